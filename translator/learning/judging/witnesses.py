"""The prequential loss: what the learner makes of corrections before it learns them."""

from __future__ import annotations

from collections.abc import Sequence

from translator.core.corrections import Correction
from translator.core.evidence import Change
from translator.learning.judging.scoring import loss_change
from translator.learning.recipe.pace import Assessment

_NEWEST = 60


class Witnesses:
    """Losses of recent corrections by the base model and by the tuned weights at the time.

    Those had not seen the corrections yet, so the difference is free of what was learned by heart
    (Dawid 1984). It is the tuned weights that witness, not the revision that serves: one that was
    published after four corrections and is a little worse than the base would bear witness against
    all that follow, and so never be followed by a better one.
    """

    def __init__(self) -> None:
        # By the number of the correction: one that is tried again is no second witness.
        self._heard: dict[int, tuple[tuple[float, int], tuple[float, int]]] = {}

    def hear(
        self,
        corrections: Sequence[Correction],
        *,
        base: Sequence[Assessment],
        tuned: Sequence[Assessment],
    ) -> None:
        """Take what both made of corrections before they were learned, in the same arithmetic.

        Those that were too long to be learned are passed over.
        """
        for one, before, after in zip(corrections, base, tuned, strict=True):
            self._heard.pop(one.number, None)
            if after.tokens:
                self._heard[one.number] = (_score(before), _score(after))

    def change(self) -> Change | None:
        """Tuned minus base, nats per token; None where there are too few to tell."""
        if not self._heard:
            return None
        before, after = zip(*list(self._heard.values())[-_NEWEST:], strict=True)
        return loss_change(before, after)

    def clear(self) -> None:
        """Forget them all."""
        self._heard.clear()


def _score(assessed: Assessment) -> tuple[float, int]:
    """Summed natural-log probability and number of tokens."""
    return -assessed.loss * assessed.tokens, assessed.tokens
