"""The store of corrections: one SQLite database per profile, one writer, usable from any thread."""

from __future__ import annotations

import builtins
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from filelock import FileLock

from translator.core.corrections import Correction, NewCorrection, Side
from translator.core.direction import Direction
from translator.core.errors.memory import UnknownCorrection
from translator.core.errors.tree import EnvironmentFault
from translator.core.text import normalise, search_key, storable
from translator.memory.database import faults, opening, rows, schema
from translator.memory.database.erasing import erase_for_good
from translator.memory.glossary.glossary import Glossary, Transactions
from translator.memory.history import history_file
from translator.memory.history.history import History
from translator.memory.index import DirectionIndex
from translator.memory.private import is_private
from translator.memory.replay_sources import ReplaySources

DATABASE = "corrections.db"
# A file of thousands of lines asks for each of them; looking takes 50 µs, a hundredth of a line.
_LOOK_AGAIN_S = 0.01
_ERASING = "memory.erasing"  # state key, set while removed text may still stand in some file


class Store:
    """All corrections of a profile, and what else the learner must not lose.

    The rule for two programs on one home: the first that opens the store for writing has it until
    it closes or dies; a second one gets ``HomeInUse``, and may open it with ``read_only=True``,
    which sees everything that is committed and never writes. Both may be used from any thread.
    The rule holds for ``history`` too, the texts that were translated in this profile, and for
    its ``glossary``.

    Every method that changes something has made it durable (synced to the disk) when it returns.
    The corrections are also held in memory, where they are read from; the database is the truth.

    Args:
        patience: seconds to wait for another writer, who may be done soon.

    Raises:
        HomeInUse: another program, or another Store of this one, writes here.
        DamagedStore: the database was damaged. What could be read is in a new database by now,
            the damaged one lies beside it; opening again works. (``read_only`` changes nothing.)
        FileUnreadable, FileUnwritable, DiskFull: as they say.
    """

    def __init__(
        self,
        folder: Path,
        *,
        read_only: bool = False,
        clock: Callable[[], float] = time.time,
        patience: float = 0.0,
    ) -> None:
        self._path = folder / DATABASE
        self._read_only = read_only
        self._clock = clock
        self._guard = threading.RLock()
        self._closed = False
        self._indexes: dict[Direction, DirectionIndex] = {}
        self._journal: builtins.list[int] = []
        self._private: dict[int, bool] = {}  # by source and target, which never change
        self._lock: FileLock | None = None
        # What is open is closed again when something fails on the way: who holds the error holds
        # the store, and nobody could open another one meanwhile.
        with faults.told(self._path), ExitStack() as opened:
            if not read_only:
                self._lock = opening.lock(folder, patience=patience)
                opened.callback(self._unlock)
            open_database = opening.open_to_read if read_only else opening.open_to_write
            self._connection, self._corrections = open_database(self._path)
            opened.callback(self._connection.close)
            self._replay = ReplaySources(self._connection)
            self.history = History(folder, read_only=read_only, clock=clock)
            opened.callback(self.history.close)
            access = Transactions(self._reading, self._writing, self._forgetting)
            self.glossary = Glossary(self._connection, access, clock)
            self._seen = self._data_version()
            self._look_at = 0.0  # on the monotonic clock
            if not read_only:
                self._finish_erasing()
            self._opened = opened.pop_all()

    @property
    def read_only(self) -> bool:
        """Whether this one never writes."""
        return self._read_only

    # Reading ------------------------------------------------------------------------------------

    def list(
        self, direction: Direction | None = None, *, active_only: bool = False
    ) -> builtins.list[Correction]:
        """The corrections, oldest first: of one direction or of all."""
        with self._reading():
            return [
                correction
                for correction in self._corrections.values()
                if (direction is None or correction.direction == direction)
                and (correction.active or not active_only)
            ]

    def get(self, number: int) -> Correction:
        """The correction with this number.

        Raises:
            UnknownCorrection: there is none (any more).
        """
        with self._reading():
            try:
                return self._corrections[number]
            except KeyError:
                raise UnknownCorrection(number) from None

    def active(self, direction: Direction, source: str) -> Correction | None:
        """The correction that answers ``source`` now, if there is one."""
        with self._reading():
            # The newest: two that differed in what cannot be seen may both be active from before.
            for number in reversed(self._index(direction).same_source(source)):
                if self._corrections[number].active:
                    return self._corrections[number]
        return None

    def learnable(self, direction: Direction) -> builtins.list[Correction]:
        """The active corrections to learn from, oldest first.

        None of them is a held-out one or a near copy of one, nor looks like it holds secrets
        (``is_private``).
        """
        found = self._on_side(direction, Side.LEARN)
        return [correction for correction in found if not self._is_private(correction)]

    def held_out(self, direction: Direction) -> builtins.list[Correction]:
        """The active corrections to judge by, oldest first; never to be trained on."""
        return self._on_side(direction, Side.HELD_OUT)

    def changes(self, since: int) -> tuple[int, builtins.list[int]]:
        """Where the list of changes ends now, and the numbers that changed after ``since``.

        What another program has written is seen within 10 ms. A number that ``get`` no longer
        knows was removed. Start with ``since=0`` and an index built from ``list()`` taken after the
        call.
        """
        if self._read_only and time.monotonic() >= self._look_at:
            with self._reading():
                pass
            self._look_at = time.monotonic() + _LOOK_AGAIN_S
        journal = self._journal  # only ever grows: safe to read without the lock
        end = len(journal)
        return end, journal[since:end] if since < end else []

    # Writing ------------------------------------------------------------------------------------

    def add(self, new: NewCorrection) -> Correction:
        """Store one correction; it is on the disk when this returns, and active.

        What it replaces stays, inactive. A correction that is active already is returned as it is.
        """
        return self.add_many([new])[0]

    def add_many(self, new: Iterable[NewCorrection]) -> builtins.list[Correction]:
        """Store several corrections in one transaction: all of them or none."""
        with self._writing():
            return [self._add(each) for each in new]

    def restore(self, number: int) -> Correction:
        """Make an older correction of a source the active one again.

        Raises:
            UnknownCorrection: there is none with this number.
        """
        with self._writing():
            wanted = self.get(number)
            self._activate(wanted)
            return self._corrections[number]

    def remove(self, number: int) -> None:
        """Remove a correction: no file of the profile holds its text afterwards.

        If it was the active one, the newest older correction of the same source becomes active.
        Copies of the database from before a migration or a salvage are deleted, since they hold
        the text too, and so are entries of the history that hold it or the draft. Drafts of other
        corrections that hold it become empty. If a reader in another program is in the way, the
        last traces go when the store is next closed or opened.

        Raises:
            UnknownCorrection: there is none with this number.
        """
        # First: a kill after it leaves a correction to be removed again, and no text without one.
        gone = self.get(number)
        self.history.forget((gone.source, gone.draft, gone.target))
        with self._forgetting():
            gone = self.get(number)
            index = self._index(gone.direction)
            self._connection.execute("DELETE FROM corrections WHERE number = ?", (number,))
            del self._corrections[number]
            index.discard(gone)
            self._journal.append(number)
            older = index.same_source(gone.source)
            if gone.active and older:
                self._activate(self._corrections[older[-1]])
            self._replay.erase_traces(gone)
            self._blank_drafts_with(gone)

    # Sources for replay -------------------------------------------------------------------------

    def add_sources(self, direction: Direction, *texts: str) -> int:
        """Keep sources that the user typed and left uncorrected; the newest 2,000 stay.

        Returns how many were kept. Not what looks private, nor near copies of a corrected source,
        where the base model's own translation would pull against the correction or leak a held-out
        one. Nor what holds a forgotten text, which may still stand in the window, until the next
        start.
        """
        wanted = [text for text in map(storable, texts) if text.strip() and not is_private(text)]
        if not wanted:
            return 0
        with self._writing():
            index, history = self._index(direction), self.history
            kept = [
                text for text in wanted if not (index.is_known(text) or history.has_forgotten(text))
            ]
            for text in kept:
                self._replay.add(direction, text)
            return len(kept)

    def sources(self, direction: Direction, limit: int = 2_000) -> builtins.list[str]:
        """Uncorrected sources, newest first."""
        with self._reading():
            return self._replay.newest(direction, limit)

    def clear_sources(self) -> None:
        """Erase all uncorrected sources; no file of the profile holds them afterwards."""
        with self._forgetting():
            self._replay.clear()

    # State of the learner -----------------------------------------------------------------------

    def get_state(self, key: str) -> str | None:
        """What was last set under ``key``."""
        with self._reading():
            row = self._connection.execute(
                "SELECT value FROM state WHERE key = ?", (key,)
            ).fetchone()
        return None if row is None else str(row[0])

    def set_state(self, key: str, value: str | None) -> None:
        """Keep ``value`` under ``key``; None removes the key.

        Values are JSON, and never text of the user, which could not be forgotten again.
        """
        with self._writing():
            self._put_state(key, value)

    # Opening and closing ------------------------------------------------------------------------

    def close(self) -> None:
        """Close the database and give the lock back. Closing twice is harmless.

        What is held in memory can still be read: a recall in use by another thread goes on.
        """
        with self._guard, self._opened:
            finishes = not self._read_only and not self._closed
            self._closed = True
            if finishes:
                self._finish_erasing()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _reload(self) -> None:
        """Read everything again: after a failed transaction, or another program's writing."""
        before, self._corrections = self._corrections, opening.load(self._connection)
        self._indexes.clear()
        self._replay.reset()
        self.glossary.reset()
        changed = {
            number
            for number in before.keys() | self._corrections.keys()
            if before.get(number) != self._corrections.get(number)
        }
        self._journal.extend(sorted(changed))

    def _data_version(self) -> int:
        """A number that changes when another connection has written."""
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def _finish_erasing(self) -> None:
        """Do what a kill or a reader kept from being done; if it still cannot be, then later.

        A problem here must not keep the corrections from being opened and closed.
        """
        with suppress(EnvironmentFault):
            if self.get_state(_ERASING) is not None:
                self._erase_for_good()

    def _unlock(self) -> None:
        if self._lock is not None:
            self._lock.release()

    # Inner workings -----------------------------------------------------------------------------

    @contextmanager
    def _reading(self) -> Iterator[None]:
        with self._guard, faults.told(self._path):
            if self._read_only and not self._closed:
                version = self._data_version()
                if version != self._seen:
                    self._seen = version
                    self._reload()
            yield

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction; if it fails, neither the database nor what is held in memory changed."""
        with self._guard, faults.told(self._path):
            try:
                with schema.transaction(self._connection):
                    yield
            except BaseException:
                self._reload()
                raise

    @contextmanager
    def _forgetting(self) -> Iterator[None]:
        """One transaction that takes text away, which no file holds any more at its end."""
        with self._writing():
            yield
            self._put_state(_ERASING, "1")
        self._erase_for_good()

    def _index(self, direction: Direction) -> DirectionIndex:
        index = self._indexes.get(direction)
        if index is None:
            index = DirectionIndex(
                correction
                for correction in self._corrections.values()
                if correction.direction == direction
            )
            self._indexes[direction] = index
        return index

    def _on_side(self, direction: Direction, side: Side) -> builtins.list[Correction]:
        return [
            correction
            for correction in self.list(direction, active_only=True)
            if correction.side is side
        ]

    def _is_private(self, correction: Correction) -> bool:
        """Looked at once: the learner asks for thousands of them several times a round."""
        known = self._private.get(correction.number)
        if known is None:
            known = is_private(correction.source) or is_private(correction.target)
            self._private[correction.number] = known
        return known

    def _add(self, new: NewCorrection) -> Correction:
        index = self._index(new.direction)
        source, draft, target = (storable(text) for text in (new.source, new.draft, new.target))
        same = [self._corrections[number] for number in index.same_source(source)]
        for earlier in same:
            if earlier.active and normalise(earlier.target) == normalise(target):
                return earlier
        correction = Correction(
            number=self._next_number(),
            direction=new.direction,
            source=source,
            draft=draft,
            target=target,
            created=self._clock(),
            revision=new.revision,
            side=index.side_for(source),
        )
        self._connection.execute(rows.INSERT, rows.to_row(correction))
        self._corrections[correction.number] = correction
        index.add(correction)
        self._journal.append(correction.number)
        self._activate(correction)
        self._replay.erase_near(new.direction, source)
        return correction

    def _activate(self, wanted: Correction) -> None:
        """Make ``wanted`` the one active correction of its source."""
        for number in self._index(wanted.direction).same_source(wanted.source):
            correction = self._corrections[number]
            active = number == wanted.number
            if correction.active != active:
                self._connection.execute(
                    "UPDATE corrections SET active = ? WHERE number = ?", (int(active), number)
                )
                self._corrections[number] = replace(correction, active=active)
                self._journal.append(number)

    def _blank_drafts_with(self, gone: Correction) -> None:
        """Empty every draft that holds the source or the target: the memory may have answered it.

        It is looked for as in the history.
        """
        keys = history_file.keys((gone.source, gone.target))
        for number, correction in tuple(self._corrections.items()):
            if correction.draft and history_file.holds(search_key(correction.draft), keys):
                blank = replace(correction, draft="")
                self._connection.execute(
                    "UPDATE corrections SET draft = ?, checksum = ? WHERE number = ?",
                    (blank.draft, rows.checksum(blank), number),
                )
                self._corrections[number] = blank
                self._journal.append(number)

    def _next_number(self) -> int:
        """One more than any number ever given, removed ones included."""
        row = self._connection.execute(
            "SELECT seq FROM sqlite_sequence WHERE name = 'corrections'"
        ).fetchone()
        return 1 if row is None else int(row[0]) + 1

    def _put_state(self, key: str, value: str | None) -> None:
        if value is None:
            self._connection.execute("DELETE FROM state WHERE key = ?", (key,))
        else:
            self._connection.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (key, value))

    def _erase_for_good(self) -> None:
        """Leave no byte of removed text in any file; what a kill interrupts, the next open ends."""
        with self._guard, faults.told(self._path):
            if erase_for_good(self._connection, self._path):
                self._put_state(_ERASING, None)
