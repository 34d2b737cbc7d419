"""English sentences for benchmarks, as many different ones as needed."""

from __future__ import annotations

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
