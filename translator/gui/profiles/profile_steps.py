"""What stands below the table of profiles: buttons, or a field for a name."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from translator.gui.widgets.outline import Outline
from translator.gui.widgets.theme import Theme

_LONGEST_NAME = 64


class Choosing(QWidget):
    """What can be done with the chosen profile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.use_button = QPushButton(self.tr("&Use this profile"), self)
        self.rename_button = QPushButton(self.tr("Re&name…"), self)
        self.remove_button = QPushButton(self.tr("&Delete…"), self)
        self.new_button = QPushButton(self.tr("Ne&w profile…"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self.use_button, self.rename_button, self.remove_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.new_button)
        for button in (self.use_button, self.rename_button, self.remove_button, self.new_button):
            button.setAutoDefault(False)

    def show_for(self, *, usable: bool, renamable: bool, removable: bool, stays: bool) -> None:
        """What is possible; a profile that ``stays`` is emptied in place of being deleted."""
        self.use_button.setEnabled(usable)
        self.rename_button.setEnabled(renamable)
        self.remove_button.setEnabled(removable)
        self.remove_button.setText(self.tr("E&mpty…") if stays else self.tr("&Delete…"))


class Naming(QWidget):
    """A field for a name.

    Signals:
        given: the name.
        cancelled: none is to be given.
    """

    given = Signal(str)
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = QLabel(self)
        self.edit = QLineEdit(self)
        self.edit.setMaxLength(_LONGEST_NAME)
        self.label.setBuddy(self.edit)
        self.ok_button = QPushButton(self)
        self.ok_button.setDefault(True)
        self.cancel_button = QPushButton(self.tr("&Cancel"), self)
        self.cancel_button.setAutoDefault(False)
        Outline(self.edit, theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.label)
        row.addWidget(self.edit, 1)
        row.addWidget(self.ok_button)
        row.addWidget(self.cancel_button)
        self.edit.textChanged.connect(self._look)
        self.ok_button.clicked.connect(lambda: self.given.emit(self.edit.text().strip()))
        self.cancel_button.clicked.connect(self.cancelled)

    def begin(self, question: str, name: str, verb: str) -> None:
        """Ask for a name in place of ``name``."""
        self.label.setText(question)
        self.edit.setAccessibleName(question.rstrip(":"))
        self.ok_button.setText(verb)
        self._before = name
        self.edit.setText(name)
        self.edit.selectAll()
        self._look()
        self.edit.setFocus()

    def _look(self) -> None:
        self.ok_button.setEnabled(self.edit.text().strip() not in ("", self._before))
