"""A record at WARNING or above that no test expected fails the test that caused it."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest

ExpectLog = Callable[[int, str], AbstractContextManager[list[logging.LogRecord]]]


class _Listener(logging.Handler):
    """Keeps the records nobody expected, and hands the others to the block that did."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.unexpected: list[logging.LogRecord] = []
        self._expecting: list[tuple[int, re.Pattern[str], list[logging.LogRecord]]] = []

    def emit(self, record: logging.LogRecord) -> None:
        for level, pattern, found in self._expecting:
            if record.levelno == level and pattern.search(record.getMessage()):
                found.append(record)
                return
        self.unexpected.append(record)

    @contextmanager
    def expect(self, level: int, pattern: str) -> Iterator[list[logging.LogRecord]]:
        expectation = (level, re.compile(pattern), list[logging.LogRecord]())
        self._expecting.append(expectation)
        try:
            yield expectation[2]
        finally:
            self._expecting.remove(expectation)
        if not expectation[2]:
            name = logging.getLevelName(level)
            pytest.fail(f"no record at {name} matching {pattern!r} was logged")


@pytest.fixture(autouse=True)
def log_listener() -> Iterator[_Listener]:
    listener = _Listener()
    root = logging.getLogger()
    root.addHandler(listener)
    yield listener
    root.removeHandler(listener)
    if listener.unexpected:
        lines = [f"{r.levelname} {r.name}: {r.getMessage()}" for r in listener.unexpected]
        pytest.fail("unexpected log records:\n" + "\n".join(lines))


@pytest.fixture
def expect_log(log_listener: _Listener) -> ExpectLog:
    """``with expect_log(logging.WARNING, "regex") as records:`` must log such a record, and may."""
    return log_listener.expect
