"""About: what is said, and the way to the user's data."""

from __future__ import annotations

import re
import tomllib
from email import message_from_string
from importlib import metadata
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor
from tests.support.tree import ROOT
from translator.core.paths import Home
from translator.core.version import libraries, version
from translator.gui.about.about_dialog import AboutDialog, installed_versions
from translator.gui.widgets.theme import DARK, LIGHT, Colours, Theme
from translator.gui.window.main_window import SMALLEST, MainWindow


def opened(window: MainWindow) -> AboutDialog:
    """The dialog, whose list of libraries may still be on its way."""
    (action,) = [
        each for each in window.findChildren(QAction) if each.text() == "&About Translator"
    ]
    action.trigger()
    (dialog,) = window.findChildren(AboutDialog)
    return dialog


@pytest.fixture
def shown_folders(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders that the file manager was asked to show."""
    shown: list[Path] = []

    def show(url: QUrl) -> bool:
        shown.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    return shown


def test_it_says_what_this_is(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(window)
    assert not dialog.libraries.toPlainText()  # reading them would hold the window up
    qtbot.waitUntil(lambda: bool(dialog.libraries.toPlainText()))
    assert version() in dialog.version.text()
    assert "General Public License" in dialog.licences.text()
    assert "CC BY 2.0 FR" in dialog.licences.text()
    shown = dialog.libraries.toPlainText().splitlines()
    assert any(line.startswith(f"torch {metadata.version('torch')} (") for line in shown)
    assert f"ctranslate2 {metadata.version('ctranslate2')} (MIT)" in shown
    assert any(
        line.startswith("PySide6_Essentials ")
        and line.endswith("(LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only)")
        for line in shown
    )
    (close,) = dialog.close_box.buttons()
    assert close.icon().isNull()  # Qt's own can hardly be seen on dark buttons


def test_every_library_that_the_program_needs_is_listed() -> None:
    table = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    needed = {_plain(re.split("[^\\w-]", one)[0]) for one in table["project"]["dependencies"]}
    elsewhere = {_plain(name) for name in ("jeepney", "pynput", "python-xlib")}
    listed = {_plain(line.split()[0]) for line in installed_versions()}
    assert needed - elsewhere <= listed  # those are for some systems only
    assert listed - {"python"} <= needed  # and nothing of what the program is made and tested with


def _plain(name: str) -> str:
    return name.lower().replace("_", "-")


@pytest.mark.parametrize(
    ("fields", "licence"),
    [
        ("License-Expression: MIT AND BSD-3-Clause" + " AND Apache-2.0" * 9, None),
        ("License: Apache 2.0\nClassifier: License :: OSI Approved :: MIT License", "Apache 2.0"),
        ("License: All of it:\n        as is\nClassifier: License :: OSI Approved :: X", "X"),
        ("License: UNKNOWN\nClassifier: License :: OSI Approved :: MIT License", "MIT License"),
    ],
    ids=["whole", "named", "by its text", "unknown"],
)
def test_the_licence_is_named_whole(
    monkeypatch: pytest.MonkeyPatch, fields: str, licence: str | None
) -> None:
    about = message_from_string(f"Name: One\nVersion: 2\n{fields}\n")
    monkeypatch.setattr(metadata, "metadata", lambda name: about)
    wanted = licence or fields.partition(": ")[2]
    assert installed_versions()[1] == f"One 2 ({wanted})"


def test_a_program_that_was_never_installed_needs_nothing_known(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def missing(name: str) -> list[str]:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "requires", missing)
    assert libraries() == []


def test_the_keyboard_reads_the_libraries_to_their_end(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(window)
    shown = dialog.libraries
    qtbot.waitUntil(lambda: bool(shown.toPlainText()))
    shown.setFocus()
    for _ in range(len(installed_versions()) + 20):  # the long ones have several lines
        qtbot.keyClick(shown, Qt.Key.Key_Down)
    assert shown.textCursor().block() == shown.document().lastBlock()
    assert shown.verticalScrollBar().value() > 0
    assert shown.viewport().rect().contains(shown.cursorRect())
    assert shown.isReadOnly()


def test_a_library_that_is_missing_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "metadata", missing)
    (python,) = installed_versions()
    assert python.startswith("Python 3.")


def test_the_folder_is_shown(
    window: MainWindow, door: FakeDoor, tmp_path: Path, shown_folders: list[Path]
) -> None:
    door.home = Home(data=tmp_path, cache=tmp_path / "cache")
    dialog = opened(window)
    assert dialog.folder.text() == str(tmp_path)
    dialog.show_button.click()
    assert shown_folders == [tmp_path]
    assert not dialog.outcome.isVisible()


def test_the_folder_of_logs_and_models_made_ready_is_shown(
    window: MainWindow, door: FakeDoor, tmp_path: Path, shown_folders: list[Path]
) -> None:
    cache = tmp_path / "cache"
    cache.mkdir()
    door.home = Home(data=tmp_path / "data", cache=cache)
    dialog = opened(window)
    assert dialog.cache.text() == str(cache)
    assert dialog.cache.isReadOnly()
    dialog.cache_button.click()
    assert shown_folders == [cache]
    cache.rmdir()
    dialog.cache_button.click()
    assert shown_folders == [cache]
    assert "will be made" in dialog.outcome.text()


def test_a_folder_that_is_not_there_yet_is_told(
    window: MainWindow, door: FakeDoor, tmp_path: Path, shown_folders: list[Path]
) -> None:
    door.home = Home(data=tmp_path / "later", cache=tmp_path)
    dialog = opened(window)
    dialog.show_button.click()
    assert shown_folders == []
    assert dialog.outcome.text() == "The folder will be made with the first thing to keep."


def test_a_system_without_a_file_manager_is_told(
    window: MainWindow, door: FakeDoor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    door.home = Home(data=tmp_path, cache=tmp_path)
    dialog = opened(window)
    dialog.show_button.click()
    assert dialog.outcome.isVisible()
    assert "can be copied" in dialog.outcome.text()


def test_escape_closes_it(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(window)
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_keyboard_reaches_everything(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(window)
    dialog.version.setFocus()
    seen = set()
    for _ in range(9):
        seen.add(dialog.focusWidget())
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    (close,) = dialog.close_box.buttons()
    assert seen == {
        dialog.version,
        dialog.licences,
        dialog.folder,
        dialog.show_button,
        dialog.cache,
        dialog.cache_button,
        dialog.erasing.button,
        dialog.libraries,
        close,
    }
    labels = [label for label in dialog.findChildren(QLabel) if label.buddy() is not None]
    assert [label.buddy() for label in labels] == [dialog.folder, dialog.cache]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_it_fits_into_the_smallest_window(
    window: MainWindow, theme: Theme, colours: Colours
) -> None:
    theme.use(colours)
    dialog = opened(window)
    dialog.outcome.show()  # the highest that it gets
    dialog.adjustSize()
    assert dialog.width() <= SMALLEST.width()
    assert dialog.height() <= SMALLEST.height()
