"""What the base model would say: the anchor that keeps a learner from forgetting.

For each replay pair the base model's distribution over the next token is kept as its k most
probable tokens and one number for all others. The divergence of the learner from it is then
Σᵢ pᵢ (ln pᵢ − ln qᵢ) over those k and the rest taken as one: a lower bound of the whole
Kullback-Leibler divergence (merging outcomes never increases it), equal to it where k is the
vocabulary. The temperature is 1: what is served is not sharpened or flattened either.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch

from translator.learning.batches import Encoded

# A sentence of 15 tokens and k = 16 takes 2 kB.
_KEPT_SENTENCES = 4096


@dataclass(frozen=True, slots=True)
class Anchor:
    """The base model's distribution after each of T target tokens.

    Attributes:
        tokens: [T, k] vocabulary indices.
        log_probabilities: [T, k], natural logarithms.
        rest: [T], the natural logarithm of the probability of all other tokens.
    """

    tokens: torch.Tensor
    log_probabilities: torch.Tensor
    rest: torch.Tensor


def anchor(log_probabilities: torch.Tensor, *, top: int) -> Anchor:
    """Keep the ``top`` most probable of [T, V] log-probabilities."""
    kept, tokens = log_probabilities.topk(min(top, log_probabilities.shape[1]), dim=1)
    return Anchor(tokens, kept, _rest(log_probabilities, tokens))


def divergence(log_probabilities: torch.Tensor, base: Anchor) -> torch.Tensor:
    """[T] divergences, in nats, of [T, V] log-probabilities from what the base model says."""
    own = log_probabilities.gather(1, base.tokens)
    top = (base.log_probabilities.exp() * (base.log_probabilities - own)).sum(dim=1)
    rest = base.rest.exp() * (base.rest - _rest(log_probabilities, base.tokens))
    return top + rest


def joined(anchors: Sequence[Anchor]) -> Anchor:
    """The anchors of several sentences as one, in order."""
    return Anchor(
        tokens=torch.cat([one.tokens for one in anchors]),
        log_probabilities=torch.cat([one.log_probabilities for one in anchors]),
        rest=torch.cat([one.rest for one in anchors]),
    )


def _rest(log_probabilities: torch.Tensor, tokens: torch.Tensor) -> torch.Tensor:
    others = log_probabilities.scatter(1, tokens, -torch.inf)
    # Where the k are the whole vocabulary nothing is left; a floor keeps 0 · ln 0 at 0.
    return others.logsumexp(dim=1).clamp_min(-80.0)


class AnchorStore:
    """Anchors of the replay seen lately, computed once for each sentence and kept in memory only.

    They are never written: a distribution over a user's own sentence would give it away.
    """

    def __init__(self, compute: Callable[[Sequence[Encoded]], list[Anchor]]) -> None:
        self._compute = compute
        self._kept: OrderedDict[Encoded, Anchor] = OrderedDict()

    def of(self, pairs: Sequence[Encoded]) -> list[Anchor]:
        """The anchors of ``pairs``, in order."""
        missing = [pair for pair in dict.fromkeys(pairs) if pair not in self._kept]
        if missing:
            self._kept.update(zip(missing, self._compute(missing), strict=True))
        found = [self._kept[pair] for pair in pairs]
        for pair in pairs:
            self._kept.move_to_end(pair)
        while len(self._kept) > _KEPT_SENTENCES:
            self._kept.popitem(last=False)
        return found
