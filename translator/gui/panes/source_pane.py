"""The pane the user types in."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from translator.gui.panes.pane import Pane
from translator.gui.panes.source_editor import SourceEditor
from translator.gui.panes.swap_offer import SwapOffer
from translator.gui.widgets.theme import Theme


class SourcePane(Pane):
    """The source text, its length, an offer when it is in the wrong language, a button to clear."""

    editor: SourceEditor

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(SourceEditor(), theme, parent)
        self.editor.setAccessibleName(self.tr("Text to translate"))
        self.editor.setPlaceholderText(self.tr("Type or paste text, or drop a text file"))
        self.offer = SwapOffer(theme, self)
        self.add_under_text(self.offer)
        self.clear_button = self.icon_button("clear", self.tr("Clear the text"))
        self.clear_button.clicked.connect(self.clear)
        self.editor.edited.connect(self._tell_length)
        self._tell_length()

    def clear(self) -> None:
        """Empty the pane; undo brings the text back."""
        self.editor.replace_text("")
        self.editor.setFocus()

    def _tell_length(self) -> None:
        length = len(self.editor.text())
        self.hint.setText(self.tr("%Ln characters", "", length) if length else "")
        self.clear_button.setEnabled(length > 0)
