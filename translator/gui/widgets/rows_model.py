"""What tables of terms and of corrections share: rows in columns, narrowed by a search."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class Numbered(Protocol):
    """What a row shows and is found by."""

    @property
    def number(self) -> int: ...


Row = TypeVar("Row", bound=Numbered)


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows with headed columns, which a subclass fills. ``columns`` are numbered from 0."""

    columns: type[IntEnum]

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show(self, rows: Iterable[Row]) -> None:
        """Show these and no others."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, row: int) -> Row:
        return self._rows[row]

    def row_of(self, number: int) -> int | None:
        return next((i for i, row in enumerate(self._rows) if row.number == number), None)

    def headers(self) -> Sequence[str]:
        """The words above the columns."""
        raise NotImplementedError

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        shown = role == Role.DisplayRole and orientation == Qt.Orientation.Horizontal
        return self.headers()[section] if shown else None


class SearchedRows(QSortFilterProxyModel):
    """Narrows a table to rows that hold all the searched words; ``key`` takes off what is alike."""

    def __init__(
        self,
        source: QAbstractItemModel,
        key: Callable[[str], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._words: Sequence[str] = ()
        self.setSourceModel(source)

    def search(self, text: str) -> None:
        """Show only rows that hold these words from now on."""
        self._words = self._key(text).split()
        self.invalidate()

    def holds(self, *texts: str) -> bool:
        """Whether the texts of a row hold what is searched."""
        text = self._key("\n".join(texts))
        return all(word in text for word in self._words)
