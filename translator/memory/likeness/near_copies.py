"""What a near copy is: a source that is the same as another one, but for a few letters."""

from __future__ import annotations

from collections.abc import Iterable

from translator.core.text import recall_key
from translator.memory.likeness.similar import SimilarKeys

# Two sources whose coarse keys are at least this alike (rapidfuzz ratio, 0 to 100) count as near
# copies of one another: a correction of one says what the other's translation is.
_LEAST = 90.0


class NearCopies:
    """Sources, each with a number, to be asked for near copies of another one.

    Not safe for threads that change it; its owner holds a lock.

    Args:
        sources: to begin with, numbered from 0.
    """

    def __init__(self, sources: Iterable[str] = ()) -> None:
        self._keys = SimilarKeys()
        for number, source in enumerate(sources):
            self.add(number, source)

    def __len__(self) -> int:
        return len(self._keys)

    def __contains__(self, source: object) -> bool:
        """Whether this source, or a near copy of it, is among them."""
        return isinstance(source, str) and self._keys.has(_key(source), _LEAST)

    def add(self, number: int, source: str) -> None:
        """Enter ``source`` under ``number``; a number entered before is replaced."""
        self._keys.add(number, _key(source))

    def discard(self, number: int) -> None:
        """Take out what was entered under ``number``, if anything was."""
        self._keys.discard(number)

    def numbers(self, source: str) -> list[int]:
        """The numbers of this source and of its near copies, the most alike first."""
        return [number for number, _ in self._keys.search(_key(source), _LEAST)]


def _key(source: str) -> str:
    # Of signs alone nothing is left that could be alike: such a source is its own near copy only.
    return recall_key(source, coarse=True) or recall_key(source)
