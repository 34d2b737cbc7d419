"""A hint without room for all its words ends in "…", and they can be looked up."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from translator.gui.elided_label import ElidedLabel
from translator.gui.main_window import SMALLEST, MainWindow

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
