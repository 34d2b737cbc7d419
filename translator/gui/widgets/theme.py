"""The window's colours, light and dark, and how they follow the system."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour the window uses, as ``#rrggbb``.

    ``*_tint`` are backgrounds behind text and must leave ``text`` readable on them; ``edited`` and
    ``yours`` are the lines under a sentence and the words of the legend.
    """

    window: str
    base: str
    text: str
    muted: str
    disabled: str
    line: str
    control: str
    control_edge: str
    accent: str
    on_accent: str
    sentence_tint: str
    pointer_tint: str
    edited: str
    edited_tint: str
    yours: str
    yours_tint: str
    word_tint: str
    unsure: str
    unsure_tint: str
    very_unsure_tint: str
    notice: str
    notice_tint: str
    fault: str
    fault_tint: str
    ready: str


LIGHT = Colours(
    window="#f3f4f6",
    base="#ffffff",
    text="#1a1c1f",
    muted="#565c64",
    disabled="#9aa0a8",
    line="#d9dce1",
    control="#ffffff",
    control_edge="#c3c8cf",
    accent="#1d5fc4",
    on_accent="#ffffff",
    sentence_tint="#e4edfb",
    pointer_tint="#f0f4fa",
    edited="#8a5300",
    edited_tint="#fdf1dc",
    yours="#14713f",
    yours_tint="#e3f4e9",
    word_tint="#c3d9f8",
    unsure="#9c2f78",
    unsure_tint="#f9e9f3",
    very_unsure_tint="#f1cfe4",
    notice="#5c4300",
    notice_tint="#fff3d6",
    fault="#8c1d18",
    fault_tint="#fce8e6",
    ready="#1a7f45",
)

DARK = Colours(
    window="#1b1d20",
    base="#24272b",
    text="#e7e9ec",
    muted="#a9b0b9",
    disabled="#6c737c",
    line="#3a3f46",
    control="#2d3136",
    control_edge="#484e56",
    accent="#7fb0ff",
    on_accent="#0d1520",
    sentence_tint="#2b3b55",
    pointer_tint="#2c323a",
    edited="#f0b95c",
    edited_tint="#40331c",
    yours="#74d39c",
    yours_tint="#1f3b2b",
    word_tint="#40598a",
    unsure="#e79ccb",
    unsure_tint="#3d2b39",
    very_unsure_tint="#562e4b",
    notice="#f3d58e",
    notice_tint="#3d331c",
    fault="#ffb4ab",
    fault_tint="#482523",
    ready="#74d39c",
)


class Theme(QObject):
    """The colours in use. ``changed`` is emitted when the system turns light or dark."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._colours = LIGHT

    @property
    def colours(self) -> Colours:
        return self._colours

    def follow_system(self) -> None:
        """Take the system's colour scheme now and whenever it changes."""
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._adopt)
        self._adopt(hints.colorScheme())

    def use(self, colours: Colours) -> None:
        """Show the application in ``colours``."""
        self._colours = colours
        QApplication.setPalette(palette(colours))
        self.changed.emit()

    def _adopt(self, scheme: Qt.ColorScheme) -> None:
        # A system that does not say (Unknown) gets the light colours.
        self.use(DARK if scheme == Qt.ColorScheme.Dark else LIGHT)


def use_fusion() -> None:
    """Draw the controls in Qt's own style: the same on every system, and dark where asked."""
    QApplication.setStyle(QStyleFactory.create("Fusion"))


def palette(colours: Colours) -> QPalette:
    """The palette that gives Qt's own controls these colours."""
    role = QPalette.ColorRole
    result = QPalette(QColor(colours.control), QColor(colours.window))
    for where, colour in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.base),
        (role.AlternateBase, colours.window),
        (role.Text, colours.text),
        (role.PlaceholderText, colours.muted),
        (role.Button, colours.control),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.fault),
        (role.ToolTipBase, colours.control),
        (role.ToolTipText, colours.text),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Accent, colours.accent),
        (role.Mid, colours.line),
        (role.Dark, colours.control_edge),
    ):
        result.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, where, QColor(colours.disabled))
    return result
