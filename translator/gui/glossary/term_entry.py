"""A line in which a new term is written."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from translator.core.direction import Direction
from translator.core.terms.glossary import NewTerm
from translator.gui.widgets.muted_label import MutedLabel
from translator.gui.widgets.outline import Outline
from translator.gui.widgets.theme import Theme
from translator.gui.wording.wording import language_name, without_key


class TermEntry(QWidget):
    """Term, translation, other forms, and whether case matters. Enter adds.

    Signals:
        entered: a NewTerm with both texts.
    """

    entered = Signal(object)

    def __init__(self, direction: Direction, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._direction = direction
        self.term = QLineEdit(self)
        self.translation = QLineEdit(self)
        self.note = QLineEdit(self)
        self.case = QCheckBox(self.tr("&Match case"), self)
        self.add_button = QPushButton(self.tr("&Add"), self)
        self.help = MutedLabel(
            theme,
            self.tr(
                "Other forms, divided by |: “invoices = Fakturen | der Faktura” is for the plural, "
                "and for another form of the translation. Anything else is a note for you."
            ),
            self,
        )
        self.help.setWordWrap(True)
        self.note.setAccessibleDescription(self.help.text())
        self.add_button.setAutoDefault(False)
        self._arrange()
        Outline(self.case, theme)
        for field in (self.term, self.translation, self.note):
            Outline(field, theme)
            field.returnPressed.connect(self.enter)
            field.textChanged.connect(self._describe)
        self.add_button.clicked.connect(self.enter)
        self._describe()

    def begin(self, term: str, translation: str) -> None:
        """Write what is known already, and put the keyboard where something is missing."""
        self.term.setText(term)
        self.translation.setText(translation)
        if term and translation:
            self.add_button.setFocus()
        else:
            (self.translation if term else self.term).setFocus()

    def keep(self, new: NewTerm) -> None:
        """Write what could not be stored in the table, unless something else is written here."""
        if any(field.text() for field in (self.term, self.translation, self.note)):
            return
        self.note.setText(new.note or "")
        self.case.setChecked(bool(new.case_sensitive))
        self.begin(new.term, new.translation)

    def enter(self) -> None:
        """Add the term, if both texts are there, and be ready for another one."""
        new = NewTerm(
            self._direction,
            self.term.text(),
            self.translation.text(),
            self.case.isChecked() or None,  # a field that was left alone says nothing
            self.note.text().strip() or None,
        ).tidied()
        if not new.term or not new.translation:
            (self.translation if new.term else self.term).setFocus()
            return
        self.entered.emit(new)

    def clear(self) -> None:
        """Empty all fields: what was in them is stored."""
        for field in (self.term, self.translation, self.note):
            field.clear()
        self.case.setChecked(False)
        self.term.setFocus()

    # ---- inside

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        columns = (
            (self.tr("&Term (%1)").replace("%1", language_name(self._direction.source)), self.term),
            (
                self.tr("Trans&lation (%1)").replace("%1", language_name(self._direction.target)),
                self.translation,
            ),
            (self.tr("&Other forms or a note"), self.note),
        )
        for column, (words, field) in enumerate(columns):
            label = QLabel(words, self)
            label.setBuddy(field)
            field.setAccessibleName(without_key(words))
            grid.addWidget(label, 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, 1)
        # Below the fields: beside them there would be no room in a small window for longer words.
        last = QHBoxLayout()
        last.addWidget(self.case)
        last.addStretch(1)
        last.addWidget(self.add_button)
        grid.addLayout(last, 2, 0, 1, 3)
        grid.addWidget(self.help, 3, 0, 1, 3)

    def _describe(self) -> None:
        self.add_button.setEnabled(
            bool(self.term.text().strip() and self.translation.text().strip())
        )
