"""An estimate by what was done so far."""

from __future__ import annotations

from translator.core.time_left import TimeLeft


def test_the_rest_takes_as_long_as_the_beginning_did() -> None:
    now = [100.0]
    left = TimeLeft(10, clock=lambda: now[0])
    assert left.after(10, 50) is None
    now[0] = 104.0  # 20 of them in 4 seconds
    assert left.after(30, 50) == 4.0
    assert left.after(50, 50) == 0.0
