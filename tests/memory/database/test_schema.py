"""Migrations: numbered, each whole or not at all, and a copy is there before the first."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

import pytest

from tests.memory.made_memory import EN_DE, fill
from translator.core.errors.files import FileUnreadable
from translator.core.terms.glossary import NewTerm
from translator.memory.database import schema
from translator.memory.store import DATABASE, Store

NEXT = (*schema.MIGRATIONS, ("ALTER TABLE corrections ADD COLUMN note TEXT",))
LAST = len(schema.MIGRATIONS)
BROKEN = (*NEXT, ("DELETE FROM corrections", "SELECT * FROM nowhere"))


def _versions(path: Path) -> tuple[int, int]:
    """Version and number of corrections of a database."""
    connection = sqlite3.connect(path)
    (count,) = connection.execute("SELECT count(*) FROM corrections").fetchone()
    found = schema.version(connection)
    connection.close()
    return found, count


def test_a_new_database_has_all_steps_behind_it(folder: Path) -> None:
    Store(folder).close()
    assert _versions(folder / DATABASE) == (len(schema.MIGRATIONS), 0)
    assert schema.copies(folder / DATABASE) == []


def test_a_copy_is_made_before_an_old_database_is_changed(folder: Path) -> None:
    fill(folder, ["one", "two", "three"])
    path = folder / DATABASE
    connection = schema.connect(path)
    schema.migrate(connection, path, NEXT)
    connection.close()
    assert _versions(path) == (LAST + 1, 3)
    (copy,) = schema.copies(path)
    assert copy.name == f"corrections.db.before-{LAST + 1}"
    assert _versions(copy) == (LAST, 3)
    if sys.platform != "win32":
        assert copy.stat().st_mode & 0o777 == 0o600


def test_a_step_that_fails_changes_nothing_and_those_before_it_stay(folder: Path) -> None:
    fill(folder, ["one", "two", "three"])
    path = folder / DATABASE
    connection = schema.connect(path)
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        schema.migrate(connection, path, BROKEN)
    connection.close()
    assert _versions(path) == (LAST + 1, 3)
    assert [_versions(copy) for copy in schema.copies(path)] == [(LAST, 3)]


def test_a_database_from_the_future_is_left_alone(folder: Path) -> None:
    fill(folder, ["one"])
    connection = sqlite3.connect(folder / DATABASE)
    connection.execute("PRAGMA user_version = 1000")
    connection.close()
    before = (folder / DATABASE).read_bytes()
    for read_only in (False, True):
        with pytest.raises(FileUnreadable, match="newer Translator"):
            Store(folder, read_only=read_only)
    assert (folder / DATABASE).read_bytes() == before


def test_an_old_database_is_read_without_being_changed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = fill(folder, ["one", "two"])
    monkeypatch.setattr(schema, "MIGRATIONS", NEXT)
    before = (folder / DATABASE).read_bytes()
    with Store(folder, read_only=True) as reader:
        assert reader.list() == made
    assert (folder / DATABASE).read_bytes() == before


def test_a_database_from_before_the_glossary_gets_one_and_keeps_its_corrections(
    folder: Path,
) -> None:
    made = fill(folder, ["one", "two"], migrations=schema.MIGRATIONS[:1])
    with Store(folder, read_only=True) as reader:
        assert reader.glossary.terms() == []
    with Store(folder) as store:
        assert store.list() == made
        (term,) = store.glossary.add([NewTerm(EN_DE, "invoice", "Faktura")])
    (copy,) = schema.copies(folder / DATABASE)
    assert _versions(copy) == (1, 2)
    with Store(folder) as store:
        assert store.glossary.terms() == [term]
