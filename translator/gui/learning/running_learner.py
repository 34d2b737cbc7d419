"""The learner's thread from the window's side: started, told of keys, heard, paused, joined."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from translator.core.direction import Direction
from translator.core.errors.home import HomeInUse
from translator.core.errors.tree import TranslatorError
from translator.core.learning import LearnerState, Progress, RoundReport
from translator.gui.door import Door, LearnerThread
from translator.gui.threads.bridge import Background, Bridge
from translator.gui.threads.newest_thread import Hearing, NewestThread
from translator.gui.wording.wording import worded

_LOOK_AGAIN_MS = 5_000  # between two looks at whether another program has ended


class RunningLearner(QObject):
    """The learner of the direction in use.

    Where another program has the profile, it looks now and then whether that has let go.

    Signals:
        progressed: Progress, as the user should see it; None where none is known.
        reported: the RoundReport of a round that has ended.
        begun: this window learns.
        refused: a sentence: this window does not learn. Told once.
        failed: a TranslatorError that ended a round; what served still does.
    """

    progressed = Signal(object)
    reported = Signal(object)
    begun = Signal()
    refused = Signal(str)
    failed = Signal(object)

    def __init__(
        self, door: Door, bridge: Bridge, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._door = door
        self._learner: NewestThread[LearnerThread] = NewestThread(bridge, background)
        self._progress: Progress | None = None
        self._direction: Direction | None = None
        self._paused = False
        self._refusal = ""
        self._look_again = QTimer(self, singleShot=True, interval=_LOOK_AGAIN_MS)
        self._look_again.timeout.connect(self._open)

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
        self._direction = direction
        self._open()
        self._tell(None)

    def typed(self) -> None:
        """A key was pressed in the window."""
        if self._learner.current is not None:
            self._learner.current.typed()

    def corrections_changed(self) -> None:
        """A correction was saved, forgotten or confirmed.

        Where this window did not learn because another program had the profile, it does now: what
        could be saved is no longer the other one's.
        """
        if self._learner.current is not None:
            self._learner.current.corrections_changed()
        elif self._refusal:
            self._open()

    def pause(self) -> None:
        """Learn nothing until ``resume``."""
        self._paused = True
        if self._learner.current is not None:
            self._learner.current.pause()

    def resume(self) -> None:
        """Go on. What the learner does now it tells with its next step, so far this is said."""
        self._paused = False
        if self._learner.current is not None:
            self._learner.current.resume()
        waiting = self._progress.waiting if self._progress else 0
        state = LearnerState.WAITING if waiting else LearnerState.IDLE
        self._tell(Progress(state=state, round=0, waiting=waiting))

    def stop(self) -> None:
        """Tell it nothing any more, and begin none."""
        self._look_again.stop()
        self._learner.stop()

    def join(self) -> None:
        """Join every learner; the background worker must have been joined before."""
        self._learner.join()

    # ---- inside

    def _open(self) -> None:
        if self._direction is not None:
            self._look_again.stop()
            begin = partial(self._begin, self._direction)
            self._learner.open(begin, done=self._go_on, failed=self._tell_refusal)

    def _begin(self, direction: Direction, hearing: Hearing) -> LearnerThread:
        return self._door.learner(
            direction, on_event=hearing(self._hear), on_error=hearing(self._hear_error)
        )

    def _go_on(self, learner: LearnerThread) -> None:
        self._look_again.stop()
        self._refusal = ""
        self.begun.emit()
        if self._paused:
            learner.pause()

    def _tell_refusal(self, error: TranslatorError) -> None:
        if not isinstance(error, HomeInUse):
            self.failed.emit(error)
            return
        self._look_again.start()
        if not self._refusal:
            until = self.tr("Until then, this window saves no correction and learns nothing.")
            self._refusal = f"{worded(error.message)} {until}"
            self.refused.emit(self._refusal)

    def _hear(self, event: Progress | RoundReport) -> None:
        if isinstance(event, RoundReport):
            self.reported.emit(event)
        # A step that was under way when the user paused or went on is no longer the truth.
        elif (event.state is LearnerState.PAUSED) == self._paused:
            self._tell(event)

    def _hear_error(self, error: Exception) -> None:
        self._tell(None)  # the round is over; the next correction begins another
        self.failed.emit(error)

    def _tell(self, progress: Progress | None) -> None:
        self._progress = progress
        self.progressed.emit(progress)
