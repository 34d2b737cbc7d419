"""What a screen reader is told of a window, and where the Tab key goes in it."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QKeySequenceEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

Role = QAccessible.Role

# What can be worked, and so has to say what it is.
CONTROLS = {
    Role.Button, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.EditableText, Role.SpinBox,
    Role.Slider, Role.ProgressBar, Role.Table, Role.Tree, Role.List, Role.MenuItem, Role.Link,
    Role.PageTab, Role.PageTabList, Role.ListItem, Role.Dialog,
}  # fmt: skip
# Parts of a control: a table's cells may be empty, and be alike. Labels with links can be focused.
PARTS = {Role.Cell, Role.TreeItem, Role.ListItem, Role.ColumnHeader, Role.MenuItem}
FOCUSED = CONTROLS | PARTS | {Role.StaticText}
_MOST_CHILDREN = 200


@dataclass(frozen=True)
class Told:
    """One thing in the accessibility tree that is on the screen."""

    role: QAccessible.Role
    name: str
    description: str
    focusable: bool
    labelled: bool
    widget: QWidget | None


def tree(root: QWidget) -> Iterator[Told]:
    """Everything below a widget, itself included, that a screen reader can come to."""
    yield from _walked(QAccessible.queryAccessibleInterface(root))


def _walked(interface: QAccessibleInterface) -> Iterator[Told]:
    thing = interface.object()
    widget = thing if isinstance(thing, QWidget) else None
    yield Told(
        interface.role(),
        interface.text(QAccessible.Text.Name),
        interface.text(QAccessible.Text.Description),
        bool(interface.state().focusable) and not _passes_it_on(widget),
        bool(interface.relations(QAccessible.RelationFlag.Label)),
        widget,
    )
    for index in range(min(interface.childCount(), _MOST_CHILDREN)):
        child = interface.child(index)
        if child.isValid() and not child.state().invisible:
            yield from _walked(child)


def _passes_it_on(widget: QWidget | None) -> bool:
    """Whether the keyboard, given to it, is elsewhere at once."""
    return widget is not None and isinstance(widget.focusProxy(), QWidget)


def faults(root: QWidget) -> list[str]:
    """What is wrong in the tree, in words; nothing is what is wanted."""
    found, names = [], Counter[tuple[QAccessible.Role, str]]()
    for told in tree(root):
        which = f"{told.role.name} {told.name!r} ({type(told.widget).__name__})"
        if told.focusable and told.role not in FOCUSED and not _is_without_role(told):
            found.append(f"{which} takes the keyboard, and its role says nothing")
        if told.role in CONTROLS and not _is_named(told):
            found.append(f"{which} has no name")
        if told.role in CONTROLS - PARTS:
            names[told.role, told.name] += 1
    found += [
        f"{count} times {role.name} {name!r}" for (role, name), count in names.items() if count > 1
    ]
    return found


def _is_without_role(told: Told) -> bool:
    """Qt's own field for keys tells its name, and no role."""
    return isinstance(told.widget, QKeySequenceEdit) and bool(told.name)


def _is_named(told: Told) -> bool:
    if told.role is Role.ComboBox and told.widget is not None:
        # Where a label is what names a list, as on Linux, its name is what is chosen in it.
        has_label = told.labelled or sys.platform != "linux"
        return bool(told.widget.accessibleName().strip() and has_label)
    return bool(told.name.strip())


def stops(root: QWidget) -> set[QWidget]:
    """Every widget that the Tab key has to come to."""
    return {
        widget
        for widget in root.findChildren(QWidget)
        if widget.window() is root.window()
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not _is_one_of_a_group(widget)
    }


def _is_one_of_a_group(widget: QWidget) -> bool:
    """The arrow keys go from one radio button to the next."""
    return isinstance(widget, QRadioButton) and not widget.isChecked()


def tab_round(qtbot: QtBot, first: QWidget, *, back: bool = False) -> list[QWidget]:
    """Where the keyboard goes from ``first`` until it is there again, or stays where it is."""
    modifiers = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    window, seen = first.window(), [first]
    first.setFocus()
    while True:
        before = window.focusWidget()
        qtbot.keyClick(before, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, modifiers)
        QApplication.processEvents()
        now = window.focusWidget()
        if now is first or now is before or now in seen:
            return seen
        seen.append(now)


def shown_as(widget: QWidget) -> str:
    """A control as a failing test should name it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return f"{type(widget).__name__} {interface.text(QAccessible.Text.Name)!r}"
