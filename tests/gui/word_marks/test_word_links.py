"""The words that belong together are shown in both panes, and the sentence under the pointer is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor
from tests.gui.shown_marks import leave, move_pointer, point_at, tinted
from translator.core.word_scores import WordLink
from translator.gui.widgets.theme import DARK, LIGHT, Theme
from translator.gui.window.main_window import MainWindow
from translator.gui.word_marks.word_links import together

TEXT = "the old ship. it was late."


@pytest.fixture(autouse=True)
def links(door: FakeDoor) -> None:
    door.linked = True


def write(qtbot: QtBot, window: MainWindow, text: str = TEXT, caret: int = 0) -> None:
    window.source.editor.replace_text(text)
    window.source.editor.place_caret(caret)
    qtbot.waitUntil(lambda: window.translation.editor.text() == text.upper())


def words(window: MainWindow) -> tuple[list[str], list[str]]:
    panes = (window.source.editor, window.translation.editor)
    return tinted(panes[0], LIGHT.word_tint), tinted(panes[1], LIGHT.word_tint)


def wait_for_words(qtbot: QtBot, window: MainWindow, source: str, target: str) -> None:
    qtbot.waitUntil(lambda: words(window) == ([source], [target]))


# ---- words


def test_the_word_at_the_caret_and_its_like(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window, caret=5)
    wait_for_words(qtbot, window, "old", "OLD")
    window.source.editor.place_caret(TEXT.index("was"))
    wait_for_words(qtbot, window, "was", "WAS")


def test_the_caret_in_the_translation(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window)
    window.translation.editor.setFocus()
    window.translation.editor.place_caret(TEXT.index("late") + 4)
    wait_for_words(qtbot, window, "late", "LATE")


@pytest.mark.parametrize("pane", ["source", "translation"])
def test_the_word_under_the_pointer_until_it_leaves(
    qtbot: QtBot, window: MainWindow, pane: str
) -> None:
    write(qtbot, window, caret=5)
    wait_for_words(qtbot, window, "old", "OLD")
    editor = getattr(window, pane).editor
    point_at(qtbot, editor, TEXT.index("late") + 2)
    wait_for_words(qtbot, window, "late", "LATE")
    leave(editor)
    wait_for_words(qtbot, window, "old", "OLD")


def test_a_caret_that_moves_goes_before_a_pointer_that_rests(
    qtbot: QtBot, window: MainWindow
) -> None:
    write(qtbot, window)
    point_at(qtbot, window.source.editor, TEXT.index("late") + 2)
    wait_for_words(qtbot, window, "late", "LATE")
    window.source.editor.place_caret(5)
    wait_for_words(qtbot, window, "old", "OLD")


def test_places_behind_emoji(qtbot: QtBot, window: MainWindow) -> None:
    text = "\U0001f6a2 \U0001f6a2 hi. \U0001f6a2 the ship."
    write(qtbot, window, text, caret=text.index("ship") + 1)
    wait_for_words(qtbot, window, "ship", "SHIP")


def test_a_word_without_a_clear_link_shows_none(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    door.linked = False
    write(qtbot, window, caret=5)
    qtbot.waitUntil(lambda: ("links", "the old ship.", "THE OLD SHIP.") in door.words_asked)
    qtbot.waitUntil(lambda: not window.links._answers._asking)
    window._marks._draw()
    assert words(window) == ([], [])


def test_an_edited_sentence_is_linked_as_it_is_now(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    write(qtbot, window)
    window.correcting.save_on_leaving = False
    editor = window.translation.editor
    editor.setFocus()
    editor.place_caret(4)
    qtbot.keyClicks(editor, "very")
    wait_for_words(qtbot, window, "old", "veryOLD")
    assert ("links", "the old ship.", "THE veryOLD SHIP.") in door.words_asked


def test_a_source_that_was_changed_meanwhile_marks_nothing_wrong(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    write(qtbot, window, caret=5)
    wait_for_words(qtbot, window, "old", "OLD")
    door.engines[-1].held = True
    qtbot.keyClicks(window.source.editor, "x")
    qtbot.waitUntil(lambda: words(window) == ([], []))
    door.engines[-1].answer(len(door.engines[-1].requests))
    wait_for_words(qtbot, window, "oxld", "OXLD")


def test_they_lie_on_top_and_in_the_colours_of_the_theme(
    qtbot: QtBot, window: MainWindow, theme: Theme
) -> None:
    write(qtbot, window, caret=5)
    wait_for_words(qtbot, window, "old", "OLD")
    for editor in (window.source.editor, window.translation.editor):
        drawn = [words.lower() for words, _ in editor.marks]
        assert drawn.index("the old ship.") < drawn.index("old")
    theme.use(DARK)
    qtbot.waitUntil(lambda: tinted(window.source.editor, DARK.word_tint) == ["old"])


def test_typing_asks_nothing(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    qtbot.keyClicks(window.source.editor, TEXT)
    asked = [target for what, _, target in door.words_asked if what == "links"]
    assert len(asked) < 3  # one key in a pause of this machine's own is no fault of the window's
    window.source.editor.place_caret(1)
    wait_for_words(qtbot, window, "the", "THE")


def test_together_takes_all_that_share_a_word() -> None:
    """coffee machine / Kaffeemaschine: pointing at any of the three shows all three."""
    links = [WordLink(0, 6, 0, 14), WordLink(7, 14, 0, 14), WordLink(15, 20, 15, 20)]
    all_three = {(0, 6), (7, 14)}, {(0, 14)}
    assert together(links, 3, at_source=True) == all_three
    assert together(links, 7, at_source=True) == all_three
    assert together(links, 14, at_source=False) == all_three
    assert together(links, 20, at_source=True) == ({(15, 20)}, {(15, 20)})
    assert together(links, 21, at_source=True) == (set(), set())


def test_between_two_words_that_touch_it_is_the_one_that_begins() -> None:
    links = [WordLink(0, 2, 0, 3), WordLink(2, 4, 4, 9)]  # 我们明天
    assert together(links, 1, at_source=True) == ({(0, 2)}, {(0, 3)})
    assert together(links, 2, at_source=True) == ({(2, 4)}, {(4, 9)})
    assert together(links, 4, at_source=True) == ({(2, 4)}, {(4, 9)})
    assert together(links, 3, at_source=False) == ({(0, 2)}, {(0, 3)})


# ---- the sentence


@pytest.mark.parametrize("pane", ["source", "translation"])
def test_the_sentence_under_the_pointer_is_tinted_in_both_panes(
    qtbot: QtBot, window: MainWindow, pane: str
) -> None:
    write(qtbot, window, caret=2)
    editor = getattr(window, pane).editor
    point_at(qtbot, editor, TEXT.index("was"))
    both = (window.source.editor, window.translation.editor)
    qtbot.waitUntil(
        lambda: (
            [tinted(each, LIGHT.pointer_tint) for each in both]
            == [["it was late."], ["IT WAS LATE."]]
        )
    )
    assert tinted(both[0], LIGHT.sentence_tint) == ["the old ship."]  # the caret's stays
    leave(editor)
    qtbot.waitUntil(lambda: not any(tinted(each, LIGHT.pointer_tint) for each in both))


def test_the_empty_part_of_a_pane_is_no_sentence(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window)
    editor = window.source.editor
    point_at(qtbot, editor, TEXT.index("was"))
    with qtbot.waitSignal(editor.pointed, check_params_cb=lambda place: place == -1):
        move_pointer(editor, QPoint(40, editor.viewport().height() - 10))
