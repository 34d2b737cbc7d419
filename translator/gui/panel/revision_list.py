"""The revisions as a timeline, newest first: a dot and two lines for each, or more if narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from translator.core.corrections import Correction
from translator.core.learning import RevisionInfo
from translator.gui.widgets.theme import Theme
from translator.gui.wording.learning_words import (
    learned_sources,
    revision_details,
    revision_heading,
    revision_when,
)
from translator.gui.wording.wording import worded

Index = QModelIndex | QPersistentModelIndex
_RAIL, _PADDING, _LINE_GAP = 26, 7, 2
_LEFT, _RIGHT = _RAIL + 6, 10  # of the words
_BETWEEN = " · "  # the details


class RevisionModel(QAbstractListModel):
    """Revisions, newest first. ``UserRole`` is the RevisionInfo."""

    def __init__(self) -> None:
        super().__init__()
        self._revisions: list[RevisionInfo] = []
        self._corrections: Sequence[Correction] = ()

    def show(self, revisions: Sequence[RevisionInfo], corrections: Sequence[Correction]) -> None:
        """Show these, given oldest first, and which of the corrections each learned from."""
        self.beginResetModel()
        self._revisions = list(reversed(revisions))
        self._corrections = corrections
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._revisions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        revision = self._revisions[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return revision_heading(revision)
            case Qt.ItemDataRole.UserRole:
                return revision
            case Qt.ItemDataRole.AccessibleTextRole:
                parts = (
                    revision_heading(revision),
                    revision_when(revision),
                    revision_details(revision),
                )
                return ". ".join(part for part in parts if part)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._learned(revision) or None
            case Qt.ItemDataRole.ToolTipRole:
                lines = (*map(worded, revision.reasons), self._learned(revision))
                return "\n".join(line for line in lines if line) or None
        return None

    def row_of(self, number: int) -> int | None:
        return next((i for i, one in enumerate(self._revisions) if one.number == number), None)

    def current_number(self) -> int:
        """The number of the revision that serves; 0, the base model, where none is known."""
        return next((one.number for one in self._revisions if one.current), 0)

    def _learned(self, revision: RevisionInfo) -> str:
        return learned_sources(revision, self._corrections)


class RevisionList(QListView):
    """Shows the timeline; one revision is chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.revisions = RevisionModel()
        self.setModel(self.revisions)
        self.setItemDelegate(_Timeline(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Revisions, newest first"))

    def chosen(self) -> RevisionInfo | None:
        """The chosen revision."""
        revision = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return revision if isinstance(revision, RevisionInfo) else None

    def choose(self, number: int) -> None:
        """Choose a revision by its number."""
        row = self.revisions.row_of(number)
        if row is not None:
            self.setCurrentIndex(self.revisions.index(row, 0))


class _Timeline(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: RevisionList) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        revision: RevisionInfo = index.data(Qt.ItemDataRole.UserRole)
        metrics = QFontMetrics(option.font)
        room = self._view.viewport().width() - _LEFT - _RIGHT
        lines = 1 + len(_details(revision, metrics, room))
        height = lines * (metrics.height() + _LINE_GAP) - _LINE_GAP
        return QSize(220, height + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        revision: RevisionInfo = index.data(Qt.ItemDataRole.UserRole)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        colours = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.sentence_tint))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        self._draw_rail(painter, area, index, current=revision.current)
        self._draw_words(painter, area, revision)
        painter.restore()

    def _draw_rail(self, painter: QPainter, area: QRect, index: Index, *, current: bool) -> None:
        colours = self._theme.colours
        x = area.left() + _RAIL / 2 + 2
        y = area.top() + _PADDING + painter.fontMetrics().height() / 2
        last = index.row() == index.model().rowCount() - 1
        painter.setPen(QPen(QColor(colours.control_edge), 1.5))
        top = y if index.row() == 0 else area.top()
        painter.drawLine(QPointF(x, top), QPointF(x, y if last else area.bottom() + 1))
        painter.setPen(QPen(QColor(colours.accent), 1.5))
        painter.setBrush(QColor(colours.accent if current else colours.base))
        painter.drawEllipse(QPointF(x, y), 4.5, 4.5)

    def _draw_words(self, painter: QPainter, area: QRect, revision: RevisionInfo) -> None:
        colours, metrics = self._theme.colours, painter.fontMetrics()
        room = area.adjusted(_LEFT, _PADDING, -_RIGHT, -_PADDING)
        when = revision_when(revision)
        painter.setPen(QColor(colours.text))
        _draw_line(painter, room, revision_heading(revision), metrics.horizontalAdvance(when))
        painter.setPen(QColor(colours.muted))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, when)
        for line in _details(revision, metrics, room.width()):
            room.setTop(room.top() + metrics.height() + _LINE_GAP)
            _draw_line(painter, room, line, 0)


def _details(revision: RevisionInfo, metrics: QFontMetrics, width: int) -> list[str]:
    """Corrections and scores in as many lines as they need, divided between two of them."""
    lines: list[str] = []
    for part in revision_details(revision).split(_BETWEEN):
        longer = f"{lines[-1]}{_BETWEEN}{part}" if lines else part
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines


def _draw_line(painter: QPainter, room: QRect, text: str, taken: int) -> None:
    width = room.width() - taken - (8 if taken else 0)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, shown)
