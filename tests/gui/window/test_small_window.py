"""In the smallest window each pane keeps its half, in whichever language the window speaks."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.conftest import MakeWindow
from tests.gui.fake_door import FakeDoor
from tests.gui.live.test_long_text import TEXT, _answer
from tests.gui.room import cut_off
from translator.gui.window.main_window import SMALLEST, MainWindow
from translator.gui.wording.window_language import WINDOW_LANGUAGES, speak

WORD = "Unabhängigkeitserklärungen"


@pytest.fixture(params=WINDOW_LANGUAGES)
def small(
    request: pytest.FixtureRequest, qapp: QApplication, english: None, make_window: MakeWindow
) -> MainWindow:
    speak(qapp, request.param)
    window = make_window()
    window.resize(SMALLEST)
    return window


def has_two_halves(window: MainWindow) -> None:
    QApplication.processEvents()
    assert window.size() == SMALLEST
    assert abs(window.source.width() - window.translation.width()) <= 1


def test_what_is_pasted_is_seen_where_the_panel_had_taken_the_place(
    qtbot: QtBot, small: MainWindow
) -> None:
    small.learning_split.set_open(True)
    assert small.source.isHidden() or not small.source.isVisible()
    QGuiApplication.clipboard().setText("one.")
    small.files.paste_and_translate()
    assert small.source.isVisible()
    assert not small.learning_split.is_open
    qtbot.waitUntil(lambda: small.translation.editor.text() == "ONE.")


def test_a_long_word_that_is_doubted(qtbot: QtBot, small: MainWindow, door: FakeDoor) -> None:
    door.doubted = {WORD.upper(): 0.05, "THE": 0.3}
    small.source.editor.replace_text(f"the {WORD}.")
    qtbot.waitUntil(small.doubt.legend.isVisible)
    qtbot.waitUntil(lambda: cut_off(small) == [])
    has_two_halves(small)
    small.translation.editor.setFocus()
    small.translation.editor.place_caret(6)
    about = small.doubt.legend.about
    qtbot.waitUntil(about.isVisible)
    has_two_halves(small)
    assert WORD.upper() in about.toolTip()
    assert about.shown.endswith("…")


def test_a_text_in_another_language(
    qtbot: QtBot, small: MainWindow, guesses: dict[str, str]
) -> None:
    guesses["Drücken"] = "de"
    small.source.editor.replace_text("Drücken Sie die rote Taste.")
    qtbot.waitUntil(small.source.offer.isVisible)
    qtbot.waitUntil(lambda: cut_off(small) == [])
    has_two_halves(small)


def test_a_long_text(qtbot: QtBot, small: MainWindow, door: FakeDoor) -> None:
    (engine,) = door.engines
    engine.held = True
    small.source.editor.replace_text(TEXT)
    _answer(engine, waiting=290)
    qtbot.waitUntil(lambda: cut_off(small) == [])
    has_two_halves(small)
    small.long_text.cancel()
    qtbot.waitUntil(lambda: cut_off(small) == [])
    has_two_halves(small)
