"""A program with nothing but a global shortcut, run in a process of its own on a screen of its own.

It writes a line for whatever happens: what came of asking for the keys in its arguments, and each
press of them. ``quit`` on standard input ends it.
"""

from __future__ import annotations

import sys
import threading

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from translator.gui.desktop.global_shortcut import GlobalShortcut
from translator.gui.threads.bridge import Background, Bridge


def say(line: str) -> None:
    print(line, flush=True)  # noqa: T201  # read by the test


def main() -> None:
    application = QApplication(sys.argv[:1])
    bridge = Bridge()
    background = Background(bridge)
    shortcut = GlobalShortcut(background)
    shortcut.told.connect(say)
    shortcut.pressed.connect(lambda: say("pressed"))
    for keys in sys.argv[1:]:
        shortcut.use(keys)

    def wait_for_the_end() -> None:
        sys.stdin.readline()
        bridge.post(application.quit)

    quitting = threading.Thread(target=wait_for_the_end)
    QTimer.singleShot(0, quitting.start)  # not before there is a loop to leave
    application.exec()
    quitting.join()
    shortcut.close()
    background.join()
    bridge.close()


if __name__ == "__main__":
    main()
