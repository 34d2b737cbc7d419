"""An unsaved edit is set aside with its text, however soon another one's translation comes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor
from tests.gui.made_drafts import part_of
from translator.gui.window.main_window import MainWindow

CAT, PAPER = "The cat sleeps on the sofa.", "We need more paper tomorrow."


@pytest.fixture
def unsaved(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """A window with an edit of the second of two texts."""
    window.choices.save_on_leaving(False)
    for source in (CAT, PAPER):
        window.source.editor.replace_text(source)
        waits_for(qtbot, window, source.upper())
    editor = window.translation.editor
    editor.rewrite_row(editor.sheet.rows[0].key, "Mein Satz.")
    return window


def waits_for(qtbot: QtBot, window: MainWindow, translation: str) -> None:
    qtbot.waitUntil(lambda: window.translation.editor.text() == translation)


@pytest.mark.parametrize("how", ["back", "paste", "file", "over"])
def test_another_text_does_not_get_it(
    qtbot: QtBot, unsaved: MainWindow, door: FakeDoor, how: str, tmp_path: Path
) -> None:
    match how:
        case "back":
            unsaved.history.back()
        case "paste":
            QGuiApplication.clipboard().setText(CAT)
            unsaved.files.paste_and_translate()
        case "file":
            path = tmp_path / "text.txt"
            path.write_text(CAT, encoding="utf-8")
            unsaved.files.open_file(path)
        case "over":
            unsaved.source.editor.selectAll()
            unsaved.source.editor.insertPlainText(CAT)
    waits_for(qtbot, unsaved, CAT.upper())
    assert not unsaved.correcting._settled.isActive()  # nothing is asked about another source
    assert [row.text for row in unsaved.correcting.unsaved()] == ["Mein Satz."]
    unsaved.source.editor.replace_text(PAPER)
    waits_for(qtbot, unsaved, "Mein Satz.")
    unsaved.close()
    assert not door.closed  # it is asked about


def test_the_history_keeps_each_text_with_its_own_translation(
    qtbot: QtBot, unsaved: MainWindow, door: FakeDoor
) -> None:
    unsaved.history.back()
    waits_for(qtbot, unsaved, CAT.upper())
    unsaved.history.close()
    qtbot.waitUntil(lambda: len(door.past.entries) == 2)
    kept = {(one.text.source, one.text.translation) for one in door.past.entries}
    assert kept == {(CAT, CAT.upper()), (PAPER, "Mein Satz.")}


def test_the_first_part_of_another_text_does_not_get_it(
    qtbot: QtBot, unsaved: MainWindow, door: FakeDoor
) -> None:
    unsaved.source.editor.replace_text(f"{PAPER} {CAT}")
    waits_for(qtbot, unsaved, f"Mein Satz. {CAT.upper()}")
    (engine,) = door.engines
    engine.held = True
    source = "The dog barks. The bird sings."
    unsaved.source.editor.replace_text(source)
    engine.on_draft(part_of(door.translation(source, len(engine.requests)), 1))
    QApplication.processEvents()
    assert unsaved.translation.editor.text() == "THE DOG BARKS. "
