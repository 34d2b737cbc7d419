"""The terms as a table, which may be edited in place and narrowed to what is searched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)

from translator.core.glossary import NewTerm, Term
from translator.core.text import search_key

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class Column(IntEnum):
    """The columns, from left to right."""

    TERM = 0
    TRANSLATION = 1
    NOTE = 2
    CASE = 3


class TermsModel(QAbstractTableModel):
    """The terms of a direction. ``UserRole`` is the Term.

    Signals:
        rewritten: a Term, and the NewTerm that is to take its place.
    """

    rewritten = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._terms: list[Term] = []

    def show(self, terms: Sequence[Term]) -> None:
        """Show these and no others."""
        self.beginResetModel()
        self._terms = list(terms)
        self.endResetModel()

    def term(self, row: int) -> Term:
        return self._terms[row]

    def row_of(self, number: int) -> int | None:
        return next((i for i, term in enumerate(self._terms) if term.number == number), None)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._terms)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        if role != Role.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            self.tr("Term"),
            self.tr("Translation"),
            self.tr("Other forms or a note"),
            self.tr("Match case"),
        )[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        term, column = self._terms[index.row()], Column(index.column())
        if role == Role.UserRole:
            return term
        if column is Column.CASE:
            if role == Role.CheckStateRole:
                return Qt.CheckState.Checked if term.case_sensitive else Qt.CheckState.Unchecked
            if role == Role.AccessibleTextRole:
                return self.tr("Match case") if term.case_sensitive else self.tr("Any case")
            return None
        shown = (Role.DisplayRole, Role.EditRole, Role.ToolTipRole)
        return _texts(term)[column] if role in shown else None

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        """Ask for a change; the table shows it when it is stored."""
        term, column = self._terms[index.row()], Column(index.column())
        new = term.as_new()
        if column is Column.CASE and role == Role.CheckStateRole:
            # PySide gives the enum's value here.
            changed = replace(new, case_sensitive=value == Qt.CheckState.Checked.value)
        elif role == Role.EditRole and column is not Column.CASE:
            changed = _with_text(new, column, str(value)).tidied()
        else:
            return False
        if changed == new or not changed.term or not changed.translation:
            return False
        self.rewritten.emit(term, changed)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == Column.CASE:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable


def _texts(term: Term) -> tuple[str, str, str]:
    """The texts of the first three columns."""
    return term.term, term.translation, term.note


def _with_text(new: NewTerm, column: Column, text: str) -> NewTerm:
    match column:
        case Column.TERM:
            return replace(new, term=text)
        case Column.TRANSLATION:
            return replace(new, translation=text)
    return replace(new, note=text)


class TermsFilter(QSortFilterProxyModel):
    """The table in alphabetical order, narrowed to terms that hold all the searched words."""

    def __init__(self, source: TermsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._terms = source
        self._words: Sequence[str] = ()
        self.setSourceModel(source)
        self.sort(Column.TERM)

    def narrow(self, search: str) -> None:
        """Show only these from now on."""
        self._words = search_key(search).split()
        self.invalidate()

    def lessThan(self, left: Index, right: Index) -> bool:
        """Without case and accents, and not as the machine's locale happens to be."""
        return search_key(self._terms.term(left.row()).term) < search_key(
            self._terms.term(right.row()).term
        )

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        text = search_key("\n".join(_texts(self._terms.term(row))))
        return all(word in text for word in self._words)
