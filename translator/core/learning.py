"""What the learner tells: its progress, and the report of a round. Never text of the user."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from translator.core.gate import Reason, Verdict


class LearnerState(StrEnum):
    """What the learner is doing."""

    IDLE = "idle"  # every correction is learned, or waits for more evidence
    WAITING = "waiting"  # corrections wait until there are enough, or until the user pauses
    PREPARING = "preparing"  # a round has begun: what it needs is imported and loaded
    LEARNING = "learning"
    SCORING = "scoring"
    PAUSED = "paused"  # by the user's wish


# The states in which a round is under way.
IN_ROUND = (LearnerState.PREPARING, LearnerState.LEARNING, LearnerState.SCORING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Where a round is.

    Attributes:
        waiting: corrections not learned yet; while a round learns and scores, those it takes.
        step, steps: of this round's fine-tuning; sentences while scoring; 0 where none are counted.
        loss: of the last step, nats per token.
        seconds_left: an estimate for the rest of the round, or of the scoring; None before there is
            one.
    """

    state: LearnerState
    round: int
    waiting: int
    step: int = 0
    steps: int = 0
    loss: float = 0.0
    seconds_left: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundReport:
    """What came of a round.

    BLEU is of 100, on the held-out pairs; ``personal`` is None where there are no such pairs yet.

    Attributes:
        revision: the revision in use after the round; a new one if it was accepted.
        corrections: numbers of the new corrections that the round learned from.
        share: how far along the line from the base to the tuned weights the candidate lies.
        right_before, right_after, right_of: corrections the model gives by itself, and of how many.
        suspects: numbers of corrections that look wrong to the model; not learned from.
        seconds: wall-clock time of the round.
    """

    round: int
    verdict: Verdict
    reasons: tuple[Reason, ...]
    revision: int
    corrections: tuple[int, ...]
    share: float
    general_before: float
    general_after: float
    personal_before: float | None
    personal_after: float | None
    right_before: int
    right_after: int
    right_of: int
    suspects: tuple[int, ...]
    steps: int
    loss: float
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionInfo:
    """A revision as it is listed: figures, no text. Number 0 is the base model.

    BLEU is of 100, on held-out pairs; None where it was not measured.

    Attributes:
        created: seconds since 1970, UTC; 0 for the base model.
        corrections: numbers of all corrections it learned from.
        traces: numbers of those that it, or one that it was made from, learned before newer ones
            replaced them; it goes too when one of these is forgotten.
        general_base, general: of the base model and of this revision.
        right, right_of: corrections it gives by itself, and of how many that were asked.
        reasons: what the gate found, a plain sentence each.
        size: bytes on disk.
        stale: it learned from a correction that is being forgotten.
    """

    number: int
    created: float
    corrections: tuple[int, ...]
    general_base: float | None
    general: float | None
    personal: float | None
    right: int
    right_of: int
    reasons: tuple[str, ...]
    size: int
    current: bool
    stale: bool
    traces: tuple[int, ...] = ()
