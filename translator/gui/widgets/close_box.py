"""The row of a dialog with nothing to confirm: a button that closes it."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox, QWidget


def close_box(parent: QWidget) -> QDialogButtonBox:
    """The button has words only: Qt's own sign for it is drawn for light surfaces."""
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, parent)
    for button in box.buttons():
        button.setIcon(QIcon())
    return box
