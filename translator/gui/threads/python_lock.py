"""Python's lock comes back to the window soon: other threads hold it for half a millisecond."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

# Python's own is 5 ms. The window gives the lock away many times in one turn of its loop, at each
# call into Qt or the system that takes a while, and may wait so long each time: beside a thread
# that computes, twenty calls into the system took 72 ms at worst, and 0.1 ms with this. At 0.1 ms
# the other thread had done a quarter of its work.
_INTERVAL = 0.0005


@contextmanager
def lent_briefly() -> Iterator[None]:
    """While this holds, a thread that wants the lock waits for each of the others no longer."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(_INTERVAL)
    try:
        yield
    finally:
        sys.setswitchinterval(before)
