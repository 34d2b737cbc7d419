"""Keys on macOS, through pynput.

It sees every key and tells us of ours alone. macOS lets a program do that once its user has allowed
it, and else says nothing: the library's thread then hears no key, or ends at once.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from translator.gui.desktop.shortcut_keys import KeysRefused, Spelled

_PATIENCE = 1.0  # seconds for the library's thread to ask macOS
_GLANCE = 0.01
_ENDING = 0.1  # in which the thread ends that was let listen, but not to the keyboard


class MacKeys(QObject):
    """Keys that are listened for, on a thread of the library's own.

    Attributes:
        is_allowed: whether they are heard. macOS looks only when a program starts.

    Raises:
        KeysRefused: the library does not work here, or cannot tell these keys.
    """

    _heard = Signal()

    def __init__(self, keys: Spelled, on_press: Callable[[], None]) -> None:
        super().__init__()
        if (keys.alt and len(keys.name) == 1) or (keys.shift and keys.name.isdigit()):
            raise _other_signs()
        self._heard.connect(on_press, Qt.ConnectionType.QueuedConnection)
        try:
            from pynput.keyboard import GlobalHotKeys

            self._listener = GlobalHotKeys({in_words(keys): self._heard.emit})
            self._listener.start()
        # What a library does that meets a system it does not know: no framework, no key, no thread.
        except (ImportError, AttributeError, OSError, ValueError, RuntimeError) as error:
            raise _deaf(keys) from error
        self.is_allowed = self._wait_for_leave()

    def close(self) -> None:
        """Listen no more."""
        self._listener.stop()
        self._listener.join()

    def _wait_for_leave(self) -> bool:
        """Whether macOS lets us listen; the thread knows when it has begun."""
        end = time.monotonic() + _PATIENCE
        while self._listener.is_alive() and time.monotonic() < end:
            if self._listener.IS_TRUSTED:
                self._listener.join(_ENDING)
                return bool(self._listener.is_alive())
            time.sleep(_GLANCE)
        return False


def in_words(keys: Spelled) -> str:
    """The combination as the library spells it: ``<cmd>+<alt>+y``."""
    held = (
        (keys.control, "<cmd>"),
        (keys.alt, "<alt>"),
        (keys.shift, "<shift>"),
        (keys.meta, "<ctrl>"),
    )
    name = f"<{keys.name.lower()}>" if len(keys.name) > 1 else keys.name
    return "+".join([*(word for is_held, word in held if is_held), name])


def _other_signs() -> KeysRefused:
    """The library sees what a key writes: with Option ``y`` is ``¥``, with Shift ``1`` is ``!``."""
    return KeysRefused(
        QCoreApplication.translate(
            "GlobalShortcut",
            "Letters with Option and digits with Shift write other signs, and cannot be told. "
            "Choose other keys, or a function key.",
        )
    )


def _deaf(keys: Spelled) -> KeysRefused:
    sentence = QCoreApplication.translate(
        "GlobalShortcut",
        "%1 cannot be listened for on this system. Choose other keys, or translate the clipboard "
        "from the tray.",
    )
    return KeysRefused(sentence.replace("%1", keys.shown))
