"""Keys on Windows: the system hands single combinations to whoever asks first.

The program that is in front does not get such keys, and no other key is seen here. Whoever has keys
pressed may also bring a window of theirs to the front, which Windows lets no other program do.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from ctypes import wintypes
from typing import Any

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QWindow

from translator.gui.desktop.shortcut_keys import Spelled, taken

_PRESSED = 0x0312  # WM_HOTKEY
_ALT, _CONTROL, _SHIFT, _SYSTEM = 1, 2, 4, 8
_NOT_AGAIN = 0x4000  # keys that are held down are told once
_F1 = 0x70
_NUMBER = 1  # by which a window tells its keys apart


class WindowsKeys:
    """Keys that were got from Windows. Only they are heard, and no other key.

    Raises:
        KeysRefused: another program has them, or Windows keeps them for itself.
    """

    def __init__(self, keys: Spelled, on_press: Callable[[], None]) -> None:
        self._mailbox = _Mailbox(on_press)
        self._system = _user32()
        self._handle = wintypes.HWND(self._mailbox.winId())
        if not self._system.RegisterHotKey(self._handle, _NUMBER, _held(keys), _code(keys)):
            self._mailbox.destroy()
            raise taken(keys)

    def close(self) -> None:
        """Give them back."""
        self._system.UnregisterHotKey(self._handle, _NUMBER)
        self._mailbox.destroy()


class _Sent(ctypes.Structure):
    """How a ``MSG`` of Windows begins."""

    _fields_ = (("window", wintypes.HWND), ("kind", wintypes.UINT))


class _Mailbox(QWindow):
    """A window that is never shown: Windows tells windows that their keys were pressed."""

    def __init__(self, on_press: Callable[[], None]) -> None:
        super().__init__()
        self._on_press = on_press

    def nativeEvent(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int, /
    ) -> object:
        """Take what Windows sends to this window; whether it is done with, and its result."""
        is_ours = _Sent.from_address(int(message)).kind == _PRESSED
        if is_ours:
            self._on_press()
        return is_ours, 0


def _user32() -> Any:
    return ctypes.WinDLL("user32")  # type: ignore[attr-defined]  # which only Windows has


def _held(keys: Spelled) -> int:
    return (
        _NOT_AGAIN
        | (_CONTROL if keys.control else 0)
        | (_ALT if keys.alt else 0)
        | (_SHIFT if keys.shift else 0)
        | (_SYSTEM if keys.meta else 0)
    )


def _code(keys: Spelled) -> int:
    """The key's number on Windows: letters and digits have those of ASCII."""
    if len(keys.name) > 1:
        return _F1 + int(keys.name.removeprefix("F")) - 1
    return ord(keys.name.upper())
