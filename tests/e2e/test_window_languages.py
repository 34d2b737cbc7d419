"""Languages and scripts in the window, on the bundled model: swapped, noticed, right to left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.e2e.conftest import Open
from tests.e2e.user import CTRL, SHIFT, Key, User
from translator.gui.window.main_window import MainWindow

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

STATION, BAHNHOF = "Where is the station?", "Wo ist der Bahnhof?"
FRENCH = "Je voudrais une chambre pour deux personnes, s'il vous plait."
GERMAN = "Ich habe gestern mit meiner Schwester telefoniert."
HEBREW = "שלום, מה שלומך?"
MIXED = "שלום heißt hallo."
LEFT = Qt.MouseButton.LeftButton


def test_swapped_and_swapped_back(qtbot: QtBot, open_window: Open) -> None:
    def swapping(window: MainWindow) -> None:
        user = User(qtbot, window)
        assert user.write(STATION) == BAHNHOF
        user.press(Key.Key_X, CTRL | SHIFT)
        user.direction("de", "en")
        assert user.translated(BAHNHOF) == STATION
        QTest.mouseClick(window.languages.swap_button, LEFT)
        user.direction("en", "de")
        assert user.translated(STATION) == BAHNHOF

    open_window(swapping)


def test_another_language_is_noticed(qtbot: QtBot, open_window: Open) -> None:
    def writing(window: MainWindow) -> None:
        user, offer = User(qtbot, window), window.source.offer
        user.write(GERMAN)
        user.wait(offer.isVisible)
        assert offer.label.text() == "This looks like German. Swap the languages?"
        QTest.mouseClick(offer.button, LEFT)
        user.direction("de", "en")
        assert "sister" in user.translated(GERMAN)  # the text stays what it is
        assert offer.isHidden()

        user.write(FRENCH)
        user.wait(offer.isVisible)
        assert offer.label.text() == "This looks like French. Translate it into English?"
        QTest.mouseClick(offer.button, LEFT)
        user.direction("fr", "en")
        assert "room" in user.translated(FRENCH)

    open_window(writing)


def test_right_to_left(qtbot: QtBot, open_window: Open) -> None:
    def writing(window: MainWindow) -> None:
        user, leftwards = User(qtbot, window), Qt.LayoutDirection.RightToLeft
        user.pause_learning()
        QGuiApplication.clipboard().setText(f"{HEBREW}\n{STATION}")
        user.source.setFocus()
        user.press(Key.Key_V, CTRL)
        # No model knows the script: what it says stays as it is, and what is beside it does not.
        assert user.translated(f"{HEBREW}\n{STATION}") == f"{HEBREW}\n{BAHNHOF}"
        for editor in (user.source, user.translation):
            first, second = editor.document().firstBlock(), editor.document().lastBlock()
            last = len(first.text()) + 1
            assert first.textDirection() == leftwards != second.textDirection()
            assert editor.area_of(0).x() > editor.viewport().width() / 2 > editor.area_of(last).x()

        user.press(Key.Key_F6)
        user.press(Key.Key_Home, CTRL)
        user.press(Key.Key_End, SHIFT)
        user.type_in(MIXED)
        assert user.translation.document().firstBlock().textDirection() == leftwards
        saved = user.save()
        assert (saved.source, saved.target) == (HEBREW, MIXED)
        user.shows(f"{MIXED}\n{BAHNHOF}")

    open_window(writing)
