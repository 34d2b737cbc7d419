"""The list of shortcuts, on F1."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from translator.gui.widgets.close_box import close_box
from translator.gui.widgets.outline import Outline
from translator.gui.widgets.theme import Theme

_WIDTH, _HEIGHT = 460, 780
_BETWEEN = 4  # pixels between two lines
_AROUND = 12  # pixels beside words, in all
_SHARE = 0.85  # of a small screen


class ShortcutList(QDialog):
    """Every command that has keys, in a list as wide as its words and as high as the screen allows.

    Esc closes it.
    """

    def __init__(self, entries: list[tuple[str, str]], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.addTopLevelItems([self._row(*entry) for entry in entries])
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        Outline(self.list, theme)
        buttons = close_box(self)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(8)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        room = self.screen().availableGeometry()
        margins = column.contentsMargins()
        width = self._needed() + margins.left() + margins.right()
        self.resize(
            min(max(_WIDTH, width), int(_SHARE * room.width())),
            min(_HEIGHT, int(_SHARE * room.height())),
        )

    def _needed(self) -> int:
        """How wide the list is to be, for nothing in it to be cut off."""
        columns = sum(self.list.sizeHintForColumn(column) for column in (0, 1))
        bar = self.list.verticalScrollBar().sizeHint().width()
        return columns + bar + 2 * self.list.frameWidth()

    def _row(self, words: str, keys: str) -> QTreeWidgetItem:
        metrics = self.list.fontMetrics()
        row = QTreeWidgetItem([words, keys])
        width = metrics.horizontalAdvance(words) + _AROUND
        row.setSizeHint(0, QSize(width, metrics.height() + _BETWEEN))
        # The arrow keys go from row to row, and a screen reader reads the first column.
        row.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{words}: {keys}")
        return row
