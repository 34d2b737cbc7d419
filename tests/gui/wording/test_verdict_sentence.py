"""Why a round ended so, in one plain sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.gui.fake_course import REASONS, report
from translator.core.gate import Check, Outcome, Reason, Verdict
from translator.gui.wording.learning_words import verdict_sentence


def _reasons(*found: tuple[Check, Outcome]) -> tuple[Reason, ...]:
    return tuple(Reason(check=one, outcome=so, figure=0, sentence="…") for one, so in found)


@pytest.mark.parametrize(
    ("verdict", "found", "sentence"),
    [
        (
            Verdict.ACCEPTED,
            (Check.CORRECTIONS, Outcome.GAIN),
            "More of your corrections come out right, and other text not measurably worse.",
        ),
        (
            Verdict.ACCEPTED,
            (Check.PERSONAL, Outcome.GAIN),
            "Your sentences come out better, and other text not measurably worse.",
        ),
        (
            Verdict.ACCEPTED,
            (Check.EVIDENCE, Outcome.NO_WORSE),
            "It has learned, and nothing comes out measurably worse; so it is in use.",
        ),
        (
            Verdict.REVERTED,
            (Check.DRIFT, Outcome.HARM),
            "Other text would have come out worse, so it is not used.",
        ),
        (
            Verdict.REVERTED,
            (Check.PERSONAL, Outcome.HARM),
            "Your own sentences would have come out worse, so it is not used.",
        ),
        (
            Verdict.UNDECIDED,
            (Check.EVIDENCE, Outcome.UNCLEAR),
            "There are too few sentences to judge by, so it waits.",
        ),
        (
            Verdict.UNDECIDED,
            (Check.LIKELIHOOD, Outcome.UNCLEAR),
            "It might do harm; the next corrections will tell.",
        ),
        (
            Verdict.UNDECIDED,
            (Check.CORRECTIONS, Outcome.NO_GAIN),
            "No gain can be seen yet; it waits for more corrections.",
        ),
    ],
)
def test_each_verdict_has_its_sentence(
    verdict: Verdict, found: tuple[Check, Outcome], sentence: str
) -> None:
    assert verdict_sentence(report(1, verdict, reasons=_reasons(found))) == sentence


def test_what_was_not_scored_has_its_own_sentence_already() -> None:
    untouched = report(1, Verdict.UNDECIDED, reasons=REASONS[Verdict.UNDECIDED])
    assert verdict_sentence(replace(untouched, steps=0)) == ""
