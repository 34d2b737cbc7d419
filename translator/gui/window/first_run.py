"""The first start: three steps in plain words, where the translation will stand."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from translator.gui.choices import Choices
from translator.gui.panes.source_editor import SourceEditor
from translator.gui.widgets.muted_label import MutedLabel
from translator.gui.widgets.theme import Theme

_ROUNDING = 8
_NUMBER = 22  # pixels across


class FirstRun(QWidget):
    """Stands in the place of the translation until the user types, answers or presses Esc.

    Nothing is in its way: the caret waits in the source, and the languages can be chosen above.
    """

    def __init__(
        self, theme: Theme, choices: Choices, *, source: SourceEditor, instead_of: QWidget
    ) -> None:
        super().__init__(instead_of.parentWidget())
        self._theme, self._choices = theme, choices
        self._source, self._translation = source, instead_of
        self.begin_button = QPushButton(self.tr("&Begin"), self)
        self.setAccessibleName(self.tr("How Translator works"))
        self._arrange()
        self._stand_in()
        self.begin_button.clicked.connect(self.end)
        source.edited.connect(self.end)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.activated.connect(self.end)
        theme.changed.connect(self.update)

    def _stand_in(self) -> None:
        """Take the place in the row of panes, and in the order of the Tab key."""
        panes = self.parentWidget()
        row = None if panes is None else panes.layout()
        if isinstance(row, QBoxLayout):
            row.addWidget(self, 1)
        self._translation.hide()
        QWidget.setTabOrder(self._source, self.begin_button)

    def end(self) -> None:
        """Give the place back to the translation, for good."""
        if self.isHidden():
            return
        self.hide()
        self._translation.show()
        self._source.setFocus()
        self._choices.remember()  # a settings file is what tells the next start from the first
        self.deleteLater()

    # ---- the parts

    def _arrange(self) -> None:
        heading = QLabel(self.tr("Three steps"), self)
        font = heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        font.setWeight(QFont.Weight.DemiBold)
        heading.setFont(font)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        column.addWidget(heading)
        for number, (what, how) in enumerate(self._steps(), start=1):
            column.addWidget(_Step(number, what, how, self._theme, self))
        column.addStretch(1)
        private = MutedLabel(self._theme, self.tr("Nothing you write leaves this machine."), self)
        private.setWordWrap(True)
        column.addWidget(private)
        column.addLayout(self._last_line())

    def _steps(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("Type on the left"),
                self.tr("The translation appears here. Choose the languages above."),
            ),
            (
                self.tr("Correct on the right"),
                self.tr("Change any sentence. From then on it is translated your way."),
            ),
            (
                self.tr("It learns from you"),
                self.tr("What makes translations worse is undone. Ctrl+L shows how it goes."),
            ),
        )

    def _last_line(self) -> QBoxLayout:
        keys = MutedLabel(self._theme, self.tr("Settings: Ctrl+,   All keys: F1"), self)
        keys.setWordWrap(True)  # or long words would take room from the other pane
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(keys, 1)
        row.addWidget(self.begin_button)
        return row

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.line), 1.0))
        painter.setBrush(QColor(colours.base))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _ROUNDING, _ROUNDING
        )
        painter.end()


class _Step(QWidget):
    """A number, what to do in a few words, and a sentence about it."""

    def __init__(self, number: int, what: str, how: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        title = QLabel(what, self)
        font = title.font()
        font.setWeight(QFont.Weight.DemiBold)
        title.setFont(font)
        title.setWordWrap(True)
        sentence = MutedLabel(theme, how, self)
        sentence.setWordWrap(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(1)
        grid.addWidget(_Number(number, theme, self), 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(title, 0, 1)
        grid.addWidget(sentence, 1, 1)
        grid.setColumnStretch(1, 1)


class _Number(QWidget):
    """A number in a disc; the words beside it come in that order anyway."""

    def __init__(self, number: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._number, self._theme = number, theme
        self.setFixedSize(_NUMBER, _NUMBER)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(self.rect())
        painter.setPen(QColor(colours.on_accent))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()
