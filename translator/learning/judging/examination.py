"""A candidate, from weights to a verdict: staged, converted, loaded, scored as it will serve."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from translator.core.drafts import REFINED
from translator.core.evidence import Change, Evidence, HeldOutKind
from translator.core.gate import Judgement, Policy, judge
from translator.engine.expressions.own_names import otherwise_named
from translator.engine.model.conversion import convert
from translator.engine.serving import ServingModel
from translator.learning.judging import heldout
from translator.learning.judging.general_pairs import GeneralPairs
from translator.learning.judging.scoring import (
    SCORING_THREADS,
    Compared,
    Pair,
    Scorer,
    Scores,
    compare,
    loss_change,
)
from translator.learning.revisions.revision_record import Summary
from translator.learning.revisions.revision_views import Standing
from translator.learning.revisions.staging import Staging
from translator.learning.subject import Subject
from translator.learning.weights.interpolation import Weights

# Scoring costs in proportion to parameters: the general pairs are fewer for larger models, so that
# a round stays within half a minute with 74 million (OPUS-MT) as within seconds with 7.
_AFFORDABLE = 3e9  # pairs times parameters
_FEWEST_PAIRS = 64
# Of the corrections learned last, one is asked for again for so many general pairs.
_PAIRS_PER_CORRECTION, _FEWEST_CORRECTIONS = 8, 8
# Pairs scored between two looks at whether the learner should stop, 32 of them by each thread.
_BATCH = 32 * SCORING_THREADS


@dataclass(frozen=True, slots=True)
class TooFar:
    """A candidate that has moved so far from the base that nothing else was asked of it."""

    drift: Change


@dataclass(frozen=True, slots=True)
class Examined:
    """What scoring found out about a candidate, and what the gate makes of it."""

    served: ServingModel
    judgement: Judgement
    evidence: Evidence
    general: Compared  # base and candidate
    general_incumbent: Scores
    personal: Compared | None  # incumbent and candidate
    corrections: Compared  # incumbent and candidate

    def summaries(self) -> dict[str, Summary]:
        """The figures that are stored with a revision."""
        scores: dict[str, Scores] = {
            "general_base": self.general.before,
            "general_before": self.general_incumbent,
            "general_after": self.general.after,
            "corrections_before": self.corrections.before,
            "corrections_after": self.corrections.after,
        }
        if self.personal is not None:
            scores["personal_before"] = self.personal.before
            scores["personal_after"] = self.personal.after
        return {name: score.summary() for name, score in scores.items()}


class Examiner:
    """Scores candidates of one subject against its base model and the revision that serves.

    Args:
        between: called between batches of sentences; it may wait, or stop by raising.
    """

    def __init__(self, subject: Subject, policy: Policy, between: Callable[[], None]) -> None:
        self._subject, self._policy = subject, policy
        self._scorer = Scorer(subject.direction, options=REFINED, between=between)
        self._between = between
        self.general = GeneralPairs(subject, lambda: self.base, between)
        self._own_scores: list[tuple[float, int]] | None = None  # of the base's drafts, by the base
        self._base: ServingModel | None = None
        # Called with how many sentences of how many a candidate was scored on.
        self.on_scored: Callable[[int, int], None] = _nobody

    @property
    def base(self) -> ServingModel:
        """The base model, loaded when first asked for."""
        if self._base is None:
            self._base = self._subject.load_base(threads=SCORING_THREADS)
        return self._base

    @property
    def _judging(self) -> list[Pair]:
        """The general pairs that can be afforded, chosen by a hash of their sources."""
        pairs = self.general.known.pairs
        wanted = max(_FEWEST_PAIRS, int(_AFFORDABLE / self._subject.parameters))
        return heldout.fewer(pairs, wanted)

    def examine(
        self,
        staging: Staging,
        weights: Weights,
        *,
        incumbent: Standing,
        share: float,
        learned: Sequence[Pair],
        also_said: Collection[str],
        prequential: Change | None,
        furthest: float,
        anew: bool,
    ) -> Examined | TooFar:
        """Convert the weights into ``staging``, load them from there, score and judge them.

        How far they have moved is known long before the rest: it takes no decoding.

        Args:
            share: where on the line from the base they lie.
            learned: the pairs that the candidate has learned from, oldest first.
            also_said: see ``conversion.convert``.
            furthest: a drift beyond which the rest is not wanted.
            anew: see ``Evidence``.

        Raises:
            DiskFull, FileUnwritable: it could not be staged.
        """
        convert(staging.model_folder, staging.serving, weights=weights, also_said=also_said)
        staging.put_own_names(otherwise_named(learned, self._subject.direction))
        served = self._loaded(staging)
        pairs = self._judging
        personal = list(heldout.personal(self._subject.store.held_out(self._subject.direction)))
        asked = max(_FEWEST_CORRECTIONS, len(pairs) // _PAIRS_PER_CORRECTION)
        recent = list(learned)[-asked:]
        before = self._scores_of(incumbent)
        everything = [*pairs, *personal, *recent]
        with self._telling(everything, pairs, incumbent):
            by_base = self._scorer.published(0, pairs, lambda: self.base)
            drift = self._drift(served, pairs)
            if drift is not None and drift.value > furthest:
                return TooFar(drift)
            # In batches of their own, as the base was: what is listed for one of a batch may be
            # said for all, and no other difference is to be judged than that of the weights.
            general = Compared(by_base, self._scorer.candidate(served, pairs))
            compared = {
                name: Compared(before(part), self._scorer.candidate(served, part))
                for name, part in (("personal", personal), ("corrections", recent))
            }
            general_incumbent = before(pairs)
        evidence = compare(
            kind=self.general.known.kind,
            general=general,
            personal=compared["personal"] if personal else None,
            corrections=compared["corrections"],
            drift=drift,
            prequential=prequential,
            nearer=share < incumbent.revision.finding.share,
            anew=anew,
        )
        return Examined(
            served=served,
            judgement=judge(evidence, self._policy),
            evidence=evidence,
            general=general,
            general_incumbent=general_incumbent,
            personal=compared["personal"] if personal else None,
            corrections=compared["corrections"],
        )

    def _loaded(self, staging: Staging) -> ServingModel:
        return ServingModel(
            model_folder=staging.model_folder,
            serving_folder=staging.serving,
            direction=self._subject.direction,
            threads=SCORING_THREADS,
            answers=self._subject.answers(),
        )

    @contextmanager
    def _telling(
        self, asked: Sequence[Pair], general: Sequence[Pair], incumbent: Standing
    ) -> Iterator[None]:
        """Tell meanwhile how many are scored: by the candidate, and by the models before it."""
        number, scorer = incumbent.revision.number, self._scorer
        by_incumbent = {*asked} if number else {*asked} - {*general}
        of = len({*asked}) + scorer.unknown(0, general) + scorer.unknown(number, by_incumbent)
        done = 0

        def count(more: int) -> None:
            nonlocal done
            done += more
            self.on_scored(done, of)

        scorer.on_scored = count
        try:
            yield
        finally:
            scorer.on_scored = _nobody

    def general_scores(self, standing: Standing) -> Scores:
        """What a published revision makes of the general held-out pairs."""
        return self._scores_of(standing)(self._judging)

    def published(self, examined: Examined, revision: int) -> None:
        """A candidate became a revision: what is known of it stays, of others than the base not."""
        self._scorer.promote(examined.served, revision)
        self._scorer.keep_only({0, revision})

    def rest(self) -> None:
        """Give back the memory that the base model takes; what it was scored at stays."""
        self._base = None

    def forget(self) -> None:
        """Let go of all that is remembered, texts of the user among it."""
        self._scorer.keep_only(())
        self.general.forget()
        self._base = self._own_scores = None

    def _drift(self, served: ServingModel, pairs: Sequence[Pair]) -> Change | None:
        """How far the candidate has moved from what the base model writes."""
        if self.general.known.kind is HeldOutKind.OWN_DRAFTS:
            return None  # the pairs are the base model's drafts: their loss tells it already
        own = [pair for pair in self._scorer.drafts(0, pairs) if pair[1].strip()]
        if self._own_scores is None:
            self._own_scores = self._likelihoods(self.base, own)
        return loss_change(self._own_scores, self._likelihoods(served, own))

    def _likelihoods(self, served: ServingModel, pairs: Sequence[Pair]) -> list[tuple[float, int]]:
        found: list[tuple[float, int]] = []
        for at in range(0, len(pairs), _BATCH):
            self._between()
            found += served.score(pairs[at : at + _BATCH])
        return found

    def _scores_of(self, incumbent: Standing) -> Callable[[Sequence[Pair]], Scores]:
        """Scores by the revision that serves, which is loaded only for pairs that are new to it."""
        loaded: list[ServingModel] = []

        def load() -> ServingModel:
            if not loaded:
                loaded.append(self._subject.load(incumbent))
            return loaded[0]

        number = incumbent.revision.number
        return lambda pairs: self._scorer.published(number, pairs, load)


def _nobody(*_: int) -> None:
    """Stands for whoever wants to know how far the scoring is."""
