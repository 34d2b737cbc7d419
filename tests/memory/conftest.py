"""An open store in a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from translator.memory.store import Store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a profile; not there yet."""
    return tmp_path / "profiles" / "default"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with Store(folder) as opened:
        yield opened
