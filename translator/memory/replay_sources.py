"""Sources that the user typed and left uncorrected, kept for replay: bounded, and erasable."""

from __future__ import annotations

import sqlite3

from translator.core.corrections import Correction
from translator.core.direction import Direction
from translator.core.text import normalise, search_key
from translator.memory.history import history_file
from translator.memory.likeness.near_copies import NearCopies

KEPT = 2_000  # per direction; the newest ones, since they are what the user works on


class ReplaySources:
    """The ``sources`` table; called by the Store, inside its transactions and under its lock."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._near: dict[Direction, NearCopies] = {}

    def reset(self) -> None:
        """Forget what is held in memory: the table may have changed."""
        self._near.clear()

    def add(self, direction: Direction, text: str) -> None:
        """Keep ``text`` as the newest one, and only the newest ``KEPT``."""
        near = self._index(direction)
        wanted = normalise(text)
        self._delete(
            direction,
            self._numbers("direction = ? AND text = ?", (direction.slug, wanted)),
        )
        cursor = self._connection.execute(
            "INSERT INTO sources (direction, text) VALUES (?, ?)", (direction.slug, wanted)
        )
        near.add(int(cursor.lastrowid or 0), wanted)
        if len(near) > KEPT:
            oldest = "direction = ? ORDER BY number LIMIT ?"
            self._delete(direction, self._numbers(oldest, (direction.slug, len(near) - KEPT)))

    def newest(self, direction: Direction, limit: int) -> list[str]:
        """At most ``limit`` sources, newest first."""
        found = self._connection.execute(
            "SELECT text FROM sources WHERE direction = ? ORDER BY number DESC LIMIT ?",
            (direction.slug, limit),
        )
        return [str(row[0]) for row in found]

    def erase_near(self, direction: Direction, source: str) -> None:
        """Delete ``source`` and its near copies: they have been corrected."""
        self._delete(direction, self._index(direction).numbers(source))

    def erase_traces(self, gone: Correction) -> None:
        """Delete every source that holds a text of this correction, as the history compares them.

        Of all directions: what was typed in one may have been typed in another.
        """
        self.erase_near(gone.direction, gone.source)
        keys = history_file.keys((gone.source, gone.draft, gone.target))
        rows = self._connection.execute("SELECT number, text FROM sources").fetchall()
        for number, text in rows:
            if history_file.holds(search_key(text), keys):
                self._connection.execute("DELETE FROM sources WHERE number = ?", (number,))
        self.reset()

    def clear(self) -> None:
        """Delete all sources of all directions."""
        self._connection.execute("DELETE FROM sources")
        self.reset()

    def _numbers(self, where: str, values: tuple[object, ...]) -> list[int]:
        found = self._connection.execute(f"SELECT number FROM sources WHERE {where}", values)
        return [int(row[0]) for row in found]

    def _delete(self, direction: Direction, numbers: list[int]) -> None:
        near = self._index(direction)
        for number in numbers:
            self._connection.execute("DELETE FROM sources WHERE number = ?", (number,))
            near.discard(number)

    def _index(self, direction: Direction) -> NearCopies:
        near = self._near.get(direction)
        if near is None:
            near = self._near[direction] = NearCopies()
            found = self._connection.execute(
                "SELECT number, text FROM sources WHERE direction = ?", (direction.slug,)
            )
            for number, text in found:
                near.add(int(number), str(text))
        return near
