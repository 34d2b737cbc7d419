"""Which sources count as near copies of one another."""

from __future__ import annotations

import pytest

from translator.memory.likeness.near_copies import NearCopies

KNOWN = ("The dog sleeps in the garden.", "Where is the station?", "→ ✓", "You are 17 years old.")


@pytest.mark.parametrize(
    "source",
    [
        *KNOWN,
        "The dogs sleep in the garden.",
        "the dog sleeps in a garden",
        "Where is the stations",
        "You are 2,500 years old!",
    ],
)
def test_near_copies(source: str) -> None:
    assert source in NearCopies(KNOWN)
    assert len(NearCopies(KNOWN).numbers(source)) == 1


@pytest.mark.parametrize("source", ["", "!", "→", "The cat sleeps in the house.", "Where is he?"])
def test_others_are_none(source: str) -> None:
    assert source not in NearCopies(KNOWN)
    assert NearCopies(KNOWN).numbers(source) == []


def test_the_most_alike_comes_first_and_what_is_taken_out_is_gone() -> None:
    near = NearCopies()
    near.add(7, "The dogs sleep in the garden.")
    near.add(3, "The dog sleeps in the garden.")
    assert near.numbers("The dog sleeps in the garden!") == [3, 7]
    near.discard(3)
    assert near.numbers("The dog sleeps in the garden!") == [7]
    near.discard(7)
    assert len(near) == 0
