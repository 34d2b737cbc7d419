"""What is marked in a text field, as Qt shows it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from translator.gui.panes.text_editor import TextEditor

Line = QTextCharFormat.UnderlineStyle


def tinted(editor: TextEditor, *tints: str) -> list[str]:
    """The texts on one of these backgrounds, in the order of the text."""
    found = [(mark.start, words) for words, mark in editor.marks if mark.tint in tints]
    return [words for _, words in sorted(found)]


def underlined(editor: TextEditor, line: Line) -> list[str]:
    """The texts with this kind of line under them."""
    return [words for words, mark in editor.marks if mark.line and mark.line_style is line]


def point_of(editor: TextEditor, place: int) -> QPoint:
    """Where on the viewport a place of the text is, in code points."""
    cursor = editor.textCursor()
    cursor.setPosition(editor._positions.to_qt(place))
    return editor.cursorRect(cursor).center()


def point_at(qtbot: QtBot, editor: TextEditor, place: int) -> None:
    """Move the pointer to a place of the text."""
    with qtbot.waitSignal(editor.pointed):
        move_pointer(editor, point_of(editor, place))


def move_pointer(editor: TextEditor, point: QPoint) -> None:
    """Tell the field what Qt would: which tells nothing where its pointer is already."""
    viewport = editor.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(point),
        QPointF(viewport.mapToGlobal(point)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, event)


def leave(editor: TextEditor) -> None:
    """Move the pointer out of the field."""
    QApplication.sendEvent(editor.viewport(), QEvent(QEvent.Type.Leave))
    QApplication.sendEvent(editor, QEvent(QEvent.Type.Leave))
