"""What one step minimises: corrections become likely, replay stays as the base model has it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch

from translator.learning.batches import Batch, Encoded
from translator.learning.distillation import Anchor, divergence, joined


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


def mixture_loss(
    log_probabilities: torch.Tensor,
    batch: Batch,
    indices: Sequence[int],
    mixture: Mixture,
    *,
    kl_weight: float,
) -> tuple[torch.Tensor, float]:
    """The share of a mixture's loss that falls on one portion of its pairs.

    The whole loss is the mean of the taught tokens' negative log-probabilities plus ``kl_weight``
    times the mean divergence of the kept ones; it does not depend on how pairs were portioned.

    Args:
        log_probabilities: [N, V], of the pairs ``indices`` that ``batch`` holds.

    Returns:
        The loss, and the part of it that is the taught tokens'.
    """
    is_taught = torch.tensor([index < len(mixture.taught) for index in indices])[batch.rows]
    costs = -log_probabilities.gather(1, batch.targets[:, None]).squeeze(1)
    taught_tokens = sum(len(pair.target) for pair in mixture.taught)
    loss = log_probabilities.new_zeros(())
    plain = 0.0
    if is_taught.any():
        loss = costs[is_taught].sum() / taught_tokens
        plain = float(loss.detach())
    if not is_taught.all():
        anchors = [
            mixture.anchors[index - len(mixture.taught)]
            for index in indices
            if index >= len(mixture.taught)
        ]
        kept_tokens = sum(len(pair.target) for pair in mixture.kept)
        apart = divergence(log_probabilities[~is_taught], joined(anchors))
        loss = loss + kl_weight * apart.sum() / kept_tokens
    return loss, plain
