"""The banner: problems and questions, told inside the window with the next step at hand."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from translator.gui.widgets.icons import icon
from translator.gui.widgets.keyboard_return import KeyboardReturn
from translator.gui.widgets.theme import Theme
from translator.gui.wording.wording import worded

_NARROW = 480  # pixels
_LEFT, _RIGHT, _BESIDE = 14, 8, 8

Choice = tuple[str, Callable[[], None]]


class Banner(QWidget):
    """One message at a time, under the panes; hidden when there is none.

    A message may have a cause: whoever told it withdraws it, by that, once what it was about is
    over. Without one it stays until it is closed or another takes its place. Clicks leave the
    keyboard where it is; where Tab has brought it here, it goes back with the message, and Esc
    closes that.

    Signals:
        told: there is a message, or another wording of it.
        closed: the message is gone, answered or not.
        put_off: the cause of a message that the user has closed without an answer.
    """

    told = Signal()
    closed = Signal()
    put_off = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_fault = False
        self._cause: Hashable = None
        self.label = QLabel(self)
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.buttons: list[QPushButton] = []
        self.close_button = QToolButton(self)
        self.close_button.setAutoRaise(True)
        self.close_button.setAccessibleName(self.tr("Close this message"))
        self.close_button.setToolTip(self.tr("Close this message"))
        self.close_button.clicked.connect(self.dismiss)
        self._keyboard = KeyboardReturn(self)
        self._arrange()
        theme.changed.connect(self._restyle)
        self.hide()

    def _arrange(self) -> None:
        self._answers = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._answers.setSpacing(8)
        self._answers.addStretch(1)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(8)
        self._body.addWidget(self.label, 1)
        self._body.addLayout(self._answers)
        row = QHBoxLayout(self)
        row.setContentsMargins(_LEFT, 8, _RIGHT, 8)
        row.setSpacing(_BESIDE)
        row.addLayout(self._body, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)

    def show_fault(self, message: str, *choices: Choice, cause: Hashable = None) -> None:
        """Tell a problem, and offer what can be done about it as ``ask`` does."""
        self._show(message, choices, cause, is_fault=True)

    def show_notice(self, message: str, *, cause: Hashable = None) -> None:
        """Tell something worth knowing that needs no answer."""
        self._show(message, (), cause, is_fault=False)

    def ask(self, message: str, *choices: Choice, cause: Hashable = None) -> None:
        """Ask; each choice is a button's text and what it does. Answering closes the banner."""
        self._show(message, choices, cause, is_fault=False)

    def reword(self, message: str) -> None:
        """Say it as it is by now; the answers stay, and the keyboard where it is."""
        if worded(message) != self.label.text():
            self._say(message)
            self._alert()

    def tells(self, cause: Hashable) -> bool:
        """Whether a message of this cause is there to be read."""
        return self._cause == cause and not self.isHidden()

    def withdraw(self, cause: Hashable) -> None:
        """Close the message if it is of this cause: what it was about is over."""
        if self.tells(cause):
            self._close()

    def withdraw_on(self, cause: Hashable, *signals: SignalInstance) -> None:
        """The same, each time that one of these is emitted."""
        for signal in signals:
            signal.connect(lambda *_: self.withdraw(cause))

    def dismiss(self) -> None:
        """Close without an answer."""
        self._close()
        self.put_off.emit(self._cause)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.isHidden():  # not merely because the window is
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _show(
        self, message: str, choices: tuple[Choice, ...], cause: Hashable, *, is_fault: bool
    ) -> None:
        self._is_fault, self._cause = is_fault, cause
        self._say(message)
        self._return_keyboard()
        for button in self.buttons:
            self._answers.removeWidget(button)
            button.deleteLater()
        self.buttons = [self._button(choice) for choice in choices]
        self.setFocusProxy(self.buttons[0] if self.buttons else self.close_button)
        before = self.close_button.previousInFocusChain() or self
        for button in self.buttons:
            QWidget.setTabOrder(before, button)
            before = button
        self._fold()
        self._restyle()
        self.show()
        self._alert()

    def _fold(self) -> None:
        """Where it is narrow the answers stand below the message, which needs the width.

        They stand below one another, too, where their words would be cut off otherwise.
        """
        direction = QBoxLayout.Direction
        narrow = self.width() < _NARROW
        self._body.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        room = self.width() - _LEFT - _RIGHT - _BESIDE - self.close_button.sizeHint().width()
        needed = sum(button.sizeHint().width() + self._answers.spacing() for button in self.buttons)
        folded = narrow and needed > room
        self._answers.setDirection(direction.TopToBottom if folded else direction.LeftToRight)

    def _say(self, message: str) -> None:
        message = worded(message)
        self.label.setText(message)
        self.setAccessibleName(message)

    def _alert(self) -> None:
        self.told.emit()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _button(self, choice: Choice) -> QPushButton:
        text, action = choice
        button = QPushButton(text, self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self._close)
        button.clicked.connect(action)
        self._answers.addWidget(button)
        return button

    def _close(self) -> None:
        self._return_keyboard()
        self.hide()

    def _return_keyboard(self) -> None:
        if self._keyboard.is_due:
            self._keyboard.give_back()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.fault_tint if self._is_fault else colours.notice_tint))
        painter.drawRoundedRect(self.rect(), 8, 8)
        painter.end()

    def _restyle(self) -> None:
        colours = self._theme.colours
        palette = self.label.palette()
        colour = colours.fault if self._is_fault else colours.notice
        palette.setColor(self.label.foregroundRole(), QColor(colour))
        self.label.setPalette(palette)
        self.close_button.setIcon(icon("clear", colours))
        self.update()
