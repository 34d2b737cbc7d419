"""Opening the database of corrections: the lock, the check, migrations, salvage when damaged."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from translator.core.corrections import Correction
from translator.core.direction import Direction
from translator.core.errors.files import FileUnwritable
from translator.core.errors.home import HomeInUse
from translator.core.files import private_folder, writing_fault
from translator.memory.database import faults, rows, salvage, schema, term_rows

LOCK = "corrections.lock"

# A connection and all corrections, by number, in the order of their numbers.
Opened = tuple[sqlite3.Connection, dict[int, Correction]]


def lock(folder: Path, *, patience: float = 0.0) -> FileLock:
    """Take the folder for one writer; the system gives it back when the process dies.

    Args:
        patience: seconds to wait for a writer who may be done soon.

    Raises:
        HomeInUse: another writer has it.
        DiskFull, FileUnwritable: nobody can take it.
    """
    private_folder(folder)
    taken = FileLock(folder / LOCK, timeout=patience, mode=0o600, thread_local=False)
    try:
        taken.acquire()
    except Timeout:
        raise HomeInUse(folder) from None
    except OSError as error:
        raise writing_fault(error, folder) from error
    return taken


def open_to_write(path: Path) -> Opened:
    """Open, check, migrate and load.

    Raises:
        DamagedStore: it was damaged; a salvaged one has taken its place, for the next opening.
    """
    salvage.finish(path)
    if salvage.is_emptied(path):
        raise salvage.salvage(path)
    schema.make_private_file(path)
    try:
        with _closed_on_error(schema.connect(path)) as connection:
            salvage.check(connection)
            schema.migrate(connection, path)
            return connection, load(connection)
    except faults.READ_FAULTS as error:
        if not faults.is_damage(error):
            raise
        raise salvage.salvage(path) from error


def open_to_read(path: Path) -> Opened:
    """Open so that nothing can be written.

    A database that is not there yet, or is of an older version, is read as if it were: in memory.
    So is one beside which nothing can be written, as on a full disk.

    Raises:
        DamagedStore: it is damaged; nothing was changed.
    """
    try:
        if not path.exists():
            return _in_memory(None)
        try:
            connection = schema.connect(path)
        except sqlite3.OperationalError as error:
            alone = _read_alone(path) if faults.bars_writing(error, path) else None
            if alone is None:
                raise
            return alone
        with _closed_on_error(connection):
            if schema.version(connection) >= len(schema.MIGRATIONS):
                schema.migrate(connection, None)
                connection.execute("PRAGMA query_only = ON")
                return connection, load(connection)
            opened = _in_memory(connection)
        connection.close()
        return opened
    except (rows.DamagedRow, UnicodeDecodeError) as error:
        raise faults.damaged(path) from error


def load(connection: sqlite3.Connection) -> dict[int, Correction]:
    """All corrections.

    A cursor that stays open keeps the file open, which Windows lets no salvage replace then.

    Raises:
        DamagedRow: one of them, or a term of the glossary, is not what was written, or a source
            is of no direction.
    """
    # These are read when they are needed: what is damaged is found out here.
    term_rows.load(connection)
    _check_side_tables(connection)
    directions: dict[str, Direction] = {}
    with closing(connection.execute(rows.SELECT_ALL)) as found:
        loaded = (rows.from_row(row, directions) for row in found)
        return {correction.number: correction for correction in loaded}


def _check_side_tables(connection: sqlite3.Connection) -> None:
    connection.execute("SELECT key, value FROM state").fetchall()
    for table in ("sources", "sources NOT INDEXED"):  # the index holds all of it once more
        with closing(connection.execute(f"SELECT direction, text FROM {table}")) as found:
            for slug in {row[0] for row in found}:
                rows.direction_of(slug)


def _read_alone(path: Path) -> Opened | None:
    """Read without a -shm; None where another program writes, or was killed."""
    with ExitStack() as held:
        try:
            held.callback(lock(path.parent).release)
        except HomeInUse:
            return None
        except FileUnwritable:
            pass  # not ours to write; whoever may, and does, has a -wal that is not empty
        wal = path.with_name(f"{path.name}-wal")
        if wal.exists() and wal.stat().st_size > 0:
            return None
        uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(uri, uri=True)) as original:
            return _in_memory(original)


def _in_memory(original: sqlite3.Connection | None) -> Opened:
    with _closed_on_error(schema.connect(None)) as copy:
        if original is not None:
            original.backup(copy)
        schema.migrate(copy, None)
        return copy, load(copy)


@contextmanager
def _closed_on_error(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    try:
        yield connection
    except BaseException:
        connection.close()
        raise
