"""The menu on a right click in a text field; in the translation it offers other words, too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from translator.gui.panes.text_editor import TextEditor
from translator.gui.panes.translation_editor import TranslationEditor
from translator.gui.window.can_be_done import grey_while_open


def open_context_menu(
    parent: QWidget,
    editor: TextEditor,
    place: QPoint,
    *,
    editing: Sequence[QAction],
    wordings: Sequence[QAction],
) -> None:
    """Open it at a place on the screen; ``wordings`` are for sentences of the translation."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addActions(editing)
    grey_while_open(menu)
    if isinstance(editor, TranslationEditor) and editor.sheet.rows:
        _take_caret_along(editor, place)
        menu.addSeparator()
        for action in wordings:
            action.setShortcutVisibleInContextMenu(True)  # not every desktop shows them by itself
            menu.addAction(action)
    menu.popup(place)


def _take_caret_along(editor: TextEditor, place: QPoint) -> None:
    """Other words are asked for at the caret; a selection is there to be cut or copied."""
    inside = editor.place_under(editor.viewport().mapFromGlobal(place))
    if inside >= 0 and not editor.textCursor().hasSelection():
        editor.place_caret(inside)
