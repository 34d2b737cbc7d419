"""The entries of the history as a list that grows as it is scrolled."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from translator.core.history import HistoryEntry, HistoryPage
from translator.gui.wording.learning_words import date_words
from translator.gui.wording.wording import language_name

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

_LONGEST_TIP = 600  # characters of each text


class HistoryList(QAbstractListModel):
    """What was read so far of what was asked for. ``UserRole`` is the HistoryEntry.

    Signals:
        more_wanted: the view has come to the end, and there is more.
    """

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[HistoryEntry] = []
        self.total = 0

    def show(self, page: HistoryPage) -> None:
        """Show this page in place of everything."""
        self.beginResetModel()
        self._entries, self.total = list(page.entries), page.total
        self.endResetModel()

    def add(self, page: HistoryPage) -> None:
        """Show this page after the others."""
        if page.entries:
            first = len(self._entries)
            self.beginInsertRows(QModelIndex(), first, first + len(page.entries) - 1)
            self._entries += page.entries
            self.endInsertRows()
        self.total = page.total if page.entries else len(self._entries)

    def row_of(self, number: int) -> int | None:
        return next((row for row, one in enumerate(self._entries) if one.number == number), None)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and len(self._entries) < self.total

    def fetchMore(self, parent: Index) -> None:
        self.more_wanted.emit()

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        entry = self._entries[index.row()]
        match role:
            case Role.UserRole:
                return entry
            case Role.DisplayRole:
                return one_line(entry.text.source)
            case Role.AccessibleTextRole:
                return self._spoken(entry)
            case Role.ToolTipRole:
                texts = (entry.text.source, entry.text.translation)
                return "\n\n".join(_cut(text.strip(), _LONGEST_TIP) for text in texts)
        return None

    def _spoken(self, entry: HistoryEntry) -> str:
        text = entry.text
        parts = [
            one_line(text.source),
            one_line(text.translation),
            direction_words(entry),
            date_words(entry.changed),
        ]
        if entry.favourite:
            parts.append(self.tr("favourite"))
        return ", ".join(parts)


def direction_words(entry: HistoryEntry) -> str:
    """``English → German``."""
    direction = entry.text.direction
    return f"{language_name(direction.source)} → {language_name(direction.target)}"


def one_line(text: str) -> str:
    """The beginning of a text, as much as a line can show, its line breaks as spaces."""
    return " ".join(text[:_LONGEST_TIP].split())


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[:longest]}…"
