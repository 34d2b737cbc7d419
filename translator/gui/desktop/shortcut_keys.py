"""A combination of keys, spelled as those who hand them out want it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence

from translator.core.errors.tree import CallerFault
from translator.core.sentences import said

_FIRST_FUNCTION_KEY, _LAST_FUNCTION_KEY = Qt.Key.Key_F1.value, Qt.Key.Key_F24.value


class KeysRefused(CallerFault):
    """The keys cannot be had; the message says why, and what to do."""

    title = said("These keys cannot be used")


@dataclass(frozen=True, slots=True)
class Spelled:
    """One key and what is held down with it.

    Attributes:
        shown: all of it as the user knows it.
        name: the key's name in X11 and in the portals: ``y``, ``5``, ``F5``.
        control, alt, shift, meta: whether they are held down; as Qt sees it, on macOS ``control``
            is the command key and ``meta`` the control key.
    """

    shown: str
    name: str
    control: bool
    alt: bool
    shift: bool
    meta: bool


def spelled(keys: str) -> Spelled:
    """The first combination of ``keys``, which are as Qt spells them in settings.

    Raises:
        KeysRefused: it is none that could be taken from all other programs.
    """
    sequence = QKeySequence(keys)
    if not sequence.count():
        raise _unusable()
    combination = sequence[0]  # type: ignore[index]  # which the types leave out
    key, held = combination.key().value, combination.keyboardModifiers()
    modifiers = Qt.KeyboardModifier
    control, alt, shift, meta = (
        bool(held & modifier)
        for modifier in (
            modifiers.ControlModifier,
            modifiers.AltModifier,
            modifiers.ShiftModifier,
            modifiers.MetaModifier,
        )
    )
    is_function_key = _FIRST_FUNCTION_KEY <= key <= _LAST_FUNCTION_KEY
    character = chr(key) if key < 128 else ""  # Qt numbers these keys as ASCII does
    if is_function_key:
        name = f"F{key - _FIRST_FUNCTION_KEY + 1}"
    elif character.isalnum() and (control or alt or meta):
        name = character.lower()
    else:
        raise _unusable()
    shown = QKeySequence(combination).toString(QKeySequence.SequenceFormat.NativeText)
    return Spelled(shown, name, control, alt, shift, meta)


def taken(keys: Spelled) -> KeysRefused:
    """What to say where the system hands these keys to another program."""
    sentence = QCoreApplication.translate(
        "GlobalShortcut", "%1 cannot be had: another program uses it. Choose other keys."
    )
    return KeysRefused(sentence.replace("%1", keys.shown))


def _unusable() -> KeysRefused:
    return KeysRefused(
        QCoreApplication.translate(
            "GlobalShortcut",
            "Choose a letter or digit together with Ctrl, Alt or the system's key, or a function "
            "key.",
        )
    )
