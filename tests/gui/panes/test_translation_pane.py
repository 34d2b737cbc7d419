"""The pane of the translation: where the keyboard is after its button, and what its edge says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor
from translator.gui.panes.pane import Pane
from translator.gui.widgets.theme import LIGHT
from translator.gui.window.main_window import MainWindow


@pytest.mark.parametrize("pressed", ["clicked", "by the keyboard"])
def test_whoever_saves_a_sentence_writes_on_in_it(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, pressed: str
) -> None:
    window.choices.save_on_leaving(False)
    window.source.editor.replace_text("One.")
    pane = window.translation
    qtbot.waitUntil(lambda: pane.editor.text() == "ONE.")
    pane.editor.setFocus()
    qtbot.keyClicks(pane.editor, "x")
    with qtbot.waitSignal(window.correcting.corrected):
        if pressed == "clicked":
            qtbot.mouseClick(pane.save_button, Qt.MouseButton.LeftButton)
        else:
            pane.save_button.setFocus()
            qtbot.keyClick(pane.save_button, Qt.Key.Key_Space)
    assert door.memory == {"One.": "xONE."}
    assert not pane.save_button.isVisible()
    assert pane.editor.hasFocus()


def shows_the_keyboard(pane: Pane) -> bool:
    """Whether its edge, at the left and half way down, was painted in the colour that says so."""
    window = pane.window()
    painted = window.screen().grabWindow(window.winId()).toImage()
    place = pane.mapTo(window, QPoint(0, pane.height() // 2)) * painted.devicePixelRatio()
    return painted.pixelColor(place) == QColor(LIGHT.accent)


def test_the_edge_shows_where_the_keyboard_is(qtbot: QtBot, window: MainWindow) -> None:
    window.translation.editor.setFocus()
    qtbot.waitUntil(lambda: shows_the_keyboard(window.translation))
    qtbot.waitUntil(lambda: not shows_the_keyboard(window.source))
    window.languages.source.setFocus()
    qtbot.waitUntil(lambda: not shows_the_keyboard(window.translation))


def test_the_edge_is_right_after_a_dialog_has_sent_the_keyboard_elsewhere(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.translation.editor.setFocus()
    qtbot.waitUntil(lambda: shows_the_keyboard(window.translation))
    dialog = QDialog(window)
    dialog.show()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.close()
    window.source.editor.setFocus()
    window.activateWindow()
    qtbot.waitUntil(window.source.editor.hasFocus)
    qtbot.waitUntil(lambda: shows_the_keyboard(window.source))
    qtbot.waitUntil(lambda: not shows_the_keyboard(window.translation))
