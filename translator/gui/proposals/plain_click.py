"""A click on a letter of a text that is nothing more: no drag, and not the first of several."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent

from translator.gui.panes.text_editor import TextEditor


class PlainClick(QObject):
    """Tells of such clicks, as late as no other can follow. The field gets every event as before.

    Signals:
        pressed: a button went down, for whatever it will be.
        clicked: the letter that was clicked, as the place before it.
    """

    pressed = Signal()
    clicked = Signal(int)

    def __init__(self, editor: TextEditor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._down: QPoint | None = None  # where a press was that may become a click
        self._since_double = QElapsedTimer()
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self._tell)
        editor.viewport().installEventFilter(self)

    def cancel(self) -> None:
        """Something else was done meanwhile."""
        self._wait.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            kind = event.type()
            if kind == QEvent.Type.MouseButtonPress:
                self._press(event)
            elif kind == QEvent.Type.MouseMove and event.buttons():
                self._stay_near(event.position().toPoint())
            elif kind == QEvent.Type.MouseButtonRelease:
                self._release(event)
            elif kind == QEvent.Type.MouseButtonDblClick:
                self._since_double.start()
                self._begin_anew(None)
        return super().eventFilter(watched, event)

    # ---- inside

    def _press(self, event: QMouseEvent) -> None:
        plain = _is_left(event) and event.modifiers() == Qt.KeyboardModifier.NoModifier
        if self._since_double.isValid() and self._since_double.elapsed() < _double_click_ms():
            plain = False  # the third press selects the paragraph
        self._begin_anew(event.position().toPoint() if plain else None)

    def _begin_anew(self, down: QPoint | None) -> None:
        self._wait.stop()
        self._down = down
        self.pressed.emit()

    def _stay_near(self, point: QPoint) -> None:
        """A drag is no click, even if it comes back to where it began."""
        far = QGuiApplication.styleHints().startDragDistance()
        if self._down is not None and (point - self._down).manhattanLength() >= far:
            self._down = None

    def _release(self, event: QMouseEvent) -> None:
        self._stay_near(event.position().toPoint())
        plain = _is_left(event) and event.modifiers() == Qt.KeyboardModifier.NoModifier
        if self._down is not None and plain:
            self._wait.start(_double_click_ms())

    def _tell(self) -> None:
        """What is there is looked up now: the text may have been scrolled or changed meanwhile."""
        letter = letter_under(self._editor, self._down) if self._down is not None else -1
        self._down = None
        # Where the caret is not beside it any more, it was moved.
        if letter >= 0 and self._editor.caret() in (letter, letter + 1):
            self.clicked.emit(letter)


def letter_under(editor: TextEditor, point: QPoint) -> int:
    """The letter or figure that covers a point of the viewport; -1 where none does."""
    near, text = editor.place_under(point), editor.text()
    if near < 0:
        return -1
    for place in (near - 1, near):
        if 0 <= place < len(text) and text[place].isalnum():
            begin, end = editor.area_of(place), editor.area_of(place + 1)
            # The last letter of a line ends, for Qt, where the next line begins.
            covered = begin.top() != end.top() or _is_between(point.x(), begin.x(), end.x())
            if covered and begin.top() <= point.y() <= begin.bottom():
                return place
    return -1


def _is_between(x: int, one: int, other: int) -> bool:
    return min(one, other) <= x <= max(one, other)  # either way: Hebrew goes to the left


def _is_left(event: QMouseEvent) -> bool:
    return event.button() == Qt.MouseButton.LeftButton


def _double_click_ms() -> int:
    return QGuiApplication.styleHints().mouseDoubleClickInterval()
