"""The offer to swap the languages: when it comes, when it does not, and what it does."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import DE_EN, EN_DE, EN_FR, FakeDoor
from translator.gui.languages import language_watch
from translator.gui.window.main_window import SMALLEST, MainWindow
from translator.memory.guessing import language_guess

GERMAN = "Guten Morgen, wie geht es Ihnen heute?"
FR_EN = EN_FR.reversed()
FRENCH = "Bonjour à tous et à toutes"
ENGLISH = "Good morning, how are you today?"
really_guess = language_guess.guess  # before a test has anything else in its place


@pytest.fixture(autouse=True)
def settled_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language_watch, "SETTLED_MS", 1)


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch, guesses: dict[str, str]) -> list[str]:
    """The threads that guessed, one entry for each guess. German and English are known."""
    guesses |= {"Guten": "de", "Good": "en", "Bonjour": "fr"}
    guess, seen = language_guess.guess, list[str]()

    def watched(text: str) -> str | None:
        seen.append(threading.current_thread().name)
        return guess(text)

    monkeypatch.setattr(language_guess, "guess", watched)
    return seen


def write(qtbot: QtBot, window: MainWindow, text: str) -> None:
    """Put ``text`` in the source and wait until it was looked at."""
    with qtbot.waitSignal(window.language_watch.looked):
        window.source.editor.replace_text(text)


def the_timer(window: MainWindow) -> QTimer:
    (settled,) = window.language_watch.findChildren(QTimer)
    return settled


def test_german_where_english_was_meant(qtbot: QtBot, window: MainWindow, looks: list[str]) -> None:
    write(qtbot, window, GERMAN)
    offer = window.source.offer
    qtbot.waitUntil(offer.isVisible)
    assert offer.label.text() == "This looks like German. Swap the languages?"
    assert window.languages.direction == EN_DE
    with qtbot.waitSignals([window.live.ready, window.language_watch.looked]):
        qtbot.mouseClick(offer.button, Qt.MouseButton.LeftButton)
    assert window.languages.direction == DE_EN
    assert window.source.editor.text() == GERMAN
    assert window.source.editor.hasFocus()
    assert not offer.isVisible()
    assert len(looks) == 2
    qtbot.waitUntil(lambda: window.translation.editor.text() == GERMAN.upper())


def test_while_it_is_offered_swapping_by_hand_does_the_same(
    qtbot: QtBot, window: MainWindow, looks: list[str]
) -> None:
    write(qtbot, window, GERMAN)
    qtbot.waitUntil(window.source.offer.isVisible)
    with qtbot.waitSignals([window.live.ready, window.language_watch.looked]):
        qtbot.mouseClick(window.languages.swap_button, Qt.MouseButton.LeftButton)
    assert window.languages.direction == DE_EN
    assert window.source.editor.text() == GERMAN
    assert window.source.offer.isHidden()
    with qtbot.waitSignals([window.live.ready, window.language_watch.looked]):
        window.swap()
    assert window.languages.direction == EN_DE
    assert window.source.editor.text() == GERMAN.upper()


def test_a_text_in_a_third_language(qtbot: QtBot, window: MainWindow, looks: list[str]) -> None:
    window.languages.offer([EN_DE, DE_EN, EN_FR, FR_EN], EN_DE)
    write(qtbot, window, FRENCH)
    offer = window.source.offer
    qtbot.waitUntil(offer.isVisible)
    assert offer.label.text() == "This looks like French. Translate it into English?"
    assert offer.button.text() == "&Translate"
    assert not window.language_watch.offers_swap
    with qtbot.waitSignals([window.live.ready, window.language_watch.looked]):
        qtbot.mouseClick(offer.button, Qt.MouseButton.LeftButton)
    assert window.languages.direction == FR_EN
    assert window.source.editor.text() == FRENCH
    assert offer.isHidden()
    write(qtbot, window, GERMAN)
    qtbot.waitUntil(offer.isVisible)
    assert offer.label.text() == "This looks like German. Translate it into English?"
    write(qtbot, window, ENGLISH)
    qtbot.waitUntil(lambda: offer.label.text() == "This looks like English. Swap the languages?")
    assert offer.button.text() == "S&wap"


def test_what_really_guesses_knows_german(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(language_guess, "guess", really_guess)
    QGuiApplication.clipboard().setText(GERMAN)
    window.source.editor.paste()
    qtbot.waitUntil(window.source.offer.isVisible, timeout=20_000)


@pytest.mark.parametrize("text", [ENGLISH, FRENCH, "Hm"])
def test_no_other_text_is_remarked_on(
    qtbot: QtBot, window: MainWindow, looks: list[str], text: str
) -> None:
    write(qtbot, window, text)
    assert not window.source.offer.isVisible()


def test_nothing_is_looked_at_before_something_is_written(
    window: MainWindow, looks: list[str]
) -> None:
    assert not the_timer(window).isActive()
    assert looks == []
    assert all(not each.name.startswith("language-guess") for each in threading.enumerate())


def test_it_is_guessed_on_another_thread_and_not_for_each_key(
    qtbot: QtBot, window: MainWindow, looks: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    the_timer(window).setInterval(100)
    qtbot.keyClicks(window.source.editor, GERMAN)
    qtbot.waitUntil(window.source.offer.isVisible)
    assert looks == ["language-guess_0"]


def test_the_offer_goes_with_its_text(qtbot: QtBot, window: MainWindow, looks: list[str]) -> None:
    write(qtbot, window, GERMAN)
    qtbot.waitUntil(window.source.offer.isVisible)
    write(qtbot, window, ENGLISH)
    qtbot.waitUntil(window.source.offer.isHidden)
    write(qtbot, window, GERMAN)
    qtbot.waitUntil(window.source.offer.isVisible)
    window.source.clear()
    qtbot.waitUntil(window.source.offer.isHidden)


def test_the_offer_goes_with_its_languages(
    qtbot: QtBot, window: MainWindow, looks: list[str]
) -> None:
    write(qtbot, window, GERMAN)
    qtbot.waitUntil(window.source.offer.isVisible)
    with qtbot.waitSignal(window.live.ready):
        window.use_direction(EN_FR)
    assert not window.source.offer.isVisible()


def test_a_direction_without_a_way_back_is_not_swapped(
    qtbot: QtBot, window: MainWindow, looks: list[str]
) -> None:
    with qtbot.waitSignal(window.live.ready):
        window.use_direction(EN_FR)
    write(qtbot, window, FRENCH)
    assert looks == []
    assert not window.source.offer.isVisible()


def test_languages_too_close_to_be_told_apart_are_left_alone(
    qtbot: QtBot,
    window: MainWindow,
    looks: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(language_guess, "alike", lambda one, other: True)
    write(qtbot, window, GERMAN)
    assert looks == []


def test_nobody_is_disturbed_while_editing_a_translation(
    qtbot: QtBot, window: MainWindow, looks: list[str], door: FakeDoor
) -> None:
    write(qtbot, window, GERMAN)
    qtbot.waitUntil(window.source.offer.isVisible)
    window.translation.editor.setFocus()
    assert not window.source.offer.isVisible()
    window.choices.save_on_leaving(False)
    qtbot.keyClicks(window.translation.editor, "x")
    window.source.editor.setFocus()
    with qtbot.waitSignal(window.language_watch.looked):
        qtbot.keyClicks(window.source.editor, "y")
    assert len(looks) == 1
    assert not window.source.offer.isVisible()


def test_an_answer_about_another_text_is_dropped(
    qtbot: QtBot, window: MainWindow, looks: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    guess, go_on, asked = language_guess.guess, threading.Event(), threading.Event()

    def slow(text: str) -> str | None:
        asked.set()
        assert go_on.wait(10)
        return guess(text)

    monkeypatch.setattr(language_guess, "guess", slow)
    shown: list[str] = []
    monkeypatch.setattr(window.source.offer, "show_for", shown.append)
    window.source.editor.replace_text(GERMAN)
    qtbot.waitUntil(asked.is_set)
    with qtbot.waitSignals([window.language_watch.looked] * 2):
        window.source.editor.replace_text(ENGLISH)
        go_on.set()
    assert len(looks) == 2
    assert shown == []


def test_closing_while_it_guesses(qtbot: QtBot, window: MainWindow, looks: list[str]) -> None:
    window.source.editor.replace_text(GERMAN)
    window.close()
    assert all(not each.name.startswith("language-guess") for each in threading.enumerate())


def test_the_keyboard_reaches_the_offer(qtbot: QtBot, window: MainWindow, looks: list[str]) -> None:
    write(qtbot, window, GERMAN)
    offer = window.source.offer
    qtbot.waitUntil(offer.isVisible)
    assert GERMAN not in offer.accessibleName()
    assert offer.button.accessibleDescription() == offer.label.text()
    window.source.editor.setFocus()
    qtbot.keyClick(window.source.editor, Qt.Key.Key_Tab)
    assert offer.button.hasFocus()
    with qtbot.waitSignal(window.live.ready):
        qtbot.keyClick(offer.button, Qt.Key.Key_Space)
    assert window.languages.direction == DE_EN


def test_there_is_room_in_a_small_window(
    qtbot: QtBot, window: MainWindow, looks: list[str]
) -> None:
    window.resize(SMALLEST)
    write(qtbot, window, GERMAN)
    offer = window.source.offer
    qtbot.waitUntil(offer.isVisible)
    QApplication.processEvents()
    assert window.size() == SMALLEST
    assert offer.label.height() >= offer.label.heightForWidth(offer.label.width())
    assert window.source.editor.height() >= 150
