"""The memory of one profile, opened when it is first asked for, anew when it is to be written."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from translator.core.direction import Direction
from translator.core.drafts import Draft
from translator.core.errors.home import HomeInUse
from translator.core.errors.memory import DamagedStore
from translator.core.files import private_folder
from translator.core.sentences import said
from translator.core.terms.term_finder import TermFinder
from translator.memory.recalling.recall import Recall
from translator.memory.store import Store

# Seconds that a command waits for another one, which is done in a moment; a window is not.
_PATIENCE = 2.0


class ProfileMemory:
    """The store of a profile with a recall for each direction. Safe to use from several threads.

    Args:
        folder: of the profile.
        keeps: open it for writing at once; without it, it is only read until it is to be written.
        on_notice: called with a sentence for the user, such as that a damaged store was salvaged.
    """

    def __init__(self, folder: Path, *, keeps: bool, on_notice: Callable[[str], None]) -> None:
        self._folder, self._keeps, self._on_notice = folder, keeps, on_notice
        self._patience = 0.0 if keeps else _PATIENCE
        self._guard = threading.RLock()
        self._store: Store | None = None
        self._recalls: dict[Direction, Recall] = {}

    def store(self, *, writing: bool = False) -> Store:
        """The open store; opened for writing when asked for, or when the window keeps it.

        Raises:
            HomeInUse: another program keeps it, and ``writing`` was asked for.
            DamagedStore: it is damaged, and another program keeps it; else it is salvaged.
            FileUnreadable, FileUnwritable, DiskFull: as they say.
        """
        with self._guard:
            if self._store is not None and writing and self._store.read_only:
                opened = self._open(writing=True)  # where it cannot be, the one that is read stays
                self.close()
                self._store = opened
            if self._store is None:
                self._store = self._open(writing=writing)
            return self._store

    def recall(self, direction: Direction) -> Recall:
        """What the memory answers in a direction, held ready once for all who ask.

        Not to be kept: another one answers once the store was opened for writing.
        """
        with self._guard:
            recall = self._recalls.get(direction)
            if recall is None:
                recall = self._recalls[direction] = Recall(self.store(), direction)
            return recall

    def answer(self, direction: Direction, source: str) -> Draft | None:
        """What the memory answers now: see ``Recall``."""
        return self.recall(direction)(source)

    def terms(self, direction: Direction) -> TermFinder:
        """The terms of a direction as they are now."""
        return self.store().glossary.finder(direction)

    def close(self) -> None:
        """Close the store; asked for again, it opens again."""
        with self._guard:
            self._recalls.clear()
            store, self._store = self._store, None
            if store is not None:
                store.close()

    def _open(self, *, writing: bool) -> Store:
        if writing or self._keeps:
            try:
                return self._open_to_write()
            except HomeInUse as error:
                if writing:
                    raise
                told = said(
                    "{problem} Until then corrections cannot be saved.", problem=error.message
                )
                self._on_notice(told)
        try:
            return Store(self._folder, read_only=True)
        except DamagedStore as damaged:
            try:
                self._open_to_write().close()  # which saves all that can be read
            except HomeInUse:
                raise damaged from None
            return Store(self._folder, read_only=True)

    def _open_to_write(self) -> Store:
        try:
            return Store(private_folder(self._folder), patience=self._patience)
        except DamagedStore as error:
            self._on_notice(error.message)
            return Store(self._folder, patience=self._patience)
