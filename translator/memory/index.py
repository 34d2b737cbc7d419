"""What is remembered of one direction, by key: the same source, and near copies of it."""

from __future__ import annotations

from collections.abc import Iterable

from translator.core.corrections import Correction, Side, side_of
from translator.core.text import recall_key
from translator.memory.likeness.near_copies import NearCopies


class DirectionIndex:
    """The corrections of one direction, older ones and removed-from-use ones included."""

    def __init__(self, corrections: Iterable[Correction]) -> None:
        self._numbers: dict[str, list[int]] = {}
        self._near = {side: NearCopies() for side in Side}
        for correction in corrections:
            self.add(correction)

    def add(self, correction: Correction) -> None:
        """Enter a correction; its number is higher than all before."""
        self._numbers.setdefault(recall_key(correction.source), []).append(correction.number)
        self._near[correction.side].add(correction.number, correction.source)

    def discard(self, correction: Correction) -> None:
        """Take a correction out."""
        key = recall_key(correction.source)
        self._numbers[key].remove(correction.number)
        if not self._numbers[key]:
            del self._numbers[key]
        self._near[correction.side].discard(correction.number)

    def same_source(self, source: str) -> list[int]:
        """The numbers of all corrections of this source, oldest first."""
        return list(self._numbers.get(recall_key(source), ()))

    def is_known(self, source: str) -> bool:
        """Whether a correction of this source or of a near copy exists."""
        return any(source in near for near in self._near.values())

    def side_for(self, source: str) -> Side:
        """The side of a new correction of ``source``.

        It goes where its near copies are, else where the hash of its source puts it. So no
        learnable source is ever a near copy of a held-out one, whatever order they come in: a
        source that would tie a learnable and a held-out one together is used for neither.
        """
        learnable = source in self._near[Side.LEARN]
        held_out = source in self._near[Side.HELD_OUT]
        if learnable and held_out:
            return Side.NEITHER
        if learnable or held_out:
            return Side.LEARN if learnable else Side.HELD_OUT
        return side_of(source)
