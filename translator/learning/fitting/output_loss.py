"""The output layer and the loss behind it, in one: the gradient arises where the logits lie.

Logits, [N, V] for N target tokens and V pieces, are the largest thing that learning computes.
PyTorch's own operations went through as many numbers a dozen times after the multiplication, most
of them in copies; here they are gone through in place.

With e = exp(logits - highest), the model's probabilities are q = e / Σe. What shall be said at a
token is an ``Anchor``: probabilities pᵢ of k pieces, and r of all others taken as one, for which
the model itself has q_rest. What the token costs, and the gradient of that by its logits, are

    Σᵢ pᵢ (ln pᵢ - ln qᵢ) + r (ln r - ln q_rest)
    qᵢ (Σp + r) - pᵢ               of the k,
    qⱼ (Σp + r - r / q_rest)       of the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import torch

from translator.learning.fitting.distillation import SMALLEST, Anchor

# So many multiplications at a time take some 20 ms on one thread: a stop is heeded soon.
_WORK = 5e8


@dataclass(frozen=True, slots=True)
class OutputLayer:
    """What makes logits of the last layer's states: ``states @ matrix.T + bias``.

    Attributes:
        matrix: [V, D].
        bias: [V]; it never moves.
        moving: the rows of ``matrix`` that get a gradient, where it wants one.
        breathe: called between parts of the work; what it raises ends the computation.
    """

    matrix: torch.Tensor
    bias: torch.Tensor
    moving: slice
    breathe: Callable[[], None]

    def logits(self, states: torch.Tensor) -> torch.Tensor:
        """[N, V] of [N, D], without a gradient."""
        with torch.no_grad():
            found = states.new_empty(len(states), len(self.matrix))
            for some in self._parts(len(states)):
                rows = self.matrix[some].T
                torch.addmm(self.bias[some], states, rows, out=found[:, some])
        return found

    def loss(
        self, states: torch.Tensor, wanted: Anchor, weights: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """The weighted sum of what N tokens cost, which has a gradient, and [N] costs.

        Args:
            states: [N, D].
            wanted: what shall be said at each token. It may name a piece that neither it nor the
                model gives any probability, such as ``<pad>``, more than once.
            weights: [N].
        """
        found: tuple[torch.Tensor, torch.Tensor] = _Loss.apply(  # type: ignore[no-untyped-call]
            states, self.matrix, self, wanted, weights
        )
        return found

    def by_states(self, by_logits: torch.Tensor) -> torch.Tensor:
        """The gradient by the states, [N, D], of that by the logits, [N, V]."""
        found = by_logits.new_zeros(len(by_logits), self.matrix.shape[1])
        for some in self._parts(len(by_logits)):
            found.addmm_(by_logits[:, some], self.matrix[some])
        return found

    def by_matrix(self, by_logits: torch.Tensor, states: torch.Tensor) -> torch.Tensor:
        """The gradient by the matrix, [V, D]; zero in rows that are not to move."""
        found = torch.zeros_like(self.matrix)
        first, last, _ = self.moving.indices(len(found))
        for some in self._parts(len(states)):
            part = slice(max(first, some.start), min(last, some.stop))
            if part.start < part.stop:
                torch.mm(by_logits[:, part].T, states, out=found[part])
        return found

    def _parts(self, tokens: int) -> Iterator[slice]:
        """The matrix's rows, as many at a time as are soon multiplied with so many tokens."""
        pieces, width = self.matrix.shape
        size = max(1, int(_WORK / (max(1, tokens) * width)))
        for start in range(0, pieces, size):
            self.breathe()
            yield slice(start, min(start + size, pieces))


class _Loss(torch.autograd.Function):
    """``OutputLayer.loss``. Going forward it finds the gradients too, while it has the logits."""

    @staticmethod
    def forward(
        ctx: Any,
        states: torch.Tensor,
        matrix: torch.Tensor,  # noqa: ARG004 - so that autograd knows of it
        layer: OutputLayer,
        wanted: Anchor,
        weights: torch.Tensor,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        logits = layer.logits(states)
        costs = _to_gradient(logits, wanted, weights)
        moves = ctx.needs_input_grad[1]
        ctx.gradients = (
            layer.by_states(logits),
            layer.by_matrix(logits, states) if moves else None,
        )
        ctx.mark_non_differentiable(costs)
        return (weights * costs).sum(), costs

    @staticmethod
    def backward(ctx: Any, *outer: torch.Tensor) -> tuple[torch.Tensor | None, ...]:
        by_states, by_matrix = ctx.gradients
        del ctx.gradients
        if by_matrix is not None:
            by_matrix *= outer[0]
        return by_states * outer[0], by_matrix, None, None, None


def _to_gradient(logits: torch.Tensor, wanted: Anchor, weights: torch.Tensor) -> torch.Tensor:
    """[N] costs; logits, [N, V], become the gradient by them of Σ weights · costs, in place."""
    logits -= logits.amax(dim=1, keepdim=True)
    named = logits.gather(1, wanted.tokens)
    others = logits.exp_().scatter_(1, wanted.tokens, 0.0).sum(dim=1)
    powers = named.exp()
    total = others + powers.sum(dim=1)

    share, rest = wanted.log_probabilities.exp(), wanted.rest.exp()
    own_rest = others.log() - total.log()
    costs = (share * (wanted.log_probabilities - (named - total.log()[:, None]))).sum(dim=1)
    costs += rest * (wanted.rest - own_rest.clamp_min(SMALLEST))

    even = (share.sum(dim=1) + rest) / total
    pulled = (rest / others).masked_fill(own_rest < SMALLEST, 0.0)
    logits *= (weights * (even - pulled))[:, None]
    logits.scatter_(1, wanted.tokens, weights[:, None] * (even[:, None] * powers - share))
    return costs
