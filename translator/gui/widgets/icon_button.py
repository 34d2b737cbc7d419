"""A flat button with an icon alone, as it stands beside a text: its name is said and shown."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget


def icon_button(name: str, parent: QWidget, *, side: int = 16) -> QToolButton:
    """One that Tab comes to, of ``side`` pixels; its icon is set in the colours of the theme."""
    button = QToolButton(parent)
    button.setAutoRaise(True)
    button.setIconSize(QSize(side, side))
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
