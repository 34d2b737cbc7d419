"""Taking what was deleted out of every file of a database."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from translator.memory.database import salvage, schema


def erase_for_good(connection: sqlite3.Connection, path: Path) -> bool:
    """Leave no byte of deleted text in any file of the database at ``path``.

    secure_delete has zeroed the deleted cells, but a page may keep an earlier place of a cell that
    was moved, and the -wal keeps earlier pages: so rewrite the one and empty the other. What a kill
    interrupts is to be done again at the next start.

    Returns:
        False if a reader in another program kept the -wal from being emptied: to be done again.
    """
    for copy in (*schema.copies(path), *salvage.set_aside(path)):
        copy.unlink(missing_ok=True)
    connection.execute("VACUUM")
    busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy
