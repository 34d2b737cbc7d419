"""A round under way: what it learns from, and what is told of it meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from translator.core.corrections import Correction
from translator.core.learning import LearnerState, Progress
from translator.core.time_left import TimeLeft
from translator.learning.rounds.round_state import RoundState

if TYPE_CHECKING:
    from translator.learning.fitting.fitting import StepReport


@dataclass(slots=True)
class RoundUnderWay:
    """What is known of a round until it ends.

    Attributes:
        batch: the corrections to learn now.
        learned: those that the tuned weights have learned already.
        traces: numbers of all that the weights go back to, in force or not.
        began: by ``time.monotonic``.
    """

    state: RoundState
    batch: tuple[Correction, ...]
    learned: tuple[Correction, ...]
    on_progress: Callable[[Progress], None]
    traces: frozenset[int] = frozenset()
    suspects: tuple[int, ...] = ()
    began: float = field(default_factory=time.monotonic)
    _scoring_left: TimeLeft = field(default_factory=TimeLeft)

    @property
    def number(self) -> int:
        return self.state.round

    @property
    def everything(self) -> tuple[Correction, ...]:
        """All corrections that a candidate of this round has learned from."""
        return (*self.learned, *self.batch)

    def tell_step(self, step: StepReport) -> None:
        """Pass the progress of fine-tuning on."""
        told = self._progress(LearnerState.LEARNING)
        self.on_progress(
            replace(
                told,
                step=step.step,
                steps=step.steps,
                loss=step.loss,
                seconds_left=step.seconds_left,
            )
        )

    def tell_scoring(self) -> None:
        """Say that a candidate is being scored."""
        self._scoring_left = TimeLeft()
        self.on_progress(self._progress(LearnerState.SCORING))

    def tell_scored(self, done: int, of: int) -> None:
        """Say how many of the sentences it is scored on are done."""
        told = self._progress(LearnerState.SCORING)
        left = self._scoring_left.after(done, of)
        self.on_progress(replace(told, step=done, steps=of, seconds_left=left))

    def _progress(self, state: LearnerState) -> Progress:
        return Progress(state=state, round=self.number, waiting=len(self.batch))
