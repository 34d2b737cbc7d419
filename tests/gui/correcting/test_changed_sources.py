"""Edited sentences whose sources were changed are asked about one by one, and none is forgotten."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import EN_FR, FakeDoor
from translator.gui.correcting.correcting import _SETTLED_MS
from translator.gui.window.main_window import MainWindow

ABOUT_ONE = "You changed the source of a sentence that you had corrected: “Eins.”."
ABOUT_TWO = "You changed the source of a sentence that you had corrected: “Zwei.”."
STALE_HINT = "Edited by you; its source has changed since"


def told(window: MainWindow) -> str:
    return "" if window.banner.isHidden() else window.banner.label.text()


def asked(qtbot: QtBot, window: MainWindow, message: str) -> None:
    qtbot.waitUntil(lambda: told(window) == message)


def press_escape(qtbot: QtBot, window: MainWindow) -> None:
    window.banner.buttons[0].setFocus()
    qtbot.keyClick(window.banner.buttons[0], Qt.Key.Key_Escape)


def rewrite(qtbot: QtBot, window: MainWindow, source: str, shown: str) -> None:
    editor = window.translation.editor
    window.source.editor.replace_text(source)
    qtbot.waitUntil(lambda: " ".join(row.segment.source for row in editor.sheet.rows) == source)
    assert editor.text() == shown


def hint_in(window: MainWindow, sentence: str) -> str:
    """What is said where the caret is in a sentence of the translation."""
    editor = window.translation.editor
    editor.place_caret(editor.text().index(sentence))
    return window.translation.hint.text()


@pytest.fixture
def stale(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """A window that asks about the first of two edited sentences with other sources by now."""
    window.choices.save_on_leaving(False)
    rewrite(qtbot, window, "One. Two. Three.", "ONE. TWO. THREE.")
    editor = window.translation.editor
    editor.rewrite_row(editor.sheet.rows[0].key, "Eins.")
    editor.rewrite_row(editor.sheet.rows[1].key, "Zwei.")
    rewrite(qtbot, window, "Once. Twice. Three.", "Eins. Zwei. THREE.")
    asked(qtbot, window, ABOUT_ONE)
    return window


def test_one_comes_after_the_other(qtbot: QtBot, stale: MainWindow) -> None:
    keep, _ = stale.banner.buttons
    keep.click()
    asked(qtbot, stale, ABOUT_TWO)
    _, use = stale.banner.buttons
    use.click()
    assert stale.translation.editor.text() == "Eins. TWICE. THREE."
    qtbot.wait(_SETTLED_MS + 100)
    assert not told(stale)


def test_the_first_stays_until_it_is_answered(qtbot: QtBot, stale: MainWindow) -> None:
    rewrite(qtbot, stale, "Once. Twice. Three. Four.", "Eins. Zwei. THREE. FOUR.")
    qtbot.wait(_SETTLED_MS + 100)
    assert told(stale) == ABOUT_ONE
    _, use = stale.banner.buttons
    use.click()
    assert stale.translation.editor.text() == "ONCE. Zwei. THREE. FOUR."
    asked(qtbot, stale, ABOUT_TWO)


def test_what_is_put_off_is_told_below_the_text(qtbot: QtBot, stale: MainWindow) -> None:
    press_escape(qtbot, stale)
    asked(qtbot, stale, ABOUT_TWO)
    press_escape(qtbot, stale)
    rewrite(qtbot, stale, "Once. Twice. Free.", "Eins. Zwei. FREE.")
    qtbot.wait(_SETTLED_MS + 100)
    assert not told(stale)
    assert hint_in(stale, "Eins.") == STALE_HINT
    assert hint_in(stale, "Zwei.") == STALE_HINT
    stale.translation.editor.rewrite_row(stale.translation.editor.sheet.rows[2].key, "Frei.")
    assert hint_in(stale, "Frei.") == "Edited by you, not saved yet"


def test_one_put_off_is_asked_about_when_its_source_is_changed_again(
    qtbot: QtBot, stale: MainWindow
) -> None:
    press_escape(qtbot, stale)
    asked(qtbot, stale, ABOUT_TWO)
    stale.banner.close_button.click()
    rewrite(qtbot, stale, "Once more. Twice. Three.", "Eins. Zwei. THREE.")
    asked(qtbot, stale, ABOUT_ONE)
    press_escape(qtbot, stale)
    qtbot.wait(50)
    assert not told(stale)
    rewrite(qtbot, stale, "Once more. Two. Three.", "Eins. Zwei. THREE.")
    rewrite(qtbot, stale, "Once more. Twice. Three.", "Eins. Zwei. THREE.")
    asked(qtbot, stale, ABOUT_TWO)


@pytest.mark.parametrize("gone", ["removed", "as before"])
def test_a_question_that_waits_goes_with_what_it_is_about(
    qtbot: QtBot, stale: MainWindow, gone: str
) -> None:
    if gone == "removed":
        rewrite(qtbot, stale, "Once. Three.", "Eins. THREE.")
    else:
        rewrite(qtbot, stale, "Once. Two. Three.", "Eins. Zwei. THREE.")
    assert told(stale) == ABOUT_ONE
    stale.banner.buttons[0].click()
    qtbot.wait(_SETTLED_MS + 100)
    assert not told(stale)


def test_a_question_that_is_asked_goes_with_its_sentence(qtbot: QtBot, stale: MainWindow) -> None:
    rewrite(qtbot, stale, "One. Twice. Three.", "Eins. Zwei. THREE.")
    asked(qtbot, stale, ABOUT_TWO)


def test_another_message_only_holds_it_up(qtbot: QtBot, stale: MainWindow) -> None:
    stale.banner.show_notice("Something else.")
    qtbot.wait(_SETTLED_MS + 100)
    assert told(stale) == "Something else."
    stale.banner.close_button.click()
    asked(qtbot, stale, ABOUT_ONE)


def test_a_wording_that_is_kept_is_saved_on_leaving(
    qtbot: QtBot, stale: MainWindow, door: FakeDoor
) -> None:
    stale.choices.save_on_leaving(True)
    stale.banner.buttons[0].click()
    editor = stale.translation.editor
    editor.go_to_row(editor.sheet.rows[0].key)
    with qtbot.waitSignal(stale.correcting.corrected):
        editor.go_to_row(editor.sheet.rows[2].key)
    assert door.memory == {"Once.": "Eins."}


def test_it_takes_the_place_of_a_question_about_the_source_before(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    door.doubt = "Correction 1 gives another translation."
    rewrite(qtbot, window, "One. Two.", "ONE. TWO.")
    editor = window.translation.editor
    editor.rewrite_row(editor.sheet.rows[0].key, "Eins.")
    editor.go_to_row(editor.sheet.rows[0].key)
    window.source.editor.setFocus()
    asked(qtbot, window, door.doubt)
    rewrite(qtbot, window, "Once. Two.", "Eins. TWO.")
    asked(qtbot, window, ABOUT_ONE)
    window.banner.buttons[0].click()
    assert not told(window)
    editor.go_to_row(editor.sheet.rows[0].key)
    window.source.editor.setFocus()
    asked(qtbot, window, door.doubt)


@pytest.mark.parametrize("answer", [0, 1], ids=["saved", "dropped"])
def test_nothing_is_asked_about_edits_that_are_decided_about(
    qtbot: QtBot, stale: MainWindow, monkeypatch: pytest.MonkeyPatch, answer: int
) -> None:
    stale.use_direction(EN_FR)
    qtbot.waitUntil(lambda: "are not saved" in told(stale))
    messages: list[str] = []
    monkeypatch.setattr(stale.banner, "ask", lambda message, *_, **__: messages.append(message))
    stale.banner.buttons[answer].click()
    qtbot.waitUntil(lambda: stale.languages.direction == EN_FR)
    qtbot.wait(_SETTLED_MS + 100)
    assert messages == []


def test_only_the_beginning_of_a_long_sentence_is_quoted(qtbot: QtBot, window: MainWindow) -> None:
    window.choices.save_on_leaving(False)
    rewrite(qtbot, window, "One.", "ONE.")
    editor = window.translation.editor
    editor.rewrite_row(editor.sheet.rows[0].key, f"Eins {'und noch eins ' * 20}.")
    window.source.editor.replace_text("Once.")
    qtbot.waitUntil(lambda: "corrected: “Eins und noch eins" in told(window))
    assert told(window).endswith("…”.")
    assert len(told(window)) < 130
