"""What looks like a secret."""

from __future__ import annotations

import pytest

from translator.memory.private import is_private


@pytest.mark.parametrize(
    "text",
    [
        "Write to jane.doe+x@mail.example.org, please.",
        "Call +49 30 1234567 today",
        "Tel. (030) 123 45 67",
        "Ring 0171/2345678",
        "1-800-555-0199",
        # The example IBANs of the SWIFT registry.
        "DE89 3704 0044 0532 0130 00",
        "to GB29NWBK60161331926819 at once",
        "Card 4111 1111 1111 1111",
        "Your number is 20394857.",
        "key sk_live_a1b2c3d4e5f6g7h8i9",
        "550e8400-e29b-41d4-a716-446655440000",
        "電話は03-1234-5678です",
        "電話は０３－１２３４－５６７８です",
        "卡号4111111111111111，谢谢",
        "账号GB29NWBK60161331926819谢谢",
        "写信给jane.doe@mail.example.org吧",
    ],
)
def test_private(text: str) -> None:
    assert is_private(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "See you @ 5",
        "In 2019 we sold 1,250 of 3,000.",
        "From 2019-05-17 to 17.05.2020",
        "The years 1914-1918 and 1939–1945",
        "Version 3.11.7, page 12 of 340",
        "It costs 1,250,000 euros",
        "At 10:30, on platform 4, coach 12",
        "Donaudampfschifffahrtsgesellschaftskapitän",
        "state-of-the-art-of-the-world",
        "RU12 is not an account",
        "Python3是一种非常流行的编程语言而且很容易学习",
        "从2020-01-05到2021-12-31",
        "２０２０年１０月１６日",
    ],
)
def test_not_private(text: str) -> None:
    assert not is_private(text)
