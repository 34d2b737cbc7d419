"""What is being forgotten, noted in the store before the first step of it.

A kill in the midst of a forgetting leaves the note, and whoever next opens the profile to learn, or
to change what was learned, carries it through: nobody has to ask a second time for something to be
gone. Numbers alone, and no text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from translator.core.direction import Direction
from translator.memory.store import Store

_KEY = "forgetting"


def noted(store: Store, direction: Direction) -> tuple[int, ...]:
    """The corrections of a direction whose forgetting has begun and not ended."""
    return _read(store).get(direction.slug, ())


def directions_noted(store: Store) -> list[Direction]:
    """The directions in which a forgetting has begun and not ended."""
    return [Direction.from_slug(slug) for slug in sorted(_read(store))]


def note(store: Store, direction: Direction, numbers: Iterable[int]) -> None:
    """These are being forgotten in a direction; none is when all is done. Durable on return.

    Raises:
        DiskFull, FileUnwritable: what was noted before is.
    """
    others = {slug: known for slug, known in _read(store).items() if slug != direction.slug}
    mine = tuple(sorted(set(numbers)))
    values = others | ({direction.slug: mine} if mine else {})
    store.set_state(_KEY, json.dumps(values) if values else None)


def _read(store: Store) -> dict[str, tuple[int, ...]]:
    """What is noted, by the slugs of directions. What cannot be read is not this program's."""
    try:
        values = json.loads(store.get_state(_KEY) or "{}")
    except ValueError:
        return {}
    if not isinstance(values, dict):
        return {}
    return {slug: tuple(them) for slug, them in values.items() if _is_note(slug, them)}


def _is_note(slug: str, numbers: Any) -> bool:
    are_numbers = isinstance(numbers, list) and all(isinstance(one, int) for one in numbers)
    return are_numbers and Direction.named(slug) is not None
