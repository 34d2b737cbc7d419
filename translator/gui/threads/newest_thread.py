"""The engine's or the learner's thread from the window's side: opened, replaced, heard, joined."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Generic, Protocol, TypeVar

from translator.core.errors.tree import TranslatorError
from translator.gui.threads.bridge import Background, Bridge


class Joinable(Protocol):
    """A thread that runs until it is closed."""

    def close(self) -> None:
        """Stop and join."""


T = TypeVar("T", bound=Joinable)
E = TypeVar("E")


class Hearing(Protocol):
    """Makes of a function of the window's one that the thread may call.

    It is called on the window's thread, and no more once a newer thread was asked for; but bugs
    are raised there in any case.
    """

    def __call__(self, hear: Callable[[E], None], /) -> Callable[[E], None]: ...


class NewestThread(Generic[T]):
    """One thread at a time; the newest takes the place of all before it."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        self._bridge, self._background = bridge, background
        self._current: T | None = None
        self._running: list[T] = []  # every one that has to be joined in the end
        self._newest = 0

    @property
    def current(self) -> T | None:
        """The thread in use; None until it runs."""
        return self._current

    def open(
        self,
        work: Callable[[Hearing], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[TranslatorError], None],
    ) -> None:
        """Have ``work`` start one on the worker thread, then ``done`` called unless it is too old.

        On the worker thread, because joining the one before and reading a model take time.
        """
        self._newest += 1
        self._current = None
        self._background.run(
            partial(self._replace, work, self._newest),
            done=partial(self._adopt, self._newest, done),
            failed=failed,
        )

    def stop(self) -> None:
        """Use and hear none any more."""
        self._newest += 1
        self._current = None

    def join(self) -> None:
        """Join every thread; the background worker must have been joined before."""
        for thread in self._running:
            thread.close()
        self._running.clear()

    # ---- inside

    def _replace(self, work: Callable[[Hearing], T], number: int) -> T:
        while self._running:
            self._running.pop().close()

        def hearing(hear: Callable[[E], None], /) -> Callable[[E], None]:
            return lambda event: self._bridge.post(partial(self._deliver, number, hear, event))

        thread = work(hearing)
        self._running.append(thread)
        return thread

    def _adopt(self, number: int, done: Callable[[T], None], thread: T) -> None:
        if number == self._newest:  # else the next one, under way, joins it
            self._current = thread
            done(thread)

    def _deliver(self, number: int, hear: Callable[[E], None], event: E) -> None:
        if isinstance(event, Exception) and not isinstance(event, TranslatorError):
            raise event
        if number == self._newest:
            hear(event)
