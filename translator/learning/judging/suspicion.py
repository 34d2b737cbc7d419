"""Corrections that look wrong: those that do not look like translations of their own source.

A right translation is more probable given its own source than given another one, also where the
model would never have written it. The difference, per token, is the pointwise mutual information
of source and target under the base model; for a target that belongs to another source it is zero
on average. Unlike a threshold on the loss it does not mistake a new field for an error.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from rapidfuzz import fuzz

from translator.core.corrections import Correction
from translator.core.unspaced import extent

Pair = tuple[str, str]


class Scoring(Protocol):
    """The base model as it is served: ``engine.serving.ServingModel``."""

    def score(self, pairs: Sequence[Pair]) -> list[tuple[float, int]]:
        """Summed natural-log probability and number of target tokens of each target."""


# Nats per token. Measured on the bundled English-German model with seven other sources of the same
# field, 152 right and 152 shuffled pairs each. Right pairs called wrong: 2 % (customer service),
# none (captions, post-edits), 30 % (software messages, three quarters of them shorter than five
# words); shuffled pairs missed: 12 to 18 %. Of short messages 35 % of the right ones fall below 0,
# and 13 % below -0.5, where 44 % of the shuffled ones are missed; the gate judges what those do.
LEAST_INFORMATION = 0.0
LEAST_INFORMATION_SHORT = -0.5
_SHORT = 30  # Latin characters of the source, or what says as much as they do
# Sources that a correction is compared with, and how many there must be to tell at all.
_OTHERS, _FEWEST_OTHERS = 7, 3
# A correction that keeps so much of the draft (rapidfuzz ratio, 0 to 100) belongs to its source.
_KEPT = 60.0


def information(model: Scoring, pairs: Sequence[Pair], others: Sequence[str]) -> list[float]:
    """Nats per target token that each source tells about its target.

    ``others`` are other sources of the same field; the one that explains a target best stands for
    "no source at all", so that a target of common words is not mistaken for a wrong one.

    Raises:
        ValueError: there is no unrelated source to compare with.
    """
    if not others:
        raise ValueError("no unrelated source to compare with")
    own = model.score(pairs)
    unrelated = [model.score([(other, target) for _, target in pairs]) for other in others]
    return [
        (log_probability - max(scores[at][0] for scores in unrelated)) / max(1, tokens)
        for at, (log_probability, tokens) in enumerate(own)
    ]


def suspects(model: Scoring, pairs: Sequence[Pair], others: Sequence[str]) -> list[bool]:
    """Whether each pair looks wrong."""
    if not pairs:
        return []
    told = information(model, pairs, others)
    return [value < _least(source) for value, (source, _) in zip(told, pairs, strict=True)]


def _least(source: str) -> float:
    return LEAST_INFORMATION_SHORT if extent(source) < _SHORT else LEAST_INFORMATION


def doubtful(
    corrections: Sequence[Correction],
    model: Scoring,
    *,
    among: Sequence[Correction],
    between: Callable[[], None],
) -> set[int]:
    """The numbers of those that look wrong.

    Args:
        model: the base model; an adapted one would be sure of what it was taught wrongly.
        among: corrections of the same field, whose sources are compared with.
        between: called between two of them.
    """
    wrong: set[int] = set()
    for one in corrections:
        if one.draft and fuzz.ratio(one.draft, one.target) >= _KEPT:
            continue
        others = [other.source for other in among if other.number != one.number][-_OTHERS:]
        if len(others) < _FEWEST_OTHERS:
            continue
        between()
        if suspects(model, [(one.source, one.target)], others)[0]:
            wrong.add(one.number)
    return wrong
