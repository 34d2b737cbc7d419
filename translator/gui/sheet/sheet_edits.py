"""Edits come into the sheet: what the user types, deletes and pastes finds the sentence it is for.

An edit that changes several sentences at once joins them: which of them a text is for, only the
whole of it can tell. A joined row is divided once it has as many sentences as it stands for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from translator.core.drafts import Segment
from translator.gui.sheet.sheet import Row, Sheet, joined, rewritten, settled, withdrawn
from translator.gui.text.text_diff import Replacement


def edited(sheet: Sheet, change: Replacement) -> Sheet:
    """The sheet after the user changed the shown text.

    What was removed is cut out of every row it touched. What was typed belongs to the first row
    that something was cut out of, or else to the one whose text it touches, spaces and line breaks
    between sentences excepted.
    """
    if not sheet.rows:
        return sheet
    pieces = _Pieces(sheet, change)
    cut = _rows_cut(sheet, change)
    if change.text and cut:
        pieces.put(cut[0], change)
    elif change.text:
        cut = pieces.put_where_it_stands(change)
    rows = [
        rewritten(row, text, gap)
        for row, text, gap in zip(sheet.rows, pieces.texts, pieces.gaps, strict=True)
    ]
    return replace(sheet, lead=pieces.lead, rows=_with_joined(rows, _with_emptied(sheet, cut)))


def divided(row: Row, sentences: Sequence[Segment]) -> tuple[str, tuple[Row, ...]] | None:
    """A joined row with one of the ``sentences`` of its text for each it stands for.

    Returns what stands before the first, and the rows; None where they are not as many.
    """
    if len(sentences) != len(row.parts):
        return None
    rows = []
    for index, (part, sentence) in enumerate(zip(row.parts, sentences, strict=True)):
        is_last = index + 1 == len(sentences)
        end = len(row.text) if is_last else sentences[index + 1].start
        gap = row.text[sentence.end : end] + (row.gap if is_last else "")
        (draft,) = withdrawn(part)
        rows.append(rewritten(draft, sentence.source, gap))
    return row.text[: sentences[0].start], tuple(rows)


def with_divided(sheet: Sheet, key: int, sentences: Sequence[Segment]) -> Sheet:
    """The sheet with a joined row divided; as it is where that cannot be done."""
    index = next(index for index, row in enumerate(sheet.rows) if row.key == key)
    found = divided(sheet.rows[index], sentences)
    if found is None:
        return sheet
    before, rows = found
    if index == 0:
        sheet = replace(sheet, lead=sheet.lead + before)
    else:
        last = sheet.rows[index - 1]
        sheet = sheet.with_row(replace(last, gap=last.gap + before))
    return sheet.with_rows(key, rows)


def refilled(sheet: Sheet, key: int) -> Sheet:
    """The sheet with the draft in an emptied row again.

    Beside an edit the row becomes a part of that one: its translation may have been moved there,
    and would be there twice.
    """
    index = next(index for index, row in enumerate(sheet.rows) if row.key == key)
    for first, last, beside in ((index - 1, index, index - 1), (index, index + 1, index + 1)):
        if 0 <= beside < len(sheet.rows) and sheet.rows[beside].unsaved:
            return replace(sheet, rows=_with_joined(sheet.rows, range(first, last + 1)))
    return sheet.with_rows(key, withdrawn(sheet.rows[index]))


class _Pieces:
    """The texts and gaps of all rows, and the lead, while a change is made to them."""

    def __init__(self, sheet: Sheet, change: Replacement) -> None:
        cut, self._sheet = _Cut(change.start, change.end), sheet
        self.lead = cut.out_of(sheet.lead, 0)
        self.texts: list[str] = []
        self.gaps: list[str] = []
        for row, start in zip(sheet.rows, sheet.starts(), strict=True):
            self.texts.append(cut.out_of(row.text, start))
            self.gaps.append(cut.out_of(row.gap, start + len(row.text)))

    def put(self, index: int, change: Replacement) -> None:
        """Put the typed text where something was cut out of a row."""
        inside = max(change.start - self._sheet.starts()[index], 0)
        text = self.texts[index]
        self.texts[index] = text[:inside] + change.text + text[inside:]

    def put_where_it_stands(self, change: Replacement) -> range:
        """Put the typed text where no row was cut; returns the row whose text it belongs to."""
        place, spaces = change.start, change.text.isspace()
        index = self._sheet.index_at(place)
        if index < 0:
            kept, behind = self.lead[:place], self.lead[place:]
            if spaces:
                self.lead = kept + change.text + behind
                return range(0)
            self.lead, self.texts[0] = kept, change.text + behind + self.texts[0]
            return range(1)
        inside = place - self._sheet.starts()[index]
        length = len(self._sheet.rows[index].text)
        if inside < length or (inside == length and not spaces):
            self.put(index, change)
            return range(index, index + 1)
        gap, inside = self.gaps[index], inside - length
        if spaces:
            self.gaps[index] = gap[:inside] + change.text + gap[inside:]
            return range(0)
        self.texts[index] += gap[:inside] + change.text
        self.gaps[index] = gap[inside:]
        return range(index, index + 1)


@dataclass(frozen=True, slots=True)
class _Cut:
    start: int
    end: int

    def out_of(self, text: str, place: int) -> str:
        """``text``, which began at ``place``, without the part that was removed."""
        first = min(max(self.start - place, 0), len(text))
        last = min(max(self.end - place, 0), len(text))
        return text[:first] + text[last:]


def _rows_cut(sheet: Sheet, change: Replacement) -> range:
    """The rows that lose some of their text."""
    if change.start == change.end:
        return range(0)
    starts = sheet.starts()
    last = bisect_left(starts, change.end) - 1
    first = max(sheet.index_at(change.start), 0)
    while first <= last and starts[first] + len(sheet.rows[first].text) <= change.start:
        first += 1
    while first <= last and not sheet.rows[last].text:
        last -= 1
    return range(first, last + 1)


def _with_emptied(sheet: Sheet, changed: range) -> range:
    """The rows that change together: beside an edit, what the user emptied is not refilled."""
    if not changed:
        return changed
    first, last = changed[0], changed[-1]
    while first > 0 and sheet.rows[first - 1].emptied:
        first -= 1
    while last + 1 < len(sheet.rows) and sheet.rows[last + 1].emptied:
        last += 1
    return range(first, last + 1)


def _with_joined(rows: Sequence[Row], together: range) -> tuple[Row, ...]:
    """The rows with some made one, where they are several."""
    if len(together) > 1:
        some = rows[together.start : together.stop]
        text = "".join(row.text + row.gap for row in some[:-1]) + some[-1].text
        shown = text.rstrip()
        one = joined(some, shown, text[len(shown) :] + some[-1].gap)
        one = replace(one, edited_for=None) if shown == one.proposed else one
        rows = [*rows[: together.start], one, *rows[together.stop :]]
    return tuple(one for row in rows for one in settled(row))
