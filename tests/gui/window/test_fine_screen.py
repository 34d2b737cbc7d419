"""The window on a screen of which two pixels each way make one of the window's."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import product
from pathlib import Path

from PySide6.QtGui import QColor, QImage

from tests.support.tree import ROOT
from translator.gui.widgets.theme import LIGHT

FINE = {"QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": "offscreen"}


def test_the_window_comes_up_and_is_drawn_in_twice_the_pixels(tmp_path: Path) -> None:
    file = tmp_path / "window.png"
    told = json.loads(
        subprocess.run(
            [sys.executable, "-m", "tests.gui.window.drawn_window", str(file)],
            env={**os.environ, **FINE},
            cwd=ROOT,
            capture_output=True,
            check=True,
            timeout=60,
        ).stdout
    )
    assert told["ratio"] == 2
    drawn = QImage(str(file))
    assert [drawn.width(), drawn.height()] == [2 * one for one in told["window"]]
    for place in told["texts"]:
        left, top, width, height = (2 * one for one in place)
        line = drawn.copy(left, top, width, height)
        assert _holds_words(line)
        assert _is_drawn_finely(line)


def _holds_words(image: QImage) -> bool:
    """Whether letters stand in it, which are more than a caret or a full stop."""
    dark = QColor(LIGHT.text).lightness() + 40
    columns = range(image.width())
    written = [
        any(image.pixelColor(x, y).lightness() < dark for y in range(image.height()))
        for x in columns
    ]
    return sum(written) > len(columns) / 3


def _is_drawn_finely(image: QImage) -> bool:
    """Whether it is more than a smaller picture of which each pixel was drawn as four."""
    squares = product(range(0, image.width() - 1, 2), range(0, image.height() - 1, 2))
    return any(
        len({image.pixel(x + right, y + down) for right in (0, 1) for down in (0, 1)}) > 1
        for x, y in squares
    )
