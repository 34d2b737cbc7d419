"""What SQLite and the system report, told as errors of the program."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from translator.core.errors.files import DiskFull, FileUnwritable
from translator.core.errors.home import HomeInUse
from translator.core.errors.memory import DamagedStore
from translator.core.errors.tree import TranslatorError
from translator.core.sentences import said
from translator.memory.database.rows import DamagedRow

_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_UNDECODABLE = "Could not decode to UTF-8"  # Python's own, so it comes without a code
# A damaged name, which SQLite tells of in words that Python cannot decode, gives the last.
READ_FAULTS = (sqlite3.Error, DamagedRow, UnicodeDecodeError)
_NO_SPACE = frozenset({errno.ENOSPC, errno.EDQUOT})
_ROOM = 32_768  # bytes of a -shm, without which no database can be opened as we open it


def code(error: BaseException) -> int:
    """SQLite's primary result code; 0 for errors that have none."""
    extended = getattr(error, "sqlite_errorcode", 0)
    return int(extended) & 0xFF


def is_damage(error: BaseException) -> bool:
    """Whether the database's contents, and not its surroundings, are the trouble."""
    return (
        isinstance(error, DamagedRow | UnicodeDecodeError)
        or code(error) in _DAMAGE
        or str(error).startswith(_UNDECODABLE)
    )


def is_full_disk(error: Exception, path: Path) -> bool:
    """Whether SQLite had no room: often it reports no more than that something failed."""
    found = code(error)
    if found not in {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN}:
        return found == sqlite3.SQLITE_FULL
    with suppress(OSError):
        return shutil.disk_usage(path.parent).free < _ROOM
    return False


def bars_writing(error: sqlite3.Error, path: Path) -> bool:
    """Whether it is only that nothing can be written beside the database, which may be readable."""
    barred = code(error) in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN}
    return barred or is_full_disk(error, path)


def damaged(path: Path) -> DamagedStore:
    """Damage that was met outside of opening for writing, where nothing is salvaged."""
    return DamagedStore(
        path,
        said(
            "Nothing was changed. Close every Translator that is open and start it again: it then "
            "saves all that can be read."
        ),
    )


def translated(error: Exception, path: Path) -> TranslatorError | None:
    """The program's error for this one; None for a bug."""
    if isinstance(error, OSError):
        if error.errno in _NO_SPACE:
            return DiskFull(path)
        return FileUnwritable(path, error.strerror or said("the system refused"))
    if is_damage(error):
        return damaged(path)
    if is_full_disk(error, path):
        return DiskFull(path)
    found = code(error)
    if found in _BUSY:
        return HomeInUse(path.parent)
    reasons = {
        sqlite3.SQLITE_READONLY: said("it is read-only"),
        sqlite3.SQLITE_CANTOPEN: said("it cannot be opened"),
        sqlite3.SQLITE_PERM: said("access is denied"),
        sqlite3.SQLITE_IOERR: said("the disk reported an error"),
    }
    return FileUnwritable(path, reasons[found]) if found in reasons else None


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raise errors of SQLite and of the system as errors of the program."""
    try:
        yield
    except (*READ_FAULTS, OSError) as error:
        ours = translated(error, path)
        if ours is None:
            raise
        raise ours from error
