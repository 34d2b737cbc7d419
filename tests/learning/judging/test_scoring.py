"""Scoring a served model, and comparing two on the same sentences."""

from __future__ import annotations

import gc
from collections.abc import Sequence

import numpy as np
import pytest
import sacrebleu

from translator.core.direction import Direction
from translator.core.drafts import GREEDY, REFINED, DecodingOptions, Draft, Origin
from translator.core.evidence import HeldOutKind
from translator.learning.judging.scoring import (
    Compared,
    Pair,
    Scorer,
    changes,
    compare,
    loss_change,
)

DE = Direction("en", "de")
PAIRS: list[Pair] = [
    (f"There are {number} dogs in the garden.", f"Im Garten sind {number} große Hunde.")
    for number in range(40)
]


class Stub:
    """A served model with given drafts: the reference with every ``wrong``-th one changed."""

    def __init__(self, *, wrong: int, loss: float = 1.0) -> None:
        self.wrong, self.loss = wrong, loss
        self.drafted: list[str] = []
        self.asked: list[DecodingOptions] = []

    def draft(self, sources: Sequence[str], options: DecodingOptions) -> list[Draft]:
        self.drafted += sources
        self.asked.append(options)
        targets = dict(PAIRS)
        return [
            Draft(source, self._text(source, targets[source]), Origin.MODEL) for source in sources
        ]

    def _text(self, source: str, target: str) -> str:
        number = int(source.split()[2])
        return target.replace("große ", "") if number % self.wrong == 0 else target

    def score(self, pairs: Sequence[Pair]) -> list[tuple[float, int]]:
        # The loss depends on the sentence, which pairing takes out again.
        return [(-8 * self.loss - len(source) % 7, 8) for source, _ in pairs]


def test_scores_are_those_of_sacrebleu() -> None:
    stub = Stub(wrong=4)
    scores = Scorer(DE).candidate(stub, PAIRS)
    drafts = [draft.text for draft in stub.draft([source for source, _ in PAIRS], REFINED)]
    references = [[target for _, target in PAIRS]]
    assert scores.bleu == pytest.approx(sacrebleu.corpus_bleu(drafts, references).score)
    assert scores.chrf == pytest.approx(sacrebleu.corpus_chrf(drafts, references).score)
    assert scores.pairs == 40
    assert scores.right == 30
    assert scores.degenerate == 0
    tokens = 8 * 40
    assert scores.nll == pytest.approx((tokens + sum(len(s) % 7 for s, _ in PAIRS)) / tokens)


def test_the_summary_holds_figures_and_signatures_but_no_text() -> None:
    summary = Scorer(DE).candidate(Stub(wrong=4), PAIRS).summary()
    assert summary["pairs"] == 40
    assert str(summary["bleu_signature"]).startswith("nrefs:1|case:mixed|eff:no|tok:13a")
    assert "Garten" not in repr(summary)


def test_the_options_are_those_the_user_is_served_with() -> None:
    stub = Stub(wrong=4)
    Scorer(DE, options=GREEDY).candidate(stub, PAIRS)
    assert set(stub.asked) == {GREEDY}


def test_a_published_revision_is_asked_for_new_pairs_only() -> None:
    scorer, stub = Scorer(DE), Stub(wrong=4)
    first = scorer.published(3, PAIRS[:20], lambda: stub)
    again = scorer.published(3, PAIRS, lambda: stub)
    assert len(stub.drafted) == 40
    assert first.pairs == 20
    assert again.bleu == Scorer(DE).candidate(stub, PAIRS).bleu
    scorer.published(4, PAIRS[:5], lambda: stub)
    assert len(stub.drafted) == 40 + 40 + 5


def test_a_known_revision_need_not_be_loaded() -> None:
    scorer = Scorer(DE)
    scorer.published(0, PAIRS, lambda: Stub(wrong=4))

    def load() -> Stub:
        raise AssertionError("loaded for nothing")

    assert scorer.published(0, PAIRS, load).pairs == 40


def test_a_promoted_candidate_is_known() -> None:
    scorer, stub = Scorer(DE), Stub(wrong=4)
    scorer.candidate(stub, PAIRS)
    scorer.promote(stub, 7)
    scorer.published(7, PAIRS, lambda: stub)
    assert len(stub.drafted) == 40


def test_an_abandoned_candidate_is_let_go() -> None:
    scorer, stub = Scorer(DE), Stub(wrong=4)
    scorer.candidate(stub, PAIRS)
    assert len(scorer._candidates) == 1
    del stub
    gc.collect()
    assert len(scorer._candidates) == 0


def test_forgotten_revisions_are_asked_again() -> None:
    scorer, stub = Scorer(DE), Stub(wrong=4)
    for revision in (0, 1):
        scorer.published(revision, PAIRS, lambda: stub)
    scorer.keep_only({1})
    scorer.published(1, PAIRS, lambda: stub)
    scorer.published(0, PAIRS, lambda: stub)
    assert len(stub.drafted) == 120


def test_the_learner_can_stop_between_batches() -> None:
    class Stopped(Exception):
        pass

    calls: list[int] = []

    def between() -> None:
        calls.append(1)
        if len(calls) == 2:
            raise Stopped

    stub = Stub(wrong=4)
    with pytest.raises(Stopped):
        Scorer(DE, between=between).candidate(stub, PAIRS)
    assert 0 < len(stub.drafted) < 40


def compared(before: Stub, after: Stub) -> Compared:
    scorer = Scorer(DE)
    return Compared(scorer.candidate(before, PAIRS), scorer.candidate(after, PAIRS))


def test_no_change_is_exactly_none() -> None:
    none = changes(compared(Stub(wrong=4), Stub(wrong=4)))
    for change in (none.nll, none.bleu, none.chrf):
        assert (change.value, change.error) == (0.0, 0.0)


def test_changes_are_paired() -> None:
    change = changes(compared(Stub(wrong=2, loss=1.0), Stub(wrong=4, loss=0.9)))
    # Every sentence is 0.1 nats per token better: pairing leaves no spread at all.
    assert change.nll.value == pytest.approx(-0.1)
    assert change.nll.error == pytest.approx(0.0, abs=1e-12)
    assert change.bleu.value > 0
    assert change.bleu.low(0.95) > 0
    assert change.chrf.value > 0


def test_the_error_of_the_loss_is_the_textbook_one() -> None:
    # With equally long sentences the bootstrap error is s / sqrt(n), here of a 0-1 variable.
    before = [(-10.0, 10)] * 100
    after = [(-10.0 - 10.0 * (number % 2), 10) for number in range(100)]
    change = loss_change(before, after)
    assert change is not None
    assert change.value == pytest.approx(0.5)
    assert change.error == pytest.approx(0.5 / np.sqrt(100), rel=0.08)


def test_one_pair_has_no_spread() -> None:
    assert loss_change([(-1.0, 3)], [(-2.0, 3)]) is None


def test_evidence_takes_each_figure_from_its_place() -> None:
    worse, better = Stub(wrong=2), Stub(wrong=4)
    evidence = compare(
        kind=HeldOutKind.IMPORTED,
        general=compared(better, worse),
        personal=compared(worse, better),
        corrections=compared(worse, better),
    )
    assert evidence.general.kind is HeldOutKind.IMPORTED
    assert evidence.general.pairs == 40
    assert evidence.general.bleu.value < 0
    assert evidence.personal is not None
    assert evidence.personal.bleu.value == pytest.approx(-evidence.general.bleu.value)
    assert evidence.corrections.total == 40
    assert (evidence.corrections.right_before, evidence.corrections.right_after) == (20, 30)
    assert evidence.prequential is None


def test_no_personal_pairs_are_no_evidence() -> None:
    nothing = Scorer(DE).candidate(Stub(wrong=2), [])
    evidence = compare(
        kind=HeldOutKind.SHIPPED,
        general=compared(Stub(wrong=2), Stub(wrong=2)),
        personal=None,
        corrections=Compared(nothing, nothing),
    )
    assert evidence.personal is None
    assert evidence.corrections.total == 0
