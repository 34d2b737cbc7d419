"""Whose thread collects Python's garbage, and when.

The interpreter collects on whichever thread happens to make the next object. A window's parts that
hold each other in a circle would then be destroyed by the learner's thread, while the window draws:
Qt forbids it, and the program crashed.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_guard = threading.Lock()
_holding = 0
_postponing = 0


@contextmanager
def automatic_collection_off() -> Iterator[None]:
    """Collect nothing unasked meanwhile. Any number may hold at once, on any threads."""
    _hold(1)
    try:
        yield
    finally:
        _hold(-1)


@contextmanager
def collection_postponed() -> Iterator[None]:
    """Nothing is due meanwhile, on any thread: so much is being made that looking takes long."""
    global _postponing  # noqa: PLW0603  # the collector is one for the whole process
    with automatic_collection_off():
        with _guard:
            _postponing += 1
        try:
            yield
        finally:
            with _guard:
                _postponing -= 1


def collect_due() -> None:
    """Collect what the interpreter would have by now, on this thread."""
    if _postponing:
        return
    due = [
        generation
        for generation, (count, limit) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        )
        if count > limit > 0
    ]
    if due:
        gc.collect(due[-1])


def _hold(change: int) -> None:
    global _holding  # noqa: PLW0603  # the collector is one for the whole process
    with _guard:
        _holding += change
        if _holding:
            gc.disable()
        else:
            gc.enable()
