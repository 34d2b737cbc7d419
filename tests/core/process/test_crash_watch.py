"""What a program that died leaves, and what its next start makes of it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from translator.core.process.crash_watch import collect_crashes, watched
from translator.core.process.fault_log import newest_report

SECRET = "the patient's name is Canary"
CRASH = """
import faulthandler, sys
from pathlib import Path
from translator.core.process.crash_watch import watched

def deeper(text):
    faulthandler._sigsegv()

with watched(Path(sys.argv[1])):
    deeper("the patient's name is Canary")
"""


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def clear(folder: Path, *, then: Exception | None = None) -> None:
    for path in folder.iterdir():
        path.unlink()
    if then is not None:
        raise then


def crash(logs: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    environment.pop("PYTHONFAULTHANDLER", None)
    done = subprocess.run(
        [sys.executable, "-c", CRASH, str(logs)], env=environment, capture_output=True, check=False
    )
    assert done.returncode != 0


def test_a_program_that_ends_well_leaves_nothing(tmp_path: Path) -> None:
    with watched(tmp_path):
        (mine,) = tmp_path.iterdir()
        assert mine.stat().st_mode & 0o777 == 0o600
        assert collect_crashes(tmp_path) is None
        assert mine.exists()  # it belongs to a program that runs
    assert files(tmp_path) == []


def test_a_crash_of_the_interpreter_is_found_without_the_text(tmp_path: Path) -> None:
    crash(tmp_path)
    log = collect_crashes(tmp_path)
    assert log == tmp_path / "faults.log"
    report = newest_report(log)
    assert "Translator" in report.splitlines()[0]
    assert "Segmentation fault" in report
    assert "in deeper" in report
    assert "Canary" not in log.read_text()
    assert files(tmp_path) == ["faults.log"]
    assert collect_crashes(tmp_path) is None  # told once


def test_an_exception_that_ends_the_program_is_found(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="Canary"), watched(tmp_path):
        raise ValueError(SECRET)
    log = collect_crashes(tmp_path)
    assert log is not None
    assert "builtins.ValueError" in newest_report(log)
    assert "Canary" not in log.read_text()


def test_several_crashes_are_several_reports(tmp_path: Path) -> None:
    crash(tmp_path)
    crash(tmp_path)
    log = collect_crashes(tmp_path)
    assert log is not None
    assert len(log.read_text().strip().split("\n\n")) == 2


def test_empty_files_of_long_ago_are_removed(tmp_path: Path) -> None:
    for name, age in (("crash-1.log", 0), ("crash-2.log", 60 * 24 * 3600)):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (time.time() - age,) * 2)
    assert collect_crashes(tmp_path) is None
    assert files(tmp_path) == ["crash-1.log"]


def test_a_folder_that_cannot_be_written_keeps_nobody_from_working(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file in the way")
    with watched(tmp_path / "logs"):
        pass
    assert collect_crashes(tmp_path / "logs") is None


def test_the_owner_is_not_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(Path(__file__).parent))
    monkeypatch.setenv("USERPROFILE", str(Path(__file__).parent))
    with pytest.raises(ValueError, match="here"), watched(tmp_path):
        raise ValueError("here")
    log = collect_crashes(tmp_path)
    assert log is not None
    assert f"~{os.sep}{Path(__file__).name}:" in newest_report(log)
    assert str(Path(__file__).parent) not in log.read_text()


def test_a_folder_that_was_cleared_meanwhile_is_no_fault(tmp_path: Path) -> None:
    with watched(tmp_path):
        clear(tmp_path)
    with pytest.raises(FileNotFoundError, match="mine"), watched(tmp_path):
        clear(tmp_path, then=FileNotFoundError("mine"))
