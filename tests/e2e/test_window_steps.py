"""Steps back and on again, on the bundled model: edits, texts, languages, places of a word."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.e2e.conftest import Open
from tests.e2e.user import CTRL, SHIFT, Key, User
from translator.core.export_form import ExportForm
from translator.gui.glossary.glossary_dialog import GlossaryDialog
from translator.gui.settings.settings_dialog import SettingsDialog
from translator.gui.window.main_window import MainWindow

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

STATION, BAHNHOF, WACHE = "Where is the station?", "Wo ist der Bahnhof?", "Wo ist die Wache?"
TIRED = "I am tired."
ALT = Qt.KeyboardModifier.AltModifier


def test_an_edit_is_undone_and_done_again(qtbot: QtBot, open_window: Open) -> None:
    def working(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.pause_learning()
        assert user.write(STATION) == BAHNHOF
        user.translation.setFocus()
        user.press(Key.Key_End, CTRL)
        user.type_in(" Bitte!")
        edited = f"{BAHNHOF} Bitte!"
        assert user.translation.text() == edited
        while user.translation.text() != BAHNHOF:
            user.press(Key.Key_Z, CTRL)
        for _ in range(len(edited)):
            user.press(Key.Key_Z, CTRL | SHIFT)
        assert user.translation.text() == edited
        assert user.save().target == edited

    open_window(working)


def test_texts_before_and_after(qtbot: QtBot, open_window: Open) -> None:
    def working(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.pause_learning()
        user.write(STATION)
        tired = user.write(TIRED)
        user.press(Key.Key_Left, ALT)
        user.shows(BAHNHOF)
        assert user.source.text() == STATION
        user.press(Key.Key_Right, ALT)
        user.shows(tired)
        assert user.source.text() == TIRED

    open_window(working)


def test_languages_are_chosen_in_their_lists(qtbot: QtBot, open_window: Open) -> None:
    def working(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.pause_learning()
        user.write(STATION)
        window.languages.target.setFocus()
        user.type_in("French")
        user.direction("en", "fr")
        user.wait(lambda: "gare" in user.translation.text())
        window.languages.source.setFocus()
        user.type_in("German")
        user.wait(lambda: window.languages.direction.source == "de")
        assert window.languages.direction.target != "de"

    open_window(working)


def test_a_word_is_found_from_place_to_place(qtbot: QtBot, open_window: Open) -> None:
    def working(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.pause_learning()
        user.write(f"{STATION} {TIRED} The station is old.")
        user.source.setFocus()
        user.press(Key.Key_F, CTRL)
        strip = window.finding.strip
        user.wait(strip.field.hasFocus)
        user.type_in("station")
        user.wait(lambda: strip.count.text() == "1 of 2")
        user.press(Key.Key_F3)
        user.wait(lambda: strip.count.text() == "2 of 2")
        user.press(Key.Key_F3, SHIFT)
        user.wait(lambda: strip.count.text() == "1 of 2")
        user.press(Key.Key_Escape)
        assert not strip.isVisible()
        assert user.source.hasFocus()

    open_window(working)


def test_the_keys_of_the_panes_are_as_set(qtbot: QtBot, open_window: Open) -> None:
    def working(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.pause_learning()
        user.source.setFocus()
        user.press(Key.Key_Tab)
        left = not user.source.hasFocus()
        user.press(Key.Key_Comma, CTRL)
        settings = user.dialog(SettingsDialog)
        assert settings.tab_leaves.isChecked() is left
        settings.tab_leaves.click()
        assert settings.translation.suggest.isChecked()
        settings.translation.suggest.click()
        user.leave_dialog()
        user.source.setFocus()
        user.press(Key.Key_Tab)
        assert user.source.hasFocus() is left
        assert ("\t" in user.source.text()) is left

        # Nothing is offered to whoever empties a sentence, now.
        assert user.write(STATION) == BAHNHOF
        user.translation.setFocus()
        user.press(Key.Key_A, CTRL)
        user.press(Key.Key_Delete)
        qtbot.wait(1000)
        assert not window.proposals.completions.ghost.isVisible()

    open_window(working)


def test_a_term_with_its_other_forms(qtbot: QtBot, open_window: Open) -> None:
    def working(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.pause_learning()
        user.press(Key.Key_G, CTRL)
        dialog = user.dialog(GlossaryDialog)
        dialog.entry.term.setFocus()
        user.type_in("station")
        dialog.entry.translation.setFocus()
        user.type_in("Haltepunkt")
        dialog.entry.note.setFocus()
        user.type_in("stations = Haltepunkte")
        user.press(Key.Key_Return)
        user.wait(lambda: dialog.table.model().rowCount() == 1)
        user.leave_dialog()
        assert "Haltepunkt" in user.write(STATION)
        assert "Haltepunkte" in user.write("Where are the stations?")

    open_window(working)


def test_a_replaced_correction_answers_again_and_all_go_out_as_tmx(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    def working(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.pause_learning()
        user.write(STATION)
        user.correct(WACHE)
        user.correct("Wo ist denn der Bahnhof?")
        panel = user.panel()
        page = panel.corrections
        user.turn_to(panel, page)
        user.wait(lambda: page.model.rowCount() == 2)
        page.filter.setCurrentIndex(page.filter.findText("Replaced"))
        user.wait(lambda: page.filtered.rowCount() == 1)
        page.table.setCurrentIndex(page.filtered.index(0, 0))
        user.click(page.restore_button)
        user.shows(WACHE)

        export = panel.export
        user.turn_to(panel, export)
        export.choose_form(ExportForm.TMX)
        export.folder.setFocus()
        user.press(Key.Key_A, CTRL)
        user.type_in(str(tmp_path))
        user.press(Key.Key_Return)
        user.wait(export.open_button.isVisible)
        (written,) = tmp_path.glob("*.tmx")
        assert WACHE in written.read_text(encoding="utf-8")

    open_window(working)
