"""What the user knows better, on the bundled model: terms, what is alike, and what is asked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.e2e.conftest import Open
from tests.e2e.user import ALT, CTRL, SHIFT, SOON, Key, User
from tests.gui.shown_marks import Line, underlined
from translator.core.drafts import Origin
from translator.gui.glossary.glossary_dialog import GlossaryDialog
from translator.gui.settings.settings_dialog import SettingsDialog
from translator.gui.window.main_window import MainWindow

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

STATION, BAHNHOF = "Where is the station?", "Wo ist der Bahnhof?"
LEFT = Qt.MouseButton.LeftButton


def test_a_term_is_kept_to(qtbot: QtBot, open_window: Open) -> None:
    def naming(window: MainWindow) -> None:
        user = User(qtbot, window)
        assert user.write(STATION) == BAHNHOF
        user.press(Key.Key_Left)  # before the question mark
        user.press(Key.Key_Left, CTRL | SHIFT)
        user.press(Key.Key_G, CTRL | SHIFT)
        dialog = user.dialog(GlossaryDialog)
        assert dialog.entry.term.text() == "station"
        user.type_in("Haltepunkt")
        user.press(Key.Key_Return)
        user.wait(lambda: dialog.model.rowCount() == 1)
        user.leave_dialog()
        user.shows("Wo ist der Haltepunkt?")
        user.wait(lambda: underlined(user.translation, Line.DotLine) == ["Haltepunkt"])
        user.click_word("Haltepunkt")
        user.wait(lambda: window.translation.hint.text() == "Glossary: station → Haltepunkt")

    open_window(naming)


def test_what_is_alike(qtbot: QtBot, open_window: Open) -> None:
    def recalling(window: MainWindow) -> None:
        user, strip = User(qtbot, window), window.translation.near
        user.pause_learning()
        user.write("The delivery takes 14 days.")
        user.correct("Die Zustellung braucht 14 Tage.")

        user.write("The delivery takes 21 days.")
        user.shows("Die Zustellung braucht 21 Tage.")  # with its own number
        (row,) = user.translation.sheet.rows
        assert row.draft.origin is Origin.NEAR

        user.write("The delivery always takes 14 days.")
        user.wait(strip.isVisible)
        alike = strip.rows[0]
        assert alike.target.text() == "Die Zustellung braucht 14 Tage."
        assert alike.source.text() == "The delivery takes 14 days."
        assert alike.score.text() == "88 %"
        assert user.translation.text() != alike.target.text()
        user.press(Key.Key_Return, ALT)
        user.shows(alike.target.text())
        assert user.translation.hasFocus()
        user.press(Key.Key_Z, CTRL)
        QTest.mouseClick(alike.button, LEFT)
        user.shows(alike.target.text())
        assert not alike.button.isEnabled()

    open_window(recalling)


def test_what_is_asked(qtbot: QtBot, open_window: Open) -> None:
    def correcting(window: MainWindow) -> None:
        user, banner = User(qtbot, window), window.banner
        user.pause_learning()
        user.write("The lid lies on the table, and nobody knows why.")
        user.press(Key.Key_F6)
        user.press(Key.Key_A, CTRL)
        user.type_in("Deckel")
        user.press(Key.Key_Return, CTRL)
        user.wait(banner.isVisible)
        assert banner.label.text() == "The translation is much shorter than the source."
        user.answer("Keep editing")
        assert banner.isHidden()
        assert user.translation.hasFocus()
        assert user.translation.text() == "Deckel"
        assert window.translation.hint.text() == "Edited by you, not saved yet"
        user.press(Key.Key_Return, CTRL)
        with qtbot.waitSignal(window.correcting.corrected, timeout=SOON) as saved:
            user.answer("Save anyway")
        assert saved.args[0].target == "Deckel"
        user.wait(lambda: window.translation.hint.text() == "Yours, from an earlier correction")

    open_window(correcting)


def test_a_source_that_is_changed_under_an_edit(qtbot: QtBot, open_window: Open) -> None:
    def changing(window: MainWindow) -> None:
        user, banner = User(qtbot, window), window.banner
        user.pause_learning()
        user.press(Key.Key_Comma, CTRL)
        settings = user.dialog(SettingsDialog)
        assert settings.focusWidget() is settings.save_on_leaving
        user.press(Key.Key_Space)
        assert not settings.save_on_leaving.isChecked()
        user.leave_dialog()

        user.write(STATION)
        mine = "Wo bitte ist der Bahnhof?"
        rewrite_both(user, mine, "Where is the station now?")
        user.wait(banner.isVisible)
        asked = "You changed the source of a sentence that you had corrected: “%1”."
        assert banner.label.text() == asked.replace("%1", mine)
        assert user.translation.text() == mine
        user.answer("Use the new translation")
        draft = user.translated("Where is the station now?")
        assert draft not in (mine, BAHNHOF)

        other = "Wo ist jetzt der Bahnhof?"
        rewrite_both(user, other, "So where is the station now?")
        user.answer("Keep my wording")
        assert user.translation.text() == other
        user.press(Key.Key_F6)
        saved = user.save()
        assert (saved.source, saved.target) == ("So where is the station now?", other)

    open_window(changing)


def rewrite_both(user: User, translation: str, source: str) -> None:
    """Edit the translation, and then the source under it."""
    user.translation.setFocus()
    user.press(Key.Key_A, CTRL)
    user.type_in(translation)
    user.press(Key.Key_F6)
    assert user.source.hasFocus()
    user.press(Key.Key_A, CTRL)
    user.type_in(source)
