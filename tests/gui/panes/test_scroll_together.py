"""What is at the top of one pane is at the top of the other, and so it is at the end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor
from translator.gui.panes.text_editor import TextEditor
from translator.gui.window.main_window import MainWindow

# Long paragraphs: how many lines each takes is not known before it is on screen.
TEXT = "\n".join(" ".join(["A sentence of some length for this."] * 8) for _ in range(300))


# Paragraphs that go on for longer than there is room for, one unlike the other.
FEW = "\n".join(" ".join([f"Sentence {number}."] * 40 * number) for number in range(1, 11))


def _leader_and_other(
    qtbot: QtBot, window: MainWindow, leader: str, text: str
) -> tuple[TextEditor, TextEditor]:
    """The two panes with a text and its translation, the one that leads with the keyboard."""
    source, translation = window.source.editor, window.translation.editor
    source.replace_text(text)
    qtbot.waitUntil(lambda: translation.text() == text.upper())
    first, second = (source, translation) if leader == "source" else (translation, source)
    first.setFocus()
    return first, second


def _top(editor: TextEditor) -> tuple[int, float]:
    """The paragraph at the top, and the share of its rows that has scrolled past."""
    block = editor.firstVisibleBlock()
    passed = editor.verticalScrollBar().value() - block.firstLineNumber()
    return block.blockNumber(), passed / block.lineCount()


@pytest.mark.parametrize("leader", ["source", "translation"])
def test_in_mid_text_the_same_paragraph_is_at_the_top(
    qtbot: QtBot, window: MainWindow, leader: str
) -> None:
    editor, other = _leader_and_other(qtbot, window, leader, TEXT)
    for row in (120, 121, 260, 40):
        editor.verticalScrollBar().setValue(row)
        qtbot.wait(20)  # what came on screen is laid out
        assert 0 < _top(editor)[0] < 290
        assert _top(other)[0] == _top(editor)[0]


@pytest.mark.parametrize("leader", ["source", "translation"])
def test_inside_a_long_paragraph_as_much_of_it_has_scrolled_past(
    qtbot: QtBot, window: MainWindow, leader: str
) -> None:
    editor, other = _leader_and_other(qtbot, window, leader, FEW)
    other.set_text_size(
        2 * other.font().pointSize()
    )  # it takes more rows there, and is not seen yet
    bar = editor.verticalScrollBar()
    for _ in range(8):
        qtbot.keyClick(editor, Qt.Key.Key_PageDown)
        qtbot.wait(20)
        (paragraph, share), (same, as_much) = _top(editor), _top(other)
        assert same == paragraph
        rows = other.firstVisibleBlock().lineCount()
        assert rows != editor.firstVisibleBlock().lineCount()
        assert share - 1 / rows <= as_much <= share
    assert 0 < bar.value() < bar.maximum()


def _in_sight(editor: TextEditor, word: str) -> bool:
    start = editor.text().index(word)
    height = editor.viewport().height()
    first, last = editor.area_of(start), editor.area_of(start + len(word))
    return first.top() >= 0 and last.bottom() <= height


# Short lines, so that a dozen of them are on screen, and a word to know each by.
LINES = "\n".join(f"Somewhere in a line of it there is w{number}w." for number in range(100, 160))


@pytest.mark.parametrize("leader", ["source", "translation"])
def test_the_sentence_at_hand_is_in_sight_where_lines_take_more_rows(
    qtbot: QtBot, window: MainWindow, leader: str
) -> None:
    editor, other = _leader_and_other(qtbot, window, leader, LINES)
    other.set_text_size(2 * other.font().pointSize())
    for number in range(101, 135):
        qtbot.keyClick(editor, Qt.Key.Key_Down)
        word = f"W{number}W" if leader == "source" else f"w{number}w"
        qtbot.waitUntil(lambda word=word: _in_sight(other, word))  # type: ignore[misc]
    bar = editor.verticalScrollBar()
    assert bar.value() > 0
    bar.setValue(bar.value() - 3)  # by the wheel: what is at the top is so again
    assert _top(other)[0] == _top(editor)[0]


def test_what_is_being_typed_is_in_sight_in_both_panes(qtbot: QtBot, window: MainWindow) -> None:
    editor, other = _leader_and_other(qtbot, window, "source", LINES)
    other.set_text_size(2 * other.font().pointSize())
    for _ in range(12):
        qtbot.keyClick(editor, Qt.Key.Key_Down)
    qtbot.keyClicks(editor, "now ")
    qtbot.waitUntil(lambda: "NOW" in other.text())
    qtbot.waitUntil(lambda: _in_sight(other, "NOW"))


def test_a_source_that_has_become_shorter_is_looked_at_no_further_than_it_goes(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    editor, _ = _leader_and_other(qtbot, window, "translation", LINES)
    for _ in range(3):
        qtbot.keyClick(editor, Qt.Key.Key_Down)
    door.engines[-1].held = True  # no translation of what comes now
    window.source.editor.replace_text("Short.")
    editor.caret_moved.emit(editor.caret())
    qtbot.wait(30)  # Qt would have warned


def test_typing_in_the_translation_does_not_move_it(qtbot: QtBot, window: MainWindow) -> None:
    editor, other = _leader_and_other(qtbot, window, "translation", LINES)
    other.set_text_size(2 * other.font().pointSize())  # it has to go further than the translation
    for _ in range(14):
        qtbot.keyClick(editor, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: _in_sight(other, "w114w"))
    assert other.verticalScrollBar().value() > 0
    bar, caret = editor.verticalScrollBar().value(), editor.cursorRect().top()
    qtbot.keyClicks(editor, "now")
    qtbot.wait(50)
    assert (editor.verticalScrollBar().value(), editor.cursorRect().top()) == (bar, caret)
    assert _in_sight(other, "w114w")


def test_the_other_pane_goes_where_it_has_to_at_once(qtbot: QtBot, window: MainWindow) -> None:
    """Not to the paragraph at the top first, and then on to the sentence at hand."""
    editor, other = _leader_and_other(qtbot, window, "source", LINES)
    other.set_text_size(2 * other.font().pointSize())
    while editor.verticalScrollBar().value() < 3:
        qtbot.keyClick(editor, Qt.Key.Key_Down)
        qtbot.wait(20)
    painted: list[int] = []
    other.updateRequest.connect(lambda *_: painted.append(other.verticalScrollBar().value()))
    qtbot.keyClick(editor, Qt.Key.Key_Down)
    qtbot.wait(50)
    assert painted == sorted(painted)
    assert painted[-1] - painted[0] <= 3


def test_where_the_end_of_one_is_in_sight_so_is_the_sentence_at_hand(
    qtbot: QtBot, window: MainWindow
) -> None:
    text = "\n".join(LINES.splitlines()[:27])  # a little more than there is room for
    editor, other = _leader_and_other(qtbot, window, "source", text)
    other.set_text_size(2 * other.font().pointSize())
    bar = editor.verticalScrollBar()
    bar.setValue(bar.maximum())
    editor.place_caret(text.index("w105w"))
    qtbot.waitUntil(lambda: _in_sight(other, "W105W"))
    qtbot.wait(50)
    assert bar.value() > 0
    assert _in_sight(other, "W105W")


def test_who_scrolls_away_from_the_caret_is_left_alone(qtbot: QtBot, window: MainWindow) -> None:
    editor, other = _leader_and_other(qtbot, window, "source", LINES)
    other.set_text_size(2 * other.font().pointSize())
    editor.verticalScrollBar().setValue(30)
    window.live.translate_again()
    qtbot.wait(50)
    assert editor.verticalScrollBar().value() == 30
    assert _top(other)[0] == _top(editor)[0]


def _seen_to_the_end(window: MainWindow) -> bool:
    editors = [pane.editor for pane in (window.source, window.translation)]
    return all(editor.visible_part()[1] == len(editor.text()) for editor in editors)


def test_the_end_of_the_source_is_the_end_of_the_translation(
    qtbot: QtBot, window: MainWindow
) -> None:
    editor = window.source.editor
    editor.replace_text(TEXT)
    qtbot.waitUntil(lambda: window.translation.editor.text() == TEXT.upper())
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: _seen_to_the_end(window), timeout=2000)
    qtbot.wait(50)  # nothing that is laid out later takes it away from there
    assert _seen_to_the_end(window)


def test_the_end_stays_the_end_when_the_other_pane_grows(qtbot: QtBot, window: MainWindow) -> None:
    editor, other = window.source.editor, window.translation.editor
    editor.replace_text(TEXT)
    qtbot.waitUntil(lambda: other.text() == TEXT.upper())
    editor.verticalScrollBar().setValue(editor.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: _seen_to_the_end(window), timeout=2000)
    lines = other.verticalScrollBar().maximum()
    other.set_text_size(2 * other.font().pointSize())
    qtbot.waitUntil(lambda: other.verticalScrollBar().maximum() > lines, timeout=2000)
    qtbot.waitUntil(lambda: _seen_to_the_end(window), timeout=2000)


def test_at_the_end_sentences_still_stand_beside_each_other(
    qtbot: QtBot, window: MainWindow
) -> None:
    """Qt's bar goes on for a line or two when the last line is on screen already."""
    editor, other = window.source.editor, window.translation.editor
    text = "\n".join(f"Line {number}." for number in range(60))
    editor.replace_text(text)
    qtbot.waitUntil(lambda: other.text() == text.upper())
    bar = editor.verticalScrollBar()
    bar.setValue(bar.maximum() - 1)
    assert _seen_to_the_end(window)
    assert other.verticalScrollBar().value() == bar.value()


def test_the_end_is_reached_after_a_long_paragraph_and_many_short_ones_are_pasted(
    qtbot: QtBot, window: MainWindow
) -> None:
    """The bar is set while the field gets narrower by it: a line laid out then is not counted."""
    editor = window.source.editor
    text = "\n".join([" ".join(["A sentence."] * 80), *["Another one."] * 120])
    editor.setFocus()
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.translation.editor.text() == text.upper())
    qtbot.keyClick(editor, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: _seen_to_the_end(window), timeout=2000)
