"""Everything the window can be told to do, with its words and keys, and the menus that show it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QMenuBar

from translator.gui.panes.text_editor import TextEditor
from translator.gui.window.can_be_done import CanBeDone, MaybeAction, grey_while_open
from translator.gui.wording.wording import without_key

if TYPE_CHECKING:
    from translator.gui.window.main_window import MainWindow

Keys = QKeySequence.StandardKey

# As browsers have them. On a Mac, the arrows with Option move the caret by a word.
_BACK, _FORWARD = ("Ctrl+[", "Ctrl+]") if sys.platform == "darwin" else ("Alt+Left", "Alt+Right")


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do: its words in a menu, what is called, its keys, and whether it can be done.

    Keys beyond the first work too and are not shown. ``repeats`` while they are held down.
    """

    text: str
    action: Callable[[], None]
    keys: tuple[QKeySequence | Keys | str, ...] = ()
    can_do: Callable[[], bool] = lambda: True
    repeats: bool = True


# Of a menu, in order: a command, a switch or a menu, which are actions already, or a line.
Entry = Command | QAction | None


def _enter(modifier: str) -> tuple[str, str]:
    """Enter, by the name that is written on keyboards and in every text; Qt has one for each."""
    keys = f"{modifier}+Enter", f"{modifier}+Return"
    # On a Mac they are told by signs, and the first one's is that of the number pad.
    return (keys[1], keys[0]) if sys.platform == "darwin" else keys


def build_menus(window: MainWindow) -> list[QAction]:
    """Give the window its menu bar; return the actions that belong to text fields."""
    tr, bar, can = window.tr, window.menuBar(), CanBeDone(window)
    file = bar.addMenu(tr("&File"))
    _add(file, *_file(window, can))
    file.aboutToShow.connect(window.profiles.look_again)
    edit = bar.addMenu(tr("&Edit"))
    _add(edit, *_editing(window, can))
    editing = edit.actions()
    _add(edit, None, *_edit(window, can))
    _add(bar.addMenu(tr("&View")), *_view(window, can))
    _add(bar.addMenu(tr("&Help")), *_help(window))
    return editing


def _file(window: MainWindow, can: CanBeDone) -> list[Entry]:
    tr, files = window.tr, window.files
    return [
        Command(tr("&Open text…"), files.open, ("Ctrl+O",)),
        Command(tr("&Save translation…"), files.save, ("Ctrl+S",), can.has_translation),
        Command(
            tr("&Paste and translate"), files.paste_and_translate, ("Ctrl+Shift+V",), can.paste_text
        ),
        None,
        window.profiles.menu.menuAction(),
        None,
        # Asked for again it closes whatever is unsaved: it has to be meant.
        Command(tr("&Quit"), window.close_window, ("Ctrl+Q",), repeats=False),
    ]


def _edit(window: MainWindow, can: CanBeDone) -> list[Entry]:
    """What else can be done with the texts and sentences of the window."""
    tr, finding = window.tr, window.finding
    return [
        Command(tr("&Find…"), finding.open, ("Ctrl+F",), can.find),
        Command(tr("Find ne&xt"), finding.later, ("F3",), can.find),
        Command(tr("Find previ&ous"), finding.earlier, ("Shift+F3",), can.find),
        None,
        Command(
            tr("C&lear the text"), window.source.clear, ("Ctrl+Shift+Backspace",), can.has_source
        ),
        Command(
            tr("Copy the tra&nslation"),
            window.translation.copy_translation,
            ("Ctrl+Shift+C",),
            can.has_translation,
        ),
        Command(
            tr("&Save correction"),
            window.correcting.save,
            _enter("Ctrl"),
            can.save_correction,
        ),
        Command(
            tr("Use the s&imilar translation"),
            window.near.use_first,
            _enter("Alt"),
            can.use_similar,
        ),
        *window.proposals.edit_actions,
        Command(
            tr("Make the text a fa&vourite, or no longer"),
            window.history.toggle_favourite,
            ("Ctrl+D",),
            can.has_translation,
        ),
        None,
        Command(tr("&Glossary…"), window.glossary.show, ("Ctrl+G",)),
        Command(tr("S&ettings…"), window.dialogs.show_settings, ("Ctrl+,",)),
    ]


def _view(window: MainWindow, can: CanBeDone) -> list[Entry]:
    tr, history, choices = window.tr, window.history, window.choices
    split = window.learning_split
    return [
        Command(tr("&Swap the languages"), window.swap, ("Ctrl+Shift+X",), can.swap),
        Command(tr("&Back to the text before"), history.back, (_BACK,), can.back),
        Command(tr("&Forward to the text after"), history.forward, (_FORWARD,), can.forward),
        Command(tr("&History…"), history.show, ("Ctrl+H",)),
        None,
        Command(tr("&Other pane"), window.other_pane, ("F6",)),
        Command(tr("Open or close the l&earning panel"), window.compact.toggle_panel, ("Ctrl+L",)),
        # The line between the panes and the panel, which otherwise takes a pointer to be moved.
        Command(tr("La&rger learning panel"), split.enlarge_panel, ("F8",), can.enlarge_panel),
        Command(tr("Sm&aller learning panel"), split.reduce_panel, ("Shift+F8",), can.reduce_panel),
        Command(tr("&Compact window"), window.compact.toggle, ("Ctrl+Shift+M",)),
        window.doubt.action,
        window.proposals.completions.action,
        window.proposals.click_offers.action,
        None,
        Command(tr("&Larger text"), choices.enlarge_text, ("Ctrl++", "Ctrl+="), can.enlarge),
        Command(tr("S&maller text"), choices.reduce_text, ("Ctrl+-",), can.reduce),
        Command(tr("&Usual text size"), choices.reset_text_size, ("Ctrl+0",)),
    ]


def _help(window: MainWindow) -> list[Entry]:
    tr, dialogs = window.tr, window.dialogs
    return [
        Command(tr("&Keyboard shortcuts"), dialogs.show_shortcuts, ("F1",)),
        Command(tr("&About Translator"), dialogs.show_about, ("Shift+F1",)),
    ]


def _editing(window: MainWindow, can: CanBeDone) -> list[Entry]:
    """What text fields can do; told to the one with the keyboard when it is chosen."""
    tr = window.tr

    def told(tell: Callable[[TextEditor | QLineEdit], object]) -> Callable[[], None]:
        def tell_field() -> None:
            if (field := window.focused_editor()) is not None:
                tell(field)

        return tell_field

    return [
        Command(tr("&Undo"), told(lambda one: one.undo()), (Keys.Undo,), can.undo),
        Command(tr("&Redo"), told(lambda one: one.redo()), (Keys.Redo, "Ctrl+Y"), can.redo),
        None,
        Command(tr("Cu&t"), told(lambda one: one.cut()), (Keys.Cut,), can.cut),
        Command(tr("&Copy"), told(lambda one: one.copy()), (Keys.Copy,), can.copy),
        Command(tr("&Paste"), told(lambda one: one.paste()), (Keys.Paste,), can.paste),
        Command(
            tr("Select &all"), told(lambda one: one.selectAll()), (Keys.SelectAll,), can.select_all
        ),
        None,
        Command(tr("A&dd to glossary…"), window.glossary.add_selection, ("Ctrl+Shift+G",)),
    ]


def _add(menu: QMenu, *commands: Entry) -> None:
    if menu.isEmpty():
        grey_while_open(menu)
    for command in commands:
        if command is None:
            menu.addSeparator()
            continue
        if isinstance(command, QAction):
            menu.addAction(command)
            continue
        action = MaybeAction(command.text, menu, command.can_do)
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
