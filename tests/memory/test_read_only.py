"""A folder that nothing can be written to: what was saved can be read, and nothing else is done."""

from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path

import pytest
from filelock import FileLock

from tests.memory.made_memory import new
from translator.core.errors.files import FileUnwritable
from translator.memory.database import schema
from translator.memory.store import DATABASE, Store


@pytest.fixture
def filled(folder: Path) -> Path:
    with Store(folder) as store:
        store.add(new("One", "Eins"))
    return folder


@pytest.fixture(params=[sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN])
def barred(request: pytest.FixtureRequest, filled: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """As SQLite and the system refuse to write there; whoever is root would be let."""
    connect = schema.connect

    def refuse(path: Path | None) -> sqlite3.Connection:
        if path is None:
            return connect(path)
        error = sqlite3.OperationalError("attempt to write a readonly database")
        error.sqlite_errorcode = request.param
        raise error

    def deny(lock: FileLock) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), lock.lock_file)

    monkeypatch.setattr(schema, "connect", refuse)
    monkeypatch.setattr(FileLock, "_acquire", deny)
    return filled


def test_what_was_saved_is_read(barred: Path) -> None:
    before = sorted(barred.iterdir())
    with Store(barred, read_only=True) as store:
        assert [correction.target for correction in store.list()] == ["Eins"]
    assert sorted(barred.iterdir()) == before


def test_what_still_waits_in_a_wal_is_never_passed_over(barred: Path) -> None:
    (barred / f"{DATABASE}-wal").write_bytes(b"newer")
    with pytest.raises(FileUnwritable):
        Store(barred, read_only=True)


def test_writing_is_refused_with_the_reason(barred: Path) -> None:
    with pytest.raises(FileUnwritable, match="Permission denied"):
        Store(barred)
