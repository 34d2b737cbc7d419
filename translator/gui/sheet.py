"""The sheet: what the translation pane shows, one row for each segment, the user's edits included.

The model's drafts come in, the user's edits come in, and the sheet says what to show. A row that
the user edited keeps the user's text whatever the model proposes. Positions are in code points.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from translator.core.drafts import Draft, Origin, Segment, TextDraft
from translator.gui.text_diff import Replacement, with_line_feeds

_MOST_SET_ASIDE = 50
_SAME_SENTENCE = 0.5  # share of letters in common from which a changed source is the same sentence


@dataclass(frozen=True, slots=True)
class Row:
    """One segment in the translation.

    Attributes:
        key: the row's own number, kept while drafts come and go.
        draft: what the program proposes, whether it is shown or not.
        text: what is shown.
        gap: spaces and line breaks shown after it; ``draft_gap`` are those of the source.
        edited_for: the source for which the user wrote ``text``; None where nothing was edited.
    """

    key: int
    segment: Segment
    draft: Draft
    text: str
    gap: str
    draft_gap: str
    edited_for: str | None = None

    @property
    def proposed(self) -> str:
        """The draft as the pane would show it."""
        return with_line_feeds(self.draft.text)

    @property
    def edited(self) -> bool:
        return self.edited_for is not None

    @property
    def stale(self) -> bool:
        """The user changed the source after having edited its translation."""
        return self.edited and self.edited_for != self.segment.source

    @property
    def yours(self) -> bool:
        """The memory answered: the text is the user's own from an earlier correction."""
        return not self.edited and self.draft.origin in (Origin.MEMORY, Origin.NEAR)


@dataclass(frozen=True, slots=True)
class Sheet:
    """All rows, what stands before the first, and edits whose sentence has left the source."""

    lead: str = ""
    rows: tuple[Row, ...] = ()
    revision: int = 0
    next_key: int = 0
    set_aside: tuple[tuple[str, str], ...] = ()
    # Looked up many times for each key that is pressed.
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts, place = [], len(self.lead)
        for row in self.rows:
            starts.append(place)
            place += len(row.text) + len(row.gap)
        object.__setattr__(self, "_starts", tuple(starts))

    def chunks(self) -> list[str]:
        """The shown text in pieces, one for the lead and one for each row."""
        return [self.lead, *(row.text + row.gap for row in self.rows)]

    def text(self) -> str:
        return "".join(self.chunks())

    def starts(self) -> tuple[int, ...]:
        """Where each row begins in the shown text."""
        return self._starts

    def start_of(self, key: int) -> int:
        """Where the row with this key begins in the shown text.

        Raises:
            KeyError: there is no such row.
        """
        for row, start in zip(self.rows, self._starts, strict=True):
            if row.key == key:
                return start
        raise KeyError(key)

    def rows_between(self, first: int, last: int) -> list[tuple[Row, int]]:
        """The rows that stand in that part of the shown text, each with where it begins."""
        near = range(max(self._index_at(first), 0), bisect_left(self._starts, last))
        found = [(self.rows[index], self._starts[index]) for index in near]
        return [(row, start) for row, start in found if start + len(row.text) > first]

    def row_at(self, position: int) -> Row | None:
        """The row a caret at ``position`` of the shown text stands in; None before the first."""
        index = self._index_at(position)
        return self.rows[index] if index >= 0 else None

    def _index_at(self, position: int) -> int:
        return bisect_right(self._starts, position) - 1

    def row_of_source(self, position: int) -> Row | None:
        """The row a caret at ``position`` of the source stands in; None before the first."""
        index = bisect_right(self.rows, position, key=lambda row: row.segment.start) - 1
        return self.rows[index] if index >= 0 else None

    def find(self, key: int) -> Row | None:
        return next((row for row in self.rows if row.key == key), None)

    def with_row(self, row: Row) -> Sheet:
        """The sheet with ``row`` in place of the one with its key."""
        return replace(self, rows=tuple(row if old.key == row.key else old for old in self.rows))


def withdrawn(row: Row) -> Row:
    """``row`` as it is without the user's edit."""
    return replace(row, text=row.proposed, gap=row.draft_gap, edited_for=None)


def confirmed(row: Row) -> Row:
    """``row`` with the edit kept although its source has changed."""
    return replace(row, edited_for=row.segment.source)


def saved(row: Row, target: str) -> Row:
    """``row`` after its edit became a correction: from now on the memory's answer."""
    draft = Draft(source=row.segment.source, text=target, origin=Origin.MEMORY)
    edited_for = None if row.text == target else row.segment.source
    return replace(row, draft=draft, edited_for=edited_for)


# ---- drafts come in


def merged(sheet: Sheet, draft: TextDraft) -> Sheet:
    """The sheet for a new translation, with every edit kept at its sentence."""
    heirs = _heirs(sheet.rows, [part.segment.source for part in draft.parts])
    set_aside = dict(sheet.set_aside)
    rows, key = [], sheet.next_key
    for index, part in enumerate(draft.parts):
        end = draft.parts[index + 1].start if index + 1 < len(draft.parts) else len(draft.text)
        text = with_line_feeds(draft.text[part.start : part.end])
        gap = draft.text[part.end : end]
        old = heirs.get(index)
        row = Row(old.key if old else key, part.segment, part.draft, text, gap, gap)
        key += 0 if old else 1
        if old is not None:
            row = _inherited(row, old)
        if not row.edited and (kept := set_aside.pop(part.segment.source, None)) is not None:
            row = replace(row, text=kept, edited_for=part.segment.source)
        rows.append(row)
    surviving = {row.key for row in rows}
    for old in sheet.rows:
        if old.edited_for is not None and old.key not in surviving:
            set_aside[old.edited_for] = old.text
    lead = draft.text[: draft.parts[0].start] if draft.parts else draft.text
    newest = tuple(set_aside.items())[-_MOST_SET_ASIDE:]
    return Sheet(lead, tuple(rows), draft.revision, key, newest)


def _inherited(row: Row, old: Row) -> Row:
    gap = old.gap if old.draft_gap == row.draft_gap else row.gap
    if not old.edited:
        return replace(row, gap=gap)
    return replace(row, text=old.text, gap=gap, edited_for=old.edited_for)


def _heirs(old: tuple[Row, ...], sources: list[str]) -> dict[int, Row]:
    """Which old row each new segment continues: the same source, else the same place or wording."""
    before = [row.segment.source for row in old]
    first = _same(before, sources)
    last = _same(before[first:][::-1], sources[first:][::-1])
    heirs = {index: old[index] for index in range(first)}
    heirs |= {len(sources) - 1 - index: old[len(old) - 1 - index] for index in range(last)}
    middle = old[first : len(old) - last]
    places = range(first, len(sources) - last)
    if len(middle) == len(places):
        return heirs | dict(zip(places, middle, strict=True))
    waiting: dict[str, deque[Row]] = {}
    for row in middle:
        waiting.setdefault(row.segment.source, deque()).append(row)
    for place in places:
        if waiting.get(sources[place]):
            heirs[place] = waiting[sources[place]].popleft()
    for row in (row for rows in waiting.values() for row in rows if row.edited):
        place_of_row = _most_alike(row.segment.source, sources, set(places) - heirs.keys())
        if place_of_row is not None:
            heirs[place_of_row] = row
    return heirs


def _same(a: list[str], b: list[str]) -> int:
    shared = (index for index, (one, two) in enumerate(zip(a, b, strict=False)) if one != two)
    return next(shared, min(len(a), len(b)))


def _most_alike(source: str, sources: list[str], places: set[int]) -> int | None:
    best, best_place = _SAME_SENTENCE, None
    matcher = SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(source)
    for place in sorted(places):
        matcher.set_seq1(sources[place])
        if matcher.real_quick_ratio() > best and (likeness := matcher.ratio()) > best:
            best, best_place = likeness, place
    return best_place


# ---- edits come in


def edited(sheet: Sheet, change: Replacement) -> Sheet:
    """The sheet after the user changed the shown text.

    What was removed is cut out of every row it touched; what was typed belongs to the row whose
    text it touches, spaces and line breaks between sentences excepted.
    """
    if not sheet.rows:
        return sheet
    cut = _Cut(change.start, change.end)
    lead = cut.out_of(sheet.lead, 0)
    texts, gaps, starts = [], [], sheet.starts()
    for row, start in zip(sheet.rows, starts, strict=True):
        texts.append(cut.out_of(row.text, start))
        gaps.append(cut.out_of(row.gap, start + len(row.text)))
    if change.text:
        lead = _typed(sheet, change, lead, texts, gaps)
    rows = tuple(
        rewritten(row, text, gap) for row, text, gap in zip(sheet.rows, texts, gaps, strict=True)
    )
    return replace(sheet, lead=lead, rows=rows)


@dataclass(frozen=True, slots=True)
class _Cut:
    start: int
    end: int

    def out_of(self, text: str, place: int) -> str:
        """``text``, which began at ``place``, without the part that was removed."""
        first = min(max(self.start - place, 0), len(text))
        last = min(max(self.end - place, 0), len(text))
        return text[:first] + text[last:]


def _typed(sheet: Sheet, change: Replacement, lead: str, texts: list[str], gaps: list[str]) -> str:
    """Put the typed text into the lists; return the lead."""
    position, spaces = change.start, change.text.isspace()
    starts = sheet.starts()
    index = bisect_right(starts, position) - 1
    if index > 0 and starts[index] == position and not sheet.rows[index - 1].gap:
        index -= 1  # at the seam of two sentences without a space the first one grows
    if index < 0:
        if spaces:
            return lead[:position] + change.text + lead[position:]
        texts[0] = change.text + lead[position:] + texts[0]
        return lead[:position]
    inside = position - starts[index]
    length = len(sheet.rows[index].text)
    if inside < length or (inside == length and not spaces):
        texts[index] = texts[index][:inside] + change.text + texts[index][inside:]
        return lead
    gap = gaps[index]
    if spaces:
        gaps[index] = gap[: inside - length] + change.text + gap[inside - length :]
    else:
        texts[index] += gap[: inside - length] + change.text
        gaps[index] = gap[inside - length :]
    return lead


def rewritten(row: Row, text: str, gap: str) -> Row:
    """``row`` with a text of the user's; the text that was proposed is no edit."""
    if text == row.text:
        return row if gap == row.gap else replace(row, gap=gap)
    edited_for = None if text == row.proposed else row.segment.source
    return replace(row, text=text, gap=gap, edited_for=edited_for)
