"""Texts come into the window and leave it, on the bundled model: files, clipboard, the history."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.e2e.conftest import Open
from tests.e2e.user import CTRL, SHIFT, Key, User
from tests.gui.files.test_file_commands import drop_on
from translator.core.direction import Direction
from translator.gui.history.history_dialog import HistoryDialog
from translator.gui.window.main_window import MainWindow

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

STATION, BAHNHOF = "Where is the station?", "Wo ist der Bahnhof?"
TIRED = "I am tired."
LEFT = Qt.MouseButton.LeftButton


def test_from_file_to_file(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    asked, answer = tmp_path / "asked.txt", tmp_path / "asked.de.txt"
    asked.write_text(f"{STATION}\n\n{TIRED}\n", encoding="utf-8")
    other = tmp_path / "other.txt"
    other.write_text(TIRED, encoding="utf-8")

    def working(window: MainWindow) -> None:
        user = User(qtbot, window)
        files = QMimeData()
        files.setUrls([QUrl.fromLocalFile(str(asked))])
        drop_on(user.source.viewport(), files)
        translation = user.translated(f"{STATION}\n\n{TIRED}\n")
        assert translation.startswith(f"{BAHNHOF}\n\nIch bin")
        user.press(Key.Key_S, CTRL)
        user.choose_file(answer)
        user.wait(answer.exists)
        user.wait(lambda: window.status.state.text() == "Saved asked.de.txt")
        assert answer.read_text(encoding="utf-8") == translation

        user.press(Key.Key_O, CTRL)
        user.choose_file(other)
        assert user.translated(TIRED).startswith("Ich bin")

    open_window(working)


def test_a_file_from_before_unicode_and_back(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    asked, answer = tmp_path / "frage.txt", tmp_path / "frage.en.txt"
    asked.write_bytes("Schöne Grüße aus München!\r\nIch bin müde.\r\n".encode("cp1252"))

    def working(window: MainWindow) -> None:
        user = User(qtbot, window)
        window.use_direction(Direction("de", "en"))
        user.direction("de", "en")
        user.press(Key.Key_O, CTRL)
        user.choose_file(asked)
        user.wait(lambda: "Windows-1252" in window.banner.label.text())
        translation = user.translated("Schöne Grüße aus München!\nIch bin müde.\n")
        assert "Munich" in translation
        user.press(Key.Key_S, CTRL)
        dialog = user.dialog(QFileDialog)
        (as_read,) = (one for one in dialog.nameFilters() if "Windows-1252" in one)
        dialog.selectNameFilter(as_read)
        user.choose_file(answer)
        user.wait(answer.exists)
        user.wait(lambda: window.status.state.text() == "Saved frage.en.txt in Windows-1252")
        assert answer.read_bytes() == translation.encode("cp1252")

    open_window(working)


def test_what_was_translated_is_found_again(qtbot: QtBot, open_window: Open) -> None:
    def looking_back(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.write(STATION)
        user.press(Key.Key_D, CTRL)
        user.wait(lambda: window.status.state.text() == "Added to the favourites")
        tired = user.write(TIRED)

        user.press(Key.Key_H, CTRL)
        dialog = user.dialog(HistoryDialog)
        user.wait(lambda: shown(dialog) == [TIRED, STATION])
        user.type_in("bahnhof")  # said in a translation only
        user.wait(lambda: shown(dialog) == [STATION])
        user.press(Key.Key_A, CTRL)
        user.press(Key.Key_Delete)
        user.wait(lambda: shown(dialog) == [TIRED, STATION])
        QTest.mouseClick(dialog.favourites, LEFT, pos=dialog.favourites.rect().center())
        user.wait(lambda: shown(dialog) == [STATION])
        dialog.search.setFocus()
        user.press(Key.Key_Return)
        user.is_back()
        assert user.translated(STATION) == BAHNHOF

        user.press(Key.Key_D, CTRL)
        user.wait(lambda: window.status.state.text() == "Removed from the favourites")
        user.press(Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert user.translated(TIRED) == tired

    open_window(looking_back)


def shown(dialog: HistoryDialog) -> list[str]:
    """The sources in the list, from the top."""
    rows = (dialog.model.index(row) for row in range(dialog.model.rowCount()))
    return [row.data(Qt.ItemDataRole.UserRole).text.source for row in rows]


def test_a_small_window_that_comes_from_the_tray(qtbot: QtBot, open_window: Open) -> None:
    def glancing(window: MainWindow) -> None:
        user, size = User(qtbot, window), window.size()
        assert user.write(STATION) == BAHNHOF
        user.press(Key.Key_M, CTRL | SHIFT)
        assert window.compact.is_on
        assert window.width() < size.width()
        assert window.languages.isHidden()
        assert window.windowTitle() == "English → German"
        assert user.translation.text() == BAHNHOF
        assert user.write(TIRED).startswith("Ich bin")

        window.desktop.tray.show_action.trigger()
        assert not window.isVisible()
        QGuiApplication.clipboard().setText(STATION)
        window.desktop.tray.clipboard_action.trigger()
        user.wait(window.isVisible)
        assert user.translated(STATION) == BAHNHOF
        assert window.compact.is_on
        QTest.mouseClick(window.translation.copy_button, LEFT)
        assert QGuiApplication.clipboard().text() == BAHNHOF

        QTest.mouseClick(window.compact.leave_button, LEFT)
        assert not window.compact.is_on
        assert window.languages.isVisible()
        assert window.size() == size
        assert window.windowTitle() == "Translator"

    def the_next_day(window: MainWindow) -> None:
        User(qtbot, window).press(Key.Key_M, CTRL | SHIFT)

    def still_small(window: MainWindow) -> None:
        assert window.compact.is_on

    open_window(glancing)
    open_window(the_next_day)
    open_window(still_small)
