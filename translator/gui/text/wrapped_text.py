"""Text laid out in a few lines, for what paints its own."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from translator.gui.text.document_text import Positions


class WrappedText:
    """``text`` in at most ``most`` lines of ``width`` pixels; what has no room ends in a "…".

    Args:
        indent: pixels that the first line leaves free.
        bold: the part of the text that is written in bold, in code points.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float,
        *,
        most: int,
        indent: float = 0.0,
        bold: tuple[int, int] = (0, 0),
    ) -> None:
        self._font, self._width, self._indent, self._bold = font, width, indent, bold
        self._most = most
        self._layout = self._flow(text)
        self.lines = self._layout.lineCount()
        if self.lines > most:
            last = self._layout.lineAt(most - 1)
            start = Positions(text).to_text(last.textStart())
            rest = QFontMetricsF(self._bold_font()).elidedText(
                text[start:], Qt.TextElideMode.ElideRight, last.width()
            )
            self._layout = self._flow(text[:start] + rest)

    @property
    def height(self) -> float:
        return sum(self._layout.lineAt(i).height() for i in range(self._shown))

    @property
    def natural_width(self) -> float:
        """How wide the widest line is."""
        widths = (self._layout.lineAt(i).naturalTextWidth() for i in range(self._shown))
        return max(widths, default=0.0)

    def draw(self, painter: QPainter, corner: QPointF) -> None:
        """Write it in the painter's colour; ``corner`` is the upper left one."""
        for number in range(self._shown):
            self._layout.lineAt(number).draw(painter, corner)

    @property
    def _shown(self) -> int:
        return min(self._layout.lineCount(), self._most)

    def _bold_font(self) -> QFont:
        font = QFont(self._font)
        font.setBold(self._bold[0] < self._bold[1])
        return font

    def _flow(self, text: str) -> QTextLayout:
        layout = QTextLayout(text, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if self._bold[0] < self._bold[1]:
            layout.setFormats([self._emphasis(text)])
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            indent = self._indent if top == 0 else 0.0
            line.setLineWidth(max(self._width - indent, 1.0))
            line.setPosition(QPointF(indent, top))
            top += line.height()
        layout.endLayout()
        return layout

    def _emphasis(self, text: str) -> QTextLayout.FormatRange:
        positions = Positions(text)
        emphasis = QTextLayout.FormatRange()
        start, end = (positions.to_qt(min(place, len(text))) for place in self._bold)
        emphasis.start, emphasis.length = start, end - start
        style = QTextCharFormat()
        style.setFontWeight(QFont.Weight.Bold)
        emphasis.format = style
        return emphasis
