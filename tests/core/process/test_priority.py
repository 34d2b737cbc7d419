"""A thread that stands back, and what it has done at the usual priority."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable

import pytest

from translator.core.process.priority import at_usual_priority, stand_back, thread_at_this_priority

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="no priorities of single threads there"
)


def niceness() -> int:
    return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())


def of_a_new_thread() -> int:
    found: list[int] = []
    thread = threading.Thread(target=lambda: found.append(niceness()))
    thread.start()
    thread.join()
    return found[0]


def standing_back(look: Callable[[], int]) -> int:
    """What a thread finds that has stood back."""
    found: list[int] = []

    def work() -> None:
        stand_back(beside)
        found.append(look())

    with thread_at_this_priority("beside") as beside:
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    return found[0]


def test_a_thread_that_stands_back_has_lower_priority_and_so_have_those_it_starts() -> None:
    usual = niceness()

    assert standing_back(niceness) > usual
    assert standing_back(of_a_new_thread) > usual
    assert niceness() == usual


def test_what_is_done_at_usual_priority_is_and_so_are_threads_started_there() -> None:
    usual = niceness()

    assert standing_back(lambda: at_usual_priority(niceness)) == usual
    assert standing_back(lambda: at_usual_priority(of_a_new_thread)) == usual


def test_what_goes_wrong_there_is_raised_here() -> None:
    def fails() -> int:
        at_usual_priority(lambda: 1 // 0)
        return 0

    def look() -> int:
        with pytest.raises(ZeroDivisionError):
            fails()
        return 1

    assert standing_back(look) == 1


def test_a_thread_that_never_stood_back_does_it_itself() -> None:
    assert at_usual_priority(threading.current_thread) is threading.current_thread()
