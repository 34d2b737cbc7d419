"""Candidates on the line from the base to the tuned weights: the first that passes is published.

Weights nearer to the base forget less and keep most of what was learned, and each costs only a
scoring (Wortsman et al. 2022, "Robust fine-tuning of zero-shot models").
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import asdict, dataclass
from math import inf, sqrt
from typing import TYPE_CHECKING

from translator.core.evidence import Change
from translator.core.gate import Check, Policy, Verdict
from translator.core.gate import Outcome as Found
from translator.core.process.free_heap import return_free_heap
from translator.learning.judging.examination import Examined, Examiner, TooFar
from translator.learning.judging.scoring import Pair
from translator.learning.recipe.recipe import Recipe
from translator.learning.revisions.revision_record import Finding, Revision
from translator.learning.revisions.revision_views import Standing
from translator.learning.revisions.revisions import Revisions
from translator.learning.rounds.round_under_way import RoundUnderWay
from translator.learning.weights.differences import Difference
from translator.learning.weights.interpolation import Weights, interpolate

if TYPE_CHECKING:
    from translator.learning.rounds.tuning import Tuning

# Where candidates lie on the line from the base (0) to the tuned weights (1).
SHARES = (1.0, 0.85, 0.7, 0.55, 0.4)
# A candidate this far within the limits lets the next round begin one share further out.
_COMFORT = 0.5
_GENERAL = (Check.LIKELIHOOD, Check.DRIFT, Check.DEGENERATION, Check.BLEU, Check.CHRF)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the walk down the line ended; ``revision`` is what was published, if anything."""

    verdict: Verdict
    examined: Examined
    share: float
    revision: Revision | None


@dataclass(frozen=True, slots=True)
class _Line:
    """From the base to the tuned weights of a round, in the form that storing keeps."""

    now: RoundUnderWay
    tuning: Tuning
    incumbent: Standing
    tuned: Weights
    difference: Difference
    learned: Sequence[Pair]
    also_said: Collection[str]


class LineSearch:
    """Walks down the line.

    Args:
        prequential: evidence for the gate, asked for with each candidate.
    """

    def __init__(
        self,
        revisions: Revisions,
        examiner: Examiner,
        recipe: Recipe,
        policy: Policy,
        *,
        prequential: Callable[[], Change | None],
    ) -> None:
        self._revisions, self._examiner, self._recipe = revisions, examiner, recipe
        self._policy = policy
        self._prequential = prequential

    def walk(self, now: RoundUnderWay, tuning: Tuning, standing: Standing) -> Outcome:
        """Candidates from where ``next_share`` left off downwards, until one passes or none can.

        The one that passes is published. The one nearest to the base is judged as a whole, whatever
        it does; others are passed over as soon as they turn out to have drifted too far.

        Raises:
            DiskFull, FileUnwritable: nothing was published.
        """
        learned = [(one.source, one.target) for one in now.everything]
        also_said = tuning.unlisted(learned)
        line = _Line(now, tuning, standing, *tuning.settled(), learned, also_said)
        share = next((share for share in SHARES if share <= now.state.share), SHARES[-1])
        while True:
            is_last = share <= SHARES[-1]
            furthest = inf if is_last else self._policy.drift_tolerance
            found = self._examine(line, share, furthest=furthest)
            if isinstance(found, TooFar):
                drift: Change | None = found.drift
            elif is_last or found.verdict is Verdict.ACCEPTED or not harms_general_text(found):
                return found
            else:
                drift = found.examined.evidence.general.drift
            del found  # with the model in it
            return_free_heap()
            share = nearer_share(share, drift, self._policy)

    def _examine(self, line: _Line, share: float, *, furthest: float) -> Outcome | TooFar:
        """Judge the candidate at a share of the tuned weights; publish it if it passes."""
        now, tuning = line.now, line.tuning
        now.tell_scoring()
        weights = interpolate(tuning.base, line.tuned, share=share)
        with self._revisions.staging(parent=line.incumbent.revision.number) as staging:
            staging.put_vocabulary(tuning.model_folder)
            examined = self._examiner.examine(
                staging,
                weights,
                incumbent=line.incumbent,
                share=share,
                learned=line.learned,
                also_said=line.also_said,
                prequential=self._prequential(),
                furthest=furthest,
                anew=not now.batch,
            )
            if isinstance(examined, TooFar):
                return examined
            verdict = examined.judgement.verdict
            revision = None
            if verdict is Verdict.ACCEPTED:
                staging.put_weights(line.difference)
                finding = self._finding(now, examined, share)
                revision = self._revisions.publish(staging, finding)
                tuning.go_on_from(line.tuned)
        return Outcome(verdict, examined, share, revision)

    def _finding(self, now: RoundUnderWay, examined: Examined, share: float) -> Finding:
        learned = {one.number for one in now.everything}
        return Finding(
            created=time.time(),
            corrections=tuple(sorted(learned)),
            traces=tuple(sorted(now.traces - learned)),
            share=share,
            scores=examined.summaries(),
            reasons=examined.judgement.reasons,
            seed=self._recipe.seed,
            recipe=asdict(self._recipe),
        )


def harms_general_text(outcome: Outcome) -> bool:
    """Whether harm to general text was found, or could not be excluded.

    Nearer to the base there is less of that, and of nothing else that the gate asks for.
    """
    return any(
        reason.outcome in (Found.HARM, Found.UNCLEAR)
        for reason in outcome.examined.judgement.reasons
        if reason.check in _GENERAL
    )


def is_price_of_nearness(outcome: Outcome) -> bool:
    """Whether nothing was held against a candidate but what lies beyond it on the line.

    Where the tuned weights have drifted too far, one that is nearer to the base than the incumbent
    is judged. What that has lost of the user's field is the fault of no correction.
    """
    evidence, reasons = outcome.examined.evidence, outcome.examined.judgement.reasons
    harms = {reason.check for reason in reasons if reason.outcome is Found.HARM}
    return evidence.nearer and harms == {Check.PERSONAL}


def nearer_share(share: float, drift: Change | None, policy: Policy) -> float:
    """Which share to try after one that harmed general text, and drifted so far.

    Divergence grows with the square of a small distance (its first order vanishes where the two
    distributions are the same), so shares that would still drift too far are passed over.
    """
    nearer = [one for one in SHARES if one < share]
    tolerance = max(0.0, policy.drift_tolerance)
    if drift is None or drift.value <= tolerance:
        return nearer[0]
    expected = share * sqrt(tolerance / drift.value)
    return next((one for one in nearer if one <= expected), nearer[-1])


def next_share(outcome: Outcome, policy: Policy) -> float:
    """Where the next round begins: one share further out if this one did hardly any harm."""
    general = outcome.examined.evidence.general
    comfortable = general.nll.high(policy.nll_confidence) <= _COMFORT * policy.nll_tolerance
    if general.drift is not None:
        comfortable &= general.drift.value <= _COMFORT * policy.drift_tolerance
    further = [share for share in SHARES if share > outcome.share]
    return further[-1] if comfortable and further else outcome.share
