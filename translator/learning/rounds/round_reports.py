"""What is told of a round once it has ended."""

from __future__ import annotations

import time
from collections.abc import Sequence

from translator.core.gate import Check, Outcome, Reason, Verdict
from translator.core.learning import RoundReport
from translator.core.sentences import said
from translator.learning.judging.examination import Examined
from translator.learning.judging.scoring import Scores
from translator.learning.recipe.pace import Assessment


def known(assessed: Sequence[Assessment]) -> tuple[Reason, int]:
    """Why a round had nothing to learn, and how many corrections the model gives by itself."""
    right = sum(one.given for one in assessed)
    too_long = sum(not one.tokens for one in assessed)
    sentence = said(
        "The model gives these corrections by itself already; there was nothing to learn."
    )
    if too_long:
        sentence = said(
            "Of these corrections {number} are too long to be learned; the memory alone answers "
            "them. The model gives the others by itself already.",
            number=too_long,
        )
    reason = Reason(
        check=Check.CORRECTIONS, outcome=Outcome.NO_GAIN, figure=float(right), sentence=sentence
    )
    return reason, right


def looks_wrong(suspects: Sequence[int]) -> Reason:
    """Why a round that found only suspects learned nothing."""
    return Reason(
        check=Check.CORRECTIONS,
        outcome=Outcome.NO_GAIN,
        figure=float(len(suspects)),
        sentence=said(
            "These corrections look as if they belonged to other sources; they wait until you say "
            "that they are right."
        ),
    )


def report_of(
    examined: Examined,
    *,
    round_number: int,
    verdict: Verdict,
    revision: int,
    corrections: tuple[int, ...],
    suspects: tuple[int, ...],
    share: float,
    assessed: Sequence[Assessment],
    steps: int,
    began: float,
) -> RoundReport:
    """The report of a round that had a candidate.

    Args:
        assessed: what the model made of the corrections before it learned them.
        began: ``time.monotonic`` at the start of the round.
    """
    personal = examined.personal
    tokens = sum(one.tokens for one in assessed)
    loss = sum(one.loss * one.tokens for one in assessed) / tokens if tokens else 0.0
    return RoundReport(
        round=round_number,
        verdict=verdict,
        reasons=examined.judgement.reasons,
        revision=revision,
        corrections=corrections,
        share=share,
        general_before=examined.general_incumbent.bleu,
        general_after=examined.general.after.bleu,
        personal_before=personal.before.bleu if personal else None,
        personal_after=personal.after.bleu if personal else None,
        right_before=examined.corrections.before.right,
        right_after=examined.corrections.after.right,
        right_of=examined.corrections.after.pairs,
        suspects=suspects,
        steps=steps,
        loss=loss,
        seconds=time.monotonic() - began,
    )


def report_without_candidate(
    reason: Reason,
    *,
    round_number: int,
    revision: int,
    corrections: tuple[int, ...],
    suspects: tuple[int, ...],
    right: int,
    general: Scores,
    began: float,
) -> RoundReport:
    """The report of a round in which nothing had to be learned; ``right`` corrections are given."""
    return RoundReport(
        round=round_number,
        verdict=Verdict.UNDECIDED,
        reasons=(reason,),
        revision=revision,
        corrections=corrections,
        share=0.0,
        general_before=general.bleu,
        general_after=general.bleu,
        personal_before=None,
        personal_after=None,
        right_before=right,
        right_after=right,
        right_of=len(corrections),
        suspects=suspects,
        steps=0,
        loss=0.0,
        seconds=time.monotonic() - began,
    )
