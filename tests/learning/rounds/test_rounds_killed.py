"""A kill at any point of a round: every correction is there, a model serves, learning goes on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.tree import ROOT


@pytest.mark.skipif(not hasattr(os, "fork"), reason="lives are forked processes")
def test_killed_in_the_midst_of_a_round(schooled_model: Path, tmp_path: Path) -> None:
    script = ROOT / "tests" / "support" / "killed_rounds.py"
    done = subprocess.run(
        [sys.executable, "-W", "error", str(script), str(schooled_model), str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == 0, done.stderr
    first, *lives = [json.loads(line) for line in done.stdout.splitlines()]
    whole = first["whole"]
    assert whole["write"] > 20
    assert whole["breath"] > 30
    assert (first["revision"], first["reports"], first["waiting"]) == (2, 2, 0)
    assert len(lives) == 15
    for life in lives:
        assert life["killed"], life
        assert life["notices"] == [], life
        assert life["litter"] == life["litter after"] == [], life
        assert life["revision"] in (1, 2), life
        assert life["says"], life
        stored = life["kind"] == "breath" or life["last"] >= whole["stored"]
        assert life["corrections"] in (
            [[1, 2, 3, 4, 5]] if stored else [[1, 2, 3, 4], [1, 2, 3, 4, 5]]
        )
        assert life["waiting"] == 0, life
        assert life["learned"] == life["corrections"], life
        assert set(life["verdicts"]) <= {"accepted"}, life
        assert len(life["verdicts"]) == (life["learned"] != [1, 2] and life["revision"] == 1), life
    # The kills reached both sides of the moment in which the revision was published.
    assert {life["revision"] for life in lives} == {1, 2}
