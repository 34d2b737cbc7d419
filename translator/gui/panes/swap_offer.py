"""A quiet line under the source, when its text seems to be in another language than was chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from translator.gui.widgets.muted_label import MutedLabel
from translator.gui.widgets.theme import Theme
from translator.gui.wording.learning_words import filled
from translator.gui.wording.wording import language_name


class SwapOffer(QWidget):
    """Says which language the text looks like, and offers to translate out of that one.

    Signals:
        accepted: the button was pressed.
    """

    accepted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = MutedLabel(theme, "", self)
        self.label.setWordWrap(True)
        self.button = QPushButton(self)
        self.button.clicked.connect(self.accepted)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 2, 8, 2)
        row.setSpacing(8)
        row.addWidget(self.label, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_for(self, found: str, into: str | None) -> None:
        """Offer, once, for a text that looks like the language ``found``.

        What is offered is its translation ``into`` another; None turns the direction round.
        """
        if into is None:
            sentence, words = self.tr("This looks like %1. Swap the languages?"), self.tr("S&wap")
            sentence = filled(sentence, language_name(found))
        else:
            sentence = self.tr("This looks like %1. Translate it into %2?")
            sentence = filled(sentence, language_name(found), language_name(into))
            words = self.tr("&Translate")
        if self.isHidden() or self.label.text() != sentence:
            self.label.setText(sentence)
            self.button.setText(words)
            self.button.setAccessibleDescription(sentence)
            self.setAccessibleName(sentence)
            self.show()
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
