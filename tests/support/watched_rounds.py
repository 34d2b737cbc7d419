"""Rounds that are watched: judged by any policy, with all that the tuner is given written down."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.support.made_course import LENIENT, QUICK, Made
from translator.core.evidence import Evidence
from translator.core.gate import Judgement, Policy, judge
from translator.learning.judging import examination
from translator.learning.recipe.recipe import Example
from translator.learning.rounds.tuning import Tuning

HARMFUL = replace(LENIENT, drift_tolerance=-1e3)
UNDECIDED = replace(LENIENT, least_general_pairs=10**6)
BRIEF = replace(QUICK, passes=4)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def judged_by(monkeypatch: pytest.MonkeyPatch) -> Callable[[Policy], list[Evidence]]:
    """Judge by another policy from now on; gives the list of what is judged."""

    def use(policy: Policy) -> list[Evidence]:
        seen: list[Evidence] = []

        def judged(evidence: Evidence, _: Policy) -> Judgement:
            seen.append(evidence)
            return judge(evidence, policy)

        monkeypatch.setattr(examination, "judge", judged)
        return seen

    return use


@dataclass
class Taught:
    """What one call of ``Tuning.learn`` was given."""

    new: list[Example]
    past: list[Example]
    replay: list[Example]


@pytest.fixture
def taught(monkeypatch: pytest.MonkeyPatch) -> list[Taught]:
    """Everything that reaches the tuner."""
    seen: list[Taught] = []
    learn = Tuning.learn

    def recorded(tuning: Tuning, new: Sequence[Example], **given: Any) -> Any:
        seen.append(Taught(list(new), list(given["past"]), given["replay"].draw(0, 1000)))
        return learn(tuning, new, **given)

    monkeypatch.setattr(Tuning, "learn", recorded)
    return seen


def state_of_tuning(made: Made) -> dict[str, np.ndarray[Any, Any]]:
    """Tuned weights and the optimiser's state, every array of them."""
    tuning = made.course.rounds._tuning
    assert tuning is not None
    snapshot = tuning.mark().snapshot
    return {
        **{f"weights {name}": array for name, array in snapshot.weights.items()},
        **{f"optimiser {name}": array for name, array in snapshot.optimiser.items()},
    }


def same(one: dict[str, np.ndarray[Any, Any]], other: dict[str, np.ndarray[Any, Any]]) -> bool:
    return one.keys() == other.keys() and all(
        np.array_equal(one[name], other[name]) for name in one
    )


def right(made: Made, pairs: Sequence[tuple[str, str]]) -> int:
    return sum(made.says(source) == target for source, target in pairs)
