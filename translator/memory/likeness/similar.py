"""Finding similar keys among many, by rapidfuzz's ratio, looking only where they can be."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process


@dataclass(slots=True)
class _Bucket:
    """Keys of one length, and the number that each belongs to, side by side."""

    keys: list[str] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)


class SimilarKeys:
    """Keys by length, each with a number; not safe for threads, its owner holds a lock.

    The ratio of two keys of lengths a ≤ b is at most 2a / (a + b), reached when one contains the
    other in order. So a search at a floor f (0 to 1) only has to look at lengths from
    a·f / (2 − f) to a·(2 − f) / f: for f = 0.9, a fifth longer or shorter.
    """

    def __init__(self) -> None:
        self._buckets: dict[int, _Bucket] = {}
        self._keys: dict[int, str] = {}

    def __len__(self) -> int:
        return len(self._keys)

    def add(self, number: int, key: str) -> None:
        """Enter ``key`` under ``number``; a number entered before is replaced."""
        self.discard(number)
        bucket = self._buckets.setdefault(len(key), _Bucket())
        bucket.keys.append(key)
        bucket.numbers.append(number)
        self._keys[number] = key

    def discard(self, number: int) -> None:
        """Take out what was entered under ``number``, if anything was."""
        key = self._keys.pop(number, None)
        if key is None:
            return
        bucket = self._buckets[len(key)]
        place = bucket.numbers.index(number)
        del bucket.keys[place], bucket.numbers[place]

    def has(self, key: str, floor: float) -> bool:
        """Whether any key has a ratio (0 to 100) of at least ``floor`` with this one."""
        # Asked once for all lengths, because a call takes as long as looking at dozens of keys.
        keys = [one for bucket in self._in_reach(key, floor) for one in bucket.keys]
        return process.extractOne(key, keys, scorer=fuzz.ratio, score_cutoff=floor) is not None

    def search(self, key: str, floor: float) -> list[tuple[int, float]]:
        """All ``(number, ratio)`` with a ratio (0 to 100) of at least ``floor``, best first.

        Among equal ratios the higher number, which is the newer one, comes first.
        """
        found: list[tuple[int, float]] = []
        for bucket in self._in_reach(key, floor):
            hits = process.extract(
                key, bucket.keys, scorer=fuzz.ratio, score_cutoff=floor, limit=None
            )
            found.extend((bucket.numbers[place], score) for _, score, place in hits)
        return sorted(found, key=lambda hit: (-hit[1], -hit[0]))

    def _in_reach(self, key: str, floor: float) -> Iterator[_Bucket]:
        share = floor / 100
        # The small allowance keeps rounding from leaving a length out that is just within reach.
        shortest = math.ceil(len(key) * share / (2 - share) - 1e-9)
        longest = math.floor(len(key) * (2 - share) / share + 1e-9)
        for length in range(max(shortest, 1), longest + 1):
            bucket = self._buckets.get(length)
            if bucket is not None and bucket.keys:
                yield bucket
