"""The chart of BLEU over the rounds. Importing this imports pyqtgraph, so only the panel does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph
from PySide6.QtCore import QLocale, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from translator.core.gate import Verdict
from translator.gui.panel.chart_points import Marker, Series
from translator.gui.widgets.muted_label import MutedLabel
from translator.gui.widgets.theme import Theme

_NARROWEST = 2.0  # BLEU; a smaller difference is within the noise of a few hundred sentences
_MOST_TICKS = 8
_LEAST_FOR_LEGEND = 110  # pixels of height; with fewer the plots need them all


class ScoreChart(QAbstractSlider):
    """General and personal BLEU side by side; a round is chosen by mouse or arrow keys.

    For who does not see it, it is a slider along the rounds.

    Signals:
        chosen: the place of a round, counted from 1.
    """

    chosen = Signal(int)

    def __init__(
        self, theme: Theme, general: Plot, personal: Plot, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.general, self.personal = general, personal
        self.legend = MutedLabel(theme, self.tr("By round: ● accepted   ○ no change   ✕ undone"))
        self.legend.setWordWrap(True)  # in German it is longer than a small window has room for
        row = QHBoxLayout()
        row.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(2)
        column.addLayout(row, 1)
        column.addWidget(self.legend)
        for plot in (self.general, self.personal):
            row.addWidget(plot, 1)
            plot.pointed.connect(self.setValue)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(0, 0)
        self.setAccessibleName(self.tr("BLEU over the rounds"))
        self.valueChanged.connect(self.chosen)
        theme.changed.connect(self.update)

    def show_scores(self, general: Series, personal: Series, tips: Sequence[str]) -> None:
        """Show what the rounds scored; ``tips`` has a text for each round."""
        with QSignalBlocker(self):
            self.setRange(min(1, len(tips)), len(tips))
        self.general.show_series(general, tips)
        self.personal.show_series(personal, tips)
        self.personal.setVisible(bool(personal.markers))

    def show_chosen(self, place: int, description: str) -> None:
        """Mark a round as the chosen one."""
        with QSignalBlocker(self):
            self.setValue(place)
        self.setAccessibleDescription(description)
        for plot in (self.general, self.personal):
            plot.mark(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # whoever scrolls past chooses nothing

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.legend.setVisible(self.height() >= _LEAST_FOR_LEGEND)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.colours.accent), 2.0))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()


def general_plot(theme: Theme, parent: QWidget) -> Plot:
    """One half of the chart: each takes a while to make, and the window is to move between."""
    return Plot(theme, lambda: theme.colours.accent, parent)


def personal_plot(theme: Theme, parent: QWidget) -> Plot:
    """The other half."""
    return Plot(theme, lambda: theme.colours.yours, parent)


class _Scores(pyqtgraph.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """An axis of scores, written as the window's language writes figures."""

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        found = super().tickStrings(values, scale, spacing)
        return [text.replace(".", QLocale().decimalPoint()) for text in found]


class Plot(QWidget):
    """One series with its caption.

    Signals:
        pointed: the place that was clicked, counted from 1.
    """

    pointed = Signal(int)

    def __init__(self, theme: Theme, colour: Any, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._colour = theme, colour
        self._series, self._tips = Series(), list[str]()
        self.caption = MutedLabel(theme, parent=self)
        # Put together from its parts: a PlotWidget has menus and buttons, which are not wanted, and
        # takes four times as long to make.
        self.area = pyqtgraph.ViewBox(enableMouse=False, enableMenu=False)
        self._left = _Scores("left", linkView=self.area)
        self._bottom = pyqtgraph.AxisItem("bottom", linkView=self.area)
        self.plot = pyqtgraph.GraphicsLayoutWidget(self)
        self.plot.ci.setContentsMargins(0, 0, 0, 0)
        self.plot.ci.setSpacing(0)
        for part, row, column in ((self._left, 0, 0), (self.area, 0, 1), (self._bottom, 1, 1)):
            self.plot.addItem(part, row, column)
        self.plot.setFrameShape(QFrame.Shape.NoFrame)
        for widget in (self.plot, self.plot.viewport()):
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plot.setMinimumHeight(40)
        self._chosen = pyqtgraph.InfiniteLine(0, movable=False)
        self._line = pyqtgraph.PlotDataItem()
        self._base = pyqtgraph.InfiniteLine(0, angle=0, movable=False)
        self._markers = pyqtgraph.ScatterPlotItem(hoverable=True, tip=self._tip)
        for item in (self._chosen, self._base, self._line, self._markers):
            self.area.addItem(item)
        self.plot.scene().sigMouseClicked.connect(self._click)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.caption)
        layout.addWidget(self.plot, 1)
        theme.changed.connect(self._draw)

    def show_series(self, series: Series, tips: Sequence[str]) -> None:
        self._series, self._tips = series, list(tips)
        self._draw()

    def mark(self, place: int) -> None:
        self._chosen.setVisible(place > 0)
        self._chosen.setValue(place)

    def _draw(self) -> None:
        colours, series = self._theme.colours, self._series
        colour = self._colour()
        self.plot.setBackground(colours.base)
        for axis in (self._left, self._bottom):
            axis.setPen(colours.control_edge)
            axis.setTextPen(colours.muted)
            axis.setStyle(tickLength=-4, tickFont=self.font())
        self._left.setWidth(38)
        rounds = len(self._tips)
        every = max(-(-rounds // _MOST_TICKS), 1)
        ticks = [(place, str(place)) for place in range(0, rounds + 1, every)]
        self._bottom.setTicks([ticks])
        self._chosen.setPen(pyqtgraph.mkPen(colours.control_edge, width=1))
        self._base.setPen(pyqtgraph.mkPen(colours.muted, width=1, style=Qt.PenStyle.DashLine))
        self._base.setVisible(series.first is not None)
        self._base.setValue(series.first or 0.0)
        served = [list(part) for part in zip(*series.served, strict=True)] or [[], []]
        joined = np.array(series.joined(), dtype=np.int32)
        self._line.setData(*served, connect=joined, pen=pyqtgraph.mkPen(colour, width=2))
        self._markers.setData(
            [
                {
                    "pos": (marker.place, marker.bleu),
                    "data": marker.place,
                    **self._look(marker),
                }
                for marker in series.markers
            ]
        )
        self.area.setXRange(-0.3, max(rounds, 1) + 0.3, padding=0)
        self.area.setYRange(*series.bounds(_NARROWEST), padding=0)

    def _look(self, marker: Marker) -> dict[str, object]:
        """Shape and colour say the same, so that the one can be seen without the other."""
        colours = self._theme.colours
        if marker.verdict is Verdict.REVERTED:
            colour = colours.muted if marker.earlier else colours.fault
            pen = pyqtgraph.mkPen(colour, width=1.5)
            return {"symbol": "x", "size": 11, "pen": pen, "brush": colour}
        colour = colours.muted if marker.earlier else self._colour()
        filled = marker.verdict is Verdict.ACCEPTED
        pen = pyqtgraph.mkPen(colour, width=1.5)
        return {"symbol": "o", "size": 9, "pen": pen, "brush": colour if filled else colours.base}

    def _tip(self, x: float, y: float, data: int) -> str:
        return self._tips[data - 1] if 0 < data <= len(self._tips) else ""

    def _click(self, event: Any) -> None:
        place = self.area.mapSceneToView(event.scenePos()).x()
        self.pointed.emit(round(place))
