"""What training makes small."""

from __future__ import annotations

from typing import Any

import torch
from network import Network
from torch import Tensor
from torch.nn import functional

_AT_ONCE = 2**22  # logits whose cross-entropy is found together


def disagreement(logits: Tensor, target: Tensor, pad: int) -> Tensor:
    """How far the two halves of a batch, alike but for dropout, are apart, in nats.

    The mean of the Kullback-Leibler divergences in either direction, summed over the target tokens
    of one half (R-Drop, Liang et al. 2021, equation 2).
    """
    first, second = functional.log_softmax(logits, dim=-1, dtype=torch.float32).chunk(2)
    real = (target != pad).chunk(2)[0]
    apart = ((first.exp() - second.exp()) * (first - second)).sum(-1)
    return 0.5 * (apart * real).sum()


class _CrossEntropy(torch.autograd.Function):
    """Summed cross-entropy with label smoothing, some rows at a time, its gradient with it.

    The same as ``functional.cross_entropy``, which writes single-precision numbers for all logits
    half a dozen times: on a processor that took a third of a step.
    """

    @staticmethod
    def forward(ctx: Any, logits: Tensor, target: Tensor, pad: int, smoothing: float) -> Tensor:
        """Of logits ``[N, pieces]`` and targets ``[N]``, without those that are ``pad``."""
        real = target != pad
        wanted = target.masked_fill(~real, 0)[:, None]  # the network has no logit for <pad>
        gradient = torch.empty_like(logits)
        total = logits.new_zeros((), dtype=torch.float32)
        rows = max(1, _AT_ONCE // logits.shape[1])
        for start in range(0, len(logits), rows):
            some = slice(start, start + rows)
            found, counts = logits[some].to(torch.float32, copy=True), real[some]
            normaliser = found.logsumexp(dim=1)
            said = found.gather(1, wanted[some]).squeeze(1)
            cost = normaliser - (1.0 - smoothing) * said - smoothing * found.mean(dim=1)
            total += (cost * counts).sum()
            by_logits = found.sub_(normaliser[:, None]).exp_().sub_(smoothing / found.shape[1])
            by_logits.scatter_add_(
                1, wanted[some], by_logits.new_full((len(by_logits), 1), smoothing - 1.0)
            )
            gradient[some] = by_logits.mul_(counts[:, None])
        ctx.save_for_backward(gradient)
        return total

    @staticmethod
    def backward(ctx: Any, *outer: Tensor) -> tuple[Tensor | None, ...]:
        (gradient,) = ctx.saved_tensors
        return gradient.mul_(outer[0].to(gradient.dtype)), None, None, None


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
    total: Tensor = _CrossEntropy.apply(  # type: ignore[no-untyped-call]
        logits.flatten(0, 1), target.flatten(), network.pad, smoothing
    )
    loss = total / tokens
    if agreement:
        loss = loss + agreement * disagreement(logits, target, network.pad) / (tokens // 2)
    return loss
