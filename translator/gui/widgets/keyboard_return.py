"""Gives the keyboard back to where it was, once the part of the window that had it goes."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget


class KeyboardReturn(QObject):
    """Knows where in the window the keyboard was before it came into ``part``.

    Without it Qt hands the keyboard of a part that is hidden to whatever Tab would come to next,
    and what is written goes there.
    """

    def __init__(self, part: QWidget) -> None:
        super().__init__(part)
        self._part = part
        self._before: QWidget | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    @property
    def is_due(self) -> bool:
        """Whether the keyboard is in the part."""
        return self._holds(self._part.window().focusWidget())

    def give_back(self, otherwise: QWidget | None = None) -> None:
        """Move the keyboard to where it was, or else to ``otherwise``."""
        before = self._before
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus()
        elif otherwise is not None:
            otherwise.setFocus()

    # ---- inside

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._holds(new) and old is not None and not self._holds(old):
            self._before = old if old.window() is self._part.window() else None

    def _holds(self, widget: QWidget | None) -> bool:
        return widget is not None and (widget is self._part or self._part.isAncestorOf(widget))
