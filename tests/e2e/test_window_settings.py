"""What is set holds at once and in the next window, on the bundled model: all done by keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.e2e.conftest import Open
from tests.e2e.user import CTRL, SOON, Key, User
from tests.gui.shown_marks import tinted
from translator.gui.settings.settings_dialog import SettingsDialog
from translator.gui.widgets.theme import DARK, LIGHT
from translator.gui.window.main_window import MainWindow
from translator.gui.wording.window_language import speak

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

STATION, BAHNHOF = "Where is the station?", "Wo ist der Bahnhof?"
HARD = "The gasket sits flush with the bore of the manifold."
BRIDGE, HOTEL = "Where is the bridge?", "Where is the hotel?"
TINTS = [tint for one in (LIGHT, DARK) for tint in (one.unsure_tint, one.very_unsure_tint)]


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    """What a window is made to speak is no concern of the tests after these."""
    yield
    speak(qapp, "en")


def test_what_is_set_holds_at_once_and_later(qtbot: QtBot, open_window: Open) -> None:
    sizes: list[int] = []

    def setting(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.pause_learning()
        user.write(HARD)
        user.wait(lambda: tinted(user.translation, *TINTS))
        user.press(Key.Key_Comma, CTRL)
        settings = user.dialog(SettingsDialog)
        assert settings.focusWidget() is settings.save_on_leaving
        user.press(Key.Key_Space)
        user.press(Key.Key_Tab, CTRL)
        assert settings.focusWidget() is settings.translation.show_doubt
        user.press(Key.Key_Space)
        user.wait(lambda: not tinted(user.translation, *TINTS))
        user.press(Key.Key_Tab, CTRL)
        assert settings.focusWidget() is settings.text_size
        sizes.append(user.source.font().pointSize())
        for _ in range(3):
            user.press(Key.Key_Up)
        check_size(user)
        user.leave_dialog()
        check_that_leaving_saves_nothing(user, STATION)

    def the_next_day(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.pause_learning()
        check_size(user)
        user.write(HARD)
        assert window.doubt.legend.isHidden()
        assert not tinted(user.translation, *TINTS)
        check_that_leaving_saves_nothing(user, BRIDGE)
        user.press(Key.Key_Comma, CTRL)
        settings = user.dialog(SettingsDialog)
        assert not settings.save_on_leaving.isChecked()
        assert not settings.translation.show_doubt.isChecked()
        assert settings.text_size.value() == sizes[0] + 3
        user.press(Key.Key_Space)
        user.leave_dialog()
        with qtbot.waitSignal(window.correcting.corrected, timeout=SOON) as saved:
            edited = edit_and_leave(user, HOTEL)
        assert saved.args[0].target == edited

    def check_size(user: User) -> None:
        for editor in (user.source, user.translation):
            assert editor.font().pointSize() == sizes[0] + 3

    open_window(setting)
    open_window(the_next_day)


def edit_and_leave(user: User, source: str) -> str:
    """Write into the translation of ``source``, the first of two sentences; go to the second."""
    user.write(f"{source} I am tired.")
    user.press(Key.Key_F6)
    user.press(Key.Key_Home, CTRL)
    user.press(Key.Key_Right)
    user.press(Key.Key_Right)
    user.type_in(" bitte")
    user.press(Key.Key_End, CTRL)
    edited = user.translation.sheet.rows[0].text
    assert edited.startswith("Wo bitte ist")
    return edited


def check_that_leaving_saves_nothing(user: User, source: str) -> None:
    edited = edit_and_leave(user, source)
    user.type_in(" Sehr!")
    assert user.save().source == "I am tired."  # what was left would have been saved before it
    user.press(Key.Key_Home, CTRL)
    assert user.window.translation.hint.text() == "Edited by you, not saved yet"
    assert [row.text for row in user.translation.sheet.unsaved] == [edited]
    saved = user.save()
    assert (saved.source, saved.target) == (source, edited)


def test_another_language_of_the_window(qtbot: QtBot, open_window: Open) -> None:
    def in_english(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.pause_learning()
        user.write(STATION)
        user.press(Key.Key_Comma, CTRL)
        settings = user.dialog(SettingsDialog)
        user.press(Key.Key_Tab, CTRL)
        user.press(Key.Key_Tab, CTRL)
        user.press(Key.Key_Tab)
        user.press(Key.Key_Tab)
        assert settings.focusWidget() is settings.language.list
        user.type_in("D")  # eutsch

    def in_german(window: MainWindow) -> None:
        user = User(qtbot, window)
        settings = user.dialog(SettingsDialog)
        assert settings.windowTitle() == "Einstellungen"
        assert settings.focusWidget() is settings.language.list
        assert settings.language.list.currentText() == "Deutsch"
        user.leave_dialog()
        assert user.translated(STATION) == BAHNHOF
        assert window.status.state.text() == "Bereit: Englisch → Deutsch"

    def still_in_german(window: MainWindow) -> None:
        user = User(qtbot, window)
        assert window.source.editor.placeholderText().startswith("Text ")
        assert window.status.state.text() == "Bereit: Englisch → Deutsch"
        user.pause_learning()

    open_window(in_english, in_german)
    open_window(still_in_german)
