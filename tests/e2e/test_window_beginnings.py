"""The first window, and the one after everything was erased, on the bundled model."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.e2e.conftest import Open
from tests.e2e.user import CTRL, SHIFT, Key, User
from translator.core.version import version
from translator.gui.about.about_dialog import AboutDialog
from translator.gui.window.first_run import FirstRun
from translator.gui.window.main_window import MainWindow

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

STATION, BAHNHOF = "Where is the station?", "Wo ist der Bahnhof?"
CANARY = "Canary7391"


def steps(window: MainWindow) -> list[str]:
    """What stands on the page of the first start; nothing where it is not there."""
    return [
        label.text()
        for page in window.findChildren(FirstRun)
        if page.isVisible()
        for label in page.findChildren(QLabel)
    ]


def test_three_steps_at_the_first_start(qtbot: QtBot, open_window: Open) -> None:
    def the_first(window: MainWindow) -> None:
        user = User(qtbot, window)
        shown = steps(window)
        assert shown[0] == "Three steps"
        for step in ("Type on the left", "Correct on the right", "It learns from you"):
            assert step in shown
        assert window.translation.isHidden()
        assert user.source.hasFocus()
        user.type_in(STATION)  # nothing has to be answered before
        assert user.translated(STATION) == BAHNHOF
        assert user.translation.isVisible()
        assert not steps(window)

    def the_second(window: MainWindow) -> None:
        user = User(qtbot, window)
        assert not steps(window)
        assert user.translation.isVisible()

    open_window(the_first)
    open_window(the_second)


def test_about_and_erasing_everything(
    qtbot: QtBot,
    open_window: Open,
    home_folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))  # not the desktop's own
    used = 0

    def full(window: MainWindow) -> None:
        nonlocal used
        user = User(qtbot, window)
        user.pause_learning()
        draft = user.write(f"Where is {CANARY}?")
        user.correct(f"{draft} Wo nur?")
        user.press(Key.Key_Plus, CTRL)
        used = user.source.font().pointSize()
        user.write("I am tired.")  # so that the text before is in the history
        assert kept_in(home_folder)
        user.press(Key.Key_F1, SHIFT)
        about = user.dialog(AboutDialog)
        check_what_it_says(user, about, home_folder)

        user.click(about.erasing.button)
        user.wait(lambda: about.erasing.is_asking)
        question = about.erasing.asking.question.text()
        assert question.startswith("This removes all profiles with 1 correction, 0 revisions")
        assert about.erasing.asking.no_button.hasFocus()
        user.press(Key.Key_Escape)
        assert about.isVisible()
        assert kept_in(home_folder)
        user.click(about.erasing.button)
        user.wait(lambda: about.erasing.is_asking)
        user.click(about.erasing.asking.yes_button)

    def anew(window: MainWindow) -> None:
        user = User(qtbot, window)
        assert steps(window)
        assert user.source.text() == ""
        assert not kept_in(home_folder)
        assert user.source.font().pointSize() == used - 1
        user.pause_learning()
        assert user.write(STATION) == BAHNHOF
        snapshot = user.panel().snapshot
        assert snapshot is not None
        assert snapshot.corrections == ()

    open_window(full, anew)


def kept_in(folder: Path) -> list[Path]:
    """The files with the user's word in them."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in files if CANARY.encode() in path.read_bytes()]


def check_what_it_says(user: User, about: AboutDialog, folder: Path) -> None:
    assert about.version.text() == f"Version {version()}"
    assert "GNU General Public License" in about.licences.text()
    assert "Tatoeba (CC BY 2.0 FR)" in about.licences.text()
    assert Path(about.folder.text()) == folder
    assert Path(about.cache.text()).is_dir()
    user.wait(about.libraries.toPlainText)
    lines = about.libraries.toPlainText().splitlines()
    assert {"Python", "PySide6_Essentials", "ctranslate2"} <= {line.split()[0] for line in lines}
    assert all(line.endswith(")") for line in lines)  # the licence
