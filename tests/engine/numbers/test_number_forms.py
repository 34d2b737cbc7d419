"""A number that is put back is written as its new language writes it."""

from __future__ import annotations

import pytest

from translator.core.direction import Direction
from translator.engine.numbers.number_forms import (
    localised,
    rewritten,
    with_hours,
    with_ordinals,
    with_ranges,
    with_scale,
    without_scale_twice,
)
from translator.engine.numbers.numerals import find_numbers


@pytest.mark.parametrize(
    ("slug", "text", "expected"),
    [
        ("en-de", "He earns 2,800 euros.", "2.800"),
        ("en-de", "It is 1,234.50 in all.", "1.234,50"),
        ("en-de", "It rose by 0.3 per cent.", "0,3"),
        ("en-de", "the year 1932", "1932"),
        ("en-de", "at 14:35", "14:35"),
        ("en-de", "at 9.30 a.m.", "9.30"),
        ("en-de", "at 9.30 pm", "9.30"),
        ("en-de", "with Python 3.11", "3.11"),
        ("en-de", "in version 2.5", "2.5"),
        ("en-de", "by 10.15.7", "10.15.7"),
        ("en-de", "by 31/12/2025", "31/12/2025"),
        ("de-en", "2.800 Euro", "2,800"),
        ("de-en", "nur 79,99 Euro", "79.99"),
        ("de-en", "um 14.30 Uhr", "14.30"),
        ("de-en", "am 31.12.2025", "31.12.2025"),
        ("fr-en", "12 500 habitants", "12,500"),
        ("en-fr", "12,500 people", "12\u00a0500"),
        ("en-zh", "12,500 people", "12,500"),
        ("ar-en", "12,5", "12,5"),
        ("zh-en", "有2万人", "20,000"),
        ("zh-de", "有1.5万人", "15.000"),
        ("ja-de", "０.５倍", "0,5"),
        ("ja-en", "８時３０分に", "8:30"),
        ("zh-ja", "8点半", "8点半"),
        ("zh-ja", "有２万人", "２万"),
    ],
)
def test_forms(slug: str, text: str, expected: str) -> None:
    number = find_numbers(text)[0]
    assert localised(text, number, Direction.from_slug(slug)) == expected


@pytest.mark.parametrize(
    ("slug", "text", "expected"),
    [
        ("en-zh", "1.5 million dollars", "150万"),
        ("en-zh", "2 billion people", "20亿"),
        ("en-ja", "1,250 million yen", "12億5000万"),
        ("en-zh", "3 thousand", "3,000"),
        ("de-zh", "1,5 Millionen Euro", "150万"),
        ("de-zh", "1.250 Millionen Euro", "12亿5000万"),
        ("de-ja", "2 Milliarden", "20億"),
    ],
)
def test_a_million_is_no_unit_in_chinese_and_japanese(slug: str, text: str, expected: str) -> None:
    found = with_scale(text, find_numbers(text)[0], Direction.from_slug(slug))
    assert found is not None
    assert found[0] == expected
    assert text[found[1] :][:1] in ("", " ")


@pytest.mark.parametrize(
    ("slug", "text"), [("en-de", "1.5 million"), ("en-zh", "1.5 millions of"), ("en-zh", "5 men")]
)
def test_no_other_number_takes_a_word_along(slug: str, text: str) -> None:
    found = with_scale(text, find_numbers(text)[0], Direction.from_slug(slug))
    assert (found is None) == ("millions" not in text)


@pytest.mark.parametrize(
    ("slug", "source", "draft", "right"),
    [
        ("en-de", "It costs 1,234 dollars.", "Es kostet 1,234 Dollar.", "Es kostet 1.234 Dollar."),
        ("en-de", "It costs 2.125 dollars.", "Es kostet 2125 Dollar.", "Es kostet 2,125 Dollar."),
        ("en-de", "It costs 2.125 dollars.", "Es kostet 2.125 Dollar.", "Es kostet 2,125 Dollar."),
        ("en-de", "It costs 1,234 dollars.", "Es kostet 1234 Dollar.", "Es kostet 1234 Dollar."),
        ("en-de", "It leaves at 8.30.", "Er fährt um 8.30 ab.", "Er fährt um 8.30 ab."),
        ("en-de", "Room 2198 is free.", "Raum 2 198 ist frei.", "Raum 2198 ist frei."),
        ("en-fr", "Room 2198 is free.", "2 198 est libre.", "2 198 est libre."),
        ("en-de", "2198 and 2 198", "2198 und 2 198", "2198 und 2 198"),
        ("en-de", "in version 2.5", "in Version 2.5", "in Version 2.5"),
        ("en-de", "in version 2.5", "in Version 2,5", "in Version 2.5"),
        (
            "en-de",
            "3.10.2 is new, see 4.5.",
            "3,10,2 ist neu, siehe 4,5.",
            "3.10.2 ist neu, siehe 4,5.",
        ),
        ("en-de", "It is Version 1.2.", "Es ist 1,25 und 1,2.", "Es ist 1,25 und 1.2."),
        ("en-de", "We gave Tom 2.5 of it.", "Wir gaben Tom 2,5.", "Wir gaben Tom 2,5."),
        (
            "de-en",
            "Abschnitt 4.2 hat 1.234.567 Wörter.",
            "Section 4,2 has 1,234,567 words.",
            "Section 4.2 has 1,234,567 words.",
        ),
        ("de-fr", "am 3.5.2021", "le 3/5/2021", "le 3/5/2021"),
        (
            "en-fr",
            "He sold 12,500 of 3.",
            "Il a vendu 12.500 de 3.",
            "Il a vendu 12\u00a0500 de 3.",
        ),
        ("de-fr", "1.250,50 Euro", "1.250,50 euros", "1\u00a0250,50 euros"),
        ("fr-en", "1 234,56 € TTC", "1 234.56 € TTC", "1,234.56 € TTC"),
        ("en-es", "It weighs 0.25 kilos.", "Pesa 0.25 kilos.", "Pesa 0,25 kilos."),
        ("en-fr", "He sold 2,500 cars.", "Il a vendu 2,500.", "Il a vendu 2\u00a0500."),
        ("de-en", "1.200 Euro", "1.200 euros", "1,200 euros"),
        ("es-en", "Son $2,350.75.", "It's $2350,75.", "It's $2,350.75."),
        ("es-en", "Tiene $1,250.", "He has $1,250.", "He has $1,250."),
        ("es-en", "Pesa 1,250 kilos.", "It weighs 1,250 kilos.", "It weighs 1.250 kilos."),
        ("en-fr", "It costs €12.50.", "Ça coûte €12.50.", "Ça coûte €12,50."),
        ("de-en", "Das kostet 12,50 €.", "It costs 12,50 €.", "It costs 12.50 €."),
        ("fr-en", "1 000 000 de gens", "1000000 people", "1,000,000 people"),
        ("de-en", "am 3.5. um 14.30 Uhr", "on 3.5. at 14.30", "on 3.5. at 14.30"),
        ("ar-en", "１２ كتب", "12 books", "12 books"),
        ("en-zh", "It is 1,234.", "它是1,234。", "它是1,234。"),
    ],
)
def test_a_copied_number_keeps_its_value(slug: str, source: str, draft: str, right: str) -> None:
    assert rewritten(source, draft, Direction.from_slug(slug)) == right


@pytest.mark.parametrize(
    ("source", "draft", "expected"),
    [
        ("in 5-10 minutes", "in 5 10 Minuten", "in 5-10 Minuten"),
        ("Temperatures of 20–25", "20 25 Grad", "20–25 Grad"),
        ("in 5-10 minutes", "in 5 bis 10 Minuten", "in 5 bis 10 Minuten"),
        ("in 5-10 minutes", "in 5 100 Minuten", "in 5 100 Minuten"),
        ("pages 12–15", "page 12 -15", "page 12–15"),
        ("ages 6–12", "6 ---12半份", "6–12半份"),
        ("2024-05-06 and 5 10", "5 10", "5 10"),
    ],
)
def test_a_range_keeps_its_sign(source: str, draft: str, expected: str) -> None:
    assert with_ranges(source, draft) == expected


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("On the 3th floor", "On the 3rd floor"),
        ("The 21th and the 2th of May", "The 21st and the 2nd of May"),
        ("The 11th, 12th, 13th and 111th", "The 11th, 12th, 13th and 111th"),
        ("The 4th, 20th and 1,003th", "The 4th, 20th and 1,003th"),
    ],
)
def test_english_ordinals(draft: str, expected: str) -> None:
    assert with_ordinals(draft) == expected


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Je viens à 10:00 heures.", "Je viens à 10 heures."),
        ("Je viens à 1:00 heure.", "Je viens à 1 heure."),
        ("de 8:00 h à 17 h30", "de 8 heures à 17 h 30"),
        ("à 10:30 heures", "à 10 h 30"),
        ("à 9h05", "à 9 h 05"),
        # As the source has it, or no time of day.
        ("à 10:00", "à 10:00"),
        ("24 heures", "24 heures"),
        ("un rapport de 16:09", "un rapport de 16:09"),
        ("1:10:00 heures", "1:10:00 heures"),
    ],
)
def test_french_hours(draft: str, expected: str) -> None:
    assert with_hours(draft) == expected


@pytest.mark.parametrize(
    ("slug", "source", "draft", "expected"),
    [
        ("zh-en", "他有320万元。", "He has 3,200,000 million yuan.", "He has 3,200,000 yuan."),
        ("ja-de", "2万人です。", "Es sind 20.000 Tausend Leute.", "Es sind 20.000 Leute."),
        ("zh-en", "他有320万元。", "He has 3.2 million yuan.", "He has 3.2 million yuan."),
        ("zh-en", "他有320元。", "He has 320 million yuan.", "He has 320 million yuan."),
        ("de-en", "Es sind 20.000 Leute.", "20,000 thousand people", "20,000 thousand people"),
        ("zh-ja", "他有320万元。", "320万ある。", "320万ある。"),
    ],
)
def test_a_scale_is_said_once(slug: str, source: str, draft: str, expected: str) -> None:
    assert without_scale_twice(source, draft, Direction.from_slug(slug)) == expected
