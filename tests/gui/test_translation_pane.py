"""The pane of the translation: where the keyboard is after its button was pressed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor
from translator.gui.main_window import MainWindow


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
