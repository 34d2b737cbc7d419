"""How long something will still take, judged by how long its beginning took."""

from __future__ import annotations

import time
from collections.abc import Callable

_ENOUGH = 0.15  # the part of some work from which its pace can be told


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


class ExpectedEnd:
    """The time left of work that tells only now and then how far it is; it runs down between.

    There is none before enough is done to judge by, nor once the work takes longer than expected:
    then the next news has to be waited for.
    """

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._left = clock, TimeLeft(clock=clock)
        self._done = 0
        self._end: float | None = None

    def reach(self, done: int, of: int) -> None:
        """So much is done; the same once more is no news."""
        if done <= self._done:
            return
        self._done = done
        left = self._left.after(done, of) if done >= _ENOUGH * of else None
        self._end = None if left is None else self._clock() + left

    def left(self) -> float | None:
        """Seconds until all is done, as far as can be said."""
        left = 0.0 if self._end is None else self._end - self._clock()
        return left if left > 0 else None
