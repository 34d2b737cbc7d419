"""Ending a command from outside: Ctrl+C, and the signals that ask a program to end."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

# Windows has no SIGHUP.
_ENDING = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
_SOON = 0.1  # seconds


@contextmanager
def stopped_by_signals() -> Iterator[None]:
    """While this holds, SIGTERM and SIGHUP end a command as Ctrl+C does, and nothing is left.

    One that is ignored, as ``nohup`` has it, stays so.
    """
    stopping = _Stopping()
    if threading.current_thread() is threading.main_thread():
        stopping.begin()
    try:
        yield
    finally:
        stopping.end()


class _Stopping:
    """Raises KeyboardInterrupt for a signal; where it would be lost or do harm, a moment later."""

    def __init__(self) -> None:
        self._before: dict[int, Any] = {}
        self._later: threading.Timer | None = None

    def begin(self) -> None:
        """Take over the signals that have their usual effect."""
        usual = {signal.SIGINT: signal.default_int_handler}
        usual |= dict.fromkeys(_ENDING, signal.SIG_DFL)
        for number, effect in usual.items():
            if signal.getsignal(number) is effect:
                self._before[number] = signal.signal(number, self._stop)

    def end(self) -> None:
        """Give them back."""
        if self._later is not None:
            self._later.cancel()
        for number, effect in self._before.items():
            signal.signal(number, effect)

    def _stop(self, number: int, frame: FrameType | None) -> None:
        if _is_untimely(frame):
            self._try_again_soon(number)
            return
        for ending in self._before.keys() & {*_ENDING}:  # once is enough: things are tidied up now
            signal.signal(ending, signal.SIG_IGN)
        raise KeyboardInterrupt

    def _try_again_soon(self, number: int) -> None:
        if self._later is None:
            self._later = threading.Timer(_SOON, self._again, [number])
            self._later.daemon = True
            self._later.start()

    def _again(self, number: int) -> None:
        self._later = None
        if hasattr(signal, "pthread_kill"):  # which also wakes a thread that waits for something
            signal.pthread_kill(threading.main_thread().ident or 0, number)
        else:
            signal.raise_signal(number)


def _is_untimely(frame: FrameType | None) -> bool:
    """Whether a compiled library is setting itself up, or an object is being taken away.

    The one then ends the whole program, or says something else than what it was; from the other
    no exception ever comes out.
    """
    while frame is not None:
        code = frame.f_code
        if code.co_qualname.startswith("ExtensionFileLoader.") or code.co_name == "__del__":
            return True
        frame = frame.f_back
    return False
