"""A list over the translation: other ways to put a word, or the whole sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from translator.core.alternatives import Alternative
from translator.gui.text.wrapped_text import WrappedText
from translator.gui.widgets.theme import Theme

_WIDEST, _NARROWEST = 520, 240
_BESIDE, _ABOVE = 10, 5
_MOST_LINES = 3
_ROUNDING = 4
_GAP = 4
# A window that no desktop gives the keyboard to.
_BESIDE_TEXT = Qt.WindowType.ToolTip | Qt.WindowType.WindowDoesNotAcceptFocus
_DATA = Qt.ItemDataRole.UserRole

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Choice:
    """An alternative as the list shows it: ``shown``, of which ``shown[start:end]`` is new."""

    alternative: Alternative
    shown: str
    start: int
    end: int


class _ChoiceDelegate(QStyledItemDelegate):
    """Paints a choice in a few lines, what is new in bold."""

    def __init__(self, view: QListWidget, theme: Theme) -> None:
        super().__init__(view)
        self._view, self._theme = view, theme
        self.width = 0  # of the text, in pixels: the view has none before it is shown

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colours = self._theme.colours
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.sentence_tint))
            painter.drawRoundedRect(QRectF(area), _ROUNDING, _ROUNDING)
        painter.setPen(QColor(colours.text))
        corner = QPointF(area.left() + _BESIDE, area.top() + _ABOVE)
        self._wrapped(index).draw(painter, corner)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, round(self._wrapped(index).height) + 2 * _ABOVE)

    def _wrapped(self, index: _Index) -> WrappedText:
        choice: Choice = index.data(_DATA)
        bold = (choice.start, choice.end)
        return WrappedText(choice.shown, self._view.font(), self.width, most=_MOST_LINES, bold=bold)


class AlternativesPopup(QWidget):
    """Shows choices under a place until one is taken, or Esc pressed, or something else done.

    ``beside`` the text it leaves the keyboard and the mouse to it: whoever shows it closes it.

    Signals:
        chosen: the Alternative that was taken.
        opened, closed: it is shown from now on, or not any more.
    """

    chosen = Signal(object)
    opened = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, over: QWidget, *, beside: bool = False) -> None:
        super().__init__(over, _BESIDE_TEXT if beside else Qt.WindowType.Popup)
        self._theme, self._over, self._is_beside = theme, over, beside
        self.list = QListWidget(self)
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self._delegate = _ChoiceDelegate(self.list, theme)
        self.list.setItemDelegate(self._delegate)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(1)  # else it would leave room for three rows below one
        self.list.setMouseTracking(True)
        self.list.setAccessibleDescription(self.tr("Enter takes one, Esc closes the list"))
        if beside:
            self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it is clicked all the same
            self.list.setAccessibleDescription(self.tr("Down goes into the list, Esc closes it"))
        column = QVBoxLayout(self)
        column.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        column.addWidget(self.list)
        self.list.itemEntered.connect(self.list.setCurrentItem)
        self.list.itemClicked.connect(self._take)
        self.list.installEventFilter(self)

    def open_at(self, place: QRect, choices: Sequence[Choice], name: str) -> None:
        """Show ``choices`` under ``place``, or above it where there is no room.

        ``place`` is on the screen, in device-independent pixels; ``name`` says what they are.
        """
        self.setAccessibleName(name)
        self.list.setAccessibleName(name)
        self.list.setFont(self._over.font())
        self.list.clear()
        for choice in choices:
            item = QListWidgetItem(self.list)
            item.setData(_DATA, choice)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, choice.shown)
        # Without the keyboard none is chosen: Enter belongs to the text.
        self.list.setCurrentRow(-1 if self._is_beside else 0)
        self._place(place)
        self.show()
        if not self._is_beside:
            self.list.setFocus(Qt.FocusReason.PopupFocusReason)
        self.opened.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
                self._take(self.list.currentItem())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close()
                return True
            if event.text().isprintable() and event.text():
                self.close()  # whoever writes on wants none of them
                QApplication.sendEvent(self._over, event)
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setPen(QColor(colours.control_edge))
        painter.setBrush(QColor(colours.base))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()

    # ---- inside

    def _take(self, item: QListWidgetItem | None) -> None:
        self.close()
        if item is not None:
            self.chosen.emit(item.data(_DATA).alternative)

    def _place(self, place: QRect) -> None:
        """As wide as the pane, within reason, and as high as its choices, within the screen."""
        room = self.screen().availableGeometry()
        over = QRect(self._over.mapToGlobal(QPoint(0, 0)), self._over.size())
        width = max(min(over.width() - 2 * _GAP, _WIDEST), _NARROWEST)
        frame = 2 * _GAP
        bar = self.list.verticalScrollBar().sizeHint().width()
        self._delegate.width = width - frame - bar - 2 * _BESIDE
        rows = (self.list.sizeHintForRow(row) for row in range(self.list.count()))
        height = min(sum(rows) + frame, room.height() // 2)
        below = place.bottom() + _GAP
        top = below if below + height <= room.bottom() else place.top() - _GAP - height
        right = min(room.right(), over.right() - _GAP)
        left = max(min(place.left() - _BESIDE, right - width), room.left())
        self.setGeometry(QRect(QPoint(left, max(top, room.top())), QSize(width, height)))
