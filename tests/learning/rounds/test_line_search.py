"""Where on the line from the base the next candidate is looked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from translator.core.evidence import Change
from translator.core.gate import Policy
from translator.learning.rounds.line_search import SHARES, nearer_share

POLICY = replace(Policy(), drift_tolerance=0.02)


@pytest.mark.parametrize(
    ("share", "drift", "wanted"),
    [
        (1.0, 0.025, 0.85),  # expected: √(0.02 / 0.025) = 0.89
        (1.0, 0.04, 0.7),  # √(1/2) = 0.707
        (1.0, 0.08, 0.4),  # √(1/4) = 0.5
        (0.85, 0.04, 0.55),  # 0.85 · 0.707 = 0.60
        (0.7, 0.021, 0.55),  # 0.68: the next one
        (1.0, 5.0, 0.4),  # none would do: the nearest
        (1.0, 0.02, 0.85),  # it was something else that did harm
        (0.55, 0.01, 0.4),
        (1.0, None, 0.85),
    ],
)
def test_shares_that_would_still_drift_too_far_are_passed_over(
    share: float, drift: float | None, wanted: float
) -> None:
    change = None if drift is None else Change(drift, 0.001)
    assert nearer_share(share, change, POLICY) == wanted
    assert wanted in SHARES


def test_where_no_drift_is_tolerated_the_nearest_is_tried() -> None:
    strict = replace(POLICY, drift_tolerance=-1.0)
    assert nearer_share(1.0, Change(0.01, 0.001), strict) == SHARES[-1]
