"""Rounds that are stopped: anywhere in them, and by what is asked for meanwhile."""

from __future__ import annotations

import gc
import threading
import time
import weakref
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from tests.support.made_course import QUICK, WISHES, Made, copied, opened
from tests.support.made_course import few_replay_sources as few_replay_sources
from tests.support.tiny_marian import PAIRS
from tests.support.watched_rounds import BRIEF
from tests.support.watched_rounds import home as home
from translator.core.learning import Progress, RoundReport
from translator.learning.learner import Learner, Timing
from translator.learning.stopping import StoppedError

PATIENCE = 20.0


class Breath:
    """Stops the round at its n-th breath; counts them where there is no such breath."""

    def __init__(self, stop_at: int | None = None) -> None:
        self.stop_at, self.count = stop_at, 0

    def __call__(self) -> None:
        self.count += 1
        if self.count == self.stop_at:
            raise StoppedError


def lasting(files: dict[str, bytes]) -> dict[str, bytes]:
    """Files that matter: SQLite's own, and what is made again, apart."""
    return {
        name: data
        for name, data in files.items()
        if not name.endswith(("-wal", "-shm")) and not name.startswith("cache/")
    }


def without_time(report: RoundReport | None) -> RoundReport:
    assert report is not None
    return replace(report, seconds=0.0)


def test_a_round_stopped_anywhere_has_not_been(home: Path, schooled_model: Path) -> None:
    """And begun again, it comes to the same end as one that was never stopped."""
    with opened(home, schooled_model) as made:
        made.correct(*WISHES[:3])
        made.learn()
        made.correct(*WISHES[3:5], WISHES[9])
    twin = copied(home, home.with_name("twin"))
    with opened(twin, schooled_model) as made:
        whole = Breath()
        expected = made.course.rounds.run(breathe=whole)
        weights = (made.subject.revisions / "0002/weights.safetensors").read_bytes()
    assert whole.count > 100
    with opened(home, schooled_model) as made:
        before = lasting(made.files())
        for point in (1, 2, 10, 40, 100):  # each leaves the same learner to the next
            with pytest.raises(StoppedError):
                made.course.rounds.run(breathe=Breath(point))
            assert lasting(made.files()) == before
            assert made.course.rounds.waiting() == 3
            assert len(made.course.history()) == 2
            assert made.litter() == []
        report = made.course.rounds.run()
        assert without_time(report) == without_time(expected)
        assert (made.subject.revisions / "0002/weights.safetensors").read_bytes() == weights
        assert made.course.rounds.waiting() == 0


@pytest.mark.parametrize("eighths", [2, 5, 7, 8])
def test_a_round_stopped_late_has_not_been(home: Path, schooled_model: Path, eighths: int) -> None:
    """While it is scored, up to the last breath."""
    with opened(home, schooled_model, recipe=BRIEF) as made:
        made.correct(*WISHES[:3])
    twin = copied(home, home.with_name("twin"))
    with opened(twin, schooled_model, recipe=BRIEF) as made:
        whole = Breath()
        expected = made.course.rounds.run(breathe=whole)
    with opened(home, schooled_model, recipe=BRIEF) as made:
        before = lasting(made.files())
        with pytest.raises(StoppedError):
            made.course.rounds.run(breathe=Breath(whole.count * eighths // 8))
        assert lasting(made.files()) == before
        assert made.course.rounds.waiting() == 3
        assert made.litter() == []
        assert without_time(made.course.rounds.run()) == without_time(expected)


@pytest.mark.parametrize("corrected", [PAIRS[5:8], [*WISHES[:3], (WISHES[4][0], PAIRS[6][1])]])
def test_a_round_without_a_candidate_stopped_anywhere_has_not_been(
    home: Path, schooled_model: Path, corrected: Sequence[tuple[str, str]]
) -> None:
    with opened(home, schooled_model, recipe=BRIEF) as made:
        made.correct(*corrected)
    twin = copied(home, home.with_name("twin"))
    with opened(twin, schooled_model, recipe=BRIEF) as made:
        whole = Breath()
        expected = made.course.rounds.run(breathe=whole)
    with opened(home, schooled_model, recipe=BRIEF) as made:
        before = lasting(made.files())
        with pytest.raises(StoppedError):
            made.course.rounds.run(breathe=Breath(whole.count))
        assert lasting(made.files()) == before
        assert made.course.rounds.waiting() == len(corrected)
        assert made.course.suspects() == ()
        assert without_time(made.course.rounds.run()) == without_time(expected)


@dataclass
class Elsewhere:
    """A round that runs in another thread."""

    began: threading.Event = field(default_factory=threading.Event)
    ended: threading.Event = field(default_factory=threading.Event)
    reports: list[RoundReport | None] = field(default_factory=list)

    def breathe(self) -> None:
        self.began.set()

    def run(self, made: Made) -> None:
        self.reports.append(made.course.rounds.run(breathe=self.breathe))
        self.ended.set()


@contextmanager
def running_elsewhere(made: Made) -> Iterator[Elsewhere]:
    elsewhere = Elsewhere()
    thread = threading.Thread(target=elsewhere.run, args=(made,))
    thread.start()
    try:
        assert elsewhere.began.wait(PATIENCE)
        yield elsewhere
    finally:
        thread.join(PATIENCE)


def test_standing_still_undoes_a_round_under_way(home: Path, schooled_model: Path) -> None:
    with opened(home, schooled_model, recipe=replace(QUICK, passes=200)) as made:
        made.correct(*WISHES[:3])
        with running_elsewhere(made) as elsewhere, made.course.rounds.standing_still():
            assert made.course.history()[-1].number == 0
        assert elsewhere.reports == [None]
        assert made.course.rounds.waiting() == 3
        assert made.course.reports() == []


def test_who_still_waits_for_a_round_to_end_is_not_passed_over(
    home: Path, schooled_model: Path
) -> None:
    with opened(home, schooled_model) as made:
        rounds, still_wanted = made.course.rounds, []

        def wish() -> None:
            with rounds.standing_still():
                still_wanted.append(rounds.is_wanted())

        threads = [threading.Thread(target=wish) for _ in range(2)]
        with rounds._guard:  # as in a round under way
            for thread in threads:
                thread.start()
            until = time.monotonic() + PATIENCE
            while rounds._wanted < 2 and time.monotonic() < until:
                threading.Event().wait(0.001)
        for thread in threads:
            thread.join(PATIENCE)
        assert still_wanted == [True, False]


def test_at_rest_no_model_is_held(home: Path, schooled_model: Path) -> None:
    with opened(home, schooled_model, recipe=BRIEF) as made:
        made.correct(WISHES[0])
        made.learn()
        base = weakref.ref(made.course.rounds._examiner.base)
        made.course.rounds.rest()
        gc.collect()
        assert base() is None
        made.correct(WISHES[1])
        assert made.learn()


@pytest.mark.parametrize("action", ["roll back", "confirm", "forget"])
def test_a_paused_round_stands_in_nobodys_way(
    home: Path, schooled_model: Path, action: str
) -> None:
    """Paused in the midst of a round, the user forgets, goes back, or closes the window."""
    with opened(home, schooled_model, recipe=replace(QUICK, passes=200)) as made:
        numbers = made.correct(*WISHES[:3])
        began, paused, told = threading.Event(), threading.Event(), threading.Event()

        def hear(event: Progress | RoundReport) -> None:
            if isinstance(event, Progress) and event.step:
                began.set()
                paused.wait(PATIENCE)  # or on a busy machine the round might be over before

        actions: dict[str, Callable[[], object]] = {
            "roll back": lambda: made.course.roll_back(0),
            "confirm": lambda: made.course.confirm(numbers[:1]),
            "forget": lambda: made.course.forget(numbers[0]),
        }

        def act() -> None:
            actions[action]()
            told.set()

        errors: list[Exception] = []
        timing = Timing(enough=1, quiet=0.0)
        learner = Learner(made.course.rounds, on_event=hear, on_error=errors.append, timing=timing)
        learner.corrections_changed()
        assert began.wait(PATIENCE)
        learner.pause()
        paused.set()
        thread = threading.Thread(target=act)
        thread.start()
        in_time = told.wait(PATIENCE)
        learner.close()
        thread.join(PATIENCE)
        assert in_time
        assert errors == []
        assert made.course.reports() == []
