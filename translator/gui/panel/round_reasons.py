"""Why a round ended as it did, in one plain sentence; its findings; the way to other rounds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from translator.core.gate import Outcome, Reason
from translator.core.learning import RoundReport
from translator.gui.widgets.icon_button import icon_button
from translator.gui.widgets.icons import icon
from translator.gui.widgets.theme import Theme
from translator.gui.wording.learning_words import reason_word, verdict_sentence
from translator.gui.wording.wording import worded


class RoundReasons(QWidget):
    """The chosen round.

    Signals:
        chosen: the place of another round, counted from 1.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reports: Sequence[RoundReport] = ()
        self._place = 0
        self._heading = ""
        self.earlier = icon_button(self.tr("The round before"), self)
        self.later = icon_button(self.tr("The round after"), self)
        self.earlier.clicked.connect(lambda: self.chosen.emit(self._place - 1))
        self.later.clicked.connect(lambda: self.chosen.emit(self._place + 1))
        self.heading = QLabel(self)
        self.heading.setWordWrap(True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.text = _Reading(theme, self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.document().setDocumentMargin(4)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setAccessibleName(self.tr("What was found in this round"))
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self.heading, 1)
        row.addWidget(self.earlier, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.later, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.text, 1)
        theme.changed.connect(self._draw)
        self._draw()

    def show_round(self, reports: Sequence[RoundReport], place: int, heading: str) -> None:
        """Show the round at ``place``, counted from 1, under its heading; 0 for none."""
        self._reports, self._place, self._heading = reports, place, heading
        self._draw()

    def _draw(self) -> None:
        for button, name in ((self.earlier, "left"), (self.later, "right")):
            button.setIcon(icon(name, self._theme.colours))
            button.setVisible(bool(self._reports))
        self.earlier.setEnabled(self._place > 1)
        self.later.setEnabled(self._place < len(self._reports))
        self.text.clear()
        if not 0 < self._place <= len(self._reports):
            self.heading.setText(self.tr("No round so far"))
            self._write(
                self.tr(
                    "Correct a few sentences. When you pause, the model learns from them, and "
                    "what it learned is kept only if nothing else got worse. About one in eight is "
                    "not learned: it is kept to judge by."
                )
            )
            return
        report = self._reports[self._place - 1]
        self.heading.setText(self._heading)
        if sentence := verdict_sentence(report):
            self._write(sentence)
        for reason in report.reasons:
            self._write(worded(reason.sentence), reason)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _write(self, sentence: str, reason: Reason | None = None) -> None:
        colours = self._theme.colours
        cursor = self.text.textCursor()
        block = QTextBlockFormat()
        block.setBottomMargin(4)
        block.setRightMargin(6)
        if not self.text.document().isEmpty():
            cursor.insertBlock()
        cursor.setBlockFormat(block)
        plain = QTextCharFormat()
        plain.setForeground(QColor(colours.text))
        if reason is not None:
            word = QTextCharFormat()
            word.setFontWeight(QFont.Weight.DemiBold)
            tone = {Outcome.HARM: colours.fault, Outcome.GAIN: colours.yours}
            word.setForeground(QColor(tone.get(reason.outcome, colours.muted)))
            cursor.insertText(reason_word(reason), word)
            cursor.insertText(" ", plain)
        cursor.insertText(sentence, plain)
        self.text.setTextCursor(cursor)


class _Reading(QTextEdit):
    """Text to read, with an edge while the keyboard is in it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.hasFocus():
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.colours.accent), 2.0))
        area = QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(area, 4, 4)
        painter.end()
