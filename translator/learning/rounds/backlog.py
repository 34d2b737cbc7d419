"""Which corrections wait to be learned, and which of them the next round takes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Container, Sequence
from dataclasses import replace

from translator.core.corrections import Correction, Side
from translator.core.direction import Direction
from translator.core.text import recall_key
from translator.learning.rounds.round_state import Numbers, RoundState
from translator.memory.store import Store

# A round of eight serves a correction soon and still shares the cost of scoring among several.
FEWEST = 8
# With a long backlog, rounds grow to a quarter of it: imports of thousands end within the hour.
_SHARE, _MOST = 4, 64


class Backlog:
    """The corrections of one direction that can be learned from, and those that never are.

    What waits is asked for by one thread; what is kept from learning may be asked for beside it,
    also while a round is under way.

    Args:
        is_held_out: whether a source, or a near copy of it, is a general held-out one.
    """

    def __init__(
        self, store: Store, direction: Direction, is_held_out: Callable[[str], bool]
    ) -> None:
        self._store, self._direction = store, direction
        self._is_held_out = is_held_out
        # Of each correction; asked for several times a round, of thousands.
        self._known: dict[int, bool] = {}
        self._keys: dict[int, str] = {}
        self._knowing = threading.Lock()  # held while one is looked at, so that none stays outdated

    def usable(self, state: RoundState) -> list[Correction]:
        """All that may be learned from as things stand, oldest first."""
        return [
            correction
            for correction in self._store.learnable(self._direction)
            if correction.number not in state.left_out and not self._holds(correction)
        ]

    def held_out_changed(self) -> None:
        """Other pairs are held out now, or some correction is gone."""
        with self._knowing:
            self._known.clear()
        self._keys.clear()

    def too_alike(self) -> list[int]:
        """The active corrections that are never learned because they are too much like what judges.

        That is, like general held-out pairs or like the user's own. Those that judge themselves are
        not among them.
        """
        return [
            correction.number
            for correction in self._store.list(self._direction, active_only=True)
            if correction.side is Side.NEITHER
            or (correction.side is Side.LEARN and self._holds(correction))
        ]

    def private(self) -> list[int]:
        """The active corrections that are never learned, since they look like they hold secrets."""
        learnable = {one.number for one in self._store.learnable(self._direction)}
        active = self._store.list(self._direction, active_only=True)
        ours = (one.number for one in active if one.side is Side.LEARN)
        return [number for number in ours if number not in learnable]

    def corrected(self) -> set[str]:
        """The coarse keys of all corrected sources, of replaced corrections too."""
        corrections = self._store.list(self._direction)
        for one in corrections:
            if one.number not in self._keys:
                self._keys[one.number] = recall_key(one.source, coarse=True)
        return {self._keys[one.number] for one in corrections}

    def _holds(self, correction: Correction) -> bool:
        number = correction.number
        with self._knowing:
            if number not in self._known:
                self._known[number] = self._is_held_out(correction.source)
            return self._known[number]

    def waiting(self, state: RoundState, learned: Container[int]) -> list[Correction]:
        """Those that no weights have seen yet, oldest first."""
        return [one for one in self.usable(state) if one.number not in learned]

    def next(self, state: RoundState, learned: Container[int]) -> list[Correction]:
        """What the next round takes: new corrections first, then a group that is tried again."""
        waiting = self.waiting(state, learned)
        tried = {number for group in state.groups for number in group}
        new = [one for one in waiting if one.number not in tried]
        if new:
            return new[: min(_MOST, max(FEWEST, len(new) // _SHARE))]
        for group in state.groups:
            found = [one for one in waiting if one.number in group]
            if found:
                return found
        return []


def taken(state: RoundState, batch: Sequence[Correction]) -> RoundState:
    """The state once a round has taken a batch: it is in no group any more."""
    numbers = {one.number for one in batch}
    groups = (tuple(n for n in group if n not in numbers) for group in state.groups)
    return replace(state, groups=tuple(group for group in groups if group))


def smaller_groups(numbers: Numbers) -> tuple[Numbers, ...]:
    """A batch that did harm, in parts a quarter of its size, to find out which of it did."""
    size = max(1, len(numbers) // 4)
    return tuple(tuple(numbers[at : at + size]) for at in range(0, len(numbers), size))
