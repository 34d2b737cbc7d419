"""Closing the window asks once about what would be lost, and never hangs."""

from __future__ import annotations

import threading
from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor
from translator.core.corrections import Correction, NewCorrection
from translator.core.errors.files import DiskFull
from translator.gui.window.main_window import MainWindow
from translator.gui.window.menus import commands

DOUBT = "The translation is much shorter."


@pytest.fixture(autouse=True)
def no_quitting(monkeypatch: pytest.MonkeyPatch) -> Mock:
    """The tests' own application goes on."""
    quitting = Mock()
    monkeypatch.setattr("translator.gui.desktop.desktop.QApplication.quit", quitting)
    return quitting


def edit(qtbot: QtBot, window: MainWindow, text: str = "Nein.") -> None:
    """Write ``text`` over the second of two sentences."""
    if not window.source.editor.text():
        window.source.editor.replace_text("One. Two.")
    qtbot.waitUntil(lambda: len(window.translation.editor.sheet.rows) == 2)
    editor = window.translation.editor
    editor.setFocus()
    editor.rewrite_row(editor.sheet.rows[1].key, text)
    editor.go_to_row(editor.sheet.rows[1].key)


def close(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)


def asked(qtbot: QtBot, window: MainWindow) -> dict[str, QPushButton]:
    qtbot.waitUntil(lambda: "Close without saving" in buttons(window))
    return buttons(window)


def buttons(window: MainWindow) -> dict[str, QPushButton]:
    return {one.text(): one for one in window.banner.buttons if window.banner.isVisible()}


def test_what_can_be_saved_is_and_nothing_asked(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, no_quitting: Mock
) -> None:
    edit(qtbot, window)
    close(qtbot, window)
    qtbot.waitUntil(lambda: door.closed)
    assert door.memory == {"Two.": "Nein."}
    no_quitting.assert_called_once_with()


def test_a_questioned_edit_is_asked_about(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, no_quitting: Mock
) -> None:
    edit(qtbot, window)
    door.doubt = DOUBT
    close(qtbot, window)
    found = asked(qtbot, window)
    assert window.banner.label.text() == "1 edited sentence is not saved as a correction."
    assert list(found) == ["Save and close", "Close without saving"]
    assert window.isVisible()
    assert not door.closed
    no_quitting.assert_not_called()
    found["Save and close"].click()
    qtbot.waitUntil(lambda: door.closed)
    assert door.memory == {"Two.": "Nein."}


def test_closing_without_saving(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    window.choices.save_on_leaving(False)
    edit(qtbot, window)
    close(qtbot, window)
    asked(qtbot, window)["Close without saving"].click()
    assert door.closed
    assert door.stored == []


def test_staying_and_saving_by_hand(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    window.choices.save_on_leaving(False)
    edit(qtbot, window)
    close(qtbot, window)
    asked(qtbot, window)
    with qtbot.waitSignal(window.correcting.corrected):
        window.correcting.save()
    assert window.banner.isHidden()  # there is nothing to be asked any more
    close(qtbot, window)
    assert door.closed


def test_it_is_asked_once_about_the_same_edits(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    window.choices.save_on_leaving(False)
    edit(qtbot, window)
    close(qtbot, window)
    asked(qtbot, window)
    close(qtbot, window)
    assert door.closed


@pytest.mark.parametrize("how", ["put off", "told something else"])
def test_what_was_not_answered_is_asked_again(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, how: str
) -> None:
    window.choices.save_on_leaving(False)
    edit(qtbot, window)
    close(qtbot, window)
    asked(qtbot, window)
    if how == "put off":
        window.banner.dismiss()
    else:
        window.banner.show_notice("Something else.")
    close(qtbot, window)
    assert list(asked(qtbot, window)) == ["Save and close", "Close without saving"]
    assert not door.closed
    close(qtbot, window)
    assert door.closed


def test_an_edit_that_is_being_saved_is_not_saved_twice_after_an_earlier_one(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    doors = {"Nein.": threading.Event(), "Doch.": threading.Event()}
    store = door.correct

    def slowly(new: NewCorrection) -> Correction:
        asked.append(new.target)
        assert doors[new.target].wait(10)
        return store(new)

    monkeypatch.setattr(door, "correct", slowly)
    edit(qtbot, window)
    window.correcting.save()
    edit(qtbot, window, "Doch.")
    window.correcting.save()
    with qtbot.waitSignal(window.correcting.corrected):
        doors["Nein."].set()
    window.correcting.save()
    with qtbot.waitSignal(window.correcting.corrected):
        doors["Doch."].set()
    qtbot.wait(50)
    assert asked == ["Nein.", "Doch."]


def test_a_held_key_does_not_answer(window: MainWindow) -> None:
    (quitting,) = (one for one in commands(window.menuBar()) if one.text() == "&Quit")
    assert not quitting.autoRepeat()


def test_closing_by_the_frame_asks_as_well(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    window.choices.save_on_leaving(False)
    edit(qtbot, window)
    assert not window.close()
    asked(qtbot, window)["Save and close"].click()
    qtbot.waitUntil(lambda: door.closed)
    assert door.memory == {"Two.": "Nein."}


def test_what_cannot_be_saved_keeps_the_window_open(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    window.choices.save_on_leaving(False)
    edit(qtbot, window)
    close(qtbot, window)
    found = asked(qtbot, window)
    door.problem = DiskFull(door.home.data)
    found["Save and close"].click()
    qtbot.waitUntil(lambda: window.banner.label.text() == door.problem.message)  # type: ignore[union-attr]
    assert not door.closed
    assert window.translation.editor.text() == "ONE. Nein."


def test_a_text_for_several_sentences_can_only_be_left(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    edit(qtbot, window, "TWO!")
    window.translation.editor.selectAll()
    window.translation.editor.insertPlainText("Das Buch")
    close(qtbot, window)
    found = asked(qtbot, window)
    sentence = "Your text for several sentences cannot be saved as a correction."
    assert window.banner.label.text() == sentence
    assert list(found) == ["Close without saving"]
    found["Close without saving"].click()
    assert door.closed
    assert door.stored == []


def test_one_with_as_many_sentences_can_be_saved(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    window.choices.save_on_leaving(False)
    edit(qtbot, window, "TWO!")
    window.translation.editor.selectAll()
    window.translation.editor.insertPlainText("Ja. Nein.")
    close(qtbot, window)
    found = asked(qtbot, window)
    assert window.banner.label.text() == "2 edited sentences are not saved as corrections."
    found["Save and close"].click()
    qtbot.waitUntil(lambda: door.closed)
    assert door.memory == {"One.": "Ja.", "Two.": "Nein."}


def test_a_text_that_the_user_keeps_as_text_is_not_asked_about(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    edit(qtbot, window, "TWO!")
    window.translation.editor.selectAll()
    window.translation.editor.insertPlainText("Das Buch")
    window.source.editor.setFocus()
    window.banner.buttons[0].click()
    close(qtbot, window)
    assert door.closed


def test_a_session_that_ends_is_not_held_up(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    edit(qtbot, window)
    door.doubt = DOUBT
    QGuiApplication.instance().commitDataRequest.emit(None)  # type: ignore[union-attr]
    assert window.close()
    assert door.closed


def test_from_the_tray_the_window_is_shown_to_ask(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, no_quitting: Mock
) -> None:
    window.choices.save_on_leaving(False)
    edit(qtbot, window)
    window.hide()
    window.desktop.quit()
    asked(qtbot, window)
    no_quitting.assert_not_called()
    window.desktop.quit()
    assert door.closed
    no_quitting.assert_called_once_with()
