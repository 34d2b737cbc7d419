"""What is being done with the revisions: said from its first moment, with a bar that moves."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from translator.gui.widgets.muted_label import MutedLabel
from translator.gui.widgets.theme import Theme


class WorkRow(QWidget):
    """A line that is there while something is forgotten, or another revision comes to serve.

    It cannot be stopped: what is half forgotten would have to be forgotten at the next start.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 0)  # how long it takes is not known: it shows that something moves
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(140, 8)
        self.label = MutedLabel(theme, "", self)
        self.label.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.bar)
        row.addWidget(self.label, 1)
        self.hide()

    def show_work(self, sentence: str) -> None:
        """Say what is being done; with an empty sentence that it is over."""
        self.bar.setAccessibleName(sentence)
        self.label.say(sentence, aloud=bool(sentence))
        self.setVisible(bool(sentence))
