"""Whether one text has become of another."""

from __future__ import annotations

import pytest

from translator.gui.text.same_text import goes_on

LETTER = "Dear Anna, thank you for your letter. The weather is fine. Come and see us soon."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Hel", "Hello"),
        ("Hello", "Hello, world. And much more of it, as long as it may be."),
        ("Hello", "Help"),
        ("world.", "Hello, world."),
        ("Hello", "Hello"),
        (LETTER, LETTER.replace("fine", "dreadful")),
        (LETTER, LETTER.replace("Dear", "Dearest").replace("soon", "some day")),
        (LETTER, "Come and see us soon. The weather is fine. Dear Anna, thank you."),
        (LETTER, LETTER[:50]),
        ("今日は天気がいい", "今日は天気がいいですね"),
        ("今天天气很好。你明天来看我们吗？", "你明天来看我们吗？今天天气很好。他也来。"),
    ],
)
def test_it_goes_on(before: str, after: str) -> None:
    assert goes_on(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Hello", "W"),
        ("Where is the station?", "Good night"),
        (LETTER, LETTER[:20]),
        (LETTER, ""),
        ("The weather is fine.", LETTER.replace("The weather is fine.", "")),
        ("今日は天気がいい", "猫が好きです"),
        ("我在北京有很多好朋友。", "很好，我是朋友在北有多。"),  # the same characters
    ],
)
def test_it_is_another_text(before: str, after: str) -> None:
    assert not goes_on(before, after)
