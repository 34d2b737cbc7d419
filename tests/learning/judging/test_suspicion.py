"""Corrections that look wrong, by a model whose probabilities are written out."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from translator.learning.judging.suspicion import information, suspects

# Summed log-probability of a target of four tokens, given a source.
_SAID = {
    ("red", "rot"): -4.0,
    ("blue", "rot"): -12.0,
    ("green", "rot"): -8.0,
    ("red", "grau"): -10.0,
    ("blue", "grau"): -6.0,
    ("green", "grau"): -9.0,
}


class _Table:
    def score(self, pairs: Sequence[tuple[str, str]]) -> list[tuple[float, int]]:
        return [(_SAID[pair], 4) for pair in pairs]


def test_information_is_per_token_and_against_the_best_other_source() -> None:
    told = information(_Table(), [("red", "rot"), ("red", "grau")], ["blue", "green"])
    assert told == pytest.approx([(-4.0 + 8.0) / 4, (-10.0 + 6.0) / 4])


def test_a_target_that_another_source_explains_better_is_suspect() -> None:
    assert suspects(_Table(), [("red", "rot"), ("red", "grau")], ["blue", "green"]) == [False, True]


def test_nothing_is_suspect_in_nothing() -> None:
    assert suspects(_Table(), [], []) == []


def test_without_another_source_nothing_can_be_said() -> None:
    with pytest.raises(ValueError, match="unrelated source"):
        information(_Table(), [("red", "rot")], [])
