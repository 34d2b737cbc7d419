"""Broken drafts are told from merely wrong ones."""

from __future__ import annotations

import pytest

from translator.learning.judging.degeneration import degenerate

SOURCE = "The train leaves at seven."
TARGET = "Der Zug fährt um sieben Uhr ab."


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (TARGET, False),
        ("Die Bahn geht um acht.", False),
        ("", True),
        ("   ", True),
        (SOURCE, True),
        ("the train leaves at seven", True),
        ("Der Zug.", True),
        (f"{TARGET} Er fährt nach Hamburg und kommt erst sehr spät am Abend dort an.", True),
        ("Der Zug fährt um sieben, ja er fährt um sieben", False),
        ("der Zug fährt um der Zug fährt um", True),
    ],
)
def test_german(draft: str, expected: bool) -> None:
    assert degenerate(SOURCE, draft, TARGET, target="de") is expected


@pytest.mark.parametrize(
    ("source", "draft", "reference"),
    [
        ("OK Computer", "OK Computer", "Gut, Computer"),  # two words: often a name
        ("Visual Studio Code 2022", "Visual Studio Code 2022", "Visual Studio Code 2022"),
        ("Yes", "Jawohl, natürlich", "Ja"),  # short texts may be of any length
    ],
)
def test_not_broken(source: str, draft: str, reference: str) -> None:
    assert not degenerate(source, draft, reference, target="de")


def test_what_the_reference_repeats_may_be_repeated() -> None:
    song = "alle meine Entchen schwimmen alle meine Entchen schwimmen"
    assert not degenerate("All my ducklings swim twice", song, song, target="de")


def test_loops_without_spaces() -> None:
    source, reference = "Where is the station?", "请问火车站在什么地方呢？我找不到。"
    assert degenerate(source, "请问火车站在哪里呢请问火车站在哪里呢", reference, target="zh")
    assert not degenerate(source, "请问火车站在哪里呢？我没有找到它。", reference, target="zh")


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("My brother lives in a small house.", False),
        ("我的哥哥住在一间小房子里。", True),  # nothing was translated
    ],
)
def test_a_copied_source_without_spaces(draft: str, expected: bool) -> None:
    source, reference = "我的哥哥住在一间小房子里。", "My brother lives in a small house."
    assert degenerate(source, draft, reference, target="en") is expected


def test_a_place_without_spaces_may_be_copied() -> None:
    assert not degenerate("東京都港区", "東京都港区", "东京都港区", target="zh")
    assert degenerate("東京は日本の首都です", "東京は日本の首都です", "东京是日本首都", target="zh")


def test_a_short_text_without_spaces_has_a_length() -> None:
    reference = "我们明天早上去火车站。"
    assert degenerate("We go to the station tomorrow.", "我们。", reference, target="zh")
    assert not degenerate("Yes.", "是的，当然。", "是。", target="zh")


def test_without_a_reference_length_does_not_count() -> None:
    assert not degenerate(SOURCE, TARGET, None, target="de")
    assert degenerate(SOURCE, SOURCE, None, target="de")
    assert degenerate(SOURCE, "", None, target="de")
