"""Things are made in order, one ahead, on one thread that does not outlive their use."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from functools import partial

import pytest

from translator.learning.fitting.ahead import made_ahead


class Workshop:
    """Makers that tell when each has begun, and go on when they are let."""

    def __init__(self, count: int) -> None:
        self.begun = [threading.Event() for _ in range(count)]
        self.let = [threading.Event() for _ in range(count)]
        self.threads: list[str] = []

    def makers(self) -> list[Callable[[], int]]:
        return [partial(self._make, number) for number in range(len(self.begun))]

    def _make(self, number: int) -> int:
        self.begun[number].set()
        assert self.let[number].wait(10)
        return number

    def begin(self) -> None:
        self.threads.append(threading.current_thread().name)


def test_the_next_is_made_while_the_last_is_used_and_no_more() -> None:
    workshop = Workshop(3)
    with made_ahead(workshop.makers(), begin=workshop.begin) as made:
        workshop.let[0].set()
        assert next(made) == 0
        assert workshop.begun[1].wait(10)
        workshop.let[1].set()
        time.sleep(0.05)  # in which it would go on
        assert not workshop.begun[2].is_set()  # nobody has asked for the second one yet
        assert next(made) == 1
        workshop.let[2].set()
        assert list(made) == [2]
    assert len(workshop.threads) == 1
    assert workshop.threads[0] not in [one.name for one in threading.enumerate()]


def test_the_first_is_begun_before_it_is_asked_for() -> None:
    workshop = Workshop(1)
    with made_ahead(workshop.makers(), begin=workshop.begin) as made:
        assert workshop.begun[0].wait(10)
        workshop.let[0].set()
        assert next(made) == 0


def test_nothing_to_make() -> None:
    makers: list[Callable[[], int]] = []
    with made_ahead(makers, begin=lambda: None) as made:
        assert list(made) == []


def test_what_one_raises_is_raised_where_its_result_is_wanted() -> None:
    def fails() -> int:
        raise ValueError("no")

    with made_ahead([lambda: 1, fails, lambda: 3], begin=lambda: None) as made:
        assert next(made) == 1
        with pytest.raises(ValueError, match="no"):
            next(made)


def test_leaving_waits_for_whoever_is_at_work() -> None:
    begun, ended = threading.Event(), threading.Event()

    def second() -> int:
        begun.set()
        time.sleep(0.05)  # so that it is at work when this is left
        ended.set()
        return 1

    with made_ahead([lambda: 0, second], begin=lambda: None) as made:
        assert next(made) == 0
        assert begun.wait(10)
    assert ended.is_set()
