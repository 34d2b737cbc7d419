"""Taking lines from a source that may be a long file, or someone who types."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator

# The first batch is one line, so that the first answer comes at once; then they grow: texts of like
# length are decoded together, and of more lines more are alike. With 512 lines the bundled model
# took 7 % longer than with 2,048, with 1,024 5 %. A large model is slower: from so many seconds on
# batches grow no more.
_LARGEST_BATCH = 2_048
_GROWTH = 16
_LONG = 10.0
_READ_AHEAD = 2 * _LARGEST_BATCH
# Batches worked on at once: while one is decoded another is made ready, and what a third has to
# ask again waits behind it. The model is never without work.
UNDER_WAY = 3

Batch = list[str]


def side_by_side(
    lines: Iterable[str], begin: Callable[[Batch], Callable[[], Batch]]
) -> Iterator[str]:
    """An answer for every line, in order, batches begun before those before are finished.

    The lines come in batches of 1, 16, 256 … as far as lines are waiting; only where nothing is
    under way is a line waited for. ``begin`` starts work on a batch and returns what waits for the
    answers. What reading raises is raised here, after the lines before.
    """
    reader = _Reader(lines)
    under_way: deque[tuple[float, Callable[[], Batch]]] = deque()
    size, largest = 1, _LARGEST_BATCH
    try:
        while True:
            while len(under_way) < UNDER_WAY:
                batch = reader.take(size, wait=not under_way)
                if not batch:
                    break
                under_way.append((time.monotonic(), begin(batch)))
                size = min(_GROWTH * size, largest)
            if not under_way:
                return
            began, finish = under_way.popleft()
            answers = finish()
            if time.monotonic() - began > _LONG:
                largest = min(largest, len(answers))
                size = min(size, largest)
            yield from answers
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

    def take(self, most: int, *, wait: bool) -> Batch:
        """Up to ``most`` lines: none where none is waiting, or at the end if ``wait`` is true."""
        with self._changed:
            if wait:
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
