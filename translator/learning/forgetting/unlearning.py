"""Forgetting a correction: out of the memory, the revisions and the state, in steps that last.

What is to be forgotten is noted first (``forgetting``). A kill after any step leaves the note, and
every step may be taken again.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from translator.core.direction import Direction
from translator.core.errors.memory import UnknownCorrection
from translator.learning.forgetting.forgetting_notes import note, noted
from translator.learning.revisions.revisions import Revisions
from translator.learning.rounds.round_state import read_state, write_state
from translator.learning.subject import GROWN, REVISIONS
from translator.memory.store import Store


def forget_noted(
    store: Store,
    direction: Direction,
    revisions: Revisions,
    *,
    start_over: Callable[[], None] = lambda: None,
) -> tuple[int, ...]:
    """Forget what is noted, and say which revisions went with it.

    Args:
        start_over: called when what is being tuned must not be gone on with.

    Raises:
        DiskFull, FileUnwritable: to be called again.
    """
    numbers = noted(store, direction)
    # Marked first: a kill from here on leaves nothing that could be mistaken for clean.
    stale = revisions.mark_stale(numbers)
    for number in numbers:
        with suppress(UnknownCorrection):
            store.remove(number)
    state = read_state(store, direction)
    if stale or any(state.tried(number) for number in numbers):
        state = state.as_if_untried()
    for number in numbers:
        state = state.without(number)
    write_state(store, direction, state)
    start_over()
    revisions.remove(stale)
    note(store, direction, ())
    return stale


def forget_without_model(
    store: Store, direction: Direction, folder: Path, numbers: Iterable[int] = ()
) -> tuple[int, ...]:
    """Forget what is noted, and these, in a direction that no installed model translates.

    Args:
        folder: what the profile keeps of the direction.

    Raises:
        DiskFull, FileUnwritable: to be called again.
    """
    note(store, direction, (*noted(store, direction), *numbers))
    shutil.rmtree(folder / GROWN, ignore_errors=True)
    return forget_noted(store, direction, _OfNoBase(folder / REVISIONS))


class _OfNoBase(Revisions):
    """The revisions of a direction whose base model is gone: all rest, and can only be deleted."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, base=folder)

    @cached_property
    def _base_checksum(self) -> str:
        return ""
