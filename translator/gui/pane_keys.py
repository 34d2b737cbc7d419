"""Keys and clicks of the translation that no menu shows, for the list on F1."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence


def pane_keys() -> list[tuple[str, str]]:
    """As (words, keys)."""
    translate = QCoreApplication.translate
    return [
        (translate("PaneKeys", "Other words for the one clicked"), _ctrl_click()),
        (translate("PaneKeys", "Into the list of other words after a click"), _named("Down")),
        (translate("PaneKeys", "Take the next word of a suggestion"), _named("Tab")),
        (translate("PaneKeys", "Take all of a suggestion"), _named("End")),
        (translate("PaneKeys", "Put a suggestion away"), _named("Esc")),
    ]


def _named(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _ctrl_click() -> str:
    ctrl = _named("Ctrl+A")[:-1]
    return QCoreApplication.translate("PaneKeys", "%1Click").replace("%1", ctrl)
