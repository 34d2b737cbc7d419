"""The table of profiles, and what can be done there."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor
from translator.core.errors.profiles import ProfileInUse, ProfileNameTaken
from translator.core.keeping import ProfileInfo
from translator.gui.profiles.profiles_dialog import ProfilesDialog
from translator.gui.widgets.theme import DARK, LIGHT, Colours, Theme
from translator.gui.window.main_window import SMALLEST, MainWindow

DEFAULT = ProfileInfo("default", 14, 3, 56_100_000)
LAW = ProfileInfo("law", 1, 1, 18_000_000)
EMPTY = ProfileInfo("art")


@pytest.fixture
def door() -> FakeDoor:
    return FakeDoor(kept_profiles=[DEFAULT, EMPTY, LAW])


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> ProfilesDialog:
    window.dialogs.show_profiles()
    (dialog,) = window.findChildren(ProfilesDialog)
    qtbot.waitUntil(lambda: dialog.table.topLevelItemCount() == 3)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def names(dialog: ProfilesDialog) -> list[str]:
    return [row[0] for row in rows(dialog)]


def rows(dialog: ProfilesDialog) -> list[list[str]]:
    items = map(dialog.table.topLevelItem, range(dialog.table.topLevelItemCount()))
    return [[item.text(column) for column in range(4)] for item in items if item is not None]


def choose(dialog: ProfilesDialog, name: str) -> None:
    (item,) = dialog.table.findItems(name, Qt.MatchFlag.MatchExactly)
    dialog.table.setCurrentItem(item)


def closed(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    qtbot.waitUntil(lambda: door.closed and window.isHidden())
    assert not window.isVisible()


def test_what_is_in_each_is_told(dialog: ProfilesDialog) -> None:
    assert rows(dialog) == [
        ["default (in use)", "14", "3", "56.1 MB"],
        ["art", "0", "0", "0 bytes"],
        ["law", "1", "1", "18.0 MB"],
    ]
    assert dialog.chosen == DEFAULT


def test_one_that_cannot_be_read(qtbot: QtBot, door: FakeDoor, dialog: ProfilesDialog) -> None:
    door.kept_profiles = [DEFAULT, ProfileInfo("old", None, 0, 1000)]
    dialog._read("old")
    qtbot.waitUntil(lambda: names(dialog) == ["default (in use)", "old"])
    assert rows(dialog)[1][1] == "damaged"
    dialog.choosing.remove_button.click()
    assert (
        "removes its corrections (damaged), 0 revisions, its glossary"
        in dialog.asking.question.text()
    )


def test_using_another_one(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, dialog: ProfilesDialog
) -> None:
    assert not dialog.choosing.use_button.isEnabled()
    choose(dialog, "law")
    dialog.choosing.use_button.click()
    closed(qtbot, window, door)
    assert window.reopening.next is not None
    assert window.reopening.next.profile == "law"


# The press disables what it came from before the rest of it arrives there.
@pytest.mark.qt_log_ignore("Keyboard event not accepted", extend=True)
def test_enter_uses_the_chosen_one(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, dialog: ProfilesDialog
) -> None:
    choose(dialog, "law")
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    closed(qtbot, window, door)
    assert window.reopening.next is not None
    assert window.reopening.next.profile == "law"


def test_a_new_one_by_keyboard(qtbot: QtBot, door: FakeDoor, dialog: ProfilesDialog) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(dialog.naming.edit.hasFocus)
    assert not dialog.naming.ok_button.isEnabled()
    qtbot.keyClicks(dialog.naming.edit, "Client A")
    qtbot.keyClick(dialog.naming.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(rows(dialog)) == 4)
    assert dialog.chosen is not None
    assert dialog.chosen.name == "Client A"
    assert dialog.choosing.isVisible()
    assert dialog.table.hasFocus()


def _give_a_name_that_is_taken(qtbot: QtBot, door: FakeDoor, dialog: ProfilesDialog) -> None:
    door.profile_problem = ProfileNameTaken("law")
    dialog.choosing.new_button.click()
    qtbot.keyClicks(dialog.naming.edit, "law")
    dialog.naming.ok_button.click()
    qtbot.waitUntil(dialog.outcome.isVisible)


def test_a_name_that_is_taken_is_told_and_can_be_mended(
    qtbot: QtBot, door: FakeDoor, dialog: ProfilesDialog
) -> None:
    _give_a_name_that_is_taken(qtbot, door, dialog)
    assert dialog.outcome.text() == "There is a profile 'law' already. Choose another name."
    assert dialog.naming.edit.hasFocus()
    door.profile_problem = None
    qtbot.keyClicks(dialog.naming.edit, "yers")
    dialog.naming.ok_button.click()
    qtbot.waitUntil(lambda: "lawyers" in names(dialog))
    assert not dialog.outcome.isVisible()


def test_renaming_another_one(qtbot: QtBot, door: FakeDoor, dialog: ProfilesDialog) -> None:
    choose(dialog, "law")
    dialog.choosing.rename_button.click()
    assert dialog.naming.edit.text() == "law"
    qtbot.keyClicks(dialog.naming.edit, "contracts")
    dialog.naming.ok_button.click()
    qtbot.waitUntil(lambda: "contracts" in names(dialog))
    assert dialog.chosen is not None
    assert (dialog.chosen.name, dialog.chosen.corrections) == ("contracts", 1)
    assert not door.closed


def test_the_one_in_use_is_renamed_between_two_windows(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, dialog: ProfilesDialog
) -> None:
    dialog.choosing.rename_button.click()
    qtbot.keyClicks(dialog.naming.edit, "contracts")
    with qtbot.waitSignal(dialog.destroyed):  # it does not stand over a window that is closing
        dialog.naming.ok_button.click()
    closed(qtbot, window, door)
    following = window.reopening.next
    assert following is not None
    assert (following.profile, following.otherwise) == ("contracts", "default")
    assert "contracts" not in door.profile_names()
    following.before()
    assert "contracts" in door.profile_names()


@pytest.mark.parametrize(
    ("name", "problem"),
    [("a/b", "cannot be the name"), ("LAW", "There is a profile 'LAW' already")],
)
def test_the_one_in_use_cannot_be_called_anything(
    window: MainWindow, dialog: ProfilesDialog, name: str, problem: str
) -> None:
    dialog.choosing.rename_button.click()
    dialog.naming.edit.setText(name)
    dialog.naming.ok_button.click()
    assert problem in dialog.outcome.text()
    assert dialog.naming.edit.hasFocus()
    assert window.isVisible()
    assert window.reopening.next is None
    dialog.naming.edit.setText("Default")  # only its own name, written otherwise
    dialog.naming.ok_button.click()
    assert window.reopening.next is not None


def test_a_name_that_cannot_be_had_can_be_thought_better_of(
    qtbot: QtBot, door: FakeDoor, dialog: ProfilesDialog
) -> None:
    _give_a_name_that_is_taken(qtbot, door, dialog)
    dialog.naming.cancel_button.setFocus()
    qtbot.keyClick(dialog.naming.cancel_button, Qt.Key.Key_Space)
    assert not dialog.outcome.isVisible()
    assert dialog.table.hasFocus()


def test_deleting_says_what_goes_and_can_be_thought_better_of(
    qtbot: QtBot, door: FakeDoor, dialog: ProfilesDialog
) -> None:
    choose(dialog, "law")
    dialog.choosing.remove_button.click()
    question = dialog.asking.question.text()
    assert question == (
        "Deleting “law” removes 1 correction, 1 revision, its glossary and its history (18.0 MB) "
        "for good."
    )
    assert dialog.asking.no_button.hasFocus()
    dialog.asking.no_button.click()
    assert door.profile_names() == ["default", "art", "law"]
    assert dialog.table.hasFocus()
    dialog.choosing.remove_button.click()
    dialog.asking.yes_button.click()
    qtbot.waitUntil(lambda: names(dialog) == ["default (in use)", "art"])
    assert dialog.chosen == DEFAULT


def test_delete_asks_about_the_chosen_one(
    qtbot: QtBot, door: FakeDoor, dialog: ProfilesDialog
) -> None:
    choose(dialog, "law")
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert dialog.asking.question.text().startswith("Deleting “law” removes")
    dialog.asking.no_button.click()
    assert door.profile_names() == ["default", "art", "law"]


def test_the_answer_that_has_the_keyboard_can_be_seen(dialog: ProfilesDialog) -> None:
    choose(dialog, "law")
    dialog.choosing.remove_button.click()
    answer = dialog.asking.no_button
    with_it = answer.grab().toImage()
    dialog.asking.yes_button.setFocus()
    assert answer.grab().toImage() != with_it


def test_an_empty_one_is_asked_about_shortly(dialog: ProfilesDialog) -> None:
    choose(dialog, "art")
    dialog.choosing.remove_button.click()
    assert dialog.asking.question.text() == "There is nothing in “art”. Delete it?"


def test_the_default_one_is_emptied_between_two_windows(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, dialog: ProfilesDialog
) -> None:
    assert dialog.choosing.remove_button.text() == "E&mpty…"
    dialog.choosing.remove_button.click()
    assert dialog.asking.question.text().startswith("Emptying “default” removes 14 corrections")
    dialog.asking.yes_button.click()
    closed(qtbot, window, door)
    following = window.reopening.next
    assert following is not None
    assert following.profile == "default"
    following.before()
    assert door.profiles()[0] == ProfileInfo("default")


def test_deleting_the_one_in_use_goes_on_in_the_default_one(
    qtbot: QtBot, theme: Theme, door: FakeDoor
) -> None:
    door.profile = "law"
    window = MainWindow(door, theme)
    qtbot.addWidget(window)
    window.show()
    window.dialogs.show_profiles()
    (dialog,) = window.findChildren(ProfilesDialog)
    qtbot.waitUntil(lambda: dialog.chosen == LAW)
    dialog.choosing.remove_button.click()
    assert dialog.asking.question.text().endswith("for good. Then “default” is used.")
    with qtbot.waitSignal(dialog.destroyed):
        dialog.asking.yes_button.click()
    closed(qtbot, window, door)
    following = window.reopening.next
    assert following is not None
    assert following.profile == "default"
    following.before()
    assert door.profile_names() == ["default", "art"]


def test_nothing_is_asked_about_edits_of_what_is_deleted(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, dialog: ProfilesDialog
) -> None:
    window.choices.save_on_leaving(False)
    window.source.editor.replace_text("One.")
    qtbot.waitUntil(lambda: bool(window.translation.editor.sheet.rows))
    window.translation.editor.rewrite_row(window.translation.editor.sheet.rows[0].key, "Eins.")
    dialog.choosing.remove_button.click()
    dialog.asking.yes_button.click()
    closed(qtbot, window, door)
    assert window.reopening.next is not None
    assert window.reopening.next.text == "One."
    assert door.stored == []


def test_one_that_is_open_elsewhere_stays(
    qtbot: QtBot, door: FakeDoor, dialog: ProfilesDialog
) -> None:
    door.profile_problem = ProfileInUse("law")
    choose(dialog, "law")
    dialog.choosing.remove_button.click()
    dialog.asking.yes_button.click()
    qtbot.waitUntil(dialog.outcome.isVisible)
    assert "'law' is open in another Translator" in dialog.outcome.text()
    assert dialog.choosing.isVisible()
    assert dialog.choosing.isEnabled()


def test_the_empty_default_one_cannot_be_emptied(
    qtbot: QtBot, door: FakeDoor, dialog: ProfilesDialog
) -> None:
    door.kept_profiles = [ProfileInfo("default"), LAW]
    dialog._read("default")
    qtbot.waitUntil(lambda: len(rows(dialog)) == 2)
    assert not dialog.choosing.remove_button.isEnabled()
    choose(dialog, "law")
    assert dialog.choosing.remove_button.isEnabled()


def test_escape_goes_a_step_back_and_then_closes(qtbot: QtBot, dialog: ProfilesDialog) -> None:
    for button in (dialog.choosing.new_button, dialog.choosing.remove_button):
        button.click()
        assert not dialog.choosing.isVisible()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.choosing.isVisible()
        assert dialog.table.hasFocus()
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize("problem", [None, ProfileNameTaken("novels")], ids=["done", "failed"])
def test_a_step_back_while_it_is_being_done_leaves_the_name_to_be_written(
    qtbot: QtBot,
    window: MainWindow,
    door: FakeDoor,
    dialog: ProfilesDialog,
    problem: ProfileNameTaken | None,
) -> None:
    door.profile_problem = problem
    slow = threading.Event()
    window._background.run(slow.wait, done=lambda _: None, failed=lambda _: None)
    dialog.choosing.new_button.click()
    dialog.naming.edit.setText("novels")
    dialog.naming.ok_button.click()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    slow.set()
    if problem is None:
        qtbot.waitUntil(lambda: "novels" in names(dialog))
    else:
        qtbot.waitUntil(dialog.outcome.isVisible)
    dialog.choosing.new_button.click()
    assert dialog.naming.edit.isEnabled()


def test_the_keyboard_reaches_everything(qtbot: QtBot, dialog: ProfilesDialog) -> None:
    choose(dialog, "law")
    seen: set[QWidget] = set()
    for _ in range(7):
        seen.add(dialog.focusWidget())
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    choosing = dialog.choosing
    buttons = {choosing.use_button, choosing.rename_button, choosing.remove_button}
    (close,) = dialog.close_box.buttons()
    assert seen == {dialog.table, *buttons, choosing.new_button, close}


def test_every_key_is_used_once(dialog: ProfilesDialog) -> None:
    for step in (dialog.choosing, dialog.naming, dialog.asking):
        dialog._go_to(step)
        buttons = [
            *step.findChildren(type(dialog.choosing.new_button)),
            *dialog.close_box.buttons(),
        ]
        keys = [
            button.shortcut().toString() for button in buttons if not button.shortcut().isEmpty()
        ]
        assert len(keys) == len(set(keys))


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_it_fits_into_the_smallest_window(
    dialog: ProfilesDialog, theme: Theme, colours: Colours
) -> None:
    theme.use(colours)
    for step in (dialog.choosing, dialog.naming, dialog.asking):
        dialog._go_to(step)
        assert dialog.width() <= SMALLEST.width()
        assert dialog.height() <= SMALLEST.height()
