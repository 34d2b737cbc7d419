"""The file of the history: its table, opening it, and getting the texts out of a damaged one."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

from translator.core.errors.files import DamagedFile
from translator.core.files import private_folder
from translator.core.history import HistoryEntry, TranslatedText, Wording
from translator.core.sentences import said
from translator.core.text import search_key, storable, visible
from translator.memory.database import faults, pages, rows, salvage, schema
from translator.memory.patterns import SPACELESS

# Step n takes a database from version n - 1 to n. A step that has been released is never edited.
# ``place`` orders the entries, the newest highest; a clock may be set back. ``folded`` is what is
# searched: no index of words, since it would keep their bytes in places of its own, and find no
# parts of words and nothing in languages that put no spaces between them.
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE entries (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            place INTEGER NOT NULL,
            direction TEXT NOT NULL,
            source TEXT NOT NULL,
            translation TEXT NOT NULL,
            changed REAL NOT NULL,
            favourite INTEGER NOT NULL,
            size INTEGER NOT NULL,
            folded TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX entries_by_place ON entries (place)",
    ),
    # Places in the two texts, and no text: there is no more to be searched or erased.
    ("ALTER TABLE entries ADD COLUMN wordings TEXT NOT NULL DEFAULT ''",),
)
COLUMNS = (
    "number, place, direction, source, translation, changed, favourite, size, folded, wordings"
)
INSERT = f"INSERT INTO entries ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_WIDTH = 10
_OLD_WIDTH = 9  # of rows that were written before there were wordings, and not since
_SPACES = re.compile(" +")  # and no line feed, which stands between two texts
_SPACELESS = re.compile(f"[{SPACELESS}]")
_LETTER = f"[^\\W{SPACELESS}]"  # or underscore


def folded(text: TranslatedText) -> str:
    """What is searched for an entry: both texts, told apart by a line feed."""
    return f"{search_key(text.source)}\n{search_key(text.translation)}"


def keys(texts: Iterable[str]) -> set[str]:
    """What is looked for where these texts are to be forgotten; nothing for a text of nothing."""
    return {key for text in texts if (key := search_key(visible(storable(text))))}


def holds(folded: str, keys: Iterable[str]) -> bool:
    """Whether ``folded`` text holds one of these search keys, and not only as a part of a word.

    What cannot be seen hides nothing.
    """
    if (seen := visible(folded)) != folded:
        folded = _SPACES.sub(" ", seen)
    return any(key in folded and _whole(key).search(folded) is not None for key in keys)


def _whole(key: str) -> re.Pattern[str]:
    """The key where no letter goes on at either end; without word spaces, any letter may."""
    before = "" if _SPACELESS.match(key[0]) else f"(?<!{_LETTER})"
    after = "" if _SPACELESS.match(key[-1]) else f"(?!{_LETTER})"
    return re.compile(f"{before}{re.escape(key)}{after}")


def to_row(entry: HistoryEntry) -> tuple[object, ...]:
    """The values of ``COLUMNS``."""
    text = entry.text
    return (
        entry.number,
        entry.place,
        text.direction.slug,
        text.source,
        text.translation,
        entry.changed,
        int(entry.favourite),
        len(text.source) + len(text.translation),
        folded(text),
        _written(text.wordings),
    )


def from_row(row: Sequence[Any]) -> HistoryEntry:
    """The entry that ``row`` (the values of ``COLUMNS``, which SQLite has checked) holds.

    Raises:
        DamagedRow: it is of no direction, or its wordings have no places.
    """
    number, place, slug, source, translation, changed, favourite, _, _, written = row
    text = TranslatedText(rows.direction_of(slug), source, translation, _wordings(written))
    return HistoryEntry(number, place, text, float(changed), bool(favourite))


def _written(wordings: Sequence[Wording]) -> str:
    """Places as they are written down; nothing where there are none."""
    places = [[one.sources, one.start, one.end] for one in wordings]
    return json.dumps(places) if places else ""


def _wordings(written: str) -> tuple[Wording, ...]:
    """The places that were written down.

    Raises:
        DamagedRow: these are none.
    """
    if not written:
        return ()
    try:
        return tuple(
            Wording(tuple((int(first), int(last)) for first, last in sources), int(start), int(end))
            for sources, start, end in json.loads(written)
        )
    except (ValueError, TypeError) as error:
        raise rows.DamagedRow from error


def open_to_write(path: Path) -> sqlite3.Connection:
    """Open, check and bring up to date; make the file where there is none.

    Raises:
        DamagedFile: it was damaged; one with all that can be read has taken its place, for the
            next opening.
    """
    salvage.finish(path)
    private_folder(path.parent)
    schema.make_private_file(path)
    connection: sqlite3.Connection | None = None
    try:
        connection = schema.connect(path)
        salvage.check(connection)
        schema.migrate(connection, path, MIGRATIONS)
        _check_texts(connection)
    except BaseException as error:
        if connection is not None:
            connection.close()
        if faults.is_damage(error):
            raise _rescue(path) from error
        raise
    return connection


def open_to_read(path: Path | None) -> sqlite3.Connection:
    """Open so that nothing is changed.

    One that is not there yet, or is of an older version, is read as if it were: in memory.

    Raises:
        DamagedRow: its tables are not those of a history.
    """
    if path is None or not path.exists():
        return _in_memory(None)
    with ExitStack() as open_ones:
        connection = open_ones.enter_context(closing(schema.connect(path)))
        schema.check_tables(connection, MIGRATIONS)
        if schema.version(connection) < len(MIGRATIONS):
            return _in_memory(connection)
        connection.execute("PRAGMA query_only = ON")
        open_ones.pop_all()
    return connection


def _in_memory(found: sqlite3.Connection | None) -> sqlite3.Connection:
    """What was ``found`` as this version has it; an empty one where there was none."""
    connection = schema.connect(None)
    if found is not None:
        found.backup(connection)
    schema.migrate(connection, None, MIGRATIONS)
    return connection


def _check_texts(connection: sqlite3.Connection) -> None:
    """Find what cannot be read now, while it can be mended: later no page with it could be shown.

    Raises:
        DamagedRow: an entry is of no direction, or its wordings have no places.
        sqlite3.OperationalError: one is not UTF-8.
    """
    texts = "SELECT direction, wordings, source, translation, folded FROM entries"
    with closing(connection.execute(texts)) as found:
        for slug, written in {row[:2] for row in found}:
            rows.direction_of(slug)
            _wordings(written)


def _rescue(path: Path) -> DamagedFile:
    """Replace the damaged file by one with all entries that can be read; the error that says so."""
    read = pages.read_pages(path)
    found = [(rowid, [*values, ""]) for rowid, values in pages.rows(read, _OLD_WIDTH)]
    found += pages.rows(read, _WIDTH)
    whole = (from_row([rowid, *values[1:]]) for rowid, values in found if _is_whole(values))
    kept = {entry.number: entry for entry in whole}
    aside = salvage.replace_damaged(path, lambda part: _write(part, kept.values()))
    return DamagedFile(
        path,
        said(
            "{kept} texts of the history could be read and were kept. The damaged file is set "
            "aside as {name} until something is erased. Try again to go on.",
            kept=len(kept),
            name=aside.name,
        ),
    )


def _is_whole(values: Sequence[object]) -> bool:
    """Whether these are the values of an entry; what is searched tells if the texts are theirs."""
    types = (object, int, str, str, str, int | float, int, int, str, str)
    if not all(map(isinstance, values, types)):
        return False
    _, _, slug, source, translation, _, _, _, found, written = values
    try:
        direction = rows.direction_of(str(slug))
        _wordings(str(written))
    except rows.DamagedRow:
        return False
    return found == folded(TranslatedText(direction, str(source), str(translation)))


def _write(part: Path, entries: Iterable[HistoryEntry]) -> None:
    schema.make_private_file(part)
    connection = schema.connect(part)
    try:
        schema.migrate(connection, None, MIGRATIONS)
        with schema.transaction(connection):
            connection.executemany(INSERT, map(to_row, entries))
    finally:
        connection.close()
