"""A suggestion stands where the writing goes on, in paragraphs from the right, too."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage, QTextCursor
from pytestqt.qtbot import QtBot

from translator.gui.panes.text_editor import TextEditor
from translator.gui.proposals.ghost_text import GhostText
from translator.gui.widgets.theme import Theme


@pytest.mark.parametrize("written", ["זה משפט", "هذه جملة"])
def test_in_a_paragraph_from_the_right_it_hangs_from_the_caret_to_the_left(
    qtbot: QtBot, theme: Theme, written: str
) -> None:
    editor = TextEditor()
    qtbot.addWidget(editor)
    editor.resize(500, 200)
    editor.show()
    editor.replace_text(written)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    ghost = GhostText(editor, theme)
    before = editor.grab().toImage()
    ghost.suggest("ארוך מאוד")
    assert ghost.floats
    changed = _changed_columns(before, editor.grab().toImage())
    caret = editor.cursorRect()
    assert caret.left() > 300
    assert max(changed) == pytest.approx(caret.right(), abs=3)
    assert min(changed) > 200


def _changed_columns(before: QImage, after: QImage) -> list[int]:
    rows = range(before.height())
    return [
        x
        for x in range(before.width())
        if any(before.pixel(x, y) != after.pixel(x, y) for y in rows)
    ]
