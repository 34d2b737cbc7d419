"""The way back and forward through the texts of this window, as a browser has it for pages."""

from __future__ import annotations

from dataclasses import dataclass

from translator.core.direction import Direction

_LONGEST = 50  # texts


@dataclass(frozen=True, slots=True)
class Visit:
    """A source text, and how it was translated."""

    direction: Direction
    source: str


class Trail:
    """The texts of this window, oldest first. Held in memory only, whatever the settings say."""

    def __init__(self) -> None:
        self._visits: list[Visit] = []
        self._at = 0  # which of them is shown; behind the last one where none of them is

    def show(self, visit: Visit, *, instead: bool) -> None:
        """The window shows this text, with ``instead`` in place of the one it has become of."""
        if self._current() == visit:
            return
        if instead and self._current() is not None:
            self._visits[self._at] = visit
            return
        self._visits = [*(one for one in self._visits if one != visit), visit][-_LONGEST:]
        self._at = len(self._visits) - 1

    def leave(self) -> None:
        """The window shows none of them any more."""
        self._at = len(self._visits)

    @property
    def earlier(self) -> Visit | None:
        """The text that ``back`` would go to."""
        return self._visits[self._at - 1] if self._at > 0 else None

    @property
    def later(self) -> Visit | None:
        """The text that ``forward`` would go to."""
        return self._visits[self._at + 1] if self._at + 1 < len(self._visits) else None

    def back(self) -> Visit | None:
        """Go to the text before; None where there is none."""
        return self._go(self._at - 1)

    def forward(self) -> Visit | None:
        """Go to the text after; None where there is none."""
        return self._go(self._at + 1)

    def clear(self) -> None:
        """Know of no text any more."""
        self._visits, self._at = [], 0

    def _current(self) -> Visit | None:
        return self._visits[self._at] if self._at < len(self._visits) else None

    def _go(self, place: int) -> Visit | None:
        if not 0 <= place < len(self._visits):
            return None
        self._at = place
        return self._visits[place]
