"""Taking lines from a source that may be a long file, or someone who types."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterable, Iterator

# The first batch is one line, so that the first answer comes at once; each may be twice the last.
_LARGEST_BATCH = 512
_READ_AHEAD = 2 * _LARGEST_BATCH


def batches(lines: Iterable[str]) -> Iterator[list[str]]:
    """The lines in batches of 1, 2, 4 … as far as lines are waiting; it never waits for a second.

    The lines are read by a thread of their own, because nothing else tells a line that is waiting
    from one that is yet to be written. What reading raises is raised here, after the lines before.
    """
    reader = _Reader(lines)
    size = 1
    try:
        while batch := reader.take(size):
            yield batch
            size = min(2 * size, _LARGEST_BATCH)
    finally:
        reader.stop()


class _Reader:
    """A thread that reads ahead a bounded number of lines."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = lines
        self._waiting: deque[str] = deque()
        self._changed = threading.Condition()
        self._finished = self._stopped = False
        self._error: Exception | None = None
        # A daemon, because a read from a terminal cannot be interrupted when the program ends.
        self._thread = threading.Thread(target=self._read, name="line-reader", daemon=True)
        self._thread.start()

    def take(self, most: int) -> list[str]:
        """Between one and ``most`` lines, waiting for the first only; none at the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._finished)
            if not self._waiting and self._error is not None:
                raise self._error
            taken = [self._waiting.popleft() for _ in range(min(most, len(self._waiting)))]
            self._changed.notify_all()
            return taken

    def stop(self) -> None:
        with self._changed:
            self._stopped = True
            self._changed.notify_all()
        # Not for ever: the thread may be waiting for a line that nobody writes.
        self._thread.join(timeout=1.0)

    def _read(self) -> None:
        try:
            for line in self._lines:
                if not self._put(line):
                    return
        except Exception as error:  # noqa: BLE001 carried over to the thread that takes the lines
            self._error = error
        finally:
            with self._changed:
                self._finished = True
                self._changed.notify_all()

    def _put(self, line: str) -> bool:
        with self._changed:
            self._changed.wait_for(lambda: len(self._waiting) < _READ_AHEAD or self._stopped)
            self._waiting.append(line)
            self._changed.notify_all()
            return not self._stopped
