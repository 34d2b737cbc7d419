"""The file by which a Linux desktop knows the program."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from translator.gui.application import prepared_application
from translator.gui.desktop.desktop_file import (
    APPLICATION_ID,
    put_desktop_file,
    remove_desktop_file,
)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has such files")
NAME = f"{APPLICATION_ID}.desktop"


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where the user's own files are; nothing is installed for all users."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "system"))
    return tmp_path / "home" / "applications"


def test_it_is_written_once(home: Path) -> None:
    assert put_desktop_file()
    lines = (home / NAME).read_text(encoding="utf-8").splitlines()
    assert lines[0] == "[Desktop Entry]"
    values = dict(line.split("=", 1) for line in lines[1:])
    assert values["Type"] == "Application"
    assert values["Exec"] == f'"{sys.executable}" "-m" "translator"'
    assert Path(values["Icon"]).is_file()
    assert not put_desktop_file()


def test_one_of_an_earlier_installation_is_written_anew(home: Path) -> None:
    home.mkdir(parents=True)
    (home / NAME).write_bytes(b"[Desktop Entry]\nExec=\xff/gone/python\n")
    assert put_desktop_file()
    assert sys.executable in (home / NAME).read_text(encoding="utf-8")


def test_what_we_wrote_is_taken_away(home: Path) -> None:
    put_desktop_file()
    remove_desktop_file()
    assert not (home / NAME).exists()
    remove_desktop_file()


def test_what_somebody_else_wrote_stays(home: Path) -> None:
    home.mkdir(parents=True)
    (home / NAME).write_text("[Desktop Entry]\nExec=other\n", encoding="utf-8")
    remove_desktop_file()
    assert (home / NAME).exists()


def test_one_that_was_installed_for_all_users_is_enough(home: Path, tmp_path: Path) -> None:
    installed = tmp_path / "system" / "applications" / NAME
    installed.parent.mkdir(parents=True)
    installed.write_text("[Desktop Entry]\n", encoding="utf-8")
    assert not put_desktop_file()
    assert not home.exists()


def test_a_folder_that_cannot_be_written_is_no_fault(home: Path) -> None:
    home.parent.mkdir()
    home.write_text("in the way", encoding="utf-8")
    assert not put_desktop_file()


def test_a_path_with_any_character_is_quoted(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", r'/a b/100 %/"c"/$d/e`f/g\h')
    put_desktop_file()
    assert r'"/a b/100 %%/\\"c\\"/\\$d/e\\`f/g\\\\h"' in (home / NAME).read_text(encoding="utf-8")


def test_the_window_and_the_file_have_one_name_that_gnome_takes(qapp: QApplication) -> None:
    assert prepared_application() is qapp
    assert QGuiApplication.desktopFileName() == APPLICATION_ID
    assert re.fullmatch(r"[A-Za-z_][\w-]*(\.[A-Za-z_][\w-]*)+", APPLICATION_ID)
