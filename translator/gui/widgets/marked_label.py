"""A text on one line with some words marked; where it is too long, the first mark is kept."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Sequence
from html import escape
from typing import cast

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from translator.gui.text.document_text import Positions
from translator.gui.text.list_side import line_option
from translator.gui.widgets.theme import Theme

Span = tuple[int, int]

_CUT = "…"
_CONTEXT = 12  # letters left standing before the first mark where the beginning is cut off


class MarkedLabel(QLabel):
    """One line of text, which may be muted; an empty mark is a thin line between two words.

    The whole text is its tool tip, and what assistive technology reads.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, muted: bool = True) -> None:
        super().__init__(parent)
        self._theme, self._muted = theme, muted
        self._spans: Sequence[Span] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_text(self, text: str, spans: Sequence[Span] = ()) -> None:
        """Show ``text`` with ``spans`` of it, in code points and in order, marked."""
        self._spans = spans
        # One for one, so that the spans stay right.
        self.setText("".join(" " if letter.isspace() else letter for letter in text))
        self.setToolTip(f"<p>{escape(text)}</p>" if text else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height() + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        text, spans = excerpt(self.text(), self._spans, self._fits)
        units = Positions(text)
        places = [(units.to_qt(start), units.to_qt(end)) for start, end in spans]
        layout = QTextLayout(text, self.font())
        layout.setFormats([self._format(start, end) for start, end in places if start < end])
        layout.setTextOption(line_option(self.text()))  # of all of it: its beginning may be cut off
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(self.width())
        layout.endLayout()
        colours, painter = self._theme.colours, QPainter(self)
        painter.setPen(QColor(colours.muted if self._muted else colours.text))
        layout.draw(painter, QPointF(0, 1))
        painter.setPen(QPen(QColor(colours.edited), 1.5))
        for start, end in places:
            if start == end:
                self._draw_gap(painter, line, start)
        painter.end()

    def _fits(self, text: str) -> bool:
        return self.fontMetrics().horizontalAdvance(text) < self.width()

    def _format(self, start: int, end: int) -> QTextLayout.FormatRange:
        colours, marked = self._theme.colours, QTextLayout.FormatRange()
        style = QTextCharFormat()
        style.setForeground(QColor(colours.text))
        style.setBackground(QColor(colours.edited_tint))
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        style.setUnderlineColor(QColor(colours.edited))
        marked.start, marked.length, marked.format = start, end - start, style
        return marked

    @staticmethod
    def _draw_gap(painter: QPainter, line: QTextLine, place: int) -> None:
        # PySide answers with the place as well, and types it as an object.
        x, _ = cast("tuple[float, int]", line.cursorToX(place))
        x = max(x - 1, 1.0)
        painter.drawLine(QPointF(x, 2), QPointF(x, line.height()))


def excerpt(
    text: str, spans: Sequence[Span], fits: Callable[[str], bool]
) -> tuple[str, list[Span]]:
    """As much of ``text`` as fits, the first of ``spans`` in it, and where the spans are there."""
    if fits(text):
        return text, list(spans)
    start = 0
    if spans and not fits(text[: spans[0][1]] + _CUT):
        start = _beginning(text, spans[0][0])
    lead = _CUT if start else ""
    ends = range(start, len(text))
    known = bisect_left(ends, True, key=lambda end: not fits(lead + text[start:end] + _CUT))
    if fits(lead + text[start:]):
        end, trail = len(text), ""
    else:
        end, trail = _whole_letter(text, start + max(known - 1, 0)), _CUT
    moved = len(lead) - start
    seen = [(first + moved, min(last, end) + moved) for first, last in spans if first < end]
    return lead + text[start:end] + trail, [(max(a, len(lead)), b) for a, b in seen]


def _beginning(text: str, first: int) -> int:
    """Where to begin so that a few letters stand before ``first``: at a word, if one is near."""
    nearest = max(first - _CONTEXT, 0)
    space = text.rfind(" ", max(nearest - _CONTEXT, 0), nearest)
    return space + 1 if space >= 0 else nearest


def _whole_letter(text: str, end: int) -> int:
    """``end``, or before it where it would cut an accent off its letter."""
    while 0 < end < len(text) and unicodedata.combining(text[end]):
        end -= 1
    return end
