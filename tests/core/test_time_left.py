"""An estimate by what was done so far."""

from __future__ import annotations

from translator.core.time_left import ExpectedEnd, TimeLeft


def test_the_rest_takes_as_long_as_the_beginning_did() -> None:
    now = [100.0]
    left = TimeLeft(10, clock=lambda: now[0])
    assert left.after(10, 50) is None
    now[0] = 104.0  # 20 of them in 4 seconds
    assert left.after(30, 50) == 4.0
    assert left.after(50, 50) == 0.0


def test_time_runs_down_between_two_news() -> None:
    now = [100.0]
    expected = ExpectedEnd(clock=lambda: now[0])
    now[0] = 106.0
    expected.reach(60, 200)
    assert expected.left() == 14.0
    now[0] = 110.0
    expected.reach(60, 200)  # no news
    assert expected.left() == 10.0
    expected.reach(100, 200)
    assert expected.left() == 10.0


def test_nothing_is_said_too_early_nor_too_late() -> None:
    now = [100.0]
    expected = ExpectedEnd(clock=lambda: now[0])
    assert expected.left() is None
    now[0] = 101.0
    expected.reach(20, 200)
    assert expected.left() is None
    now[0] = 105.0
    expected.reach(100, 200)
    assert expected.left() == 5.0
    now[0] = 110.0
    assert expected.left() is None
    expected.reach(150, 200)  # it goes on, more slowly
    assert expected.left() is not None
