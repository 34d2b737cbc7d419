"""Which words of a translation follow the one behind them."""

from __future__ import annotations

import pytest

from translator.memory.recalling.word_agreement import (
    asks_for_gender,
    asks_for_ordinal,
    asks_for_sound,
)


@pytest.mark.parametrize(
    ("before", "language", "asks"),
    [
        ("Öffne das ", "de", True),
        ("Sehr geehrte ", "de", True),
        ("mit ", "de", False),
        ("Querida ", "es", True),
        ("avec la «", "fr", True),
        ("the ", "en", False),
        ("", "de", False),
    ],
)
def test_gender(before: str, language: str, asks: bool) -> None:
    assert asks_for_gender(before, language) is asks


@pytest.mark.parametrize(
    ("before", "old", "new", "language", "asks"),
    [
        ("It is a ", "Ford", "Opel", "en", True),
        ("It is an ", "Opel", "Ford", "en", True),
        ("It is a ", "Ford", "Tesla", "en", False),
        ("It is a ", "BMW", "MRI", "en", True),
        ("It is a ", "5", "18", "en", True),
        ("It is a ", "5", "180", "en", False),
        ("It is the ", "5", "8", "en", False),
        ("la maison de ", "Marie", "Hélène", "fr", True),
        ("la maison de ", "Marie", "Paul", "fr", False),
        ("Pedro y ", "Ana", "Hilda", "es", True),
        ("Pedro y ", "Ana", "Álvaro", "es", False),
    ],
)
def test_sound(before: str, old: str, new: str, language: str, asks: bool) -> None:
    assert asks_for_sound(before, old, new, language) is asks


@pytest.mark.parametrize(
    ("behind", "new", "language", "asks"),
    [
        (" mai 2024", "1", "fr", True),
        (" mai 2024", "2", "fr", False),
        (" main", "1", "fr", False),
        (" de mayo", "1", "es", False),
    ],
)
def test_the_first_of_a_month(behind: str, new: str, language: str, asks: bool) -> None:
    assert asks_for_ordinal(behind, new, language) is asks
