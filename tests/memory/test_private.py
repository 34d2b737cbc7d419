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
        "Ruf mich an: 0171 / 123 456.",
        "Tel. 030 / 12 34 56",
        "Tel. (0)30 – 12 34 56",
        "Tel. +49 30 – 12 34 56",
        "Wien 01 / 1234 567",
        "Call 555\u2011123\u20114567 now.",
        "Call 555–123–4567.",
        "Karte 4111–1111–1111–1111",
        "4111·1111·1111·1111",
        "4111-1111-1111-1111",
        "Card 3782·822463·10005",
        "tel 03-12-3456",
        "tel 45-12-1998",
        "call 1,800,555,0199",
        "call 800,555,0199",
        "mobile 912 345 000",
        "It has 12.345.678 of them",
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
        "It costs 1,234,567.89 euros, not 12,34,567",
        "It costs 12.500.000 euros",
        "It costs 12.500.000,50 euros",
        "It costs 10 000 000 or 250 000 000 euros",
        "It costs 1 500 000 000 or 1.000.000.000 euros",
        "On 2024-05-03 or 3/12/2024 or 12/31/2024",
        "On 3–12–2024, no, on 2024–05–03",
        "From 05/2024 – 07 / 2024",
        "Open 08.00–12.30 or 8.00 – 17.45",
        "From 03.05. – 07.05.2024, and 01.02.–03.04.",
        "In 2500–3500 m, for 1200 – 1500 euros",
        "It is 0.25 – 0.50 / 0.75 of it",
        "In 1914,1915,1916 or in 1939 – 1945",
        "The numbers 10,20,30,40 and 1, 2, 3, 4, 5, 6, 7",
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


@pytest.mark.parametrize("unit", ["1", "1,", "0 ", "0–", "1.000.", "+4 ", "12·", "05/2024 "])
def test_long_lines_of_digits_are_read_at_once(unit: str) -> None:
    """In time that grows with the square of the length, each would take more than a minute."""
    is_private(f"x{unit * 60_000}x")
