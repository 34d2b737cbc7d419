"""How fast, how often and how carefully: the recipe's figures, adapted to the evidence."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from translator.learning.recipe.recipe import Recipe

# Nats per token of corrections in another field's words: what they cost a model that knows the
# language but not the field. Where only a word was put in another's place it is about a fifth.
TYPICAL_LOSS = 2.5
# After three reverts in a row the rate is an eighth; slower than that teaches nothing.
MOST_HALVINGS = 3
# So that a round of 74 million parameters ends within half a minute, whatever it has to learn.
_MOST_MORE_PASSES = 2
# The first such corrections are learned at 1 + 1.5 times the rate; after 40, at 1 + 1.5 / e times.
_EAGERNESS, _EAGER_CORRECTIONS = 1.5, 40


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
    times. So the drift levels off before the gate has to refuse everything. Without gate, over 300
    of customer service, at KL 12, caution from 0.008 nats on in place of 0.012 gave 0.9 BLEU less
    in the field and cost general text 0.15 in place of 0.5; at KL 8, from 0.0036 on, 3.0 less in
    the field. Over 300 image captions, at KL 8, that from 0.008 on cost 0.1 in the field.
    """
    return 1.0 + 8.0 * max(0.0, drift - 0.5)


def eagerness(learned: int, loss: float) -> float:
    """How many times the recipe's rate is due when so many corrections were learned.

    The less these cost, ``loss`` nats a token, the nearer to once: of where only a word is to
    change, large steps change too much, and what follows undoes it. Over 200 corrections that put
    ten other words for ten of the model's, without gate, unseen sentences had the wished word after
    100 and 200 of them in 60 and 85 of 100 with all of it, in 78 and 82 like this; the base's own
    drafts had become .0106 and .0016 nats a token less likely after 100.

    Steps that shrink as evidence grows are what makes a stream of noisy examples converge (Robbins
    and Monro 1951). Over 300 of each, without gate, at 9e-5 and KL 7: the first quarter of image
    captions gained +1.3 BLEU in place of -0.1, the whole stream +2.2 in place of +1.7, unseen ones
    +4.2 in place of +3.7; corrections of customer service were 0.035 nats a token more likely when
    they came. General text was 0.1 BLEU below the base after both, with eagerness and without, and
    0.004 nats a token less likely with it after customer service.
    """
    wrong = min(1.0, loss / TYPICAL_LOSS)
    return 1.0 + _EAGERNESS * wrong * math.exp(-learned / _EAGER_CORRECTIONS)


def lightness(pairs: int, full: int) -> float:
    """How many times the recipe's rate is due for steps with so few new pairs, of ``full``.

    The square root of the share: so the noise of Adam's steps is that of full ones (Malladi et al.
    2022), and corrections that come one by one, as they do in the window, move the model no further
    than as many that come together. Over 300 image captions, without gate, in rounds of two, the
    rate as it is gave -.200 nats a token of unseen ones for a drift of .014 (.022 on the way), the
    rate times 0.7 -.231 for .009 (.012); in rounds of four, -.222 for .006 (.013).
    """
    return math.sqrt(min(1.0, pairs / full))


def pace(
    recipe: Recipe,
    assessed: Sequence[Assessment],
    *,
    learned: int | None = None,
    reverts: int = 0,
    drift: float = 0.0,
) -> Pace:
    """The pace for a round over pairs thus assessed.

    The more wrong the model was, the more passes, by the square root of its loss and at most two
    more than the recipe's, never fewer (ModernMT scales both rate and epochs by a score; scaling
    the rate up with the loss is what did harm in the measurements, so only the passes grow). A
    correction of one word costs little a token, so by the loss it would get one pass: of ten words
    that the corrections of ``eagerness`` put for the model's, it then took up 52 of 100 after 100
    corrections and 59 after 200.

    Args:
        learned: corrections that the weights have learned before; None where all are learned anew.
        reverts: rounds in a row that were reverted; each halves the rate.
        drift: of the model so far, as a share of what the gate tolerates.
    """
    usual = Pace(recipe.learning_rate, recipe.passes, recipe.kl_weight)
    wanted = [one for one in assessed if one.tokens and not one.given]
    if not recipe.adaptive or not wanted:
        return usual
    loss = sum(one.loss * one.tokens for one in wanted) / sum(one.tokens for one in wanted)
    wished = round(recipe.passes * math.sqrt(max(1.0, loss / TYPICAL_LOSS)))
    rate = recipe.learning_rate * lightness(len(wanted), recipe.new_per_step)
    rate *= 1.0 if learned is None else eagerness(learned, loss)
    return Pace(
        learning_rate=rate * 0.5 ** min(reverts, MOST_HALVINGS),
        passes=min(recipe.passes + _MOST_MORE_PASSES, wished),
        kl_weight=recipe.kl_weight * caution(drift),
    )
