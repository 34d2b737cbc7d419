"""A pane: a text field on a surface of its own, with a line for hints and buttons under it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from translator.gui.elided_label import ElidedLabel
from translator.gui.icons import icon
from translator.gui.text_editor import TextEditor
from translator.gui.theme import Theme

_ROUNDING = 8


class Pane(QWidget):
    """The surface around a text field. Its edge shows where the keyboard is."""

    def __init__(self, editor: TextEditor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self.theme = theme
        self.hint = ElidedLabel(self)
        self._has_keyboard = False
        self._icons: dict[QToolButton, str] = {}
        self.footer = QWidget(self)  # the line under the text
        self._footer = QHBoxLayout(self.footer)
        self._footer.setContentsMargins(14, 0, 6, 6)
        self._footer.setSpacing(4)
        self._footer.addWidget(self.hint, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 2, 2, 2)
        self._column.setSpacing(2)
        self._column.addWidget(editor, 1)
        self._column.addWidget(self.footer)
        self.setFocusProxy(editor)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_keyboard)
        theme.changed.connect(self._restyle)
        self._restyle()

    def add_under_text(self, widget: QWidget) -> None:
        """Give ``widget`` a line of its own above the last one."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def add_before_hint(self, widget: QWidget) -> None:
        """Give ``widget`` the beginning of the last line."""
        self._footer.insertWidget(0, widget)

    def has_room_beside_hint(self, widget: QWidget) -> bool:
        """Whether the last line can show ``widget``, hidden or not, and the whole hint."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        parts = self.footer.findChildren(QWidget, options=direct)
        shown = (part for part in parts if part is not self.hint and not part.isHidden())
        margins = self._footer.contentsMargins()
        taken = margins.left() + margins.right()
        for part in {widget, *shown}:
            taken += part.sizeHint().width() + self._footer.spacing()
        return self.hint.fits(self.footer.width() - taken)

    def add_to_footer(self, widget: QWidget) -> None:
        self._footer.addWidget(widget)

    def icon_button(self, name: str, text: str) -> QToolButton:
        """A flat button with an icon, in the line under the text."""
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setIconSize(QSize(18, 18))
        button.setAccessibleName(text)
        button.setToolTip(text)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._icons[button] = name
        button.setIcon(icon(name, self.theme.colours))
        self.add_to_footer(button)
        return button

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self.theme.colours
        focused = self._has_keyboard
        width = 2.0 if focused else 1.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent if focused else colours.line), width))
        painter.setBrush(QColor(colours.base))
        inset = width / 2
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(area, _ROUNDING, _ROUNDING)
        painter.end()

    def _follow_keyboard(self, _old: QWidget | None, new: QWidget | None) -> None:
        """A menu, a list or a dialog has it for a while only: it will come back."""
        if new is not None and new.window() is self.window():
            self._has_keyboard = new is self.editor
            self.update()

    def _restyle(self) -> None:
        for button, name in self._icons.items():
            button.setIcon(icon(name, self.theme.colours))
        palette = self.hint.palette()
        palette.setColor(self.hint.foregroundRole(), QColor(self.theme.colours.muted))
        self.hint.setPalette(palette)
        self.update()
