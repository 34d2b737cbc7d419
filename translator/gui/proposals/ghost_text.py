"""A suggestion in grey behind the caret: to be seen, and no part of the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from translator.gui.panes.text_editor import TextEditor
from translator.gui.text.wrapped_text import WrappedText
from translator.gui.widgets.theme import Theme

_WIDEST = 420
_MOST_LINES = 3
_PADDING = 6
_EDGE = 8
_BELOW = 4
_ROUNDING = 6


class GhostText(QWidget):
    """Lies over a text field and lets everything through to it.

    Where nothing stands behind the caret the suggestion goes on in its line; else it would be
    mixed with what stands there, and floats under the line, so that no text has to move.
    """

    def __init__(self, editor: TextEditor, theme: Theme) -> None:
        super().__init__(editor)
        self._editor, self._theme = editor, theme
        self._text = ""
        self._placeholder = ""
        self.setAccessibleName(self.tr("Suggestion"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        editor.updateRequest.connect(self.update)
        editor.viewport().installEventFilter(self)
        theme.changed.connect(self.update)

    @property
    def text(self) -> str:
        """What is suggested; empty for nothing."""
        return self._text

    def suggest(self, text: str) -> None:
        """Show ``text``, or nothing where it is empty."""
        if bool(text) != bool(self._text):
            # What an empty field says of itself would stand under the suggestion.
            editor, shown = self._editor, self._editor.placeholderText()
            editor.setPlaceholderText("" if text else self._placeholder)
            self._placeholder = shown
        self._text = text
        self.setGeometry(self._editor.viewport().geometry())
        self.setVisible(bool(text))
        self.raise_()
        self.update()

    @property
    def floats(self) -> bool:
        """Whether it has to stand under the line."""
        return self._in_line() is None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._editor.viewport().geometry())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wrapped = self._in_line()
        if wrapped is None:
            self._paint_floating(painter)
        else:
            painter.setPen(QColor(self._theme.colours.muted))
            wrapped.draw(painter, QPointF(self._margin, self._editor.cursorRect().top()))
        painter.end()

    # ---- inside

    @property
    def _margin(self) -> float:
        return self._editor.document().documentMargin()

    @property
    def _leftwards(self) -> bool:
        """Whether the paragraph that is being written goes from right to left."""
        block = self._editor.textCursor().block()
        return block.textDirection() == Qt.LayoutDirection.RightToLeft

    def _in_line(self) -> WrappedText | None:
        """The suggestion from the caret on; None where that would lie on other text."""
        cursor, caret = self._editor.textCursor(), self._editor.cursorRect()
        if self._leftwards or not cursor.atBlockEnd():
            return None
        room = max((self.height() - caret.top()) // max(caret.height(), 1), 1)
        wrapped = WrappedText(
            self._text,
            self._editor.font(),
            self.width() - 2 * self._margin,
            most=room,
            indent=caret.left() - self._margin,
        )
        is_last = not cursor.block().next().isValid()
        return wrapped if is_last or wrapped.lines == 1 else None

    def _paint_floating(self, painter: QPainter) -> None:
        colours, caret = self._theme.colours, self._editor.cursorRect()
        widest = min(_WIDEST, self.width() - 2 * _EDGE) - 2 * _PADDING
        wrapped = WrappedText(self._text.strip(), self._editor.font(), widest, most=_MOST_LINES)
        width = wrapped.natural_width + 2 * _PADDING
        height = wrapped.height + 2 * _PADDING
        start = caret.right() - width if self._leftwards else caret.left()
        left = max(min(float(start), self.width() - width - _EDGE), float(_EDGE))
        top = float(caret.bottom() + _BELOW)
        if top + height > self.height() and caret.top() > height:
            top = caret.top() - _BELOW - height
        painter.setPen(QPen(QColor(colours.control_edge), 1.0))
        painter.setBrush(QColor(colours.control))
        painter.drawRoundedRect(QRectF(left, top, width, height), _ROUNDING, _ROUNDING)
        painter.setPen(QColor(colours.muted))
        wrapped.draw(painter, QPointF(left + _PADDING, top + _PADDING))
