"""What the window needs of the installed Qt for Python."""

from __future__ import annotations

import sys

import PySide6
from PySide6.QtCore import QObject, Signal


class _Speaker(QObject):
    spoke = Signal()


def test_emitting_a_signal_costs_no_reference() -> None:
    """PySide6 6.12.0 gives one of ``True`` away each time, and Python before 3.12 then aborts.

    A window would live for a few thousand key presses and events. 6.11.3 is right.
    """
    speaker = _Speaker()
    before = sys.getrefcount(True)
    for _ in range(100):
        speaker.spoke.emit()
    lost = before - sys.getrefcount(True)
    assert lost < 50, f"PySide6 {PySide6.__version__} loses references; install another version"
