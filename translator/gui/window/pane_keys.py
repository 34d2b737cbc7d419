"""Keys and clicks that no menu shows, for the list on F1: of the panes, of tables and lists."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

Keys = QKeySequence.StandardKey


def pane_keys() -> list[tuple[str, str]]:
    """As (words, keys)."""
    translate = QCoreApplication.translate
    click, wheel = translate("PaneKeys", "%1Click"), translate("PaneKeys", "%1Wheel")
    of_model = translate("PaneKeys", "Other words for the one clicked, in sentences of the model")
    of_any = translate("PaneKeys", "Other words for the one clicked, in your own sentences, too")
    return [
        (of_model, click.replace("%1", "")),
        (of_any, _with_ctrl(click)),
        (translate("PaneKeys", "Into the list of other words after a click"), _named("Down")),
        (translate("PaneKeys", "Take the next word of a suggestion"), _named("Tab")),
        (translate("PaneKeys", "Take all of a suggestion"), _named("End")),
        (translate("PaneKeys", "Put a suggestion away"), _named("Esc")),
        (translate("PaneKeys", "Stop the translation of a long text"), _named("Esc")),
        (translate("PaneKeys", "Larger or smaller text"), _with_ctrl(wheel)),
    ]


def table_keys() -> list[tuple[str, str]]:
    """As (words, keys): what works in the tables of corrections, terms, profiles and old texts."""
    translate = QCoreApplication.translate
    return [
        (translate("TableKeys", "Edit the chosen correction or term"), _named("F2")),
        (translate("TableKeys", "Delete what is chosen in a table or list"), _named(Keys.Delete)),
        (translate("TableKeys", "Search the history or the glossary"), _named(Keys.Find)),
        (translate("TableKeys", "Copy the translation chosen in the history"), _named(Keys.Copy)),
    ]


def _named(keys: Keys | str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _with_ctrl(words: str) -> str:
    return words.replace("%1", _named("Ctrl+A")[:-1])
