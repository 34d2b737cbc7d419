"""Where a sentence is being written on, which word a place is in, and what is taken at once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.gui.made_drafts import text_draft
from translator.gui.proposals.writing_place import (
    OpenEnd,
    left_after_words,
    next_word,
    open_end,
    shown_word,
    word_place,
)
from translator.gui.sheet.sheet import Row, Sheet
from translator.gui.sheet.sheet_drafts import merged
from translator.gui.sheet.sheet_edits import edited
from translator.gui.text.text_diff import Replacement


def _sheet(*texts: str, gap: str = " ") -> Sheet:
    """Rows that the user has made of drafts that were other."""
    pairs = [(f"source {number}", f"draft {number}") for number in range(len(texts))]
    sheet = merged(Sheet(), text_draft(*pairs, gap=gap))
    rows = (
        replace(row, text=text, edited_for=row.segment.source)
        for row, text in zip(sheet.rows, texts, strict=True)
    )
    return replace(sheet, rows=tuple(rows))


def _row(text: str) -> Row:
    return _sheet(text).rows[0]


def test_the_end_of_an_edited_sentence_is_open() -> None:
    sheet = _sheet("Ich", "Du bist")
    assert open_end(sheet, 3) == OpenEnd(0, "source 0", "Ich")
    assert open_end(sheet, 11) == OpenEnd(1, "source 1", "Du bist")
    for caret in (0, 2, 4, 6):
        assert open_end(sheet, caret) is None


def test_spaces_that_were_typed_belong_to_what_is_written() -> None:
    sheet = edited(_sheet("Ich", "Du"), Replacement(3, 3, " "))
    assert sheet.text() == "Ich  Du"
    assert open_end(sheet, 4) == OpenEnd(0, "source 0", "Ich ")
    last = edited(_sheet("Ich"), Replacement(3, 3, " "))
    assert open_end(last, 4) == OpenEnd(0, "source 0", "Ich ")


def test_the_next_line_belongs_to_another_sentence() -> None:
    assert open_end(_sheet("Ich", "Du", gap="\n\n"), 4) is None


def test_a_sentence_nobody_edited_is_not_open() -> None:
    sheet = merged(Sheet(), text_draft(("One.", "Eins.")))
    assert open_end(sheet, 5) is None


def test_an_emptied_sentence_is_open_unless_it_could_be_another() -> None:
    assert open_end(_sheet("", "Du"), 0) == OpenEnd(0, "source 0", "")
    assert open_end(_sheet("Ich", ""), 4) == OpenEnd(1, "source 1", "")
    assert open_end(_sheet("", "", gap=""), 0) is None
    assert open_end(Sheet(), 0) is None


@pytest.mark.parametrize(
    ("texts", "caret", "key"),
    [(("", "乙。", "丙。"), 0, 0), (("甲。", "", "丙。"), 2, 1), (("甲。", "乙。", ""), 4, 2)],
)
def test_an_emptied_sentence_is_open_where_none_has_a_space_behind_it(
    texts: tuple[str, ...], caret: int, key: int
) -> None:
    assert open_end(_sheet(*texts, gap=""), caret) == OpenEnd(key, f"source {key}", "")


def test_a_space_that_was_typed_where_there_is_none_belongs_to_what_is_written() -> None:
    sheet = edited(_sheet("我用", "乙。", gap=""), Replacement(2, 2, " "))
    assert open_end(sheet, 3) == OpenEnd(0, "source 0", "我用 ")


@pytest.mark.parametrize(
    ("text", "inside", "place"),
    [
        ("Ich bin müde.", 0, 0),
        ("Ich bin müde.", 2, 0),
        ("Ich bin müde.", 3, 0),  # just behind it
        ("Ich bin müde.", 4, 4),
        ("Ich bin müde.", 13, 8),
        ("Er sagt: „Ich bin“", 12, 10),
        ("Ich  bin", 4, 4),
        ("a – b", 3, 2),
        ("", 0, 0),
        ("Ich", 99, 0),
    ],
)
def test_the_word_a_place_is_in(text: str, inside: int, place: int) -> None:
    assert word_place(_row(text), inside, spaced=True) == place


def test_every_place_is_one_where_words_have_no_spaces() -> None:
    assert [word_place(_row("我很累"), inside, spaced=False) for inside in range(4)] == [0, 1, 2, 3]


def test_a_name_among_characters_is_a_word() -> None:
    places = [word_place(_row("用Py写"), inside, spaced=False) for inside in range(5)]
    assert places == [0, 1, 1, 3, 4]


@pytest.mark.parametrize(
    ("text", "place", "word"),
    [
        ("Ich bin müde.", 4, "bin"),
        ("我很累", 1, "很"),
        ("用Py写", 1, "Py"),
        ("我", 1, ""),
        ("", 0, ""),
    ],
)
def test_the_word_that_is_spoken_of(text: str, place: int, word: str) -> None:
    assert shown_word(text, place) == word


@pytest.mark.parametrize(
    ("text", "word"),
    [("ürde ich dich", "ürde"), (" dich sehen", " dich"), (" sehen. ", " sehen. "), ("", "")],
)
def test_what_is_taken_at_once(text: str, word: str) -> None:
    assert next_word(text) == word


@pytest.mark.parametrize(
    ("written", "suggestion", "places", "left"),
    [
        ("我们", "很累。", [(0, 2), (2, 3), (3, 4)], (2, 0)),  # a word takes its full stop along
        ("去火", "车站吧", [(0, 1), (1, 4), (4, 5)], (1, 0)),  # the rest of the word that is begun
        ("我", "，好", [(0, 1), (2, 3)], (1, 0)),
        ("我", "。", [(0, 1)], (0,)),
        ("", "我们", [(0, 2)], (0,)),
    ],
)
def test_what_is_left_of_a_suggestion_without_spaces(
    written: str, suggestion: str, places: list[tuple[int, int]], left: tuple[int, ...]
) -> None:
    text = written + suggestion
    assert left_after_words(places, len(written), len(text)) == left
