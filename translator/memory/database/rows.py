"""A correction as a row of the database, with a checksum that proves it is what was written."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from translator.core.corrections import Correction, Side
from translator.core.direction import Direction
from translator.core.errors.languages import SameLanguage, UnknownLanguage

COLUMNS = "number, direction, source, draft, target, created, revision, side, active, checksum"
INSERT = f"INSERT INTO corrections ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
SELECT_ALL = f"SELECT {COLUMNS} FROM corrections ORDER BY number"


class DamagedRow(Exception):
    """A row is not what was written; the reader of the database decides what to do about it."""


def checksum(correction: Correction) -> bytes:
    """Eight bytes over everything but ``active``, the one field that changes after writing."""
    # The lengths keep a character that moves from one text to the next from going unnoticed.
    fields = (
        f"{correction.number} {correction.direction.slug} {correction.created!r} "
        f"{correction.revision} {correction.side.value} "
        f"{len(correction.source)} {len(correction.draft)} "
        f"{correction.source}{correction.draft}{correction.target}"
    )
    return hashlib.blake2b(fields.encode(), digest_size=8).digest()


def to_row(correction: Correction) -> tuple[object, ...]:
    """The values of ``COLUMNS``."""
    return (
        correction.number,
        correction.direction.slug,
        correction.source,
        correction.draft,
        correction.target,
        correction.created,
        correction.revision,
        correction.side.value,
        int(correction.active),
        checksum(correction),
    )


def from_row(row: Sequence[object], directions: dict[str, Direction]) -> Correction:
    """The correction that ``row`` (the values of ``COLUMNS``) holds.

    ``directions`` keeps one object per direction: ten thousand rows share a handful.

    Raises:
        DamagedRow: the checksum does not match.
    """
    number, slug, source, draft, target, created, revision, side, active, found = row
    if not (
        isinstance(number, int)
        and isinstance(slug, str)
        and isinstance(source, str)
        and isinstance(draft, str)
        and isinstance(target, str)
        and isinstance(created, int | float)
        and isinstance(revision, int)
        and side in _SIDES
    ):
        raise DamagedRow
    direction = directions.get(slug)
    if direction is None:
        direction = directions.setdefault(slug, direction_of(slug))
    correction = Correction(
        number=number,
        direction=direction,
        source=source,
        draft=draft,
        target=target,
        created=float(created),
        revision=revision,
        side=Side(side),
        active=bool(active),
    )
    if found != checksum(correction):
        raise DamagedRow
    return correction


_SIDES = frozenset(side.value for side in Side)


def direction_of(slug: str) -> Direction:
    """The direction of a row.

    Raises:
        DamagedRow: there can be none of that name.
    """
    try:
        return Direction.from_slug(slug)
    except (UnknownLanguage, SameLanguage):
        raise DamagedRow from None
