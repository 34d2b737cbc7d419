"""The gate: may a candidate be published? A pure function of the figures that scoring measured.

Harm is judged against the *base* model, because small losses against the previous revision add up
unseen. Gain is judged against the *incumbent*, because a revision that changes nothing is not
worth publishing.

Where the thresholds come from is said beside each of them in ``Policy``. The error rates of the
whole rule are measured by ``tests/bench/gate_error_rates.py``; its table stands in ``Policy`` too.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from translator.core.evidence import (
    Change,
    CorrectionsEvidence,
    Evidence,
    GeneralEvidence,
    HeldOutKind,
    PersonalEvidence,
)
from translator.core.sentences import said


class Verdict(StrEnum):
    """What becomes of a candidate."""

    ACCEPTED = "accepted"
    REVERTED = "reverted"
    UNDECIDED = "undecided"


class Check(StrEnum):
    """What a reason is about."""

    EVIDENCE = "evidence"
    LIKELIHOOD = "likelihood"
    DRIFT = "drift"
    BLEU = "bleu"
    CHRF = "chrf"
    DEGENERATION = "degeneration"
    PERSONAL = "personal"
    CORRECTIONS = "corrections"
    PREQUENTIAL = "prequential"


class Outcome(StrEnum):
    """What a check found."""

    HARM = "harm"  # shown, or too likely to risk
    UNCLEAR = "unclear"  # cannot be excluded with this much evidence
    HARMLESS = "harmless"
    GAIN = "gain"
    NO_WORSE = "no_worse"  # no gain was shown, and none was needed
    NO_GAIN = "no_gain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """The thresholds.

    Attributes:
        least_general_pairs, least_personal_pairs: with fewer, a standard error is itself unsure by
            an eighth (1/√(2(n-1))).
        nll_tolerance: nats per token that the loss on general references may rise, at
            ``nll_confidence``.
        own_drafts_nll_tolerance: the same where the references are the base's own drafts.
        drift_tolerance: nats per token that the base's own drafts may lose. On the bundled model,
            fine-tuned on customer service, 0.005 went with -0.3 BLEU on 1,000 other general pairs,
            0.009 with -0.8, 0.014 with -1.0 (0.006 with -0.04, 0.016 with -0.36 on the one before);
            the loss on references shows less, as a field's habits (formal address) may suit them.
        bleu_tolerance: points of general BLEU, significant at ``bleu_tolerance_confidence``; a
            fall significant at ``fall_confidence`` reverts whatever its size.
        degenerate_share, degenerate_floor: broken drafts more than the base's that may be chance.
        gain_confidence: for a gain in BLEU on the user's held-out corrections where their loss has
            not fallen.
        unlearned_floor: corrections fewer that come out right, and may be chance.

    Error rates at 300 sentences, by ``tests/bench/gate_error_rates.py`` on the bundled model: 21
    neutral and 11 harmful updates (copies with noise, fine-tunings of several doses, full and
    LoRA) of the German model before, each judged on 40 samples. False reverts and false accepts, by
    the drift tolerance: 0.01, 10.0 % and 5.5 %; 0.015, 6.3 % and 7.0 %; 0.02, 5.1 % and 8.9 %;
    0.025 and 0.03, 5.1 % and 9.3 %. On 100 samples, at 0.02, 6.3 % and 8.1 %: of two fine-tunings
    of -1.3 BLEU that make text hardly less probable, or more so. On an earlier model 0.80 and 0.95
    as the two confidences in a fall reverted 20.7 % of the neutral ones.
    """

    least_general_pairs: int = 30
    least_personal_pairs: int = 30
    nll_tolerance: float = 0.05
    nll_confidence: float = 0.95
    own_drafts_nll_tolerance: float = 0.05
    drift_tolerance: float = 0.015
    bleu_tolerance: float = 0.5
    bleu_tolerance_confidence: float = 0.95
    fall_confidence: float = 0.995
    degenerate_share: float = 0.01
    degenerate_floor: int = 2
    gain_confidence: float = 0.80
    unlearned_floor: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One finding: a plain sentence that holds ``figure``, the measured value."""

    check: Check
    outcome: Outcome
    figure: float
    sentence: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict and everything it rests on, harm before gain."""

    verdict: Verdict
    reasons: tuple[Reason, ...]


def judge(evidence: Evidence, policy: Policy) -> Judgement:
    """Judge a candidate.

    Any harm reverts; so does a loss on the user's own held-out corrections that rose by more than
    chance (``fall_confidence``). Without harm, anything unclear leaves it undecided. Otherwise one
    good sign is enough: more corrections come out right; the held-out ones show a gain; their loss
    has not risen, or only within chance where the candidate lies ``nearer`` to the base. Where
    there are too few of those, it is enough that no more than ``unlearned_floor`` corrections fewer
    come out right. What was learned ``anew`` has to show a gain.
    """
    harm = _harm(evidence.general, policy)
    gain = _gain(evidence, policy)
    reasons = harm + gain
    outcomes = {reason.outcome for reason in reasons}
    if Outcome.HARM in outcomes:
        verdict = Verdict.REVERTED
    elif Outcome.UNCLEAR in outcomes:
        verdict = Verdict.UNDECIDED
    elif outcomes & {Outcome.GAIN, Outcome.NO_WORSE}:
        verdict = Verdict.ACCEPTED
    else:
        verdict = Verdict.UNDECIDED
    return Judgement(verdict, reasons)


def _harm(general: GeneralEvidence, policy: Policy) -> tuple[Reason, ...]:
    if general.pairs < policy.least_general_pairs:
        return (
            Reason(
                check=Check.EVIDENCE,
                outcome=Outcome.UNCLEAR,
                figure=general.pairs,
                sentence=said(
                    "There are only {pairs} general sentences to judge by; {least} are needed.",
                    pairs=general.pairs,
                    least=policy.least_general_pairs,
                ),
            ),
        )
    reasons: tuple[Reason, ...] = (_likelihood(general, policy), _degeneration(general, policy))
    if general.drift is not None:
        reasons = (*reasons, _drift(general.drift, policy))
    if general.kind is HeldOutKind.OWN_DRAFTS:
        # The base model agrees perfectly with its own drafts, so any change would count as a fall.
        return reasons
    return (*reasons, _bleu(general, policy), _chrf(general, policy))


def _likelihood(general: GeneralEvidence, policy: Policy) -> Reason:
    own = general.kind is HeldOutKind.OWN_DRAFTS
    tolerance = policy.own_drafts_nll_tolerance if own else policy.nll_tolerance
    at_most = general.nll.high(policy.nll_confidence)
    if at_most <= tolerance:
        outcome = Outcome.HARMLESS
    else:
        outcome = Outcome.HARM if general.nll.value > tolerance else Outcome.UNCLEAR
    texts = said("the base model's own translations") if own else said("general text")
    return Reason(
        check=Check.LIKELIHOOD,
        outcome=outcome,
        figure=general.nll.value,
        sentence=said(
            "The loss on {texts} ({pairs} sentences) changed by {change:+.3f} nats per token, at "
            "most {at_most:+.3f}; up to {tolerance:+.3f} is allowed.",
            texts=texts,
            pairs=general.pairs,
            change=general.nll.value,
            at_most=at_most,
            tolerance=tolerance,
        ),
    )


def _drift(drift: Change, policy: Policy) -> Reason:
    return Reason(
        check=Check.DRIFT,
        outcome=Outcome.HARM if drift.value > policy.drift_tolerance else Outcome.HARMLESS,
        figure=drift.value,
        sentence=said(
            "The loss on what the base model would write of general text changed by {change:+.3f} "
            "± {error:.3f} nats per token; up to {tolerance:+.3f} is allowed.",
            change=drift.value,
            error=drift.error,
            tolerance=policy.drift_tolerance,
        ),
    )


def _degeneration(general: GeneralEvidence, policy: Policy) -> Reason:
    more = general.degenerate_after - general.degenerate_before
    allowed = max(policy.degenerate_floor, int(policy.degenerate_share * general.pairs))
    return Reason(
        check=Check.DEGENERATION,
        outcome=Outcome.HARM if more > allowed else Outcome.HARMLESS,
        figure=more,
        sentence=said(
            "Of {pairs} general sentences, {after} come out empty, copied, repeating or of the "
            "wrong length, against {before} with the base model; {allowed} more would be allowed.",
            pairs=general.pairs,
            after=general.degenerate_after,
            before=general.degenerate_before,
            allowed=allowed,
        ),
    )


def _bleu(general: GeneralEvidence, policy: Policy) -> Reason:
    change = general.bleu
    fell = change.high(policy.fall_confidence) < 0
    too_far = (
        change.value < -policy.bleu_tolerance and change.high(policy.bleu_tolerance_confidence) < 0
    )
    return Reason(
        check=Check.BLEU,
        outcome=Outcome.HARM if fell or too_far else Outcome.HARMLESS,
        figure=change.value,
        sentence=said("General BLEU changed by {change}.", change=_measured(change, policy)),
    )


def _chrf(general: GeneralEvidence, policy: Policy) -> Reason:
    fell = general.chrf.high(policy.fall_confidence) < 0
    return Reason(
        check=Check.CHRF,
        outcome=Outcome.HARM if fell else Outcome.HARMLESS,
        figure=general.chrf.value,
        sentence=said("General chrF changed by {change}.", change=_measured(general.chrf, policy)),
    )


def _measured(change: Change, policy: Policy) -> str:
    figure = said("{change:+.2f} ± {error:.2f}", change=change.value, error=change.error)
    if change.measurable(policy.fall_confidence):
        return figure
    return said("{figure}: no measurable change", figure=figure)


def _gain(evidence: Evidence, policy: Policy) -> tuple[Reason, ...]:
    reasons = [_corrections(evidence.corrections)]
    personal = evidence.personal
    if personal is not None and personal.pairs >= policy.least_personal_pairs:
        reasons.append(_personal(personal, policy, nearer=evidence.nearer, anew=evidence.anew))
    elif not evidence.anew:
        pairs = 0 if personal is None else personal.pairs
        reasons.append(_few_personal(pairs, evidence.corrections, policy))
        if evidence.prequential is not None:
            reasons.append(_prequential(evidence.prequential, policy))
    return tuple(reasons)


def _corrections(corrections: CorrectionsEvidence) -> Reason:
    more = corrections.right_after - corrections.right_before
    return Reason(
        check=Check.CORRECTIONS,
        outcome=Outcome.GAIN if more > 0 else Outcome.NO_GAIN,
        figure=more,
        sentence=said(
            "It gives {right} of {total} corrections right by itself, {before} before.",
            right=corrections.right_after,
            total=corrections.total,
            before=corrections.right_before,
        ),
    )


def _personal(personal: PersonalEvidence, policy: Policy, *, nearer: bool, anew: bool) -> Reason:
    confidence = policy.gain_confidence
    shown = personal.nll.high(confidence) < 0 or personal.bleu.low(confidence) > 0
    outcome = Outcome.GAIN if shown else Outcome.NO_GAIN
    if not shown and not anew and (nearer or personal.nll.value <= 0):
        # That is enough. What has not risen against the revision that serves does not add up; what
        # rose within chance, nearer to the base, is the price of harming general text less.
        outcome = Outcome.NO_WORSE
    if personal.nll.low(policy.fall_confidence) > 0:
        outcome = Outcome.HARM
    return Reason(
        check=Check.PERSONAL,
        outcome=outcome,
        figure=personal.nll.value,
        sentence=said(
            "On {pairs} of your corrections that it never learned from, the loss changed by "
            "{loss:+.3f} ± {loss_error:.3f} nats per token and BLEU by {bleu:+.2f} ± "
            "{bleu_error:.2f}.",
            pairs=personal.pairs,
            loss=personal.nll.value,
            loss_error=personal.nll.error,
            bleu=personal.bleu.value,
            bleu_error=personal.bleu.error,
        ),
    )


def _few_personal(pairs: int, corrections: CorrectionsEvidence, policy: Policy) -> Reason:
    unlearned = corrections.right_before - corrections.right_after > policy.unlearned_floor
    return Reason(
        check=Check.EVIDENCE,
        outcome=Outcome.NO_GAIN if unlearned else Outcome.NO_WORSE,
        figure=pairs,
        sentence=said(
            "So far {pairs} of your corrections are kept for judging. Until there are {least}, a "
            "score over them says little; what counts is that, of those it learned from, no more "
            "come out wrong than chance explains.",
            pairs=pairs,
            least=policy.least_personal_pairs,
        ),
    )


def _prequential(change: Change, policy: Policy) -> Reason:
    worse = change.low(policy.gain_confidence) > 0
    return Reason(
        check=Check.PREQUENTIAL,
        outcome=Outcome.UNCLEAR if worse else Outcome.HARMLESS,
        figure=change.value,
        sentence=said(
            "On new corrections, before learning them, the learner's loss differs from the base "
            "model's by {change:+.3f} ± {error:.3f} nats per token.",
            change=change.value,
            error=change.error,
        ),
    )
