"""The learner: the worker thread that runs rounds while the user works."""

from __future__ import annotations

import contextlib
import math
import threading
import time
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Protocol

from translator.core.learning import LearnerState, Progress, RoundReport
from translator.core.process.priority import stand_back, thread_at_this_priority
from translator.learning.stopping import StoppedError

# A round that waits because the user paused looks so often, in seconds, whether it stands in the
# way of something else that the user wants.
_GLANCE = 0.1


class Rounds(Protocol):
    """What the learner runs: ``learning.rounds.rounds.Rounds``."""

    def waiting(self) -> int:
        """How many corrections wait to be learned."""

    def idle_work(self) -> bool:
        """Whether there is something to do while nothing waits."""

    def run(
        self, *, on_progress: Callable[[Progress], None], breathe: Callable[[], None]
    ) -> RoundReport | None:
        """One round; ``breathe`` is called often, and stops the round by raising StoppedError."""

    def is_wanted(self) -> bool:
        """Whether somebody waits for a round under way to end, which its next breath does."""

    def rest(self) -> None:
        """Give back the memory that only learning needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """When the learner works, in seconds.

    Attributes:
        enough: corrections that start a round at once. The first round waits for a quiet moment
            all the same: importing what it needs takes turns with the window for some seconds.
        quiet: with fewer, a round starts when nothing was typed for so long.
        idle: what can be done while nothing waits starts when nothing was typed for so long.
        longest_idle: each time that a new correction overtakes it, all of it was for nothing, and
            it waits for a moment twice as quiet as before; up to this one.
        typing: learning stands still for so long after each key press, so that the engine has the
            processor to itself.
        longest_pause: but never for longer than this at a stretch, or somebody who types without
            pause would never be learned from; it then works for ``work_between``.
        rest_after: idle for so long, the learner gives its memory back.
    """

    enough: int = 4
    quiet: float = 2.0
    idle: float = 20.0
    longest_idle: float = 600.0
    typing: float = 0.25
    longest_pause: float = 2.0
    work_between: float = 0.5
    rest_after: float = 60.0


class Learner:
    """Runs rounds in one thread of low priority. Every method returns at once, except ``close``.

    Args:
        on_event: called in the learner's thread with progress and with the report of each round.
        on_error: called there with an error that ended a round; corrections stay in the memory.
    """

    def __init__(
        self,
        rounds: Rounds,
        *,
        on_event: Callable[[Progress | RoundReport], None],
        on_error: Callable[[Exception], None],
        timing: Timing | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._rounds = rounds
        self._on_event, self._on_error = on_event, on_error
        self._timing = timing or Timing()
        self._clock = clock
        self._changed = threading.Condition()
        self._waiting = 0
        self._has_idle_work = False
        self._recount = True
        self._unpaused_until = -math.inf
        # Whoever has just opened the window is about to type.
        self._typed = self._worked = self._clock()
        self._idle = self._timing.idle
        self._round = 0
        self._warm = False  # whether what learning needs has been imported
        self._paused = self._closing = self._failed = False
        self._start()

    def corrections_changed(self) -> None:
        """Something was corrected, forgotten or restored: count again what waits."""
        with self._changed:
            self._failed = False
            self._recount = True
            self._changed.notify_all()

    def typed(self) -> None:
        """The user pressed a key: stand aside for a moment."""
        with self._changed:
            self._typed = self._clock()

    def pause(self) -> None:
        """Learn nothing until ``resume``; a round under way waits where it is."""
        with self._changed:
            self._paused = True
            self._changed.notify_all()
        self._on_event(Progress(state=LearnerState.PAUSED, round=0, waiting=self._waiting))

    def resume(self) -> None:
        """Go on after ``pause``, and after an error: whatever it was may be over."""
        with self._changed:
            self._paused = self._failed = False
            self._recount = True
            self._changed.notify_all()

    @property
    def paused(self) -> bool:
        """Whether the user paused it."""
        return self._paused

    def close(self) -> None:
        """Stop within 200 ms, also in the middle of a step, and join the thread."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        self._thread.join()

    def restart(self, rounds: Rounds) -> None:
        """Go on after ``close``, in other rounds; still paused where it was paused."""
        with self._changed:
            self._rounds = rounds
            self._closing = self._failed = False
            self._recount = True
        self._start()

    def _start(self) -> None:
        beside = thread_at_this_priority("beside-learner")
        self._thread = threading.Thread(target=self._work, args=[beside], name="learner")
        self._thread.start()

    # In the thread ------------------------------------------------------------------------------

    def _work(self, beside: Executor) -> None:
        with beside:
            stand_back(beside)
            with contextlib.suppress(StoppedError):
                while self._wait_for_work():
                    self._one_round()
            self._rounds.rest()

    def _wait_for_work(self) -> bool:
        """Sleep until a round should start; false when closing."""
        idle_since, rested = self._clock(), False
        while True:
            self._count_again()
            with self._changed:
                if self._closing:
                    return False
                if self._recount:
                    continue
                start, now = self._next_start(), self._clock()
                if start is not None and start <= now:
                    return True
                rest = math.inf if rested else idle_since + self._timing.rest_after
                if rest > now:
                    wake = min(rest, math.inf if start is None else start)
                    self._changed.wait(timeout=None if wake == math.inf else wake - now)
                    continue
            self._rounds.rest()
            rested = True

    def _count_again(self) -> None:
        """Ask what waits if something has changed.

        Never under the lock: the rounds may be standing still for long, and the window, which tells
        of each key press, would wait for the lock.
        """
        with self._changed:
            wanted, self._recount = self._recount, False
        if wanted:
            try:
                waiting = self._rounds.waiting()
                has_idle_work = not waiting and self._rounds.idle_work()
            except Exception as error:  # noqa: BLE001  # the same loop as in ``_one_round``
                self._fail(error)
                return
            with self._changed:
                self._waiting, self._has_idle_work = waiting, has_idle_work
                paused = self._paused
            state = LearnerState.WAITING if waiting else LearnerState.IDLE
            state = LearnerState.PAUSED if paused else state
            self._on_event(Progress(state=state, round=self._round, waiting=waiting))

    def _next_start(self) -> float | None:
        """When a round should start if nothing else happens; None for not at all."""
        if self._paused or self._failed or not (self._waiting or self._has_idle_work):
            return None
        if not self._waiting:
            return max(self._clock(), max(self._typed, self._worked) + self._idle)
        if self._waiting >= self._timing.enough and self._warm:
            return self._clock()
        return max(self._clock(), self._typed + self._timing.quiet)

    def _fail(self, error: Exception) -> None:
        """Tell the window. Whatever happened, the corrections are safe in the memory.

        It is tried again at the next correction, and when the user has it go on after a pause.
        """
        self._failed = True
        self._on_error(error)

    def _one_round(self) -> None:
        # The first step may be ten seconds away: torch is imported, models are loaded.
        self._on_event(
            Progress(state=LearnerState.PREPARING, round=self._round, waiting=self._waiting)
        )
        try:
            report = self._rounds.run(on_progress=self._on_event, breathe=self._breathe)
        except StoppedError:
            raise
        except Exception as error:  # noqa: BLE001  # one of the program's three loops
            self._fail(error)
            return
        if report is not None:
            self._round = report.round
            self._on_event(report)
        with self._changed:
            if not self._waiting:
                overtaken = report is None
                longer = min(2 * self._idle, self._timing.longest_idle)
                self._idle = longer if overtaken else self._timing.idle
            self._warm = True
            self._recount = True
            self._worked = self._clock()

    def _breathe(self) -> None:
        """Stand aside while the user types or has paused; raise when closing."""
        with self._changed:
            began = self._clock()
            while not self._closing:
                now = self._clock()
                if self._paused:
                    if self._rounds.is_wanted():
                        return
                    self._changed.wait(timeout=_GLANCE)
                elif now < self._unpaused_until or now >= self._typed + self._timing.typing:
                    return
                elif now >= began + self._timing.longest_pause:
                    self._unpaused_until = now + self._timing.work_between
                else:
                    end = min(self._typed + self._timing.typing, began + self._timing.longest_pause)
                    self._changed.wait(timeout=end - now)
        raise StoppedError
