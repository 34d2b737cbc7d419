"""Erasing everything, from About."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor
from translator.core.errors.files import FileUnreadable
from translator.core.keeping import ProfileInfo
from translator.gui.about.about_dialog import AboutDialog
from translator.gui.desktop.desktop_file import put_desktop_file
from translator.gui.widgets.theme import DARK, LIGHT, Colours, Theme
from translator.gui.window.main_window import SMALLEST, MainWindow


@pytest.fixture
def door() -> FakeDoor:
    profiles = [ProfileInfo("default", 1, 3), ProfileInfo("law", 13, 1), ProfileInfo("old", None)]
    return FakeDoor(kept_profiles=profiles)


@pytest.fixture
def about(window: MainWindow) -> AboutDialog:
    window.dialogs.show_about()
    (dialog,) = window.findChildren(AboutDialog)
    return dialog


def asked(qtbot: QtBot, about: AboutDialog) -> None:
    about.erasing.button.click()
    qtbot.waitUntil(lambda: about.erasing.is_asking)


def test_what_would_be_lost_is_told_first(qtbot: QtBot, about: AboutDialog, door: FakeDoor) -> None:
    asked(qtbot, about)
    question = about.erasing.asking.question.text()
    assert question.startswith(
        "This removes all profiles with 14 corrections, 4 revisions, glossaries and histories, "
        "added models (1), the settings and the cache: 56.1 MB in all, for good."
    )
    assert about.erasing.asking.no_button.hasFocus()
    assert not door.erased


@pytest.mark.parametrize("by_key", [True, False])
def test_nothing_happens_when_it_is_thought_better_of(
    qtbot: QtBot, about: AboutDialog, door: FakeDoor, by_key: bool
) -> None:
    asked(qtbot, about)
    if by_key:
        qtbot.keyClick(about, Qt.Key.Key_Escape)
    else:
        about.erasing.asking.no_button.click()
    assert about.isVisible()
    assert about.erasing.button.isEnabled()
    assert about.erasing.button.hasFocus()
    assert about.licences.isVisible()
    with qtbot.waitSignal(about.destroyed):
        qtbot.keyClick(about, Qt.Key.Key_Escape)
    assert not door.closed


def test_it_is_done_when_the_window_has_closed(
    qtbot: QtBot,
    window: MainWindow,
    about: AboutDialog,
    door: FakeDoor,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))  # where Linux desktops look for programs
    put_desktop_file()
    qtbot.keyClicks(window.source.editor, "A secret.")
    asked(qtbot, about)
    with qtbot.waitSignal(about.destroyed):  # it does not stand over a window that is closing
        about.erasing.asking.yes_button.click()
    qtbot.waitUntil(lambda: door.closed and window.isHidden())
    following = window.reopening.next
    assert following is not None
    assert (following.profile, following.otherwise, following.afresh) == (
        "default",
        "default",
        True,
    )
    assert not door.erased
    assert list(tmp_path.rglob("*.desktop"))  # as long as anything is left that it is for
    following.before()
    assert door.erased
    assert not list(tmp_path.rglob("*.desktop"))


def test_a_disk_that_cannot_be_read_is_told(
    qtbot: QtBot, about: AboutDialog, door: FakeDoor
) -> None:
    door.profile_problem = FileUnreadable(door.home.data, "Permission denied")
    about.erasing.button.click()
    qtbot.waitUntil(about.outcome.isVisible)
    assert "cannot be read: Permission denied" in about.outcome.text()
    assert about.erasing.button.isEnabled()


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_question_fits_into_the_smallest_window(
    qtbot: QtBot, about: AboutDialog, theme: Theme, colours: Colours
) -> None:
    theme.use(colours)
    asked(qtbot, about)
    assert about.width() <= SMALLEST.width()
    assert about.height() <= SMALLEST.height()
