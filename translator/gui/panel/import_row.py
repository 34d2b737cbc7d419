"""How far an import has come, how long it still takes, and the button that stops it."""

from __future__ import annotations

import time

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from translator.gui.learning.learning import Learning
from translator.gui.widgets.muted_label import MutedLabel
from translator.gui.widgets.theme import Theme
from translator.gui.wording.learning_words import filled, number_words
from translator.gui.wording.time_words import time_left

_MEASURED = 1.0  # seconds after which the time left can be told from the time gone


class ImportRow(QWidget):
    """A line that is there while an import is under way."""

    def __init__(self, learning: Learning, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._begun: float | None = None
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(140, 8)
        self.bar.setAccessibleName(self.tr("The import is under way"))
        self.left = MutedLabel(theme, "", self)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.cancel_button.setAccessibleDescription(
            self.tr("Stops the import; no correction of it is kept")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.bar)
        row.addWidget(self.left, 1)
        row.addWidget(self.cancel_button)
        self.hide()
        self.cancel_button.clicked.connect(learning.stop_import)
        learning.importing.connect(self.show_progress)
        learning.import_ended.connect(self.end)

    def show_progress(self, stored: int, total: int) -> None:
        """So many of so many pairs are stored; 0 of 0 where it is not known yet how many."""
        self.bar.setMaximum(total)
        self.bar.setValue(stored)
        self.left.setText(self._words(stored, total) if total else self.tr("Reading the file…"))
        self.show()

    def _words(self, stored: int, total: int) -> str:
        now = time.monotonic()
        if self._begun is None:
            self._begun = now
        gone = now - self._begun
        words = filled(self.tr("Importing %1 of %2"), number_words(stored), number_words(total))
        if stored and gone > _MEASURED:
            words = f"{words}, {time_left(gone * (total - stored) / stored)}"
        return words

    def end(self) -> None:
        """It is done, stopped, or has failed; what came of it is told elsewhere."""
        self._begun = None
        self.hide()
