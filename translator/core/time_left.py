"""How long something will still take, judged by how long its beginning took."""

from __future__ import annotations

import time
from collections.abc import Callable


class TimeLeft:
    """Begins to count when it is made.

    Args:
        done: what was done already by then.
    """

    def __init__(self, done: int = 0, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._first = clock, done
        self._began = clock()

    def after(self, done: int, of: int) -> float | None:
        """Seconds until all is done; None before there is anything to judge by."""
        new = done - self._first
        if new <= 0:
            return None
        return (self._clock() - self._began) / new * max(of - done, 0)
