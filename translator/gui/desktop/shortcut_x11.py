"""Keys on X11: the server hands single combinations to whoever asks first."""

from __future__ import annotations

import os
from collections.abc import Callable

from PySide6.QtCore import QSocketNotifier
from Xlib import XK, X, error
from Xlib.display import Display

from translator.gui.desktop.shortcut_keys import KeysRefused, Spelled, taken

# Combinations are told apart by these too, and nobody means them: Caps Lock, Num Lock.
_LOCKS = (0, X.LockMask, X.Mod2Mask, X.LockMask | X.Mod2Mask)
_REPEATED = 400  # milliseconds: a key that is held down comes again and again


class X11Keys:
    """Keys that were got from the X server. Only they are heard, and no other key.

    Raises:
        KeysRefused: another program has them, or there are none such.
    """

    def __init__(self, keys: Spelled, on_press: Callable[[], None]) -> None:
        self._on_press = on_press
        self._last = 0
        try:
            self._display = Display(_local(os.environ.get("DISPLAY", "")))
        except (error.DisplayError, OSError) as problem:
            raise taken(keys) from problem
        try:
            self._grab(keys)
        except KeysRefused:
            self._display.close()
            raise
        self._notifier = QSocketNotifier(self._display.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._read)

    def close(self) -> None:
        """Give them back: they go with the connection."""
        self._notifier.setEnabled(False)
        self._display.close()

    def _grab(self, keys: Spelled) -> None:
        code = self._display.keysym_to_keycode(XK.string_to_keysym(keys.name))
        if not code:  # the keyboard has no such key
            raise taken(keys)
        held = (
            (X.ControlMask if keys.control else 0)
            | (X.Mod1Mask if keys.alt else 0)
            | (X.ShiftMask if keys.shift else 0)
            | (X.Mod4Mask if keys.meta else 0)
        )
        refused = error.CatchError(error.BadAccess)
        for locks in _LOCKS:
            self._display.screen().root.grab_key(
                code, held | locks, True, X.GrabModeAsync, X.GrabModeAsync, onerror=refused
            )
        self._display.sync()
        if refused.get_error() is not None:
            raise taken(keys)

    def _read(self) -> None:
        try:
            waiting = self._display.pending_events()
            events = [self._display.next_event() for _ in range(waiting)]
        except error.ConnectionClosedError:  # the display is going, and the window with it
            self._notifier.setEnabled(False)
            return
        for event in events:
            if event.type in (X.KeyPress, X.KeyRelease):
                again = event.time - self._last < _REPEATED
                self._last = event.time
                if event.type == X.KeyPress and not again:
                    self._on_press()


def _local(display: str) -> str:
    """The display's name, if it is one of this machine, so spelled that nothing else is tried.

    Left to itself the library would look for it in the network.

    Raises:
        DisplayNameError: it is another machine's, or none.
    """
    if not display.startswith(":"):
        raise error.DisplayNameError(display)
    return f"unix/{display}"
