"""Rounds on the tiny model: what is published, undone, tried again, stopped, and never learned."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.support.made_course import (
    EN_DE,
    GENERAL,
    LENIENT,
    PERSONAL,
    QUICK,
    REPLAY,
    WISHES,
    Made,
    copied,
    opened,
)
from tests.support.made_course import few_replay_sources as few_replay_sources
from tests.support.tiny_marian import PAIRS
from translator.core.drafts import BEAM
from translator.core.gate import Check, Evidence, Judgement, Outcome, Policy, Verdict, judge
from translator.core.learning import LearnerState, Progress, RoundReport
from translator.engine.weights_file import read_weights
from translator.learning import examination, line_search, rounds
from translator.learning.interpolation import interpolate
from translator.learning.learner import Learner, Timing
from translator.learning.recipe import Example
from translator.learning.stopping import StoppedError
from translator.learning.tuning import Tuning

HARMFUL = replace(LENIENT, drift_tolerance=-1e3)
UNDECIDED = replace(LENIENT, least_general_pairs=10**6)
BRIEF = replace(QUICK, passes=4)
PATIENCE = 20.0


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


# Accepted


def test_an_accepted_round_is_published_served_told_and_kept(
    home: Path, schooled_model: Path
) -> None:
    wishes = WISHES[:4]
    with opened(home, schooled_model) as made:
        numbers = made.correct(*wishes)
        assert right(made, wishes) == 0
        assert made.course.rounds.waiting() == 4
        heard: list[Progress] = []
        report = made.course.rounds.run(on_progress=heard.append)
        assert report is not None
        assert report.verdict is Verdict.ACCEPTED
        assert (report.round, report.revision, report.corrections) == (1, 1, tuple(numbers))
        assert report.right_of == 4
        assert report.right_before == 0
        assert report.right_after == right(made, wishes) >= 3
        assert report.steps == sum(one.state is LearnerState.LEARNING for one in heard)
        assert [(one.step, one.steps) for one in heard if one.state is LearnerState.LEARNING][
            -1
        ] == (report.steps, report.steps)
        assert [model.revision for model in made.served] == [1]
        drafts = made.served[0].draft([source for source, _ in wishes], BEAM)
        given = [draft.text for draft in drafts]
        assert sum(one == pair[1] for one, pair in zip(given, wishes, strict=True)) >= 3
        assert made.course.rounds.waiting() == 0
        assert made.course.rounds.run() is None
        assert made.course.reports() == [report]
        history = made.course.history()
        assert [(one.number, one.current, one.corrections) for one in history] == [
            (0, False, ()),
            (1, True, tuple(numbers)),
        ]
    with opened(home, schooled_model) as made:
        assert made.course.rounds.waiting() == 0
        assert made.learn() == []
        assert right(made, wishes) == report.right_after
        assert made.course.reports() == [report]
        assert made.litter() == []


def test_where_nothing_waits_nothing_is_done(home: Path, schooled_model: Path) -> None:
    with opened(home, schooled_model) as made:
        assert made.course.rounds.run() is None
        made.correct(*PERSONAL)
        assert made.course.rounds.waiting() == 0
        assert made.course.rounds.run() is None
        assert made.course.reports() == []
        assert not made.subject.revisions.exists()


def test_each_round_goes_on_from_the_one_before(
    home: Path, schooled_model: Path, taught: list[Taught]
) -> None:
    """In one process and over a restart alike, to the bit."""
    with opened(home, schooled_model) as made:
        first = made.correct(*WISHES[:3])
        made.learn()
    twin = copied(home, home.with_name("twin"))
    with opened(home, schooled_model) as made:
        made.correct(*WISHES[3:5])
        (report,) = made.learn()
        assert (report.revision, report.round) == (2, 2)
        assert made.course.revisions.current.parent == 1
    assert {one.source for one in taught[-1].past} == {source for source, _ in WISHES[:3]}
    assert {one.source for one in taught[-1].new} == {source for source, _ in WISHES[3:5]}
    with opened(twin, schooled_model) as made:
        assert made.course.history()[1].corrections == tuple(first)
        made.course.rounds.run()  # nothing waits
        made.correct(*WISHES[3:5])
        made.learn()
    weights = [
        (one / "profile/en-de/revisions/0002/weights.safetensors").read_bytes()
        for one in (home, twin)
    ]
    assert weights[0] == weights[1]


# Reverted


def test_a_reverted_round_leaves_no_bit_behind(
    home: Path, schooled_model: Path, judged_by: Callable[[Policy], list[Evidence]]
) -> None:
    with opened(home, schooled_model, recipe=BRIEF) as made:
        made.correct(*WISHES[:3])
        made.learn()
        judged_by(UNDECIDED)  # so that the optimiser holds averages, and the weights are unserved
        made.correct(WISHES[3])
        made.learn()
        before, files = state_of_tuning(made), made.files()
        assert any(array.any() for name, array in before.items() if "optimiser" in name)
        judged_by(HARMFUL)
        (number,) = made.correct(WISHES[4])
        report = made.course.rounds.run()
        assert report is not None
        assert (report.verdict, report.revision) == (Verdict.REVERTED, 1)
        assert same(state_of_tuning(made), before)
        assert made.course.revisions.current.number == 1
        assert len(made.served) == 1
        revisions = {name for name in files if "/revisions/" in name}
        assert {name: made.files()[name] for name in revisions} == {
            name: files[name] for name in revisions
        }
        assert made.course.held_back() == (number,)


def test_what_did_harm_is_tried_in_smaller_groups_and_in_the_end_held_back(
    home: Path, schooled_model: Path
) -> None:
    with opened(home, schooled_model, policy=HARMFUL, recipe=BRIEF) as made:
        numbers = made.correct(*WISHES[:5])
        reports = made.learn()
        assert {report.verdict for report in reports} == {Verdict.REVERTED}
        batches = [report.corrections for report in reports]
        assert batches[0] == tuple(numbers)
        assert sorted(batches[1:]) == [(number,) for number in numbers]
        assert made.course.held_back() == tuple(numbers)
        assert made.course.suspects() == ()
        assert made.course.rounds.waiting() == 0
        assert [one.number for one in made.course.history()] == [0]
        assert made.served == []
    with opened(home, schooled_model, recipe=BRIEF) as made:
        assert made.course.rounds.waiting() == 0
        made.course.confirm(numbers[:2])
        (report,) = made.learn()
        assert report.corrections == tuple(numbers[:2])
        assert made.course.held_back() == tuple(numbers[2:])


def test_only_what_does_harm_is_held_back(
    home: Path,
    schooled_model: Path,
    monkeypatch: pytest.MonkeyPatch,
    taught: list[Taught],
) -> None:
    """One bad correction among four: the other three are learned."""
    bad = WISHES[2][0]

    def judged(evidence: Evidence, _: Policy) -> Judgement:
        spoiled = bad in {one.source for one in taught[-1].new}
        return judge(evidence, HARMFUL if spoiled else LENIENT)

    monkeypatch.setattr(examination, "judge", judged)
    with opened(home, schooled_model, recipe=replace(QUICK, passes=10)) as made:
        numbers = made.correct(*WISHES[:4])
        made.learn()
        assert made.course.held_back() == (numbers[2],)
        learned = set(made.course.revisions.current.finding.corrections)
        assert learned <= {numbers[0], numbers[1], numbers[3]}
        assert learned
        assert made.course.rounds.waiting() == 0


# Undecided


def test_undecided_corrections_wait_again_only_after_a_restart(
    home: Path, schooled_model: Path
) -> None:
    with opened(home, schooled_model, policy=UNDECIDED, recipe=BRIEF) as made:
        numbers = made.correct(*WISHES[:3])
        (report,) = made.learn()
        assert (report.verdict, report.revision) == (Verdict.UNDECIDED, 0)
        assert report.corrections == tuple(numbers)
        assert made.course.rounds.waiting() == 0
        assert made.course.rounds.run() is None
        assert [one.number for one in made.course.history()] == [0]
        assert made.served == []
        assert made.course.held_back() == ()
    with opened(home, schooled_model) as made:
        assert made.course.rounds.waiting() == 3
        (report,) = made.learn()
        assert report.verdict is Verdict.ACCEPTED
        assert report.corrections == tuple(numbers)


def test_what_was_undecided_is_in_the_next_revision(
    home: Path, schooled_model: Path, judged_by: Callable[[Policy], list[Evidence]]
) -> None:
    with opened(home, schooled_model) as made:
        judged_by(UNDECIDED)
        first = made.correct(*WISHES[:2])
        made.learn()
        judged_by(LENIENT)
        second = made.correct(*WISHES[2:4])
        (report,) = made.learn()
        assert report.verdict is Verdict.ACCEPTED
        assert report.corrections == tuple(second)
        assert made.course.history()[-1].corrections == tuple(first + second)
        assert right(made, WISHES[:2]) >= 1


def test_evidence_that_no_share_can_change_costs_one_candidate(
    home: Path, schooled_model: Path, judged_by: Callable[[Policy], list[Evidence]]
) -> None:
    """Too few general pairs are too few for weights nearer to the base as well."""
    seen = judged_by(UNDECIDED)
    with opened(home, schooled_model, recipe=BRIEF) as made:
        made.correct(*WISHES[:2])
        made.learn()
        assert len(seen) == 1


# Nothing to learn


def test_corrections_that_are_given_already_need_no_candidate(
    home: Path, schooled_model: Path
) -> None:
    with opened(home, schooled_model) as made:
        numbers = made.correct(*PAIRS[5:8])
        (report,) = made.learn()
        assert (report.verdict, report.steps, report.revision) == (Verdict.UNDECIDED, 0, 0)
        assert report.corrections == tuple(numbers)
        assert (report.right_before, report.right_after, report.right_of) == (3, 3, 3)
        assert [reason.outcome for reason in report.reasons] == [Outcome.NO_GAIN]
        assert made.course.reports() == [report]
        assert made.course.rounds.waiting() == 0
        assert made.served == []
        assert not made.subject.revisions.exists()


def test_corrections_too_long_to_learn_are_not_called_right(
    home: Path, schooled_model: Path
) -> None:
    with opened(home, schooled_model, recipe=replace(QUICK, length_limit=3)) as made:
        made.correct(*WISHES[:2])
        (report,) = made.learn()
        assert (report.verdict, report.steps) == (Verdict.UNDECIDED, 0)
        assert (report.right_before, report.right_after, report.right_of) == (0, 0, 2)
        assert "long" in report.reasons[0].sentence


# Between the base and the tuned weights


def test_the_walk_towards_the_base_ends_at_the_first_share_that_passes(
    home: Path, schooled_model: Path, judged_by: Callable[[Policy], list[Evidence]]
) -> None:
    twin = home.with_name("twin")
    with opened(twin, schooled_model) as made:
        seen = judged_by(LENIENT)
        made.correct(*WISHES[:4])
        made.learn()
        drift = seen[0].general.drift
        assert drift is not None
    with opened(home, schooled_model) as made:
        seen = judged_by(replace(LENIENT, drift_tolerance=0.6 * drift.value))
        made.correct(*WISHES[:4])
        (report,) = made.learn()
        drifts = [one.general.drift.value for one in seen if one.general.drift is not None]
        assert report.verdict is Verdict.ACCEPTED
        assert line_search.SHARES[len(drifts) - 1] == report.share < 1
        assert drifts[0] == drift.value
        assert drifts == sorted(drifts, reverse=True)
        assert drifts[-1] <= 0.6 * drift.value < drifts[-2]
        base = read_weights(schooled_model)
        revisions = made.course.revisions
        expected = interpolate(base, revisions.tuned(1, base), share=report.share)
        served = revisions.weights(1, base)
        assert all(np.array_equal(served[name], expected[name]) for name in expected)
        # What is learned on is the same as where the whole way was taken.
        ours = (made.subject.revisions / "0001/weights.safetensors").read_bytes()
        assert ours == (twin / "profile/en-de/revisions/0001/weights.safetensors").read_bytes()
        # And the next round does not begin with what did harm.
        seen.clear()
        made.correct(WISHES[4])
        (report,) = made.learn()
        assert line_search.SHARES[line_search.SHARES.index(report.share) - len(seen) + 1] < 1


# Stopped


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


@pytest.mark.parametrize("action", ["roll back", "confirm", "forget"])
def test_a_paused_round_stands_in_nobodys_way(
    home: Path, schooled_model: Path, action: str
) -> None:
    """Paused in the midst of a round, the user forgets, goes back, or closes the window."""
    with opened(home, schooled_model, recipe=replace(QUICK, passes=200)) as made:
        numbers = made.correct(*WISHES[:3])
        began, told = threading.Event(), threading.Event()

        def hear(event: Progress | RoundReport) -> None:
            if isinstance(event, Progress) and event.step:
                began.set()

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
        thread = threading.Thread(target=act)
        thread.start()
        in_time = told.wait(5.0)
        learner.close()
        thread.join(PATIENCE)
        assert in_time
        assert errors == []
        assert made.course.reports() == []


# Everything anew


@pytest.fixture
def early(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything is learned anew when three corrections were learned."""
    monkeypatch.setattr(rounds, "_FIRST_RETUNE", 3)


def test_everything_is_learned_anew_when_idle_and_once_only(
    home: Path, schooled_model: Path, early: None
) -> None:
    with opened(home, schooled_model) as made:
        numbers = made.correct(*WISHES[:4])
        first, anew = made.learn()
        assert first.corrections == tuple(numbers)
        assert anew.corrections == ()
        assert anew.steps > 0
        assert not made.course.rounds.idle_work()
        assert made.course.history()[-1].corrections == tuple(numbers)
    with opened(home, schooled_model) as made:
        assert not made.course.rounds.idle_work()
        made.correct(WISHES[4])
        (report,) = made.learn()  # five are not yet twice four
        assert len(report.corrections) == 1


def test_what_is_learned_anew_and_is_no_better_is_undone(
    home: Path,
    schooled_model: Path,
    early: None,
    judged_by: Callable[[Policy], list[Evidence]],
) -> None:
    with opened(home, schooled_model, recipe=BRIEF) as made:
        numbers = made.correct(*WISHES[:4])
        made.course.rounds.run()
        before = state_of_tuning(made)
        judged_by(HARMFUL)
        report = made.course.rounds.run()
        assert report is not None
        assert (report.verdict, report.revision, report.corrections) == (Verdict.REVERTED, 1, ())
        assert same(state_of_tuning(made), before)
        assert made.course.held_back() == ()
        assert made.course.rounds.waiting() == 0
        assert made.course.history()[-1].corrections == tuple(numbers)
        # That it was in vain must not slow down the learning of what comes next.
        judged_by(LENIENT)
        made.correct(WISHES[4])
        twin_report = made.course.rounds.run()
        assert twin_report is not None
        assert made.course.rounds._state().reverts == 0


def test_a_new_correction_overtakes_learning_everything_anew(
    home: Path, schooled_model: Path, early: None
) -> None:
    with opened(home, schooled_model, recipe=BRIEF) as made:
        made.correct(*WISHES[:4])
        made.course.rounds.run()
        assert made.course.rounds.idle_work()
        breaths = 0

        def breathe() -> None:
            nonlocal breaths
            breaths += 1
            if breaths == 10:
                made.correct(WISHES[4])

        assert made.course.rounds.run(breathe=breathe) is None
        assert breaths < 20
        assert made.course.rounds.waiting() == 1
        assert not made.course.rounds.idle_work()
        reports = made.learn()
        assert len(reports[0].corrections) == 1


# What is never learned


def test_a_correction_that_looks_wrong_is_told_and_learned_only_when_confirmed(
    home: Path, schooled_model: Path, taught: list[Taught]
) -> None:
    wrong = (WISHES[4][0], "wir essen Brot und Käse")  # of another source
    with opened(home, schooled_model) as made:
        numbers = made.correct(*WISHES[:4], wrong)
        (report,) = made.learn()
        assert report.suspects == (numbers[4],)
        assert report.corrections == tuple(numbers[:4])
        assert made.course.suspects() == made.course.held_back() == (numbers[4],)
        assert wrong[1] not in {one.target for call in taught for one in call.new + call.past}
        assert made.course.rounds.waiting() == 0
    with opened(home, schooled_model) as made:
        assert made.course.suspects() == (numbers[4],)
        made.course.confirm([numbers[4]])
        assert made.course.suspects() == ()
        assert made.course.rounds.waiting() == 1
        (report,) = made.learn()
        assert (report.suspects, report.corrections) == ((), (numbers[4],))
        assert taught[-1].new[0].target == wrong[1]


def test_a_round_of_suspects_alone_says_so(home: Path, schooled_model: Path) -> None:
    with opened(home, schooled_model) as made:
        made.correct(*WISHES[:4])
        made.learn()
        numbers = made.correct((WISHES[4][0], "wir essen Brot und Käse"))
        (report,) = made.learn()
        assert (report.verdict, report.revision) == (Verdict.UNDECIDED, 1)
        assert (report.corrections, report.suspects) == ((), tuple(numbers))
        assert report.right_of == 0
        assert made.course.reports()[-1] == report


def test_what_judges_never_reaches_the_tuner(
    home: Path, schooled_model: Path, taught: list[Taught]
) -> None:
    """Personal and general held-out pairs, near copies of them, and what looks private."""
    judging = GENERAL[0]
    with opened(home, schooled_model, recipe=BRIEF) as made:
        assert made.store.add_source(EN_DE, GENERAL[1][0].title() + "!")
        assert made.store.add_source(EN_DE, "our cat sleeps today")
        numbers = made.correct(
            *WISHES[:3],
            *PERSONAL,
            (judging[0].upper() + ".", "das Haus ist klein"),
            ("my friend is at dog@house.de", "mein Hund ist dog@house.de"),
        )
        (report,) = made.learn()
        assert report.corrections == tuple(numbers[:3])
        assert report.personal_before is not None
        made.correct(WISHES[3])
        made.learn()
        kept = {one.source for call in taught for one in call.replay}
        learned = {one.source for call in taught for one in call.new + call.past}
        assert learned == {source for source, _ in WISHES[:4]}
        assert kept == {*REPLAY, "our cat sleeps today"}


# What a revision goes back to


def test_a_revision_goes_back_to_what_was_replaced_since(home: Path, schooled_model: Path) -> None:
    """Its weights descend from the older correction: forgetting that one must reach them."""
    source, wanted = WISHES[0]
    with opened(home, schooled_model) as made:
        (old,) = made.correct((source, "wir essen heute Käse"))
        made.correct(*WISHES[1:3])
        made.learn()
        (new,) = made.correct((source, wanted))
        made.learn()
        assert [one.number for one in made.course.history()] == [0, 1, 2]
        assert made.course.forget(old) == (1, 2)
        assert [one.number for one in made.course.history()] == [0]
        assert made.course.rounds.waiting() == 3
        (report,) = made.learn()
        assert new in report.corrections


def test_learning_anew_frees_from_what_was_replaced(
    home: Path, schooled_model: Path, early: None
) -> None:
    source, wanted = WISHES[0]
    with opened(home, schooled_model) as made:
        (old,) = made.correct((source, "wir essen heute Käse"))
        made.correct(*WISHES[1:4])
        made.course.rounds.run()
        made.correct((source, wanted))
        made.course.rounds.run()
        report = made.course.rounds.run()
        assert report is not None
        if report.verdict is Verdict.ACCEPTED:
            assert made.course.forget(old) == (1, 2)
            assert made.course.history()[-1].number == 3


def test_reasons_tell_what_was_measured(home: Path, schooled_model: Path) -> None:
    with opened(home, schooled_model, recipe=BRIEF) as made:
        made.correct(*WISHES[:3])
        (report,) = made.learn()
        checks = [reason.check for reason in report.reasons]
        assert {Check.LIKELIHOOD, Check.DRIFT, Check.BLEU, Check.CHRF} <= set(checks)
        assert report.general_before == pytest.approx(100.0)
        info = made.course.history()[-1]
        assert info.general == pytest.approx(report.general_after, abs=1e-3)
        assert info.general_base == pytest.approx(100.0)
        assert info.reasons == tuple(reason.sentence for reason in report.reasons)
        assert (info.right, info.right_of) == (report.right_after, 3)
