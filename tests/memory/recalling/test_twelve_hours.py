"""Which numbers are hours of one half of a day."""

from __future__ import annotations

import pytest

from translator.memory.recalling.twelve_hours import twelve_hours


def told_by_halves(text: str, number: str, language: str) -> bool:
    start = text.index(number)
    return twelve_hours(text, [(start, start + len(number))], language)


@pytest.mark.parametrize(
    ("text", "number", "language"),
    [
        ("at 10 am", "10", "en"),
        ("at 10:30 P.M. sharp", "10:30", "en"),
        ("it is 10 o’clock", "10", "en"),
        ("um 10.30 Uhr abends", "10.30", "de"),
        ("a las 10:30 de la noche", "10:30", "es"),
        ("à 10 heures du matin", "10", "fr"),
        ("午前10時", "10", "ja"),
        ("上午10:30开", "10:30", "zh"),
    ],
)
def test_told_by_halves(text: str, number: str, language: str) -> None:
    assert told_by_halves(text, number, language)


@pytest.mark.parametrize(
    ("text", "number", "language"),
    [
        ("at 10:30 sharp", "10:30", "en"),
        ("in 10 amber rooms", "10", "en"),
        ("Zimmer 10 am See", "10", "de"),
        ("um 10.30 Uhr", "10.30", "de"),
        ("10時", "10", "ja"),
        ("10 am", "10", "xx"),
    ],
)
def test_other_numbers(text: str, number: str, language: str) -> None:
    assert not told_by_halves(text, number, language)
