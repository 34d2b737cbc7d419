"""A pane: a text field on a surface of its own, with a line for hints and buttons under it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QSizePolicy,
    QSpacerItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from translator.gui.panes.text_editor import TextEditor
from translator.gui.widgets.elided_label import ElidedLabel
from translator.gui.widgets.icon_button import icon_button
from translator.gui.widgets.icons import icon
from translator.gui.widgets.theme import Theme

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
        self.footer = QWidget(self)  # the line under the text; or two, where that is too short
        self._lines = QVBoxLayout(self.footer)
        self._lines.setContentsMargins(14, 0, 6, 6)
        self._lines.setSpacing(2)
        self._footer = QHBoxLayout()
        self._footer.setSpacing(4)
        self._footer.addWidget(self.hint, 1)
        # Takes what the hint leaves: all of it, where that has a line of its own.
        self._rest = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._footer.addSpacerItem(self._rest)
        self._lines.addLayout(self._footer)
        self._has_hint_beside = True
        self.footer.installEventFilter(self)
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
        return self.hint.fits(self._room_beside({widget, *self._beside_hint()}))

    def add_to_footer(self, widget: QWidget) -> None:
        self._footer.addWidget(widget)

    def icon_button(self, name: str, text: str) -> QToolButton:
        """A flat button with an icon, in the line under the text."""
        button = icon_button(text, self, side=18)
        self._icons[button] = name
        button.setIcon(icon(name, self.theme.colours))
        self.add_to_footer(button)
        return button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._place_hint()
        return super().eventFilter(watched, event)

    def _place_hint(self) -> None:
        """Give the hint a line of its own where the buttons leave it too little of theirs."""
        beside = self.hint.fits(self._room_beside(self._beside_hint()))
        if beside == self._has_hint_beside:
            return
        self._has_hint_beside = beside
        if beside:
            self._lines.removeWidget(self.hint)
            self._footer.insertWidget(self._footer.indexOf(self._rest), self.hint, 1)
        else:
            self._footer.removeWidget(self.hint)
            self._lines.insertWidget(0, self.hint)

    def _beside_hint(self) -> set[QWidget]:
        """What is shown under the text, but for the hint."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        parts: list[QWidget] = self.footer.findChildren(QWidget, options=direct)
        return {part for part in parts if part is not self.hint and not part.isHidden()}

    def _room_beside(self, parts: set[QWidget]) -> int:
        """How much of a line these leave."""
        margins = self._lines.contentsMargins()
        taken = sum(part.sizeHint().width() + self._footer.spacing() for part in parts)
        return self.footer.width() - margins.left() - margins.right() - taken

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
