"""Rounds on the tiny model: what is published, undone, and tried again."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from tests.support.made_course import (
    EN_DE,
    LENIENT,
    PERSONAL,
    QUICK,
    WISHES,
    Made,
    accept_everything,
    copied,
    opened,
)
from tests.support.made_course import few_replay_sources as few_replay_sources
from tests.support.tiny_marian import PAIRS
from tests.support.watched_rounds import (
    BRIEF,
    HARMFUL,
    UNDECIDED,
    Taught,
    right,
    same,
    state_of_tuning,
)
from tests.support.watched_rounds import home as home
from tests.support.watched_rounds import judged_by as judged_by
from tests.support.watched_rounds import taught as taught
from translator.core.corrections import Side, side_of
from translator.core.drafts import REFINED
from translator.core.evidence import Evidence
from translator.core.gate import Check, Judgement, Outcome, Policy, Reason, Verdict, judge
from translator.core.learning import LearnerState, Progress
from translator.core.process.priority import stand_back, thread_at_this_priority
from translator.core.sentences import said
from translator.engine.expressions.own_names import read_own_names
from translator.engine.model.weights_file import read_weights
from translator.engine.serving import ServingModel
from translator.learning.fitting import fitting
from translator.learning.judging import examination, general_pairs, heldout
from translator.learning.judging.scoring import Pair, Scorer, Scores, Served
from translator.learning.recipe.pace import MOST_HALVINGS
from translator.learning.revisions.revision_views import Standing
from translator.learning.rounds import line_search, rounds, tuning
from translator.learning.rounds.round_state import read_state, write_state
from translator.learning.subject import Subject
from translator.learning.weights.interpolation import interpolate

# Accepted


def test_what_is_typed_between_two_rounds_judges_where_there_was_too_little(
    home: Path, schooled_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(heldout, "shipped", lambda direction: None)
    monkeypatch.setattr(heldout, "shipped_sources", lambda direction: [])
    accept_everything(monkeypatch)
    corrected = {source for source, _ in WISHES[:2]}
    typed = [source for source, _ in PAIRS if source not in corrected]
    typed = [source for source in typed if side_of(source, 0.5) is Side.HELD_OUT]
    assert len(typed) >= LENIENT.least_general_pairs
    with opened(home, schooled_model) as made:
        (made.subject.held_out / "en-de.tsv").unlink()
        for more, wish, pairs in ((typed[:1], WISHES[0], 1), (typed[1:], WISHES[1], len(typed))):
            assert all(made.store.add_sources(EN_DE, source) for source in more)
            made.correct(wish)
            report = made.course.rounds.run()
            assert report is not None
            assert report.verdict is Verdict.ACCEPTED
            scores = made.course.revisions.current.finding.scores
            # Base, incumbent and candidate on the same ones.
            names = ("general_base", "general_before", "general_after")
            assert [scores[name]["pairs"] for name in names] == [pairs] * 3


def test_names_that_corrections_say_otherwise_are_left_to_the_revision(
    home: Path, schooled_model: Path
) -> None:
    with opened(home, schooled_model) as made:
        made.correct(*WISHES[:3], ("Prague is big.", "Praha ist gross."))
        report = made.course.rounds.run()
        assert report is not None
        assert report.verdict is Verdict.ACCEPTED
        (serving,) = made.subject.folder.rglob("serving")
        assert read_own_names(serving) == {"Prague"}


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
        scored = [one for one in heard if one.state is LearnerState.SCORING and one.steps]
        assert [one.step for one in scored] == sorted(one.step for one in scored)
        assert scored[-1].step == scored[-1].steps
        assert scored[-1].seconds_left == 0
        assert [model.revision for model in made.served] == [1]
        drafts = made.served[0].draft([source for source, _ in wishes], REFINED)
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


def niceness() -> int:
    return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())


def learn_standing_back(made: Made) -> None:
    """A round on a thread of low priority, as the learner's is."""

    def learn() -> None:
        stand_back(beside)
        made.course.rounds.run()

    with thread_at_this_priority("beside") as beside:
        thread = threading.Thread(target=learn)
        thread.start()
        thread.join()


@pytest.mark.skipif(sys.platform != "linux", reason="no priorities of single threads there")
def test_what_a_learner_of_low_priority_publishes_decodes_at_the_usual_one(
    home: Path, schooled_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """CTranslate2's threads have the priority of the thread that loads the model."""
    usual = niceness()
    loaded: list[tuple[int, int]] = []  # revisions, and niceness
    load = Subject.load

    def noted(subject: Subject, standing: Standing) -> ServingModel:
        loaded.append((standing.revision.number, niceness()))
        return load(subject, standing)

    monkeypatch.setattr(Subject, "load", noted)
    with opened(home, schooled_model) as made:
        made.correct(*WISHES[:4])
        learn_standing_back(made)
        assert [model.revision for model in made.served] == [1]
    assert loaded[-1] == (1, usual)


@pytest.mark.skipif(sys.platform != "linux", reason="no priorities of single threads there")
def test_what_holds_python_s_lock_for_long_is_read_at_the_usual_priority(
    home: Path, schooled_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a busy machine the window would wait for the lock until the thread's turn comes."""
    usual = niceness()
    read: dict[str, set[int]] = {}

    def note(module: ModuleType, name: str) -> None:
        work = getattr(module, name)

        def noted(*given: Any, **named: Any) -> Any:
            read.setdefault(name, set()).add(niceness())
            return work(*given, **named)

        monkeypatch.setattr(module, name, noted)

    note(tuning, "starting_weights")
    note(tuning, "missing_pieces")
    note(fitting, "Encoder")
    note(rounds, "Replay")
    note(general_pairs, "NearCopies")
    with opened(home, schooled_model) as made:
        made.correct(*WISHES[:4])
        learn_standing_back(made)
    assert [*read.values()] == 5 * [{usual}]


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


def test_what_only_the_way_towards_the_base_cost_is_tried_again_together(
    home: Path, schooled_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In smaller steps, until these cannot be smaller: only then is it asked which does harm."""
    reason = Reason(check=Check.PERSONAL, outcome=Outcome.HARM, figure=0.1, sentence=said("Lost."))
    with opened(home, schooled_model, recipe=BRIEF) as made:
        made.correct(*WISHES[:3])
        made.learn()
        store, direction = made.subject.store, made.subject.direction
        # As after a round in which the whole way had drifted too far.
        write_state(store, direction, replace(read_state(store, direction), share=0.85))
        refused = Judgement(Verdict.REVERTED, (reason,))
        monkeypatch.setattr(examination, "judge", lambda *_: refused)
        numbers = made.correct(*WISHES[3:5])
        batches = [report.corrections for report in made.learn()]
        together, alone = [tuple(numbers)] * (1 + MOST_HALVINGS), [(one,) for one in numbers]
        assert batches == [*together, *alone]
        assert made.course.held_back() == tuple(numbers)


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
        assert made.course.undecided() == tuple(numbers)
        made.course.rounds.rest()  # gives the tuned weights back
        assert made.course.undecided() == tuple(numbers)
        assert [one.number for one in made.course.history()] == [0]
        assert made.served == []
        assert made.course.held_back() == ()
    with opened(home, schooled_model) as made:
        assert made.course.undecided() == ()
        assert made.course.rounds.waiting() == 3
        (report,) = made.learn()
        assert report.verdict is Verdict.ACCEPTED
        assert report.corrections == tuple(numbers)
        assert made.course.undecided() == ()


def test_what_was_undecided_is_in_the_next_revision(
    home: Path, schooled_model: Path, judged_by: Callable[[Policy], list[Evidence]]
) -> None:
    with opened(home, schooled_model) as made:
        judged_by(UNDECIDED)
        first = made.correct(*WISHES[:2])
        made.learn()
        assert made.course.undecided() == tuple(first)
        judged_by(LENIENT)
        second = made.correct(*WISHES[2:4])
        (report,) = made.learn()
        assert report.verdict is Verdict.ACCEPTED
        assert report.corrections == tuple(second)
        assert made.course.history()[-1].corrections == tuple(first + second)
        assert made.course.undecided() == ()
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
        assert made.course.given() == tuple(numbers)
        assert made.course.undecided() == ()
        assert made.served == []
        assert not made.subject.revisions.exists()


def test_what_is_given_already_waits_for_nothing_beside_what_is_undecided(
    home: Path, schooled_model: Path
) -> None:
    with opened(home, schooled_model, policy=UNDECIDED, recipe=BRIEF) as made:
        known, new = made.correct(PAIRS[5], WISHES[0])
        made.learn()
        assert (made.course.given(), made.course.undecided()) == ((known,), (new,))
        made.course.rounds.start_over()
        assert (made.course.given(), made.course.undecided()) == ((), ())


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


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[Served]:
    """Grows by one with each candidate that is asked to translate."""
    seen: list[Served] = []
    scored = Scorer.candidate

    def candidate(self: Scorer, served: Served, pairs: Sequence[Pair]) -> Scores:
        if not seen or seen[-1] is not served:
            seen.append(served)
        return scored(self, served, pairs)

    monkeypatch.setattr(Scorer, "candidate", candidate)
    return seen


def test_the_walk_towards_the_base_ends_at_the_first_share_that_passes(
    home: Path,
    schooled_model: Path,
    judged_by: Callable[[Policy], list[Evidence]],
    decoded: list[Served],
) -> None:
    twin = home.with_name("twin")
    with opened(twin, schooled_model) as made:
        seen = judged_by(LENIENT)
        made.correct(*WISHES[:4])
        made.learn()
        drift = seen[0].general.drift
        assert drift is not None
    policy = replace(LENIENT, drift_tolerance=0.6 * drift.value)
    with opened(home, schooled_model, policy=policy) as made:
        seen = judged_by(policy)
        decoded.clear()
        made.correct(*WISHES[:4])
        (report,) = made.learn()
        drifts = [one.general.drift.value for one in seen if one.general.drift is not None]
        assert report.verdict is Verdict.ACCEPTED
        # The first had drifted too far: nothing else was asked of it.
        assert len(drifts) == len(decoded)
        # The share after the first would still have drifted too far: it was passed over.
        assert report.share in line_search.SHARES
        assert report.share <= 0.6**0.5 < line_search.SHARES[1]
        assert len(drifts) <= line_search.SHARES.index(report.share)
        assert drifts == sorted(drifts, reverse=True)
        assert drifts[0] <= 0.6 * drift.value
        base = read_weights(schooled_model)
        revisions = made.course.revisions
        expected = interpolate(base, revisions.tuned(1, base), share=report.share)
        served = revisions.weights(1, base)
        assert all(np.array_equal(served[name], expected[name]) for name in expected)
        # What is learned on is the same as where the whole way was taken.
        ours = (made.subject.revisions / "0001/weights.safetensors").read_bytes()
        assert ours == (twin / "profile/en-de/revisions/0001/weights.safetensors").read_bytes()
        # And the next round does not begin with what did harm.
        assert read_state(made.subject.store, made.subject.direction).share < 1


def test_there_is_nothing_to_step_back_from_before_the_first_revision(
    home: Path, schooled_model: Path, judged_by: Callable[[Policy], list[Evidence]]
) -> None:
    with opened(home, schooled_model, recipe=BRIEF) as made:
        seen = judged_by(LENIENT)
        for wish, share in ((WISHES[0], 0.55), (WISHES[1], 0.4)):
            state = read_state(made.store, made.subject.direction)
            write_state(made.store, made.subject.direction, replace(state, share=share))
            made.correct(wish)
            made.learn()
        assert [revision.finding.share for revision in made.course.revisions.history()] == [
            0.0,
            0.55,
            0.4,
        ]
        assert [evidence.nearer for evidence in seen] == [False, True]


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
