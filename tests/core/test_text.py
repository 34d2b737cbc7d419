"""Normal forms of text."""

from __future__ import annotations

import random
import unicodedata

import pytest

from translator.core.text import (
    composed,
    most_repeated,
    normalise,
    recall_key,
    search_key,
    side_key,
    stutters,
    unstuttered,
    visible,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        (" \n\t ", ""),
        ("  two   words ", "two words"),
        ("line\nbreak\r\nand\u00a0no-break\u3000wide", "line break and no-break wide"),
        ("Cafe\u0301", "Caf\u00e9"),  # e and combining acute become one character
        ("Straße", "Straße"),
        ("①", "①"),  # NFC leaves compatibility forms as they are; NFKC would not
    ],
)
def test_normalise(text: str, expected: str) -> None:
    assert normalise(text) == expected


def test_normalising_twice_changes_nothing_more() -> None:
    text = " A\u0308  b\u2003c "
    assert normalise(normalise(text)) == normalise(text)


@pytest.mark.parametrize(
    "other", ["where is it?", "Where is it", "Where is it!", "Where is  IT?", "Where is 5?"]
)
def test_the_fine_key_tells_texts_apart_that_translate_differently(other: str) -> None:
    same = other == "Where is it?"
    assert (recall_key(other) == recall_key("Where is it?")) == same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("你好，世界！（１２）", "你好,世界!(12)"),
        ("ｶﾞﾗｽのコップ｡", "ガラスのコップ。"),
        ("在 Python 3 中", "在Python 3中"),
        ("你好\u3000世界", "你好 世界"),
    ],
)
def test_the_fine_key_overlooks_widths(one: str, other: str) -> None:
    assert recall_key(one) == recall_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("你好 世界", "你好世界"), ("你好。", "你好！"), ("①", "1"), ("Ａ", "a")]
)
def test_the_fine_key_overlooks_no_more(one: str, other: str) -> None:
    assert recall_key(one) != recall_key(other)


def test_the_fine_key_overlooks_spaces_and_composition() -> None:
    assert recall_key(" Cafe\u0301  au\nlait ") == recall_key("Caf\u00e9 au lait")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Where is it?", "where is it"),
        ("WHERE, is: it", "where is it"),
        ("It costs 1,234.50 euros.", "it costs 0 euros"),
        ("At 10:30 or 11", "at 0 or 0"),
        ("Straße", "strasse"),  # casefold
        ("１２ apples", "0 apples"),  # NFKC: full-width digits are digits
        ("これは本です。", "これは本です"),
        ("?!", ""),
    ],
)
def test_the_coarse_key(text: str, key: str) -> None:
    assert recall_key(text, coarse=True) == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("किताब, कहाँ है?", "किताब कहाँ है"),
        ("कुत्ता; को", "कुत्ता को"),
        ("เขาไปที่บ้าน", "เขาไปที่บ้าน"),
        ("كِتَابٌ!", "كِتَابٌ"),
        ("I \u2764\ufe0f it", "i it"),  # a heart, and in which form it is drawn
        ("\u0301 a", "a"),  # on no letter
    ],
)
def test_vowels_that_stand_on_letters_are_letters(text: str, key: str) -> None:
    assert recall_key(text, coarse=True) == unicodedata.normalize("NFKC", key)


@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "\u200e", "\u200f", "\u2060", "\ufeff"])
def test_what_cannot_be_seen_is_in_no_key(sign: str) -> None:
    text = f"{sign}Die Ver{sign}sicherung {sign} zahlt.{sign}"
    for coarse in (False, True):
        seen = recall_key("Die Versicherung zahlt.", coarse=coarse)
        assert recall_key(text, coarse=coarse) == seen
    assert visible(text) == "Die Versicherung  zahlt."


@pytest.mark.parametrize("sign", ["\u200c", "\u200d"])
def test_joiners_tell_words_apart(sign: str) -> None:
    assert recall_key(f"می{sign}روم") != recall_key("میروم")


def test_the_key_of_a_side_is_the_coarse_key_but_for_vowels_and_what_cannot_be_seen() -> None:
    draw = random.Random(5)
    letters = "aBÄßΣİΐǰ´19., -_'\n\u00a0ﬁ각か본中ЖшéЙ½①Ⅳ🙂️“”…"
    for _ in range(2000):
        text = "".join(draw.choices(letters, k=20))
        assert side_key(text) == recall_key(text, coarse=True), text
    # As it was when the first corrections were put on their sides.
    assert side_key("किताब") == "क त ब"
    assert side_key("Ver\u00adsicherung") == "ver sicherung"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (" Über  die\nStraße ", "uber die strasse"),
        ("CAFE\u0301", "cafe"),
        ("ＡＢＣ①", "abc1"),
        ("Σίσυφος", "σισυφοσ"),  # both sigmas are one
        ("これは本です。", "これは本てす。"),
        ("100 %_'", "100 %_'"),
    ],
)
def test_the_search_key(text: str, key: str) -> None:
    assert search_key(text) == key


def test_a_part_of_a_text_is_a_part_of_its_search_key() -> None:
    draw = random.Random(3)
    letters = "aBÄä\u0308ßΣς\u0345İé\u0323\u0301 \n\u00a0ﬁ각か\u3099e\u0301"
    for _ in range(500):
        text = "".join(draw.choices(letters, k=30))
        start, end = sorted(draw.sample(range(31), 2))
        assert search_key(text[start:end]) in search_key(text), (text, start, end)


@pytest.mark.parametrize(
    ("units", "order", "times"),
    [
        ("", 1, 0),
        ("ab", 3, 0),
        ("abc", 3, 1),
        ("abcabcabc", 3, 3),
        ("aaaa", 3, 2),  # they overlap
        (["to", "be", "or", "not", "to", "be"], 2, 2),
    ],
)
def test_how_often_the_commonest_run_occurs(units: str | list[str], order: int, times: int) -> None:
    assert most_repeated(units, order) == times


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("mudadada", True),
        ("MUDADADA", True),
        ("Hahahaha", True),
        ("つつつつ", True),
        ("也是也是也是", True),
        ("Schifffahrt", False),
        ("Sonnenenergie", False),
        ("ha, ha, ha", False),
        ("banana, Mississippi", False),
        ("1000000 ____ ……………", False),
        ("きらきら", False),
        ("", False),
    ],
)
def test_letters_over_and_over_within_a_word(text: str, does: bool) -> None:
    assert stutters(text) == does
    assert not stutters(unstuttered(text))
    assert (unstuttered(text) == text) is not does


@pytest.mark.parametrize("text", ["", "plain", "Grüße", "e\u0323\u0302a", "\u0301 alone", "\u212b"])
def test_composed_says_where_each_character_was(text: str) -> None:
    for form in ("NFC", "NFD"):
        source = unicodedata.normalize(form, text)
        found, places = composed(source)
        assert found == unicodedata.normalize("NFC", text)
        assert len(places) == len(found) + 1
        for at, char in enumerate(found):
            assert unicodedata.normalize("NFC", source[places[at] : places[at + 1]]) == char
