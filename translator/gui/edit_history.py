"""Undo and redo of the user's edits in the translation; what the model writes is not in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from translator.gui.sheet import Row, Sheet
from translator.gui.text_diff import Replacement

_DEEPEST = 500


@dataclass(frozen=True, slots=True)
class _Version:
    """A row's text as the user had it; ``text`` is None where it was the program's draft."""

    text: str | None
    gap: str


@dataclass(frozen=True, slots=True)
class _Step:
    before: Mapping[int, _Version]
    after: Mapping[int, _Version]
    typing_ends: int | None  # where the next letter would have to stand to belong to this step


class EditHistory:
    """The steps that can be undone and redone. Rows that are gone are passed over."""

    def __init__(self) -> None:
        self._done: list[_Step] = []
        self._undone: list[_Step] = []

    def record(self, before: Sheet, after: Sheet, change: Replacement) -> None:
        """Remember an edit. Letters typed one after the other make one step, word by word."""
        old = {row.key: row for row in before.rows}
        changed = [row for row in after.rows if row != old[row.key]]
        if not changed:
            return
        was = {row.key: _version(old[row.key]) for row in changed}
        now = {row.key: _version(row) for row in changed}
        letters = len(change.text) == 1 and change.start == change.end
        ends = change.start + 1 if letters and not change.text.isspace() else None
        last = self._done[-1] if self._done else None
        if (
            letters
            and last
            and last.typing_ends == change.start
            and last.after.keys() == now.keys()
        ):
            self._done[-1] = _Step(last.before, now, ends)
        else:
            self._done = [*self._done[-_DEEPEST + 1 :], _Step(was, now, ends)]
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


def _version(row: Row) -> _Version:
    return _Version(row.text if row.edited else None, row.gap)


def _with(sheet: Sheet, versions: Mapping[int, _Version]) -> Sheet:
    for key, version in versions.items():
        if (row := sheet.find(key)) is None:
            continue
        text = row.proposed if version.text is None else version.text
        edited_for = None if text == row.proposed else row.segment.source
        sheet = sheet.with_row(replace(row, text=text, gap=version.gap, edited_for=edited_for))
    return sheet
