"""The rules that every test runs under do fail a test that breaks them."""

from __future__ import annotations

import pytest

from tests.support.tree import ROOT

SINNERS = """
import logging, socket, threading, warnings
from collections.abc import Iterator
import pytest
from PySide6 import QtCore

stop = threading.Event()

@pytest.fixture(scope="module", autouse=True)
def stopped_in_the_end():
    yield
    stop.set()

def test_logs():
    logging.getLogger("somewhere").warning("unexpected")

def test_leaks_a_thread():
    threading.Thread(target=stop.wait, name="leaked").start()

def test_warns():
    warnings.warn("careless")

def test_connects():
    socket.create_connection(("127.0.0.1", 9))

def test_qt_warns(qtbot):
    QtCore.qWarning("careless")

def test_expects_a_log_that_never_comes(expect_log):
    with expect_log(logging.ERROR, "never"):
        pass

def test_expects_another_log(expect_log):
    with expect_log(logging.ERROR, "one"):
        logging.error("one")
        logging.error("two")
"""

INNOCENTS = """
import logging, os, threading

def test_expected_log(expect_log):
    with expect_log(logging.WARNING, "disk .* full") as records:
        logging.getLogger("somewhere").warning("disk %s is full", "C")
    assert len(records) == 1

def test_quiet_log():
    logging.getLogger("somewhere").info("fine")

def test_thread_that_ends():
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    threading.Timer(0.05, done.set).start()

def test_nothing_reaches_the_users_own_folders(tmp_path):
    assert os.environ["TRANSLATOR_HOME"].startswith(str(tmp_path))
    assert os.environ["HF_HUB_OFFLINE"] == "1"
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
"""


@pytest.fixture
def outcomes(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """Counts of a run of both files under the project's own configuration and conftest."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    pytester.makeconftest((ROOT / "tests" / "conftest.py").read_text(encoding="utf-8"))
    pytester.makepyprojecttoml((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    pytester.makepyfile(test_sinners=SINNERS, test_innocents=INNOCENTS)
    result = pytester.runpytest_subprocess("test_sinners.py", "test_innocents.py")
    return result.parseoutcomes() | {
        "innocents": sum("test_innocents.py::" in line for line in result.outlines)
    }


def test_each_rule_catches_its_sinner_and_no_innocent(outcomes: dict[str, int]) -> None:
    # A log or thread is found when the test has ended, which pytest counts as an error.
    assert outcomes == {"failed": 4, "passed": 7, "errors": 3, "innocents": 0}
