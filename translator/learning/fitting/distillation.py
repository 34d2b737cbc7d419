"""What the base model would say: the anchor that keeps a learner from forgetting.

For each replay pair the base model's distribution over the next token is kept as its k most
probable tokens and one number for all others. The divergence of the learner from it
(``output_loss``) is then that over those k and the rest taken as one: a lower bound of the whole
Kullback-Leibler divergence (merging outcomes never increases it), equal to it where k is the
vocabulary. The temperature is 1: what is served is not sharpened or flattened either.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

import torch

from translator.learning.fitting.batches import Encoded

# Where the k are the whole vocabulary nothing is left; a floor, in logarithms, keeps 0 · ln 0 at 0.
SMALLEST = -80.0
# A logarithm whose probability is zero in single precision: finite, because 0 · ∞ is no number.
IMPOSSIBLE = -1e9
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


def anchor(logits: torch.Tensor, *, top: int) -> Anchor:
    """Keep the ``top`` most probable of [T, V] logits, or of log-probabilities, which are such."""
    kept, tokens = logits.topk(min(top, logits.shape[1]), dim=1)
    highest = kept[:, :1]
    others = (logits - highest).exp_().scatter_(1, tokens, 0.0).sum(dim=1)
    total = (others + (kept - highest).exp_().sum(dim=1)).log()
    return Anchor(
        tokens=tokens,
        log_probabilities=kept - highest - total[:, None],
        rest=(others.log() - total).clamp_min(SMALLEST),
    )


def certain(tokens: torch.Tensor, *, width: int, filler: int) -> Anchor:
    """An anchor that leaves no doubt about [T] tokens, as wide as others that it is joined with.

    Args:
        width: how many tokens it names: besides the one, always the same that is never said.
        filler: that one.
    """
    named = tokens.new_full((len(tokens), width), filler)
    named[:, 0] = tokens
    log_probabilities = torch.full(named.shape, IMPOSSIBLE)
    log_probabilities[:, 0] = 0.0
    return Anchor(named, log_probabilities, torch.full(tokens.shape, SMALLEST))


def joined(anchors: Sequence[Anchor]) -> Anchor:
    """The anchors of several sentences as one, in order."""
    return Anchor(
        tokens=torch.cat([one.tokens for one in anchors]),
        log_probabilities=torch.cat([one.log_probabilities for one in anchors]),
        rest=torch.cat([one.rest for one in anchors]),
    )


def parted(together: Anchor, lengths: Sequence[int]) -> list[Anchor]:
    """The anchors of sentences of these lengths, each with memory of its own."""
    ends = list(accumulate(lengths))
    parts = [slice(end - length, end) for end, length in zip(ends, lengths, strict=True)]
    return [
        Anchor(
            tokens=together.tokens[part].clone(),
            log_probabilities=together.log_probabilities[part].clone(),
            rest=together.rest[part].clone(),
        )
        for part in parts
    ]


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
