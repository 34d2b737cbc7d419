"""What one step minimises: corrections become likely, replay stays as the base model has it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch

from translator.learning.fitting.batches import Batch, Encoded
from translator.learning.fitting.distillation import Anchor, certain, joined


@dataclass(frozen=True, slots=True)
class Mixture:
    """The pairs of one step: ``taught`` to learn, ``kept`` to keep as the anchors say.

    ``anchors`` has one entry for each of ``kept``. Replay that is learned like corrections is
    among ``taught``.
    """

    taught: tuple[Encoded, ...]
    kept: tuple[Encoded, ...]
    anchors: tuple[Anchor, ...]

    @property
    def pairs(self) -> tuple[Encoded, ...]:
        return (*self.taught, *self.kept)


@dataclass(frozen=True, slots=True)
class Aim:
    """What shall be said at N target tokens, and how much each of them counts.

    Attributes:
        wanted: of taught tokens, what ``certain`` makes of them.
        weights: [N], of what the tokens cost in the loss.
        taught: [N], whether it is a taught token.
    """

    wanted: Anchor
    weights: torch.Tensor
    taught: torch.Tensor


def aim(
    batch: Batch, indices: Sequence[int], mixture: Mixture, *, kl_weight: float, pad: int
) -> Aim:
    """What a mixture wants of one portion of its pairs, ``indices``, that ``batch`` holds.

    The whole loss is the mean of the taught tokens' negative log-probabilities plus ``kl_weight``
    times the mean divergence of the kept ones; it does not depend on how pairs were portioned.
    """
    first_kept = len(mixture.taught)
    width = mixture.anchors[0].tokens.shape[1] if mixture.anchors else 1
    anchors = [
        certain(batch.targets[batch.rows == row], width=width, filler=pad)
        if index < first_kept
        else mixture.anchors[index - first_kept]
        for row, index in enumerate(indices)
    ]
    taught_tokens = sum(len(pair.target) for pair in mixture.taught)
    kept_tokens = sum(len(pair.target) for pair in mixture.kept)
    taught = torch.tensor([index < first_kept for index in indices])[batch.rows]
    each_taught, each_kept = 1 / max(1, taught_tokens), kl_weight / max(1, kept_tokens)
    weights = torch.full(taught.shape, each_kept).masked_fill(taught, each_taught)
    return Aim(joined(anchors), weights, taught)
