"""A kill at any step leaves the state before or after that step, and nothing damaged."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.tree import ROOT


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the steps are counted in forked processes")
def test_killed_at_every_step(tiny_model: Path, tmp_path: Path) -> None:
    script = ROOT / "tests" / "support" / "killed_revisions.py"
    done = subprocess.run(
        [sys.executable, "-W", "error", str(script), str(tiny_model), str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == 0, done.stderr
    lives = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(lives) > 50
    assert [life["killed"] for life in lives] == [True] * (len(lives) - 1) + [False]
    for life in lives:
        assert life["notices"] == [], life
        assert life["litter"] == [], life
        assert life["current"] in life["history"], life
        assert life["next"] > max(life["history"]), life
    # The life's course: 3 was published, 2 rolled back to, 4 published, 2 to 4 forgotten, 5 made.
    course = [life["current"] for life in lives]
    in_order = [
        number for number, before in zip(course, [None, *course], strict=False) if number != before
    ]
    assert in_order == [2, 3, 2, 4, 0, 5]
    assert lives[-1]["history"] == [0, 5]
