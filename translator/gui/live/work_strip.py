"""A strip under the translation: how far a long text has got, and a button to stop or go on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QProgressBar, QPushButton, QWidget

from translator.gui.widgets.muted_label import MutedLabel
from translator.gui.widgets.outline import Outline
from translator.gui.widgets.theme import Theme

_BAR_HEIGHT = 4


class WorkStrip(QWidget):
    """Hidden unless something takes long.

    Signals:
        cancelled, resumed: the button was pressed.
    """

    cancelled = Signal()
    resumed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stopped = False
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(_BAR_HEIGHT)
        self.bar.setAccessibleName(self.tr("Translated so far"))
        self.label = MutedLabel(theme, "", self)
        self.label.setWordWrap(True)
        self.button = QPushButton(self)
        self.button.clicked.connect(self._press)
        Outline(self.button, theme)
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 0, 6, 4)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.addWidget(self.bar, 0, 0, 1, 2)
        grid.addWidget(self.label, 1, 0)
        grid.addWidget(self.button, 1, 1)
        grid.setColumnStretch(0, 1)
        self.hide()

    @property
    def is_working(self) -> bool:
        """Whether there is something to cancel."""
        return not self.isHidden() and not self._stopped

    def show_progress(self, sentence: str, done: int, of: int) -> None:
        """Say how far it has got."""
        self._show(stopped=False, done=done, of=of)
        self.label.say(sentence, aloud=False)
        self.button.setText(self.tr("Cancel"))
        self.button.setToolTip(self.tr("Stop here; what is translated stays (Esc)"))

    def show_stopped(self, sentence: str, done: int, of: int) -> None:
        """Say that it was cancelled, and how to go on."""
        self._show(stopped=True, done=done, of=of)
        self.label.say(sentence)
        self.button.setText(self.tr("Go on"))
        self.button.setToolTip(self.tr("Translate the rest"))

    def _show(self, *, stopped: bool, done: int, of: int) -> None:
        self._stopped = stopped
        self.bar.setRange(0, max(of, 1))
        self.bar.setValue(done)
        self.show()

    def _press(self) -> None:
        (self.resumed if self._stopped else self.cancelled).emit()
