"""Undo and redo of the user's edits in the translation; what the model writes is not in it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from translator.core.drafts import Origin
from translator.gui.sheet.sheet import Row, Sheet, joined, settled
from translator.gui.text.text_diff import Replacement

_DEEPEST = 500


@dataclass(frozen=True, slots=True)
class _Version:
    """What a row was: the sentences it stands for, and its wording.

    ``is_draft`` where the wording was the program's.
    """

    keys: tuple[int, ...]
    text: str
    gap: str
    is_draft: bool


@dataclass(frozen=True, slots=True)
class _Step:
    before: tuple[_Version, ...]
    after: tuple[_Version, ...]
    caret_before: int  # behind what was there, counted from where the first of the rows begins
    caret_after: int
    typing_ends: int | None  # where the next letter would have to stand to belong to this step


class EditHistory:
    """The steps that can be undone and redone. Rows that are gone are passed over."""

    def __init__(self) -> None:
        self._done: list[_Step] = []
        self._undone: list[_Step] = []

    def record(self, before: Sheet, after: Sheet, change: Replacement) -> None:
        """Remember an edit. Letters typed one after the other make one step, word by word.

        The first of them may take the place of what was selected.
        """
        was, now = _changed(before, after)
        if not now:
            return
        step = _Step(
            was,
            now,
            change.end - before.start_of(was[0].keys[0]),
            change.start + len(change.text) - after.start_of(now[0].keys[0]),
            change.start + 1 if len(change.text) == 1 and not change.text.isspace() else None,
        )
        last = self._done[-1] if self._done else None
        inserted = len(change.text) == 1 and change.start == change.end
        if inserted and last and last.typing_ends == change.start and _alike(last.after, now):
            step = replace(step, before=last.before, caret_before=last.caret_before)
            self._done[-1] = step
        else:
            self._done = [*self._done[-_DEEPEST + 1 :], step]
        self._undone.clear()

    def clear(self) -> None:
        self._done.clear()
        self._undone.clear()

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def undo(self, sheet: Sheet) -> Sheet:
        """The sheet before the last step."""
        if not self._done:
            return sheet
        step = self._done.pop()
        self._undone.append(step)
        return _with(sheet, step.before)

    def redo(self, sheet: Sheet) -> Sheet:
        """The sheet after the step that was undone last."""
        if not self._undone:
            return sheet
        step = self._undone.pop()
        self._done.append(replace(step, typing_ends=None))
        return _with(sheet, step.after)

    def undone_at(self, sheet: Sheet) -> int | None:
        """Where the caret belongs in the sheet after ``undo``; None where nothing was undone."""
        step = self._undone[-1] if self._undone else None
        return _place(sheet, step.before, step.caret_before) if step is not None else None

    def redone_at(self, sheet: Sheet) -> int | None:
        """The same after ``redo``."""
        step = self._done[-1] if self._done else None
        return _place(sheet, step.after, step.caret_after) if step is not None else None


def _changed(before: Sheet, after: Sheet) -> tuple[tuple[_Version, ...], tuple[_Version, ...]]:
    """The rows that an edit changed, joined or took apart: as they were, and as they are."""
    old, new = _by_sentence(before), _by_sentence(after)
    changed = [row for row in after.rows if row is not old[row.key]]
    was = dict.fromkeys(old[key].key for row in changed for key in row.keys)
    now = dict.fromkeys(new[key].key for first in was for key in old[first].keys)
    return tuple(_version(old[key]) for key in was), tuple(_version(new[key]) for key in now)


def _by_sentence(sheet: Sheet) -> dict[int, Row]:
    """The rows by the keys of all that they stand for."""
    found = {row.key: row for row in sheet.rows}
    for row in sheet.rows:
        if row.parts:  # seldom; this is done at each key that is pressed
            found |= dict.fromkeys(row.keys, row)
    return found


def _version(row: Row) -> _Version:
    return _Version(row.keys, row.text, row.gap, not row.edited)


def _alike(some: tuple[_Version, ...], others: tuple[_Version, ...]) -> bool:
    return [one.keys for one in some] == [one.keys for one in others]


def _with(sheet: Sheet, versions: tuple[_Version, ...]) -> Sheet:
    for version in versions:
        sheet = _arranged(sheet, version.keys)
        if (row := sheet.find(version.keys[0])) is not None and row.keys == version.keys:
            sheet = sheet.with_rows(row.key, settled(_rewritten(row, version)))
    return sheet


def _place(sheet: Sheet, versions: tuple[_Version, ...], inside: int) -> int | None:
    """A place of rows that were as in ``versions``; None where they are not there any more."""
    first, last = (sheet.find(one.keys[0]) for one in (versions[0], versions[-1]))
    if first is None or last is None:
        return None
    start, end = sheet.start_of(first.key), sheet.start_of(last.key) + len(last.text + last.gap)
    return min(max(start + inside, start), end)


def _rewritten(row: Row, version: _Version) -> Row:
    """A draft is shown as it is now, unless the user's own wording has become the draft since."""
    newest = version.is_draft and row.draft.origin is not Origin.MEMORY
    text = row.proposed if newest else version.text
    edited_for = None if text == row.proposed else row.segment.source
    return replace(row, text=text, gap=version.gap, edited_for=edited_for)


def _arranged(sheet: Sheet, keys: tuple[int, ...]) -> Sheet:
    """The sheet with the sentences of these keys in one row, if they are still side by side."""
    rows: list[Row] = []
    for row in sheet.rows:
        if row.parts and not set(row.keys).isdisjoint(keys):
            *before, last = row.parts
            rows += [*before, replace(last, gap=row.gap)]
        else:
            rows.append(row)
    first = next((index for index, row in enumerate(rows) if row.key == keys[0]), 0)
    some = rows[first : first + len(keys)]
    if tuple(row.key for row in some) != keys:
        return sheet
    if len(some) > 1:
        some = [joined(some, "", some[-1].gap)]
    return replace(sheet, rows=(*rows[:first], *some, *rows[first + len(keys) :]))
