"""Whole texts and streams of lines: what is known is recalled, only the rest is decoded."""

from __future__ import annotations

import re
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from translator.core.drafts import (
    GREEDY,
    REFINED,
    DecodingOptions,
    Draft,
    Origin,
    Segment,
    SegmentDraft,
    TextDraft,
)
from translator.core.languages import language
from translator.core.terms.term_finder import TermFinder
from translator.core.unspaced import is_unspaced, narrowed
from translator.engine.decoding.abandonment import Abandoned, batch_size
from translator.engine.sentences.segmentation import segments
from translator.engine.texts.draft_cache import DraftCache, Found
from translator.engine.texts.parts import DecodingQueue, Parts
from translator.engine.texts.streaming import UNDER_WAY, side_by_side

if TYPE_CHECKING:
    from translator.engine.serving import ServingModel

Recall = Callable[[str], Draft | None]
# The terms as they are now; what it gives never changes.
Glossary = Callable[[], TermFinder]

# Texts of a file that are decoded together, and finished beside the next: fewer leave more of the
# model's batches half empty, more of them a longer end that nothing is decoded beside.
_SHARE = 512
_SPACES = " \u00a0\u3000"
_GLUED = re.compile(r"\S+\Z")
_HAN_DIGITS = "一二三四五六七八九"
_HAN_COUNT = re.compile(f"[{_HAN_DIGITS}]?十[{_HAN_DIGITS}]?|[{_HAN_DIGITS}]")
_DIVIDES = re.compile(r"[\n\r\t\v\f\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class _Lines:
    """A batch of lines whose missing drafts are being decoded, some for one before."""

    serving: ServingModel
    texts: list[str]
    cut: list[list[Segment]]
    known: dict[str, Draft]
    missing: Mapping[str, Found]
    own: list[Future[dict[str, Draft]]]
    decoding: list[Future[dict[str, Draft]]]

    def finish(self) -> list[str]:
        """The translations of the lines, as soon as they can be."""
        drafts: dict[str, Draft] = {}
        for future in self.decoding:
            drafts |= future.result()
        drafts |= self.known
        return [
            _assemble(text, found, drafts, self.serving)[0]
            for text, found in zip(self.texts, self.cut, strict=True)
        ]


class TextTranslator:
    """Translates texts with one serving model at a time. Safe to use from several threads.

    ``recall`` is asked first for every segment: the memory's answer goes before the model's, and
    is not held to the ``glossary``, which the model's drafts are.
    """

    def __init__(
        self,
        serving: ServingModel,
        *,
        recall: Recall | None = None,
        glossary: Glossary | None = None,
        cache_size: int = 20_000,
    ) -> None:
        self._serving = serving
        self._recall = recall
        self._glossary = glossary
        self._cache = DraftCache(cache_size)

    @property
    def serving(self) -> ServingModel:
        """The model that the next request is served by."""
        return self._serving

    def swap(self, serving: ServingModel) -> None:
        """Serve another revision from the next request on; one under way keeps the model it has."""
        self._serving = serving

    def terms(self, source: str) -> Found:
        """The terms of the glossary that what the model says of a segment is held to."""
        return self._glossary().find(source) if self._glossary is not None else ()

    def translate(
        self,
        text: str,
        options: DecodingOptions = GREEDY,
        *,
        request: int = 0,
        abandoned: Callable[[], bool] | None = None,
        prefer_refined: bool = False,
        parts: Parts | None = None,
    ) -> TextDraft | None:
        """Translate a text, keeping its lines, indentation and bullets.

        Returns ``None`` when ``abandoned`` turned true between two batches; what was decoded until
        then stays cached. With ``prefer_refined`` a segment that a beam pass has refined before
        keeps that draft, so that text does not change back while the user types elsewhere. Where
        it takes long, ``parts`` is told what there is between two batches.
        """
        began = time.perf_counter()
        serving = self._serving
        found = self._cut(text, serving)
        wanted = [REFINED, options] if prefer_refined else [options]
        known, missing = self._known(serving, (segment.source for segment in found), wanted)

        def draft(waiting: int) -> TextDraft:
            translation, in_place = _assemble(text, found, known, serving)
            return TextDraft(
                request=request,
                source=text,
                text=translation,
                parts=tuple(in_place),
                revision=serving.revision,
                options=options,
                decoded=len(missing) - waiting,
                seconds=time.perf_counter() - began,
                waiting=waiting,
            )

        queue = DecodingQueue(found, missing, batch_size(options))
        try:
            while queue.waiting:
                batch = queue.take(parts.place() if parts is not None else 0)
                wanted_now = {source: missing[source] for source in batch}
                known.update(self._decode(serving, wanted_now, options, abandoned))
                if parts is not None and parts.is_due(queue):
                    parts.tell(draft(queue.waiting))
        except Abandoned:
            return None
        return draft(0)

    def translate_lines(self, lines: Iterable[str], options: DecodingOptions) -> Iterator[str]:
        """Translate a stream: one line out, without its line break, for every line in.

        A line is given out as soon as it can be, also when the next one has not been written yet;
        where lines are waiting they are decoded in growing batches.
        """
        earlier: deque[_Lines] = deque(maxlen=UNDER_WAY - 1)
        with ThreadPoolExecutor(UNDER_WAY, thread_name_prefix="decoding") as pool:

            def begin(batch: list[str]) -> Callable[[], list[str]]:
                earlier.append(self._begin(batch, options, pool, earlier))
                return earlier[-1].finish

            yield from side_by_side(lines, begin)

    def _begin(
        self,
        batch: Sequence[str],
        options: DecodingOptions,
        pool: ThreadPoolExecutor,
        earlier: Iterable[_Lines],
    ) -> _Lines:
        """Have decoded, in the background, what is neither known nor under way for ``earlier``."""
        serving = self._serving
        texts = [line.rstrip("\r\n") for line in batch]
        cut = [self._cut(text, serving) for text in texts]
        sources = (segment.source for found in cut for segment in found)
        known, missing = self._known(serving, sources, [options])
        decoding = []
        for other in earlier:
            if other.serving is serving:
                decoding += other.own
                missing = {
                    source: terms
                    for source, terms in missing.items()
                    if other.missing.get(source) != terms
                }
        own = [pool.submit(self._decode, serving, share, options) for share in _shares(missing)]
        return _Lines(serving, texts, cut, known, missing, own, [*decoding, *own])

    def _cut(self, text: str, serving: ServingModel) -> list[Segment]:
        """The segments of a text; a line that the memory knows as one text stays together.

        A correction may be of several sentences in a line, or begin with a bullet or number, as
        imports and the command line give them.
        """
        found = segments(text, serving.direction.source)
        if self._recall is None:
            return found
        joined: list[Segment] = []
        behind = 0
        for line in _by_line(text, found):
            bullet = _after_break(text, behind, line[0].start)
            whole = _as_one(text, line, bullet, self._recall)
            joined += line if whole is None else [whole]
            behind = line[-1].end
        return joined

    def _known(
        self, serving: ServingModel, sources: Iterable[str], wanted: Sequence[DecodingOptions]
    ) -> tuple[dict[str, Draft], dict[str, Found]]:
        """What the memory or the cache knows of the sources; the others, with their terms."""
        known: dict[str, Draft] = {}
        missing: dict[str, Found] = {}
        finder = self._glossary() if self._glossary is not None else None
        for source in sources:
            if source in known or source in missing:
                continue
            draft = self._recall(source) if self._recall is not None else None
            found = finder.find(source) if finder is not None and draft is None else ()
            for options in wanted:
                draft = draft or self._cache.get(serving, source, found, options)
            if draft is None:
                missing[source] = found
            else:
                known[source] = draft
        return known, missing

    def _decode(
        self,
        serving: ServingModel,
        wanted: Mapping[str, Found],
        options: DecodingOptions,
        abandoned: Callable[[], bool] | None = None,
    ) -> dict[str, Draft]:
        found = serving.draft(list(wanted), options, abandoned=abandoned)
        drafts = {draft.source: draft for draft in found}
        bound = [(draft, terms) for draft in found if (terms := wanted[draft.source])]
        if bound:
            drafts |= {draft.source: draft for draft in serving.enforce(bound)}
        for source, draft in drafts.items():
            self._cache.put(serving, draft, wanted[source], options)
        return drafts


def _shares(missing: Mapping[str, Found]) -> Iterator[dict[str, Found]]:
    """In shares of like length, the long ones first: those at the end take the least time."""
    by_length = sorted(missing, key=len, reverse=True)
    for start in range(0, len(by_length), _SHARE):
        yield {source: missing[source] for source in by_length[start : start + _SHARE]}


def _by_line(text: str, found: Sequence[Segment]) -> Iterator[list[Segment]]:
    """The segments in groups that no line break or tab divides."""
    group: list[Segment] = []
    for segment in found:
        if group and _DIVIDES.search(text, group[-1].end, segment.start):
            yield group
            group = []
        group.append(segment)
    if group:
        yield group


def _as_one(text: str, line: Sequence[Segment], bullet: int, recall: Recall) -> Segment | None:
    """A line as one segment where the memory knows it so, with its bullet or without."""
    start, end = line[0].start, line[-1].end
    starts = ([bullet] if bullet < start else []) + ([start] if len(line) > 1 else [])
    for at in starts:
        if recall(text[at:end]) is not None:
            return Segment(text[at:end], at, end)
    return None


def _after_break(text: str, start: int, end: int) -> int:
    """Where what stands before ``text[end]`` in its line begins: a bullet, or nothing.

    No word is between ``start`` and ``end``.
    """
    gap = text[start:end]
    if not gap or gap.isspace():  # as in most lines, and sooner known
        return end
    breaks = [found.end() for found in _DIVIDES.finditer(gap)]
    front = gap[breaks[-1] :] if breaks else gap
    return end - len(front.lstrip())


def _assemble(
    text: str,
    found: Sequence[Segment],
    drafts: Mapping[str, Draft],
    serving: ServingModel,
) -> tuple[str, list[SegmentDraft]]:
    """Put drafts in the places of their segments, everything between them kept.

    Where there is no draft yet the place is empty.
    """
    pieces: list[str] = []
    parts: list[SegmentDraft] = []
    source_end = length = 0
    for segment in found:
        draft = drafts.get(segment.source) or Draft(segment.source, "", Origin.WAITING)
        gap = _gap(text[source_end : segment.start], serving)
        if parts:
            gap = _sentence_gap(gap, pieces[-1][-1:], draft.text[:1], serving)
        start = length + len(gap)
        length = start + len(draft.text)
        pieces += (gap, draft.text)
        parts.append(SegmentDraft(segment=segment, draft=draft, start=start, end=length))
        source_end = segment.end
    return "".join([*pieces, text[source_end:]]), parts


def _gap(gap: str, serving: ServingModel) -> str:
    """What stands before a sentence, with its bullet or number as the target language writes it.

    Chinese and Japanese put no space behind one, and may count in their own characters.
    """
    if language(serving.direction.source).spaced or not language(serving.direction.target).spaced:
        return gap
    glued = _GLUED.search(gap)
    if glued is None:
        return gap
    number = _HAN_COUNT.sub(lambda count: str(_counted(count.group())), narrowed(glued.group()))
    return f"{gap[: glued.start()]}{number.replace('、', '.')} "


def _counted(written: str) -> int:
    """十二 is 12, and 二十 is 20."""
    tens, ten, ones = written.rpartition("十")
    tens_digit = _HAN_DIGITS.index(tens) + 1 if tens else 1
    return (10 * tens_digit if ten else 0) + (_HAN_DIGITS.index(ones) + 1 if ones else 0)


def _sentence_gap(gap: str, before: str, behind: str, serving: ServingModel) -> str:
    """What stands between two sentences of a line, as the target language writes it.

    Chinese and Japanese put no space there, most others one, and some who type put two. Longer gaps
    and line breaks stay, and so does a space between two words that were left in Latin letters;
    ``before`` and ``behind`` are the characters that meet.
    """
    source_spaced = language(serving.direction.source).spaced
    target_spaced = language(serving.direction.target).spaced
    if source_spaced == target_spaced or len(gap) > 2 or gap.strip(_SPACES):
        return gap
    if target_spaced:
        return gap.replace("\u3000", " ") or " "
    return gap if _is_latin(before) and _is_latin(behind) else ""


def _is_latin(char: str) -> bool:
    return char.isalnum() and not is_unspaced(char)
