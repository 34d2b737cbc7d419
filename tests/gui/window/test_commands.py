"""Every command of the menus has keys of its own, and they work in the smallest window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor
from tests.gui.panel_fixtures import give_a_past, opened
from translator.core.keeping import ProfileInfo
from translator.gui.widgets.theme import Theme
from translator.gui.window.main_window import SMALLEST, MainWindow
from translator.gui.window.menus import commands, shortcuts
from translator.gui.window.shortcut_list import ShortcutList


@pytest.fixture
def door() -> FakeDoor:
    return FakeDoor(kept_profiles=[ProfileInfo("default"), ProfileInfo("law")])


def named_commands(window: MainWindow) -> list[QAction]:
    """All but the profiles, which are as many as the user makes."""
    return [one for one in commands(window.menuBar()) if one.actionGroup() is None]


def test_each_has_keys_and_no_two_have_the_same(window: MainWindow) -> None:
    assert [one.text() for one in named_commands(window) if one.shortcut().isEmpty()] == []
    keys = Counter(keys.toString() for one in named_commands(window) for keys in one.shortcuts())
    assert [one for one, count in keys.items() if count > 1] == []


def noting(pressed: list[str], text: str) -> Callable[[bool], None]:
    return lambda _checked: pressed.append(text)


@pytest.mark.parametrize("compact", [False, True], ids=["full", "compact"])
def test_the_keys_of_each_work_in_the_smallest_window(
    qtbot: QtBot, window: MainWindow, compact: bool
) -> None:
    window.source.editor.replace_text("One.")
    qtbot.waitUntil(lambda: window.translation.editor.text() == "ONE.")
    if compact:
        window.compact.toggle()
    window.resize(window.minimumSize() if compact else SMALLEST)
    pressed: list[str] = []
    for action in named_commands(window):
        action.triggered.disconnect()  # what each does has tests of its own
        action.triggered.connect(noting(pressed, action.text()))
        # A text field takes its own keys, and the keys of words work in the translation only.
        is_of_field = action.shortcutContext() is Qt.ShortcutContext.WidgetShortcut
        field = window.translation.editor if is_of_field else window.translation.copy_button
        field.setFocus()
        for keys in action.shortcuts():
            pressed.clear()
            QTest.keySequence(field, keys)
            assert pressed == [action.text()], keys.toString()


KEYS_OUTSIDE_MENUS = {
    ("Stop the translation of a long text", "Esc"),
    ("Larger or smaller text", "Ctrl+Wheel"),
    ("Edit the chosen correction or term", "F2"),
    ("Delete what is chosen in a table or list", "Del"),
    ("Search the history or the glossary", "Ctrl+F"),
    ("Copy the translation chosen in the history", "Ctrl+C"),
}


def test_the_list_on_f1_has_all_of_them_and_fits(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    (dialog,) = window.findChildren(ShortcutList)
    items = map(dialog.list.topLevelItem, range(dialog.list.topLevelItemCount()))
    listed = [(item.text(0), item.text(1)) for item in items if item is not None]
    assert set(shortcuts(window.menuBar())) < set(listed)
    assert set(listed) >= KEYS_OUTSIDE_MENUS
    assert len(shortcuts(window.menuBar())) == len(named_commands(window))
    dialog.resize(SMALLEST)
    QApplication.processEvents()
    assert dialog.size() == SMALLEST
    bar = dialog.list.verticalScrollBar()
    assert bar.maximum() > 0
    qtbot.keyClick(dialog.list, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    assert dialog.list.hasFocus()
    dialog.close()


def test_the_words_of_the_list_on_f1_are_not_cut_off(window: MainWindow, theme: Theme) -> None:
    usual = ShortcutList([("Copy", "Ctrl+C")], theme, window)
    metrics = usual.list.fontMetrics()
    words = "Wort " * (usual.width() // metrics.horizontalAdvance("Wort "))
    dialog = ShortcutList([(words, "Ctrl+C")], theme, window)
    dialog.show()
    assert dialog.list.columnWidth(0) >= metrics.horizontalAdvance(words)
    usual.close()
    dialog.close()


def greyed(window: MainWindow, title: str) -> set[str]:
    """What can do nothing at this moment, of the menu of this name, as it is opened."""
    (menu,) = [one for one in window.menuBar().findChildren(QMenu) if one.title() == title]
    menu.aboutToShow.emit()
    found = {one.text() for one in menu.actions() if not one.isEnabled()}
    menu.aboutToHide.emit()
    assert all(one.isEnabled() for one in menu.actions())  # or its keys would not work
    return found


def test_what_can_do_nothing_is_greyed(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    window.source.editor.setFocus()
    nothing = greyed(window, "&Edit")
    assert {"&Undo", "&Redo", "Cu&t", "&Copy", "Select &all", "C&lear the text"} <= nothing
    assert {"Copy the tra&nslation", "&Save correction"} <= nothing
    assert "Use the s&imilar translation" in nothing
    assert greyed(window, "&File") >= {"&Save translation…"}
    assert greyed(window, "&View") >= {"&Back to the text before", "&Forward to the text after"}
    qtbot.keyClicks(window.source.editor, "One.")
    qtbot.waitUntil(lambda: window.translation.editor.text() == "ONE.")
    window.source.editor.selectAll()
    assert greyed(window, "&Edit") >= {"&Redo", "&Save correction"}
    assert not greyed(window, "&Edit") & {"&Undo", "Cu&t", "&Copy", "C&lear the text"}
    window.translation.editor.setFocus()
    assert "&Undo" in greyed(window, "&Edit")
    qtbot.keyClicks(window.translation.editor, "x")
    assert not greyed(window, "&Edit") & {"&Undo", "&Save correction"}


def test_the_context_menu_is_greyed_too(qtbot: QtBot, window: MainWindow) -> None:
    window.source.editor.setFocus()
    window.source.editor.menu_requested.emit(window.pos())
    (menu,) = [
        one for one in window.findChildren(QMenu) if one.parent() is window and one.isVisible()
    ]
    undo = menu.actions()[0]
    assert not undo.isEnabled()
    menu.close()
    assert undo.isEnabled()


def test_a_text_over_several_sentences_can_be_saved_from_the_menu_too(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    window.source.editor.replace_text("One. Two.")
    editor = window.translation.editor
    qtbot.waitUntil(lambda: editor.text() == "ONE. TWO.")
    editor.setFocus()
    editor.selectAll()
    assert "&Save correction" in greyed(window, "&Edit")
    qtbot.keyClicks(editor, "Eins")
    assert editor.sheet.rows[0].parts  # one row for both
    assert "&Save correction" not in greyed(window, "&Edit")


CTRL = Qt.KeyboardModifier.ControlModifier
EDITING = {"&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Select &all"}


def press_editing_keys(qtbot: QtBot, field: QWidget) -> None:
    for key in (Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_V, Qt.Key.Key_Z, Qt.Key.Key_Y):
        qtbot.keyClick(field, key, CTRL)


@pytest.mark.parametrize("large", [True, False], ids=["beside it", "in place of the panes"])
def test_in_the_learning_panel_the_keys_of_text_leave_the_panes_alone(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, large: bool
) -> None:
    give_a_past(door)
    qtbot.keyClicks(window.source.editor, "One.")
    qtbot.waitUntil(lambda: window.translation.editor.text() == "ONE.")
    window.resize(SMALLEST * 3 if large else SMALLEST)
    panel = opened(qtbot, window)
    panel.tabs.setCurrentIndex(2)
    panel.corrections.table.setFocus()
    assert window.source.isVisible() is large
    QGuiApplication.clipboard().setText("kept")
    assert greyed(window, "&Edit") >= EDITING
    for place in (panel.corrections.table, panel.tabs, panel.corrections.import_button):
        place.setFocus()
        press_editing_keys(qtbot, place)
    assert window.source.editor.text() == "One."
    assert window.translation.editor.text() == "ONE."
    assert not window.source.editor.textCursor().hasSelection()
    assert QGuiApplication.clipboard().text() == "kept"


def test_a_field_of_the_learning_panel_has_the_keys_and_commands_of_text(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    window.source.editor.replace_text("One.")
    panel = opened(qtbot, window)
    panel.tabs.setCurrentIndex(2)
    search = panel.corrections.search
    search.setFocus()
    QGuiApplication.clipboard().clear()
    assert greyed(window, "&Edit") >= EDITING
    qtbot.keyClicks(search, "lid")
    assert greyed(window, "&Edit") & EDITING == {"&Redo", "Cu&t", "&Copy", "&Paste"}
    search.selectAll()
    qtbot.keyClick(search, Qt.Key.Key_X, CTRL)
    assert search.text() == ""
    assert QGuiApplication.clipboard().text() == "lid"
    (undo,) = [one for one in commands(window.menuBar()) if one.text() == "&Undo"]
    undo.trigger()
    assert search.text() == "lid"
    assert not greyed(window, "&Edit") & EDITING  # what came back is selected
    assert window.source.editor.text() == "One."


def test_from_a_button_of_the_panes_they_act_on_the_source(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.source.editor.replace_text("One.")
    qtbot.waitUntil(window.translation.copy_button.isEnabled)
    window.translation.copy_button.setFocus()
    qtbot.keyClick(window.translation.copy_button, Qt.Key.Key_A, CTRL)
    assert window.source.editor.textCursor().selectedText() == "One."


# ---- buttons


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_button_of_the_panel_is_pressed_by_space_and_enter(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, key: Qt.Key
) -> None:
    give_a_past(door)
    panel = opened(qtbot, window)
    panel.tabs.setCurrentIndex(2)
    panel.corrections.table.selectRow(0)
    panel.corrections.forget_button.setFocus()
    qtbot.keyClick(panel.corrections.forget_button, key)
    assert panel.question.isVisible()
    keep = panel.question.buttons[-1]
    assert window.focusWidget() is keep
    qtbot.keyClick(keep, key)
    assert panel.question.isHidden()
    assert len(door.stored) == 4


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_so_are_the_buttons_above_and_below_the_panes(
    qtbot: QtBot, window: MainWindow, key: Qt.Key
) -> None:
    qtbot.keyClicks(window.source.editor, "One.")
    qtbot.waitUntil(window.translation.copy_button.isEnabled)
    window.translation.copy_button.setFocus()
    qtbot.keyClick(window.translation.copy_button, key)
    assert QGuiApplication.clipboard().text() == "ONE."
    window.languages.swap_button.setFocus()
    with qtbot.waitSignal(window.live.ready):
        qtbot.keyClick(window.languages.swap_button, key)
    assert window.source.editor.text() == "ONE."


def test_enter_in_a_field_presses_no_button(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    panel = opened(qtbot, window)
    pressed: list[str] = []
    for button in window.findChildren(QAbstractButton):
        button.clicked.connect(partial(pressed.append, button.text()))
    panel.tabs.setCurrentIndex(2)
    for field in (panel.corrections.search, window.source.editor, panel.tabs):
        field.setFocus()
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert pressed == []


def test_the_line_above_the_learning_panel_moves_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    larger, smaller = "La&rger learning panel", "Sm&aller learning panel"
    f8, shift = Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, f8)
    assert not window.learning_split.is_open
    assert greyed(window, "&View") >= {larger, smaller}
    panel = opened(qtbot, window)
    window.resize(1000, 700)
    qtbot.waitUntil(lambda: panel.height() > 250)
    height = panel.height()
    assert not greyed(window, "&View") & {larger, smaller}
    qtbot.keyClick(window, f8)
    qtbot.waitUntil(lambda: panel.height() == height + 40)
    qtbot.keyClick(window, f8, shift)
    qtbot.keyClick(window, f8, shift)
    qtbot.waitUntil(lambda: panel.height() == height - 40)
    window.learning_split.toggle()
    window.learning_split.toggle()
    assert panel.height() == height - 40  # as where the pointer has left it
    for keys, end in ((Qt.KeyboardModifier.NoModifier, larger), (shift, smaller)):
        for _ in range(20):
            qtbot.keyClick(window, f8, keys)
        assert end in greyed(window, "&View")
        assert window.source.height() >= window.source.minimumSizeHint().height()
        assert panel.height() >= panel.minimumSizeHint().height()
    window.resize(SMALLEST)  # where the panel has the place of the panes
    qtbot.waitUntil(lambda: not window.source.isVisible())
    assert greyed(window, "&View") >= {larger, smaller}
    qtbot.keyClick(window, f8)
    assert not window.source.isVisible()
