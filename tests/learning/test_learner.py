"""The learner's thread, around rounds that are made up: when it works, stands aside and stops."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from translator.core.errors.files import DiskFull
from translator.core.gate import Verdict
from translator.core.learning import LearnerState, Progress, RoundReport
from translator.learning.learner import Learner, Timing

FAST = Timing(enough=2, quiet=0.01, typing=0.05, longest_pause=0.2, work_between=0.05)
PATIENCE = 5.0


def _report() -> RoundReport:
    return RoundReport(
        round=1,
        verdict=Verdict.ACCEPTED,
        reasons=(),
        revision=1,
        corrections=(1,),
        share=1.0,
        general_before=30.0,
        general_after=30.0,
        personal_before=None,
        personal_after=None,
        right_before=0,
        right_after=1,
        right_of=1,
        suspects=(),
        steps=1,
        loss=1.0,
        seconds=0.1,
    )


class MadeUpRounds:
    """Rounds that last until they are let go; each takes all that waits."""

    def __init__(self) -> None:
        self.left = 0
        self.has_idle_work = False
        self.began = threading.Event()
        self.may_end = threading.Event()
        self.ended = threading.Event()
        self.rested = threading.Event()
        self.error: Exception | None = None
        self.wanted = False
        self.uncounted: Exception | None = None  # why it cannot be said what waits
        self.breaths = 0

    def waiting(self) -> int:
        if self.uncounted is not None:
            raise self.uncounted
        return self.left

    def idle_work(self) -> bool:
        return self.has_idle_work

    def run(
        self, *, on_progress: Callable[[Progress], None], breathe: Callable[[], None]
    ) -> RoundReport | None:
        self.began.set()
        on_progress(Progress(state=LearnerState.LEARNING, round=1, waiting=self.left))
        while not self.may_end.is_set():
            breathe()
            self.breaths += 1
            self.may_end.wait(0.001)
        if self.error is not None:
            raise self.error
        self.left = 0
        self.has_idle_work = False
        self.ended.set()
        return _report()

    def is_wanted(self) -> bool:
        return self.wanted

    def rest(self) -> None:
        self.rested.set()


class Heard:
    """Everything the learner said."""

    def __init__(self) -> None:
        self.events: list[Progress | RoundReport] = []
        self.errors: list[Exception] = []
        self.idle = threading.Event()  # after a round
        self.failed = threading.Event()

    def event(self, event: Progress | RoundReport) -> None:
        self.events.append(event)
        told = any(isinstance(one, RoundReport) for one in self.events)
        if told and isinstance(event, Progress) and event.state is LearnerState.IDLE:
            self.idle.set()

    def error(self, error: Exception) -> None:
        self.errors.append(error)
        self.failed.set()


Setup = tuple[MadeUpRounds, Heard, Learner]


@pytest.fixture
def setup() -> Iterator[Setup]:
    rounds, heard = MadeUpRounds(), Heard()
    learner = Learner(rounds, on_event=heard.event, on_error=heard.error, timing=FAST)
    yield rounds, heard, learner
    rounds.may_end.set()
    learner.close()


def test_runs_a_round_when_a_correction_comes_and_reports_it(setup: Setup) -> None:
    rounds, heard, learner = setup
    rounds.may_end.set()
    rounds.left = 1
    learner.corrections_changed()
    assert heard.idle.wait(PATIENCE)
    assert [event for event in heard.events if isinstance(event, RoundReport)] == [_report()]


def test_says_that_it_prepares_before_the_first_step(setup: Setup) -> None:
    rounds, heard, learner = setup
    rounds.may_end.set()
    rounds.left = 1
    learner.corrections_changed()
    assert heard.idle.wait(PATIENCE)
    states = [event.state for event in heard.events if isinstance(event, Progress)]
    learning = states.index(LearnerState.LEARNING)
    assert states[learning - 2 : learning] == [LearnerState.WAITING, LearnerState.PREPARING]


def test_the_first_round_waits_for_a_quiet_moment_after_the_start() -> None:
    rounds, heard = MadeUpRounds(), Heard()
    rounds.left = 3
    timing = replace(FAST, quiet=0.3)
    learner = Learner(rounds, on_event=heard.event, on_error=heard.error, timing=timing)
    try:
        assert not rounds.began.wait(0.2)
        assert rounds.began.wait(PATIENCE)
    finally:
        learner.close()


def test_does_nothing_while_nothing_waits(setup: Setup) -> None:
    rounds, _, learner = setup
    learner.corrections_changed()
    assert not rounds.began.wait(0.1)


def test_does_what_can_be_done_once_nothing_waits_and_nobody_types() -> None:
    rounds, heard = MadeUpRounds(), Heard()
    rounds.has_idle_work = True
    rounds.may_end.set()
    timing = replace(FAST, idle=0.05)
    learner = Learner(rounds, on_event=heard.event, on_error=heard.error, timing=timing)
    assert heard.idle.wait(PATIENCE)
    learner.close()
    assert [event for event in heard.events if isinstance(event, RoundReport)] == [_report()]


def test_idle_work_that_is_overtaken_again_and_again_waits_for_ever_quieter_moments() -> None:
    class Overtaken(MadeUpRounds):
        runs = 0

        def run(
            self, *, on_progress: Callable[[Progress], None], breathe: Callable[[], None]
        ) -> RoundReport | None:
            self.runs += 1
            return super().run(on_progress=on_progress, breathe=breathe) if self.left else None

    rounds, heard = Overtaken(), Heard()
    rounds.has_idle_work = True
    rounds.may_end.set()
    timing = replace(FAST, idle=0.001, longest_idle=PATIENCE)
    began = time.monotonic()
    learner = Learner(rounds, on_event=heard.event, on_error=heard.error, timing=timing)
    try:
        while rounds.runs < 6 and time.monotonic() < began + PATIENCE:
            time.sleep(0.01)
        runs, elapsed = rounds.runs, time.monotonic() - began
        assert runs >= 6
        assert sum(timing.idle * 2**run for run in range(runs)) <= elapsed
        rounds.left = 2  # new corrections are learned from at once all the same
        learner.corrections_changed()
        assert rounds.ended.wait(PATIENCE)
    finally:
        learner.close()


def test_close_stops_a_round_within_200_ms() -> None:
    rounds, heard = MadeUpRounds(), Heard()
    learner = Learner(rounds, on_event=heard.event, on_error=heard.error, timing=FAST)
    rounds.left = 2
    learner.corrections_changed()
    assert rounds.began.wait(PATIENCE)
    began = time.monotonic()
    learner.close()
    assert time.monotonic() - began < 0.2
    assert not rounds.ended.is_set()
    assert rounds.rested.is_set()
    assert heard.errors == []


def test_pause_holds_a_round_where_it_is_and_resume_lets_it_go_on(setup: Setup) -> None:
    rounds, heard, learner = setup
    rounds.left = 2
    learner.corrections_changed()
    assert rounds.began.wait(PATIENCE)
    learner.pause()
    rounds.may_end.wait(0.05)  # the breath under way comes to an end
    before = rounds.breaths
    assert not rounds.may_end.wait(0.1)
    assert rounds.breaths == before
    rounds.may_end.set()
    learner.resume()
    assert heard.idle.wait(PATIENCE)


def test_a_paused_learner_closes_too() -> None:
    rounds, heard = MadeUpRounds(), Heard()
    learner = Learner(rounds, on_event=heard.event, on_error=heard.error, timing=FAST)
    rounds.left = 2
    learner.corrections_changed()
    assert rounds.began.wait(PATIENCE)
    learner.pause()
    learner.close()
    assert not rounds.ended.is_set()


def test_stands_aside_while_the_user_types() -> None:
    rounds, heard = MadeUpRounds(), Heard()
    patient = Timing(enough=1, typing=2 * PATIENCE, longest_pause=2 * PATIENCE)
    learner = Learner(rounds, on_event=heard.event, on_error=heard.error, timing=patient)
    rounds.left = 1
    learner.typed()
    learner.corrections_changed()
    assert rounds.began.wait(PATIENCE)
    learner.close()
    assert rounds.breaths == 0


def test_works_now_and_then_for_somebody_who_never_stops_typing(setup: Setup) -> None:
    rounds, _, learner = setup
    rounds.left = 2
    learner.corrections_changed()
    assert rounds.began.wait(PATIENCE)
    before = rounds.breaths
    deadline = time.monotonic() + PATIENCE
    while rounds.breaths <= before + 1 and time.monotonic() < deadline:
        learner.typed()
        rounds.may_end.wait(0.01)
    assert rounds.breaths > before + 1


def test_an_error_is_told_once_and_the_next_correction_tries_again(setup: Setup) -> None:
    rounds, heard, learner = setup
    rounds.error = DiskFull(__file__)  # type: ignore[arg-type]
    rounds.may_end.set()
    rounds.left = 2
    learner.corrections_changed()
    assert heard.failed.wait(PATIENCE)
    assert heard.errors == [rounds.error]
    rounds.error = None
    learner.corrections_changed()
    assert heard.idle.wait(PATIENCE)
    assert len(heard.errors) == 1


def test_after_an_error_it_is_tried_again_when_the_user_has_it_go_on(setup: Setup) -> None:
    rounds, heard, learner = setup
    rounds.error = DiskFull(__file__)  # type: ignore[arg-type]
    rounds.may_end.set()
    rounds.left = 2
    learner.corrections_changed()
    assert heard.failed.wait(PATIENCE)
    rounds.error = None
    learner.pause()
    learner.resume()
    assert heard.idle.wait(PATIENCE)
    assert len(heard.errors) == 1


def test_that_nobody_can_say_what_waits_is_told_and_ends_nothing(setup: Setup) -> None:
    """As where the user's file of held-out pairs was changed into something else."""
    rounds, heard, learner = setup
    rounds.uncounted = DiskFull(__file__)  # type: ignore[arg-type]
    rounds.may_end.set()
    rounds.left = 2
    learner.corrections_changed()
    assert heard.failed.wait(PATIENCE)
    assert heard.errors == [rounds.uncounted]
    assert not rounds.began.is_set()
    rounds.uncounted = None
    heard.idle.clear()
    learner.corrections_changed()
    assert rounds.ended.wait(PATIENCE)
    assert heard.idle.wait(PATIENCE)


def test_what_else_the_user_wants_does_not_wait_for_a_paused_round(setup: Setup) -> None:
    rounds, _, learner = setup
    rounds.left = 2
    learner.corrections_changed()
    assert rounds.began.wait(PATIENCE)
    learner.pause()
    rounds.may_end.wait(0.05)  # the breath under way comes to an end
    before = rounds.breaths
    rounds.wanted = True
    rounds.may_end.wait(0.5)
    assert rounds.breaths > before


def test_closed_in_the_midst_of_a_round_it_goes_on_in_other_rounds(setup: Setup) -> None:
    rounds, heard, learner = setup
    rounds.left = 1
    learner.corrections_changed()
    assert rounds.began.wait(PATIENCE)
    learner.close()
    assert rounds.rested.is_set()
    others = MadeUpRounds()
    others.left = 1
    others.may_end.set()
    learner.restart(others)
    assert others.ended.wait(PATIENCE)
    assert heard.idle.wait(PATIENCE)
    assert not rounds.ended.is_set()
    assert heard.errors == []


def test_paused_it_is_still_paused_in_other_rounds(setup: Setup) -> None:
    _, heard, learner = setup
    learner.pause()
    learner.close()
    others = MadeUpRounds()
    others.left = 1
    others.may_end.set()
    learner.restart(others)
    learner.corrections_changed()
    assert learner.paused
    assert not others.began.wait(0.1)
    learner.resume()
    assert others.ended.wait(PATIENCE)
    assert heard.idle.wait(PATIENCE)
