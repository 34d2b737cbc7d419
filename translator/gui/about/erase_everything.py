"""A button that erases all that the program keeps, and the question before it does."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from translator.core.errors.tree import TranslatorError
from translator.core.keeping import Kept
from translator.gui.desktop.desktop_file import remove_desktop_file
from translator.gui.door import Door
from translator.gui.reopening import Reopening
from translator.gui.threads.bridge import Background, Errands
from translator.gui.widgets.asking import Asking
from translator.gui.wording.keeping_words import erasing_question


class EraseEverything(QWidget):
    """First the button, then what would be lost, with the harmless answer at hand.

    Erasing is done when the window has closed; an empty one opens, as at the very first start.

    Signals:
        asked, answered: the question came and went.
        confirmed: the window is about to close for it.
        failed: a TranslatorError; nothing was asked.
    """

    asked = Signal()
    answered = Signal()
    confirmed = Signal()
    failed = Signal(object)

    def __init__(
        self, door: Door, background: Background, reopening: Reopening, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._door, self._reopening = door, reopening
        self._errands = Errands(background, self)
        self.button = QPushButton(self.tr("&Erase everything…"), self)
        self.button.setAutoDefault(False)
        self.button.setAccessibleDescription(self.tr("Asks first, and says what would be lost"))
        self.asking = Asking(self)
        self.asking.hide()
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.asking)
        self.button.clicked.connect(self._count)
        self.asking.confirmed.connect(self._erase)
        self.asking.cancelled.connect(self.withdraw)

    @property
    def is_asking(self) -> bool:
        """Whether the question is on the screen."""
        return not self.asking.isHidden()

    def withdraw(self) -> None:
        """Back to the button; nothing was erased."""
        self.asking.hide()
        self.button.show()
        self.button.setEnabled(True)
        self.answered.emit()
        self.button.setFocus()

    def _count(self) -> None:
        self.button.setEnabled(False)
        self._errands.run(self._door.kept, done=self._ask, failed=self._fail)

    def _ask(self, kept: Kept) -> None:
        self.asked.emit()
        self.button.hide()
        self.asking.show()
        self.asking.ask(
            erasing_question(kept),
            yes=self.tr("&Erase and start afresh"),
            no=self.tr("&Keep everything"),
        )

    def _fail(self, error: TranslatorError) -> None:
        self.button.setEnabled(True)
        self.failed.emit(error)

    def _erase(self) -> None:
        self.confirmed.emit()

        def erase() -> None:
            self._door.erase()
            remove_desktop_file()  # last: where that fails, the keys go on to need it

        self._reopening.start_over(before=erase, otherwise=self._door.profile)
