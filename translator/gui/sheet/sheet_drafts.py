"""Drafts come into the sheet: every edit stays with its sentence while sentences come and go."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from translator.core.drafts import Origin, TextDraft
from translator.gui.sheet.sheet import (
    Row,
    Sheet,
    joined,
    joined_source,
    rewritten,
    settled,
    singles,
    withdrawn,
)
from translator.gui.text.text_diff import with_line_feeds

_SAME_SENTENCE = 0.5  # share of letters in common from which a changed source is the same sentence


def merged(sheet: Sheet, draft: TextDraft) -> Sheet:
    """The sheet for a new translation, with every edit kept at its sentence."""
    rows, key = _renewed(sheet, draft)
    present = {row.key for row in rows}
    for old in sheet.rows:
        if old.parts:
            rows = _joined_again(rows, old, next_key=sheet.next_key)
    rows, waiting = _with_returned(rows, sheet.set_aside)
    gone = [old for old in sheet.rows if _is_kept(old) and present.isdisjoint(old.keys)]
    lead = draft.text[: draft.parts[0].start] if draft.parts else draft.text
    return Sheet(lead, tuple(rows), draft.revision, key, (*waiting, *gone))


def emptied(sheet: Sheet) -> Sheet:
    """The sheet once its source is gone, which undo may bring back: so it keeps every edit."""
    gone = [row for row in sheet.rows if _is_kept(row)]
    return replace(sheet, lead="", rows=(), set_aside=(*sheet.set_aside, *gone))


def _is_kept(row: Row) -> bool:
    """Whether it is set aside once its sentence is gone: the model's own words need not be."""
    return row.edited and not row.taken_back


def put_aside(sheet: Sheet, key: int) -> Sheet:
    """The sheet with the draft in place of an edit, which comes back with the source it was for."""
    row = sheet.find(key)
    if row is None:
        return sheet
    return replace(
        sheet.with_rows(key, withdrawn(row)),
        next_key=sheet.next_key + 1,
        set_aside=(*sheet.set_aside, replace(row, key=sheet.next_key)),
    )


def _renewed(sheet: Sheet, draft: TextDraft) -> tuple[list[Row], int]:
    """A row for each segment, what the user made of single ones kept; and the next free key."""
    before = tuple(singles(sheet.rows))
    edited = {key for row in sheet.rows if row.edited for key in row.keys}
    heirs = _heirs(before, [part.segment.source for part in draft.parts], edited)
    rows, key = [], sheet.next_key
    for index, part in enumerate(draft.parts):
        end = draft.parts[index + 1].start if index + 1 < len(draft.parts) else len(draft.text)
        text = with_line_feeds(draft.text[part.start : part.end])
        gap = draft.text[part.end : end]
        old = heirs.get(index)
        row = Row(old.key if old else key, part.segment, part.draft, text, gap, gap)
        key += 0 if old else 1
        rows.append(row if old is None else _inherited(row, old))
    return rows, key


def _inherited(row: Row, old: Row) -> Row:
    gap = old.gap if old.draft_gap == row.draft_gap else row.gap
    if row.draft.origin is Origin.MEMORY and row.segment.source == old.segment.source:
        row = replace(row, model_text=old.model_text) if old.model_text is not None else row
    if not old.edited or (old.taken_back and old.text == row.text):
        return row if gap == row.gap else replace(row, gap=gap)
    return replace(row, text=old.text, gap=gap, edited_for=old.edited_for)


def _joined_again(rows: list[Row], old: Row, *, next_key: int) -> list[Row]:
    """The rows with those that ``old`` stands for joined again, as far as they are there.

    Where sentences were put between them or taken out, the text stands for another source than it
    was written for, which makes the row stale. Nothing of what it covers is shown beside it.
    """
    places = [index for index, row in enumerate(rows) if row.key in old.keys]
    if not places:
        return rows
    first, last = places[0], places[-1]
    between = {key for row in rows[first:last] for key in row.keys}.difference(old.keys)
    if any(key < next_key for key in between):
        last = first  # no new ones: sentences have changed places
    span = rows[first : last + 1]
    gap = old.gap if old.draft_gap == span[-1].draft_gap else span[-1].draft_gap
    if len(span) > 1:
        one = replace(joined(span, old.text, gap), edited_for=old.edited_for)
    else:
        one = replace(span[0], text=old.text, gap=gap, edited_for=old.edited_for)
    after = [withdrawn(row)[0] if row.key in old.keys else row for row in rows[last + 1 :]]
    return [*rows[:first], one, *after]


def _with_returned(rows: list[Row], set_aside: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """The rows with the edits whose source is back; and those that are set aside still."""
    starting: dict[str, list[Row]] = {}
    for old in set_aside:
        starting.setdefault(old.written_for.split("\n")[0], []).append(old)
    waiting = {old.key: old for old in set_aside}
    found: list[Row] = []
    index = 0
    while index < len(rows):
        span = [rows[index]]
        for old in starting.get(rows[index].segment.source, ()):
            several = rows[index : index + old.written_for.count("\n") + 1]
            if old.key in waiting and _could_take(several, old.written_for):
                del waiting[old.key]
                span, text = several, old.text
                one = joined(several, text, several[-1].gap) if len(several) > 1 else several[0]
                found += settled(rewritten(one, text, one.gap))  # saved by now, it is no edit
                break
        else:
            found.append(rows[index])
        index += len(span)
    return found, list(waiting.values())


def _could_take(rows: Sequence[Row], source: str) -> bool:
    same = joined_source([row.segment.source for row in rows]) == source
    return same and not any(row.edited for row in rows)


def _heirs(old: tuple[Row, ...], sources: list[str], edited: set[int]) -> dict[int, Row]:
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
    for row in (row for rows in waiting.values() for row in rows if row.key in edited):
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
