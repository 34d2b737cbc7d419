"""The sign of money beside a number comes through, whatever the model makes of it."""

from __future__ import annotations

import pytest

from translator.core.drafts import GREEDY
from translator.engine.money import amount, missing_signs
from translator.engine.numerals import find_numbers
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
    assert draft.text == "Es kostet €5,99."
