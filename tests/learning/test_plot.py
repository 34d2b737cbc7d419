"""The learning curve as a picture."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SLOW_FIRST_TIME = """
import sys, threading
from pathlib import Path

class AtOnce(threading.Timer):
    def __init__(self, interval, *rest, **named):
        super().__init__(0, *rest, **named)

threading.Timer = AtOnce  # as if reading the system's fonts took five seconds
from translator.core.gate import Verdict
from translator.learning.plot import draw_curve
from translator.learning.simulation import Curve
draw_curve(Curve([10.0, 11.0], [10.0, 12.0], [(2, Verdict.ACCEPTED)]), Path(sys.argv[1]))
"""


def test_the_first_picture_of_all_is_drawn_without_a_word(tmp_path: Path) -> None:
    picture = tmp_path / "curve.png"
    done = subprocess.run(
        [sys.executable, "-c", SLOW_FIRST_TIME, picture],
        env=os.environ | {"MPLCONFIGDIR": str(tmp_path / "fonts")},
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert picture.read_bytes().startswith(b"\x89PNG")
