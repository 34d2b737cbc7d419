"""One question at a time to a worker thread; the newest takes the place of all before it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from translator.core.errors.tree import TranslatorError
from translator.gui.threads.bridge import Background

T = TypeVar("T")
Abandoned = Callable[[], bool]
Work = Callable[[Abandoned], T]


class NewestQuestion(Generic[T]):
    """Asks what was asked for last. What answers an older question is dropped.

    ``failed`` is called where the newest question has no answer.
    """

    def __init__(
        self, background: Background, *, failed: Callable[[TranslatorError], None]
    ) -> None:
        self._background, self._failed = background, failed
        self._newest = 0
        self._asking = False
        self._waiting: tuple[Work[T], Callable[[T], None]] | None = None

    def ask(self, work: Work[T], done: Callable[[T], None]) -> None:
        """Have ``work`` called on the worker thread, and ``done`` with what it gives.

        ``work`` is told by what it is given whether its answer is still wanted.
        """
        self._newest += 1
        self._waiting = (work, done)
        self._begin()

    def drop(self) -> None:
        """No answer is wanted any more."""
        self._newest += 1
        self._waiting = None

    def _begin(self) -> None:
        if self._asking or self._waiting is None:
            return
        work, done = self._waiting
        self._waiting, self._asking = None, True
        number = self._newest
        self._background.run(
            partial(work, partial(self._is_stale, number)),
            done=partial(self._end, number, done),
            failed=partial(self._end, number, self._failed),
        )

    def _is_stale(self, number: int) -> bool:
        return number != self._newest

    def _end(self, number: int, tell: Callable[..., None], outcome: object) -> None:
        self._asking = False
        if not self._is_stale(number):
            tell(outcome)
        self._begin()
