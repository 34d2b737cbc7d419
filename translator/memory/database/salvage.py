"""A damaged database: what is readable goes into a new one, the damaged one is set aside."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from translator.core.corrections import Correction
from translator.core.direction import Direction
from translator.core.errors.memory import DamagedStore
from translator.core.sentences import said
from translator.core.terms.glossary import Term
from translator.core.text import recall_key
from translator.memory.database import pages, rows, schema, term_rows

_ASIDE = "damaged"
_COMPLETE = "salvaged"
_COMPANIONS = ("-wal", "-shm")


def check(connection: sqlite3.Connection) -> None:
    """Have SQLite look at every page.

    Raises:
        sqlite3.DatabaseError: with the code for corruption, when one is damaged.
    """
    (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise rows.DamagedRow


def is_emptied(path: Path) -> bool:
    """Whether the database is gone while a -wal with data still lies beside it.

    SQLite would delete such a -wal and begin anew.
    """
    wal = _beside(path, "-wal")
    gone = not path.exists() or path.stat().st_size == 0
    return gone and wal.exists() and wal.stat().st_size > 0


def set_aside(path: Path) -> list[Path]:
    """The damaged files that earlier salvages kept, and what unfinished ones left."""
    patterns = (f"{path.name}.{_ASIDE}-*", f"{path.name}.{_COMPLETE}*")
    return sorted(found for pattern in patterns for found in path.parent.glob(pattern))


def salvage(path: Path) -> DamagedStore:
    """Replace the damaged database at ``path`` by one with all rows that can be read.

    Whenever this is interrupted, the next start carries it through: the new database gets its
    final name only when it is complete, and until then the damaged one stays in its place.

    Returns:
        The error that tells the user, to be raised.
    """
    found = pages.read_pages(path)
    kept, terms = _readable(found), _readable_terms(found)
    aside = replace_damaged(path, lambda part: _write(part, kept, terms, _side_tables(path)))
    return DamagedStore(
        path,
        said(
            "What could be read was kept (corrections: {kept}, terms of the glossary: {terms}). "
            "The damaged file is set aside as {name}, in case more can be got from it, until you "
            "next forget a correction.",
            kept=len(kept),
            terms=len(terms),
            name=aside.name,
        ),
    )


def replace_damaged(path: Path, write: Callable[[Path], None]) -> Path:
    """Put what ``write`` makes at the path it is given in the place of the damaged database.

    Returns:
        Where the damaged one is kept.
    """
    part = _beside(path, f".{_COMPLETE}.part")
    aside = _free_name(path)
    _delete(part)
    try:
        write(part)
        _copy(path, aside)
    except BaseException:
        _delete(part)
        _delete(aside)
        raise
    part.replace(_beside(path, f".{_COMPLETE}"))
    finish(path)
    return aside


def finish(path: Path) -> None:
    """Put a completely salvaged database in the place of the damaged one, if there is one.

    The -wal goes first: it belongs to the damaged file, and would be played into the new one.
    """
    complete = _beside(path, f".{_COMPLETE}")
    if complete.exists():
        for companion in _COMPANIONS:
            _beside(path, companion).unlink(missing_ok=True)
        complete.replace(path)


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _delete(path: Path) -> None:
    """Delete a database and what SQLite keeps beside it."""
    for ending in ("", *_COMPANIONS):
        _beside(path, ending).unlink(missing_ok=True)


def _free_name(path: Path) -> Path:
    number = 1
    while (aside := _beside(path, f".{_ASIDE}-{number}")).exists():
        number += 1
    return aside


def _copy(path: Path, aside: Path) -> None:
    for ending in ("", "-wal"):
        original, copy = _beside(path, ending), _beside(aside, ending)
        schema.make_private_file(copy)
        if original.exists():
            shutil.copyfile(original, copy)


def _readable(found: dict[int, bytes]) -> list[Correction]:
    """The corrections in these pages whose checksum is right, one active of each source."""
    width = len(rows.COLUMNS.split(","))
    directions: dict[str, Direction] = {}
    kept: dict[int, Correction] = {}
    for rowid, values in pages.rows(found, width):
        try:
            correction = rows.from_row([rowid, *values[1:]], directions)
        except rows.DamagedRow:
            continue
        kept[correction.number] = correction
    return _one_active_each(kept[number] for number in sorted(kept))


def _readable_terms(found: dict[int, bytes]) -> list[Term]:
    """The terms of the glossary in these pages whose checksum is right."""
    kept: dict[int, Term] = {}
    for rowid, values in pages.rows(found, term_rows.WIDTH):
        try:
            kept[rowid] = term_rows.from_row([rowid, *values[1:]])
        except rows.DamagedRow:
            continue
    return [kept[number] for number in sorted(kept)]


def _one_active_each(corrections: Iterable[Correction]) -> list[Correction]:
    """Where the active correction of a source was lost, the newest that is left takes its place."""
    by_source: dict[tuple[Direction, str], list[Correction]] = {}
    ordered = list(corrections)
    for correction in ordered:
        key = (correction.direction, recall_key(correction.source))
        by_source.setdefault(key, []).append(correction)
    answering = {
        max(group, key=lambda each: (each.active, each.number)).number
        for group in by_source.values()
    }
    return [replace(each, active=each.number in answering) for each in ordered]


def _side_tables(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """What SQLite itself can still read of the smaller tables, row by row until it cannot."""
    types: dict[str, tuple[type, ...]] = {
        "sources": (int, str, str),
        "state": (str, str),
        "sqlite_sequence": (str, int),
    }
    kept: dict[str, list[tuple[object, ...]]] = {table: [] for table in types}
    if not path.exists():
        return kept
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    connection.text_factory = bytes  # a text that is not UTF-8 hides none of the others
    try:
        for table, found in kept.items():
            try:
                for values in connection.execute(f"SELECT * FROM {table}"):
                    row = _decoded(values)
                    if tuple(map(type, row)) == types[table] and _has_place(table, row):
                        found.append(row)
            except (sqlite3.Error, UnicodeDecodeError):
                continue  # this table is where the damage is; the others may be whole
    finally:
        connection.close()
    return kept


def _has_place(table: str, row: Sequence[object]) -> bool:
    """Whether this row can be used: a source is of some direction."""
    try:
        if table == "sources":
            rows.direction_of(str(row[1]))
    except rows.DamagedRow:
        return False
    return True


def _decoded(values: Iterable[object]) -> tuple[object, ...]:
    """The values with their texts; one that is not UTF-8 stays bytes, and counts as no text."""
    found = list(values)
    for at, value in enumerate(found):
        if isinstance(value, bytes):
            with suppress(UnicodeDecodeError):
                found[at] = value.decode()
    return tuple(found)


def _write(
    part: Path,
    corrections: list[Correction],
    terms: list[Term],
    tables: dict[str, list[tuple[object, ...]]],
) -> None:
    """Make a new database at ``part`` with these contents, whole on the disk."""
    schema.make_private_file(part)
    connection = schema.connect(part)
    try:
        schema.migrate(connection, None)
        with schema.transaction(connection):
            connection.executemany(rows.INSERT, map(rows.to_row, corrections))
            connection.executemany(term_rows.INSERT, map(term_rows.to_row, terms))
            connection.executemany(
                "INSERT OR IGNORE INTO sources VALUES (?, ?, ?)", tables["sources"]
            )
            connection.executemany("INSERT OR REPLACE INTO state VALUES (?, ?)", tables["state"])
            for name, highest in tables["sqlite_sequence"]:
                connection.execute(
                    "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (highest, name)
                )
    finally:
        connection.close()
