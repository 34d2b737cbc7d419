"""Yuan are asked for as dollars, and square metres by their sign."""

from __future__ import annotations

import pytest

from translator.engine.numbers.han_measures import in_dollars, with_square_metres, with_yuan


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        ("zh", "这本书25元，5块钱，200块。", "这本书25美元，5美元，200美元。"),
        ("zh", "3块面包，2块地", "3块面包，2块地"),
        ("zh", "25元和30美元，日元，单元", "25元和30美元，日元，单元"),
        ("zh", "90平方米，5平方公里，3万立方米", "90 m²，5 km²，3万 m³"),
        ("ja", "60平方メートルです。1500元", "60 m²です。1500元"),
        ("en", "60平方米", "60平方米"),
    ],
)
def test_known_measures(language: str, text: str, asked: str) -> None:
    assert in_dollars(with_square_metres(text, language), language) == asked


@pytest.mark.parametrize(
    ("source", "draft", "expected"),
    [
        ("这本书25元。", "This book is 25 dollars.", "This book is 25 yuan."),
        ("300元的车票", "A 300-dollar ticket, $300", "A 300-yuan ticket, ¥300"),
        ("25元和30美元", "25 dollars", "25 dollars"),
        ("30美元", "30 dollars", "30 dollars"),
    ],
)
def test_yuan(source: str, draft: str, expected: str) -> None:
    assert with_yuan(source, draft, "zh") == expected
