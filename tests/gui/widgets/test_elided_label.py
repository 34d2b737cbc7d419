"""A hint without room for all its words ends in "…", and they can be looked up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.conftest import MakeWindow
from tests.gui.room import cut_off
from translator.gui.widgets.elided_label import ElidedLabel
from translator.gui.window.main_window import SMALLEST, MainWindow
from translator.gui.wording.window_language import WINDOW_LANGUAGES, speak

WORDS = "Tab takes the next word, End everything, and this is long"


@pytest.fixture
def label(qtbot: QtBot) -> ElidedLabel:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.resize(120, 24)
    label.show()
    label.setText(WORDS)
    return label


def test_what_has_no_room_is_left_out_with_an_ellipsis(label: ElidedLabel) -> None:
    assert label.shown.endswith("…")
    assert WORDS.startswith(label.shown[:-1])
    assert label.fontMetrics().horizontalAdvance(label.shown) <= 120


def test_the_whole_is_in_the_tool_tip_and_for_screen_readers(label: ElidedLabel) -> None:
    assert label.text() == label.toolTip() == label.accessibleDescription() == WORDS


def test_with_room_for_all_there_is_no_tool_tip(label: ElidedLabel) -> None:
    label.resize(900, 24)
    assert label.shown == WORDS
    assert label.toolTip() == ""
    label.setText("")
    assert label.accessibleDescription() == ""


def test_only_what_is_shown_is_painted(label: ElidedLabel) -> None:
    painted = label.grab().toImage()
    short = ElidedLabel()
    short.resize(label.size())
    short.setText(label.shown)
    assert painted == short.grab().toImage()


def test_hints_and_status_of_the_smallest_window_are_elided(window: MainWindow) -> None:
    window.resize(SMALLEST)
    window.translation.show_tip(WORDS)
    assert window.translation.hint.shown.endswith("…")
    assert window.translation.hint.toolTip() == WORDS
    window.status.show_ready(WORDS * 2)
    assert window.status.state.shown.endswith("…")


@pytest.mark.parametrize("code", WINDOW_LANGUAGES)
def test_beside_the_button_that_saves_a_hint_without_room_has_a_line_of_its_own(
    qtbot: QtBot, qapp: QApplication, make_window: MakeWindow, code: str
) -> None:
    speak(qapp, code)
    window = make_window()
    window.resize(SMALLEST)
    window.source.editor.replace_text("One.")
    pane = window.translation
    qtbot.waitUntil(lambda: pane.editor.text() == "ONE.")
    one_line = pane.footer.height()
    pane.editor.setFocus()
    qtbot.keyClicks(pane.editor, "x")
    qtbot.waitUntil(lambda: cut_off(pane) == [])
    assert pane.save_button.isVisible()
    assert pane.hint.text()
    window.resize(1200, SMALLEST.height())
    qtbot.waitUntil(lambda: pane.hint.geometry().right() < pane.save_button.x())
    assert cut_off(pane) == []
    qtbot.keyClick(pane.editor, Qt.Key.Key_Backspace)
    window.resize(SMALLEST)
    qtbot.waitUntil(lambda: pane.footer.height() == one_line)
