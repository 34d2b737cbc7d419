"""The tables of the memory as numbered steps; opening a database and bringing it up to date."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from translator.core.errors.files import FileUnreadable
from translator.core.sentences import said
from translator.memory.database.rows import DamagedRow

PAGE_SIZE = 4096  # bytes; written down because the salvage of a damaged file relies on it

# Step n takes a database from version n - 1 to n. A step that has been released is never edited.
# AUTOINCREMENT: a removed correction's number is never given again, since revisions refer to it.
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE corrections (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            direction TEXT NOT NULL,
            source TEXT NOT NULL,
            draft TEXT NOT NULL,
            target TEXT NOT NULL,
            created REAL NOT NULL,
            revision INTEGER NOT NULL,
            side TEXT NOT NULL,
            active INTEGER NOT NULL,
            checksum BLOB NOT NULL
        ) STRICT""",
        """CREATE TABLE sources (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            direction TEXT NOT NULL,
            text TEXT NOT NULL,
            UNIQUE (direction, text)
        ) STRICT""",
        "CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    ),
    (
        """CREATE TABLE terms (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            direction TEXT NOT NULL,
            term TEXT NOT NULL,
            translation TEXT NOT NULL,
            case_sensitive INTEGER NOT NULL,
            note TEXT NOT NULL,
            created REAL NOT NULL,
            checksum BLOB NOT NULL
        ) STRICT""",
    ),
)


def make_private_file(path: Path) -> None:
    """Create ``path`` empty, readable and writable by its owner only, unless it exists.

    SQLite gives its -wal and -shm files the permissions of the database.
    """
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def connect(path: Path | None) -> sqlite3.Connection:
    """Open the database at ``path`` (None: an empty one in memory), usable from any thread.

    It begins no transactions by itself: see ``transaction``.
    """
    connection = sqlite3.connect(
        ":memory:" if path is None else path,
        isolation_level=None,
        check_same_thread=False,
        timeout=5.0,
    )
    settings = (
        f"page_size = {PAGE_SIZE}",
        "journal_mode = WAL",
        "synchronous = FULL",
        "fullfsync = ON",  # macOS: fsync alone may leave data in the drive's cache
        "checkpoint_fullfsync = ON",
        "secure_delete = ON",
        "temp_store = MEMORY",  # VACUUM would else copy the user's text to the system's folder
        "cell_size_check = ON",
        "trusted_schema = OFF",
    )
    try:
        for setting in settings:
            connection.execute(f"PRAGMA {setting}")
    except (sqlite3.Error, UnicodeDecodeError):  # the latter where a damaged name is told of
        connection.close()
        raise
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """What is done within is done as a whole or not at all."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # some errors end it by themselves
            connection.execute("ROLLBACK")
        raise


def version(connection: sqlite3.Connection) -> int:
    """How many steps this database has behind it."""
    row: tuple[int] = connection.execute("PRAGMA user_version").fetchone()
    return row[0]


def migrate(
    connection: sqlite3.Connection,
    path: Path | None,
    migrations: Sequence[Sequence[str]] = MIGRATIONS,
) -> None:
    """Bring the database up to date, each step in a transaction, a copy made before the first.

    A new one is made in a single transaction: no kill leaves one that would have to be copied.

    Raises:
        DamagedRow: its tables are not those that the steps behind it made.
        FileUnreadable: a newer program has written it.
    """
    found = version(connection)
    if found > len(migrations):
        raise FileUnreadable(
            path or Path(":memory:"),
            said("it was written by a newer Translator; install that version"),
        )
    check_tables(connection, migrations)
    if found == 0:
        with transaction(connection):
            _take(connection, [one for step in migrations for one in step], len(migrations))
        return
    if path is not None and found < len(migrations):
        copy_before(connection, path, found)
    for number in range(found + 1, len(migrations) + 1):
        with transaction(connection):
            _take(connection, migrations[number - 1], number)


def _take(connection: sqlite3.Connection, statements: Sequence[str], number: int) -> None:
    for statement in statements:
        connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {number}")


def check_tables(connection: sqlite3.Connection, migrations: Sequence[Sequence[str]]) -> None:
    """Compare the tables with those that the steps behind this database made.

    SQLite takes a changed letter in a column's name for a wrong query, which could be anything.

    Raises:
        DamagedRow: they differ.
    """
    with closing(sqlite3.connect(":memory:")) as made:
        for statements in migrations[: version(connection)]:
            for statement in statements:
                made.execute(statement)
        if _tables(connection) != _tables(made):
            raise DamagedRow


def _tables(connection: sqlite3.Connection) -> set[tuple[str, ...]]:
    return set(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema"))


def copies(path: Path) -> list[Path]:
    """The copies that were made before migrations of the database at ``path``."""
    return sorted(path.parent.glob(f"{path.name}.before-*"))


def copy_before(connection: sqlite3.Connection, path: Path, found: int) -> Path:
    """Copy a database of version ``found`` to ``<name>.before-<found + 1>`` and return that."""
    copy = path.with_name(f"{path.name}.before-{found + 1}")
    part = copy.with_name(f"{copy.name}.part")
    part.unlink(missing_ok=True)
    make_private_file(part)
    target = sqlite3.connect(part)
    try:
        connection.backup(target)
    finally:
        target.close()
    part.replace(copy)
    return copy
