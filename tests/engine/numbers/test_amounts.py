"""The sign of money or the unit beside a number comes through, whatever a model makes of it."""

from __future__ import annotations

import pytest

from translator.core.drafts import GREEDY
from translator.engine.numbers.amounts import amount, is_measure, missing_signs
from translator.engine.numbers.numerals import find_numbers
from translator.engine.serving import ServingModel


@pytest.mark.parametrize(
    ("source", "draft", "missing"),
    [
        ("It costs €5.99.", "Es kostet 5,99.", 1),
        ("It costs €5.99.", "Es kostet 5,99 €.", 0),
        ("It costs €5.99.", "Es kostet 5,99 Euro.", 0),
        ("It costs €5.99.", "Es kostet 5,99 Dollar.", 1),
        ("It costs 5,99\u00a0€ or 7 €.", "Es kostet 5,99 € oder 7.", 1),
        ("It costs $5.", "它花了5美元。", 0),
        ("The € is a sign.", "Das ist ein Zeichen.", 0),
        ("It costs 5.", "Es kostet 5.", 0),
        ("He paid 5k.", "Er zahlte 5.", 1),
        ("He paid 5k.", "Er zahlte 5k.", 0),
        ("It costs €1.38m.", "Es kostet 1,38 €.", 1),
        ("It costs €1.38m.", "Es kostet 1,38 Millionen €.", 0),
        ("It costs $2.5bn and 2.3M.", "Es kostet $2,5 und 2,3.", 2),
        ("In the 1990s I ran 5m.", "In den 1990ern lief ich 5.", 0),
    ],
)
def test_signs_that_are_lost(source: str, draft: str, missing: int) -> None:
    assert missing_signs(source, draft) == missing


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5,99 € a month", "5,99 €"),
        ("for €5.99 a month", "€5.99"),
        ("for $ 5, not", "$ 5"),
        ("for $5k, not", "$5k"),
        ("for €1.38m, not", "€1.38m"),
        ("for £2.5bn, not", "£2.5bn"),
        ("5m of it", "5"),
        ("5 k of it", "5"),
        ("€ or 5 of them", "5"),
        ("7", "7"),
    ],
)
def test_an_amount_is_a_number_with_its_sign(text: str, expected: str) -> None:
    (number,) = find_numbers(text)
    start, end = amount(text, number)
    assert text[start:end] == expected


def test_an_amount_whose_sign_is_lost_is_asked_for_as_a_number(
    serving: ServingModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = serving._drafter.words.numbers[0]
    said = iter(["Es kostet 5,99 87.", f"Es kostet {number}."])
    monkeypatch.setattr(serving._decoder.tokeniser, "decode", lambda _: next(said))
    (draft,) = serving.draft(["It costs €5.99."], GREEDY)
    assert draft.text == "Es kostet 5,99 €."


@pytest.mark.parametrize(
    ("source", "draft", "missing"),
    [
        ("I bought 5 kg of apples.", "Ich habe 5 Jg Äpfel gekauft.", 1),
        ("I bought 5 kg of apples.", "Ich habe 5 Kilo Äpfel gekauft.", 0),
        ("I bought 5kg of apples.", "J'ai acheté 5 kg de pommes.", 0),
        ("He bought 500 g.", "Er kaufte 500 Geldgeber.", 1),
        ("The limit is 50 km/h.", "Die Grenze ist 50 Kmh.", 1),
        ("The limit is 50 km/h.", "限速50公里。", 0),
        ("It is 3 km long.", "它长3公斤。", 1),
        ("It weighs 3 kg.", "Es wiegt 3 Kilometer.", 1),
        ("The file has 20 GB.", "Die Datei hat 20 Greden.", 1),
        ("It was -5 °C.", "Es war 5 Grad.", 1),
        ("It was -5 °C.", "Es war minus 5 Grad.", 0),
        ("It was −5 °C.", "Es war -5.", 1),
        ("In the 1990s and at 5 Tom left.", "In den 1990ern ging Tom um 5.", 0),
        ("Ages 5-10", "5 bis 10", 0),
    ],
)
def test_units_that_are_lost(source: str, draft: str, missing: int) -> None:
    assert missing_signs(source, draft) == missing


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was -5 °C then", {"-5 °C"}),
        ("at 120 km/h", {"120 km/h"}),
        ("12 €/m² a month", {"12 €/m²"}),
        ("a 5–10 km walk", {"5", "5–10 km"}),
        ("about 2 x 4 m, not", {"2", "2 x 4 m"}),
        ("约5km的路", {"5km"}),
        ("20GB.", {"20GB"}),
        ("£5m for 5 men in the 1990s", {"£5m", "5", "1990"}),
        ("El número 5 ha ganado", {"5"}),
        ("Les 5 m'ont vu, les 4 s’en vont", {"5", "4"}),
        ("add 1/2 cup", {"1/2"}),
        ("24/7, on 5/3/2021", {"24/7", "5/3/2021"}),
        ("1/2/3", {"1", "2", "3"}),
    ],
)
def test_an_amount_is_a_number_with_all_that_belongs_to_it(text: str, expected: set[str]) -> None:
    assert {text[slice(*amount(text, number))] for number in find_numbers(text)} == expected


def test_a_measure_ends_with_a_unit() -> None:
    assert is_measure("1,5 kg")
    assert not is_measure("5 €")
    assert not is_measure("24/7")


@pytest.mark.parametrize(
    ("source", "hidden", "restored"),
    [
        ("It weighs 1.5 kg.", "It weighs {} meters.", "Es wiegt 1,5 kg."),
        ("It weighs 1.5-2 kg.", "It weighs {} meters.", "Es wiegt 1,5-2 kg."),
    ],
)
def test_a_measure_whose_unit_is_lost_is_asked_for_in_metres(
    source: str,
    hidden: str,
    restored: str,
    asked: list[str],
    serving: ServingModel,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    number = serving._drafter.words.numbers[0]
    said = iter(["Es wiegt 1,5 King.", f"Es wiegt {number} Meter."])
    monkeypatch.setattr(serving._decoder.tokeniser, "decode", lambda _: next(said))
    (draft,) = serving.draft([source], GREEDY)
    assert draft.text == restored
    assert asked[-1] == hidden.format(number)


def test_a_unit_that_the_model_has_said_is_not_put_in_twice(
    serving: ServingModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving._decoder.tokeniser, "decode", lambda _: "Bis 15 GiB gehen.")
    (draft,) = serving.draft(["Up to 1.5 GiB fit."], GREEDY)
    assert draft.text == "Bis 1,5 GiB gehen."


@pytest.mark.parametrize("unit", ["5/", "5 km ", "1-", "-5 ", "5 x ", "€5", "5.5 - "])
def test_a_hundred_thousand_characters_are_searched(unit: str) -> None:
    """Within pytest's time limit, that is: a pattern that looks back and forth would not end."""
    text = (unit * 100_000)[:100_000]
    missing_signs(text, text)
    for number in find_numbers(text):
        amount(text, number)
