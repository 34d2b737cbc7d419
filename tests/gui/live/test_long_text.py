"""A long text: shown in parts, with what is left and a way to stop; nothing stale beside it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor, FakeEngine
from tests.gui.made_drafts import part_of
from translator.core.drafts import REFINED
from translator.gui.live.work_strip import WorkStrip
from translator.gui.window.main_window import MainWindow

LINES = [f"Sentence number {number}." for number in range(300)]
TEXT = "\n".join(LINES)
UPPER = [line.upper() for line in LINES]


@pytest.fixture
def engine(window: MainWindow, door: FakeDoor) -> FakeEngine:
    """Held: it answers when it is told to."""
    (engine,) = door.engines
    engine.held = True
    return engine


def _answer(engine: FakeEngine, waiting: int, seconds: float = 2.0, beam: bool = False) -> None:
    """A part of the newest request, which took so long."""
    number = len(engine.requests)
    part = part_of(engine._door.translation(engine.requests[-1], number), waiting)
    options = REFINED if beam else part.options
    engine.on_draft(replace(part, seconds=seconds, options=options))
    QApplication.processEvents()


def _whole(engine: FakeEngine) -> None:
    engine.answer(len(engine.requests))
    QApplication.processEvents()


def _strip(window: MainWindow) -> WorkStrip:
    return window.long_text.strip


def test_the_translation_of_another_text_is_soon_gone(
    qtbot: QtBot, window: MainWindow, engine: FakeEngine
) -> None:
    window.source.editor.replace_text("Something else altogether.")
    _whole(engine)
    assert window.translation.editor.text() == "SOMETHING ELSE ALTOGETHER."
    window.source.editor.replace_text(TEXT)
    qtbot.waitUntil(lambda: window.translation.editor.text() == "", timeout=2000)


def test_what_goes_on_keeps_its_translation_while_it_waits(
    qtbot: QtBot, window: MainWindow, engine: FakeEngine
) -> None:
    window.source.editor.replace_text("One sentence. Another one.")
    _whole(engine)
    window.source.editor.insertPlainText("x")
    with qtbot.waitSignal(window.long_text._stale.timeout):
        pass
    assert window.translation.editor.text() == "ONE SENTENCE. ANOTHER ONE."


def test_finished_sentences_are_shown_while_others_are_waiting(
    window: MainWindow, engine: FakeEngine
) -> None:
    window.source.editor.replace_text(TEXT)
    _answer(engine, waiting=290)
    lines = window.translation.editor.text().split("\n")
    assert lines == UPPER[:10] + [""] * 290
    _whole(engine)
    assert window.translation.editor.text() == "\n".join(UPPER)


def test_a_part_of_an_older_text_is_dropped(window: MainWindow, engine: FakeEngine) -> None:
    window.source.editor.replace_text(TEXT)
    window.source.editor.replace_text("Short.")
    engine.answer(1, waiting=290)
    QApplication.processEvents()
    assert window.translation.editor.text() == ""
    assert not _strip(window).isVisible()


def test_sentences_that_are_translated_anew_stay_until_they_are(
    window: MainWindow, engine: FakeEngine
) -> None:
    window.source.editor.replace_text(TEXT)
    _whole(engine)
    window.live.translate_again()
    _answer(engine, waiting=290)
    assert window.translation.editor.text() == "\n".join(UPPER)


def test_an_edit_stays_at_a_sentence_that_is_waiting(
    window: MainWindow, engine: FakeEngine
) -> None:
    window.source.editor.replace_text(TEXT)
    _answer(engine, waiting=290)
    editor = window.translation.editor
    editor.rewrite_row(editor.sheet.rows[20].key, "Mine.")
    _answer(engine, waiting=285)
    assert editor.text().split("\n")[20] == "Mine."
    _whole(engine)
    assert editor.text().split("\n")[20] == "Mine."


def test_the_strip_says_how_far_it_is(window: MainWindow, engine: FakeEngine) -> None:
    window.source.editor.replace_text(TEXT)
    _answer(engine, waiting=200, seconds=2.0)
    strip = _strip(window)
    assert strip.isVisible()
    assert strip.label.text() == "Translating: 100 of 300 sentences, about 4 seconds left"
    assert (strip.bar.value(), strip.bar.maximum()) == (100, 300)
    assert window.status.state.text() == "Translating…"
    _whole(engine)
    assert not strip.isVisible()
    assert window.status.state.text().startswith("Ready")


def test_the_careful_pass_says_so(window: MainWindow, engine: FakeEngine) -> None:
    window.source.editor.replace_text(TEXT)
    _whole(engine)
    _answer(engine, waiting=150, beam=True)
    assert _strip(window).label.text() == "Improving: 150 of 300 sentences, about 2 seconds left"


def test_work_of_less_than_a_second_has_no_strip(window: MainWindow, engine: FakeEngine) -> None:
    window.source.editor.replace_text(TEXT)
    _answer(engine, waiting=150, seconds=0.4)
    assert not _strip(window).isVisible()
    assert window.status.state.text().startswith("Ready")


@pytest.mark.parametrize("pane", ["source", "translation"])
def test_escape_cancels_and_says_how_to_go_on(
    qtbot: QtBot, window: MainWindow, engine: FakeEngine, pane: str
) -> None:
    window.source.editor.replace_text(TEXT)
    _answer(engine, waiting=290)
    field = getattr(window, pane).editor
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert engine.cancelled == 1
    strip = _strip(window)
    assert strip.isVisible()
    assert "10 of 300 sentences are translated" in strip.label.text()
    assert "Go on" in strip.label.text()
    assert strip.button.text() == "Go on"
    assert window.status.state.text().startswith("Ready")
    assert window.translation.editor.text().startswith(UPPER[0])
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert engine.cancelled == 1


def test_after_cancelling_nothing_comes_any_more(window: MainWindow, engine: FakeEngine) -> None:
    window.source.editor.replace_text(TEXT)
    _answer(engine, waiting=290)
    before = window.translation.editor.text()
    _strip(window).button.click()
    _answer(engine, waiting=100)
    _whole(engine)
    assert window.translation.editor.text() == before
    window.live.translate_again()  # as after a correction, or when something was learned
    assert len(engine.requests) == 1


def test_the_button_goes_on(window: MainWindow, engine: FakeEngine) -> None:
    window.source.editor.replace_text(TEXT)
    _answer(engine, waiting=290)
    _strip(window).button.click()
    _strip(window).button.click()
    assert engine.requests == [TEXT, TEXT]
    _whole(engine)
    assert window.translation.editor.text() == "\n".join(UPPER)
    assert not _strip(window).isVisible()


def test_a_change_of_the_text_goes_on(window: MainWindow, engine: FakeEngine) -> None:
    window.source.editor.replace_text(TEXT)
    _answer(engine, waiting=290)
    _strip(window).button.click()
    window.source.editor.insertPlainText("x")
    assert engine.requests[-1] == "x" + TEXT


def test_cancelling_the_careful_pass_leaves_nothing_to_do(
    window: MainWindow, engine: FakeEngine
) -> None:
    window.source.editor.replace_text(TEXT)
    _whole(engine)
    _answer(engine, waiting=150, beam=True)
    _strip(window).button.click()
    assert engine.cancelled == 1
    assert not _strip(window).isVisible()


@pytest.mark.parametrize("stopped", [False, True])
def test_saving_a_part_says_that_it_is_one(
    qtbot: QtBot, window: MainWindow, engine: FakeEngine, tmp_path: Path, stopped: bool
) -> None:
    window.source.editor.replace_text(TEXT)
    _answer(engine, waiting=290)
    if stopped:
        window.long_text.cancel()
    path = tmp_path / "part.txt"
    window.files.save_file(path)
    qtbot.waitUntil(window.banner.isVisible)
    assert window.banner.label.text() == (
        "part.txt holds 10 of 300 sentences: the others are not translated yet. Save it again "
        "when they are."
    )
    assert path.read_text(encoding="utf-8").rstrip("\n").split("\n") == UPPER[:10]
    window.live.go_on()
    _whole(engine)
    window.files.save_file(path)
    qtbot.waitUntil(lambda: window.status.state.text() == "Saved part.txt")
    assert window.banner.isHidden()


def test_a_sentence_that_you_wrote_yourself_is_not_missing(
    qtbot: QtBot, window: MainWindow, engine: FakeEngine, tmp_path: Path
) -> None:
    window.source.editor.replace_text(TEXT)
    _answer(engine, waiting=1)
    editor = window.translation.editor
    editor.rewrite_row(editor.sheet.rows[-1].key, "Mine.")
    window.files.save_file(tmp_path / "mine.txt")
    qtbot.waitUntil(lambda: window.status.state.text() == "Saved mine.txt")


def test_copying_a_part_says_that_it_is_one(window: MainWindow, engine: FakeEngine) -> None:
    window.source.editor.replace_text(TEXT)
    _answer(engine, waiting=290)
    window.translation.copy_translation()
    told = "Copied: 10 of 300 sentences, the others are not translated yet"
    assert window.status.state.text() == told
    _whole(engine)
    window.translation.copy_translation()
    assert window.status.state.text() == "Copied"


def test_what_is_seen_is_to_be_translated_first(window: MainWindow, engine: FakeEngine) -> None:
    editor = window.source.editor
    editor.replace_text(TEXT)
    assert engine.places[-1] == 0
    editor.verticalScrollBar().setValue(editor.verticalScrollBar().maximum() // 2)
    assert engine.places[-1] == editor.visible_part()[0] > 1000
