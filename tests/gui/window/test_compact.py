"""The compact window: what stays, what it remembers, and the way back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import DE_EN, FakeDoor
from tests.gui.room import cut_off
from translator.core.settings import Settings
from translator.gui.widgets.theme import Theme
from translator.gui.window.compact import SMALLEST_COMPACT
from translator.gui.window.main_window import SMALLEST, MainWindow
from translator.gui.wording.window_language import WINDOW_LANGUAGES, speak

COMPACT = Settings(compact_width=SMALLEST_COMPACT.width(), compact_height=SMALLEST_COMPACT.height())
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def toggle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_M, CONTROL | SHIFT)


def is_on_top(window: MainWindow) -> bool:
    on_top = Qt.WindowType.WindowStaysOnTopHint
    told = bool(window.windowHandle().flags() & on_top)
    assert told == bool(window.windowFlags() & on_top)
    return told


def shown(qtbot: QtBot, theme: Theme, settings: Settings) -> MainWindow:
    window = MainWindow(FakeDoor(settings), theme)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_one_key_leads_there_and_back(qtbot: QtBot, window: MainWindow) -> None:
    full = window.size()
    assert not is_on_top(window)
    toggle(qtbot, window)
    assert window.compact.is_on
    assert is_on_top(window)
    assert window.isVisible()
    assert window.size().width() < full.width()
    assert not window.languages.isVisible()
    qtbot.waitUntil(window.source.editor.hasFocus)
    toggle(qtbot, window)
    assert not window.compact.is_on
    assert not is_on_top(window)
    assert window.size() == full
    assert window.minimumSize() == SMALLEST
    assert window.languages.isVisible()
    assert window.windowTitle() == "Translator"


def test_it_translates_in_the_smallest_size(qtbot: QtBot, window: MainWindow) -> None:
    toggle(qtbot, window)
    window.resize(1, 1)
    assert window.size() == SMALLEST_COMPACT == QSize(300, 200)
    qtbot.keyClicks(window.source.editor, "one line.")
    qtbot.waitUntil(lambda: window.translation.editor.text() == "ONE LINE.")
    source = window.source.mapTo(window, window.source.rect().bottomLeft())
    translation = window.translation.mapTo(window, window.translation.rect().topLeft())
    assert source.y() < translation.y()
    for pane in (window.source, window.translation):
        line = pane.editor.fontMetrics().lineSpacing()
        assert pane.editor.viewport().height() >= line
        corner = pane.mapTo(window, pane.rect().bottomRight())
        assert window.rect().contains(corner)


@pytest.mark.parametrize("text", ["One.", "一。", "אחת."])
def test_one_line_of_the_source_is_seen_whole(qtbot: QtBot, window: MainWindow, text: str) -> None:
    window.source.editor.replace_text(text)
    toggle(qtbot, window)
    window.resize(SMALLEST_COMPACT)
    for points in (13, 20, 10):
        window.choices.set_text_size(points)
        QApplication.processEvents()
        assert window.source.editor.verticalScrollBar().maximum() == 0, points


def test_text_and_undo_survive(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClicks(window.source.editor, "one.")
    toggle(qtbot, window)
    assert window.source.editor.text() == "one."
    window.source.editor.undo()
    assert window.source.editor.text() == ""
    toggle(qtbot, window)
    window.source.editor.redo()
    assert window.source.editor.text() == "one."


def test_the_languages_are_in_the_title(qtbot: QtBot, window: MainWindow) -> None:
    toggle(qtbot, window)
    assert window.windowTitle() == "English → German"
    with qtbot.waitSignal(window.live.ready):
        qtbot.mouseClick(window.compact.swap_button, Qt.MouseButton.LeftButton)
    assert window.languages.direction == DE_EN
    assert window.windowTitle() == "German → English"


def test_buttons_are_there_when_they_are_of_use(qtbot: QtBot, window: MainWindow) -> None:
    buttons = (window.compact.swap_button, window.compact.leave_button)
    assert not any(button.isVisible() for button in buttons)
    toggle(qtbot, window)
    assert all(button.isVisible() and button.accessibleName() for button in buttons)
    qtbot.mouseClick(window.compact.leave_button, Qt.MouseButton.LeftButton)
    assert not window.compact.is_on


@pytest.mark.parametrize("was_open", [True, False])
def test_the_learning_panel_comes_back(qtbot: QtBot, window: MainWindow, was_open: bool) -> None:
    window.learning_split.set_open(was_open)
    toggle(qtbot, window)
    assert not window.learning_split.is_open
    toggle(qtbot, window)
    assert window.learning_split.is_open == was_open


def test_for_the_learning_panel_it_is_left(qtbot: QtBot, window: MainWindow) -> None:
    full = window.size()
    toggle(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.learning_split.is_open
    assert window.size() == full
    assert window.languages.isVisible()


def test_both_windows_are_remembered(qtbot: QtBot, theme: Theme) -> None:
    window = shown(qtbot, theme, Settings(window_width=900, window_height=600))
    window.compact.toggle()
    window.move(40, 50)
    window.resize(420, 240)
    window.close()
    left = window.compact.remembered(Settings())
    assert left.compact
    assert (left.window_width, left.window_height) == (900, 600)

    again = shown(qtbot, theme, left)
    assert again.compact.is_on
    assert QRect(again.pos(), again.size()) == QRect(40, 50, 420, 240)
    again.compact.toggle()
    assert again.size() == QSize(900, 600)
    again.close()
    assert not again.compact.remembered(Settings()).compact


def test_a_place_on_a_screen_that_is_gone_is_not_taken(qtbot: QtBot, theme: Theme) -> None:
    far = Settings(
        compact=True, compact_x=90_000, compact_y=0, compact_width=420, compact_height=240
    )
    window = shown(qtbot, theme, far)
    assert window.size() == QSize(420, 240)
    assert window.pos().x() < 10_000
    window.close()


def test_a_maximised_window_is_maximised_again(qtbot: QtBot, theme: Theme) -> None:
    window = shown(qtbot, theme, Settings(window_maximised=True))
    toggle(qtbot, window)
    assert not window.isMaximized()
    toggle(qtbot, window)
    assert window.isMaximized()
    window.close()


@pytest.mark.parametrize("code", WINDOW_LANGUAGES)
@pytest.mark.parametrize("asked_before", [False, True])
def test_it_grows_for_a_message_and_shrinks_after_it(
    qtbot: QtBot, window: MainWindow, qapp: QApplication, code: str, asked_before: bool
) -> None:
    speak(qapp, code)
    window.choices.save_on_leaving(False)
    window.source.editor.replace_text("One sentence.")
    qtbot.waitUntil(lambda: window.translation.editor.text() == "ONE SENTENCE.")
    low = window.screen().availableGeometry().bottom() - SMALLEST_COMPACT.height() - 40
    window.compact.restore(replace(COMPACT, compact=not asked_before, compact_y=low))
    window.translation.editor.rewrite_row(window.translation.editor.sheet.rows[0].key, "Mine.")
    window.source.editor.replace_text("One sentences.")
    qtbot.waitUntil(window.banner.isVisible)
    if asked_before:
        window.compact.toggle()
    assert len(window.banner.buttons) == 2
    qtbot.waitUntil(lambda: cut_off(window.banner) == [])
    assert window.width() == SMALLEST_COMPACT.width()
    assert window.height() > SMALLEST_COMPACT.height()
    assert window.screen().availableGeometry().contains(window.frameGeometry())
    kept = window.compact.remembered(COMPACT)
    assert (kept.compact_y, kept.compact_height) == (low, SMALLEST_COMPACT.height())
    window.banner.buttons[1].click()
    assert window.size() == SMALLEST_COMPACT
    assert window.y() == low
