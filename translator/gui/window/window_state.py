"""What the window remembers from one start to the next: its size, and what was open in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt

from translator.core.direction import Direction
from translator.core.settings import Settings

if TYPE_CHECKING:
    from translator.gui.window.window_parts import WindowParts

_USUAL = QSize(1000, 640)


def restore(window: WindowParts) -> None:
    """Make the window as the settings say it was."""
    settings = window.choices.settings
    if settings.learning_panel:
        window.learning_split.open_if_room()
    window.languages.show_direction(Direction(settings.source, settings.target))
    known = settings.window_width and settings.window_height
    window.resize(QSize(settings.window_width, settings.window_height) if known else _USUAL)
    if settings.window_maximised:
        window.setWindowState(Qt.WindowState.WindowMaximized)
    window.compact.restore(settings)
    window.source.editor.setFocus()


def remembered(window: WindowParts) -> Settings:
    """The user's choices, with how the window is now."""
    maximised = window.isMaximized()
    size = window.normalGeometry().size() if maximised else window.size()
    settings = replace(
        window.choices.settings,
        window_width=size.width(),
        window_height=size.height(),
        window_maximised=maximised,
        learning_panel=window.learning_split.is_open,
    )
    return window.compact.remembered(settings)
