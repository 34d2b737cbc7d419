"""The way back into the window: what happens on another thread arrives as one queued signal."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from translator.core.errors.tree import ProgramFault, TranslatorError

T = TypeVar("T")


class Bridge(QObject):
    """Runs on the window's thread what any thread posts, in the order it was posted."""

    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = True
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def post(self, action: Callable[[], None]) -> None:
        """Have ``action`` called on the window's thread, soon."""
        self._posted.emit(action)

    def post_error(self, error: BaseException) -> None:
        """Have a bug raised on the window's thread, where it is told to the user."""
        self.post(partial(_raise, error))

    def close(self) -> None:
        """Deliver nothing from now on: what still arrives is about a window that is gone."""
        self._open = False

    def _deliver(self, action: Callable[[], None]) -> None:
        if self._open:
            action()


class Background:
    """One worker thread for what would hold the window up: loading, reading, asking the memory."""

    def __init__(self, bridge: Bridge, name: str = "window-work") -> None:
        self._bridge = bridge
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._open = True

    def run(
        self,
        work: Callable[[], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[TranslatorError], None],
    ) -> None:
        """Call ``work`` on the worker thread, then one of the others on the window's thread.

        Where ``work`` has a bug, that is raised on the window's thread as well, once: whoever waits
        is told with ``failed`` that nothing comes. After ``stop`` nothing is done, nor told.
        """
        if self._open:
            reported = partial(self._report, done, failed)
            self._worker.submit(work).add_done_callback(reported)

    def stop(self) -> None:
        """Take nothing more on; what was asked for so far is done still."""
        self._open = False

    def join(self) -> None:
        """Finish everything that was asked for, corrections among it, and join the thread."""
        self._worker.shutdown(wait=True)

    def _report(
        self,
        done: Callable[[T], None],
        failed: Callable[[TranslatorError], None],
        future: Future[T],
    ) -> None:
        error = future.exception()
        if error is None:
            self._bridge.post(partial(done, future.result()))
        elif isinstance(error, TranslatorError):
            self._bridge.post(partial(failed, error))
        else:
            self._bridge.post(partial(failed, ProgramFault()))
            self._bridge.post_error(error)  # last, so that its report is what stays on the screen


class Errands(QObject):
    """What one widget asks of a ``Background``: answers that find it gone are dropped."""

    _answered = Signal(object)

    def __init__(self, background: Background, owner: QObject) -> None:
        super().__init__()  # no child of the owner: it is here when an answer comes late
        self._background = background
        self._answered.connect(_Receiver(owner).take)

    def run(
        self,
        work: Callable[[], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[TranslatorError], None],
    ) -> None:
        """As ``Background.run``, as long as the owner is there."""
        self._background.run(
            work, done=partial(self._pass_on, done), failed=partial(self._pass_on, failed)
        )

    def _pass_on(self, to: Callable[[T], None], answer: T) -> None:
        self._answered.emit(partial(to, answer))


class _Receiver(QObject):
    """Goes with its parent; Qt then undoes the connection to it."""

    @Slot(object)
    def take(self, action: Callable[[], None]) -> None:
        action()


def _raise(error: BaseException) -> None:
    raise error
