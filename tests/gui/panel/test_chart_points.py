"""Rounds as points of a chart."""

from __future__ import annotations

from tests.gui.fake_course import report
from translator.core.gate import Verdict
from translator.gui.panel.chart_points import (
    Marker,
    Series,
    general_series,
    judged_by_own_drafts,
    personal_series,
)

ROUNDS = [
    report(1, general=(38.0, 38.5), personal=None),
    report(2, Verdict.REVERTED, general=(38.5, 30.0), personal=(10.0, 20.0)),
    report(3, Verdict.UNDECIDED, general=(38.5, 38.6), personal=(10.0, 10.0)),
    report(4, general=(38.5, 38.4), personal=(10.0, 12.0)),
]


def test_the_line_is_what_serves_and_markers_are_what_was_tried() -> None:
    series = general_series(ROUNDS)
    assert series.served == ((0, 38.0), (1, 38.5), (2, 38.5), (3, 38.5), (4, 38.4))
    assert series.markers[1] == Marker(2, 30.0, Verdict.REVERTED)
    assert series.first == 38.0


def test_personal_scores_begin_with_the_first_held_out_correction() -> None:
    series = personal_series(ROUNDS)
    assert series.served == ((1, 10.0), (2, 10.0), (3, 10.0), (4, 12.0))
    assert [marker.place for marker in series.markers] == [2, 3, 4]


def test_each_revision_has_the_score_that_was_last_measured() -> None:
    rounds = [
        report(1, revision=1, general=(38.0, 38.5), personal=None),
        report(2, Verdict.UNDECIDED, revision=1, general=(38.6, 38.6), personal=(9.2, 9.2)),
        report(3, revision=2, general=(38.6, 39.0), personal=(9.2, 4.3)),
    ]
    general, personal = general_series(rounds), personal_series(rounds)
    assert [general.score_of(number) for number in range(4)] == [38.0, 38.6, 39.0, None]
    assert [personal.score_of(number) for number in range(3)] == [None, 9.2, 4.3]


def test_without_rounds_there_is_nothing() -> None:
    assert general_series([]) == Series()
    assert Series().score_of(0) is None


def test_noise_is_not_blown_up() -> None:
    low, high = Series(served=((0, 38.0), (1, 38.1))).bounds(2.0)
    assert high - low >= 2.0
    assert low < 38.0 < 38.1 < high


def test_a_base_judged_by_its_own_drafts_is_known_by_the_missing_bleu() -> None:
    assert not judged_by_own_drafts([])
    assert not judged_by_own_drafts(ROUNDS)
    assert judged_by_own_drafts([report(1, reasons=())])
