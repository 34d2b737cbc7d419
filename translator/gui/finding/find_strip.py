"""A strip under the text of a pane: what is looked for in it, and how often that was found."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from translator.gui.widgets.icon_button import icon_button
from translator.gui.widgets.icons import icon
from translator.gui.widgets.muted_label import MutedLabel
from translator.gui.widgets.outline import Outline
from translator.gui.widgets.theme import Theme
from translator.gui.wording.learning_words import filled, number_words


class FindStrip(QWidget):
    """Hidden unless something is looked for. Enter goes on, Shift+Enter back, Esc closes it.

    Signals:
        changed: something else is looked for.
        later, earlier: the next place is wanted, or the one before.
        closed: it is no longer wanted.
    """

    changed = Signal()
    later = Signal()
    earlier = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find"))
        self.count = MutedLabel(theme, "", self)
        self.earlier_button = icon_button(self.tr("Find previous (Shift+F3)"), self)
        self.later_button = icon_button(self.tr("Find next (F3)"), self)
        self.close_button = icon_button(self.tr("Close the search (Esc)"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 6, 2)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        for button in self._buttons:
            row.addWidget(button)
        Outline(self.field, theme)
        self.field.textChanged.connect(self.changed)
        self.earlier_button.clicked.connect(self.earlier)
        self.later_button.clicked.connect(self.later)
        self.close_button.clicked.connect(self.closed)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    @property
    def _buttons(self) -> tuple[QToolButton, ...]:
        return self.earlier_button, self.later_button, self.close_button

    @property
    def sought(self) -> str:
        """What is looked for."""
        return self.field.text()

    def show_after(self, text: QWidget, name: str) -> None:
        """Come up, named by what is searched; Tab comes to it after the text."""
        self.field.setAccessibleName(name)
        self.field.setToolTip(name)
        before = text
        for stop in (self.field, *self._buttons):
            QWidget.setTabOrder(before, stop)
            before = stop
        self.show()

    def show_count(self, place: int, of: int, *, aloud: bool) -> None:
        """Say which of how many places is shown; ``place`` is 0 where none of them is."""
        words = ""
        if self.sought:
            words = self._words(place, of) if of else self.tr("Not found")
        self.count.say(words, aloud=aloud and bool(words))
        for button in (self.earlier_button, self.later_button):
            button.setEnabled(of > 0)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()  # before Esc stops the translation of a long text
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_escape(event):
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.field.hasFocus():
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.earlier if back else self.later).emit()
        else:
            super().keyPressEvent(event)

    # ---- inside

    def _words(self, place: int, of: int) -> str:
        if not place:
            return filled(self.tr("Found: %1"), number_words(of))
        return filled(self.tr("%1 of %2"), number_words(place), number_words(of))

    def _restyle(self) -> None:
        for button, name in zip(self._buttons, ("left", "right", "clear"), strict=True):
            button.setIcon(icon(name, self._theme.colours))


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
