"""The gate, on cases worked out by hand. z(95 %) = 1.6449 and z(80 %) = 0.8416."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from translator.core.evidence import (
    Change,
    CorrectionsEvidence,
    Evidence,
    GeneralEvidence,
    HeldOutKind,
    PersonalEvidence,
)
from translator.core.gate import Check, Outcome, Policy, Verdict, judge

POLICY = Policy(
    least_general_pairs=30,
    least_personal_pairs=30,
    nll_tolerance=0.05,
    nll_confidence=0.95,
    own_drafts_nll_tolerance=0.08,
    bleu_tolerance=0.5,
    bleu_tolerance_confidence=0.80,
    fall_confidence=0.95,
    degenerate_share=0.01,
    degenerate_floor=2,
    gain_confidence=0.80,
)
GENERAL = GeneralEvidence(
    kind=HeldOutKind.SHIPPED,
    pairs=300,
    nll=Change(0.010, 0.010),
    bleu=Change(-0.10, 0.40),
    chrf=Change(0.05, 0.30),
    degenerate_before=1,
    degenerate_after=1,
)
PERSONAL = PersonalEvidence(pairs=40, nll=Change(-0.10, 0.05), bleu=Change(0.5, 1.0))
EVIDENCE = Evidence(
    general=GENERAL,
    personal=PERSONAL,
    corrections=CorrectionsEvidence(total=100, right_before=20, right_after=20),
)


def general(**changed: Any) -> Evidence:
    return dataclasses.replace(EVIDENCE, general=dataclasses.replace(GENERAL, **changed))


def personal(**changed: Any) -> Evidence:
    return dataclasses.replace(EVIDENCE, personal=dataclasses.replace(PERSONAL, **changed))


def corrections(before: int, after: int, evidence: Evidence = EVIDENCE) -> Evidence:
    counted = CorrectionsEvidence(total=100, right_before=before, right_after=after)
    return dataclasses.replace(evidence, corrections=counted)


NO_PERSONAL_GAIN = personal(nll=Change(0.01, 0.05), bleu=Change(0.5, 1.0))
FEW_PERSONAL = personal(pairs=29, nll=Change(5.0, 0.1))

CASES = {
    "harmless, and personal loss lower: -0.10 + 0.84 * 0.05 = -0.058 < 0": (
        EVIDENCE,
        Verdict.ACCEPTED,
        None,
    ),
    "loss bound 0.03 + 1.6449 * 0.012 = 0.04974 is just allowed": (
        general(nll=Change(0.030, 0.012)),
        Verdict.ACCEPTED,
        None,
    ),
    "loss bound 0.03 + 1.6449 * 0.0125 = 0.05056 is not, but 0.03 shows no harm": (
        general(nll=Change(0.030, 0.0125)),
        Verdict.UNDECIDED,
        (Check.LIKELIHOOD, Outcome.UNCLEAR),
    ),
    "loss itself beyond the tolerance": (
        general(nll=Change(0.051, 0.001)),
        Verdict.REVERTED,
        (Check.LIKELIHOOD, Outcome.HARM),
    ),
    "BLEU significantly down: -0.40 + 1.6449 * 0.24 = -0.005 < 0": (
        general(bleu=Change(-0.40, 0.24)),
        Verdict.REVERTED,
        (Check.BLEU, Outcome.HARM),
    ),
    "BLEU not significantly down: -0.40 + 1.6449 * 0.25 = +0.011": (
        general(bleu=Change(-0.40, 0.25)),
        Verdict.ACCEPTED,
        None,
    ),
    "BLEU beyond the tolerance and probably down: -0.60 + 0.8416 * 0.70 = -0.011": (
        general(bleu=Change(-0.60, 0.70)),
        Verdict.REVERTED,
        (Check.BLEU, Outcome.HARM),
    ),
    "BLEU beyond the tolerance by noise: -0.60 + 0.8416 * 0.72 = +0.006": (
        general(bleu=Change(-0.60, 0.72)),
        Verdict.ACCEPTED,
        None,
    ),
    "chrF significantly down: -0.50 + 1.6449 * 0.30 = -0.007": (
        general(chrf=Change(-0.50, 0.30)),
        Verdict.REVERTED,
        (Check.CHRF, Outcome.HARM),
    ),
    "three more broken drafts of 300 are allowed: 1 %": (
        general(degenerate_after=4),
        Verdict.ACCEPTED,
        None,
    ),
    "four more are not": (
        general(degenerate_after=5),
        Verdict.REVERTED,
        (Check.DEGENERATION, Outcome.HARM),
    ),
    "of 100 sentences two more are allowed, as 1 % would be one": (
        general(pairs=100, degenerate_after=3),
        Verdict.ACCEPTED,
        None,
    ),
    "too few general sentences": (
        general(pairs=29, nll=Change(9.0, 0.1)),
        Verdict.UNDECIDED,
        (Check.EVIDENCE, Outcome.UNCLEAR),
    ),
    "own drafts: BLEU and chrF fall by their nature and do not count": (
        general(
            kind=HeldOutKind.OWN_DRAFTS,
            nll=Change(0.07, 0.004),
            bleu=Change(-20.0, 1.0),
            chrf=Change(-12.0, 1.0),
        ),
        Verdict.ACCEPTED,
        None,
    ),
    "own drafts: beyond their own tolerance": (
        general(kind=HeldOutKind.OWN_DRAFTS, nll=Change(0.09, 0.004)),
        Verdict.REVERTED,
        (Check.LIKELIHOOD, Outcome.HARM),
    ),
    "personal loss no higher: that it is no worse is enough": (
        personal(nll=Change(0.0, 0.05), bleu=Change(-0.5, 1.0)),
        Verdict.ACCEPTED,
        (Check.PERSONAL, Outcome.NO_WORSE),
    ),
    "personal loss higher, within chance: 0.01 - 1.6449 * 0.05 < 0; BLEU 0.5 - 0.84 < 0": (
        NO_PERSONAL_GAIN,
        Verdict.UNDECIDED,
        (Check.PERSONAL, Outcome.NO_GAIN),
    ),
    "personal loss higher, within chance, of a candidate that had to step nearer to the base": (
        dataclasses.replace(NO_PERSONAL_GAIN, nearer=True),
        Verdict.ACCEPTED,
        (Check.PERSONAL, Outcome.NO_WORSE),
    ),
    "learned anew: that it is no worse is not enough": (
        dataclasses.replace(personal(nll=Change(0.0, 0.05), bleu=Change(-0.5, 1.0)), anew=True),
        Verdict.UNDECIDED,
        (Check.PERSONAL, Outcome.NO_GAIN),
    ),
    "learned anew, with few personal pairs to judge by": (
        dataclasses.replace(FEW_PERSONAL, anew=True),
        Verdict.UNDECIDED,
        (Check.CORRECTIONS, Outcome.NO_GAIN),
    ),
    "learned anew, with few personal pairs, and one more correction is right": (
        dataclasses.replace(corrections(20, 21, FEW_PERSONAL), anew=True),
        Verdict.ACCEPTED,
        (Check.CORRECTIONS, Outcome.GAIN),
    ),
    "learned anew: personal loss lower, -0.05 + 0.8416 * 0.05 = -0.008": (
        dataclasses.replace(personal(nll=Change(-0.05, 0.05), bleu=Change(0.0, 1.0)), anew=True),
        Verdict.ACCEPTED,
        (Check.PERSONAL, Outcome.GAIN),
    ),
    "personal loss significantly higher, nearer to the base or not: 0.10 - 1.6449 * 0.05 > 0": (
        dataclasses.replace(personal(nll=Change(0.10, 0.05)), nearer=True),
        Verdict.REVERTED,
        (Check.PERSONAL, Outcome.HARM),
    ),
    "personal BLEU higher: 0.9 - 0.8416 * 1.0 = +0.058": (
        personal(nll=Change(0.01, 0.05), bleu=Change(0.9, 1.0)),
        Verdict.ACCEPTED,
        (Check.PERSONAL, Outcome.GAIN),
    ),
    "no personal gain, but one more correction is right": (
        corrections(20, 21, NO_PERSONAL_GAIN),
        Verdict.ACCEPTED,
        (Check.CORRECTIONS, Outcome.GAIN),
    ),
    "personal loss significantly higher: 0.10 - 1.6449 * 0.05 = +0.018": (
        corrections(20, 40, personal(nll=Change(0.10, 0.05))),
        Verdict.REVERTED,
        (Check.PERSONAL, Outcome.HARM),
    ),
    "few personal pairs prove nothing, so that no more corrections come out wrong is enough": (
        FEW_PERSONAL,
        Verdict.ACCEPTED,
        (Check.EVIDENCE, Outcome.NO_WORSE),
    ),
    "no personal pairs at all": (
        dataclasses.replace(EVIDENCE, personal=None),
        Verdict.ACCEPTED,
        (Check.EVIDENCE, Outcome.NO_WORSE),
    ),
    "few personal pairs, and two corrections were unlearned": (
        corrections(20, 18, FEW_PERSONAL),
        Verdict.UNDECIDED,
        (Check.EVIDENCE, Outcome.NO_GAIN),
    ),
    "few personal pairs, and one correction was unlearned: no more than chance does": (
        corrections(20, 19, FEW_PERSONAL),
        Verdict.ACCEPTED,
        (Check.EVIDENCE, Outcome.NO_WORSE),
    ),
    "drift beyond 0.015, although the references like it": (
        general(nll=Change(-0.05, 0.01), drift=Change(0.016, 0.004)),
        Verdict.REVERTED,
        (Check.DRIFT, Outcome.HARM),
    ),
    "drift within 0.015": (
        general(drift=Change(0.014, 0.004)),
        Verdict.ACCEPTED,
        (Check.DRIFT, Outcome.HARMLESS),
    ),
    "few personal pairs, and the learner predicts new corrections worse: 0.05 - 0.042 > 0": (
        dataclasses.replace(FEW_PERSONAL, prequential=Change(0.05, 0.05)),
        Verdict.UNDECIDED,
        (Check.PREQUENTIAL, Outcome.UNCLEAR),
    ),
    "few personal pairs, and the witness is unsure: 0.04 - 0.042 < 0": (
        dataclasses.replace(FEW_PERSONAL, prequential=Change(0.04, 0.05)),
        Verdict.ACCEPTED,
        (Check.PREQUENTIAL, Outcome.HARMLESS),
    ),
    "harm outweighs any gain": (
        corrections(0, 100, general(nll=Change(0.20, 0.01))),
        Verdict.REVERTED,
        (Check.LIKELIHOOD, Outcome.HARM),
    ),
}


@pytest.mark.parametrize(("evidence", "verdict", "telling"), CASES.values(), ids=CASES.keys())
def test_case(evidence: Evidence, verdict: Verdict, telling: tuple[Check, Outcome] | None) -> None:
    judgement = judge(evidence, POLICY)
    assert judgement.verdict is verdict
    if telling is not None:
        assert telling in {(reason.check, reason.outcome) for reason in judgement.reasons}


def test_every_reason_is_a_sentence_with_its_figure() -> None:
    judgement = judge(dataclasses.replace(EVIDENCE, prequential=Change(0.01, 0.02)), POLICY)
    assert [reason.check for reason in judgement.reasons] == [
        Check.LIKELIHOOD,
        Check.DEGENERATION,
        Check.BLEU,
        Check.CHRF,
        Check.CORRECTIONS,
        Check.PERSONAL,
    ]
    sentences = {reason.check: reason.sentence for reason in judgement.reasons}
    assert sentences[Check.LIKELIHOOD] == (
        "The loss on general text (300 sentences) changed by +0.010 nats per token, "
        "at most +0.026; up to +0.050 is allowed."
    )
    assert sentences[Check.BLEU] == "General BLEU changed by -0.10 ± 0.40: no measurable change."


def test_of_a_score_over_few_of_the_users_own_it_is_not_said_that_it_is_no_worse() -> None:
    fell = PersonalEvidence(pairs=7, nll=Change(0.3, 0.4), bleu=Change(-4.9, 6.0))
    judgement = judge(dataclasses.replace(EVIDENCE, personal=fell), POLICY)
    assert judgement.verdict is Verdict.ACCEPTED
    assert judgement.reasons[-1].sentence == (
        "So far 7 of your corrections are kept for judging. Until there are 30, a score over them "
        "says little; what counts is that, of those it learned from, no more come out wrong than "
        "chance explains."
    )


def test_a_measurable_fall_is_not_called_unmeasurable() -> None:
    judgement = judge(general(bleu=Change(-1.0, 0.4)), POLICY)
    (bleu,) = (reason for reason in judgement.reasons if reason.check is Check.BLEU)
    assert bleu.sentence == "General BLEU changed by -1.00 ± 0.40."


def test_bounds() -> None:
    change = Change(1.0, 2.0)
    assert change.high(0.95) == pytest.approx(1.0 + 1.644854 * 2.0)
    assert change.low(0.80) == pytest.approx(1.0 - 0.841621 * 2.0)
    assert change.measurable(0.95) is False
    assert change.measurable(0.60) is True  # 1 - 0.2533 * 2 > 0
