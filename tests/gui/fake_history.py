"""A history in a list, with the rules of the real one as far as a window can tell."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

from translator.core.errors.tree import TranslatorError
from translator.core.history import HistoryCount, HistoryEntry, HistoryPage, TranslatedText
from translator.core.text import search_key


class FakeHistory:
    """``entries`` are the oldest first; ``problem`` is raised by whatever is asked."""

    def __init__(self) -> None:
        self.entries: list[HistoryEntry] = []
        self.problem: TranslatorError | None = None
        self.threads: set[str] = set()
        self._given = self._places = 0

    def record(
        self, text: TranslatedText, *, continuing: int | None = None, taken_back: bool = False
    ) -> int | None:
        self._ask()
        if not text.worth_keeping:
            return None
        twin = self._find(lambda one: _key(one.text) == _key(text))
        begun = self._find(lambda one: one.number == continuing and not one.favourite)
        if not taken_back and begun is not None and text.is_draft_beside(begun.text):
            begun = None
        if not taken_back and twin is not None and text.is_draft_beside(twin.text):
            text = twin.text
        before = twin or begun
        gone = (twin, begun)
        self.entries = [one for one in self.entries if one not in gone]
        if before is None:
            self._given += 1
        number = self._given if before is None else before.number
        favourite = before is not None and before.favourite
        self._places += 1
        self.entries.append(HistoryEntry(number, self._places, text, 0.0, favourite))
        return number

    def page(
        self, search: str = "", *, favourites: bool = False, offset: int = 0, limit: int = 100
    ) -> HistoryPage:
        self._ask()
        words = search_key(search).split()
        found = [
            one
            for one in reversed(self.entries)
            if (one.favourite or not favourites)
            and all(
                word in search_key(f"{one.text.source} {one.text.translation}") for word in words
            )
        ]
        return HistoryPage(tuple(found[offset : offset + limit]), len(found))

    def count(self) -> HistoryCount:
        self._ask()
        return HistoryCount(len(self.entries), sum(one.favourite for one in self.entries))

    def entry(self, number: int) -> HistoryEntry | None:
        return self._find(lambda one: one.number == number)

    def star(self, number: int, favourite: bool) -> None:
        self._ask()
        self.entries = [
            replace(one, favourite=favourite) if one.number == number else one
            for one in self.entries
        ]

    def remove(self, number: int) -> None:
        self._ask()
        self.entries = [one for one in self.entries if one.number != number]

    def put_back(self, entry: HistoryEntry) -> None:
        self._ask()
        self.entries = sorted([*self.entries, entry], key=lambda one: one.place)

    def erase(self) -> None:
        self._ask()
        self.entries = []

    def sources(self) -> list[str]:
        """For the tests to look at, oldest first."""
        return [one.text.source for one in self.entries]

    def _ask(self) -> None:
        self.threads.add(threading.current_thread().name)
        if self.problem is not None:
            raise self.problem

    def _find(self, fits: Callable[[HistoryEntry], bool]) -> HistoryEntry | None:
        return next((one for one in self.entries if fits(one)), None)


def _key(text: TranslatedText) -> tuple[str, str]:
    return text.direction.slug, text.source
