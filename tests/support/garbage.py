"""As in the program with a window: no thread of a test collects what belongs to Qt."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from translator.core.process.garbage import automatic_collection_off, collect_due


@pytest.fixture(scope="session", autouse=True)
def no_automatic_collection() -> Iterator[None]:
    with automatic_collection_off():
        yield


@pytest.fixture(autouse=True)
def collected_between_tests() -> Iterator[None]:
    yield
    collect_due()
