"""Texts are cut into sentences without a character lost, in time that grows with their length."""

from __future__ import annotations

import random

import pytest

from tests.support.library_turns import library_turns
from translator.engine.sentences import segmentation
from translator.engine.sentences.segmentation import segments

# What a text of chance is made of.
_PARTS = (
    "Haus", "tree.", "U.\u00a0S.", "12.5", "。", "？", "»", "\n", "\r\n", "\t", "   ", " ",
    "\ud83d", "😀", "שלום", "مرحبا.", "\u00a0", "\u3000", "- ", "1. ", "#", "\x00", "e\u0301",
)  # fmt: skip


def _sources(text: str, language: str = "en") -> list[str]:
    return [segment.source for segment in segments(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \t\n\u3000 ", []),
        ("x", ["x"]),
        ("It rains. We stay in.", ["It rains.", "We stay in."]),
        ("Dr. Smith met Mr. Brown. They left.", ["Dr. Smith met Mr. Brown.", "They left."]),
        ("One\nTwo\r\nThree\rFour\u2028Five", ["One", "Two", "Three", "Four", "Five"]),
        ("- Bread\n  * Milk\n1. Eggs\n(a) Tea", ["Bread", "Milk", "Eggs", "Tea"]),
        ("☐ Call her\n## Title\n• 2.1 Part", ["Call her", "Title", "2.1 Part"]),
        ("Name\tAge\tTown", ["Name", "Age", "Town"]),
        ("| Size | Price of it |", ["Size", "Price of it"]),
        ("  | Home |  News", ["Home", "News"]),
        ("a|b, x||y and |z", ["a|b, x||y and |z"]),
        ("Name     Age", ["Name", "Age"]),
        ("姓名\u3000\u3000年龄\t\u3000城市", ["姓名", "年龄", "城市"]),
        ("-5 degrees", ["-5 degrees"]),
        ("😀", ["😀"]),
    ],
)
def test_english(text: str, expected: list[str]) -> None:
    assert _sources(text) == expected


def test_german_dates_are_no_numbering() -> None:
    assert _sources("3. Oktober ist Feiertag.", "de") == ["3. Oktober ist Feiertag."]
    assert _sources("3. Brot kaufen", "de") == ["Brot kaufen"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "今天下雨。我们在家。你呢？", ["今天下雨。", "我们在家。", "你呢？"]),
        (
            "ja",
            "雨です。家にいます！\n　いいですか？",
            ["雨です。", "家にいます！", "いいですか？"],
        ),
        ("zh", "・ 苹果\n・ 梨", ["苹果", "梨"]),
        ("zh", "你好!再见?", ["你好!", "再见?"]),
        ("ja", "・りんご\n①なし\n※注意\n（１）本", ["りんご", "なし", "注意", "本"]),
        ("zh", "1、苹果\n2.梨\n十二、桃\n（三）李\n- ①杏", ["苹果", "梨", "桃", "李", "杏"]),
        (
            "zh",
            "一、二、三！\n3、4个人\n1.5万人\n三十个人",
            ["一、二、三！", "3、4个人", "1.5万人", "三十个人"],
        ),
        ("zh", "他说：“你好。”然后走了。", ["他说：“你好。”", "然后走了。"]),
        ("zh", "“你好。”他笑着说。我走了。", ["“你好。”他笑着说。", "我走了。"]),
        ("zh", "“去吗？”我说：“不去。”", ["“去吗？”", "我说：“不去。”"]),
        ("zh", "好。（这是注释。）下一句（注）。", ["好。", "（这是注释。）", "下一句（注）。"]),
        ("zh", "Mr. Smith用Python 3.5。选A. 好。", ["Mr. Smith用Python 3.5。", "选A.", "好。"]),
        (
            "ja",
            "「はい。」と彼は言った。とても寒い。",
            ["「はい。」と彼は言った。", "とても寒い。"],
        ),
        ("ja", "「はい。」とても寒い。", ["「はい。」", "とても寒い。"]),
        ("ja", "今日は（雨です。）家にいます。", ["今日は（雨です。）家にいます。"]),
        ("ja", "えっ！？彼はDr. Kです．次です｡", ["えっ！？", "彼はDr. Kです．", "次です｡"]),
    ],
)
def test_chinese_and_japanese(language: str, text: str, expected: list[str]) -> None:
    assert _sources(text, language) == expected


@pytest.mark.parametrize("language", ["en", "de", "zh", "ja", "ar"])
def test_nothing_is_lost_of_any_text(language: str) -> None:
    """What lies between segments holds no word; the segments are parts of the text, in order."""
    chance = random.Random(11)
    for _ in range(300):
        text = "".join(chance.choice(_PARTS) for _ in range(chance.randint(0, 40)))
        position = 0
        between = []
        for segment in segments(text, language):
            assert segment.source == text[segment.start : segment.end] != ""
            assert segment.start >= position
            between.append(text[position : segment.start])
            position = segment.end
        between.append(text[position:])
        assert not any(char.isalpha() or char in "😀。？\ud83d" for char in "".join(between)), text


def test_an_initial_before_a_no_break_space() -> None:
    """sentencex panics over this one if it is given as it is."""
    assert " ".join(_sources("J.\u00a0S. Bach wrote it. We sing it.")).endswith("We sing it.")


def test_sentences_beyond_the_window_are_whole() -> None:
    sentences = [f"Sentence {number} tells of {'rain ' * 50}today." for number in range(40)]
    assert _sources(" ".join(sentences)) == sentences


def test_a_sentence_longer_than_the_window_is_one() -> None:
    long = "It rains, " * 300 + "and that is all."
    assert _sources(f"Short one. {long} Short again.") == ["Short one.", long, "Short again."]


def test_what_never_ends_is_cut_between_words() -> None:
    text = "never " * 20_000
    found = _sources(text)
    assert 2 <= len(found) <= 10
    assert " ".join(found) == text.strip()


@pytest.mark.parametrize("unit", ["a", "'", "a. ", "\n", "你", "。", "- ", "1. ", "\ud800"])
def test_a_hundred_thousand_characters_are_cut(unit: str) -> None:
    text = (unit * 100_000)[:100_000]
    assert sum(len(segment.source) for segment in segments(text, "en")) <= len(text)


def test_its_library_is_loaded_while_no_other_thread_loads_any(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    there = library_turns(monkeypatch, segmentation, "sentencex")
    segmentation._boundaries_in.cache_clear()
    assert _sources("It is loaded late. It stays.") == ["It is loaded late.", "It stays."]
    assert there == [False, True]
