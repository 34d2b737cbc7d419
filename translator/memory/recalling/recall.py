"""Answers from the memory: the user's own translation of a source, or of one that is like it."""

from __future__ import annotations

import threading
from collections import Counter
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from translator.core.corrections import Correction
from translator.core.direction import Direction
from translator.core.drafts import Draft, Origin
from translator.core.errors.memory import UnknownCorrection
from translator.core.text import recall_key
from translator.memory.likeness.similar import SimilarKeys
from translator.memory.patterns import Pattern, names, pattern, words_and_gaps
from translator.memory.recalling.carrying import carry
from translator.memory.recalling.end_marks import parted, with_end_of
from translator.memory.store import Store

# Answers kept, so that of a text that is being typed only what changes is looked up.
_KEPT_ANSWERS = 1_000
# How many corrections with the same skeleton are tried, newest first: a bound on the time.
_TRIED = 20
# How alike a source must be to be told of (rapidfuzz ratio, 0 to 100), and how many are told.
_ALIKE = 75.0
_MOST_ALIKE = 5


@dataclass(frozen=True, slots=True)
class Difference:
    """``source[start:end]`` differs from ``remembered[remembered_start:remembered_end]``.

    In code points; one of the two is empty where something was left out or put in.
    """

    start: int
    end: int
    remembered_start: int
    remembered_end: int


@dataclass(frozen=True, slots=True)
class NearMatch:
    """A correction of a similar source; ``score`` (0 to 100) is rapidfuzz's ratio of the two."""

    correction: Correction
    score: float
    differences: tuple[Difference, ...]


class Recall:
    """What the memory answers in one direction; usable from any thread.

    Held in memory and brought up to date by the store's list of changes, so that a correction
    answers from the moment it is stored.
    """

    def __init__(self, store: Store, direction: Direction) -> None:
        self._store = store
        self._direction = direction
        self._guard = threading.Lock()
        self._seen, _ = store.changes(0)
        self._known: dict[int, _Entry] = {}
        self._by_key: dict[str, int] = {}
        self._by_words: dict[str, list[int]] = {}
        self._by_skeleton: dict[str, list[int]] = {}
        self._similar = SimilarKeys()
        self._held: Counter[str] = Counter()
        self._kept: Counter[str] = Counter()
        self._answers: dict[str, Draft | None] = {}
        for correction in store.list(direction, active_only=True):
            self._enter(correction)

    def __call__(self, source: str) -> Draft | None:
        """The user's own translation of ``source``, else one that things are carried into."""
        with self._guard:
            self._refresh()
            seen = self._seen
            if not self._known or source in self._answers:
                return self._answers.get(source)
        answer = self.exact(source) or self.otherwise_ended(source) or self.carried(source)
        with self._guard:
            if self._seen == seen:  # else the answer may be from before
                if len(self._answers) >= _KEPT_ANSWERS:
                    self._answers.clear()
                self._answers[source] = answer
        return answer

    def exact(self, source: str) -> Draft | None:
        """The active correction of this source, white space aside."""
        with self._guard:
            self._refresh()
            number = self._by_key.get(recall_key(source))
            if number is None:
                return None
            return Draft(source, self._known[number].correction.target, Origin.MEMORY)

    def otherwise_ended(self, source: str) -> Draft | None:
        """The newest active correction of this source with another full stop or comma, or none."""
        words, _ = parted(source)
        with self._guard:
            self._refresh()
            numbers = self._by_words.get(recall_key(words))
            if not numbers:
                return None
            remembered = self._known[numbers[-1]].correction
        target = self._direction.target
        text = with_end_of(
            remembered.target, remembered=remembered.source, new=source, language_code=target
        )
        return Draft(source, text, Origin.NEAR)

    def near(self, source: str) -> list[NearMatch]:
        """Corrections of similar but not equal sources, the most alike first."""
        key = recall_key(source)
        with self._guard:
            self._refresh()
            hits = self._similar.search(key, _ALIKE)[: _MOST_ALIKE + 1]
            found = [(self._known[number], score) for number, score in hits]
        return [
            NearMatch(entry.correction, score, differences(source, entry.correction.source))
            for entry, score in found
            if entry.key != key
        ][:_MOST_ALIKE]

    def carried(self, source: str) -> Draft | None:
        """A correction of a source that differs only in numbers, names or placeholders."""
        with self._guard:
            self._refresh()
            if not self._by_skeleton:  # before the source is taken apart, which takes time
                return None
        new = pattern(source)
        if not new.slots:
            return None
        with self._guard:
            candidates = self._by_skeleton.get(new.skeleton, [])
            for number in reversed(candidates[-_TRIED:]):
                entry = self._known[number]
                text = carry(
                    new,
                    entry.pattern,
                    entry.correction.target,
                    direction=self._direction,
                    kept=self._is_kept,
                )
                if text is not None:
                    return Draft(source, text, Origin.NEAR)
        return None

    def _refresh(self) -> None:
        self._seen, changed = self._store.changes(self._seen)
        if changed:
            self._answers.clear()
        for number in changed:
            self._discard(number)
            try:
                correction = self._store.get(number)
            except UnknownCorrection:
                continue
            if correction.active and correction.direction == self._direction:
                self._enter(correction)

    def _enter(self, correction: Correction) -> None:
        entry = _Entry(correction, recall_key(correction.source), pattern(correction.source))
        number = correction.number
        self._known[number] = entry
        self._by_key[entry.key] = number
        _enter_newest_last(self._by_words, entry.words, number)
        if entry.pattern.slots:
            _enter_newest_last(self._by_skeleton, entry.pattern.skeleton, number)
        self._similar.add(number, entry.key)
        self._held.update(entry.held)
        self._kept.update(entry.kept)

    def _discard(self, number: int) -> None:
        entry = self._known.pop(number, None)
        if entry is None:
            return
        if self._by_key.get(entry.key) == number:
            del self._by_key[entry.key]
        self._by_words[entry.words].remove(number)
        if entry.pattern.slots:
            self._by_skeleton[entry.pattern.skeleton].remove(number)
        self._similar.discard(number)
        self._held.subtract(entry.held)
        self._kept.subtract(entry.kept)

    def _is_kept(self, word: str) -> bool | None:
        """Whether most corrections whose source holds this word hold it in the target as well."""
        held = self._held[word]
        return None if not held else 2 * self._kept[word] > held


def _enter_newest_last(numbers: dict[str, list[int]], key: str, number: int) -> None:
    numbers.setdefault(key, []).append(number)
    numbers[key].sort()


class _Entry:
    """One active correction, taken apart for looking up."""

    __slots__ = ("correction", "held", "kept", "key", "pattern", "words")

    def __init__(self, correction: Correction, key: str, taken_apart: Pattern) -> None:
        self.correction = correction
        self.key = key
        self.words = recall_key(parted(correction.source)[0])
        self.pattern = taken_apart
        self.held = names(taken_apart.text)
        self.kept = self.held & names(correction.target)


def differences(source: str, remembered: str) -> tuple[Difference, ...]:
    """Where two texts differ, by whole words, as spans of each."""
    here, there = words_and_gaps(source), words_and_gaps(remembered)
    same = Indel.opcodes(
        [source[start:end] for start, end in here], [remembered[start:end] for start, end in there]
    )
    found: list[Difference] = []
    i = j = 0  # how many words of each are behind us
    for step in [*(step for step in same if step.tag == "equal"), None]:
        next_i, next_j = (step.src_start, step.dest_start) if step else (len(here), len(there))
        if (i, j) != (next_i, next_j):
            start, end = _span(here, i, next_i, len(source))
            remembered_start, remembered_end = _span(there, j, next_j, len(remembered))
            found.append(Difference(start, end, remembered_start, remembered_end))
        if step:
            i, j = step.src_end, step.dest_end
    return tuple(found)


def _span(words: list[tuple[int, int]], first: int, last: int, length: int) -> tuple[int, int]:
    """The span of the words from ``first`` to before ``last``; empty, before ``first``, if none."""
    start = words[first][0] if first < len(words) else length
    return start, words[last - 1][1] if last > first else start
