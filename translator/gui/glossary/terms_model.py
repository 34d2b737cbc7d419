"""The terms as a table, which may be edited in place and narrowed to what is searched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum

from PySide6.QtCore import QObject, Qt, Signal

from translator.core.terms.glossary import NewTerm, Term
from translator.core.text import search_key
from translator.gui.widgets.rows_model import Index, Role, RowsModel, SearchedRows


class Column(IntEnum):
    """The columns, from left to right."""

    TERM = 0
    TRANSLATION = 1
    NOTE = 2
    CASE = 3


class TermsModel(RowsModel[Term]):
    """The terms of a direction. ``UserRole`` is the Term.

    Signals:
        rewritten: a Term, and the NewTerm that is to take its place.
    """

    rewritten = Signal(object, object)
    columns = Column

    def headers(self) -> Sequence[str]:
        return (
            self.tr("Term"),
            self.tr("Translation"),
            self.tr("Other forms or a note"),
            self.tr("Match case"),
        )

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        term, column = self.row(index.row()), Column(index.column())
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
        term, column = self.row(index.row()), Column(index.column())
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


class TermsFilter(SearchedRows):
    """The table in alphabetical order, narrowed to terms that hold all the searched words."""

    def __init__(self, source: TermsModel, parent: QObject | None = None) -> None:
        super().__init__(source, search_key, parent)
        self._terms = source
        self.sort(Column.TERM)

    def lessThan(self, left: Index, right: Index) -> bool:
        """Without case and accents, and not as the machine's locale happens to be."""
        return search_key(self._terms.row(left.row()).term) < search_key(
            self._terms.row(right.row()).term
        )

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        return self.holds(*_texts(self._terms.row(row)))
