"""The text field of both panes: its places in code points, its marks, its manners."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from translator.core.unspaced import is_unspaced
from translator.gui.panes.under_text import UnderText
from translator.gui.text.document_text import DocumentText, Positions
from translator.gui.text.paragraph_side import ParagraphSides

_MARGIN = 14


@dataclass(frozen=True, slots=True)
class Mark:
    """A part of the text to be shown on a tint, underlined where ``line`` is given, or struck."""

    start: int
    end: int
    tint: str | None = None
    line: str | None = None
    line_style: QTextCharFormat.UnderlineStyle = QTextCharFormat.UnderlineStyle.SingleUnderline
    struck: bool = False

    @property
    def look(self) -> tuple[object, ...]:
        """What of it is not its place."""
        return self.tint, self.line, self.line_style, self.struck


def format_of(mark: Mark) -> QTextCharFormat:
    """How Qt is told of it."""
    style = QTextCharFormat()
    if mark.tint is not None:
        style.setBackground(QColor(mark.tint))
    if mark.line is not None:
        style.setUnderlineStyle(mark.line_style)
        style.setUnderlineColor(QColor(mark.line))
    style.setFontStrikeOut(mark.struck)
    return style


# A mark on screen, and the cursor that Qt moves along with its text.
_Shown = tuple[QTextCursor, Mark]


def _with_places(shown: Sequence[_Shown], marks: Sequence[Mark]) -> list[_Shown]:
    return [(cursor, mark) for (cursor, _), mark in zip(shown, marks, strict=True)]


def _selection(cursor: QTextCursor, mark: Mark) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = cursor
    selection.format = format_of(mark)
    return selection


class TextEditor(QPlainTextEdit):
    """A plain text field.

    Signals:
        edited: the user, or the program on the user's behalf, changed the text.
        typed: a key was pressed, or an input method wrote something.
        caret_moved: the caret's place in code points.
        pointed: the place under the pointer; -1 when it left the text.
        entered, left: keyboard focus came or went, to another part of this window.
        resize_text: +1 or -1, asked for with Ctrl and the wheel.
        resized: the field or its letters have another size, and more or less is on screen.
        menu_requested: where on the screen a context menu should open.
    """

    edited = Signal()
    typed = Signal()
    caret_moved = Signal(int)
    pointed = Signal(int)
    entered = Signal()
    left = Signal()
    resize_text = Signal(int)
    resized = Signal()
    menu_requested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sides = ParagraphSides(self)
        self._content = DocumentText(self.document())
        self._told = self._content.text
        self._pointed_at = -1
        self._under = UnderText(self)
        self._on_top: list[_Shown] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(_MARGIN)
        self.viewport().setAutoFillBackground(False)
        self.textChanged.connect(self._take_text)
        self.cursorPositionChanged.connect(self._take_caret)

    # ---- text and places

    def text(self) -> str:
        """The text, with line feeds; exact, where Qt's ``toPlainText`` loses no-break spaces."""
        return self._content.text

    def replace_text(self, text: str) -> None:
        """Put ``text`` in place of everything, in one step that the user can undo."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.setPosition(0)
        self.setTextCursor(cursor)

    @property
    def _positions(self) -> Positions:
        return self._content.positions

    def caret(self) -> int:
        return self._positions.to_text(self.textCursor().position())

    def place_caret(self, position: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(self._positions.to_qt(position))
        self.setTextCursor(cursor)

    def selected(self) -> tuple[int, int]:
        """Where what is selected starts and ends; both are the caret's place where nothing is."""
        cursor, places = self.textCursor(), self._positions
        return places.to_text(cursor.selectionStart()), places.to_text(cursor.selectionEnd())

    def select(self, start: int, end: int) -> None:
        """Select a part of the text, and bring it into sight."""
        cursor = self.textCursor()
        cursor.setPosition(self._positions.to_qt(start))
        cursor.setPosition(self._positions.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def place_under(self, point: QPoint) -> int:
        """The place in the text under a point of the viewport; -1 where there is no text."""
        cursor = self.cursorForPosition(point)
        area = self.cursorRect(cursor)
        reach = area.height()  # about the width of two letters: the place is between two
        if not area.adjusted(-reach, 0, reach, 1).contains(point):
            return -1
        return self._positions.to_text(cursor.position())

    def place_pointed_at(self, point: QPoint) -> int:
        """The same, but before the letter under the point where words have no spaces between them.

        On the right half of a letter the nearest place is behind it, which may be another word's.
        """
        place = self.place_under(point)
        before = self.document().characterAt(self._positions.to_qt(place) - 1) if place > 0 else ""
        on_it = is_unspaced(before) and point.x() < self.area_of(place).x()
        return place - 1 if on_it else place

    def area_of(self, position: int) -> QRect:
        """Where the caret would stand at a place of the text, in the viewport.

        At its end, where the text has become shorter since that place was known.
        """
        return self.cursorRect(self._cursor_at(position))

    def visible_part(self) -> tuple[int, int]:
        """Where the first line on screen starts and the last one ends: a paragraph may be long."""
        area, move = self.viewport().rect(), QTextCursor.MoveOperation
        # Where a line starts at the right, what is at the left may count to the next line already.
        first = min(self.cursorForPosition(one) for one in (area.topLeft(), area.topRight()))
        last = max(self.cursorForPosition(one) for one in (area.bottomLeft(), area.bottomRight()))
        first.movePosition(move.StartOfLine)
        last.movePosition(move.EndOfLine)
        return self._positions.to_text(first.position()), self._positions.to_text(last.position())

    def show_marks(self, marks: Sequence[Mark], under: Sequence[Mark] = ()) -> None:
        """Show these marks instead of the ones before; later ones lie on top.

        Those ``under`` the text are of single words, and below all others.
        """
        if self._are_shown(self._under.marks, under):
            self._under.marks = _with_places(self._under.marks, under)
        else:
            self._under.show([(self._cursor(mark), mark) for mark in under])
        if self._are_shown(self._on_top, marks):
            self._on_top = _with_places(self._on_top, marks)
        else:
            self._on_top = [(self._cursor(mark), mark) for mark in marks]
            self.setExtraSelections([_selection(*one) for one in self._on_top])

    @property
    def marks(self) -> list[tuple[str, Mark]]:
        """What is shown marked, in the order of drawing, and as what."""
        return [(cursor.selectedText(), mark) for cursor, mark in self._under.marks + self._on_top]

    def _are_shown(self, shown: Sequence[_Shown], wanted: Sequence[Mark]) -> bool:
        """Whether Qt has moved all that is marked along with the text to where it is to be now.

        To show marks again paints the whole field anew, which would be felt at each key.
        """
        places = self._positions
        return len(shown) == len(wanted) and all(
            cursor.selectionStart() == places.to_qt(one.start)
            and cursor.selectionEnd() == places.to_qt(one.end)
            and one.look == mark.look
            for (cursor, mark), one in zip(shown, wanted, strict=True)
        )

    def _cursor(self, mark: Mark) -> QTextCursor:
        cursor = self._cursor_at(mark.start)
        cursor.setPosition(self._place_in_document(mark.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _cursor_at(self, position: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._place_in_document(position))
        return cursor

    def _place_in_document(self, position: int) -> int:
        return min(self._positions.to_qt(position), self.document().characterCount() - 1)

    def _take_text(self) -> None:
        if self._told is not self._content.text:
            self._told = self._content.text
            self.edited.emit()

    def _take_caret(self) -> None:
        self._take_text()  # Qt may tell of the caret before it tells of the text
        self.caret_moved.emit(self.caret())

    # ---- look

    def set_text_size(self, points: int) -> None:
        font = self.font()
        font.setPointSize(points)
        self.setFont(font)

    # ---- what Qt tells

    def paintEvent(self, event: QPaintEvent) -> None:
        self._under.paint(event.rect())
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What comes up under the text does not cover the line that is being written."""
        seen = 0 <= self.cursorRect().bottom() <= event.oldSize().height()
        super().resizeEvent(event)
        if seen and self.hasFocus():
            self.ensureCursorVisible()
        self.resized.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_for_a_menu(event):
            event.ignore()
            return
        self.typed.emit()
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.typed.emit()
        super().inputMethodEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A menu or another window takes the focus for a while only.
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.MenuBarFocusReason,
        ):
            self.left.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point(self.place_pointed_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(-1)

    def _point(self, place: int) -> None:
        if place != self._pointed_at:
            self._pointed_at = place
            self.pointed.emit(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.resize_text.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(event.globalPos())


def _is_for_a_menu(event: QKeyEvent) -> bool:
    """Whether a letter was typed with Alt, which opens a menu, or does nothing where none has it.

    On Linux Qt would write it into the text. Elsewhere it is part of how signs are typed.
    """
    keys = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    letter = event.text().isprintable() and event.text() != ""
    return sys.platform == "linux" and keys == Qt.KeyboardModifier.AltModifier and letter
