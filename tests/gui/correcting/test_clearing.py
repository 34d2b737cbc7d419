"""Clearing the source saves what leaving it would, and undo brings back the rest, too."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor
from translator.gui.window.main_window import MainWindow


def write(qtbot: QtBot, window: MainWindow) -> None:
    """Two sentences, the second of which has a translation of the user's, with the caret in it."""
    window.source.editor.replace_text("One. Two.")
    qtbot.waitUntil(lambda: len(window.translation.editor.sheet.rows) == 2)
    editor = window.translation.editor
    editor.setFocus()
    editor.rewrite_row(editor.sheet.rows[1].key, "Nein.")
    editor.go_to_row(editor.sheet.rows[1].key)


def test_an_edit_is_saved(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    write(qtbot, window)
    with qtbot.waitSignal(window.correcting.corrected):
        window.source.clear()
    assert door.memory == {"Two.": "Nein."}
    window.source.editor.undo()
    qtbot.waitUntil(lambda: window.translation.editor.text() == "ONE. Nein.")
    assert not window.translation.editor.sheet.rows[1].edited


@pytest.mark.parametrize("why", ["questioned", "by hand only"])
def test_what_is_not_saved_comes_back(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, why: str
) -> None:
    if why == "questioned":
        door.doubt = "The translation is much shorter."
    else:
        window.choices.save_on_leaving(False)
    write(qtbot, window)
    window.source.clear()
    assert window.translation.editor.text() == ""
    window.source.editor.undo()
    qtbot.waitUntil(lambda: window.translation.editor.text() == "ONE. Nein.")
    assert window.translation.editor.sheet.rows[1].unsaved
    assert door.stored == []
    door.doubt = None
    with qtbot.waitSignal(window.correcting.corrected):
        window.correcting.save()
    assert door.memory == {"Two.": "Nein."}


def test_a_text_for_several_sentences_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window)
    window.translation.editor.selectAll()
    window.translation.editor.insertPlainText("Das Buch")
    window.source.clear()
    window.source.editor.undo()
    qtbot.waitUntil(lambda: window.translation.editor.text() == "Das Buch")
