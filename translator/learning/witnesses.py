"""The prequential loss: what a revision makes of corrections before it learns them."""

from __future__ import annotations

from collections.abc import Sequence

from translator.core.corrections import Correction
from translator.core.evidence import Change
from translator.learning.scoring import loss_change
from translator.learning.suspicion import Scoring

_NEWEST = 60


class Witnesses:
    """Losses of recent corrections by the base model and by the revision that served at the time.

    Nothing had seen those corrections yet, so the difference is free of what was learned by heart
    (Dawid 1984).
    """

    def __init__(self) -> None:
        # By the number of the correction: one that is tried again is no second witness.
        self._heard: dict[int, tuple[tuple[float, int], tuple[float, int]]] = {}

    def hear(self, corrections: Sequence[Correction], *, base: Scoring, served: Scoring) -> None:
        """Score corrections that are about to be learned."""
        pairs = [(one.source, one.target) for one in corrections]
        said = zip(base.score(pairs), served.score(pairs), strict=True)
        for one, scores in zip(corrections, said, strict=True):
            self._heard.pop(one.number, None)
            self._heard[one.number] = scores

    def change(self) -> Change | None:
        """Served minus base, nats per token; None where there are too few to tell."""
        if not self._heard:
            return None
        before, after = zip(*list(self._heard.values())[-_NEWEST:], strict=True)
        return loss_change(before, after)

    def clear(self) -> None:
        """Forget them all."""
        self._heard.clear()
