"""Words and length of text that is written without spaces."""

from __future__ import annotations

import re

import pytest

from translator.core.unspaced import (
    HAN,
    KATAKANA,
    LETTER,
    UNSPACED,
    extent,
    has_unspaced,
    is_unspaced,
    narrowed,
    words,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("I use Python 3.", ["I", "use", "Python", "3"]),
        ("我用Python3写程序。", ["我", "用", "Python3", "写", "程", "序"]),
        ("コーヒーを、2杯", ["コーヒー", "を", "2", "杯"]),
        ("人々・𠮷野", ["人", "々", "𠮷", "野"]),
        ("한국어 단어", ["한국어", "단어"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_what_is_unspaced() -> None:
    assert all(map(is_unspaced, "中あアｱ々〇ไ𠮷"))
    assert not any(map(is_unspaced, "aéß1_。、，한ж "))
    assert not is_unspaced("")
    assert has_unspaced("in 中国")
    assert not has_unspaced("in China")


def test_the_parts_are_within_the_whole() -> None:
    for part in (HAN, KATAKANA):
        for char in re.findall(f"[{part}]", "".join(map(chr, range(0x20, 0x30000)))):
            assert is_unspaced(char)


def test_letters_end_where_unspaced_ones_begin() -> None:
    assert re.findall(f"{LETTER}+", "我用Python写é한") == ["Python", "é한"]
    assert not re.search(f"{LETTER}", f"{UNSPACED[0]}中_。")


def test_full_width_signs_are_narrowed_one_by_one() -> None:
    assert narrowed("ＡＢＣ　１２：３０，好。") == "ABC 12:30,好。"
    assert narrowed("abc 好") == "abc 好"


def test_extent() -> None:
    assert extent("four") == 4
    assert extent("四个") == 5
