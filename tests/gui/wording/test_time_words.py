"""How the time that is left is told."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from translator.gui.wording.time_words import time_left
from translator.gui.wording.window_language import speak


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (None, ""),
        (0.2, "about 1 second left"),
        (11.1, "about 12 seconds left"),
        (89.0, "about 89 seconds left"),
        (90.0, "about 90 seconds left"),
        (91.0, "about 2 minutes left"),
        (149.0, "about 2 minutes left"),
        (179.0, "about 3 minutes left"),
    ],
)
def test_what_takes_long_is_told_in_minutes(seconds: float | None, words: str) -> None:
    assert time_left(seconds) == words


@pytest.mark.parametrize(("code", "words"), [("de", "noch etwa 3 Minuten"), ("zh", "约剩 3 分钟")])
def test_the_same_in_other_languages(qapp: QApplication, code: str, words: str) -> None:
    speak(qapp, code)
    assert time_left(170.0) == words
