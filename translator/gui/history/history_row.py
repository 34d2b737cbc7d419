"""How an entry of the history is drawn: source over translation, a star, date and direction."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from translator.core.history import HistoryEntry
from translator.gui.history.history_list import Index, Role, direction_words, one_line
from translator.gui.text.list_side import written_way
from translator.gui.widgets.icons import icon
from translator.gui.widgets.theme import Theme
from translator.gui.wording.learning_words import date_words

_STAR = 18  # pixels
_PADDING = 10
_BETWEEN = 3  # the two lines


class HistoryRow(QStyledItemDelegate):
    """Draws an entry in two lines.

    Signals:
        star_clicked: the HistoryEntry whose star was pressed.
    """

    star_clicked = Signal(object)

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stars: dict[bool, QIcon] = {}
        theme.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = 2 * option.fontMetrics.height() + _BETWEEN
        return QSize(0, lines + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(Role.UserRole)
        if isinstance(entry, HistoryEntry):
            painter.save()
            self._paint_ground(painter, option)
            self._paint_entry(painter, option, entry)
            painter.restore()

    def editorEvent(
        self, event: QEvent, model: QObject, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A press on the star is for the star; the row is chosen by it as by any other."""
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            released = event.type() == QEvent.Type.MouseButtonRelease
            if released and self.star_area(option).contains(event.position().toPoint()):
                self.star_clicked.emit(index.data(Role.UserRole))
                return True
        return False

    def star_area(self, option: QStyleOptionViewItem) -> QRect:
        """Where the star can be pressed, a little more than where it is drawn."""
        area = option.rect
        return _mirrored(
            option, QRect(area.left(), area.top(), _STAR + 2 * _PADDING, area.height())
        )

    # ---- inside

    def _restyle(self) -> None:
        colours = self._theme.colours
        self._stars = {
            False: icon("star", replace(colours, text=colours.muted)),
            True: icon("star-filled", replace(colours, text=colours.edited)),
        }

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colours, area, state = self._theme.colours, option.rect, option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours.sentence_tint))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(colours.pointer_tint))
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            bar = _mirrored(option, QRect(area.left(), area.top(), 3, area.height()))
            painter.fillRect(bar, QColor(colours.accent))

    def _paint_entry(
        self, painter: QPainter, option: QStyleOptionViewItem, entry: HistoryEntry
    ) -> None:
        colours, text = self._theme.colours, entry.text
        star = self.star_area(option)
        place = star.center() - QPoint(_STAR // 2, _STAR // 2)
        self._stars[entry.favourite].paint(painter, QRect(place, QSize(_STAR, _STAR)))
        first, second = self._lines(option)
        aside = _line(painter, option, first, date_words(entry.changed), colours.muted, end=True)
        _line(painter, option, first, one_line(text.source), colours.text, room=aside)
        aside = _line(painter, option, second, direction_words(entry), colours.muted, end=True)
        _line(painter, option, second, one_line(text.translation), colours.muted, room=aside)

    def _lines(self, option: QStyleOptionViewItem) -> tuple[QRect, QRect]:
        area = option.rect
        height = option.fontMetrics.height()
        left = area.left() + _STAR + 2 * _PADDING
        width = area.right() - _PADDING - left
        top = area.top() + _PADDING
        return (
            QRect(left, top, width, height),
            QRect(left, top + height + _BETWEEN, width, height),
        )


def _line(
    painter: QPainter,
    option: QStyleOptionViewItem,
    line: QRect,
    words: str,
    colour: str,
    *,
    end: bool = False,
    room: int = 0,
) -> int:
    """Draw words in a line, or at its end; returns how much of it they take there.

    ``room`` is what is taken at its end already; in the rest words stand at their own side.
    """
    metrics, most = painter.fontMetrics(), line.width() - room
    needed = metrics.horizontalAdvance(words) + 2  # the last letter may lean over its end
    width = min(needed, most) if end else most
    left = line.right() + 1 - width if end else line.left()
    if needed > most:
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, most)
    painter.setPen(QColor(colour))
    painter.setLayoutDirection(written_way(words))  # which turns the alignment, too
    place = _mirrored(option, QRect(left, line.top(), width, line.height()))
    # Not cut off at the foot, where a letter of another font makes the line higher.
    flags = Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | flags, words)
    return width + 2 * _PADDING


def _mirrored(option: QStyleOptionViewItem, area: QRect) -> QRect:
    """The place of ``area`` where the window reads from right to left."""
    return QStyle.visualRect(option.direction, option.rect, area)
