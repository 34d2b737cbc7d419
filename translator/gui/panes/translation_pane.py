"""The pane that shows the translation and takes the user's corrections."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from translator.gui.panes.near_strip import NearStrip
from translator.gui.panes.pane import Pane
from translator.gui.panes.translation_editor import TranslationEditor
from translator.gui.widgets.theme import Theme
from translator.gui.wording.term_words import about_terms


class TranslationPane(Pane):
    """The translation, what is like its sentence under the caret, and buttons to save and copy.

    Signals:
        save_requested: the edited sentences are to become corrections.
        copied: the translation is on the clipboard.
        described: the hint says what there is to say now, be it the same as before.
    """

    save_requested = Signal()
    copied = Signal()
    described = Signal()

    editor: TranslationEditor

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(TranslationEditor(), theme, parent)
        self._tip = ""
        self.editor.setAccessibleName(self.tr("Translation"))
        self.editor.setPlaceholderText(self.tr("The translation appears here"))
        self.near = NearStrip(theme, self)
        self.add_under_text(self.near)
        self.save_button = QPushButton(self.tr("Save correction"), self)
        self.save_button.setAccessibleDescription(
            self.tr("Keeps your wording for this sentence and learns from it")
        )
        self.save_button.setToolTip(self.tr("Keep your wording and learn from it (Ctrl+Enter)"))
        # Not by a click: whoever saves a sentence may write on in it.
        self.save_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.save_button.setVisible(False)
        self.add_to_footer(self.save_button)
        self.copy_button = self.icon_button("copy", self.tr("Copy the translation"))
        self.save_button.clicked.connect(self.save_requested)
        self.copy_button.clicked.connect(self.copy_translation)
        self.editor.sheet_changed.connect(self._describe)
        self.editor.caret_moved.connect(self._describe)
        self._describe()

    def copy_translation(self) -> None:
        """Put the whole translation on the clipboard, as it is shown."""
        if text := self.editor.text():
            QGuiApplication.clipboard().setText(text)
            self.copied.emit()

    def show_tip(self, sentence: str) -> None:
        """Say what can be done at this moment, before all else; nothing where it is empty."""
        self._tip = sentence
        self._describe()

    def _describe(self) -> None:
        """Say what the sentence under the caret is, and offer what can be done."""
        sheet, row = self.editor.sheet, self.editor.current_row()
        self.copy_button.setEnabled(bool(self.editor.text()))
        self._offer_saving(any(row.edited and not row.taken_back for row in sheet.rows))
        if self._tip:
            self.hint.setText(self._tip)
        elif row is not None and row.stale:
            self.hint.setText(self.tr("Edited by you; its source has changed since"))
        elif row is not None and row.parts:
            self.hint.setText(self.tr("Your text for several sentences, not saved"))
        elif row is not None and row.taken_back:
            self.hint.setText(self.tr("The model's wording; your correction still answers"))
        elif row is not None and row.edited:
            self.hint.setText(self.tr("Edited by you, not saved yet"))
        elif row is not None and row.yours:
            self.hint.setText(self.tr("Yours, from an earlier correction"))
        else:
            self.hint.setText(about_terms(row, self.editor.place_in_row()) if row else "")
        self.described.emit()

    def _offer_saving(self, wanted: bool) -> None:
        if not wanted and self.save_button.hasFocus():
            self.editor.setFocus()  # else the keyboard would go on to the next button
        self.save_button.setVisible(wanted)
