"""The translation's own undo, also of what was saved, and its menu on a right click."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor
from translator.gui.panes.text_editor import TextEditor
from translator.gui.panes.translation_editor import TranslationEditor
from translator.gui.window.main_window import MainWindow

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def editor(qtbot: QtBot, window: MainWindow) -> TranslationEditor:
    window.source.editor.replace_text("One. Two.")
    editor = window.translation.editor
    qtbot.waitUntil(lambda: editor.text() == "ONE. TWO.")
    editor.setFocus()
    return editor


def selected(editor: TextEditor, start: int, end: int) -> QTextCursor:
    cursor = editor.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    return cursor


@pytest.mark.parametrize(
    ("key", "held"), [(Qt.Key.Key_Y, CTRL), (Qt.Key.Key_Z, CTRL | SHIFT)], ids=["Y", "Shift+Z"]
)
def test_what_was_saved_is_undone_and_done_again(
    qtbot: QtBot,
    window: MainWindow,
    door: FakeDoor,
    editor: TranslationEditor,
    key: Qt.Key,
    held: Qt.KeyboardModifier,
) -> None:
    editor.place_caret(3)
    qtbot.keyClicks(editor, "x")
    with qtbot.waitSignal(window.correcting.corrected):
        qtbot.keyClick(editor, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: editor.sheet.rows[0].yours)
    qtbot.keyClick(editor, Qt.Key.Key_Z, CTRL)
    assert editor.text() == "ONE. TWO."
    assert window.translation.hint.text() == "The model's wording; your correction still answers"
    qtbot.keyClick(editor, key, held)
    assert editor.text() == "ONEx. TWO."
    assert editor.sheet.rows[0].yours


@pytest.mark.parametrize("word", ["Gasthaus ", "Otto "])
def test_a_word_typed_in_place_of_another_is_one_step(
    qtbot: QtBot, editor: TranslationEditor, word: str
) -> None:
    editor.setTextCursor(selected(editor, 0, 1))
    qtbot.keyClicks(editor, word)
    assert editor.text() == f"{word}NE. TWO."
    editor.undo()
    assert editor.text() == "ONE. TWO."
    assert editor.caret() == 1
    assert not editor.can_undo
    editor.redo()
    assert editor.text() == f"{word}NE. TWO."
    assert editor.caret() == len(word)


def test_a_selection_that_is_removed_is_a_step_of_its_own(
    qtbot: QtBot, editor: TranslationEditor
) -> None:
    editor.setTextCursor(selected(editor, 0, 3))
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    qtbot.keyClicks(editor, "Eine")
    editor.undo()
    assert editor.text() == ". TWO."
    editor.undo()
    assert editor.text() == "ONE. TWO."


def test_what_is_undone_or_done_again_comes_into_sight(
    qtbot: QtBot, window: MainWindow, editor: TranslationEditor
) -> None:
    lines = [f"Line {number}." for number in range(120)]
    window.source.editor.replace_text("\n".join(lines))
    qtbot.waitUntil(lambda: editor.text().endswith("LINE 119."))
    editor.place_caret(len("LINE 0"))
    qtbot.keyClicks(editor, "xy")
    edited, shown = editor.text(), editor.viewport().rect()
    for do, text, caret in (
        (editor.undo, edited.replace("xy", ""), len("LINE 0")),
        (editor.redo, edited, len("LINE 0xy")),
    ):
        editor.place_caret(len(editor.text()))
        editor.ensureCursorVisible()
        assert editor.verticalScrollBar().value() > 0
        do()
        assert (editor.text(), editor.caret()) == (text, caret)
        assert shown.contains(editor.cursorRect())


def test_a_draft_leaves_the_caret_and_the_view_where_they_are_after_undo(
    qtbot: QtBot, window: MainWindow, editor: TranslationEditor
) -> None:
    lines = [f"Line {number}." for number in range(120)]
    window.source.editor.replace_text("\n".join(lines))
    qtbot.waitUntil(lambda: editor.text().endswith("LINE 119."))
    qtbot.keyClicks(editor, "x")
    editor.undo()
    editor.place_caret(editor.text().index("LINE 60."))
    editor.ensureCursorVisible()
    top = editor.verticalScrollBar().value()
    assert top > 0
    QTextCursor(window.source.editor.document()).insertText("No ")
    qtbot.waitUntil(lambda: editor.text().startswith("NO LINE 0."))
    assert editor.caret() == editor.text().index("LINE 60.")
    assert editor.verticalScrollBar().value() == top


def test_the_source_is_done_again_by_both_keys(window: MainWindow, qtbot: QtBot) -> None:
    source = window.source.editor
    source.setFocus()
    qtbot.keyClicks(source, "One.")
    for key, held in ((Qt.Key.Key_Y, CTRL), (Qt.Key.Key_Z, CTRL | SHIFT)):
        qtbot.keyClick(source, Qt.Key.Key_Z, CTRL)
        assert source.text() != "One."
        qtbot.keyClick(source, key, held)
        assert source.text() == "One."


def menu_of(editor: TextEditor, place: int) -> QMenu:
    """What opens on a right click on a place of the text."""
    point = editor.area_of(place).center()
    where = editor.viewport().mapToGlobal(point)
    QApplication.sendEvent(
        editor.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, where)
    )
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def commands(menu: QMenu) -> dict[str, QAction]:
    return {one.text().replace("&", ""): one for one in menu.actions() if not one.isSeparator()}


def test_a_right_click_offers_other_words_for_the_one_clicked(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, editor: TranslationEditor
) -> None:
    door.proposals = ["ZWO"]
    editor.place_caret(0)
    menu = menu_of(editor, 6)
    found = commands(menu)
    assert list(found)[-2:] == ["Other words here", "Other wordings of the sentence"]
    offered = list(found.values())[-2:]
    assert [one.shortcut().toString() for one in offered] == ["Alt+Down", "Alt+Shift+Down"]
    assert all(one.isShortcutVisibleInContextMenu() for one in offered)
    letters = [one.text().split("&")[1][0].lower() for one in found.values()]
    assert len(set(letters)) == len(letters)
    menu.close()
    found["Other words here"].trigger()
    qtbot.waitUntil(lambda: ("Two.", "", "TWO.") in door.proposals_asked)
    window.proposals.alternatives.popup.close()
    found["Other wordings of the sentence"].trigger()
    qtbot.waitUntil(lambda: ("Two.", "TWO.") in door.proposals_asked)
    window.proposals.alternatives.popup.close()


def test_a_right_click_leaves_a_selection(editor: TranslationEditor) -> None:
    editor.selectAll()
    menu_of(editor, 6).close()
    assert editor.textCursor().selectedText() == "ONE. TWO."


def test_there_are_no_other_words_for_the_source_or_nothing(window: MainWindow) -> None:
    window.source.editor.replace_text("One.")
    for editor in (window.source.editor, window.translation.editor):
        if editor is window.translation.editor:
            editor.forget_text()
        menu = menu_of(editor, 0)
        assert "Other words here" not in commands(menu)
        menu.close()


def test_the_menu_of_a_keyboard_is_at_the_caret(editor: TranslationEditor) -> None:
    editor.place_caret(6)
    where = editor.viewport().mapToGlobal(editor.cursorRect().center())
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), where)
    editor.menu_requested.emit(event.globalPos())
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()
    assert editor.caret() == 6


# ---- a correction that is taken back


@pytest.fixture
def taken_back(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, editor: TranslationEditor
) -> list[QPushButton]:
    """A correction was saved, undone and left: what the window offers then."""
    editor.place_caret(3)
    qtbot.keyClicks(editor, "x")
    with qtbot.waitSignal(window.correcting.corrected):
        window.source.editor.setFocus()
    qtbot.waitUntil(lambda: editor.sheet.rows[0].yours)
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_Z, CTRL)
    assert editor.text() == "ONE. TWO."
    assert not window.translation.save_button.isVisible()
    qtbot.keyClick(editor, Qt.Key.Key_F6)
    qtbot.waitUntil(window.banner.isVisible)
    with qtbot.waitCallback() as done:
        window._background.run(lambda: None, done=done, failed=done)
    assert [one.target for one in door.stored] == ["ONEx."]
    assert window.correcting.unsaved() == []
    return window.banner.buttons


def test_the_model_s_own_wording_is_no_correction(
    qtbot: QtBot,
    window: MainWindow,
    door: FakeDoor,
    editor: TranslationEditor,
    taken_back: list[QPushButton],
) -> None:
    assert "model's own wording again, so it was not saved" in window.banner.label.text()
    taken_back[1].click()
    assert editor.hasFocus()
    window.source.editor.setFocus()
    assert window.banner.isHidden()  # it has been asked
    with qtbot.waitSignal(window.live.draft_ready):
        window.live.translate_again()
    assert editor.text() == "ONE. TWO."
    editor.go_to_row(editor.sheet.rows[0].key)
    window.correcting.save()
    assert window.banner.isVisible()
    qtbot.keyClicks(editor, "y")
    assert window.banner.isHidden()
    with qtbot.waitSignal(window.correcting.corrected):
        window.source.editor.setFocus()
    assert [(one.draft, one.target) for one in door.stored][1:] == [("ONEx.", "ONE.y")]


def test_a_correction_that_was_taken_back_can_be_forgotten(
    qtbot: QtBot,
    window: MainWindow,
    door: FakeDoor,
    editor: TranslationEditor,
    taken_back: list[QPushButton],
) -> None:
    assert taken_back[0].text() == "Forget the correction"
    taken_back[0].click()
    qtbot.waitUntil(lambda: not editor.sheet.rows[0].edited)
    assert door.stored == []
    assert editor.text() == "ONE. TWO."
    assert not editor.sheet.rows[0].yours
    qtbot.keyClick(editor, Qt.Key.Key_Y, CTRL)
    with qtbot.waitSignal(window.correcting.corrected):
        window.correcting.leave_all()
    assert [(one.draft, one.target) for one in door.stored] == [("ONE.", "ONEx.")]


def test_its_sentence_comes_back_with_the_correction(
    qtbot: QtBot, window: MainWindow, editor: TranslationEditor, taken_back: list[QPushButton]
) -> None:
    window.source.clear()
    assert window.banner.isHidden()
    window.source.editor.replace_text("One. Two.")
    qtbot.waitUntil(lambda: editor.text() == "ONEx. TWO.")
    assert editor.sheet.rows[0].yours
