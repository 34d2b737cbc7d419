"""How fast, how often and how carefully: the recipe's figures, adapted to the evidence."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from translator.learning.recipe import Recipe

# Nats per token of a correction that deserves the recipe's own number of passes. It is what
# corrections cost a model that knows the language but not the field.
TYPICAL_LOSS = 2.5
# After three reverts in a row the rate is an eighth; slower than that teaches nothing.
MOST_HALVINGS = 3


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the model thinks of a pair before it learns it.

    Attributes:
        loss: nats per target token, the end included.
        tokens: target tokens, the end included; 0 for a pair that is too long to be learned.
        given: greedy decoding already gives exactly this target.
    """

    loss: float
    tokens: int
    given: bool


@dataclass(frozen=True, slots=True)
class Pace:
    """What one round does.

    Attributes:
        learning_rate: of the layers.
        passes: steps in which each new correction takes part.
        kl_weight: of the divergence from the base model's distribution.
    """

    learning_rate: float
    passes: int
    kl_weight: float


def caution(drift: float) -> float:
    """How many times the recipe's divergence weight is due, given how far the model has drifted.

    ``drift`` is a share of what the gate tolerates. Up to half of that, once; at the tolerance five
    times. So the drift levels off before the gate has to refuse everything: at three times the
    usual weight, half as much was measured for a fifth less adaptation (``Recipe``). Growing
    careful only from three quarters of the tolerance on gave 0.6 BLEU more over 300 image captions;
    over customer service that was tried only together with a higher tolerance and a lower weight,
    which did harm. Nor does it pay to be bold while hardly any drift is spent: twice the passes up
    to a quarter of the tolerance, and one and a half times up to half, brought captions nothing,
    and customer service -1.1 BLEU of general text after 75 sentences.
    """
    return 1.0 + 8.0 * max(0.0, drift - 0.5)


def pace(
    recipe: Recipe, assessed: Sequence[Assessment], *, reverts: int = 0, drift: float = 0.0
) -> Pace:
    """The pace for a round over pairs thus assessed.

    The more wrong the model was, the more passes, by the square root of its loss and at most twice
    the recipe's (ModernMT scales both rate and epochs by a score; scaling the rate up is what did
    harm in the measurements, so only the passes grow).

    Args:
        reverts: rounds in a row that were reverted; each halves the rate.
        drift: of the model so far, as a share of what the gate tolerates.
    """
    usual = Pace(recipe.learning_rate, recipe.passes, recipe.kl_weight)
    tokens = sum(one.tokens for one in assessed if not one.given)
    if not recipe.adaptive or not tokens:
        return usual
    loss = sum(one.loss * one.tokens for one in assessed if not one.given) / tokens
    wished = round(recipe.passes * math.sqrt(loss / TYPICAL_LOSS))
    return Pace(
        learning_rate=recipe.learning_rate * 0.5 ** min(reverts, MOST_HALVINGS),
        passes=max(1, min(2 * recipe.passes, wished)),
        kl_weight=recipe.kl_weight * caution(drift),
    )
