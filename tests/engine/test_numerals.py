"""A number of the source that its translation lacks is noticed, however either is written."""

from __future__ import annotations

import pytest

from translator.engine.numerals import find_numbers, missing_numbers


def _missing(source: str, draft: str, target: str = "de") -> list[str]:
    return [number.text for number in missing_numbers(source, draft, target)[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("none", []),
        ("5 or 17", ["5", "17"]),
        ("1,234.50 and 1.234,50", ["1,234.50", "1.234,50"]),
        ("12 500 people", ["12 500"]),
        ("12 5000", ["12", "5000"]),
        ("14:35", ["14:35"]),
        ("1/2", ["1", "2"]),
        ("31/12/2025, 2025/12/31", ["31/12/2025", "2025/12/31"]),
        ("At 7.", ["7"]),
        ("٣٤", ["٣٤"]),
    ],
)
def test_numbers_of_a_text(text: str, expected: list[str]) -> None:
    numbers = find_numbers(text)
    assert [number.text for number in numbers] == expected
    assert all(text[number.start : number.end] == number.text for number in numbers)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("1,234.5 litres", "1.234,5 Liter"),
        ("2,500 people", "2500 Leute"),
        ("2,500 people", "2 500 Leute"),
        ("3.14", "3,14"),
        ("at 2 p.m.", "um 14 Uhr"),
        ("at 2:30 pm", "um 14.30 Uhr"),
        ("5/3/2021", "3.5.2021"),
        ("05/09/2026", "5.9.2026"),
        ("3 dogs", "drei Hunde"),
        ("30 years", "dreißig Jahre"),
        ("the 21st", "der einundzwanzigste"),
        ("250 of them", "zweihundertfünfzig davon"),
        ("2 cats, 2 dogs", "zwei Katzen, zwei Hunde"),
    ],
)
def test_the_same_in_another_form(source: str, draft: str) -> None:
    assert _missing(source, draft) == []


@pytest.mark.parametrize(
    ("source", "draft", "lost"),
    [
        ("25 dogs", "Hunde", ["25"]),
        ("25 dogs", "255 Hunde", ["25"]),
        ("1,234.5", "1.234", ["1,234.5"]),
        ("19 and 19", "19", ["19"]),
        ("2 cats, 2 dogs", "zwei Katzen und Hunde", ["2"]),
        ("3 dogs", "dreißig Hunde", ["3"]),
        ("33 and 6", "33,6,66", ["33", "6"]),
        ("5/3/2021", "5.3.2012", ["5/3/2021"]),
    ],
)
def test_what_is_lost(source: str, draft: str, lost: list[str]) -> None:
    assert _missing(source, draft) == lost


def test_what_the_draft_has_too_many() -> None:
    missing, spare = missing_numbers("It costs 35 euros.", "Es kostet 355 Euro.", "de")
    assert [number.text for number in missing] == ["35"]
    assert [number.text for number in spare] == ["355"]
