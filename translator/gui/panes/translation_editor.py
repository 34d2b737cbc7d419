"""The text field of the translation: drafts come in, the user's edits stay."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from translator.core.drafts import Segment, TextDraft
from translator.gui.panes.file_taker import FileTaker
from translator.gui.sheet.sheet import Row, Sheet, rewritten, settled
from translator.gui.sheet.sheet_drafts import emptied, merged, put_aside
from translator.gui.sheet.sheet_edits import edited, refilled, with_divided
from translator.gui.sheet.undoing import EditHistory
from translator.gui.text.document_text import apply
from translator.gui.text.text_diff import Replacement, replacements, typed, widened


class TranslationEditor(FileTaker):
    """Shows a sheet and turns typing into edits of its rows.

    Signals:
        sheet_changed: rows, marks or text are other than before.
        sentence_left: the key of the row the caret was in.
    """

    sheet_changed = Signal()
    sentence_left = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = Sheet()
        self._shown = ""
        self._history = EditHistory()
        self._writing = False  # the program is changing the document, not the user
        self._row_of_caret: int | None = None
        self._edited_at: int | None = None  # where the caret was after an edit, until it is moved
        self._selected = (0, 0)  # when the last key was pressed
        # Qt's own undo would bring back old drafts of the model; the history holds edits only.
        self.setUndoRedoEnabled(False)
        self.setReadOnly(True)  # until there is a sentence to correct
        self.typed.connect(self._note_selection)
        self.edited.connect(self._take_edit)
        self.caret_moved.connect(self._follow_caret)
        self.left.connect(self._leave_sentence)

    @property
    def sheet(self) -> Sheet:
        return self._sheet

    @property
    def is_writing(self) -> bool:
        """Whether the program is changing the text at this moment."""
        return self._writing

    def current_row(self) -> Row | None:
        """The row the caret stands in."""
        return self._sheet.row_at(self.caret())

    def place_in_row(self) -> int:
        """The caret's place within its row."""
        row = self.current_row()
        return self.caret() - (self._sheet.start_of(row.key) if row is not None else 0)

    def show_draft(self, draft: TextDraft) -> None:
        """Show a new translation; only what differs is changed in the document."""
        self._show(merged(self._sheet, draft))

    def take_up(self, sheet: Sheet) -> None:
        """Go on with what another window showed, or with edits of an earlier time set aside."""
        self._show(sheet)

    def empty(self) -> None:
        """Empty the pane, as the source is; with its sentences the edits come back."""
        self._history.clear()
        self._show(emptied(self._sheet))

    def forget_text(self) -> None:
        """Empty the pane: the languages are others now."""
        self._history.clear()
        self._show(Sheet(next_key=self._sheet.next_key))  # a key is never given twice

    def change_row(self, key: int, change: Callable[[Row], Row]) -> None:
        """Replace a row, if it is still there."""
        if (row := self._sheet.find(key)) is not None:
            self._show(self._sheet.with_row(change(row)))

    def forget_set_aside(self, key: int) -> None:
        """Let go of an edit whose sentence has left the source, if there is one with this key."""
        left = tuple(row for row in self._sheet.set_aside if row.key != key)
        if left != self._sheet.set_aside:
            self._show(replace(self._sheet, set_aside=left))

    def withdraw_row(self, key: int) -> None:
        """Show the draft of a source that has changed; the edit was for the one before."""
        self._show(put_aside(self._sheet, key))

    def refill_row(self, key: int) -> None:
        """Show the draft in an emptied row again, unless its text was moved to the next one."""
        row = self._sheet.find(key)
        if row is not None and row.emptied:
            self._show(refilled(self._sheet, key))

    def divide_row(self, key: int, sentences: Sequence[Segment]) -> None:
        """Give each sentence that a joined row stands for its own of these, if they are as many."""
        if self._sheet.find(key) is not None:
            self._show(with_divided(self._sheet, key, sentences))

    def rewrite_row(self, key: int, text: str) -> None:
        """Put ``text`` in place of a row's, as if the user had typed it: it can be undone."""
        before, row = self._sheet, self._sheet.find(key)
        if row is not None and row.text != text:
            start = before.start_of(key)
            after = before.with_rows(key, settled(rewritten(row, text, row.gap)))
            change = Replacement(start, start + len(row.text), text)
            self._history.record(before, after, change)
            self._show(after)

    def go_to_row(self, key: int) -> None:
        """Give the keyboard to the end of a row, if it is still there."""
        if (row := self._sheet.find(key)) is not None:
            self.place_caret(self._sheet.start_of(key) + len(row.text))
            self.setFocus()

    # ---- undo

    @property
    def can_undo(self) -> bool:
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        return self._history.can_redo

    def undo(self) -> None:
        self._show(self._history.undo(self._sheet))
        self._come_into_sight(self._history.undone_at(self._sheet))

    def redo(self) -> None:
        self._show(self._history.redo(self._sheet))
        self._come_into_sight(self._history.redone_at(self._sheet))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        else:
            super().keyPressEvent(event)

    # ---- inside

    def _show(self, sheet: Sheet) -> None:
        changes = replacements(self._sheet.chunks(), sheet.chunks())
        self._sheet = sheet
        if changes:
            self._write(changes)
        if self.isReadOnly() == bool(sheet.rows):
            self.setReadOnly(not sheet.rows)
        self._row_of_caret = self._key_at_caret()
        self.sheet_changed.emit()

    def _write(self, changes: list[Replacement]) -> None:
        """Change the document without moving the caret, the selection or the view."""
        cursor, bar = self.textCursor(), self.verticalScrollBar()
        top = bar.value()
        ends = [self._positions.to_text(place) for place in (cursor.anchor(), cursor.position())]
        ends = [_moved(place, changes) for place in ends]
        self._writing = True
        try:
            apply(self.document(), self._shown, changes)
            self._shown = self.text()
            anchor, caret = (self._positions.to_qt(place) for place in ends)
            cursor = self.textCursor()
            if (cursor.anchor(), cursor.position()) != (anchor, caret):
                cursor.setPosition(anchor)
                cursor.setPosition(caret, cursor.MoveMode.KeepAnchor)
                self.setTextCursor(cursor)  # scrolls there, and all is painted anew
            bar.setValue(top)
        finally:
            self._writing = False

    def _come_into_sight(self, place: int | None) -> None:
        """Bring the caret to what was undone or done again, and the view with it."""
        if place is not None:
            self.place_caret(place)
            self.ensureCursorVisible()

    def _note_selection(self) -> None:
        cursor = self.textCursor()
        ends = cursor.selectionStart(), cursor.selectionEnd()
        self._selected = self._positions.to_text(ends[0]), self._positions.to_text(ends[1])

    def _take_edit(self) -> None:
        if self._writing:
            return
        change = typed(self._shown, self.text(), self.caret())
        before, self._sheet = self._sheet, edited(self._sheet, change)
        self._history.record(before, self._sheet, widened(change, self._shown, *self._selected))
        self._shown = self.text()
        self._edited_at = self.caret()
        self.sheet_changed.emit()
        self._pass_on()

    def _pass_on(self) -> None:
        """Leave a sentence that typing has led out of, unless the user has just emptied it.

        Who takes out more than one sentence does not want the first one back meanwhile.
        """
        row = self._sheet.find(self._row_of_caret) if self._row_of_caret is not None else None
        if row is None or not row.emptied:
            self._come_to(self._key_at_caret())

    def _key_at_caret(self) -> int | None:
        row = self.current_row()
        return row.key if row is not None else None

    def _follow_caret(self) -> None:
        if self._writing or self.text() != self._shown:
            return  # in the middle of a change; the row is looked up after it
        if self.caret() != self._edited_at:
            self._edited_at = None
            self._come_to(self._key_at_caret())

    def _come_to(self, key: int | None) -> None:
        if key != self._row_of_caret:
            self._leave_sentence()
            self._row_of_caret = key

    def _leave_sentence(self) -> None:
        if self._row_of_caret is not None:
            self.sentence_left.emit(self._row_of_caret)


def _moved(place: int, changes: list[Replacement]) -> int:
    """Where ``place`` is after the changes; inside a replaced part it stays as near as it can."""
    shift = 0
    for change in changes:
        if place <= change.start:
            break
        if place < change.end:
            return change.start + shift + min(place - change.start, len(change.text))
        shift += len(change.text) - (change.end - change.start)
    return place + shift
