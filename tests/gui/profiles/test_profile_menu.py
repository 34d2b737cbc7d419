"""The profiles in the File menu, and going to another one with what is on the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor
from translator.core.errors.files import DiskFull
from translator.core.errors.profiles import ProfileNameTaken
from translator.core.keeping import ProfileInfo
from translator.gui.profiles.profiles_dialog import ProfilesDialog
from translator.gui.reopening import NextWindow
from translator.gui.widgets.theme import Theme
from translator.gui.window.main_window import MainWindow


@pytest.fixture
def door() -> FakeDoor:
    return FakeDoor(kept_profiles=[ProfileInfo("default"), ProfileInfo("R&D"), ProfileInfo("law")])


def actions(window: MainWindow) -> dict[str, QAction]:
    """The profiles and what else the menu offers, once it has been opened."""
    file = window.menuBar().actions()[0].menu()
    assert isinstance(file, QMenu)
    file.aboutToShow.emit()
    found = window.profiles.menu.actions()
    return {action.text(): action for action in found if not action.isSeparator()}


def offered(qtbot: QtBot, window: MainWindow) -> dict[str, QAction]:
    qtbot.waitUntil(lambda: len(actions(window)) == 4)
    return actions(window)


def translated(qtbot: QtBot, window: MainWindow, text: str) -> None:
    qtbot.keyClicks(window.source.editor, text)
    qtbot.waitUntil(lambda: window.translation.editor.text() == text.upper())


def edited(qtbot: QtBot, window: MainWindow) -> None:
    """The first sentence of the translation is changed, and the caret stays in it."""
    translated(qtbot, window, "One. Two.")
    editor = window.translation.editor
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(editor, "X")
    assert editor.text() == "XONE. TWO."


def asked(qtbot: QtBot, window: MainWindow) -> list[QPushButton]:
    qtbot.waitUntil(lambda: window.banner.isVisible() and len(window.banner.buttons) == 2)
    return window.banner.buttons


def test_the_window_stays_in_sight_until_the_next_one_can_open(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[bool, str]] = []
    close = door.close

    def closed() -> None:
        seen.append((window.isVisible(), window.status.state.text()))
        close()

    monkeypatch.setattr(door, "close", closed)
    offered(qtbot, window)["law"].trigger()
    qtbot.waitUntil(lambda: door.closed and window.isHidden())
    assert seen == [(True, "Opening anew…")]
    assert not window.isVisible()


def test_all_are_listed_and_the_one_in_use_is_marked(qtbot: QtBot, window: MainWindow) -> None:
    found = offered(qtbot, window)
    assert list(found) == ["default", "R&&D", "law", "&Manage profiles…"]
    assert [name for name, action in found.items() if action.isChecked()] == ["default"]


def test_the_usual_one_is_not_named(window: MainWindow) -> None:
    assert window.windowTitle() == "Translator"
    assert not window.status.profile.isVisible()


def test_another_one_is_named_in_the_title_and_below(
    qtbot: QtBot, door: FakeDoor, theme: Theme
) -> None:
    door.profile = "A client with a rather long name"
    window = MainWindow(door, theme)
    qtbot.addWidget(window)
    window.show()
    assert window.windowTitle() == "A client with a rather long name – Translator"
    assert window.status.profile.text().endswith("…")
    assert window.status.profile.toolTip() == "Profile: A client with a rather long name"
    window.close()


def test_the_one_in_use_changes_nothing(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    offered(qtbot, window)["default"].trigger()
    assert window.reopening.next is None
    assert offered(qtbot, window)["default"].isChecked()
    assert not door.closed


def test_the_text_the_caret_and_the_place_go_along(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, theme: Theme
) -> None:
    translated(qtbot, window, "one.")
    window.source.editor.place_caret(2)
    window.resize(711, 456)
    offered(qtbot, window)["law"].trigger()
    qtbot.waitUntil(lambda: door.closed and window.isHidden())
    following = window.reopening.next
    assert following is not None
    assert (following.profile, following.text) == ("law", "one.")
    assert door.closings == ["learner", "engine", "workbench"]
    again = MainWindow(FakeDoor(profile="law"), theme)
    qtbot.addWidget(again)
    again.reopening.take_up(following)
    again.show()
    assert (again.width(), again.height()) == (711, 456)
    assert again.source.editor.caret() == 2
    again.start()
    qtbot.waitUntil(lambda: again.translation.editor.text() == "ONE.")
    again.close()


def test_a_pause_of_learning_goes_along(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, theme: Theme
) -> None:
    window.learning.learner.pause()
    offered(qtbot, window)["law"].trigger()
    qtbot.waitUntil(lambda: door.closed and window.isHidden())
    there = FakeDoor(profile="law")
    again = MainWindow(there, theme)
    qtbot.addWidget(again)
    assert window.reopening.next is not None
    again.reopening.take_up(window.reopening.next)
    again.start()
    qtbot.waitUntil(lambda: bool(there.learners) and there.learners[-1].paused)
    assert again.learning.learner.paused
    again.close()


def test_what_went_wrong_in_between_is_told(qtbot: QtBot, door: FakeDoor, theme: Theme) -> None:
    window = MainWindow(door, theme)
    qtbot.addWidget(window)
    window.reopening.take_up(NextWindow(problem=ProfileNameTaken("law")))
    window.show()
    assert window.banner.label.text() == "There is a profile 'law' already. Choose another name."
    window.close()


def test_edits_are_saved_first(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    edited(qtbot, window)
    offered(qtbot, window)["law"].trigger()
    qtbot.waitUntil(lambda: door.closed and window.isHidden())
    assert door.memory == {"One.": "XONE."}


@pytest.mark.parametrize("why", ["doubted", "by hand only"])
def test_an_edit_that_is_not_saved_is_asked_about(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, why: str
) -> None:
    edited(qtbot, window)
    if why == "doubted":
        door.doubt = "The number is missing."
    else:
        window.choices.save_on_leaving(False)
    offered(qtbot, window)["law"].trigger()
    save, leave = asked(qtbot, window)
    assert window.banner.label.text() == "1 edited sentence is not saved as a correction."
    assert (save.text(), leave.text()) == ("Save and change", "Change without saving")
    found = offered(qtbot, window)
    assert [name for name, action in found.items() if action.isChecked()] == ["default"]
    assert door.memory == {}
    save.click()
    qtbot.waitUntil(lambda: door.closed and window.isHidden())
    assert window.reopening.next is not None
    assert window.reopening.next.profile == "law"
    assert door.memory == {"One.": "XONE."}


def test_leaving_without_an_edit(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    window.choices.save_on_leaving(False)
    edited(qtbot, window)
    offered(qtbot, window)["law"].trigger()
    _, leave = asked(qtbot, window)
    leave.click()
    qtbot.waitUntil(lambda: door.closed and window.isHidden())
    assert window.reopening.next is not None
    assert door.memory == {}


def test_an_edit_that_cannot_be_saved_keeps_the_profile(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    window.choices.save_on_leaving(False)
    edited(qtbot, window)
    offered(qtbot, window)["law"].trigger()
    save, _ = asked(qtbot, window)
    door.problem = DiskFull(door.home.data)
    save.click()
    qtbot.waitUntil(lambda: window.banner.label.text() == door.problem.message)  # type: ignore[union-attr]
    assert not door.closed
    assert window.translation.editor.text() == "XONE. TWO."


def test_the_dialog_is_opened_from_the_menu(qtbot: QtBot, window: MainWindow) -> None:
    offered(qtbot, window)["&Manage profiles…"].trigger()
    (dialog,) = window.findChildren(ProfilesDialog)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
