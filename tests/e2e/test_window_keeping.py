"""What is kept, and what is not, on the bundled model: the history, and terms in files."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.e2e.conftest import Open
from tests.e2e.test_window_texts import shown
from tests.e2e.user import CTRL, Key, User
from translator.gui.glossary.glossary_dialog import GlossaryDialog
from translator.gui.history.history_dialog import HistoryDialog
from translator.gui.history.history_settings import HistorySettings
from translator.gui.settings.settings_dialog import SettingsDialog
from translator.gui.window.main_window import MainWindow

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

STATION, BAHNHOF = "Where is the station?", "Wo ist der Bahnhof?"
HALTEPUNKT = "Wo ist der Haltepunkt?"
DOG, TIRED = "The dog sleeps.", "I am tired."


def test_the_history_is_switched_off_and_erased(qtbot: QtBot, open_window: Open) -> None:
    def switching_off(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.pause_learning()
        user.write(STATION)
        user.write(TIRED)
        settings = history_settings(user)
        user.wait(lambda: settings.outcome.text() == "1 text in it.")
        user.press(Key.Key_Space)
        assert settings.outcome.text().startswith("Nothing is added any more. 1 text in it")
        user.leave_dialog()
        user.write(DOG)
        assert in_history(user) == [STATION]

        settings = history_settings(user)
        user.wait(settings.erase_button.isEnabled)
        user.click(settings.erase_button)
        asked = "Erase the whole history (1 text)? It leaves this machine for good."
        assert settings.asking.question.text() == asked
        assert settings.asking.no_button.hasFocus()
        user.click(settings.asking.yes_button)
        user.wait(lambda: settings.outcome.text() == "Erased.")
        user.leave_dialog()
        assert in_history(user) == []

    def switching_on(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.pause_learning()
        user.write(STATION)
        user.write(TIRED)
        assert in_history(user) == []
        settings = history_settings(user)
        assert not settings.keep.isChecked()
        user.press(Key.Key_Space)
        user.leave_dialog()
        user.write(DOG)
        user.write(STATION)
        assert DOG in in_history(user)

    open_window(switching_off)
    open_window(switching_on)


def history_settings(user: User) -> HistorySettings:
    """Open the settings at the page of the history."""
    user.press(Key.Key_Comma, CTRL)
    dialog = user.dialog(SettingsDialog)
    for _ in range(3):
        user.press(Key.Key_Tab, CTRL)
    assert dialog.focusWidget() is dialog.history.keep
    return dialog.history


def in_history(user: User) -> list[str]:
    """What the history lists, opened and closed for it."""
    user.press(Key.Key_H, CTRL)
    dialog = user.dialog(HistoryDialog)
    user.wait(lambda: not dialog._awaited)
    found = shown(dialog)
    off = "The history is switched off in the settings. Nothing is added to it."
    assert (dialog.policy.text() == off) is not user.window.choices.settings.keep_history
    user.leave_dialog()
    return found


def test_terms_out_to_a_file_and_in_again(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    given, table = tmp_path / "given.tsv", tmp_path / "terms.tsv"

    def exchanging(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.pause_learning()
        assert user.write(STATION) == BAHNHOF
        user.press(Key.Key_G, CTRL)
        dialog = user.dialog(GlossaryDialog)
        assert not dialog.export_button.isEnabled()
        user.type_in("station")
        user.press(Key.Key_Tab)
        user.type_in("Haltepunkt")
        user.press(Key.Key_Return)
        user.wait(lambda: dialog.model.rowCount() == 1)
        user.click(dialog.export_button)
        user.choose_file(table, over=dialog)
        user.wait(lambda: dialog.note.text() == "Saved terms.tsv")
        written = table.read_text(encoding="utf-8")
        assert "station\tHaltepunkt" in written

        dialog.table.setFocus()
        user.press(Key.Key_Delete)
        user.wait(lambda: dialog.model.rowCount() == 0)
        assert dialog.note.text() == "Removed “station”."
        user.shows(BAHNHOF)

        given.write_text(f"{written}dog\tKöter\nlonely\n", encoding="utf-8")
        user.click(dialog.import_button)
        user.choose_file(given, over=dialog)
        user.wait(lambda: dialog.model.rowCount() == 2)
        left_out = written.count("\n") + 2
        assert dialog.note.text().startswith(f"Imported: 2 terms. Line {left_out} was left out: ")
        user.leave_dialog()
        user.shows(HALTEPUNKT)
        assert "Köter" in user.write(DOG)

    open_window(exchanging)
