"""At the end of one pane the other is at its end, also where it grows only then."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from translator.gui.main_window import MainWindow

# Long paragraphs: how many lines each takes is not known before it is on screen.
TEXT = "\n".join(" ".join(["A sentence of some length for this."] * 8) for _ in range(300))


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
