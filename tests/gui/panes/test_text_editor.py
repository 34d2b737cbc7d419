"""What the panes say about the text they show."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from translator.gui.panes.text_editor import Mark, TextEditor

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
CTRL, GROUP = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.GroupSwitchModifier
PARAGRAPH = " ".join(f"Sentence {number} of one long paragraph." for number in range(400))


@pytest.fixture
def editor(qtbot: QtBot) -> TextEditor:
    editor = TextEditor()
    qtbot.addWidget(editor)
    editor.resize(400, 200)
    editor.show()
    qtbot.waitExposed(editor)
    return editor


def test_of_a_long_paragraph_only_a_few_lines_are_on_screen(editor: TextEditor) -> None:
    editor.setPlainText(PARAGRAPH)
    first, last = editor.visible_part()
    assert first == 0
    assert 100 < last < 2000


def test_the_part_on_screen_goes_with_the_scroll_bar(editor: TextEditor) -> None:
    editor.setPlainText(PARAGRAPH)
    _, last = editor.visible_part()
    editor.verticalScrollBar().setValue(editor.verticalScrollBar().maximum())
    later, end = editor.visible_part()
    assert last < later < end
    assert end == len(PARAGRAPH)


def test_a_line_that_starts_at_the_right_is_whole_on_screen(editor: TextEditor) -> None:
    arabic = "هذه جملة قصيرة."
    editor.setPlainText(arabic)
    assert editor.visible_part() == (0, len(arabic))


def test_a_taller_pane_tells_that_more_is_on_screen(qtbot: QtBot, editor: TextEditor) -> None:
    editor.setPlainText(PARAGRAPH)
    _, before = editor.visible_part()
    with qtbot.waitSignal(editor.resized):
        editor.resize(400, 400)
    assert editor.visible_part()[1] > before


ARABIC = "هذه جملة قصيرة."
HEBREW = "זה משפט קצר."


def _edges(editor: TextEditor, line: int) -> tuple[float, float]:
    """How much is free at the left and at the right of a line."""
    block = editor.document().findBlockByNumber(line)
    area = block.layout().lineAt(0).naturalTextRect()
    return area.left(), editor.viewport().width() - area.right()


@pytest.mark.parametrize("text", [ARABIC, HEBREW])
def test_a_paragraph_written_from_the_right_stands_at_the_right(
    editor: TextEditor, text: str
) -> None:
    editor.replace_text(f"English.\n{text}\nEnglish again.")
    margin = editor.document().documentMargin()
    assert _edges(editor, 0)[0] == _edges(editor, 2)[0] == margin
    assert _edges(editor, 1)[0] > 100
    assert _edges(editor, 1)[1] == pytest.approx(margin, abs=1)


def test_a_paragraph_changes_sides_with_its_words(qtbot: QtBot, editor: TextEditor) -> None:
    editor.replace_text("x")
    editor.place_caret(0)
    editor.insertPlainText(HEBREW)
    qtbot.wait(1)
    assert _edges(editor, 0)[0] > 100
    editor.replace_text("English")
    assert _edges(editor, 0)[0] == editor.document().documentMargin()


def test_the_first_paragraph_from_the_right_leaves_caret_and_undo(
    qtbot: QtBot, editor: TextEditor
) -> None:
    qtbot.keyClicks(editor, "English.")
    plain = editor.document().documentLayout()
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QGuiApplication.clipboard().setText(HEBREW)
    editor.paste()
    assert editor.document().documentLayout() is not plain
    assert editor.textCursor().position() == len(f"English.\n{HEBREW}")
    qtbot.keyClicks(editor, "!")
    assert editor.text() == f"English.\n{HEBREW}!"
    for _ in range(5):
        editor.undo()
    assert editor.text() == ""
    for _ in range(5):
        editor.redo()
    assert editor.text() == f"English.\n{HEBREW}!"


@pytest.mark.parametrize("text", [ARABIC, HEBREW])
def test_a_place_at_the_right_is_found_where_it_is_shown(editor: TextEditor, text: str) -> None:
    editor.replace_text(f"English.\n{text}")
    start = len("English.\n")
    assert editor.area_of(start).left() > editor.viewport().width() - 40
    for place in range(start + 1, start + len(text)):
        assert editor.place_under(editor.area_of(place).center()) == place
    assert editor.place_under(QPoint(30, editor.area_of(start).center().y())) == -1


@pytest.mark.parametrize("under", [True, False])
def test_a_mark_lies_on_its_word_at_the_right(editor: TextEditor, under: bool) -> None:
    first = HEBREW.split()[0]
    editor.replace_text(HEBREW)
    mark = Mark(0, len(first), "#ff0000")
    editor.show_marks((), [mark]) if under else editor.show_marks([mark])
    image = editor.grab().toImage()
    red = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).name() == "#ff0000" for y in range(image.height()))
    ]
    right, left = editor.area_of(0).left(), editor.area_of(len(first)).left()
    assert left - 1 <= min(red)
    assert max(red) <= right + 1
    assert len(red) > (right - left) / 2


def test_between_letters_without_spaces_it_is_the_one_under_the_pointer(
    editor: TextEditor,
) -> None:
    editor.setPlainText("我们 very")
    for place in range(2):
        left, right = editor.area_of(place), editor.area_of(place + 1)
        y = left.center().y()
        assert editor.place_under(QPoint(right.x() - 2, y)) == place + 1
        assert editor.place_pointed_at(QPoint(right.x() - 2, y)) == place
        assert editor.place_pointed_at(QPoint(left.x() + 2, y)) == place
    end = editor.area_of(7)
    assert editor.place_pointed_at(QPoint(end.x() - 1, end.center().y())) == 7


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Alt is part of how signs are typed")
@pytest.mark.parametrize(
    ("with_alt", "text"),
    [(ALT, ""), (ALT | SHIFT, ""), (SHIFT, "B"), (ALT | CTRL, "B"), (GROUP, "B")],
)
def test_a_letter_with_alt_is_for_a_menu_and_not_written(
    editor: TextEditor, with_alt: Qt.KeyboardModifier, text: str
) -> None:
    typed: list[None] = []
    editor.typed.connect(lambda: typed.append(None))
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_B, with_alt, "B")
    QApplication.sendEvent(editor, key)
    assert editor.text() == text
    assert len(typed) == len(text)
