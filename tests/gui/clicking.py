"""Clicks on words of the translation, and what is shown after them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from translator.gui.window.main_window import MainWindow

TEXT = "Good morning. Press the new button. Then leave."
SHOWN = TEXT.upper()
NEW = SHOWN.index("NEW")
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
WAIT_MS = 120  # instead of what a desktop waits for a second click
LATER_MS = 3 * WAIT_MS


def point_of(window: MainWindow, place: int) -> QPoint:
    """Inside the letter at a place, near its left edge: the caret comes before it."""
    return window.translation.editor.area_of(place).center() + QPoint(2, 0)


def click(window: MainWindow, place: int, held: Qt.KeyboardModifier = NONE) -> None:
    QTest.mouseClick(window.translation.editor.viewport(), LEFT, held, point_of(window, place))


def type_in(window: MainWindow, letters: str) -> None:
    """Through the window, as the desktop does: to whatever has the keyboard."""
    for letter in letters:
        QTest.keyClick(window.windowHandle(), Qt.Key(ord(letter.upper())))


def open_list(qtbot: QtBot, window: MainWindow, place: int = NEW + 1) -> None:
    click(window, place)
    qtbot.waitUntil(window.proposals.alternatives.beside.isVisible)
