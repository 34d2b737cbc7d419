"""What the panes say about the text they show."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from translator.gui.text_editor import TextEditor

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
