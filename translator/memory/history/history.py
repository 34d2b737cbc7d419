"""The history of a profile: texts that were translated, to be found again, starred and erased.

It has a file of its own beside the corrections. They must never be lost, are all held in memory
and are read at every draft; these are many, may be thrown away at any time, and are read when
somebody looks. So neither slows the other down, and damage to one leaves the other alone.
"""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from translator.core.errors.home import HomeInUse
from translator.core.errors.tree import EnvironmentFault
from translator.core.files import private_folder
from translator.core.history import (
    MOST_CHARACTERS,
    MOST_TEXTS,
    HistoryCount,
    HistoryEntry,
    HistoryPage,
    TranslatedText,
)
from translator.core.text import search_key, storable
from translator.memory.database import faults, schema
from translator.memory.database.erasing import erase_for_good
from translator.memory.history import history_file

DATABASE = "history.db"
_ERASING = "history.erasing"  # a file, there while erased text may still stand in another one

_ONE = f"SELECT {history_file.COLUMNS} FROM entries WHERE number = ?"
# Whether it has characters that cannot be seen, which may part those of a key.
_HIDES = "folded GLOB '*[\u00ad\u200b\u200e\u200f\u2060\ufeff]*'"
_PRUNE = """DELETE FROM entries WHERE number IN (
    SELECT number FROM (
        SELECT number, row_number() OVER newest AS nth, sum(size) OVER newest AS characters
        FROM entries WHERE favourite = 0 WINDOW newest AS (ORDER BY place DESC)
    ) WHERE nth > ? OR characters > ?
)"""


class History:
    """The texts of one profile. Opened when first needed; safe to use from several threads.

    Whoever writes the profile's corrections writes its history: see ``Store``. With ``read_only``
    everything can be read, and nothing is written: ``record`` keeps nothing, the others raise.

    Raises:
        DamagedFile: the file was damaged. One with all that could be read has taken its place:
            the same call works when it is made again. (``read_only`` changes nothing.)
        HomeInUse: it is read-only, since another program writes in this profile.
        FileUnreadable, FileUnwritable, DiskFull: as they say.
    """

    def __init__(
        self,
        folder: Path,
        *,
        read_only: bool = False,
        clock: Callable[[], float] = time.time,
        most_texts: int = MOST_TEXTS,
        most_characters: int = MOST_CHARACTERS,
    ) -> None:
        self._path = folder / DATABASE
        self._marker = folder / _ERASING
        self._read_only, self._clock = read_only, clock
        self._bounds = (most_texts, most_characters)
        self._guard = threading.RLock()
        self._connection: sqlite3.Connection | None = None
        self._forgotten: set[str] = set()
        self._closed = False
        if not read_only:
            self._finish_erasing()

    # Reading ------------------------------------------------------------------------------------

    def page(
        self, search: str = "", *, favourites: bool = False, offset: int = 0, limit: int = 100
    ) -> HistoryPage:
        """The entries that hold every word of ``search`` in one of their texts, newest first.

        Case and accents do not matter, and parts of words are found.
        """
        words = search_key(search).split()
        where = " AND ".join(["favourite >= ?", *["instr(folded, ?) > 0"] * len(words)])
        values = (int(favourites), *words)
        with self._reading() as connection:
            numbers = connection.execute(
                f"SELECT number FROM entries WHERE {where} ORDER BY place DESC", values
            ).fetchall()
            wanted = numbers[offset : offset + limit]
            rows = [connection.execute(_ONE, number).fetchone() for number in wanted]
            return HistoryPage(tuple(map(history_file.from_row, rows)), len(numbers))

    def entry(self, number: int) -> HistoryEntry | None:
        """The entry with this number, if it is there."""
        with self._reading() as connection:
            row = connection.execute(_ONE, (number,)).fetchone()
            return None if row is None else history_file.from_row(row)

    def count(self) -> HistoryCount:
        """How much there is."""
        with self._reading() as connection:
            texts, favourites = connection.execute(
                "SELECT count(*), coalesce(sum(favourite), 0) FROM entries"
            ).fetchone()
        return HistoryCount(int(texts), int(favourites))

    # Writing ------------------------------------------------------------------------------------

    def record(
        self,
        text: TranslatedText,
        *,
        continuing: int | None = None,
        taken_back: bool = False,
    ) -> int | None:
        """Keep a text as the newest one; on the disk when this returns.

        A source that is there already keeps its entry, whatever ``continuing`` says. No mere draft
        takes the place of what the user wrote: the entry then stays as it is, and is the newest.

        Args:
            continuing: the entry that this text goes on with, and replaces. A favourite is
                not replaced.
            taken_back: the user has seen the own words with this text and took them back: a mere
                draft may take their place.

        Returns:
            The number of its entry; None where it was not kept: it is a letter or nothing, holds a
            text that was forgotten since the program started, another program writes here, or
            it is closed.
        """
        text = replace(text, source=storable(text.source), translation=storable(text.translation))
        if not text.worth_keeping:
            return None
        with self._guard:  # nothing is forgotten between looking and keeping
            if self._read_only or self._closed or self._is_forgotten(text):
                return None
            return self._record(text, continuing, taken_back=taken_back)

    def _record(self, text: TranslatedText, continuing: int | None, *, taken_back: bool) -> int:
        with self._writing() as connection:
            before, begun = self._entries_before(connection, text, continuing)
            if not taken_back:
                if begun is not None and text.is_draft_beside(begun.text):
                    begun = None
                if before is not None and text.is_draft_beside(before.text):
                    text = before.text
            if before is not None and begun is not None:
                connection.execute("DELETE FROM entries WHERE number = ?", (begun.number,))
            before = before or begun
            place = connection.execute("SELECT coalesce(max(place), 0) + 1 FROM entries")
            (newest,) = place.fetchone()
            number = self._put(
                connection,
                HistoryEntry(
                    number=before.number if before else 0,
                    place=newest,
                    text=text,
                    changed=self._clock(),
                    favourite=before is not None and before.favourite,
                ),
            )
            connection.execute(_PRUNE, self._bounds)
        return number

    def star(self, number: int, favourite: bool) -> None:
        """Make an entry a favourite, which stays when older entries go, or an ordinary one."""
        with self._writing() as connection:
            connection.execute(
                "UPDATE entries SET favourite = ? WHERE number = ?", (int(favourite), number)
            )

    def put_back(self, entry: HistoryEntry) -> None:
        """Undo the removal of an entry."""
        with self._guard:
            if not self._is_forgotten(entry.text):
                with self._writing() as connection:
                    self._put(connection, entry)

    # Erasing ------------------------------------------------------------------------------------

    def remove(self, number: int) -> None:
        """Remove one entry: no file of the profile holds its text afterwards."""
        self._erase("number = ?", number)

    def erase(self) -> None:
        """Remove all entries, favourites too: no file of the profile holds them afterwards."""
        self._erase("1")

    def forget(self, texts: Iterable[str]) -> None:
        """Remove all entries that hold one of these texts, favourites too, from every file.

        None that holds one is kept again before the program is started anew: the text may still
        stand in the window. What differs from it in case and accents only counts as the same; a
        part of a word does not.
        """
        keys = history_file.keys(texts)
        with self._guard:
            self._forgotten |= keys
            if keys and self._path.exists():
                numbers = self._holding(keys)
                # With none, too: an entry that was written anew may have held it before.
                self._erase(f"number IN ({','.join('?' * len(numbers))})", *numbers)

    def has_forgotten(self, text: str) -> bool:
        """Whether ``text`` holds one that was forgotten since the program started."""
        with self._guard:
            return history_file.holds(search_key(text), self._forgotten)

    def _holding(self, keys: Iterable[str]) -> list[int]:
        """The numbers of the entries that hold one of these keys."""
        wanted = tuple(keys)
        where = " OR ".join([*["instr(folded, ?) > 0"] * len(wanted), _HIDES])
        with self._reading() as connection:
            rows = connection.execute(f"SELECT number, folded FROM entries WHERE {where}", wanted)
            return [number for number, folded in rows if history_file.holds(folded, wanted)]

    def _erase(self, where: str, *values: object) -> None:
        with self._guard, faults.told(self._path):
            self._refuse_if_read_only()
            self._mark()  # before the rows go: a kill from here on is made good at the next start
            with self._writing() as connection:
                connection.execute(f"DELETE FROM entries WHERE {where}", values)
            self._erase_for_good()

    def _mark(self) -> None:
        private_folder(self._marker.parent)
        schema.make_private_file(self._marker)

    def _erase_for_good(self) -> None:
        """Leave no byte of removed text in any file.

        A reader in another program delays it until the history is next closed or opened.
        """
        if erase_for_good(self._opened(), self._path):
            self._marker.unlink(missing_ok=True)

    # Opening and closing ------------------------------------------------------------------------

    def close(self) -> None:
        """Close the file for good: what comes late is not kept, and finds nothing."""
        with self._guard:
            if not self._read_only and not self._closed:
                self._finish_erasing()
            self._closed = True
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _finish_erasing(self) -> None:
        """Do what a kill or a reader kept from being done; if it still cannot be, then later.

        A problem here must not keep the corrections from being opened, or their lock from being
        given back.
        """
        if self._marker.exists():
            with suppress(EnvironmentFault), faults.told(self._path):
                self._erase_for_good()

    def _opened(self) -> sqlite3.Connection:
        """The connection for writing."""
        if self._connection is None:
            self._connection = history_file.open_to_write(self._path)
        return self._connection

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """One transaction, which sees one state whatever another program does meanwhile."""
        with self._guard, faults.told(self._path), ExitStack() as stack:
            if self._read_only or self._closed or not self._path.exists():
                connection = stack.enter_context(closing(history_file.open_to_read(self._path)))
            else:
                connection = self._opened()
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it or nothing."""
        with self._guard, faults.told(self._path):
            self._refuse_if_read_only()
            connection = self._opened()
            with schema.transaction(connection):
                yield connection

    # Inner workings -----------------------------------------------------------------------------

    def _refuse_if_read_only(self) -> None:
        if self._read_only or self._closed:
            raise HomeInUse(self._path.parent)

    def _is_forgotten(self, text: TranslatedText) -> bool:
        return history_file.holds(history_file.folded(text), self._forgotten)

    def _entries_before(
        self, connection: sqlite3.Connection, text: TranslatedText, continuing: int | None
    ) -> tuple[HistoryEntry | None, HistoryEntry | None]:
        """The entry of the same source, and the other one that the text goes on with."""
        select = f"SELECT {history_file.COLUMNS} FROM entries WHERE"
        twin = connection.execute(
            f"{select} direction = ? AND source = ?", (text.direction.slug, text.source)
        ).fetchone()
        begun = connection.execute(
            f"{select} number = ? AND favourite = 0", (continuing,)
        ).fetchone()
        if twin is not None and begun is not None and begun[0] == twin[0]:
            begun = None
        found = (None if one is None else history_file.from_row(one) for one in (twin, begun))
        return next(found), next(found)

    def _put(self, connection: sqlite3.Connection, entry: HistoryEntry) -> int:
        """Write an entry in place of the one with its number; 0 stands for a new number."""
        row = history_file.to_row(entry)
        statement = history_file.INSERT.replace("INSERT", "INSERT OR REPLACE", 1)
        cursor = connection.execute(statement, (entry.number or None, *row[1:]))
        return int(cursor.lastrowid or 0)
