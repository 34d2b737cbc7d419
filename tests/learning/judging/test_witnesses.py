"""What the tuned weights made of corrections before they learned them, against the base model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.support.made_course import LENIENT, WISHES, opened
from tests.support.watched_rounds import BRIEF, UNDECIDED
from tests.support.watched_rounds import judged_by as judged_by
from translator.core.corrections import Correction, Side
from translator.core.direction import Direction
from translator.core.evidence import Evidence
from translator.core.gate import Policy
from translator.learning.judging.witnesses import Witnesses
from translator.learning.recipe.pace import Assessment

EN_DE = Direction("en", "de")


def _corrections(*numbers: int) -> list[Correction]:
    return [
        Correction(number, EN_DE, f"s{number}", "", f"t{number}", 1.0, 0, Side.LEARN)
        for number in numbers
    ]


def _made(loss: float, tokens: int = 4) -> Assessment:
    return Assessment(loss=loss, tokens=tokens, given=False)


def _hear(witnesses: Witnesses, *numbers: int, tuned: Sequence[Assessment]) -> None:
    """Corrections that the base model finds improbable: two nats a token."""
    base = [_made(2.0, tokens=one.tokens) for one in tuned]
    witnesses.hear(_corrections(*numbers), base=base, tuned=tuned)


def test_the_change_is_tuned_minus_base_per_token() -> None:
    witnesses = Witnesses()
    assert witnesses.change() is None
    _hear(witnesses, 1, tuned=[_made(1.5)])
    assert witnesses.change() is None  # one alone has no spread
    _hear(witnesses, 2, 3, tuned=[_made(1.0), _made(3.0, tokens=8)])
    change = witnesses.change()
    assert change is not None
    assert change.value == pytest.approx((1.5 * 4 + 1.0 * 4 + 3.0 * 8) / 16 - 2.0)


def test_one_that_is_tried_again_is_no_second_witness() -> None:
    witnesses = Witnesses()
    _hear(witnesses, 1, 2, tuned=[_made(1.0), _made(1.0)])
    _hear(witnesses, 1, tuned=[_made(3.0)])
    change = witnesses.change()
    assert change is not None
    assert change.value == pytest.approx((3.0 + 1.0) / 2 - 2.0)


def test_one_too_long_to_be_learned_is_none() -> None:
    witnesses = Witnesses()
    _hear(witnesses, 1, 2, 3, tuned=[_made(1.0), _made(0.0, tokens=0), _made(1.0)])
    change = witnesses.change()
    assert change is not None
    assert change.value == pytest.approx(-1.0)


def test_the_tuned_weights_witness_whether_they_serve_or_not(
    tmp_path: Path, schooled_model: Path, judged_by: Callable[[Policy], list[Evidence]]
) -> None:
    """A revision that serves and is a little worse must not keep all later ones from serving."""

    def heard(name: str, second: Policy) -> list[float]:
        """Of the three rounds, the first published, the second judged by that policy."""
        with opened(tmp_path / name, schooled_model, recipe=BRIEF) as made:
            evidence = []
            for at, policy in enumerate((LENIENT, second, LENIENT)):
                seen = judged_by(policy)
                made.correct(*WISHES[2 * at : 2 * at + 2])
                made.learn()
                evidence.append(seen[-1].prequential)
        first, *others = evidence
        assert first is None
        return [one.value for one in others if one is not None]

    published, waiting = heard("published", LENIENT), heard("waiting", UNDECIDED)
    assert len(published) == 2
    assert abs(published[1] - published[0]) > 0.02
    assert waiting == pytest.approx(published, abs=0.02)
