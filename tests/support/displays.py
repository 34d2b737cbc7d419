"""A screen of its own for one test, on which nobody else copies, presses keys or looks."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator

import pytest


@pytest.fixture
def x_display() -> Iterator[str]:
    """The name of an X display that lasts as long as the test, such as ``:42``."""
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("Xvfb is not installed")
    reading, writing = os.pipe()
    with (
        subprocess.Popen(
            [server, "-displayfd", str(writing), "-nolisten", "tcp", "-screen", "0", "1280x800x24"],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        ) as process,
        os.fdopen(reading, encoding="ascii") as told,
    ):
        os.close(writing)
        number = told.readline().strip()  # written as soon as it answers
        assert number, "Xvfb did not start"
        yield f":{number}"
        process.terminate()
