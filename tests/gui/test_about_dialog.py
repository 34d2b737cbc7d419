"""About: what is said, and the way to the user's data."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor
from translator.core.paths import Home
from translator.core.version import version
from translator.gui.about_dialog import AboutDialog, installed_versions
from translator.gui.main_window import SMALLEST, MainWindow
from translator.gui.theme import DARK, LIGHT, Colours, Theme


def opened(window: MainWindow) -> AboutDialog:
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


def test_it_says_what_this_is(window: MainWindow) -> None:
    dialog = opened(window)
    assert version() in dialog.version.text()
    assert "General Public License" in dialog.licences.text()
    assert "CC BY 2.0 FR" in dialog.licences.text()
    for name in ("ctranslate2", "torch"):
        assert f"{name}\u00a0{metadata.version(name)}" in dialog.libraries.text()
    assert f"ctranslate2\u00a0{metadata.version('ctranslate2')}\u00a0(MIT)" in (
        dialog.libraries.text()
    )
    assert "LGPL-3.0-only" in dialog.libraries.text()
    (close,) = dialog.close_box.buttons()
    assert close.icon().isNull()  # Qt's own can hardly be seen on dark buttons


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
    for _ in range(7):
        seen.add(dialog.focusWidget())
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    (close,) = dialog.close_box.buttons()
    assert seen == {
        dialog.version,
        dialog.licences,
        dialog.folder,
        dialog.show_button,
        dialog.erasing.button,
        dialog.libraries,
        close,
    }
    labels = [label for label in dialog.findChildren(QLabel) if label.buddy() is not None]
    assert [label.buddy() for label in labels] == [dialog.folder]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_it_fits_into_the_smallest_window(
    window: MainWindow, theme: Theme, colours: Colours
) -> None:
    theme.use(colours)
    dialog = opened(window)
    assert dialog.width() <= SMALLEST.width()
    assert dialog.height() <= SMALLEST.height()
