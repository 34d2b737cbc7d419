"""Scores of a model exactly as it is served, and the paired comparison that the gate judges."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import Protocol
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt

from translator.core.direction import Direction
from translator.core.drafts import REFINED, DecodingOptions, Draft
from translator.core.evidence import (
    Change,
    CorrectionsEvidence,
    Evidence,
    GeneralEvidence,
    HeldOutKind,
    PersonalEvidence,
)
from translator.core.text import normalise
from translator.learning.judging.degeneration import degenerate
from translator.learning.judging.metrics import Floats, Metrics, Statistics, bleu, chrf, resamples

Pair = tuple[str, str]
Flags = npt.NDArray[np.bool_]

# 1,000 resamples put about 2 % of noise on a standard error, and take 20 ms at 300 sentences.
_RESAMPLES = 1000
_SEED = 20240229
# Sentences decoded between two calls of ``between``, so that the learner stops at once: of the
# bundled model at most 0.10 s, with 16 of them 0.32 s. All 258 take as long either way.
_BATCH = 4
# Batches scored side by side, where the machine has the cores. Their threads inherit the learner's
# low priority, so that the window and the engine go first.
SCORING_THREADS = min(2, os.cpu_count() or 1)


class Served(Protocol):
    """What is scored: ``engine.serving.ServingModel``."""

    def draft(self, sources: Sequence[str], options: DecodingOptions) -> list[Draft]:
        """The drafts of these segments."""

    def score(self, pairs: Sequence[Pair]) -> list[tuple[float, int]]:
        """Summed natural-log probability and number of target tokens of each target."""


@dataclass(frozen=True, slots=True)
class PairScore:
    """What one model made of one pair.

    Attributes:
        log_probability: summed natural-log probability of the reference.
        tokens: tokens of the reference, the end included.
        right: the draft is the reference, spaces and Unicode composition aside.
    """

    draft: str
    log_probability: float
    tokens: int
    degenerate: bool
    right: bool
    bleu: tuple[int, ...]
    chrf: tuple[int, ...]


_PairScores = dict[Pair, PairScore]
_Said = tuple[list[str], list[tuple[float, int]]]  # drafts; likelihoods of the references


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """What one model made of a list of n pairs; two of the same list can be compared.

    Attributes:
        log_probabilities: [n], as in ``PairScore``.
        tokens: [n].
        broken: [n], whether the draft is degenerate.
        hits: [n], whether it is right.
    """

    statistics: Statistics
    log_probabilities: Floats
    tokens: Floats
    broken: Flags
    hits: Flags
    bleu_signature: str
    chrf_signature: str

    @property
    def pairs(self) -> int:
        """How many pairs were scored."""
        return len(self.tokens)

    @property
    def degenerate(self) -> int:
        """How many drafts are broken."""
        return int(self.broken.sum())

    @property
    def right(self) -> int:
        """How many drafts are right."""
        return int(self.hits.sum())

    @property
    def bleu(self) -> float:
        """Corpus BLEU, 0-100; 0 for no pairs."""
        return float(bleu(self.statistics.bleu.sum(axis=0)))

    @property
    def chrf(self) -> float:
        """Corpus chrF2, 0-100; 0 for no pairs."""
        return float(chrf(self.statistics.chrf.sum(axis=0)))

    @property
    def nll(self) -> float:
        """Negative log-likelihood of the references, nats per token; 0 for no pairs."""
        return float(-self.log_probabilities.sum() / max(1.0, self.tokens.sum()))

    def summary(self) -> dict[str, float | int | str]:
        """The figures that are stored with a revision and shown; no text."""
        return {
            "pairs": self.pairs,
            "bleu": round(self.bleu, 4),
            "chrf": round(self.chrf, 4),
            "nll": round(self.nll, 6),
            "degenerate": self.degenerate,
            "right": self.right,
            "bleu_signature": self.bleu_signature,
            "chrf_signature": self.chrf_signature,
        }


@dataclass
class Scorer:
    """Scores served models of one direction, remembering what published revisions made of a pair.

    One round then decodes the held-out pairs with the candidate alone. The memory is off: only
    the model is asked.

    Attributes:
        options: the decoding options that the user is served with.
        between: called between batches; where the learner waits, or stops by raising.
        on_scored: called with how many pairs more were scored.
    """

    direction: Direction
    options: DecodingOptions = REFINED
    between: Callable[[], None] = lambda: None
    on_scored: Callable[[int], None] = lambda _: None
    _metrics: Metrics = field(init=False, repr=False)
    _known: dict[int, _PairScores] = field(init=False, repr=False, default_factory=dict)
    _candidates: WeakKeyDictionary[Served, _PairScores] = field(
        init=False, repr=False, default_factory=WeakKeyDictionary
    )

    def __post_init__(self) -> None:
        self._metrics = Metrics(self.direction.target)

    def candidate(self, served: Served, pairs: Sequence[Pair]) -> Scores:
        """Score a model that has no number yet; forgotten with the model unless promoted."""
        known = self._candidates.setdefault(served, {})
        return self._completed(known, pairs, lambda: served)

    def unknown(self, revision: int, pairs: Iterable[Pair]) -> int:
        """How many of these a published revision was not scored on yet."""
        return len(set(pairs) - self._known.get(revision, {}).keys())

    def drafts(self, revision: int, pairs: Sequence[Pair]) -> list[Pair]:
        """The sources of pairs that were scored, with what a published revision made of them."""
        known = self._known[revision]
        return [(pair[0], known[pair].draft) for pair in pairs]

    def promote(self, served: Served, revision: int) -> None:
        """The candidate became this revision: what is known of it stays known."""
        self._known[revision] = self._candidates.pop(served, {})

    def published(self, revision: int, pairs: Sequence[Pair], load: Callable[[], Served]) -> Scores:
        """Score a published revision; ``load`` is called only if some pair is new to it."""
        return self._completed(self._known.setdefault(revision, {}), pairs, load)

    def keep_only(self, revisions: Iterable[int]) -> None:
        """Drop what is remembered of all other revisions; of all, to forget the user's texts."""
        kept = set(revisions)
        self._known = {number: known for number, known in self._known.items() if number in kept}

    def _completed(
        self, known: _PairScores, pairs: Sequence[Pair], load: Callable[[], Served]
    ) -> Scores:
        missing = [pair for pair in dict.fromkeys(pairs) if pair not in known]
        if missing:
            known.update(zip(missing, self._decoded(load(), missing), strict=True))
        return self._gathered([known[pair] for pair in pairs])

    def _decoded(self, served: Served, pairs: Sequence[Pair]) -> list[PairScore]:
        # Neighbours in length share a batch, so little is computed for padding.
        order = sorted(pairs, key=lambda pair: len(pair[0]))
        batches = [order[at : at + _BATCH] for at in range(0, len(order), _BATCH)]
        scored: _PairScores = {}
        under_way: deque[tuple[Sequence[Pair], Future[_Said]]] = deque()
        with ThreadPoolExecutor(SCORING_THREADS, thread_name_prefix="scoring") as pool:
            for batch in batches:
                self.between()
                under_way.append((batch, pool.submit(self._said, served, batch)))
                # One batch waits behind those being decoded, so that no thread has to.
                if len(under_way) > SCORING_THREADS:
                    scored.update(self._next_scored(under_way))
            while under_way:
                scored.update(self._next_scored(under_way))
        return [scored[pair] for pair in pairs]

    def _next_scored(
        self, under_way: deque[tuple[Sequence[Pair], Future[_Said]]]
    ) -> Iterable[tuple[Pair, PairScore]]:
        batch, said = under_way.popleft()
        scored = self._scored(batch, *said.result())
        self.on_scored(len(batch))
        return zip(batch, scored, strict=True)

    def _said(self, served: Served, pairs: Sequence[Pair]) -> _Said:
        """What the model makes of some pairs; CTranslate2 leaves Python to others meanwhile."""
        drafts = served.draft([pair[0] for pair in pairs], self.options)
        return [draft.text for draft in drafts], served.score(pairs)

    def _scored(
        self,
        pairs: Sequence[Pair],
        drafts: list[str],
        likelihoods: Sequence[tuple[float, int]],
    ) -> list[PairScore]:
        said = list(zip(pairs, drafts, strict=True))
        found = {one: twin for one in said if (twin := self._twin(*one)) is not None}
        new = [one for one in said if one not in found]
        found |= zip(new, self._judged(new), strict=True)
        return [
            replace(found[one], log_probability=likelihood, tokens=tokens)
            for one, (likelihood, tokens) in zip(said, likelihoods, strict=True)
        ]

    def _twin(self, pair: Pair, draft: str) -> PairScore | None:
        """What another revision made of the same pair, where it was the same draft.

        Most drafts of a candidate are, and counting n-grams takes a third as long as decoding.
        """
        scored = (known.get(pair) for known in self._known.values())
        return next((one for one in scored if one is not None and one.draft == draft), None)

    def _judged(self, said: Sequence[tuple[Pair, str]]) -> list[PairScore]:
        """Scores of drafts, all but their likelihoods."""
        drafts = [draft for _, draft in said]
        statistics = self._metrics.statistics(drafts, [pair[1] for pair, _ in said])
        return [
            PairScore(
                draft=draft,
                log_probability=0.0,
                tokens=0,
                degenerate=degenerate(source, draft, target, target=self.direction.target),
                right=normalise(draft) == normalise(target),
                bleu=tuple(bleu_row),
                chrf=tuple(chrf_row),
            )
            for ((source, target), draft), bleu_row, chrf_row in zip(
                said, statistics.bleu.tolist(), statistics.chrf.tolist(), strict=True
            )
        ]

    def _gathered(self, scored: Sequence[PairScore]) -> Scores:
        return Scores(
            statistics=Statistics(
                np.array([one.bleu for one in scored], np.int64).reshape(-1, 10),
                np.array([one.chrf for one in scored], np.int64).reshape(-1, 18),
            ),
            log_probabilities=np.array([one.log_probability for one in scored], np.float64),
            tokens=np.array([one.tokens for one in scored], np.float64),
            broken=np.array([one.degenerate for one in scored], np.bool_),
            hits=np.array([one.right for one in scored], np.bool_),
            bleu_signature=self._metrics.bleu_signature,
            chrf_signature=self._metrics.chrf_signature,
        )


@dataclass(frozen=True, slots=True)
class Compared:
    """Scores of two models on the same list of pairs."""

    before: Scores
    after: Scores


@dataclass(frozen=True, slots=True)
class Changes:
    """Paired changes from ``before`` to ``after``."""

    nll: Change
    bleu: Change
    chrf: Change


def changes(compared: Compared) -> Changes:
    """Corpus-level changes with their standard errors, by paired bootstrap over the sentences.

    The same resamples serve both models, so what makes a sentence hard cancels out (Koehn 2004).
    """
    before, after = compared.before, compared.after
    if not after.pairs:
        nothing = Change(0.0, 0.0)
        return Changes(nothing, nothing, nothing)
    draws = resamples(after.pairs, count=_RESAMPLES, seed=_SEED)
    lost = before.log_probabilities - after.log_probabilities
    return Changes(
        nll=Change(
            float(lost.sum() / after.tokens.sum()),
            _spread((draws @ lost) / (draws @ after.tokens)),
        ),
        bleu=Change(
            after.bleu - before.bleu,
            _spread(bleu(draws @ after.statistics.bleu) - bleu(draws @ before.statistics.bleu)),
        ),
        chrf=Change(
            after.chrf - before.chrf,
            _spread(chrf(draws @ after.statistics.chrf) - chrf(draws @ before.statistics.chrf)),
        ),
    )


def loss_change(
    before: Sequence[tuple[float, int]], after: Sequence[tuple[float, int]]
) -> Change | None:
    """Change of the loss per token between two answers of ``Served.score`` to the same pairs.

    For the prequential witness and for the drift. None where there are fewer than two pairs to tell
    a spread from.
    """
    if len(after) < 2:
        return None
    lost = np.array([old[0] - new[0] for old, new in zip(before, after, strict=True)], np.float64)
    tokens = np.array([new[1] for new in after], np.float64)
    draws = resamples(len(after), count=_RESAMPLES, seed=_SEED)
    return Change(float(lost.sum() / tokens.sum()), _spread((draws @ lost) / (draws @ tokens)))


def compare(
    *,
    kind: HeldOutKind,
    general: Compared,
    personal: Compared | None,
    corrections: Compared,
    drift: Change | None = None,
    prequential: Change | None = None,
    nearer: bool = False,
    anew: bool = False,
) -> Evidence:
    """The evidence for the gate.

    Args:
        general: base model and candidate on the general held-out pairs.
        drift: of the base model's own drafts of the same sources: see ``GeneralEvidence``.
        personal: incumbent and candidate on the held-out corrections; None where there are none.
        corrections: incumbent and candidate on the corrections that were learned from.
        prequential, nearer, anew: see ``Evidence``.
    """
    harm = changes(general)
    return Evidence(
        general=GeneralEvidence(
            kind=kind,
            pairs=general.after.pairs,
            nll=harm.nll,
            bleu=harm.bleu,
            chrf=harm.chrf,
            degenerate_before=general.before.degenerate,
            degenerate_after=general.after.degenerate,
            drift=drift,
        ),
        personal=_personal(personal) if personal else None,
        corrections=CorrectionsEvidence(
            total=corrections.after.pairs,
            right_before=corrections.before.right,
            right_after=corrections.after.right,
        ),
        prequential=prequential,
        nearer=nearer,
        anew=anew,
    )


def _personal(compared: Compared) -> PersonalEvidence:
    gain = changes(compared)
    return PersonalEvidence(pairs=compared.after.pairs, nll=gain.nll, bleu=gain.bleu)


def _spread(resampled: Floats) -> float:
    return float(resampled.std(ddof=1))
