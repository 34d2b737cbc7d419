"""How much is painted anew at a key: what stays as it is costs time that the translation needs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPaintEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.made_drafts import text_draft
from tests.gui.shown_marks import tinted
from translator.gui.panes.sentence_marks import _DRAFT_MS, SentenceMarks
from translator.gui.panes.text_editor import Mark, TextEditor
from translator.gui.panes.translation_editor import TranslationEditor
from translator.gui.widgets.theme import LIGHT, Theme
from translator.gui.window.main_window import MainWindow

LINES = "\n".join(f"This is line {number}." for number in range(40))
PAIRS = [(line, line.upper()) for line in LINES.split("\n")]
TINT, OTHER = "#ff0000", "#00ff00"


class _Painted(QObject):
    """The heights of what a field paints."""

    def __init__(self, editor: TextEditor) -> None:
        super().__init__(editor)
        self.heights: list[int] = []
        editor.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        if isinstance(event, QPaintEvent):
            self.heights.append(event.rect().height())
        return super().eventFilter(watched, event)


@pytest.fixture
def editor(qtbot: QtBot) -> TextEditor:
    editor = TextEditor()
    qtbot.addWidget(editor)
    editor.resize(400, 300)
    editor.setPlainText(LINES)
    editor.show()
    qtbot.waitExposed(editor)
    return editor


def _write(editor: TextEditor, place: int, text: str) -> None:
    cursor = QTextCursor(editor.document())
    cursor.setPosition(place)
    cursor.insertText(text)


def test_marks_that_have_moved_with_their_text_are_not_shown_again(
    qtbot: QtBot, editor: TextEditor
) -> None:
    word = LINES.index("line 3")
    editor.show_marks([Mark(word, word + 6, TINT)], [Mark(word + 5, word + 6, OTHER)])
    qtbot.wait(30)
    painted = _Painted(editor)
    _write(editor, 0, "xx")
    editor.show_marks([Mark(word + 2, word + 8, TINT)], [Mark(word + 7, word + 8, OTHER)])
    qtbot.wait(30)
    assert painted.heights
    assert max(painted.heights) < 2 * editor.fontMetrics().lineSpacing()
    assert [(mark.start, mark.end, words) for words, mark in editor.marks] == [
        (word + 7, word + 8, "3"),
        (word + 2, word + 8, "line 3"),
    ]


@pytest.mark.parametrize(
    "now",
    [
        [Mark(0, 7, TINT)],
        [Mark(2, 6, TINT)],
        [Mark(2, 7, OTHER)],
        [Mark(2, 7, TINT, struck=True)],
        [Mark(2, 7, TINT), Mark(8, 9, TINT)],
        [],
    ],
)
@pytest.mark.parametrize("under", [True, False])
def test_others_are(qtbot: QtBot, editor: TextEditor, now: list[Mark], under: bool) -> None:
    before = [Mark(2, 7, TINT)]
    editor.show_marks([], before) if under else editor.show_marks(before)
    qtbot.wait(30)
    painted = _Painted(editor)
    editor.show_marks([], now) if under else editor.show_marks(now)
    qtbot.waitUntil(lambda: painted.heights != [])
    assert [mark for _, mark in editor.marks] == now


def test_a_draft_out_of_the_carets_sight_does_not_have_all_painted_anew(qtbot: QtBot) -> None:
    """To put the caret where Qt has put it already would scroll there and back."""
    editor = TranslationEditor()
    qtbot.addWidget(editor)
    editor.resize(400, 300)
    editor.show()
    editor.show_draft(text_draft(*PAIRS, gap="\n"))
    bar = editor.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.wait(50)
    top, painted = bar.value(), _Painted(editor)
    editor.show_draft(
        text_draft(*PAIRS[:-3], (PAIRS[-3][0], "THAT IS LINE 37."), *PAIRS[-2:], gap="\n")
    )
    qtbot.wait(50)
    assert "\nTHAT IS" in editor.text()
    assert bar.value() == top
    assert painted.heights
    assert max(painted.heights) < 2 * editor.fontMetrics().lineSpacing()


def test_at_the_end_of_both_panes_a_key_does_not_scroll_there_and_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    """Where the translation has more lines, its end is further down than beside the source's."""
    source, translation = window.source.editor, window.translation.editor
    translation.set_text_size(2 * translation.font().pointSize())
    text = "\n".join(f"This is line {number} of some length." for number in range(60))
    source.insertPlainText(text)
    qtbot.waitUntil(lambda: translation.text() == text.upper())
    source.setFocus()
    qtbot.keyClick(source, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    bar = translation.verticalScrollBar()
    qtbot.waitUntil(lambda: 0 < bar.value() == bar.maximum())
    qtbot.wait(100)  # until all is laid out
    scrolled: list[int] = []
    bar.valueChanged.connect(scrolled.append)
    source.moveCursor(QTextCursor.MoveOperation.Left)
    source.insertPlainText("x")
    qtbot.waitUntil(lambda: translation.text().endswith("LENGTHX."))
    qtbot.wait(50)
    assert scrolled == []


# ---- the marks of the sentence at hand come with its draft


def test_marks_wait_for_a_draft_but_not_for_long(
    qtbot: QtBot, editor: TextEditor, theme: Theme
) -> None:
    translation = TranslationEditor()
    qtbot.addWidget(translation)
    drawn: list[int] = []

    def layer() -> tuple[list[Mark], list[Mark]]:
        drawn.append(1)
        return [], []

    marks = SentenceMarks(editor, translation, theme)
    marks.add_layer(layer)
    marks.await_draft()
    marks.redraw()
    QApplication.processEvents()
    assert drawn == []
    qtbot.waitUntil(lambda: drawn == [1])
    marks.redraw()
    assert marks._redraw.interval() < _DRAFT_MS  # soon: nothing is awaited any more
    qtbot.waitUntil(lambda: drawn == [1, 1])
    marks.redraw()
    for _ in range(30):  # keys that follow each other quickly, each of which asks for a draft
        marks.await_draft()
        qtbot.wait(10)
    assert len(drawn) > 2


def test_marks_are_drawn_with_the_draft(qtbot: QtBot, window: MainWindow) -> None:
    window.source.editor.insertPlainText("One here.\nTwo here.")
    qtbot.waitUntil(lambda: tinted(window.translation.editor, LIGHT.sentence_tint) == ["TWO HERE."])
    window.source.editor.insertPlainText(" Three.")
    qtbot.waitUntil(lambda: tinted(window.translation.editor, LIGHT.sentence_tint) == ["THREE."])
