"""Taking texts apart."""

from __future__ import annotations

import pytest

from translator.memory.patterns import Kind, names, numbers, pattern, whole_words, words_and_gaps

NUMBER, NAME, PROTECTED = Kind.NUMBER, Kind.NAME, Kind.PROTECTED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is 10:30 in New York, Tom.",
         [(NAME, "It"), (NUMBER, "10:30"), (NAME, "New York"), (NAME, "Tom")]),
        ("1,000.50 and 3rd and 10km and B12",
         [(NUMBER, "1,000.50"), (NAME, "B12")]),
        ("use {name}, {0}, ${x}, %s, %1$d, %(n)s, %.2f and <b>",
         [(PROTECTED, t) for t in
          ("{name}", "{0}", "${x}", "%s", "%1$d", "%(n)s", "%.2f", "<b>")]),
        ("50% of a@b.example at https://c.example/d?e=f.",
         [(NUMBER, "50"), (PROTECTED, "a@b.example"), (PROTECTED, "https://c.example/d?e=f")]),
        ("第5章はTomの本", [(NUMBER, "5"), (NAME, "Tom")]),
        ("见https://c.example/d谢谢Tom，写信给a@b.example吧",
         [(PROTECTED, "https://c.example/d"), (NAME, "Tom"), (PROTECTED, "a@b.example")]),
        ("%sさん、%d個", [(PROTECTED, "%s"), (PROTECTED, "%d")]),
        ("all lower", []),
    ],
)  # fmt: skip
def test_slots(text: str, expected: list[tuple[Kind, str]]) -> None:
    assert [(slot.kind, slot.text) for slot in pattern(text).slots] == expected


def test_what_is_left_is_the_skeleton() -> None:
    found = pattern("Room  5 is for Tom\n")
    assert found.skeleton == f"{NAME.value} {NUMBER.value} is for {NAME.value}"
    assert found.words == 2
    assert pattern("第5章").words == 2


@pytest.mark.parametrize("mark", [NUMBER.value, NAME.value, PROTECTED.value])
def test_a_text_with_a_mark_of_its_own_stays_whole(mark: str) -> None:
    found = pattern(f"Press {mark} for Tom and 5 others")
    assert (found.skeleton, found.slots) == (f"Press {mark} for Tom and 5 others", ())


def test_where_a_sentence_begins() -> None:
    slots = pattern("Tom saw Ann. Bob did not. “Eve” came: Kim").slots
    assert [(slot.text, slot.opening) for slot in slots] == [
        ("Tom", True), ("Ann", False), ("Bob", True), ("Eve", True), ("Kim", True)
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        '"Tom is here," she said.',
        'She said, "Tom is here."',
        "Elle dit : « Tom est là »",
        "¿Tom está aquí?",
        "—Tom está aquí.",
        "- Tom is here.",
        "1) Tom is here.",
        "{user} Tom is here.",
        "she left (Tom was there)",
    ],
)
def test_where_a_sentence_may_begin(text: str) -> None:
    (tom,) = [slot for slot in pattern(text).slots if slot.text == "Tom"]
    assert tom.opening


def test_what_a_number_and_a_name_begin_goes_on() -> None:
    assert [slot.opening for slot in pattern("In 2019, Anna left us.").slots] == [
        True,
        False,
        False,
    ]


def test_numbers_stand_for_themselves() -> None:
    text = "5 or 6,5 but not 7th or x8"
    assert [text[start:end] for start, end in numbers(text)] == ["5", "6,5"]


def test_names() -> None:
    assert names("Tom met Anna-Maria in paris, at O’Hara’s") == {"Tom", "Anna-Maria", "O’Hara’s"}


def test_whole_words_only() -> None:
    text = "Anna, Annas Anna-Maria Anna's AnnaX 和Anna住 (Anna)"
    found = [text[: start].count(" ") for start, _ in whole_words("Anna", text)]  # fmt: skip
    assert found == [0, 5, 6]


def test_pieces_leave_only_spaces_out() -> None:
    text = "Don't go (now)!"
    pieces = [text[start:end] for start, end in words_and_gaps(text)]
    assert pieces == ["Don", "'", "t", "go", "(", "now", ")", "!"]


@pytest.mark.parametrize("unit", ["-", ".", "%", "a.", "www."])
def test_long_lines_of_signs_are_read_at_once(unit: str) -> None:
    """In time that grows with the square of the length, each would take more than two minutes."""
    assert not pattern(unit * 60_000).slots
    assert len(pattern(f"{unit * 60_000} so said Tom.").slots) == 1


def test_long_lines_of_numbers_are_read_at_once() -> None:
    assert len(pattern("7, " * 60_000).slots) == 60_000
