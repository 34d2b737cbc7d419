"""A thread that stands back for the others, and what must not stand back with it.

Only Linux has priorities of single threads. A thread has that of the one that started it, and
nobody without privileges may raise it again: what has to run at the usual priority needs a thread
that was started before.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import suppress
from contextvars import ContextVar
from typing import TypeVar

# Added to the process's nice value: the scheduler then prefers the window and the engine.
_NICENESS = 10
_beside: ContextVar[Executor | None] = ContextVar("beside", default=None)

_Found = TypeVar("_Found")


def thread_at_this_priority(name: str) -> Executor:
    """One more thread with the priority of this one, for ``stand_back``; to be shut down."""
    executor = ThreadPoolExecutor(1, thread_name_prefix=name)
    executor.submit(bool).result()  # it is started by the first thing it has to do
    return executor


def stand_back(beside: Executor) -> None:
    """Lower the priority of this thread, for good, and of those it starts from now on.

    Args:
        beside: its thread does what ``at_usual_priority`` is given in this one.
    """
    _beside.set(beside)
    if sys.platform == "linux":
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICENESS)


def at_usual_priority(work: Callable[[], _Found]) -> _Found:
    """Do ``work`` as if this thread had not stood back, and wait for it.

    For what holds Python's lock for long, which the scheduler would then take from the window for
    as long as others want the processor, and for what starts threads that serve the window.
    """
    beside = _beside.get()
    return work() if beside is None else beside.submit(work).result()
