"""Threads are joined on a thread of their own, so that a window in sight lives on meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Thread

from PySide6.QtCore import QObject, Qt, Signal, Slot


class Joining(QObject):
    """Does once what takes long at the end, while the event loop goes on.

    Signals:
        over: it is done; with the exception that it ended with, or None.
    """

    over = Signal(object)
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: Thread | None = None
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    @property
    def under_way(self) -> bool:
        return self._thread is not None

    def start(self, join: Callable[[], None]) -> None:
        """Call ``join`` on the thread, then tell that it is over."""
        self._thread = Thread(target=partial(self._run, join), name="joining")
        self._thread.start()

    def _run(self, join: Callable[[], None]) -> None:
        error: Exception | None = None
        try:
            join()
        except Exception as raised:  # noqa: BLE001  # told on the window's thread
            error = raised
        self._ended.emit(error)

    @Slot(object)
    def _end(self, error: Exception | None) -> None:
        if self._thread is not None:
            self._thread.join()  # it has nothing left to do
        self._thread = None
        self.over.emit(error)
