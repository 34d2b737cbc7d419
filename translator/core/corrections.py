"""Corrections: what the user made of a draft, and on which side of the gate they stand."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from translator.core.direction import Direction
from translator.core.text import side_key


class Side(StrEnum):
    """What a correction may be used for: learning, or judging (never both).

    ``NEITHER`` is for the rare source that is a near copy of a learnable and of a held-out one:
    using it for either would leak. The memory answers it all the same.
    """

    LEARN = "learn"
    HELD_OUT = "held_out"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class NewCorrection:
    """A correction that is not stored yet."""

    direction: Direction
    source: str
    draft: str
    target: str
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Correction:
    """A stored correction. ``created`` is in seconds since 1970, UTC; order is by ``number``.

    ``active`` is false for an older correction of the same source that a newer one replaced.
    ``revision`` is the revision whose draft was corrected.
    """

    number: int
    direction: Direction
    source: str
    draft: str
    target: str
    created: float
    revision: int
    side: Side
    active: bool = True


# One correction in eight judges. Fewer would need months to gather evidence, more would keep
# too much of what the user teaches away from the learner.
HELD_OUT_SHARE = 1 / 8


def side_of(source: str, share: float = HELD_OUT_SHARE) -> Side:
    """The side of a correction, fixed for good by a hash of its normalised source.

    Near copies (case, spaces, punctuation, other digits) get the same side, because the key drops
    all of those.
    """
    digest = hashlib.blake2b(side_key(source).encode(), digest_size=8).digest()
    return Side.HELD_OUT if int.from_bytes(digest) < share * 2**64 else Side.LEARN
