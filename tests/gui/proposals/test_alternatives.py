"""Other words for the one at the caret, other wordings of the sentence: the list and its uses."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor
from tests.gui.made_drafts import text_draft
from translator.core.alternatives import Alternative
from translator.core.errors.files import EmptyInput
from translator.gui.proposals.alternatives_popup import AlternativesPopup, Choice
from translator.gui.widgets.theme import DARK, LIGHT, Theme
from translator.gui.window.main_window import MainWindow
from translator.gui.window.menus import shortcuts
from translator.gui.window.pane_keys import pane_keys

TEXT = "Good morning. Press the new button. Then leave."
SHOWN = TEXT.upper()
NEW = SHOWN.index("NEW")
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def proposed(door: FakeDoor) -> None:
    door.proposals = ["OLD", "RED", "LARGE"]


@pytest.fixture
def popup(qtbot: QtBot, window: MainWindow) -> AlternativesPopup:
    """The list of a window with a translation in it and the caret in the word NEW."""
    window.source.editor.replace_text(TEXT)
    editor = window.translation.editor
    qtbot.waitUntil(lambda: editor.text() == SHOWN)
    editor.setFocus()
    editor.place_caret(NEW + 1)
    return window.proposals.alternatives.popup


def open_list(qtbot: QtBot, window: MainWindow) -> None:
    """Ask by keyboard, and wait for the list."""
    popup = window.proposals.alternatives.popup
    qtbot.keyClick(window.translation.editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(popup.isVisible)


def click_word(qtbot: QtBot, window: MainWindow, place: int) -> None:
    """Click a place of the translation with Ctrl held."""
    editor = window.translation.editor
    point = editor.area_of(place).center() + QPoint(2, 0)
    viewport = editor.viewport()
    modifier = Qt.KeyboardModifier.ControlModifier
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, modifier, point)


def test_a_word_is_replaced_with_the_rest_of_its_sentence(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, popup: AlternativesPopup
) -> None:
    open_list(qtbot, window)
    assert door.proposals_asked == [("Press the new button.", "PRESS THE ", "NEW BUTTON.")]
    assert popup.list.count() == 3
    qtbot.keyClick(popup.list, Qt.Key.Key_Down)
    qtbot.keyClick(popup.list, Qt.Key.Key_Return)
    editor = window.translation.editor
    assert editor.text() == "GOOD MORNING. PRESS THE RED and so on. THEN LEAVE."
    assert not popup.isVisible()
    assert editor.hasFocus()
    assert editor.caret() == NEW + len("RED")
    assert window.translation.hint.text() == "Edited by you, not saved yet"


def test_choosing_is_one_step_to_undo(
    qtbot: QtBot, window: MainWindow, popup: AlternativesPopup
) -> None:
    editor = window.translation.editor
    open_list(qtbot, window)
    qtbot.keyClick(popup.list, Qt.Key.Key_Return)
    assert editor.text() != SHOWN
    editor.undo()
    assert editor.text() == SHOWN
    assert not any(row.edited for row in editor.sheet.rows)
    editor.redo()
    assert "PRESS THE OLD and so on." in editor.text()


def test_what_was_chosen_becomes_a_correction(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, popup: AlternativesPopup
) -> None:
    open_list(qtbot, window)
    qtbot.keyClick(popup.list, Qt.Key.Key_Return)
    with qtbot.waitSignal(window.correcting.corrected):
        window.translation.editor.place_caret(0)
    assert door.stored[-1].source == "Press the new button."
    assert door.stored[-1].target == "PRESS THE OLD and so on."


def test_esc_changes_nothing(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, popup: AlternativesPopup
) -> None:
    open_list(qtbot, window)
    with qtbot.waitSignal(popup.closed):
        qtbot.keyClick(popup.list, Qt.Key.Key_Escape)
    assert window.translation.editor.text() == SHOWN
    assert window.translation.editor.caret() == NEW + 1
    assert not door.stored


def test_writing_on_closes_the_list_and_loses_no_letter(
    qtbot: QtBot, window: MainWindow, popup: AlternativesPopup
) -> None:
    open_list(qtbot, window)
    qtbot.keyClick(popup.list, Qt.Key.Key_X)
    assert not popup.isVisible()
    assert window.translation.editor.text() == SHOWN[: NEW + 1] + "x" + SHOWN[NEW + 1 :]


def test_a_click_with_ctrl_asks_about_the_word_under_it(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, popup: AlternativesPopup
) -> None:
    window.source.editor.setFocus()
    click_word(qtbot, window, SHOWN.index("LEAVE") + 2)
    qtbot.waitUntil(popup.isVisible)
    assert door.proposals_asked == [("Then leave.", "THEN ", "LEAVE.")]
    assert popup.list.accessibleName() == "Other words for “LEAVE.”"
    area = popup.list.visualItemRect(popup.list.item(2))
    qtbot.mouseClick(
        popup.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        area.center(),
    )  # fmt: skip
    assert window.translation.editor.text().endswith("THEN LARGE and so on.")


def test_a_click_places_the_caret_and_one_beside_the_text_asks_nothing(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, popup: AlternativesPopup
) -> None:
    editor = window.translation.editor
    point = editor.area_of(3).center()
    qtbot.mouseClick(
        editor.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point
    )
    assert editor.caret() == 3
    assert not door.proposals_asked
    below = QPoint(20, editor.viewport().height() - 5)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, control, below)
    assert not door.proposals_asked


def test_the_whole_sentence_from_either_pane(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, popup: AlternativesPopup
) -> None:
    window.source.editor.setFocus()
    window.source.editor.place_caret(2)
    qtbot.keyClick(window.source.editor, Qt.Key.Key_Down, ALT_SHIFT)
    qtbot.waitUntil(popup.isVisible)
    assert door.proposals_asked == [("Good morning.", "GOOD MORNING.")]
    assert popup.list.accessibleName() == "Other wordings of the sentence"
    qtbot.keyClick(popup.list, Qt.Key.Key_Return)
    assert window.translation.editor.text().startswith("OLD and so on. PRESS")


def test_nothing_to_offer_is_said(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, popup: AlternativesPopup
) -> None:
    door.proposals = []
    with qtbot.waitSignal(window.proposals.alternatives.told):
        qtbot.keyClick(window.translation.editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert window.status.state.text() == "The model knows no other words here"
    assert not popup.isVisible()
    with qtbot.waitSignal(window.proposals.alternatives.told):
        window.proposals.alternatives.ask_for_sentence()
    assert window.status.state.text() == "No other wording found"


def test_an_empty_pane_asks_nothing(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    window.proposals.alternatives.ask_at_caret()
    window.proposals.alternatives.ask_for_sentence()
    QApplication.processEvents()
    assert not door.proposals_asked


def test_a_problem_is_told_in_the_banner(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, popup: AlternativesPopup
) -> None:
    door.proposals_problem = EmptyInput("the text")
    with qtbot.waitSignal(window.proposals.alternatives.failed):
        window.proposals.alternatives.ask_at_caret()
    assert window.banner.isVisible()


def test_the_newest_question_wins_and_the_window_is_never_held_up(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, popup: AlternativesPopup
) -> None:
    door.proposals_may_answer.clear()
    alternatives = window.proposals.alternatives
    alternatives.ask_at_caret()
    qtbot.waitUntil(lambda: len(door.proposals_asked) == 1)
    window.translation.editor.place_caret(2)
    alternatives.ask_at_caret()
    door.proposals_may_answer.set()
    qtbot.waitUntil(popup.isVisible)
    assert door.proposals_given_up == ["PRESS THE "]
    assert popup.list.accessibleName() == "Other words for “GOOD”"
    assert threading.current_thread().name not in door.proposals_threads
    assert all(name.startswith("proposals") for name in door.proposals_threads)


def test_a_sentence_that_has_changed_meanwhile_gets_no_list(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, popup: AlternativesPopup
) -> None:
    door.proposals_may_answer.clear()
    window.proposals.alternatives.ask_at_caret()
    qtbot.waitUntil(lambda: len(door.proposals_asked) == 1)
    qtbot.keyClicks(window.translation.editor, "x")
    door.proposals_may_answer.set()
    qtbot.waitUntil(lambda: door.proposals_given_up == ["PRESS THE "])
    QApplication.processEvents()
    assert not popup.isVisible()


def test_a_new_text_closes_the_list(
    qtbot: QtBot, window: MainWindow, popup: AlternativesPopup
) -> None:
    open_list(qtbot, window)
    with qtbot.waitSignal(popup.closed):
        window.source.editor.replace_text("Something else.")


def test_a_draft_that_comes_in_elsewhere_does_not(
    qtbot: QtBot, window: MainWindow, popup: AlternativesPopup
) -> None:
    open_list(qtbot, window)
    window.source.editor.replace_text(f"One more. {TEXT}")
    qtbot.waitUntil(lambda: window.translation.editor.text().startswith("ONE MORE."))
    assert popup.isVisible()
    qtbot.keyClick(popup.list, Qt.Key.Key_Return)
    text = window.translation.editor.text()
    assert text == "ONE MORE. GOOD MORNING. PRESS THE OLD and so on. THEN LEAVE."


def redraft(window: MainWindow) -> None:
    """The model puts the second sentence otherwise, as it does once it has learned."""
    window.translation.editor.show_draft(
        text_draft(
            ("Good morning.", "GOOD MORNING."),
            ("Press the new button.", "PUSH THE NEW KNOB."),
            ("Then leave.", "THEN LEAVE."),
        )
    )


def test_a_list_in_use_stays_through_another_draft(
    qtbot: QtBot, window: MainWindow, popup: AlternativesPopup
) -> None:
    open_list(qtbot, window)
    redraft(window)
    assert "PUSH THE NEW KNOB." in window.translation.editor.text()
    assert popup.isVisible()
    qtbot.keyClick(popup.list, Qt.Key.Key_Return)
    text = window.translation.editor.text()
    assert text == "GOOD MORNING. PRESS THE OLD and so on. THEN LEAVE."
    window.translation.editor.undo()
    assert window.translation.editor.text() == "GOOD MORNING. PUSH THE NEW KNOB. THEN LEAVE."


@pytest.mark.parametrize("whole", [False, True])
def test_what_is_not_answered_yet_is_asked_about_another_draft(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, popup: AlternativesPopup, whole: bool
) -> None:
    door.proposals_may_answer.clear()
    alternatives = window.proposals.alternatives
    if whole:
        alternatives.ask_for_sentence()
    else:
        alternatives.ask_at_caret()
    qtbot.waitUntil(lambda: len(door.proposals_asked) == 1)
    redraft(window)
    door.proposals_may_answer.set()
    qtbot.waitUntil(popup.isVisible)
    source, *asked = door.proposals_asked[-1]
    assert source == "Press the new button."
    assert "".join(asked) == "PUSH THE NEW KNOB."


def test_a_word_that_the_caret_has_left_is_not_asked_about_again(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, popup: AlternativesPopup
) -> None:
    door.proposals_may_answer.clear()
    window.proposals.alternatives.ask_at_caret()
    qtbot.waitUntil(lambda: len(door.proposals_asked) == 1)
    window.translation.editor.place_caret(2)
    redraft(window)
    door.proposals_may_answer.set()
    qtbot.waitUntil(lambda: door.proposals_given_up == ["PRESS THE "])
    QApplication.processEvents()
    assert not popup.isVisible()
    assert len(door.proposals_asked) == 1


def test_a_list_that_was_closed_does_not_come_back_with_another_draft(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, popup: AlternativesPopup
) -> None:
    open_list(qtbot, window)
    qtbot.keyClick(popup.list, Qt.Key.Key_Escape)
    redraft(window)
    QApplication.processEvents()
    assert len(door.proposals_asked) == 1
    assert not popup.isVisible()


def test_a_list_is_no_higher_than_its_choices(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, popup: AlternativesPopup
) -> None:
    door.proposals = ["OLD"]
    open_list(qtbot, window)
    assert popup.list.height() == popup.list.sizeHintForRow(0)


def test_a_screen_reader_reads_the_list(
    qtbot: QtBot, window: MainWindow, popup: AlternativesPopup
) -> None:
    open_list(qtbot, window)
    found = QAccessible.queryAccessibleInterface(popup.list)
    assert found.text(QAccessible.Text.Name) == "Other words for “NEW”"
    assert found.text(QAccessible.Text.Description) == "Enter takes one, Esc closes the list"
    item = found.child(0)
    assert item.text(QAccessible.Text.Name) == "OLD and so on."
    assert popup.list.currentRow() == 0


def test_the_list_stays_on_the_screen(
    qtbot: QtBot, window: MainWindow, popup: AlternativesPopup
) -> None:
    screen = window.screen().availableGeometry()
    long = "word " * 60
    choices = [Choice(Alternative(long, 0, 4), long, 0, 4)] * 30
    for corner in (screen.topLeft(), screen.bottomRight() - QPoint(3, 20)):
        place = window.translation.editor.area_of(0)
        place.moveTopLeft(corner)
        popup.open_at(place, choices, "Choices")
        assert screen.contains(popup.geometry())
        assert not popup.geometry().intersects(place.adjusted(0, 1, 0, -1))
        popup.close()


def test_what_is_new_is_written_in_bold_on_a_readable_ground(
    qtbot: QtBot, window: MainWindow, theme: Theme, popup: AlternativesPopup
) -> None:
    for colours in (LIGHT, DARK):
        theme.use(colours)
        open_list(qtbot, window)
        image = popup.list.grab(popup.list.visualItemRect(popup.list.item(0))).toImage()
        seen = {image.pixelColor(x, image.height() // 2).name() for x in range(image.width())}
        assert colours.sentence_tint in seen
        popup.close()


def test_who_asks_is_answered_in_a_sentence_of_their_own_too(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, popup: AlternativesPopup
) -> None:
    """A plain click there offers nothing: its words are as the user wants them."""
    editor = window.translation.editor
    editor.rewrite_row(editor.sheet.rows[1].key, "PRESS THE RED BUTTON.")
    click_word(qtbot, window, NEW + 1)
    qtbot.waitUntil(popup.isVisible)
    popup.close()
    editor.place_caret(NEW + 1)
    open_list(qtbot, window)
    assert door.proposals_asked == [("Press the new button.", "PRESS THE ", "RED BUTTON.")] * 2


def test_the_keys_are_listed(window: MainWindow) -> None:
    listed = shortcuts(window.menuBar())
    assert ("Other words here", "Alt+Down") in listed
    assert ("Other wordings of the sentence", "Alt+Shift+Down") in listed
    of_model = "Other words for the one clicked, in sentences of the model"
    assert (of_model, "Click") in pane_keys()
    of_any = "Other words for the one clicked, in your own sentences, too"
    assert (of_any, "Ctrl+Click") in pane_keys()
    assert ("Take the next word of a suggestion", "Tab") in pane_keys()


def test_the_keys_leave_choice_boxes_theirs(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, popup: AlternativesPopup
) -> None:
    box = window.languages.target
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert not door.proposals_asked
    box.hidePopup()
