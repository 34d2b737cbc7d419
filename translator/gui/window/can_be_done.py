"""Whether a command of the menus can do anything at this moment.

Commands are greyed only while their menu is open: one that stayed greyed would take its keys along,
and nobody would tell it when it can be used again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QMenu

from translator.core.settings import LARGEST_FONT, SMALLEST_FONT
from translator.gui.panes.translation_editor import TranslationEditor

if TYPE_CHECKING:
    from translator.gui.window.main_window import MainWindow


class MaybeAction(QAction):
    """A command that ``can_do`` answers for."""

    def __init__(self, text: str, menu: QMenu, can_do: Callable[[], bool]) -> None:
        super().__init__(text, menu)
        self.can_do = can_do


def grey_while_open(menu: QMenu) -> None:
    """Grey what can do nothing as long as the menu is open."""
    menu.aboutToShow.connect(lambda: _grey(menu))
    menu.aboutToHide.connect(lambda: _allow(menu))


def _grey(menu: QMenu) -> None:
    for action in menu.actions():
        if isinstance(action, MaybeAction):
            action.setEnabled(action.can_do())


def _allow(menu: QMenu) -> None:
    for action in menu.actions():
        if isinstance(action, MaybeAction):
            action.setEnabled(True)


class CanBeDone:
    """Answers for the commands of one window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    # ---- in the text field with the keyboard

    def undo(self) -> bool:
        match field := self._window.focused_editor():
            case TranslationEditor():
                return field.can_undo
            case QLineEdit():
                return field.isUndoAvailable()
        return field is not None and field.document().isUndoAvailable()

    def redo(self) -> bool:
        match field := self._window.focused_editor():
            case TranslationEditor():
                return field.can_redo
            case QLineEdit():
                return field.isRedoAvailable()
        return field is not None and field.document().isRedoAvailable()

    def cut(self) -> bool:
        field = self._window.focused_editor()
        return field is not None and self.copy() and not field.isReadOnly()

    def copy(self) -> bool:
        field = self._window.focused_editor()
        if isinstance(field, QLineEdit):
            return field.hasSelectedText()
        return field is not None and field.textCursor().hasSelection()

    def paste(self) -> bool:
        field = self._window.focused_editor()
        if isinstance(field, QLineEdit):
            return not field.isReadOnly() and bool(QGuiApplication.clipboard().text())
        return field is not None and field.canPaste()

    def select_all(self) -> bool:
        field = self._window.focused_editor()
        return field is not None and bool(field.text())

    # ---- with the texts

    def has_source(self) -> bool:
        return bool(self._window.source.editor.text())

    def has_translation(self) -> bool:
        return bool(self._window.translation.editor.text().strip())

    def save_correction(self) -> bool:
        return any(row.unsaved for row in self._window.translation.editor.sheet.rows)

    def use_similar(self) -> bool:
        return bool(self._window.translation.near.matches)

    def swap(self) -> bool:
        return self._window.languages.can_swap

    def back(self) -> bool:
        return self._window.history.can_go_back

    def forward(self) -> bool:
        return self._window.history.can_go_forward

    def find(self) -> bool:
        return self._window.finding.can_find

    def paste_text(self) -> bool:
        return self._window.source.editor.canPaste()

    # ---- with the learning panel

    def enlarge_panel(self) -> bool:
        return self._window.learning_split.can_enlarge_panel

    def reduce_panel(self) -> bool:
        return self._window.learning_split.can_reduce_panel

    # ---- with the size of the text

    def enlarge(self) -> bool:
        return self._window.choices.settings.font_size < LARGEST_FONT

    def reduce(self) -> bool:
        return self._window.choices.settings.font_size > SMALLEST_FONT
