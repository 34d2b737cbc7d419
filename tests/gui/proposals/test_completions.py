"""What is suggested behind the caret while a sentence of the translation is written."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor
from tests.gui.made_drafts import text_draft
from translator.core.direction import Direction
from translator.core.errors.files import EmptyInput
from translator.core.settings import Settings
from translator.gui.proposals.completions import Completions
from translator.gui.widgets.theme import DARK, LIGHT, Theme
from translator.gui.window.main_window import MainWindow

TEXT = "Good morning. Then leave."
SHOWN = TEXT.upper()


@pytest.fixture
def completions(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> Completions:
    """Those of a window whose caret stands at the end of a translation of two sentences."""
    door.completions = {
        "": "Dann gehen.",
        "THEN D": "EPART at once.",
        "THEN ": "GO AWAY.",
        "GOOD M": "ORNING TO ALL.",
    }
    window.source.editor.replace_text(TEXT)
    editor = window.translation.editor
    qtbot.waitUntil(lambda: editor.text() == SHOWN)
    editor.setFocus()
    editor.place_caret(len(SHOWN))
    return window.proposals.completions


def rub_out(qtbot: QtBot, window: MainWindow, count: int) -> None:
    for _ in range(count):
        qtbot.keyClick(window.translation.editor, Qt.Key.Key_Backspace)


def write(qtbot: QtBot, window: MainWindow, letters: str, suggested: str) -> None:
    """Write over LEAVE. and wait for a suggestion."""
    rub_out(qtbot, window, len(" LEAVE."))
    qtbot.keyClicks(window.translation.editor, letters)
    ghost = window.proposals.completions.ghost
    qtbot.waitUntil(lambda: ghost.text == suggested)


def settled(qtbot: QtBot, completions: Completions) -> None:
    """Wait until nothing is asked, or about to be."""
    qtbot.waitUntil(lambda: not (completions._pause.isActive() or completions._question._asking))


def test_writing_at_the_end_of_a_sentence_is_gone_on_with(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, completions: Completions
) -> None:
    write(qtbot, window, " D", "EPART at once.")
    assert door.proposals_asked == [("Then leave.", "THEN D")]
    assert completions.ghost.isVisible()
    assert all(name.startswith("proposals") for name in door.proposals_threads)


def test_a_suggestion_is_no_part_of_the_text(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, completions: Completions
) -> None:
    write(qtbot, window, " D", "EPART at once.")
    editor = window.translation.editor
    assert editor.text() == "GOOD MORNING. THEN D"
    assert editor.toPlainText() == "GOOD MORNING. THEN D"
    window.translation.copy_translation()
    assert QGuiApplication.clipboard().text() == "GOOD MORNING. THEN D"
    with qtbot.waitSignal(window.correcting.corrected):
        window.correcting.save()
    assert door.stored[-1].target == "THEN D"


def test_tab_takes_a_word_and_end_the_rest(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, completions: Completions
) -> None:
    write(qtbot, window, " D", "EPART at once.")
    editor = window.translation.editor
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.text() == "GOOD MORNING. THEN DEPART"
    assert completions.ghost.text == " at once."
    assert editor.hasFocus()
    qtbot.keyClick(editor, Qt.Key.Key_End)
    assert editor.text() == "GOOD MORNING. THEN DEPART at once."
    assert not completions.ghost.isVisible()
    assert editor.caret() == len(editor.text())
    with qtbot.waitSignal(window.correcting.corrected):
        window.correcting.save()
    assert door.stored[-1].target == "THEN DEPART at once."


def test_what_was_taken_is_undone_step_by_step(
    qtbot: QtBot, window: MainWindow, completions: Completions
) -> None:
    write(qtbot, window, " D", "EPART at once.")
    editor = window.translation.editor
    completions.take_word()
    completions.take_all()
    editor.undo()
    assert editor.text() == "GOOD MORNING. THEN DEPART"
    assert not completions.ghost.text
    editor.undo()
    assert editor.text() == "GOOD MORNING. THEN D"


def test_without_a_suggestion_tab_leaves_the_pane(
    qtbot: QtBot, window: MainWindow, completions: Completions
) -> None:
    editor = window.translation.editor
    qtbot.keyClick(editor, Qt.Key.Key_Home)
    qtbot.keyClick(editor, Qt.Key.Key_End)
    assert editor.caret() == len(SHOWN)
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert not editor.hasFocus()


def test_esc_puts_it_away_until_more_is_typed(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, completions: Completions
) -> None:
    write(qtbot, window, " D", "EPART at once.")
    editor = window.translation.editor
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not completions.ghost.isVisible()
    assert editor.text() == "GOOD MORNING. THEN D"
    door.completions["THEN DX"] = "YZ"
    qtbot.keyClicks(editor, "X")
    qtbot.waitUntil(lambda: completions.ghost.text == "YZ")


def test_typing_what_is_suggested_uses_it_up_without_asking(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, completions: Completions
) -> None:
    write(qtbot, window, " D", "EPART at once.")
    qtbot.keyClicks(window.translation.editor, "EPA")
    assert completions.ghost.text == "RT at once."
    assert len(door.proposals_asked) == 1
    door.completions["THEN DEPAX"] = "!"
    qtbot.keyClicks(window.translation.editor, "X")
    assert not completions.ghost.text
    qtbot.waitUntil(lambda: completions.ghost.text == "!")


def test_an_emptied_sentence_is_offered_whole(
    qtbot: QtBot, window: MainWindow, completions: Completions
) -> None:
    editor = window.translation.editor
    rub_out(qtbot, window, len("THEN LEAVE."))
    qtbot.waitUntil(lambda: completions.ghost.text == "Dann gehen.")
    qtbot.keyClick(editor, Qt.Key.Key_End)
    assert editor.text() == "GOOD MORNING. Dann gehen."


def test_an_emptied_pane_shows_it_instead_of_its_placeholder(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, completions: Completions
) -> None:
    window.source.editor.replace_text("Then leave.")
    editor = window.translation.editor
    qtbot.waitUntil(lambda: editor.text() == "THEN LEAVE.")
    placeholder = editor.placeholderText()
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClick(editor, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: completions.ghost.text == "Dann gehen.")
    assert editor.placeholderText() == ""
    completions.dismiss()
    assert editor.placeholderText() == placeholder


def test_rubbing_out_is_not_answered_with_what_was_rubbed_out(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, completions: Completions
) -> None:
    rub_out(qtbot, window, 4)
    settled(qtbot, completions)
    assert not door.proposals_asked


@pytest.mark.parametrize("place", [2, 5])
def test_inside_a_sentence_nothing_is_suggested(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, completions: Completions, place: int
) -> None:
    window.translation.editor.place_caret(place)
    qtbot.keyClicks(window.translation.editor, "x")
    settled(qtbot, completions)
    assert not door.proposals_asked


def test_moving_the_caret_or_leaving_puts_it_away(
    qtbot: QtBot, window: MainWindow, completions: Completions
) -> None:
    write(qtbot, window, " D", "EPART at once.")
    qtbot.keyClick(window.translation.editor, Qt.Key.Key_Left)
    assert not completions.ghost.text
    window.translation.editor.place_caret(len(window.translation.editor.text()))
    qtbot.keyClick(window.translation.editor, Qt.Key.Key_Backspace)
    qtbot.keyClicks(window.translation.editor, "D")
    qtbot.waitUntil(lambda: completions.ghost.text == "EPART at once.")
    window.source.editor.setFocus()
    assert not completions.ghost.text


def test_a_draft_that_comes_in_elsewhere_leaves_it(
    qtbot: QtBot, window: MainWindow, completions: Completions
) -> None:
    write(qtbot, window, " D", "EPART at once.")
    window.translation.editor.entered.emit()  # the draft is shown while the keyboard stays here
    window.source.editor.replace_text(f"Well. {TEXT}")
    qtbot.waitUntil(lambda: window.translation.editor.text().startswith("WELL."))
    assert completions.ghost.text == "EPART at once."
    completions.take_all()
    assert window.translation.editor.text() == "WELL. GOOD MORNING. THEN DEPART at once."


def test_an_answer_that_comes_too_late_is_not_shown(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, completions: Completions
) -> None:
    door.proposals_may_answer.clear()
    rub_out(qtbot, window, len(" LEAVE."))
    qtbot.keyClicks(window.translation.editor, " D")
    qtbot.waitUntil(lambda: len(door.proposals_asked) == 1)
    qtbot.keyClick(window.translation.editor, Qt.Key.Key_Left)
    door.proposals_may_answer.set()
    settled(qtbot, completions)
    QApplication.processEvents()
    assert door.proposals_given_up == ["THEN D"]
    assert not completions.ghost.text


def test_before_other_text_it_floats_and_moves_nothing(
    qtbot: QtBot, window: MainWindow, completions: Completions
) -> None:
    editor = window.translation.editor
    editor.place_caret(len("GOOD MORNING."))
    rub_out(qtbot, window, len("MORNING."))
    qtbot.keyClicks(editor, "M")
    qtbot.waitUntil(lambda: completions.ghost.text == "ORNING TO ALL.")
    assert completions.ghost.floats
    completions.take_all()
    assert editor.text() == "GOOD MORNING TO ALL. THEN LEAVE."


def test_it_is_painted_in_grey_behind_the_caret(
    qtbot: QtBot, window: MainWindow, theme: Theme, completions: Completions
) -> None:
    write(qtbot, window, " D", "EPART at once.")
    ghost, caret = completions.ghost, window.translation.editor.cursorRect()
    assert not ghost.floats
    assert ghost.geometry() == window.translation.editor.viewport().geometry()
    for colours in (LIGHT, DARK):
        theme.use(colours)
        image = ghost.grab().toImage()
        written = {
            x
            for x in range(image.width())
            for y in range(caret.top(), caret.bottom())
            if image.pixelColor(x, y).name() == colours.muted
        }
        assert written
        assert min(written) >= caret.left()


def test_a_screen_reader_is_told(
    qtbot: QtBot, window: MainWindow, completions: Completions
) -> None:
    write(qtbot, window, " D", "EPART at once.")
    editor = window.translation.editor
    words = "Tab takes the next word, End everything"
    assert editor.accessibleDescription() == f"Suggestion: EPART at once.\n{words}"
    assert window.translation.hint.text() == words
    completions.dismiss()
    assert editor.accessibleDescription() == ""
    assert window.translation.hint.text() == "Edited by you, not saved yet"


def test_it_can_be_switched_off_and_that_is_remembered(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, completions: Completions
) -> None:
    write(qtbot, window, " D", "EPART at once.")
    completions.action.trigger()
    assert not completions.ghost.text
    qtbot.waitUntil(lambda: not door.settings.suggest)
    qtbot.keyClicks(window.translation.editor, "x")
    settled(qtbot, completions)
    assert len(door.proposals_asked) == 1
    assert Settings().suggest


def test_a_model_that_fails_is_not_told_twice(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, completions: Completions
) -> None:
    door.proposals_problem = EmptyInput("the text")
    rub_out(qtbot, window, len(" LEAVE."))
    qtbot.keyClicks(window.translation.editor, " D")
    qtbot.waitUntil(lambda: len(door.proposals_asked) == 1)
    settled(qtbot, completions)
    assert not completions.ghost.text
    assert not window.banner.isVisible()


def test_in_chinese_tab_takes_a_word_as_the_model_has_it(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    door.completions = {"我们明天": "再去火车站，好。"}
    window.use_direction(Direction("en", "zh"))
    window.source.editor.replace_text("我们好。")  # which the engine of the test writes as it is
    editor, ghost = window.translation.editor, window.proposals.completions.ghost
    qtbot.waitUntil(lambda: editor.text() == "我们好。")
    editor.setFocus()
    editor.place_caret(4)
    rub_out(qtbot, window, 2)
    editor.textCursor().insertText("明天")
    qtbot.waitUntil(lambda: ghost.text == "再去火车站，好。")
    for taken in ("再去", "火车", "站，", "好。"):
        before = editor.text()
        qtbot.keyClick(editor, Qt.Key.Key_Tab)
        assert editor.text() == before + taken
    assert not ghost.isVisible()


@pytest.mark.parametrize("number", range(3))
def test_an_emptied_sentence_is_offered_whole_where_no_spaces_stand_between_them(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, number: int
) -> None:
    door.completions = {"": "我们再去。"}
    window.use_direction(Direction("en", "zh"))
    pairs = ("One.", "我来。"), ("Two.", "你去。"), ("Three.", "他在。")
    editor, ghost = window.translation.editor, window.proposals.completions.ghost
    editor.show_draft(text_draft(*pairs, gap=""))
    editor.setFocus()
    editor.place_caret(3 * number + 3)
    rub_out(qtbot, window, 3)
    qtbot.waitUntil(lambda: ghost.text == "我们再去。")
    assert door.proposals_asked == [(pairs[number][0], "")]
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert ghost.text == "再去。"
    qtbot.keyClick(editor, Qt.Key.Key_End)
    with qtbot.waitSignal(window.correcting.corrected):
        window.correcting.save()
    assert [(one.source, one.target) for one in door.stored] == [(pairs[number][0], "我们再去。")]
