"""Everything the window can be told to do, with its words and keys, and the menus that show it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from translator.gui.wording import without_key

if TYPE_CHECKING:
    from translator.gui.main_window import MainWindow

Keys = QKeySequence.StandardKey

# As browsers have them. On a Mac, the arrows with Option move the caret by a word.
_BACK, _FORWARD = ("Ctrl+[", "Ctrl+]") if sys.platform == "darwin" else ("Alt+Left", "Alt+Right")


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do: its words in a menu, what is called, and its keys.

    Keys beyond the first work too and are not shown. ``repeats`` while they are held down.
    """

    text: str
    action: Callable[[], None]
    keys: tuple[QKeySequence | Keys | str, ...] = ()
    repeats: bool = True


def build_menus(window: MainWindow) -> list[QAction]:
    """Give the window its menu bar; return the actions that belong to text fields."""
    tr, bar = window.tr, window.menuBar()
    file = bar.addMenu(tr("&File"))
    _add(
        file,
        Command(tr("&Open text…"), window.files.open, ("Ctrl+O",)),
        Command(tr("&Save translation…"), window.files.save, ("Ctrl+S",)),
        Command(tr("&Paste and translate"), window.files.paste_and_translate, ("Ctrl+Shift+V",)),
        None,
        window.profiles.menu.menuAction(),
        None,
        # Asked for again it closes whatever is unsaved: it has to be meant.
        Command(tr("&Quit"), window.close_window, ("Ctrl+Q",), repeats=False),
    )
    file.aboutToShow.connect(window.profiles.look_again)
    edit = bar.addMenu(tr("&Edit"))
    _add(edit, *_editing(window))
    editing = edit.actions()
    _add(
        edit,
        None,
        Command(tr("C&lear the text"), window.source.clear, ("Ctrl+Shift+Backspace",)),
        Command(
            tr("Copy the tra&nslation"), window.translation.copy_translation, ("Ctrl+Shift+C",)
        ),
        Command(tr("&Save correction"), window.correcting.save, ("Ctrl+Return", "Ctrl+Enter")),
        Command(
            tr("Use the s&imilar translation"), window.near.use_first, ("Alt+Return", "Alt+Enter")
        ),
        *window.proposals.edit_actions,
        Command(
            tr("Make the text a fa&vourite, or no longer"),
            window.history.toggle_favourite,
            ("Ctrl+D",),
        ),
        None,
        Command(tr("&Glossary…"), window.glossary.show, ("Ctrl+G",)),
        Command(tr("S&ettings…"), window.dialogs.show_settings, ("Ctrl+,",)),
    )
    _add(
        bar.addMenu(tr("&View")),
        Command(tr("&Swap the languages"), window.swap, ("Ctrl+Shift+X",)),
        Command(tr("&Back to the text before"), window.history.back, (_BACK,)),
        Command(tr("&Forward to the text after"), window.history.forward, (_FORWARD,)),
        Command(tr("&History…"), window.history.show, ("Ctrl+H",)),
        None,
        Command(tr("&Other pane"), window.other_pane, ("F6",)),
        Command(tr("Open or close the l&earning panel"), window.learning_split.toggle, ("Ctrl+L",)),
        Command(tr("&Compact window"), window.compact.toggle, ("Ctrl+Shift+M",)),
        window.doubt.action,
        window.proposals.completions.action,
        None,
        Command(tr("&Larger text"), window.choices.enlarge_text, ("Ctrl++", "Ctrl+=")),
        Command(tr("S&maller text"), window.choices.reduce_text, ("Ctrl+-",)),
        Command(tr("&Usual text size"), window.choices.reset_text_size, ("Ctrl+0",)),
    )
    _add(
        bar.addMenu(tr("&Help")),
        Command(tr("&Keyboard shortcuts"), window.dialogs.show_shortcuts, ("F1",)),
        Command(tr("&About Translator"), window.dialogs.show_about, ("Shift+F1",)),
    )
    return editing


def _editing(window: MainWindow) -> list[Command | None]:
    """What text fields can do; told to the one with the keyboard when it is chosen."""
    tr, field = window.tr, window.focused_editor
    return [
        Command(tr("&Undo"), lambda: field().undo(), (Keys.Undo,)),
        Command(tr("&Redo"), lambda: field().redo(), (Keys.Redo, "Ctrl+Y")),
        None,
        Command(tr("Cu&t"), lambda: field().cut(), (Keys.Cut,)),
        Command(tr("&Copy"), lambda: field().copy(), (Keys.Copy,)),
        Command(tr("&Paste"), lambda: field().paste(), (Keys.Paste,)),
        Command(tr("Select &all"), lambda: field().selectAll(), (Keys.SelectAll,)),
        None,
        Command(tr("A&dd to glossary…"), window.glossary.add_selection, ("Ctrl+Shift+G",)),
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
        # Some are the same where a system has its own: twice on one action they would be ambiguous.
        keys = (QKeySequence(keys) for keys in command.keys)
        action.setShortcuts(list({one.toString(): one for one in keys}.values()))
        action.setAutoRepeat(command.repeats)
        action.triggered.connect(_without_argument(command.action))
        menu.addAction(action)


def _without_argument(action: Callable[[], None]) -> Callable[[bool], None]:
    return lambda _checked: action()


def shortcuts(bar: QMenuBar) -> list[tuple[str, str]]:
    """Every command of the menus that has keys, as (words, keys), in their order."""
    found = []
    for action in commands(bar):
        if not action.shortcut().isEmpty():
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            found.append((without_key(action.text()), keys))
    return found


def commands(menu: QMenuBar | QMenu) -> Iterator[QAction]:
    """Everything that can be chosen in a menu and the menus in it, in order."""
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from commands(inner)
        elif not action.isSeparator():
            yield action
