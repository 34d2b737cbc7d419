"""What the model tells about single words: how sure it is of them, and which belong together."""

from __future__ import annotations

from dataclasses import dataclass

# Below these probabilities the window shows doubt: what they mean is in
# ``engine.words.word_reading``.
UNSURE = 0.4
VERY_UNSURE = 0.2


@dataclass(frozen=True, slots=True)
class WordScore:
    """How probable the model finds a word of a translation, given its source and all before it.

    Attributes:
        start, end: ``text[start:end]`` of the segment's translation, in code points.
        probability: between 0 and 1, of all the pieces of the word together.
    """

    start: int
    end: int
    probability: float


@dataclass(frozen=True, slots=True)
class WordLink:
    """A word of a segment and a word of its translation that belong together.

    Places are in code points, within the segment's source and within its translation.
    """

    source_start: int
    source_end: int
    target_start: int
    target_end: int
