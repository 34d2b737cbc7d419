"""Everything the window can be told to do, with its words and keys, and the menus that show it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

if TYPE_CHECKING:
    from translator.gui.main_window import MainWindow

Keys = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do: its words in a menu, what is called, and its keys.

    Keys beyond the first work too and are not shown.
    """

    text: str
    action: Callable[[], None]
    keys: tuple[QKeySequence | Keys | str, ...] = ()


def build_menus(window: MainWindow) -> list[QAction]:
    """Give the window its menu bar; return the actions that belong to text fields."""
    tr, bar = window.tr, window.menuBar()
    _add(
        bar.addMenu(tr("&File")),
        Command(tr("&Open text…"), window.files.open, ("Ctrl+O",)),
        Command(tr("&Save translation…"), window.files.save, ("Ctrl+S",)),
        Command(tr("&Paste and translate"), window.files.paste_and_translate, ("Ctrl+Shift+V",)),
        None,
        Command(tr("&Quit"), window.close_window, ("Ctrl+Q",)),
    )
    edit = bar.addMenu(tr("&Edit"))
    _add(edit, *_editing(window))
    editing = edit.actions()
    _add(
        edit,
        None,
        Command(tr("C&lear the text"), window.source.clear, ("Ctrl+Shift+Backspace",)),
        Command(
            tr("Copy the t&ranslation"), window.translation.copy_translation, ("Ctrl+Shift+C",)
        ),
        Command(tr("&Save correction"), window.correcting.save, ("Ctrl+Return", "Ctrl+Enter")),
        Command(
            tr("Use the s&imilar translation"), window.near.use_first, ("Alt+Return", "Alt+Enter")
        ),
        None,
        Command(tr("S&ettings…"), window.dialogs.show_settings, ("Ctrl+,",)),
    )
    _add(
        bar.addMenu(tr("&View")),
        Command(tr("&Swap the languages"), window.swap, ("Ctrl+Shift+X",)),
        Command(tr("&Other pane"), window.other_pane, ("F6",)),
        Command(tr("Open or close the l&earning panel"), window.learning_split.toggle, ("Ctrl+L",)),
        window.doubt.action,
        None,
        Command(tr("&Larger text"), window.choices.enlarge_text, ("Ctrl++", "Ctrl+=")),
        Command(tr("S&maller text"), window.choices.reduce_text, ("Ctrl+-",)),
        Command(tr("&Usual text size"), window.choices.reset_text_size, ("Ctrl+0",)),
    )
    _add(
        bar.addMenu(tr("&Help")),
        Command(tr("&Keyboard shortcuts"), window.dialogs.show_shortcuts, ("F1",)),
        Command(tr("&About Translator"), window.dialogs.show_about),
    )
    return editing


def _editing(window: MainWindow) -> list[Command | None]:
    """What text fields can do; told to the one with the keyboard when it is chosen."""
    tr, field = window.tr, window.focused_editor
    return [
        Command(tr("&Undo"), lambda: field().undo(), (Keys.Undo,)),
        Command(tr("&Redo"), lambda: field().redo(), (Keys.Redo,)),
        None,
        Command(tr("Cu&t"), lambda: field().cut(), (Keys.Cut,)),
        Command(tr("&Copy"), lambda: field().copy(), (Keys.Copy,)),
        Command(tr("&Paste"), lambda: field().paste(), (Keys.Paste,)),
        Command(tr("Select &all"), lambda: field().selectAll(), (Keys.SelectAll,)),
    ]


def _add(menu: QMenu, *commands: Command | QAction | None) -> None:
    """Add commands in order, and switches, which are actions already; ``None`` is a line."""
    for command in commands:
        if command is None:
            menu.addSeparator()
            continue
        if isinstance(command, QAction):
            menu.addAction(command)
            continue
        action = QAction(command.text, menu)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.triggered.connect(_without_argument(command.action))
        menu.addAction(action)


def _without_argument(action: Callable[[], None]) -> Callable[[bool], None]:
    return lambda _checked: action()


def shortcuts(bar: QMenuBar) -> list[tuple[str, str]]:
    """Every command of the menus that has keys, as (words, keys), in their order."""
    found = []
    for menu in bar.findChildren(QMenu):
        for action in menu.actions():
            if not action.shortcut().isEmpty():
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                found.append((action.text().replace("&", ""), keys))
    return found
