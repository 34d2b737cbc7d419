"""Numbers in words are known again, and not taken for larger ones that begin alike."""

from __future__ import annotations

import pytest

from translator.engine.numbers.number_words import times_written_out


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [
        (0, "de", "keine"),
        (1, "en", "an apple"),
        (3, "de", "am dritten"),
        (12, "en", "the twelfth"),
        (16, "en", "Sixteen"),
        (20, "en", "the twentieth"),
        (21, "en", "twenty-first"),
        (30, "de", "dreissig"),
        (58, "de", "achtundfünfzigste"),
        (100, "en", "a hundred"),
        (101, "de", "hunderteins"),
        (250, "en", "two hundred and fifty"),
        (1_500, "de", "eintausendfünfhundert"),
        (384_000, "de", "dreihundertvierundachtzigtausend"),
        (2_000, "en", "two thousand"),
        (1_000_000, "en", "a million"),
        (2_500_000, "en", "two million, five hundred thousand"),
        (5, "fr", "cinquième"),
        (3, "zh", "他有三个"),
        (2, "zh", "两个人"),
        (12, "zh", "十二月"),
        (105, "zh", "一百零五"),
        (105, "ja", "百五"),
        (2_000, "zh", "两千"),
        (10_000, "ja", "一万"),
        (1_000_000, "ja", "百万"),
        (320_000_000, "zh", "三亿两千万"),
        (0, "ja", "ゼロ"),
        (2, "ja", "ふたつ"),
    ],
)
def test_known(value: int, language: str, text: str) -> None:
    assert times_written_out(value, text, language) == 1


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [
        (0, "en", "not now"),
        (1, "en", "and all"),
        (2, "de", "zweihundert, zweiundzwanzig, zweitausend"),
        (3, "de", "dreißig, dreizehn"),
        (6, "en", "sixty, sixteen, six hundred"),
        (8, "en", "eighty, eighteen"),
        (20, "de", "einundzwanzig"),
        (20, "en", "twenty-one is not it"[6:]),
        (1_000_000, "de", "eine Million"),
        (40, "fr", "quarante"),
        (7, "xx", "seven"),
        (3, "zh", "十三，三十，三百"),
        (30, "zh", "三十二，一百三十"),
        (10, "ja", "二十"),
    ],
)
def test_not_taken_for_another(value: int, language: str, text: str) -> None:
    assert times_written_out(value, text, language) == 0


def test_each_time_counts() -> None:
    assert times_written_out(2, "zwei Hunde, zwei Katzen, beide alt", "de") == 3


def test_every_small_number_of_english_and_german_has_words() -> None:
    """The pattern for a number finds what another way of counting writes."""
    tens = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
    ones = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    for ten, name in enumerate(tens, start=2):
        for one, small in enumerate(ones, start=1):
            assert times_written_out(10 * ten + one, f"{name}-{small}", "en") == 1
            assert times_written_out(10 * ten + one, f"{name} {small}", "en") == 1
