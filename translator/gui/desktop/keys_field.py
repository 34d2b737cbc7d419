"""A field that takes a combination of keys as it is pressed, but not the key that leaves it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QKeySequenceEdit, QWidget

_HELD = (Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Shift, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
_SPELLED = QKeySequence.SequenceFormat.PortableText


class KeysField(QKeySequenceEdit):
    """One combination. Esc alone is no keys for it, and closes the dialog as everywhere."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(QKeySequence(keys), parent)
        self.setMaximumSequenceLength(1)
        self.setClearButtonEnabled(True)

    def keys(self) -> str:
        """What the field shows, as Qt spells it in settings; empty for none."""
        return self.keySequence().toString(_SPELLED)

    def show_keys(self, keys: str) -> None:
        """Show these instead."""
        self.setKeySequence(QKeySequence(keys))

    def event(self, event: QEvent) -> bool:
        # Qt's own would claim Esc for itself before the dialog hears of it.
        if event.type() == QEvent.Type.ShortcutOverride and _leaves(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _leaves(event):
            event.ignore()
        # Qt's own would be empty then, and stay so where another program gets the key that follows.
        elif event.key() not in _HELD:
            super().keyPressEvent(event)


def _leaves(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_Escape
        and event.modifiers() == Qt.KeyboardModifier.NoModifier
    )
