"""Which past corrections and which replay go into a step: drawn by hashes, never by a generator.

A pair is drawn for a step when the hash of (pair, step) is among the smallest. So whether a pair
takes part in a step depends on that pair and that step alone, apart from how many places there are:
taking one pair away changes only the steps it took part in, and a learner that never saw it draws
exactly the same (rendezvous hashing, Thaler and Ravishankar 1998).
"""

from __future__ import annotations

import hashlib
from collections.abc import Container, Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from translator.learning.recipe.recipe import Example

_WORD = (1 << 64) - 1


def fingerprint(*parts: str | int) -> int:
    """64 bits of these parts; the same on every machine and in every process."""
    text = "\x1f".join(str(part) for part in parts)
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest())


def _mixed(words: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    """Scramble 64-bit words one to one: the finaliser of SplitMix64 (Steele et al. 2014)."""
    words = (words ^ (words >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    words = (words ^ (words >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return words ^ (words >> np.uint64(31))


class Draws(Protocol):
    """What pairs are drawn from."""

    def draw(self, step: int, count: int, *, without: Container[str] = ()) -> list[Example]:
        """Up to ``count`` pairs for ``step`` (a fingerprint), none with a key in ``without``."""


class Pool:
    """Pairs to draw from."""

    def __init__(self, examples: Sequence[Example]) -> None:
        self.examples = tuple(examples)
        self._prints = np.array([fingerprint(pair.key) for pair in examples], dtype=np.uint64)

    def draw(self, step: int, count: int, *, without: Container[str] = ()) -> list[Example]:
        """Up to ``count`` pairs for ``step`` (a fingerprint), none with a key in ``without``."""
        if not self.examples or count <= 0:
            return []
        ranks = _mixed(self._prints ^ np.uint64(step & _WORD))
        drawn: list[Example] = []
        for index in np.argsort(ranks, kind="stable"):
            example = self.examples[int(index)]
            if example.key not in without:
                drawn.append(example)
                if len(drawn) == count:
                    break
        return drawn


def drawn_from(pairs: Sequence[Example] | Draws) -> Draws:
    """A pool of pairs, unless it is something to draw from already."""
    return Pool(pairs) if isinstance(pairs, Sequence) else pairs
