"""Edges of controls that can be seen on dark surfaces."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from translator.gui.widgets.theme import Theme


class Outline(QObject):
    """Gives a control a lighter edge in the dark theme.

    Fusion draws edges a shade darker than the window, which on a dark window is black on black.
    """

    def __init__(self, control: QWidget, theme: Theme) -> None:
        super().__init__(control)
        self._control, self._theme = control, theme
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        colours, palette = self._theme.colours, QPalette()
        if QColor(colours.window).lightness() < 128:
            palette.setColor(QPalette.ColorRole.Window, QColor(colours.muted))
        self._control.setPalette(palette)
