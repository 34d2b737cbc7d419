"""Corrections that look wrong to the model, one at a time, with what can be done about them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from translator.core.corrections import Correction
from translator.gui.widgets.keyboard_return import KeyboardReturn
from translator.gui.widgets.theme import Theme
from translator.gui.wording.learning_words import filled, number_words, shortened


class SuspectRow(QWidget):
    """The first of the suspects; hidden where there is none.

    Signals:
        confirmed, forget_requested: the Correction.
    """

    confirmed = Signal(object)
    forget_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: Correction | None = None
        self._standing_back = False
        self._keyboard = KeyboardReturn(self)
        self.label = QLabel(self)
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.learn_button = QPushButton(self.tr("It is right, learn it"), self)
        self.forget_button = QPushButton(self.tr("Forget it"), self)
        self.learn_button.clicked.connect(lambda: self.confirmed.emit(self._shown))
        self.forget_button.clicked.connect(lambda: self.forget_requested.emit(self._shown))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self.label, 1)
        row.addWidget(self.learn_button)
        row.addWidget(self.forget_button)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def show_suspects(self, suspects: Sequence[Correction]) -> None:
        """Show the first one, and how many there are."""
        if not suspects:
            self._shown = None
            self._appear()
            return
        self._shown = first = suspects[0]
        sentence = self.tr("This correction looks wrong, so it waits: “%1” → “%2”")
        sentence = filled(sentence, shortened(first.source), shortened(first.target))
        if len(suspects) > 1:
            more = self.tr("(%1 more)").replace("%1", number_words(len(suspects) - 1))
            sentence = f"{sentence} {more}"
        self.label.setText(sentence)
        self.setAccessibleName(sentence)
        for button in (self.learn_button, self.forget_button):
            button.setAccessibleDescription(sentence)
        self._appear()

    def stand_back(self, wanted: bool) -> None:
        """Leave the room to something else for a while."""
        self._standing_back = wanted
        self._appear()

    def _appear(self) -> None:
        shown = self._shown is not None and not self._standing_back
        if not shown and self._keyboard.is_due:
            self._keyboard.give_back()
        self.setVisible(shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.notice_tint))
        painter.drawRoundedRect(self.rect(), 6, 6)
        painter.end()

    def _restyle(self) -> None:
        palette = self.label.palette()
        palette.setColor(self.label.foregroundRole(), QColor(self._theme.colours.notice))
        self.label.setPalette(palette)
        self.update()
