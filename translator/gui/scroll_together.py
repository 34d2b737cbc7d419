"""The two panes scroll together: the paragraph at the top of one is at the top of the other."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPlainTextEdit

from translator.gui.text_editor import TextEditor
from translator.gui.translation_editor import TranslationEditor


class ScrollTogether(QObject):
    """Moves the other pane when the user scrolls one.

    The translation has the source's lines, so places are compared by line of text and by how much
    of that line has scrolled past, however many rows on screen it takes on either side.
    """

    def __init__(
        self, source: TextEditor, translation: TranslationEditor, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._source, self._translation = source, translation
        self._moving = False
        source.verticalScrollBar().valueChanged.connect(self._follow_source)
        translation.verticalScrollBar().valueChanged.connect(self._follow_translation)
        translation.sheet_changed.connect(self._follow_source)

    def _follow_source(self) -> None:
        self._follow(self._source, self._translation)

    def _follow_translation(self) -> None:
        if not self._translation.is_writing:
            self._follow(self._translation, self._source)

    def _follow(self, leader: TextEditor, follower: TextEditor) -> None:
        if self._moving:
            return
        self._moving = True
        try:
            bar, other = leader.verticalScrollBar(), follower.verticalScrollBar()
            at_end = bar.value() == bar.maximum() > 0
            other.setValue(other.maximum() if at_end else _row_for(follower, *_place(leader)))
        finally:
            self._moving = False


def _place(editor: QPlainTextEdit) -> tuple[int, float]:
    """The line of text at the top, and the share of it that has scrolled past."""
    block = editor.firstVisibleBlock()
    rows = max(block.lineCount(), 1)
    passed = editor.verticalScrollBar().value() - block.firstLineNumber()
    return block.blockNumber(), min(max(passed / rows, 0.0), 1.0)


def _row_for(editor: QPlainTextEdit, line: int, share: float) -> int:
    """The scroll value at which that place is at the top."""
    document = editor.document()
    block = document.findBlockByNumber(min(line, document.blockCount() - 1))
    return block.firstLineNumber() + int(share * max(block.lineCount(), 1))
