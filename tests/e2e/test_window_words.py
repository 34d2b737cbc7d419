"""What the model offers and doubts, on the bundled one: other words, how to go on, how unsure."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.e2e.conftest import Open
from tests.e2e.user import ALT, CTRL, SHIFT, Key, User
from tests.gui.shown_marks import tinted
from translator.gui.proposals.alternatives_popup import AlternativesPopup, Choice
from translator.gui.widgets.theme import DARK, LIGHT
from translator.gui.window.main_window import MainWindow

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

SOURCE = "Please close the window before you leave the house."
HARD = "The gasket sits flush with the bore of the manifold."
TINTS = [tint for one in (LIGHT, DARK) for tint in (one.unsure_tint, one.very_unsure_tint)]


def offered(user: User, popup: AlternativesPopup) -> list[str]:
    """The sentences that would be there with each of the choices, once they are offered."""
    user.wait(popup.isVisible)
    items = [popup.list.item(row) for row in range(popup.list.count())]
    choices: list[Choice] = [item.data(Qt.ItemDataRole.UserRole) for item in items]
    return [choice.alternative.text for choice in choices]


def test_other_words_and_wordings(qtbot: QtBot, open_window: Open) -> None:
    def choosing(window: MainWindow) -> None:
        user, alternatives = User(qtbot, window), window.proposals.alternatives
        user.pause_learning()
        draft = user.write(SOURCE)
        begin, end = draft.split()[0], draft.split(maxsplit=2)[2]

        user.click_word(draft.split()[1])
        by_click = offered(user, alternatives.beside)
        assert draft not in by_click
        # What stands before the word stays; what comes after it may have to change with it.
        assert all(one.startswith(f"{begin} ") for one in by_click)
        user.press(Key.Key_Down)
        assert offered(user, alternatives.popup) == by_click
        user.press(Key.Key_Return)
        user.shows(by_click[0])
        user.press(Key.Key_Z, CTRL)
        user.shows(draft)

        user.click_word(end.split()[0])  # the caret is put into another one
        user.press(Key.Key_Home)
        user.press(Key.Key_Down, ALT)
        at_caret = offered(user, alternatives.popup)
        assert len(at_caret) > 1
        assert not any(one.startswith(f"{begin} ") for one in at_caret)
        user.press(Key.Key_Down)
        user.press(Key.Key_Return)
        user.shows(at_caret[1])
        user.press(Key.Key_Z, CTRL)
        user.shows(draft)

        user.press(Key.Key_F6)  # the sentence at hand is known in either pane
        assert user.source.hasFocus()
        user.press(Key.Key_Down, ALT | SHIFT)
        wordings = offered(user, alternatives.popup)
        assert len(set(wordings)) == len(wordings) > 1
        assert draft not in wordings
        user.press(Key.Key_Down)
        user.press(Key.Key_Return)
        user.shows(wordings[1])
        saved = user.save()
        assert (saved.source, saved.target) == (SOURCE, wordings[1])

    open_window(choosing)


def test_how_to_go_on(qtbot: QtBot, open_window: Open) -> None:
    def writing(window: MainWindow) -> None:
        user, ghost = User(qtbot, window), window.proposals.completions.ghost
        user.write(SOURCE)
        user.press(Key.Key_F6)
        user.press(Key.Key_A, CTRL)
        user.type_in("Mach bitte")
        user.wait(ghost.isVisible)
        rest = ghost.text
        assert len(rest.split()) > 2
        assert user.translation.text() == "Mach bitte"  # what is suggested is no part of it
        user.press(Key.Key_Tab)
        word = rest.split()[0]
        assert user.translation.text() == f"Mach bitte {word}"
        assert ghost.text == rest.removeprefix(f" {word}")
        user.press(Key.Key_End)
        assert user.translation.text() == f"Mach bitte{rest}"
        assert ghost.isHidden()
        assert user.translation.hasFocus()

    open_window(writing)


def test_doubt(qtbot: QtBot, open_window: Open) -> None:
    def reading(window: MainWindow) -> None:
        user, legend = User(qtbot, window), window.doubt.legend
        draft = user.write(HARD)
        user.wait(legend.isVisible)
        doubted = tinted(user.translation, *TINTS)
        assert set(doubted) < {word.strip(".") for word in draft.split()}
        user.click_word(doubted[0])
        user.wait(legend.about.isVisible)
        assert legend.about.text().endswith("%")
        user.press(Key.Key_D, CTRL | SHIFT)
        user.wait(legend.isHidden)
        assert not tinted(user.translation, *TINTS)

    open_window(reading)
