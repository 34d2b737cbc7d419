"""The learner's thread from the window's side: started, told of keys, heard, paused, joined."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from translator.core.direction import Direction
from translator.core.errors import HomeInUse, TranslatorError
from translator.core.learning import LearnerState, Progress, RoundReport
from translator.gui.bridge import Background, Bridge
from translator.gui.door import Door, LearnerThread
from translator.gui.wording import worded


class RunningLearner(QObject):
    """The learner of the direction in use.

    Signals:
        progressed: Progress, as the user should see it; None where none is known.
        reported: the RoundReport of a round that has ended.
        refused: a sentence: this window does not learn. Told once.
        failed: a TranslatorError that ended a round; what served still does.
    """

    progressed = Signal(object)
    reported = Signal(object)
    refused = Signal(str)
    failed = Signal(object)

    def __init__(
        self, door: Door, bridge: Bridge, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._door, self._bridge, self._background = door, bridge, background
        self._learner: LearnerThread | None = None
        self._running: list[LearnerThread] = []  # every learner that has to be joined in the end
        self._start = 0  # number of the newest start: what an older learner tells is dropped
        self._progress: Progress | None = None
        self._paused = False
        self._refusal = ""

    @property
    def paused(self) -> bool:
        """Whether the user paused it; that holds in every direction."""
        return self._paused

    @property
    def refusal(self) -> str:
        """Why this window does not learn; empty where it does."""
        return self._refusal

    @property
    def progress(self) -> Progress | None:
        """What was told last."""
        return self._progress

    def use(self, direction: Direction) -> None:
        """Learn in ``direction`` from now on."""
        self._start += 1
        self._learner = None
        self._tell(None)
        self._background.run(
            partial(self._open, direction, self._start),
            done=partial(self._adopt, self._start),
            failed=self._tell_refusal,
        )

    def typed(self) -> None:
        """A key was pressed in the window."""
        if self._learner is not None:
            self._learner.typed()

    def corrections_changed(self) -> None:
        """A correction was saved, forgotten or confirmed."""
        if self._learner is not None:
            self._learner.corrections_changed()

    def pause(self) -> None:
        """Learn nothing until ``resume``."""
        self._paused = True
        if self._learner is not None:
            self._learner.pause()

    def resume(self) -> None:
        """Go on. What the learner does now it tells with its next step, so far this is said."""
        self._paused = False
        if self._learner is not None:
            self._learner.resume()
        waiting = self._progress.waiting if self._progress else 0
        state = LearnerState.WAITING if waiting else LearnerState.IDLE
        self._tell(Progress(state=state, round=0, waiting=waiting))

    def close(self) -> None:
        """Join every learner; the background worker must have been closed before."""
        self._start += 1
        self._learner = None
        for learner in self._running:
            learner.close()
        self._running.clear()

    # ---- inside

    def _open(self, direction: Direction, start: int) -> LearnerThread:
        """On the worker thread: the one that learned before has to be joined first."""
        while self._running:
            self._running.pop().close()
        learner = self._door.learner(
            direction,
            on_event=lambda event: self._bridge.post(partial(self._hear, start, event)),
            on_error=lambda error: self._bridge.post(partial(self._hear_error, start, error)),
        )
        self._running.append(learner)
        return learner

    def _adopt(self, start: int, learner: LearnerThread) -> None:
        if start != self._start:
            return  # the next start, under way, joins it
        self._learner = learner
        self._refusal = ""
        if self._paused:
            learner.pause()

    def _tell_refusal(self, error: TranslatorError) -> None:
        if not isinstance(error, HomeInUse):
            self.failed.emit(error)
        elif not self._refusal:
            until = self.tr("Until then, this window saves no correction and learns nothing.")
            self._refusal = f"{worded(error.message)} {until}"
            self.refused.emit(self._refusal)

    def _hear(self, start: int, event: Progress | RoundReport) -> None:
        if start != self._start:
            return
        if isinstance(event, RoundReport):
            self.reported.emit(event)
        # A step that was under way when the user paused or went on is no longer the truth.
        elif (event.state is LearnerState.PAUSED) == self._paused:
            self._tell(event)

    def _hear_error(self, start: int, error: Exception) -> None:
        if not isinstance(error, TranslatorError):
            raise error
        if start == self._start:
            self._tell(None)  # the round is over; the next correction begins another
            self.failed.emit(error)

    def _tell(self, progress: Progress | None) -> None:
        self._progress = progress
        self.progressed.emit(progress)
