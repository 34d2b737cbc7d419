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
from translator.learning.pace import Assessment
from translator.learning.witnesses import Witnesses

EN_DE = Direction("en", "de")


class _Base:
    """It finds every target improbable: two nats a token, four tokens each."""

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[tuple[float, int]]:
        return [(-8.0, 4) for _ in pairs]


def _corrections(*numbers: int) -> list[Correction]:
    return [
        Correction(number, EN_DE, f"s{number}", "", f"t{number}", 1.0, 0, Side.LEARN)
        for number in numbers
    ]


def _made(loss: float, tokens: int = 4) -> Assessment:
    return Assessment(loss=loss, tokens=tokens, given=False)


def test_the_change_is_tuned_minus_base_per_token() -> None:
    witnesses = Witnesses()
    assert witnesses.change() is None
    witnesses.hear(_corrections(1), [_made(1.5)], base=_Base())
    assert witnesses.change() is None  # one alone has no spread
    witnesses.hear(_corrections(2, 3), [_made(1.0), _made(2.0)], base=_Base())
    change = witnesses.change()
    assert change is not None
    assert change.value == pytest.approx((1.5 + 1.0 + 2.0) / 3 - 2.0)


def test_one_that_is_tried_again_is_no_second_witness() -> None:
    witnesses = Witnesses()
    witnesses.hear(_corrections(1, 2), [_made(1.0), _made(1.0)], base=_Base())
    witnesses.hear(_corrections(1), [_made(3.0)], base=_Base())
    change = witnesses.change()
    assert change is not None
    assert change.value == pytest.approx((3.0 + 1.0) / 2 - 2.0)


def test_one_too_long_to_be_learned_is_none() -> None:
    witnesses = Witnesses()
    heard = [_made(1.0), _made(0.0, tokens=0), _made(1.0)]
    witnesses.hear(_corrections(1, 2, 3), heard, base=_Base())
    change = witnesses.change()
    assert change is not None
    assert change.value == pytest.approx(-1.0)


@pytest.mark.parametrize("policy", [LENIENT, UNDECIDED])
def test_the_tuned_weights_witness_whether_they_serve_or_not(
    tmp_path: Path,
    schooled_model: Path,
    judged_by: Callable[[Policy], list[Evidence]],
    policy: Policy,
) -> None:
    """A revision that serves and is a little worse must not keep all later ones from serving."""
    seen = judged_by(policy)
    with opened(tmp_path / "home", schooled_model, recipe=BRIEF) as made:
        made.correct(*WISHES[:2])
        made.learn()
        made.correct(*WISHES[2:4])
        made.learn()
    first, *_, last = (one.prequential for one in seen)
    assert first is None
    assert last is not None
    assert last.value != 0.0
