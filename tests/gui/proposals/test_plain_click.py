"""Clicks on the translation that are something else: they do what they did, and offer nothing."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.clicking import LATER_MS, LEFT, NEW, NONE, SHOWN, click, point_of
from tests.gui.fake_door import FakeDoor
from translator.gui.proposals.alternatives_popup import AlternativesPopup
from translator.gui.proposals.plain_click import letter_under
from translator.gui.window.main_window import MainWindow


def nothing_is_offered(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    qtbot.wait(LATER_MS)
    assert not door.proposals_asked
    assert not window.proposals.alternatives.beside.isVisible()


def test_a_double_click_selects_the_word_and_a_third_the_paragraph(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, beside: AlternativesPopup
) -> None:
    editor, point = window.translation.editor, point_of(window, NEW + 1)
    click(window, NEW + 1)
    QTest.mouseDClick(editor.viewport(), LEFT, NONE, point)
    assert editor.textCursor().selectedText() == "NEW"
    click(window, NEW + 1)
    assert editor.textCursor().selectedText() == SHOWN
    nothing_is_offered(qtbot, window, door)
    assert editor.textCursor().selectedText() == SHOWN


def test_a_drag_selects(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, beside: AlternativesPopup
) -> None:
    editor = window.translation.editor
    view, start = editor.viewport(), editor.area_of(NEW).center()
    QTest.mousePress(view, LEFT, NONE, start)
    QTest.mouseMove(view, editor.area_of(NEW + 3).center())
    QTest.mouseRelease(view, LEFT, NONE, editor.area_of(NEW + 3).center())
    assert editor.textCursor().selectedText() == "NEW"
    nothing_is_offered(qtbot, window, door)


def test_other_clicks(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, beside: AlternativesPopup
) -> None:
    """With Shift or another button, between words and behind the last one."""
    view = window.translation.editor.viewport()
    for place in (NEW - 1, len(SHOWN) - 1):
        click(window, place)
        nothing_is_offered(qtbot, window, door)
    QTest.mouseClick(view, LEFT, NONE, point_of(window, len(SHOWN)) + QPoint(3, 0))
    nothing_is_offered(qtbot, window, door)
    QTest.mouseClick(view, Qt.MouseButton.MiddleButton, NONE, point_of(window, NEW))
    nothing_is_offered(qtbot, window, door)
    click(window, NEW + 1, Qt.KeyboardModifier.ShiftModifier)
    nothing_is_offered(qtbot, window, door)


def test_sentences_of_the_users_own(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, beside: AlternativesPopup
) -> None:
    """Edited, or from the memory."""
    editor = window.translation.editor
    row = editor.sheet.rows[1]
    editor.rewrite_row(row.key, "PRESS THE NEW KNOB.")
    click(window, NEW + 1)
    nothing_is_offered(qtbot, window, door)
    window.correcting.save()
    qtbot.waitUntil(lambda: editor.sheet.rows[1].yours)
    click(window, NEW + 1)
    nothing_is_offered(qtbot, window, door)


def test_which_letter_is_under_a_point(window: MainWindow, beside: AlternativesPopup) -> None:
    editor = window.translation.editor
    for place in (0, NEW, NEW + 2, len(SHOWN) - 2):
        near, far = editor.area_of(place).center(), editor.area_of(place + 1).center()
        assert letter_under(editor, near + QPoint(2, 0)) == place
        assert letter_under(editor, far - QPoint(2, 0)) == place
    assert letter_under(editor, point_of(window, NEW - 1)) == -1
    assert letter_under(editor, QPoint(20, editor.viewport().height() - 5)) == -1
