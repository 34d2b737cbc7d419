"""A plain click on a word of the translation: others are offered, and nobody is disturbed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.accessible import faults
from tests.gui.clicking import LATER_MS, LEFT, NEW, NONE, SHOWN, TEXT, click, open_list, type_in
from tests.gui.fake_door import FakeDoor
from translator.core.errors.files import EmptyInput
from translator.core.settings import Settings
from translator.gui.proposals.alternatives_popup import AlternativesPopup
from translator.gui.proposals.click_offers import ClickOffers
from translator.gui.widgets.theme import Theme
from translator.gui.window.main_window import MainWindow


def test_a_click_offers_other_words_and_leaves_the_keyboard_in_the_text(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, beside: AlternativesPopup
) -> None:
    open_list(qtbot, window)
    editor = window.translation.editor
    assert door.proposals_asked == [("Press the new button.", "PRESS THE ", "NEW BUTTON.")]
    assert [beside.list.item(row).text() for row in range(beside.list.count())] == [""] * 3
    assert beside.list.accessibleName() == "Other words for “NEW”"
    assert editor.hasFocus()
    assert editor.caret() == NEW + 1
    assert QGuiApplication.focusWindow() is window.windowHandle()
    assert QApplication.activePopupWidget() is None
    assert not window.proposals.alternatives.popup.isVisible()


def test_the_list_stands_under_the_word(
    qtbot: QtBot, window: MainWindow, beside: AlternativesPopup
) -> None:
    open_list(qtbot, window)
    word = window.translation.editor.area_of(NEW)
    foot = window.translation.editor.viewport().mapToGlobal(word.bottomLeft())
    assert 0 < beside.geometry().top() - foot.y() < word.height()


def test_typing_right_after_a_click_goes_into_the_text_and_no_list_takes_it(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, beside: AlternativesPopup
) -> None:
    click(window, NEW + 1)
    type_in(window, "xy")
    qtbot.wait(LATER_MS)
    assert window.translation.editor.text() == SHOWN[: NEW + 1] + "xy" + SHOWN[NEW + 1 :]
    assert not beside.isVisible()
    assert not any(" NEW" in asked for _, asked, *_ in door.proposals_asked)


def test_typing_while_the_list_is_open_goes_into_the_text_and_closes_it(
    qtbot: QtBot, window: MainWindow, beside: AlternativesPopup
) -> None:
    open_list(qtbot, window)
    type_in(window, "x")
    assert not beside.isVisible()
    type_in(window, "y")
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    assert window.translation.editor.text() == SHOWN[: NEW + 1] + "xy\n" + SHOWN[NEW + 1 :]


def test_typing_while_the_model_is_at_it_is_as_good(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, beside: AlternativesPopup
) -> None:
    door.proposals_may_answer.clear()
    click(window, NEW + 1)
    qtbot.waitUntil(lambda: len(door.proposals_asked) == 1)
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Left)
    door.proposals_may_answer.set()
    qtbot.waitUntil(lambda: door.proposals_given_up == ["PRESS THE "])
    qtbot.wait(LATER_MS)
    assert not beside.isVisible()
    assert window.translation.editor.caret() == NEW


def test_a_click_on_an_entry_chooses_it(
    qtbot: QtBot, window: MainWindow, beside: AlternativesPopup
) -> None:
    open_list(qtbot, window)
    area = beside.list.visualItemRect(beside.list.item(1))
    place = beside.list.viewport().mapTo(beside, area.center())
    QTest.mouseClick(beside.windowHandle(), LEFT, NONE, place)
    editor = window.translation.editor
    assert editor.text() == "GOOD MORNING. PRESS THE RED and so on. THEN LEAVE."
    assert editor.hasFocus()
    assert editor.caret() == NEW + len("RED")
    assert not beside.isVisible()
    editor.undo()
    assert editor.text() == SHOWN


@pytest.mark.parametrize("held", [NONE, Qt.KeyboardModifier.AltModifier])
def test_down_goes_into_the_list(
    qtbot: QtBot,
    window: MainWindow,
    door: FakeDoor,
    beside: AlternativesPopup,
    held: Qt.KeyboardModifier,
) -> None:
    open_list(qtbot, window)
    popup = window.proposals.alternatives.popup
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Down, held)
    assert popup.isVisible()
    assert not beside.isVisible()
    assert popup.list.currentRow() == 0
    assert popup.list.accessibleName() == "Other words for “NEW”"
    assert len(door.proposals_asked) == 1  # what was offered is shown, not asked for again
    qtbot.keyClick(popup.list, Qt.Key.Key_Down)
    qtbot.keyClick(popup.list, Qt.Key.Key_Return)
    assert "PRESS THE RED and so on." in window.translation.editor.text()


def test_esc_closes_the_list_alone(
    qtbot: QtBot, window: MainWindow, beside: AlternativesPopup
) -> None:
    open_list(qtbot, window)
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    assert not beside.isVisible()
    assert window.translation.editor.hasFocus()
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Down)
    assert not window.proposals.alternatives.popup.isVisible()


def test_a_key_that_only_modifies_leaves_the_list(
    qtbot: QtBot, window: MainWindow, beside: AlternativesPopup
) -> None:
    open_list(qtbot, window)
    qtbot.keyPress(window.windowHandle(), Qt.Key.Key_Alt)
    assert beside.isVisible()


@pytest.mark.parametrize("what", ["caret", "focus", "scroll", "press", "elsewhere", "method"])
def test_whatever_else_is_done_closes_it(
    qtbot: QtBot, window: MainWindow, beside: AlternativesPopup, what: str
) -> None:
    editor = window.translation.editor
    window.source.editor.replace_text(TEXT + "\n" * 80 + "End.")
    qtbot.waitUntil(lambda: editor.text().endswith("END."))
    open_list(qtbot, window)
    deeds: dict[str, Callable[[], object]] = {
        "caret": lambda: editor.place_caret(3),
        "focus": window.source.editor.setFocus,
        "scroll": lambda: editor.verticalScrollBar().setValue(1),
        "press": lambda: QTest.mousePress(editor.viewport(), LEFT, NONE, QPoint(30, 200)),
        "elsewhere": lambda: QTest.mousePress(window.windowHandle(), LEFT, NONE, QPoint(2, 2)),
        "method": lambda: QApplication.sendEvent(editor, QInputMethodEvent("x", [])),
    }
    deeds[what]()
    assert not beside.isVisible()


def test_an_input_method_that_tells_of_nothing_leaves_the_list(
    qtbot: QtBot, window: MainWindow, beside: AlternativesPopup
) -> None:
    open_list(qtbot, window)
    QApplication.sendEvent(window.translation.editor, QInputMethodEvent("", []))
    assert beside.isVisible()


def test_a_draft_that_moves_the_word_closes_it_and_one_behind_does_not(
    qtbot: QtBot, window: MainWindow, beside: AlternativesPopup
) -> None:
    open_list(qtbot, window)
    window.source.editor.replace_text(f"{TEXT} More.")
    qtbot.waitUntil(lambda: window.translation.editor.text().endswith("MORE."))
    assert beside.isVisible()
    window.source.editor.replace_text(f"One more. {TEXT}")
    qtbot.waitUntil(lambda: window.translation.editor.text().startswith("ONE MORE."))
    assert not beside.isVisible()


def test_nothing_to_offer_is_told_in_passing(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, beside: AlternativesPopup
) -> None:
    door.proposals = []
    click(window, NEW + 1)
    qtbot.waitUntil(lambda: window.status.state.text() == "The model knows no other words here")
    assert not beside.isVisible()
    assert not window.banner.isVisible()
    assert window.translation.editor.hasFocus()
    assert window.translation.editor.caret() == NEW + 1


@pytest.mark.usefixtures("beside")
def test_nothing_to_offer_is_not_told_to_who_has_gone_on(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    door.proposals = []
    door.proposals_may_answer.clear()
    with qtbot.assertNotEmitted(window.proposals.alternatives.told):
        click(window, NEW + 1)
        qtbot.waitUntil(lambda: len(door.proposals_asked) == 1)
        type_in(window, "x")
        door.proposals_may_answer.set()
        qtbot.wait(LATER_MS)


@pytest.mark.usefixtures("beside")
def test_a_click_that_only_places_the_caret_says_nothing(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    door.proposals = []
    editor = window.translation.editor
    with qtbot.assertNotEmitted(window.proposals.alternatives.told):
        editor.rewrite_row(editor.sheet.rows[1].key, "Press MY button.")
        click(window, NEW + 1)  # in words of the user's own
        qtbot.wait(LATER_MS)
        window.proposals.click_offers.action.trigger()
        click(window, 2)
        qtbot.wait(LATER_MS)
    assert door.proposals_asked == []


def test_problems_are_not_told(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, beside: AlternativesPopup
) -> None:
    alternatives = window.proposals.alternatives
    with qtbot.assertNotEmitted(alternatives.told), qtbot.assertNotEmitted(alternatives.failed):
        door.proposals_problem = EmptyInput("the text")
        click(window, NEW + 1)
        qtbot.waitUntil(lambda: len(door.proposals_asked) == 1)
        qtbot.wait(LATER_MS)
    assert not beside.isVisible()
    assert not window.banner.isVisible()


# ---- the switch, screen readers, letters


def test_it_can_be_switched_off_and_that_is_remembered(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, beside: AlternativesPopup
) -> None:
    offers: ClickOffers = window.proposals.click_offers
    assert Settings().offer_on_click
    assert offers.action.isChecked()
    open_list(qtbot, window)
    offers.action.trigger()
    assert not beside.isVisible()
    qtbot.waitUntil(lambda: not door.settings.offer_on_click)
    click(window, NEW + 1)
    qtbot.wait(LATER_MS)
    assert len(door.proposals_asked) == 1


def test_a_window_obeys_the_settings(qtbot: QtBot, door: FakeDoor, theme: Theme) -> None:
    door.settings = Settings(offer_on_click=False)
    window = MainWindow(door, theme)
    qtbot.addWidget(window)
    assert not window.proposals.click_offers.action.isChecked()
    window.closing.end_session()


def test_a_screen_reader_reads_the_list(
    qtbot: QtBot, window: MainWindow, beside: AlternativesPopup
) -> None:
    open_list(qtbot, window)
    assert faults(beside) == []
    found = QAccessible.queryAccessibleInterface(beside.list)
    assert found.text(QAccessible.Text.Name) == "Other words for “NEW”"
    assert found.text(QAccessible.Text.Description) == "Down goes into the list, Esc closes it"
    assert found.child(0).text(QAccessible.Text.Name) == "OLD and so on."
