"""Ten thousand corrections: what waits is known at once, and a round is not slowed down by them.

Measured in the processor's time of this thread, which a busy machine does not change.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.memory.made_memory import fill
from tests.support.made_course import EN_DE, WISHES, opened
from tests.support.made_course import few_replay_sources as few_replay_sources
from tests.support.tiny_marian import PAIRS
from translator.core.corrections import NewCorrection
from translator.learning.rounds.rounds import Rounds

MANY = 10_000


def seconds(work: Callable[[], object]) -> float:
    began = time.thread_time()
    work()
    return time.thread_time() - began


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with so many corrections, in words that the tiny model knows."""
    words = sorted({word for source, _ in PAIRS for word in source.split()})
    draw = random.Random(3)
    found: dict[str, None] = {}
    while len(found) < MANY:
        found[" ".join(draw.choices(words, k=3))] = None
    fill(tmp_path / "home" / "profile", found)
    return tmp_path / "home"


def test_what_waits_is_known_at_once(home: Path, schooled_model: Path) -> None:
    """The learner asks after every correction, and the window's figure depends on it."""
    with opened(home, schooled_model) as made:
        rounds = made.course.rounds
        assert rounds.waiting() > MANY // 2  # the first time each of them is looked at
        assert min(seconds(rounds.waiting) for _ in range(3)) < 0.1
        assert min(seconds(rounds.idle_work) for _ in range(3)) < 0.1
        new = [NewCorrection(EN_DE, source, "", target) for source, target in WISHES[:3]]
        assert min(seconds(partial(made.store.add, one)) for one in new) < 0.1
        assert min(seconds(rounds.waiting) for _ in range(3)) < 0.1


def test_a_round_after_many_costs_little_more_than_the_first(
    home: Path, schooled_model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(home, schooled_model) as made, monkeypatch.context() as patch:
        learned = {one.number for one in made.store.list()}
        patch.setattr(Rounds, "_seen", lambda rounds: rounds._absorbed | learned)
        assert made.course.rounds.waiting() == 0
        taken = []
        for wish in WISHES[:4]:  # the first one imports what learning needs
            made.correct(wish)
            taken.append(seconds(made.course.rounds.run))
    with opened(tmp_path / "few", schooled_model) as made:
        for wish in WISHES[:2]:
            made.correct(wish)
            alone = seconds(made.course.rounds.run)
    assert min(taken[1:]) < alone + 2.0, (taken, alone)
