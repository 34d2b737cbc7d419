"""Keys on Windows and macOS, through pynput.

It sees every key and tells us of ours alone. macOS asks the user before it lets a program do that.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from translator.gui.shortcut_keys import Spelled


class HookedKeys(QObject):
    """Keys that are listened for, on a thread of the library's own."""

    _heard = Signal()

    def __init__(self, keys: Spelled, on_press: Callable[[], None]) -> None:
        super().__init__()
        from pynput.keyboard import GlobalHotKeys

        self._heard.connect(on_press, Qt.ConnectionType.QueuedConnection)
        self._listener = GlobalHotKeys({in_words(keys, sys.platform): self._heard.emit})
        self._listener.start()

    def close(self) -> None:
        """Listen no more."""
        self._listener.stop()
        self._listener.join()


def in_words(keys: Spelled, platform: str) -> str:
    """The combination as the library spells it: ``<ctrl>+<alt>+y``."""
    control, meta = ("<cmd>", "<ctrl>") if platform == "darwin" else ("<ctrl>", "<cmd>")
    held = (
        (keys.control, control),
        (keys.alt, "<alt>"),
        (keys.shift, "<shift>"),
        (keys.meta, meta),
    )
    name = f"<{keys.name.lower()}>" if len(keys.name) > 1 else keys.name
    return "+".join([*(word for is_held, word in held if is_held), name])
