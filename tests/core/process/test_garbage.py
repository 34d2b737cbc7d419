"""Garbage that lies in a circle waits for the thread that is to collect it."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest

from translator.core.process import garbage
from translator.core.process.garbage import (
    automatic_collection_off,
    collect_due,
    collection_postponed,
)


class Part:
    """Something that holds itself."""

    def __init__(self) -> None:
        self.itself = self


def _dropped() -> weakref.ref[Part]:
    return weakref.ref(Part())


def _make_many() -> None:
    for _ in range(100):
        [[number] for number in range(10_000)]


def test_no_other_thread_collects_it() -> None:
    with automatic_collection_off():
        dropped = _dropped()
        thread = threading.Thread(target=_make_many)
        thread.start()
        thread.join()
        assert dropped() is not None


def test_what_is_due_is_collected_where_it_is_asked_for() -> None:
    with automatic_collection_off():
        gc.collect()
        dropped = _dropped()
        collect_due()
        assert dropped() is not None  # too little has been made since
        kept = [[number] for number in range(2 * gc.get_threshold()[0])]
        collect_due()
        assert dropped() is None
        assert kept


def test_nothing_is_due_while_collecting_is_postponed() -> None:
    with automatic_collection_off():
        gc.collect()
        dropped = _dropped()
        with collection_postponed():
            kept = [[number] for number in range(2 * gc.get_threshold()[0])]
            collect_due()
            assert dropped() is not None
        collect_due()
        assert dropped() is None
        assert kept


def test_the_last_to_let_go_gives_it_back_to_the_interpreter(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(garbage, "_holding", 0)  # all tests run while one is held
    try:
        with automatic_collection_off():
            with automatic_collection_off():
                pass
            assert not gc.isenabled()
        assert gc.isenabled()
    finally:
        gc.disable()
