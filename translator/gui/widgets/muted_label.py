"""Words that stand back: hints, details and what is only there to be looked up."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor
from PySide6.QtWidgets import QCheckBox, QLabel, QStyle, QWidget

from translator.gui.widgets.theme import Theme


class MutedLabel(QLabel):
    """A plain label in the theme's muted colour."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        theme.changed.connect(self._restyle)
        self._restyle()

    def say(self, sentence: str, *, aloud: bool = True) -> None:
        """Show a sentence, which screen readers find here, too; ``aloud`` they read it at once."""
        self.setText(sentence)
        self.setAccessibleName(sentence)
        if aloud:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _restyle(self) -> None:
        palette = self.palette()
        palette.setColor(self.foregroundRole(), QColor(self._theme.colours.muted))
        self.setPalette(palette)


def beside_the_box(control: QCheckBox) -> int:
    """How far to the right a check box has its words, so that help can stand under them."""
    style, metric = control.style(), QStyle.PixelMetric
    return style.pixelMetric(metric.PM_IndicatorWidth, None, control) + style.pixelMetric(
        metric.PM_CheckBoxLabelSpacing, None, control
    )
