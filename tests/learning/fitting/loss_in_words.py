"""The loss of a step, written down as it is defined: PyTorch finds its gradient by itself."""

from __future__ import annotations

from collections.abc import Sequence

import torch

from translator.learning.fitting.batches import Batch
from translator.learning.fitting.distillation import SMALLEST, Anchor, joined
from translator.learning.fitting.objective import Mixture


def mixture_loss(
    log_probabilities: torch.Tensor,
    batch: Batch,
    indices: Sequence[int],
    mixture: Mixture,
    *,
    kl_weight: float,
) -> tuple[torch.Tensor, float]:
    """What ``Network.loss`` finds, from [N, V] log-probabilities of the pairs ``indices``."""
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


def divergence(log_probabilities: torch.Tensor, base: Anchor) -> torch.Tensor:
    """[T] divergences, in nats, of [T, V] log-probabilities from what the base model says."""
    own = log_probabilities.gather(1, base.tokens)
    top = (base.log_probabilities.exp() * (base.log_probabilities - own)).sum(dim=1)
    rest = base.rest.exp() * (base.rest - rest_of(log_probabilities, base.tokens))
    return top + rest


def rest_of(log_probabilities: torch.Tensor, tokens: torch.Tensor) -> torch.Tensor:
    """[T] logarithms of what [T, V] say for all but some tokens, [T, k]."""
    others = log_probabilities.scatter(1, tokens, -torch.inf)
    return others.logsumexp(dim=1).clamp_min(SMALLEST)
