"""What goes wrong while a window is used: long turns of the event loop, and all complaints."""

from __future__ import annotations

import logging
import resource
import sys
import threading
import time
import traceback
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)

BEAT_MS = 5
LONGEST_S = 0.1  # of the event loop's time, for one turn
SHOWN_S = 0.075  # of a turn that is worth a look, although nobody sees it
_LOOK_AT_S = 0.05  # of a turn after which its place in the code is noted
_IDLE = ("_wait", " _worker", " wait")  # how the place of a thread with nothing to do ends
_IGNORED = "This plugin does not support"  # said by the offscreen platform, not by us


@dataclass
class Turn:
    """One turn of the event loop, in seconds.

    Attributes:
        wall: from one beat to the next.
        cpu: processor time of the window's thread in it.
        queued: how long that thread was ready and had no processor, as other programs had them.
        faults: pages that the process had to wait for the disk to read.
        places: where the thread was, seen from another thread.
    """

    wall: float
    cpu: float
    queued: float
    faults: int
    places: list[str] = field(default_factory=list)

    @property
    def held(self) -> float:
        """What the program itself took: computing, or waiting for a lock, the GIL or the disk."""
        return max(self.cpu, self.wall - self.queued - BEAT_MS / 1000)


class LoopWatch(QObject):
    """A beat in the window's thread, and another thread that looks where long turns spend time."""

    def __init__(self) -> None:
        super().__init__()
        self.turns: list[Turn] = []
        self.long_turns: list[Turn] = []
        self._schedule = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._places: list[str] = []
        self._last = self._now()
        self._ended = threading.Event()
        self._looker = threading.Thread(target=self._look, name="loop-watch", daemon=True)
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self._last = self._now()
        self._timer.start()
        self._looker.start()

    def stop(self) -> None:
        self._timer.stop()
        self._ended.set()
        self._looker.join()

    def skip(self) -> list[str]:
        """Begin a turn anew: nobody waited since the last beat. Gives where the time went."""
        places, self._places, self._last = self._places, [], self._now()
        return places

    def _now(self) -> tuple[float, float, float, int]:
        queued = int(self._schedule.read_text().split()[1]) / 1e9
        faults = resource.getrusage(resource.RUSAGE_SELF).ru_majflt
        return time.perf_counter(), time.thread_time(), queued, faults

    def _beat(self) -> None:
        now = self._now()
        wall, cpu, queued, faults = (new - old for new, old in zip(now, self._last, strict=True))
        turn = Turn(wall, cpu, queued, int(faults))
        self.turns.append(turn)
        if turn.held > SHOWN_S:
            turn.places = self._places
            self.long_turns.append(turn)
        self._places, self._last = [], self._now()

    def _look(self) -> None:
        while not self._ended.wait(0.01):
            if time.perf_counter() - self._last[0] > _LOOK_AT_S:
                self._places += self._seen()

    def _seen(self) -> list[str]:
        """Where the window's thread is, and the others: one of them may hold the GIL."""
        frames, seen = sys._current_frames(), []
        for thread in threading.enumerate():
            if thread is not self._looker and thread.ident in frames:
                place = _place(frames[thread.ident])
                seen.append(f"{thread.name}: {place}")
        return [one for one in seen if not one.endswith(_IDLE)]


def _place(frame: FrameType) -> str:
    """The innermost line, and the innermost lines of the program itself."""
    stack = [*traceback.walk_stack(frame)]
    own = [one for one, _ in stack if "translator" in Path(one.f_code.co_filename).parts]
    shown = [stack[0][0], *(one for one in own[:5] if one is not stack[0][0])]
    return " < ".join(
        f"{Path(one.f_code.co_filename).name}:{one.f_lineno} {one.f_code.co_name}" for one in shown
    )


@contextmanager
def complaints() -> Iterator[list[str]]:
    """Every warning, log record at WARNING or above, and exception nobody caught."""
    found: list[str] = []

    def from_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not message.startswith(_IGNORED):
            found.append(f"Qt: {message}")

    class Records(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            found.append(f"log: {record.name}: {record.getMessage()}")

    records = Records(logging.WARNING)
    logging.getLogger().addHandler(records)
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    sys.excepthook = lambda *told: found.append("".join(traceback.format_exception(*told)))
    threading.excepthook = lambda told: found.append(f"thread: {told.exc_value!r}")
    sys.unraisablehook = lambda told: found.append(f"unraisable: {told.exc_value!r}")
    before = qInstallMessageHandler(from_qt)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("default")
            warnings.showwarning = lambda message, category, *where: found.append(
                f"{category.__name__}: {message}"
            )
            yield found
    finally:
        qInstallMessageHandler(before)
        sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
        logging.getLogger().removeHandler(records)
