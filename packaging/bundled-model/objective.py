"""What training makes small."""

from __future__ import annotations

import torch
from network import Network
from torch import Tensor
from torch.nn import functional


def disagreement(logits: Tensor, target: Tensor, pad: int) -> Tensor:
    """How far the two halves of a batch, alike but for dropout, are apart, in nats.

    The mean of the Kullback-Leibler divergences in either direction, summed over the target tokens
    of one half (R-Drop, Liang et al. 2021, equation 2).
    """
    first, second = functional.log_softmax(logits, dim=-1, dtype=torch.float32).chunk(2)
    real = (target != pad).chunk(2)[0]
    apart = ((first.exp() - second.exp()) * (first - second)).sum(-1)
    return 0.5 * (apart * real).sum()


def batch_loss(
    network: Network,
    source: Tensor,
    target: Tensor,
    tokens: int,
    dtype: torch.dtype,
    *,
    smoothing: float = 0.0,
    agreement: float = 0.0,
) -> Tensor:
    """Mean loss of a batch per target token, in nats.

    Cross-entropy, with ``smoothing`` of its target mixed with the uniform distribution (Szegedy et
    al. 2016, section 7). With ``agreement`` every example is read twice, with other units dropped,
    and so much of their disagreement is added; R-Drop adds the cross-entropies of both, so its
    alpha is twice this.
    """
    if agreement:
        source, target, tokens = source.repeat(2, 1), target.repeat(2, 1), 2 * tokens
    logits = network(source, target, dtype)
    loss = functional.cross_entropy(
        logits.flatten(0, 1).float(),
        target.flatten(),
        ignore_index=network.pad,
        label_smoothing=smoothing,
        reduction="sum",
    )
    loss = loss / tokens
    if agreement:
        loss = loss + agreement * disagreement(logits, target, network.pad) / (tokens // 2)
    return loss
