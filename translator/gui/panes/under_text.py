"""Marks of single words, painted under the text.

Qt draws the text anew for each of its own extra selections, and takes some tenths of a millisecond
for each: too much at every key for the many words that may be doubted on a screen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextCharFormat, QTextCursor, QTextLayout
from PySide6.QtWidgets import QPlainTextEdit

if TYPE_CHECKING:
    from translator.gui.panes.text_editor import Mark

_BELOW_LETTERS = 2.0
_PENS = {
    QTextCharFormat.UnderlineStyle.SingleUnderline: Qt.PenStyle.SolidLine,
    QTextCharFormat.UnderlineStyle.DashUnderline: Qt.PenStyle.DashLine,
    QTextCharFormat.UnderlineStyle.DotLine: Qt.PenStyle.DotLine,
}

# Of a mark, or of what of it stands in one line: its tint, and the line under it.
_Place = tuple["Mark", QRectF, QLineF]


def may_lie_under(mark: Mark) -> bool:
    """Whether a mark looks like one of those that can be painted here."""
    return not mark.struck and mark.line_style in _PENS


class UnderText:
    """What is painted under the text of one field.

    Each mark stands in one block, and is written in one direction.
    """

    def __init__(self, editor: QPlainTextEdit) -> None:
        self._editor = editor
        self.marks: list[tuple[QTextCursor, Mark]] = []

    def show(self, marks: Sequence[tuple[QTextCursor, Mark]]) -> None:
        """Paint these instead of the ones before."""
        self.marks = list(marks)
        self._editor.viewport().update()

    def paint(self, area: QRect) -> None:
        """Paint what lies in ``area``, from inside the field's paint event and before the text."""
        if not self.marks:
            return
        painter = QPainter(self._editor.viewport())
        places = list(self._places_in(area))
        for mark, tinted, _ in places:
            if mark.tint is not None:
                painter.fillRect(tinted, QColor(mark.tint))
        for mark, _, line in places:  # after the tints, so that none covers another one's line
            if mark.line is not None:
                painter.setPen(QPen(QColor(mark.line), 1.0, _PENS[mark.line_style]))
                painter.drawLine(line)
        painter.end()

    def _places_in(self, wanted: QRect) -> Iterator[_Place]:
        """The places in the paragraphs there: a key, or the blinking caret, changes one of them.

        Each is asked once for its own place, as every call of Qt's counts here. A mark has two
        places where it is divided between two lines.
        """
        document, offset = self._editor.document(), self._editor.contentOffset()
        first = behind = -1
        is_wanted = False
        for cursor, mark in self.marks:
            start, end = cursor.selectionStart(), cursor.selectionEnd()
            if not first <= start < behind:
                block = document.findBlock(start)
                first, behind = block.position(), block.position() + block.length()
                layout = block.layout()
                area = self._editor.blockBoundingGeometry(block).translated(offset)
                left, top = area.x(), area.y()
                is_wanted = area.intersects(QRectF(wanted))
            if is_wanted:
                yield from _in_paragraph(layout, left, top, (start - first, end - first), mark)


def _in_paragraph(
    layout: QTextLayout, left: float, top: float, part: tuple[int, int], mark: Mark
) -> Iterator[_Place]:
    """Where a part of a paragraph is on screen, whose own place is ``left`` and ``top``."""
    start, end = part
    while start < end:
        line = layout.lineForTextPosition(start)
        if not line.isValid():
            return
        stop = min(end, line.textStart() + line.textLength())
        # PySide answers with the place as well, and types it as an object.
        (one, _), (other, _) = (
            cast("tuple[float, int]", line.cursorToX(place)) for place in (start, stop)
        )
        from_left, to_right = sorted((left + one, left + other))
        y = top + line.y()
        height = round(y + line.ascent() + _BELOW_LETTERS) + 0.5
        area = QRectF(from_left, y, to_right - from_left, line.height())
        yield mark, area, QLineF(from_left, height, to_right, height)
        start = max(stop, start + 1)
