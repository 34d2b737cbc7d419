"""What belongs together in the two panes, on the bundled model: sentences, words, long texts."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.e2e.conftest import Open
from tests.e2e.user import CTRL, Key, User
from tests.gui.shown_marks import leave, point_at, tinted
from translator.gui.panes.text_editor import TextEditor
from translator.gui.widgets.theme import DARK, LIGHT
from translator.gui.window.main_window import MainWindow

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

STATION, BAHNHOF = "Where is the station?", "Wo ist der Bahnhof?"
DOG, HUND = "The dog sleeps.", "Der Hund schläft."
AT_CARET = (LIGHT.sentence_tint, DARK.sentence_tint)
AT_POINTER = (LIGHT.pointer_tint, DARK.pointer_tint)
OF_WORDS = (LIGHT.word_tint, DARK.word_tint)


def both(user: User, tints: tuple[str, str]) -> tuple[list[str], list[str]]:
    """What is tinted so in the source and in the translation."""
    return tinted(user.source, *tints), tinted(user.translation, *tints)


def test_the_sentence_and_the_word_at_hand(qtbot: QtBot, open_window: Open) -> None:
    def pointing(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.pause_learning()
        assert user.write(f"{DOG} {STATION}") == f"{HUND} {BAHNHOF}"
        user.wait(lambda: both(user, AT_CARET) == ([STATION], [BAHNHOF]))
        assert both(user, AT_POINTER) == ([], [])
        user.press(Key.Key_Left)  # before the question mark, so behind the word
        user.wait(lambda: both(user, OF_WORDS) == (["station"], ["Bahnhof"]))

        point_at(qtbot, user.translation, HUND.index("Hund") + 2)
        user.wait(lambda: both(user, OF_WORDS) == (["dog"], ["Hund"]))
        user.wait(lambda: both(user, AT_POINTER) == ([DOG], [HUND]))
        assert both(user, AT_CARET) == ([STATION], [BAHNHOF])
        leave(user.translation)
        user.wait(lambda: both(user, AT_POINTER) == ([], []))
        user.wait(lambda: both(user, OF_WORDS) == (["station"], ["Bahnhof"]))

        user.press(Key.Key_F6)
        user.press(Key.Key_Home, CTRL)
        user.press(Key.Key_Right, CTRL)
        assert user.translation.caret() == HUND.index("Hund")
        user.wait(lambda: both(user, AT_CARET) == ([DOG], [HUND]))
        user.wait(lambda: both(user, OF_WORDS) == (["dog"], ["Hund"]))

    open_window(pointing)


def top(editor: TextEditor) -> int:
    """The number of the line that is at the top of the pane."""
    return editor.firstVisibleBlock().blockNumber()


def test_the_panes_scroll_together(qtbot: QtBot, open_window: Open) -> None:
    # One takes more rows in German than in English, and all those below it are shifted by that.
    text = "\n".join([" ".join([DOG] * 60), *[STATION] * 120])

    def scrolling(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.pause_learning()
        QGuiApplication.clipboard().setText(text)
        user.source.setFocus()
        user.press(Key.Key_V, CTRL)
        user.translated(text)
        panes = (user.source, user.translation)
        user.press(Key.Key_Home, CTRL)
        assert [top(editor) for editor in panes] == [0, 0]
        rows = [editor.document().firstBlock().lineCount() for editor in panes]
        assert rows[0] < rows[1]
        for _ in range(3):
            before = top(user.source)
            user.press(Key.Key_PageDown)
            user.wait(lambda: top(user.translation) == top(user.source))
            assert before < top(user.source) < 100

        user.press(Key.Key_F6)
        user.press(Key.Key_End, CTRL)
        user.wait(lambda: user.source.visible_part()[1] == len(text))
        user.press(Key.Key_PageUp)
        user.press(Key.Key_PageUp)
        user.wait(lambda: top(user.translation) == top(user.source))
        assert 0 < top(user.source) < 110

    open_window(scrolling)
