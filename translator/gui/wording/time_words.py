"""How the time that something still takes is told, whatever it is that takes it."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

_IN_SECONDS = 90  # what takes longer is told in minutes


def time_left(seconds: float | None) -> str:
    """``about 8 seconds left``, ``about 3 minutes left``; empty before there is an estimate."""
    translate = QCoreApplication.translate
    if seconds is None:
        return ""
    if seconds <= _IN_SECONDS:
        return translate("TimeLeft", "about %n seconds left", "", max(math.ceil(seconds), 1))
    return translate("TimeLeft", "about %n minutes left", "", round(seconds / 60))
