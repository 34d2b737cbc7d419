"""Looking only where a similar key can be finds what looking everywhere finds."""

from __future__ import annotations

import random

import pytest
from rapidfuzz import fuzz

from translator.memory.likeness.similar import SimilarKeys


@pytest.mark.parametrize("floor", [60.0, 75.0, 90.0, 100.0])
def test_against_brute_force(floor: float) -> None:
    draw = random.Random(int(floor))
    keys = ["".join(draw.choices("ab ", k=draw.randint(1, 24))) for _ in range(300)]
    similar = SimilarKeys()
    for number, key in enumerate(keys):
        similar.add(number, key)
    for number in range(0, 300, 7):
        similar.discard(number)
    left = [(number, key) for number, key in enumerate(keys) if number % 7]
    assert len(similar) == len(left)
    for wanted in keys[:60]:
        expected = {
            (number, ratio) for number, key in left if (ratio := fuzz.ratio(wanted, key)) >= floor
        }
        found = similar.search(wanted, floor)
        assert set(found) == expected
        assert [r for _, r in found] == sorted((r for _, r in found), reverse=True)
        assert similar.has(wanted, floor) is bool(expected)


def test_the_newer_of_equals_comes_first() -> None:
    similar = SimilarKeys()
    for number in (4, 9, 2):
        similar.add(number, "the same")
    assert [number for number, _ in similar.search("the same", 90.0)] == [9, 4, 2]


def test_a_number_entered_again_is_replaced() -> None:
    similar = SimilarKeys()
    similar.add(1, "before")
    similar.add(1, "after it")
    assert len(similar) == 1
    assert not similar.has("before", 90.0)


def test_nothing_is_like_an_empty_key() -> None:
    similar = SimilarKeys()
    similar.add(1, "")
    assert similar.search("", 75.0) == []
    assert not similar.has("", 75.0)
    assert similar.search("text", 75.0) == []
