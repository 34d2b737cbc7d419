"""English sentences for benchmarks, as many different ones as needed."""

from __future__ import annotations

import random
from itertools import islice

from translator.core.resources import resources


def everyday() -> list[str]:
    """The English side of the shipped held-out set."""
    path = resources() / "heldout" / "everyday.tsv"
    return [row.split("\t")[0] for row in path.read_text(encoding="utf-8").splitlines()[1:]]


def different(count: int) -> list[str]:
    """Sentences that no cache has met: each is two of the held-out ones with "and" between."""
    sentences = everyday()
    pairs = (
        f"{first.rstrip('.?!')} and {second[0].lower()}{second[1:]}"
        for distance in range(1, len(sentences))
        for first, second in zip(sentences, sentences[distance:], strict=False)
    )
    return list(islice(pairs, count))


def as_in_a_file(count: int) -> list[str]:
    """Sentences as people write them, no two alike: of the list that ships for replay.

    Two joined by "and" are longer than most, and the model says something over and over in one of
    25, where it is asked again; in one of these in 300.
    """
    path = resources() / "replay" / "en.txt"
    return random.Random(1).sample(path.read_text(encoding="utf-8").splitlines(), count)
