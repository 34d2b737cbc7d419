"""A long text is given out in parts: which sentences come first, and when there is news to tell."""

from __future__ import annotations

import time
from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence

from translator.core.drafts import Segment, TextDraft

# The first sentences of a long text come at once: so many batches' worth of them make it long.
_LONG = 2
_FIRST = 4
# Parts are told where so many seconds' work is left. To show one takes the window some hundredths
# of a second, which the engine waits for: in a long text they come more and more seldom.
_WORTH_TELLING_S = 0.5
_BETWEEN_S, _MOST_BETWEEN_S = 0.4, 2.0
_GROWTH = 1.25


class DecodingQueue:
    """The sources of one text that are to be decoded, by where each first stands in it."""

    def __init__(self, found: Sequence[Segment], missing: Collection[str], size: int) -> None:
        first = {segment.source: segment for segment in reversed(found)}
        places = (first[source] for source in missing)
        self._queue = sorted((segment.end, segment.source) for segment in places)
        self._size = size
        self._next = min(_FIRST, size) if len(missing) > _LONG * size else size
        self._began = time.perf_counter()
        self._all = len(missing)

    @property
    def waiting(self) -> int:
        """How many have not been taken."""
        return len(self._queue)

    @property
    def seconds_left(self) -> float:
        """How long the rest will take, if it goes on as until now."""
        done = self._all - self.waiting
        return self.waiting * (time.perf_counter() - self._began) / max(done, 1)

    def take(self, place: int) -> list[str]:
        """The next to be decoded: those at ``place`` of the text and after it, then the others."""
        start = bisect_left(self._queue, (place + 1, ""))
        start = start if start < self.waiting else 0
        taken = self._queue[start : start + self._next]
        del self._queue[start : start + self._next]
        self._next = self._size
        return [source for _, source in taken]


class Parts:
    """Whom to tell of what there is of a text while the rest is decoded.

    Args:
        tell: is called with drafts of which ``waiting`` is not 0.
        place: where in the text the user is looking, at this moment.
    """

    def __init__(self, tell: Callable[[TextDraft], None], place: Callable[[], int]) -> None:
        self._tell, self.place = tell, place
        self._due_at = 0.0
        self._between = _BETWEEN_S

    def is_due(self, queue: DecodingQueue) -> bool:
        """Whether enough is left, and enough new, that a part is worth its while."""
        new = time.perf_counter() >= self._due_at
        return new and queue.waiting > 0 and queue.seconds_left > _WORTH_TELLING_S

    def tell(self, draft: TextDraft) -> None:
        """Pass a part on."""
        self._due_at = time.perf_counter() + self._between
        self._between = min(_GROWTH * self._between, _MOST_BETWEEN_S)
        self._tell(draft)
