"""The tray: its menu, the window that comes and goes, and closing that only hides."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor
from tests.gui.panel_fixtures import the_learner
from translator.core.settings import Settings
from translator.gui.settings.settings_dialog import SettingsDialog
from translator.gui.widgets.theme import Theme
from translator.gui.window.main_window import MainWindow

# Said where no tray can be, about the one these tests pretend there is.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)


@pytest.fixture(autouse=True)
def with_tray(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A desktop that has a tray, as far as the program can tell."""
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    yield
    QApplication.setQuitOnLastWindowClosed(True)


def stay_in_tray(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    window.choices.keep_in_tray(True)
    qtbot.waitUntil(lambda: door.settings.keep_in_tray)


def test_the_clipboard_is_translated_in_a_hidden_window(qtbot: QtBot, window: MainWindow) -> None:
    window.desktop.toggle_window()
    assert not window.isVisible()
    QGuiApplication.clipboard().setText("from elsewhere.")
    window.desktop.tray.clipboard_action.trigger()
    assert window.isVisible()
    qtbot.waitUntil(lambda: window.translation.editor.text() == "FROM ELSEWHERE.")


def test_a_compact_window_stays_compact(qtbot: QtBot, window: MainWindow) -> None:
    window.compact.toggle()
    window.hide()
    QGuiApplication.clipboard().setText("small.")
    window.desktop.translate_clipboard()
    assert window.isVisible()
    assert window.compact.is_on
    qtbot.waitUntil(lambda: window.translation.editor.text() == "SMALL.")


def test_on_wayland_the_clipboard_waits_for_the_keyboard(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")
    window.hide()
    QGuiApplication.clipboard().setText("later.")
    window.desktop.translate_clipboard()
    assert window.source.editor.text() == ""
    qtbot.waitUntil(lambda: window.source.editor.text() == "later.")


@pytest.mark.parametrize("keyboard", ["comes", "stays away"])
def test_on_wayland_the_clipboard_is_pasted_once(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, keyboard: str
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    QGuiApplication.clipboard().setText("later.")
    window.desktop.translate_clipboard()
    if keyboard == "comes":
        application.focusWindowChanged.emit(window.windowHandle())
        assert window.source.editor.text() == "later."
        assert not window.desktop._pasting.isActive()
    qtbot.waitUntil(lambda: window.source.editor.text() == "later.")
    window.source.editor.replace_text("written since.")
    application.focusWindowChanged.emit(None)
    application.focusWindowChanged.emit(window.windowHandle())
    assert window.source.editor.text() == "written since."


def test_on_wayland_a_window_that_is_not_given_the_keyboard_appears_anew(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    came_and_went: list[bool] = []
    handle = window.windowHandle()
    assert handle is not None
    handle.visibleChanged.connect(came_and_went.append)
    QGuiApplication.clipboard().setText("later.")
    window.desktop.translate_clipboard()
    assert came_and_went == []
    qtbot.waitUntil(lambda: window.source.editor.text() == "later.")
    assert came_and_went == [False, True]


def test_on_wayland_a_dialog_is_not_left_without_its_window(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    dialog = QDialog(window)
    dialog.setModal(True)
    dialog.show()
    QGuiApplication.clipboard().setText("later.")
    window.desktop.translate_clipboard()
    handle = window.windowHandle()
    assert handle is not None
    with qtbot.assertNotEmitted(handle.visibleChanged):
        qtbot.waitUntil(lambda: window.source.editor.text() == "later.")
    dialog.close()


def test_a_click_shows_and_hides_the_window(window: MainWindow) -> None:
    icon, tray = window.desktop.tray.icon, window.desktop.tray
    assert icon is not None
    assert icon.toolTip() == "Translator"
    click = QSystemTrayIcon.ActivationReason.Trigger
    tray.menu.aboutToShow.emit()
    assert tray.show_action.text() == "&Hide the window"
    icon.activated.emit(click)
    assert not window.isVisible()
    tray.menu.aboutToShow.emit()
    assert tray.show_action.text() == "&Show the window"
    icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)  # opens the menu, no more
    assert not window.isVisible()
    icon.activated.emit(click)
    assert window.isVisible()
    window.showMinimized()
    tray.show_action.trigger()
    assert not window.isMinimized()


def test_learning_pauses(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    learner = the_learner(qtbot, window, door)
    tray = window.desktop.tray
    tray.pause_action.trigger()
    assert learner.paused
    window.learning.learner.resume()
    tray.menu.aboutToShow.emit()
    assert not tray.pause_action.isChecked()


def test_closing_closes_unless_the_user_wants_otherwise(window: MainWindow, door: FakeDoor) -> None:
    assert not Settings().keep_in_tray
    window.close()
    assert door.closed
    assert window.desktop.tray.icon is not None
    assert not window.desktop.tray.icon.isVisible()


def test_closing_can_leave_the_program_in_the_tray(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    stay_in_tray(qtbot, window, door)
    qtbot.keyClicks(window.source.editor, "one.")
    window.close()
    assert not window.isVisible()
    assert not door.closed
    assert not QApplication.quitOnLastWindowClosed()
    window.desktop.show_window()
    assert window.source.editor.text() == "one."
    window.desktop.tray.quit_action.trigger()
    assert door.closed
    assert QApplication.quitOnLastWindowClosed()


def test_what_was_edited_is_saved_when_the_window_hides(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    stay_in_tray(qtbot, window, door)
    qtbot.keyClicks(window.source.editor, "one.")
    qtbot.waitUntil(lambda: window.translation.editor.text() == "ONE.")
    window.translation.editor.setFocus()
    qtbot.keyClicks(window.translation.editor, "x")
    with qtbot.waitSignal(window.correcting.corrected):
        window.close()
    assert [one.target for one in door.stored] == ["xONE."]
    window.close_window()


def test_quitting_quits_whatever_closing_does(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    stay_in_tray(qtbot, window, door)
    window.hide()
    window.close_window()
    assert door.closed


def test_without_a_tray_closing_closes(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else nobody could reach the program any more."""
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    door = FakeDoor(Settings(keep_in_tray=True))
    window = MainWindow(door, theme)
    qtbot.addWidget(window)
    window.show()
    assert window.desktop.tray.icon is None
    window.dialogs.show_settings()
    (dialog,) = window.findChildren(SettingsDialog)
    assert not dialog.desktop.keep_in_tray.isEnabled()
    assert dialog.desktop.keep_in_tray.accessibleDescription() == "This desktop has no tray."
    window.close()
    assert door.closed


def test_the_setting(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    window.dialogs.show_settings()
    (dialog,) = window.findChildren(SettingsDialog)
    assert not dialog.desktop.keep_in_tray.isChecked()
    dialog.desktop.keep_in_tray.click()
    qtbot.waitUntil(lambda: door.settings.keep_in_tray)
    dialog.close()
    window.close_window()
