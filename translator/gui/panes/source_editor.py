"""The text field of the source."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from translator.gui.panes.file_taker import FileTaker


class SourceEditor(FileTaker):
    """Text to be translated, as the user writes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document().clearUndoRedoStacks()  # to Qt the margin is a step that can be undone
