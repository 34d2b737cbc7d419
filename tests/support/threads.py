"""A thread that outlives the test which started it fails that test."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

# A thread that was told to stop may still be on its way out.
GRACE_SECONDS = 2.0


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + GRACE_SECONDS
    leaked = []
    for thread in set(threading.enumerate()) - before:
        # Python's stand-in for a thread that Qt or a library made; it never ends in this list.
        if isinstance(thread, threading._DummyThread):
            continue
        thread.join(max(0.0, deadline - time.monotonic()))
        if thread.is_alive():
            leaked.append(thread.name)
    if leaked:
        pytest.fail(f"threads left running: {', '.join(sorted(leaked))}")
