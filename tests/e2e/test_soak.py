"""Half a minute of the soak that ``tests/bench/soak.py`` does for as long as it is told."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.support.tree import ROOT

pytestmark = pytest.mark.e2e


@pytest.mark.skipif(sys.platform != "linux", reason="reads processor time from /proc")
@pytest.mark.timeout(300)
def test_random_use_leaves_nothing_behind() -> None:
    # Untimed: on a busy machine even a window at rest is held up.
    program = str(ROOT / "tests" / "bench" / "soak.py")
    done = subprocess.run(
        [sys.executable, program, "--minutes", "0.5", "--seed", "3", "--untimed"],
        env=os.environ
        | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", "PYTHONFAULTHANDLER": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "p99" in done.stdout
