"""A disk without room: what was saved can still be read, and the reason that is given is right."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.memory.made_memory import new
from translator.core.errors.files import DiskFull, FileUnwritable
from translator.memory.database import schema
from translator.memory.store import DATABASE, Store


def _no_room(patch: pytest.MonkeyPatch, *, free: int) -> None:
    """As SQLite fails where a -shm finds no room: with an error that does not say so."""
    connect = schema.connect

    def refuse(path: Path | None) -> sqlite3.Connection:
        if path is None:
            return connect(path)
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
        raise error

    patch.setattr(schema, "connect", refuse)
    patch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=free))


@pytest.fixture
def filled(folder: Path) -> Path:
    with Store(folder) as store:
        store.add(new("One", "Eins"))
    return folder


def test_what_was_saved_is_read_and_nothing_is_written(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _no_room(monkeypatch, free=0)
    before = sorted(filled.iterdir())
    with Store(filled, read_only=True) as store:
        assert [correction.target for correction in store.list()] == ["Eins"]
    assert sorted(filled.iterdir()) == before
    with pytest.raises(DiskFull, match="no space left"):
        Store(filled)


def test_what_still_waits_in_a_wal_is_never_passed_over(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _no_room(monkeypatch, free=0)
    (filled / f"{DATABASE}-wal").write_bytes(b"newer")
    with pytest.raises(DiskFull):
        Store(filled, read_only=True)


def test_beside_a_program_that_writes_it_is_told(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store(filled):
        _no_room(monkeypatch, free=0)
        with pytest.raises(DiskFull):
            Store(filled, read_only=True)


def test_with_room_left_it_is_another_trouble(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _no_room(monkeypatch, free=1_000_000)
    with pytest.raises(FileUnwritable, match="the disk reported an error"):
        Store(filled, read_only=True)
