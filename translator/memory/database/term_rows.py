"""A term of the glossary as a row of the database, with a checksum as corrections have one."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Sequence
from contextlib import closing

from translator.core.terms.glossary import Term
from translator.memory.database.rows import DamagedRow, direction_of

COLUMNS = "number, direction, term, translation, case_sensitive, note, created, checksum"
WIDTH = 8
INSERT = f"INSERT OR REPLACE INTO terms ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
SELECT_ALL = f"SELECT {COLUMNS} FROM terms ORDER BY number"


def checksum(term: Term) -> bytes:
    """Eight bytes over all fields."""
    # The lengths keep a character that moves from one text to the next from going unnoticed.
    fields = (
        f"{term.number} {term.direction.slug} {term.created!r} {int(term.case_sensitive)} "
        f"{len(term.term)} {len(term.translation)} {term.term}{term.translation}{term.note}"
    )
    return hashlib.blake2b(fields.encode(), digest_size=8).digest()


def to_row(term: Term) -> tuple[object, ...]:
    """The values of ``COLUMNS``."""
    return (
        term.number,
        term.direction.slug,
        term.term,
        term.translation,
        int(term.case_sensitive),
        term.note,
        term.created,
        checksum(term),
    )


def from_row(row: Sequence[object]) -> Term:
    """The term that ``row`` (the values of ``COLUMNS``) holds.

    Raises:
        DamagedRow: the checksum does not match.
    """
    number, slug, text, translation, case_sensitive, note, created, found = row
    if not (
        isinstance(number, int)
        and isinstance(slug, str)
        and isinstance(text, str)
        and isinstance(translation, str)
        and case_sensitive in (0, 1)
        and isinstance(note, str)
        and isinstance(created, int | float)
    ):
        raise DamagedRow
    direction = direction_of(slug)
    term = Term(number, direction, text, translation, bool(case_sensitive), note, float(created))
    if found != checksum(term):
        raise DamagedRow
    return term


def load(connection: sqlite3.Connection) -> dict[int, Term]:
    """All terms, in the order of their numbers; no cursor stays open, as in ``opening.load``.

    Raises:
        DamagedRow: one of them is not what was written.
    """
    with closing(connection.execute(SELECT_ALL)) as found:
        return {term.number: term for term in map(from_row, found)}
