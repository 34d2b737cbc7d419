"""A segment that is too long is cut, at the best place there is, and is whole when put together."""

from __future__ import annotations

import random

from translator.engine.sentences.splitting import LONG, LONGEST, split_long


def test_short_texts_stay() -> None:
    assert split_long("", len) == [""]
    assert split_long("a" * LONGEST, len) == ["a" * LONGEST]


def test_punctuation_near_the_middle_goes_first() -> None:
    first, second = "a" * 60 + "; ", "b" * 60
    assert split_long(first + second, len) == [first, second]


def test_a_comma_goes_before_a_space_and_a_space_before_a_word() -> None:
    comma = "one " * 14 + "two, " + "three " * 10
    assert split_long(comma, len)[0] == "one " * 14 + "two, "
    spaces = "word " * 30
    assert all(part == "word " * (len(part) // 5) for part in split_long(spaces, len))


def test_a_part_of_half_the_length_is_cut_at_punctuation_alone() -> None:
    clauses = "one two three four five, six seven eight nine ten eleven."
    assert LONG < len(clauses) < LONGEST
    assert split_long(clauses, len) == ["one two three four five, ", clauses[25:]]
    words = "word " * 16
    assert split_long(words, len) == [words]
    early = "Well, " + "word " * 14
    assert split_long(early, len) == [early]


def test_text_without_spaces_is_cut_anywhere() -> None:
    parts = split_long("你" * 1000, len)
    assert "".join(parts) == "你" * 1000
    assert max(map(len, parts)) <= LONGEST


def test_chinese_is_cut_behind_the_closing_mark_and_at_marks_of_ascii() -> None:
    quoted = "「" + "你" * 50 + "。」"
    assert split_long(quoted * 2, len) == [quoted, quoted]
    plain = "好" * 30 + "," + "好" * 30
    assert split_long(plain, len) == ["好" * 30 + ",", "好" * 30]


def test_numbers_names_and_katakana_are_cut_last() -> None:
    number = "在" * 30 + "2：30到1，000" + "在" * 30
    assert split_long(number, len) == [number]
    for whole in ("Python3.11", "コンピュータープログラミング"):
        text = f"{'在' * 60}{whole}{'在' * 58}"
        assert any(whole in part for part in split_long(text, len))


def test_kept_places_are_never_cut() -> None:
    link = "x" * 300
    text = f"{'word ' * 20}{link} {'word ' * 20}"
    at = text.index(link)
    parts = split_long(text, len, [(at, at + len(link))])
    assert "".join(parts) == text
    assert any(link in part for part in parts)


def test_any_text_comes_together_again() -> None:
    chance = random.Random(5)
    for _ in range(200):
        text = "".join(chance.choice("ab ,;.。 你\n") for _ in range(chance.randint(0, 900)))
        kept = sorted(chance.sample(range(len(text) + 1), 2)) if len(text) > 1 else [0, 0]
        start, end = kept[0], min(kept[1], kept[0] + 50)
        parts = split_long(text, len, [(start, end)])
        assert "".join(parts) == text
        assert max(map(len, parts), default=0) <= max(LONGEST, 50)
        position = 0
        for part in parts[:-1]:
            position += len(part)
            assert not start < position < end
