"""The history: texts that were translated, as the user left them."""

from __future__ import annotations

from dataclasses import dataclass

from translator.core.direction import Direction

# What is kept: the newest so many texts, and of those no more than so many characters together,
# sources and translations. Favourites stay whatever comes, and do not count.
MOST_TEXTS = 5_000
MOST_CHARACTERS = 10_000_000
FEWEST_CHARACTERS = 2  # of a source; shorter ones are typing, not texts


@dataclass(frozen=True, slots=True)
class Wording:
    """What the user wrote in a translation and is no correction: nothing else remembers it.

    Attributes:
        sources: from where to where in the source the sentences stand that it is for; none where
            it was written for a source that is another by now.
        start, end: where it stands in the translation. All are in code points.
    """

    sources: tuple[tuple[int, int], ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TranslatedText:
    """A source, and its translation as last shown, the user's edits included."""

    direction: Direction
    source: str
    translation: str
    wordings: tuple[Wording, ...] = ()

    @property
    def worth_keeping(self) -> bool:
        """Whether it is more than a letter, and was translated."""
        return len(self.source.strip()) >= FEWEST_CHARACTERS and bool(self.translation.strip())

    def is_draft_beside(self, other: TranslatedText) -> bool:
        """Whether it holds no words of the user's where ``other`` does."""
        return bool(other.wordings) and not self.wordings


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A text in the history. ``changed`` is in seconds since 1970, UTC; order is by ``place``."""

    number: int
    place: int
    text: TranslatedText
    changed: float
    favourite: bool = False


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Some of the entries that were asked for, the newest first, and how many there are in all."""

    entries: tuple[HistoryEntry, ...]
    total: int


@dataclass(frozen=True, slots=True)
class HistoryCount:
    """How many texts the history holds, and how many of them are favourites."""

    texts: int
    favourites: int
