"""Use the window at random for some minutes: ``tests/bench/soak.py [--minutes N] [--seed N]``.

The whole program from ``main()``, on the bundled model, in a home of its own, closed and opened
again, while it learns. Fails on any warning, exception, thread or window left behind, growth of
memory, and turns of the event loop that take the window's thread longer than a tenth of a second.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("HF_HUB_OFFLINE", "1")

import psutil
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication
from report import percentile
from soak_user import PROFILES, User
from soak_watch import LONGEST_S, LoopWatch, Turn, complaints

from translator.cli.main import main as translator
from translator.core.corrections import NewCorrection
from translator.core.direction import Direction
from translator.gui import application
from translator.gui.window.main_window import MainWindow
from translator.memory.store import Store
from translator.workbench import HOME_VARIABLE, default_home

_WINDOW_S = (10, 90)  # how long one window is used
_AGAIN_MS = 2000  # after which it is closed again, where it asked
_MOST_GROWTH = 150  # MB from the middle of the run to its end, all windows closed
_SETTLED = 4  # closings before memory is compared: learning loads torch once


class Soak:
    """One run: windows one after the other until the time is over."""

    def __init__(self, seconds: float, seed: int) -> None:
        self._chance = random.Random(seed)
        self._end = time.monotonic() + seconds
        self.faults: list[str] = []
        self.done: Counter[str] = Counter()
        self.memory: list[float] = []  # MB, after each closing
        self.closings: list[float] = []  # seconds, the window out of sight
        self.waits = Counter[str]()
        self.rounds = self.windows = 0
        self._application = application.prepared_application()
        self.watch = LoopWatch()
        self._threads: set[threading.Thread] = set()

    def run(self) -> None:
        """Use windows until the time is over."""
        # As a test would put it in its place.
        setattr(application, "MainWindow", self._driven())  # noqa: B010
        self.watch.start()
        self._threads = set(threading.enumerate())
        while time.monotonic() < self._end:
            if translator([]) != 0:
                self.faults.append("main() ended with an error")
            self._look_behind()
        self.watch.stop()
        if len(self.memory) > 2 * _SETTLED:
            middle, end = self.memory[_SETTLED:-_SETTLED], self.memory[-_SETTLED:]
            if min(end) > max(middle[:_SETTLED]) + _MOST_GROWTH:
                self.faults.append(f"memory grew: {[round(one) for one in self.memory]} MB")

    def _driven(self) -> type[MainWindow]:
        soak = self

        class Driven(MainWindow):
            def __init__(self, *given: Any, **named: Any) -> None:
                super().__init__(*given, **named)
                soak.watch.skip()  # no loop turns yet, and nobody sees a window that could freeze

            def start(self) -> None:
                super().start()
                soak.windows += 1
                self.learning.learner.reported.connect(soak._count_round)
                self._user = user = User(self, soak._chance)
                user.done = soak.done
                left = max(soak._end - time.monotonic(), 1.0)
                seconds = min(soak._chance.uniform(*_WINDOW_S), left)
                # It may ask about what is not saved; asked for again it closes.
                closing = QTimer(self, interval=int(1000 * seconds))
                closing.timeout.connect(self.close_window)
                closing.timeout.connect(partial(closing.setInterval, _AGAIN_MS))
                closing.start()
                user.start()

            def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
                began = time.monotonic()
                super().closeEvent(event)
                if event.isAccepted():
                    self._user.stop()
                    # Also one that another follows, which was joined in sight, with the loop alive.
                    soak.closings.append(time.monotonic() - began)
                    soak.waits.update(soak.watch.skip())

        return Driven

    def _count_round(self) -> None:
        self.rounds += 1

    def _look_behind(self) -> None:
        """After the program has ended: nothing of it is left."""
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        windows = [type(one).__name__ for one in QApplication.topLevelWidgets() if one.isVisible()]
        windows += [
            "Driven" for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)
        ]
        self.faults += [f"window left: {name}" for name in windows]
        left = [one.name for one in threading.enumerate() if one not in self._threads]
        self.faults += [f"thread left: {name}" for name in left]
        self.memory.append(psutil.Process().memory_info().rss / 2**20)
        self.watch.skip()


def _prepare_home(seed: int) -> None:
    """Corrections that wait in both profiles, so that there is something to learn at once."""
    for name in PROFILES:
        folder = default_home(None).profile(name)
        folder.mkdir(parents=True)
        with Store(folder) as store:
            for number in range(6):
                source = f"Shelf {seed + number} is empty, please fill it before noon."
                target = f"Das Fach {seed + number} ist leer, bitte vor Mittag auffüllen."
                store.add(NewCorrection(Direction("en", "de"), source, "", target))


def _print(soak: Soak) -> None:
    turns = soak.watch.turns
    print(f"{soak.windows} windows, {soak.rounds} rounds, {sum(soak.done.values())} deeds")
    print("  " + ", ".join(f"{name} {count}" for name, count in soak.done.most_common()))
    for what, values in (
        ("by the clock", [turn.wall for turn in turns]),
        ("processor time", [turn.cpu for turn in turns]),
        ("held by the program", [turn.held for turn in turns]),
    ):
        p50, p99 = (1000 * percentile(values, share) for share in (0.5, 0.99))
        longest = ", ".join(f"{1000 * one:.0f}" for one in sorted(values)[-5:])
        print(f"  turn of the loop, {what}: p50 {p50:.1f}, p99 {p99:.1f} ms; longest {longest} ms")
    closings = ", ".join(f"{one:.1f}" for one in soak.closings)
    print(f"  closing, out of sight: {closings} s")
    for place, count in soak.waits.most_common(3):
        print(f"      {count} × {place}")
    print(f"  memory after each closing: {', '.join(f'{one:.0f}' for one in soak.memory)} MB")
    for turn in sorted(soak.watch.long_turns, key=_weight)[-12:]:
        print(f"  {_told(turn)}")
        for place, count in Counter(turn.places).most_common(6):
            print(f"      {count} × {place}")


def _weight(turn: Turn) -> float:
    return turn.held


def _told(turn: Turn) -> str:
    figures = (turn.wall, turn.cpu, turn.queued)
    return "long turn: {:.0f} ms, of it computing {:.0f}, queued {:.0f}; {} pages from disk".format(
        *(1000 * one for one in figures), turn.faults
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--untimed", action="store_true", help="long turns are shown, and no fault")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary, complaints() as found:
        os.environ[HOME_VARIABLE] = temporary
        _prepare_home(arguments.seed)
        soak = Soak(60 * arguments.minutes, arguments.seed)
        soak.run()
    _print(soak)
    blocks = [turn for turn in soak.watch.long_turns if turn.held > LONGEST_S]
    faults = [*dict.fromkeys(found), *soak.faults]
    if blocks and not arguments.untimed:
        faults.append(f"the event loop was held up {len(blocks)} times")
    for fault in faults:
        print(f"FAULT {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
