"""How texts are brought and keys are looked up, on the bundled model: pasted, dropped, listed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.e2e.conftest import Open
from tests.e2e.user import CTRL, SHIFT, Key, User
from tests.gui.files.test_file_commands import drop_on
from translator.gui.window.main_window import MainWindow
from translator.gui.window.shortcut_list import ShortcutList

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

STATION, BAHNHOF = "Where is the station?", "Wo ist der Bahnhof?"
DOG, HUND = "The dog sleeps.", "Der Hund schläft."


def test_pasted_and_dropped(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(STATION, encoding="utf-8")

    def bringing(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.pause_learning()
        user.write("I am tired.")
        QGuiApplication.clipboard().setText(STATION)
        user.press(Key.Key_F6)  # from wherever the keyboard is
        user.press(Key.Key_V, CTRL | SHIFT)
        assert user.translated(STATION) == BAHNHOF
        assert user.source.hasFocus()
        user.press(Key.Key_Z, CTRL)
        assert user.source.text() == "I am tired."

        user.press(Key.Key_Backspace, CTRL | SHIFT)
        assert user.source.text() == ""
        words = QMimeData()
        words.setText(DOG)
        drop_on(user.source.viewport(), words)
        assert user.translated(DOG) == HUND

        files = QMimeData()
        files.setUrls([QUrl.fromLocalFile(str(letter))])
        drop_on(window, files)  # beside the panes
        assert user.translated(STATION) == BAHNHOF  # in the place of what was there
        assert window.status.state.text() == "Opened letter.txt"

    open_window(bringing)


def test_the_list_of_keys(qtbot: QtBot, open_window: Open) -> None:
    def looking_up(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.press(Key.Key_F1)
        dialog = user.dialog(ShortcutList)
        rows = [dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount())]
        keys = {row.text(0): row.text(1) for row in rows if row is not None}
        assert keys["Paste and translate"] == "Ctrl+Shift+V"
        assert keys["Save correction"] == "Ctrl+Enter"
        assert keys["Keyboard shortcuts"] == "F1"
        assert keys["Take the next word of a suggestion"] == "Tab"
        assert keys["Edit the chosen correction or term"] == "F2"
        user.press(Key.Key_End)
        last = rows[-1]
        assert last is not None
        assert dialog.list.currentItem() is last
        assert dialog.list.viewport().rect().contains(dialog.list.visualItemRect(last).center())
        user.leave_dialog()
        assert user.source.hasFocus()

    open_window(looking_up)
