"""Long work tells how far it is, and stops when it is told to, on the bundled model."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.e2e.conftest import Open
from tests.e2e.user import CTRL, SHIFT, Key, User
from translator.gui.window.main_window import MainWindow

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

NEXT_PART = 1000  # milliseconds: they come several times a second
STATION, BAHNHOF, WACHE = "Where is the station?", "Wo ist der Bahnhof?", "Wo ist die Wache?"


def test_an_import_is_stopped(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    many, few = tmp_path / "many.tsv", tmp_path / "few.tsv"
    pairs = [f"Form {number} is missing.\tBogen {number} fehlt." for number in range(40_000)]
    many.write_text("\n".join([f"{STATION}\t{WACHE}", *pairs]), encoding="utf-8")
    few.write_text(f"{STATION}\t{WACHE}\n", encoding="utf-8")

    def stopping(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.pause_learning()
        assert user.write(STATION) == BAHNHOF
        panel = user.panel()
        page = panel.corrections
        user.turn_to(panel, page)
        user.click(page.import_button)
        user.choose_file(many)
        user.wait(lambda: page.importing.left.text().startswith("Importing "))
        assert 0 < page.importing.bar.value() < page.importing.bar.maximum() == 40_001
        assert not page.import_button.isEnabled()
        user.click(page.importing.cancel_button)
        stopped = "The import was stopped. Nothing was added."
        user.wait(lambda: window.status.state.text() == stopped)
        assert page.importing.isHidden()
        assert window._door.corrections() == []
        assert user.translation.text() == BAHNHOF

        user.click(page.import_button)
        user.choose_file(few)
        user.wait(lambda: page.filtered.rowCount() == 1)
        user.shows(WACHE)

    open_window(stopping)


def test_a_long_text_is_stopped_and_gone_on_with(qtbot: QtBot, open_window: Open) -> None:
    lines = [
        f"The train to platform {number} is late, and nobody knows why." for number in range(600)
    ]
    text = "\n".join(lines)

    def stopping(window: MainWindow) -> None:
        user, strip = User(qtbot, window), window.long_text.strip
        user.pause_learning()
        QGuiApplication.clipboard().setText(text)
        user.source.setFocus()
        user.press(Key.Key_V, CTRL | SHIFT)
        user.wait(lambda: strip.is_working and strip.bar.value() > 0)
        assert strip.label.text().startswith("Translating: ")
        assert strip.button.text() == "Cancel"
        user.press(Key.Key_Escape)
        assert strip.label.text().startswith("Stopped: ")
        done = strip.bar.value()
        assert 0 < done < strip.bar.maximum() == len(lines)
        assert strip.button.text() == "Go on"
        with qtbot.assertNotEmitted(window.live.part_ready, wait=NEXT_PART):
            assert translated(user) == done

        user.click(strip.button)
        user.wait(lambda: strip.is_working)
        user.wait(lambda: translated(user) == len(lines))

    open_window(stopping)


def translated(user: User) -> int:
    """How many lines of the translation are there."""
    return sum(bool(line.strip()) for line in user.translation.text().split("\n"))
