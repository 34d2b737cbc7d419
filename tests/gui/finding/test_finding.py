"""Finding words in the panes: the strip, the places, their marks, and the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.panel_fixtures import opened
from tests.gui.room import cut_off
from tests.gui.shown_marks import tinted
from translator.gui.finding.finding import places_of
from translator.gui.panes.text_editor import TextEditor
from translator.gui.widgets.theme import LIGHT
from translator.gui.window.main_window import SMALLEST, MainWindow
from translator.gui.wording.window_language import WINDOW_LANGUAGES, speak

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key
TEXT = "The red lid. A blue lid.\nThe Red 🎈 button, the red end."


def write(qtbot: QtBot, window: MainWindow, text: str = TEXT) -> None:
    window.source.editor.replace_text(text)
    qtbot.waitUntil(lambda: window.translation.editor.text() == text.upper())


def look_for(qtbot: QtBot, window: MainWindow, words: str) -> None:
    qtbot.keyClick(window, KEY.Key_F, CTRL)
    assert window.finding.strip.field.hasFocus()
    qtbot.keyClicks(window.finding.strip.field, words)


def count(window: MainWindow) -> str:
    shown, told = window.finding.strip.count.text(), window.finding.strip.count.accessibleName()
    assert shown == told
    return shown


def selected(editor: TextEditor) -> str:
    start, end = editor.selected()
    return editor.text()[start:end]


@pytest.mark.parametrize(
    ("sought", "places"),
    [("", []), ("red", [(0, 3), (4, 7)]), ("r.d", []), ("d🎈", [(6, 8)])],
)
def test_where_words_stand(sought: str, places: list[tuple[int, int]]) -> None:
    assert places_of(sought, "Red red🎈") == places


def test_it_finds_in_the_source_and_goes_round(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window)
    editor, field = window.source.editor, window.finding.strip.field
    editor.setFocus()
    editor.place_caret(0)
    assert not window.finding.strip.isVisible()
    look_for(qtbot, window, "red")
    assert count(window) == "1 of 3"
    assert editor.selected() == (4, 7)
    qtbot.waitUntil(lambda: tinted(editor, LIGHT.notice_tint) == ["red", "Red", "red"])
    qtbot.keyClick(field, KEY.Key_Return)
    assert (count(window), selected(editor)) == ("2 of 3", "Red")
    qtbot.keyClick(window, KEY.Key_F3)
    assert (count(window), editor.selected()) == ("3 of 3", (47, 50))  # behind the balloon
    qtbot.keyClick(window, KEY.Key_F3)
    assert count(window) == "1 of 3"
    qtbot.keyClick(window, KEY.Key_F3, SHIFT)
    assert count(window) == "3 of 3"
    qtbot.keyClick(field, KEY.Key_Return, SHIFT)
    assert count(window) == "2 of 3"
    assert field.hasFocus()
    qtbot.keyClicks(field, "x")
    assert count(window) == "Not found"
    assert not window.finding.strip.later_button.isEnabled()
    qtbot.waitUntil(lambda: tinted(editor, LIGHT.notice_tint) == [])
    qtbot.keyClick(field, KEY.Key_Backspace)
    assert count(window) == "2 of 3"
    qtbot.keyClick(field, KEY.Key_Escape)
    assert not window.finding.strip.isVisible()
    assert editor.hasFocus()
    assert selected(editor) == "Red"
    qtbot.waitUntil(lambda: tinted(editor, LIGHT.notice_tint) == [])


def test_the_marks_of_sentences_stay(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window)
    editor = window.source.editor
    editor.setFocus()
    editor.place_caret(0)
    look_for(qtbot, window, "lid")
    qtbot.waitUntil(lambda: tinted(editor, LIGHT.notice_tint) == ["lid", "lid"])
    assert tinted(editor, LIGHT.sentence_tint) == ["The red lid."]
    assert tinted(window.translation.editor, LIGHT.sentence_tint) == ["THE RED LID."]
    qtbot.keyClick(window, KEY.Key_F3)
    qtbot.waitUntil(lambda: tinted(editor, LIGHT.sentence_tint) == ["A blue lid."])
    qtbot.keyClick(window.finding.strip.field, KEY.Key_Escape)
    qtbot.waitUntil(lambda: tinted(editor, LIGHT.notice_tint) == [])
    assert tinted(editor, LIGHT.sentence_tint) == ["A blue lid."]


def test_it_is_about_the_pane_that_the_keyboard_comes_from(
    qtbot: QtBot, window: MainWindow
) -> None:
    write(qtbot, window)
    source, translation, strip = window.source, window.translation, window.finding.strip
    translation.editor.setFocus()
    look_for(qtbot, window, "button")
    assert strip.parentWidget() is translation
    assert strip.field.accessibleName() == "Find in the translation"
    assert selected(translation.editor) == "BUTTON"
    source.editor.setFocus()
    source.editor.place_caret(0)
    assert strip.parentWidget() is translation
    strip.field.setFocus()
    qtbot.keyClick(window, KEY.Key_F3)
    assert strip.parentWidget() is translation
    source.editor.setFocus()
    qtbot.keyClick(window, KEY.Key_F3)
    assert strip.parentWidget() is source
    assert strip.isVisible()
    assert strip.field.accessibleName() == "Find in the text to translate"
    assert source.editor.hasFocus()
    assert (count(window), selected(source.editor)) == ("1 of 1", "button")
    source.editor.place_caret(0)
    assert count(window) == "Found: 1"
    translation.editor.setFocus()
    qtbot.keyClick(window, KEY.Key_F, CTRL)
    assert strip.parentWidget() is translation


def test_the_text_may_change_meanwhile(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window)
    window.translation.editor.setFocus()
    look_for(qtbot, window, "red")
    assert count(window) == "1 of 3"
    write(qtbot, window, "Some red text.")
    assert count(window).endswith("1")
    write(qtbot, window, "No.")
    assert count(window) == "Not found"
    qtbot.keyClick(window, KEY.Key_F3)
    assert count(window) == "Not found"


def test_what_is_selected_is_looked_for(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window)
    editor = window.source.editor
    editor.setFocus()
    editor.select(20, 23)
    qtbot.keyClick(window, KEY.Key_F3)  # nothing was looked for so far: it asks
    assert window.finding.strip.sought == "lid"
    assert count(window) == "2 of 2"
    assert window.finding.strip.field.selectedText() == "lid"
    assert window.focused_editor() is window.finding.strip.field  # of which copying is
    editor.selectAll()
    qtbot.keyClick(window, KEY.Key_F, CTRL)
    assert window.finding.strip.sought == "lid"  # two lines are none


def test_esc_closes_it_and_leaves_the_translation_of_a_long_text_alone(
    qtbot: QtBot, window: MainWindow
) -> None:
    write(qtbot, window)
    look_for(qtbot, window, "red")
    window.long_text._cancel.setEnabled(True)  # as while a long text is translated
    qtbot.keyClick(window.finding.strip.field, KEY.Key_Escape)
    assert not window.finding.strip.isVisible()
    assert window.long_text._cancel.isEnabled()


def test_where_no_pane_is_in_sight_there_is_nothing_to_find(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(SMALLEST)
    panel = opened(qtbot, window)
    qtbot.waitUntil(lambda: not window.source.isVisible())
    qtbot.keyClick(panel.tabs, KEY.Key_F, CTRL)
    assert not window.finding.can_find
    assert not window.finding.strip.isVisible()
    assert panel.tabs.hasFocus()


@pytest.mark.parametrize("code", WINDOW_LANGUAGES)
@pytest.mark.parametrize("at_source", [True, False], ids=["source", "translation"])
def test_it_has_room_in_the_smallest_window(
    qtbot: QtBot, window: MainWindow, qapp: QApplication, code: str, at_source: bool
) -> None:
    speak(qapp, code)
    window.resize(SMALLEST)
    write(qtbot, window, "a" * 4_000)
    (window.source if at_source else window.translation).editor.setFocus()
    look_for(qtbot, window, "a")
    assert count(window)
    qtbot.waitUntil(lambda: cut_off(window) == [])
    assert window.size() == SMALLEST
    assert abs(window.source.width() - window.translation.width()) <= 1
    assert window.finding.strip.field.width() > 50
