"""What the tints of doubt mean, in the line under the translation."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from translator.gui.panes.text_editor import Mark, format_of
from translator.gui.widgets.elided_label import ElidedLabel
from translator.gui.widgets.theme import Colours, Theme

Line = QTextCharFormat.UnderlineStyle
_BEFORE_HINT = 8  # pixels, or what is said beside it would seem to belong to the last word


def doubt_mark(start: int, end: int, colours: Colours, *, very: bool) -> Mark:
    """How a doubted word looks; the line tells how much, for who cannot tell the tints apart."""
    tint = colours.very_unsure_tint if very else colours.unsure_tint
    line = Line.DashUnderline if very else Line.DotLine
    return Mark(start, end, tint, colours.unsure, line)


class DoubtLegend(QWidget):
    """Two words that look as they say; or, where the caret is in a doubted word, about that one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.samples = (
            _Sample(self.tr("unsure"), theme, self, very=False),
            _Sample(self.tr("very unsure"), theme, self, very=True),
        )
        self._theme = theme
        # As wide as it would like, but never at the cost of the other pane.
        self.about = ElidedLabel(self)
        self.about.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self._restyle)
        self._restyle()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, _BEFORE_HINT, 0)
        row.setSpacing(6)
        for part in (*self.samples, self.about):
            row.addWidget(part)
        self.setAccessibleName(self.tr("Words that the model is unsure of"))
        self.setToolTip(
            self.tr("How sure the model is of a word. Point at a word to see, or go there.")
        )
        self.show_about("")

    def show_about(self, sentence: str) -> None:
        """Show what there is to say about the word at the caret; nothing brings the legend back."""
        self.about.setText(sentence)
        self.about.setVisible(bool(sentence))
        for sample in self.samples:
            sample.setVisible(not sentence)

    def _restyle(self) -> None:
        palette = self.about.palette()
        palette.setColor(self.about.foregroundRole(), QColor(self._theme.colours.muted))
        self.about.setPalette(palette)


class _Sample(QWidget):
    """A word that looks like a doubted one."""

    def __init__(self, word: str, theme: Theme, parent: QWidget, *, very: bool) -> None:
        super().__init__(parent)
        self._word, self._theme, self._very = word, theme, very
        self.setAccessibleName(word)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._word) + 1, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.colours
        mark = doubt_mark(0, len(self._word), colours, very=self._very)
        looks = QTextLayout.FormatRange()
        looks.start, looks.length, looks.format = 0, len(self._word), format_of(mark)
        layout = QTextLayout(self._word, self.font())
        layout.setFormats([looks])
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        painter = QPainter(self)
        painter.setPen(QColor(colours.text))
        layout.draw(painter, QPointF(0, 1))
        painter.end()
