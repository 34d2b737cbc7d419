"""What the user may want instead: how a sentence may go on, and how else it may be put.

What is promised of a draft (see ``drafting``) is promised of every proposal, but the other way: one
that has lost something of its source, runs in circles or comes to no end is not made.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import islice

from translator.core.alternatives import Alternative
from translator.core.drafts import BEAM, GREEDY, DecodingOptions
from translator.core.languages import language
from translator.engine.abandonment import Abandoned
from translator.engine.continuing import Continuation, Continuer
from translator.engine.decoding import Decoder
from translator.engine.drafting import Drafter, Part, divided, number_item, without
from translator.engine.letter_case import LetterCase
from translator.engine.numerals import missing_numbers
from translator.engine.protection import Kind, copies, find_items, has_words
from translator.engine.stand_ins import MOST_ITEMS, Masked, insert_missing, masks, restore, unmask

MOST_ALTERNATIVES = 7
_OPENINGS = 12  # some of them come to the same word
_FEWEST_OPENINGS = 4
_PIECES_TOGETHER = 480  # of sources decoded at once: longer ones get fewer openings
_COMPLETIONS = 2
_N_BEST = 6
_BEAM = 2
_WORSE = 0.9  # nats a piece behind the best: what is worse is hardly a sentence
_RARE = 6.5  # nats behind the best opening: what is rarer hardly fits
_CLOSE = 3.0  # the same, where only one of them can be had
_LAST_PARTS = 64
_LONGER = 1.5  # than its draft: what is written is about more than one part
_FIRST_WORD = re.compile(r"\s*\S+")
_AFTER_WORD = ".,;:!?…“”\"'»«)"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a prefix ends: in which part of the source, and what goes around its continuation."""

    part: Part
    written: str
    lead: str
    tail: str


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class _Ask:
    """How the model is asked to go on: see ``Continuer``.

    Openings that are more than ``behind`` nats less probable than the best are not followed.
    """

    most: int
    behind: float
    abandoned: Callable[[], bool]
    beam: int = _BEAM
    each: int = 1
    finished: bool = False


class Proposer:
    """Makes proposals with one decoder. Holds no state of its own; safe from several threads.

    Nothing raises: what cannot be proposed is not, and an answer that ``abandoned`` says is not
    wanted any more is empty. For a source in capitals, which the model reads in other letters than
    the translation has, nothing is proposed.
    """

    def __init__(self, decoder: Decoder, drafter: Drafter, case: LetterCase) -> None:
        self._tokeniser, self._case = decoder.tokeniser, case
        self._continuer = Continuer(decoder)
        self._words = drafter.words
        # Of a long sentence the same parts are asked for with every letter that is written.
        self._drafted = lru_cache(_LAST_PARTS)(partial(_drafted, drafter))
        self._direction = decoder.tokeniser.direction
        self._spaced = language(self._direction.target).spaced

    def completion(
        self, source: str, written: str, *, abandoned: Callable[[], bool] = _never
    ) -> str:
        """What the model would write after ``written`` to translate ``source``; empty for nothing.

        The last word of ``written`` may be unfinished.
        """
        ask = _Ask(_COMPLETIONS, _CLOSE, abandoned, each=_BEAM)
        try:
            place = self._place(source, written)
            found = self._continued(place, ask) if place is not None else []
        except Abandoned:
            return ""
        if place is None or not found or not found[0].text:
            return ""
        return f"{place.lead}{found[0].text}{place.tail}"

    def alternatives(
        self, source: str, target: str, place: int, *, abandoned: Callable[[], bool] = _never
    ) -> list[Alternative]:
        """What else may stand at ``target[place]``, each with the rest of the sentence.

        No two begin with the same word, and none with the one that is there or the one before it.
        The most probable comes first.
        """
        place += len(target[place:]) - len(target[place:].lstrip())
        written, replaced = target[:place], target[place:]
        ask = _Ask(_OPENINGS, _RARE, abandoned, finished=True)
        try:
            at = self._place(source, written)
            found = self._continued(at, ask) if at is not None else []
        except Abandoned:
            return []
        begun = {self._first_word(replaced, 1), *written.split()[-1:]}
        alternatives = []
        for one in _good(found):
            word = self._first_word(one.text, one.opening)
            if at is not None and word.strip() and word not in begun and word == word.lstrip():
                begun.add(word)
                start = place + len(at.lead)
                text = f"{written}{at.lead}{one.text}{at.tail}"
                alternatives.append(Alternative(text, start, start + len(word)))
        return alternatives[:MOST_ALTERNATIVES]

    def rewordings(
        self, source: str, target: str, *, abandoned: Callable[[], bool] = _never
    ) -> list[Alternative]:
        """Other translations of the whole source than ``target``, the most probable first."""
        read = self._case.read(source)
        parts = () if read is None else divided(read, self._tokeniser) or ()
        try:
            wordings = [self._wordings(part, len(parts) == 1, abandoned) for part in parts]
        except Abandoned:
            return []
        said = {_bare(target)}
        alternatives = []
        for number in range(max(map(len, wordings), default=0)):
            text = "".join(texts[min(number, len(texts) - 1)] for texts in wordings)
            if _bare(text) not in said:
                said.add(_bare(text))
                alternatives.append(Alternative(text, *_differing(text, target)))
        return alternatives[:MOST_ALTERNATIVES]

    # ---- inside

    def _wordings(self, part: Part, alone: bool, abandoned: Callable[[], bool]) -> list[str]:
        """All there are of one part, the best first; at least one.

        Only a part that is all of its sentence is worth the time to begin it with other words.
        """
        place = _Place(part, "", part.before, part.after)
        likely = _Ask(1, _RARE, abandoned, beam=_N_BEST, each=_N_BEST)
        varied = _Ask(_OPENINGS, _RARE, abandoned)
        found = self._continued(place, likely)
        found += self._continued(place, varied) if alone else []
        found.sort(key=lambda one: -one.log_probability)
        texts = [f"{part.before}{one.text}{part.after}" for one in _good(found)]
        return texts or [self._drafted(f"{part.before}{part.text}{part.after}", GREEDY)]

    def _continued(self, place: _Place, ask: _Ask) -> list[Continuation]:
        """The continuations that have lost nothing, the most probable first."""
        part = place.part
        if not has_words(part.text, part.items):
            return []
        for masked in self._ways(place):
            hidden, present = _hidden(place.written, masked)
            source = self._tokeniser.encode(masked.text)
            prefix = self._continuer.prefix(hidden, finished=ask.finished)
            most = min(ask.most, max(_PIECES_TOGETHER // len(source), _FEWEST_OPENINGS))
            openings = self._continuer.openings(source, prefix, most, ask.abandoned)
            best = openings[0].log_probability if openings else 0.0
            openings = [one for one in openings if one.log_probability >= best - ask.behind]
            if ask.abandoned():
                raise Abandoned
            found = self._continuer.finish(source, prefix, openings, beam=ask.beam, each=ask.each)
            guarded = [self._guarded(place, masked, present, one) for one in found]
            kept = [one for one in guarded if one is not None]
            if kept:
                return sorted(kept, key=lambda one: -one.log_probability)
        return []

    def _ways(self, place: _Place) -> Iterator[Masked]:
        """The source as the model is asked, and as it is asked where that has lost something.

        Then the numbers that are not written yet are hidden as well, for the model to copy.
        """
        part = place.part
        ways = masks(part.text, part.items, self._words)
        yield next(ways)
        left = missing_numbers(
            without(part.text, part.items), place.written, self._direction.target
        )[0]
        if left:
            numbers = [number_item(part.text, number, self._direction) for number in left]
            items = sorted([*part.items, *numbers], key=lambda item: item.start)
            yield from islice(masks(part.text, items[:MOST_ITEMS], self._words), 2)
        else:
            yield from islice(ways, 1)

    def _guarded(
        self, place: _Place, masked: Masked, present: set[int], found: Continuation
    ) -> Continuation | None:
        """The continuation with its items in it; None where it lost, repeated or made up one."""
        unmasked = unmask(found.text, masked)
        lost = set(unmasked.missing) - present
        repeated = unmasked.surplus or len(set(unmasked.missing) & present) < len(present)
        carried = {number for _, number in masked.stand_ins}
        invented = any(item.kind is Kind.SLOT for item in find_items(unmasked.text))
        if repeated or lost & carried or invented:
            return None
        written = place.written
        rest = without(place.part.text, masked.items)
        if missing_numbers(rest, written + unmasked.text, self._direction.target)[0]:
            return None
        whole = insert_missing(
            written + unmasked.text,
            place.part.text,
            masked.items,
            sorted(lost),
            after=len(written),
        )
        if not whole.startswith(written):
            return None
        text = restore(whole[len(written) :], masked.items)
        # Only where nothing was put in do the places of the first piece still hold.
        opening = found.opening if text == found.text else 1
        return Continuation(text, opening, found.log_probability)

    def _place(self, source: str, written: str) -> _Place | None:
        """Where in the source ``written`` ends; None where that cannot be told."""
        read = self._case.read(source)
        parts = None if read is None else divided(read, self._tokeniser)
        if parts is None:
            return None
        if len(parts) == 1:
            return _placed(parts[0], written, parts[0].after)
        wholes = [f"{part.before}{part.text}{part.after}" for part in parts]
        for options in (BEAM, GREEDY):
            drafts = [self._drafted(whole, options) for whole in wholes]
            left, number = written, 0
            while number + 1 < len(drafts) and left.startswith(drafts[number]):
                left, number = left[len(drafts[number]) :], number + 1
            if len(left) <= _LONGER * len(drafts[number]):
                tail = parts[number].after + "".join(drafts[number + 1 :])
                return _placed(parts[number], left, tail)
        return None

    def _first_word(self, text: str, opening: int) -> str:
        """The word a text begins with; its ``opening`` where words have no spaces between them."""
        if not self._spaced:
            return text[:opening]
        found = _FIRST_WORD.match(text)
        word = found.group() if found else ""
        return word.rstrip(_AFTER_WORD) or word


def _drafted(drafter: Drafter, text: str, options: DecodingOptions) -> str:
    return drafter.draft([text], options)[0].text


def _placed(part: Part, written: str, tail: str) -> _Place:
    """A place in a part; what stands before its words is in ``written`` already, or is to come."""
    if written.startswith(part.before):
        return _Place(part, written[len(part.before) :], "", tail)
    if part.before.startswith(written):
        return _Place(part, "", part.before[len(written) :], tail)
    return _Place(part, written, "", tail)


def _hidden(written: str, masked: Masked) -> tuple[str, set[int]]:
    """What is written with its items hidden as in the source, and the numbers of these items."""
    words = {number: word for word, number in masked.stand_ins}
    words |= dict.fromkeys(masked.quoted, '"')
    places = copies(written, masked.items)
    for number, at in sorted(places.items(), key=lambda place: -place[1]):
        end = at + len(masked.items[number].text)
        written = f"{written[:at]}{words.get(number, ' ')}{written[end:]}"
    return written, set(places)


def _good(found: Sequence[Continuation]) -> Iterable[Continuation]:
    """Those that are not much worse than the best, which comes first."""
    return (one for one in found if one.log_probability >= found[0].log_probability - _WORSE)


def _bare(text: str) -> str:
    """A text without what makes no other wording: case, punctuation and spaces."""
    return "".join(char for char in text.casefold() if char.isalnum())


def _differing(text: str, other: str) -> tuple[int, int]:
    """Which part of ``text`` the other one has not, in whole words."""
    first = 0
    for one, two in zip(text, other, strict=False):
        if one != two:
            break
        first += 1
    last = 0
    for one, two in zip(reversed(text[first:]), reversed(other[first:]), strict=False):
        if one != two:
            break
        last += 1
    end = len(text) - last
    while first > 0 and text[first - 1].isalnum():
        first -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return first, end
