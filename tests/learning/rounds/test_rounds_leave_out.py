"""What rounds never learn: what looks wrong, what judges, and what is private."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.support.made_course import EN_DE, GENERAL, PERSONAL, REPLAY, WISHES, opened
from tests.support.made_course import few_replay_sources as few_replay_sources
from tests.support.watched_rounds import BRIEF, Taught
from tests.support.watched_rounds import home as home
from tests.support.watched_rounds import taught as taught
from translator.core.gate import Verdict


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


def test_what_is_never_learned_can_be_asked_for_beside_a_round(
    home: Path, schooled_model: Path
) -> None:
    with opened(home, schooled_model) as made:
        numbers = made.correct(
            WISHES[0],
            PERSONAL[0],
            (GENERAL[0][0].upper() + ".", "das Haus ist klein"),
            ("my friend is at dog@house.de", "mein Hund ist dog@house.de"),
        )
        with made.course.rounds.standing_still(), ThreadPoolExecutor() as beside:
            assert beside.submit(made.course.too_alike).result(10) == (numbers[2],)
            assert beside.submit(made.course.private).result(10) == (numbers[3],)
        made.store.remove(numbers[2])
        assert made.course.too_alike() == ()


def test_what_judges_never_reaches_the_tuner(
    home: Path, schooled_model: Path, taught: list[Taught]
) -> None:
    """Personal and general held-out pairs, near copies of them, and what looks private."""
    judging = GENERAL[0]
    with opened(home, schooled_model, recipe=BRIEF) as made:
        assert made.store.add_sources(EN_DE, GENERAL[1][0].title() + "!")
        assert made.store.add_sources(EN_DE, "our cat sleeps today")
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
