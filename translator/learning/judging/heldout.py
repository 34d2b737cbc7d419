"""Held-out pairs: what a candidate is scored on, and never learned from.

*General* pairs tell harm. They are the ones the user imported for the direction, else the shipped
ones, else the base model's own translations of given sources: those only show how far a candidate
has moved, and whoever shows a figure from them says so (``HeldOutKind.OWN_DRAFTS``).

*Personal* pairs tell gain: a fixed share of the user's own corrections (``core.corrections``).
"""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from translator.core.corrections import Correction
from translator.core.direction import Direction
from translator.core.errors.files import TooFewPairs
from translator.core.evidence import HeldOutKind
from translator.core.files import sweep_unfinished, write_private, writing_fault
from translator.core.gate import Policy
from translator.core.resources import resources
from translator.core.tables import Row, read_table
from translator.core.text import recall_key
from translator.learning.judging.degeneration import degenerate
from translator.learning.judging.scoring import Pair

# More would make every round slower than its evidence is worth: errors shrink with the root.
MOST_PAIRS = 500


@dataclass(frozen=True)
class HeldOut:
    """General held-out pairs of one direction."""

    direction: Direction
    kind: HeldOutKind
    pairs: tuple[Pair, ...]


def given(direction: Direction, folder: Path) -> HeldOut | None:
    """The pairs that there are for a direction: the imported ones, else the shipped ones, or None.

    Args:
        folder: where the profile keeps imported pairs.

    Raises:
        BadTable, FileUnreadable, DamagedFile: the imported file was changed into something else.
    """
    return imported(direction, folder) or shipped(direction)


def imported(direction: Direction, folder: Path) -> HeldOut | None:
    """The pairs the user imported into this profile, or None."""
    path = _imported_path(direction, folder)
    if not path.is_file():
        return None
    return HeldOut(direction, HeldOutKind.IMPORTED, _chosen(read_table(path, direction)))


def import_pairs(
    path: Path, direction: Direction, folder: Path, *, without: Container[str] = ()
) -> HeldOut:
    """Keep the user's own file of pairs as the general held-out pairs of a direction.

    Of a long file, ``MOST_PAIRS`` are chosen by a hash of the source, whatever their order.

    Args:
        without: sources that were learned from (``NearCopies``): such pairs are left out.

    Raises:
        BadTable: a line is not a pair.
        TooFewPairs: there are too few different ones to judge by.
        FileUnreadable, DamagedFile, EmptyInput: as ``core.tables.read_table``.
        DiskFull, FileUnwritable: nothing was changed.
    """
    rows = read_table(path, direction)
    pairs = _chosen(row for row in rows if row.source not in without)
    least = Policy().least_general_pairs
    if len(pairs) < least:
        raise TooFewPairs(path, len(pairs), least)
    lines = ["source\ttarget", *("\t".join(pair) for pair in pairs)]
    write_private(_imported_path(direction, folder), ("\n".join(lines) + "\n").encode())
    return HeldOut(direction, HeldOutKind.IMPORTED, pairs)


def drop_imported(direction: Direction, folder: Path) -> None:
    """Go back to the shipped pairs, if the direction has any.

    Raises:
        FileUnwritable: the system does not let us.
    """
    path = _imported_path(direction, folder)
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise writing_fault(error, path) from error
    sweep(direction, folder)


def sweep(direction: Direction, folder: Path) -> None:
    """Delete what a kill in the midst of ``import_pairs`` left.

    Raises:
        FileUnwritable: the system does not let us.
    """
    sweep_unfinished(_imported_path(direction, folder))


def shipped(direction: Direction) -> HeldOut | None:
    """The pairs that come with the program, or None for a direction without them."""
    languages, rows = _everyday()
    if direction.source not in languages or direction.target not in languages:
        return None
    source, target = languages.index(direction.source), languages.index(direction.target)
    pairs = _chosen(Row(row[source], row[target]) for row in rows)
    return HeldOut(direction, HeldOutKind.SHIPPED, pairs)


def shipped_sources(direction: Direction) -> list[str]:
    """The source side alone, for a direction whose target the shipped table does not have."""
    languages, rows = _everyday()
    if direction.source not in languages:
        return []
    column = languages.index(direction.source)
    return [row[column] for row in rows]


def own_sources(direction: Direction, typed: Sequence[str]) -> list[str]:
    """In a direction without pairs, what the base model is to translate in their place.

    Args:
        typed: texts of the user, beside the shipped ones.
    """
    sources = [*shipped_sources(direction), *typed]
    unique = {recall_key(source, coarse=True): source for source in reversed(sources)}
    return _by_hash(list(unique.values()))


def own_drafts(direction: Direction, pairs: Iterable[Pair]) -> HeldOut:
    """The base model's own translations of ``own_sources``, without the broken ones.

    A candidate must not be held to those.
    """
    sound = (one for one in pairs if not degenerate(*one, None, target=direction.target))
    return HeldOut(direction, HeldOutKind.OWN_DRAFTS, tuple(sound))


def personal(held_out: Iterable[Correction]) -> tuple[Pair, ...]:
    """The pairs of the newest held-out corrections that are in force, ``MOST_PAIRS`` at most."""
    active = sorted(
        (correction for correction in held_out if correction.active),
        key=lambda correction: correction.number,
    )
    return tuple((correction.source, correction.target) for correction in active[-MOST_PAIRS:])


def fewer(pairs: Sequence[Pair], most: int) -> list[Pair]:
    """At most so many pairs, chosen by a hash of their sources, in their order."""
    kept = set(_by_hash([source for source, _ in pairs], most))
    return [pair for pair in pairs if pair[0] in kept]


def _imported_path(direction: Direction, folder: Path) -> Path:
    return folder / f"{direction.slug}.tsv"


def _everyday() -> tuple[list[str], list[list[str]]]:
    """Languages and rows of the shipped table."""
    path = resources() / "heldout" / "everyday.tsv"
    header, *rows = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    return header.split("\t"), [row.split("\t") for row in rows]


def _chosen(rows: Iterable[Row]) -> tuple[Pair, ...]:
    """At most ``MOST_PAIRS`` pairs in file order, one for all sources with the same coarse key."""
    first: dict[str, Row] = {}
    for row in rows:
        first.setdefault(recall_key(row.source, coarse=True), row)
    kept = set(_by_hash([row.source for row in first.values()]))
    return tuple((row.source, row.target) for row in first.values() if row.source in kept)


def _by_hash(sources: Sequence[str], most: int = MOST_PAIRS) -> list[str]:
    if len(sources) <= most:
        return list(sources)
    return sorted(sources, key=lambda source: hashlib.blake2b(source.encode()).digest())[:most]
