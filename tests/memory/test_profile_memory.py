"""The memory of one profile: opened to be read, opened anew to be written."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from translator.core.corrections import NewCorrection
from translator.core.direction import Direction
from translator.core.errors.home import HomeInUse
from translator.core.errors.memory import DamagedStore
from translator.memory.database import opening
from translator.memory.profile_memory import ProfileMemory
from translator.memory.store import DATABASE, Store

EN_DE = Direction("en", "de")


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def memory(tmp_path: Path, told: list[str]) -> Iterator[ProfileMemory]:
    Store(tmp_path).close()
    memory = ProfileMemory(tmp_path, keeps=False, on_notice=told.append)
    yield memory
    memory.close()


def test_it_is_opened_anew_to_be_written_and_then_stays(memory: ProfileMemory) -> None:
    assert memory.store().read_only
    before = memory.recall(EN_DE)
    writing = memory.store(writing=True)
    assert not writing.read_only
    assert memory.store() is memory.store(writing=True) is writing
    writing.add(NewCorrection(EN_DE, "Hello.", "", "Servus."))
    answer = memory.recall(EN_DE)("Hello.")
    assert answer is not None
    assert answer.text == "Servus."
    assert memory.recall(EN_DE) is not before


def test_where_it_cannot_be_written_the_one_that_is_read_stays(
    memory: ProfileMemory, tmp_path: Path, told: list[str]
) -> None:
    with Store(tmp_path):
        reading = memory.store()
        with pytest.raises(HomeInUse):
            memory.store(writing=True)
        assert memory.store() is reading
        assert told == []
        assert memory.recall(EN_DE)("Hello.") is None


def test_a_command_waits_for_another_one_that_writes_and_the_window_does_not(
    memory: ProfileMemory, tmp_path: Path, told: list[str]
) -> None:
    lock = opening.lock(tmp_path)
    window = ProfileMemory(tmp_path, keeps=True, on_notice=told.append)
    began = time.monotonic()
    assert window.store().read_only
    assert time.monotonic() - began < 1
    window.close()
    done = threading.Timer(0.3, lock.release)
    done.start()
    assert not memory.store(writing=True).read_only
    done.join()


def _spoil(folder: Path) -> None:
    with Store(folder) as store:
        store.add(NewCorrection(EN_DE, "Hello.", "", "Servus."))
    path = folder / DATABASE
    path.write_bytes(b"X" * 20 + path.read_bytes()[20:])


def test_who_only_reads_a_damaged_memory_finds_all_that_was_saved_of_it(
    memory: ProfileMemory, tmp_path: Path, told: list[str]
) -> None:
    _spoil(tmp_path)
    store = memory.store()
    assert [correction.target for correction in store.list()] == ["Servus."]
    assert store.read_only
    (notice,) = told
    assert "corrections: 1," in notice
    Store(tmp_path).close()  # nobody keeps it


def test_a_damaged_memory_that_another_program_keeps_is_left_as_it_is(
    memory: ProfileMemory, tmp_path: Path, told: list[str]
) -> None:
    _spoil(tmp_path)
    lock = opening.lock(tmp_path)
    try:
        with pytest.raises(DamagedStore, match=r"Nothing was changed\. Close every"):
            memory.store()
    finally:
        lock.release()
    assert told == []
