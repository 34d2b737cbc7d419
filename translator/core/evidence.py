"""What scoring measured of a candidate, as the gate wants it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from statistics import NormalDist


class HeldOutKind(StrEnum):
    """Where the general held-out pairs come from."""

    SHIPPED = "shipped"
    IMPORTED = "imported"
    OWN_DRAFTS = "own_drafts"  # the base model's own translations stand for references


@dataclass(frozen=True, slots=True)
class Change:
    """A paired difference, candidate minus the other, with its standard error."""

    value: float
    error: float

    def low(self, confidence: float) -> float:
        """One-sided lower bound: the true change is above it with this probability."""
        return self.value - NormalDist().inv_cdf(confidence) * self.error

    def high(self, confidence: float) -> float:
        """One-sided upper bound: the true change is below it with this probability."""
        return self.value + NormalDist().inv_cdf(confidence) * self.error

    def measurable(self, confidence: float) -> bool:
        """Whether zero lies outside both one-sided bounds."""
        return self.low(confidence) > 0 or self.high(confidence) < 0


@dataclass(frozen=True, slots=True, kw_only=True)
class GeneralEvidence:
    """Candidate against the base model on the general held-out pairs.

    Attributes:
        nll: change of the negative log-likelihood of the references, nats per target token.
        bleu: change of corpus BLEU, points of 100.
        chrf: change of corpus chrF, points of 100.
        degenerate_before: drafts of the base that are empty, copied, repeating or out of length.
        degenerate_after: the same count for the candidate.
        drift: how much less probable the base model's own drafts of the same sources have become,
            nats per target token. References tell whether a change is for the worse; this tells
            that there is a change at all, also where the references happen to like it.
    """

    kind: HeldOutKind
    pairs: int
    nll: Change
    bleu: Change
    chrf: Change
    degenerate_before: int
    degenerate_after: int
    drift: Change | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalEvidence:
    """Candidate against the incumbent on the held-out corrections; units as in GeneralEvidence."""

    pairs: int
    nll: Change
    bleu: Change


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionsEvidence:
    """How many corrections the model gives right by itself, the memory being off."""

    total: int
    right_before: int
    right_after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """All that a verdict rests on.

    ``prequential`` is the learner's loss minus the base model's on each recent correction *before*
    it was learned, nats per token: unbiased, because nothing had seen those corrections yet.
    ``nearer`` says that the candidate lies nearer to the base than the incumbent, as it must where
    general text has no more to give: then it is enough that the user's own is not shown to suffer.
    ``anew`` says that the candidate learned nothing that the incumbent has not learned, only in
    another order: then it has to be better, as there is nothing else to be had from it.
    """

    general: GeneralEvidence
    personal: PersonalEvidence | None
    corrections: CorrectionsEvidence
    prequential: Change | None = None
    nearer: bool = False
    anew: bool = False
