"""What stands in the source when the languages are swapped, and swapped back again."""

from __future__ import annotations

from dataclasses import dataclass

from translator.core.direction import Direction
from translator.gui.sheet.sheet import Sheet


@dataclass(frozen=True, slots=True)
class _Swap:
    """Where the languages were swapped: what stood there, and what has since taken its place."""

    before: Direction
    source: str
    put: str


class Swapping:
    """Goes on with the translation as the source, or with what that was a translation of."""

    def __init__(self) -> None:
        self._last: _Swap | None = None

    def turned(self, direction: Direction, source: str, sheet: Sheet) -> str:
        """The source from now on; called while ``direction`` is still in force."""
        last = self._last
        if last is not None and last.before == direction.reversed() and last.put == source:
            self._last = None
            # What the user wrote is better than what it was a translation of.
            if not any(row.edited or row.yours for row in sheet.rows):
                return last.source
        put = sheet.text() or source
        self._last = _Swap(direction, source, put)
        return put
