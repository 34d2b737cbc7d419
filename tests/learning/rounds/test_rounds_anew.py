"""Rounds in which everything is learned anew: when, how often, and what they undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.made_course import LENIENT, WISHES, accept_everything, opened
from tests.support.made_course import few_replay_sources as few_replay_sources
from tests.support.watched_rounds import BRIEF, HARMFUL, same, state_of_tuning
from tests.support.watched_rounds import home as home
from tests.support.watched_rounds import judged_by as judged_by
from translator.core.evidence import Evidence
from translator.core.gate import Policy, Verdict
from translator.learning.rounds import rounds


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
        seen = judged_by(HARMFUL)
        report = made.course.rounds.run()
        assert {evidence.anew for evidence in seen} == {True}
        assert report is not None
        assert (report.verdict, report.revision, report.corrections) == (Verdict.REVERTED, 1, ())
        assert same(state_of_tuning(made), before)
        assert made.course.held_back() == ()
        assert made.course.rounds.waiting() == 0
        assert made.course.history()[-1].corrections == tuple(numbers)
        # That it was in vain must not slow down the learning of what comes next.
        seen = judged_by(LENIENT)
        made.correct(WISHES[4])
        twin_report = made.course.rounds.run()
        assert twin_report is not None
        assert {evidence.anew for evidence in seen} == {False}
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


def test_learning_anew_frees_from_the_words_that_only_a_replaced_one_brought(
    home: Path, schooled_model: Path, early: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    accept_everything(monkeypatch)
    source, wanted = WISHES[0]
    with opened(home, schooled_model, recipe=BRIEF) as made:
        (old,) = made.correct((source, "wir essen ℃"))
        numbers = made.correct(*WISHES[1:3], ("my house is cold", "mein Haus ist 𐌰"))
        made.course.confirm([old, *numbers])
        made.course.rounds.run()
        made.correct((source, wanted))
        made.course.rounds.run()
        report = made.course.rounds.run()
        assert report is not None
        assert (report.corrections, report.verdict, report.revision) == ((), Verdict.ACCEPTED, 3)
        assert made.course.forget(old) == (1, 2)
        for symbol, kept in (("℃", False), ("𐌰", True)):
            held = [name for name, data in made.files().items() if symbol.encode() in data]
            assert bool(held) is kept, held
        made.correct(WISHES[4])
        report = made.course.rounds.run()
        assert report is not None
        assert (report.verdict, report.revision) == (Verdict.ACCEPTED, 4)


def test_words_come_back_where_learning_anew_is_undone(
    home: Path,
    schooled_model: Path,
    early: None,
    judged_by: Callable[[Policy], list[Evidence]],
) -> None:
    with opened(home, schooled_model, recipe=BRIEF) as made:
        made.course.confirm(made.correct(*WISHES[:3], ("my house is cold", "mein Haus ist 𐌰")))
        made.course.rounds.run()
        before = state_of_tuning(made)
        judged_by(HARMFUL)
        report = made.course.rounds.run()
        assert report is not None
        assert report.verdict is Verdict.REVERTED
        assert same(state_of_tuning(made), before)
