"""What the user writes finds its sentences, and one text for several is divided when it can be."""

from __future__ import annotations

import random

import pytest

from tests.gui.made_drafts import text_draft
from translator.core.drafts import Segment
from translator.gui.sheet.sheet import Sheet
from translator.gui.sheet.sheet_drafts import merged
from translator.gui.sheet.sheet_edits import edited, refilled, with_divided
from translator.gui.text.text_diff import Replacement, typed

PAIRS = ONE, TWO, THREE = ("One.", "Eins."), ("Two.", "Zwei."), ("Three.", "Drei.")


def sheet_of(gap: str = " ", lead: str = "") -> Sheet:
    return merged(Sheet(), text_draft(*PAIRS, gap=gap, lead=lead))


def write(sheet: Sheet, old: str, new: str) -> Sheet:
    start = sheet.text().index(old)
    return edited(sheet, Replacement(start, start + len(old), new))


def texts(sheet: Sheet) -> list[str]:
    return [row.text for row in sheet.rows]


def sentences(text: str, *found: str) -> list[Segment]:
    places = [text.index(one) for one in found]
    return [Segment(one, at, at + len(one)) for one, at in zip(found, places, strict=True)]


@pytest.mark.parametrize(
    ("old", "new", "rows"),
    [
        (" Zwei.", "N", ["Eins.", "N", "Drei."]),  # with the space before: the second's own
        ("Zwei. ", "N", ["Eins.", "N", "Drei."]),
        (".", "!", ["Eins!", "Zwei.", "Drei."]),
        ("Zwei. Drei.", "N", ["Eins.", "N"]),
        ("s. Zwei. D", "N", ["EinNrei."]),
        (". ", "", ["Eins", "Zwei.", "Drei."]),
        (". Z", "", ["Einswei.", "Drei."]),
    ],
)
def test_a_replacement_belongs_to_what_it_replaces(old: str, new: str, rows: list[str]) -> None:
    assert texts(write(sheet_of(), old, new)) == rows


@pytest.mark.parametrize("number", range(3))
def test_what_is_typed_into_an_emptied_sentence_is_its_own(number: int) -> None:
    sheet = sheet_of(gap="")
    emptied = sheet.rows[number]
    place = sheet.start_of(emptied.key)
    sheet = write(sheet, emptied.text, "")
    assert sheet.row_at(place) == sheet.rows[number]
    for letter in "Neu. ":
        sheet = edited(sheet, Replacement(place, place, letter))
        place += 1
    written = sheet.rows[number]
    assert (written.text, written.gap, written.written_for) == ("Neu.", " ", PAIRS[number][0])
    others = [row for row in sheet.rows if row is not written]
    assert not any(row.edited for row in others)


def test_what_follows_a_space_that_was_typed_goes_on_with_the_sentence() -> None:
    sheet = sheet_of(gap="")
    for place, letter in enumerate(" Ja", start=len("Eins.")):
        sheet = edited(sheet, Replacement(place, place, letter))
    assert texts(sheet) == ["Eins. Ja", "Zwei.", "Drei."]
    sheet = edited(sheet_of(gap=""), Replacement(5, 5, "\n"))
    assert texts(edited(sheet, Replacement(6, 6, "N"))) == ["Eins.", "NZwei.", "Drei."]


def test_what_is_typed_on_stays_with_the_joined_text() -> None:
    sheet = write(sheet_of(), "Eins. Zwei.", "N")
    for place, letter in enumerate("eues. Und", start=1):
        sheet = edited(sheet, Replacement(place, place, letter))
    assert texts(sheet) == ["Neues. Und", "Drei."]
    assert sheet.rows[0].keys == (0, 1)
    assert sheet.row_at(10) == sheet.rows[0]


def test_writing_the_drafts_again_makes_them_single_sentences() -> None:
    sheet = write(sheet_of(), "s. Zw", "x")
    sheet = write(sheet, "x", "s. Zw")
    assert texts(sheet) == ["Eins.", "Zwei.", "Drei."]
    assert not any(row.edited for row in sheet.rows)
    assert [row.key for row in sheet.rows] == [0, 1, 2]


def test_a_joined_text_can_be_joined_with_more() -> None:
    sheet = write(write(sheet_of(), "Eins. Zwei.", "Neu."), "u. D", "")
    assert texts(sheet) == ["Nerei."]
    assert sheet.rows[0].keys == (0, 1, 2)
    assert sheet.rows[0].proposed == "Eins. Zwei. Drei."


def test_words_put_beside_emptied_sentences_are_for_them_too() -> None:
    sheet = write(sheet_of(), " Zwei.", "")
    sheet = edited(sheet, Replacement(5, 5, " Zwo."))
    assert texts(sheet) == ["Eins. Zwo.", "Drei."]
    assert sheet.rows[0].keys == (0, 1)


def test_dividing_gives_each_sentence_its_own_and_the_rest_to_the_gaps() -> None:
    text = "- A.\n- B. "
    sheet = write(sheet_of(lead=" "), "Eins. Zwei.", text)
    sheet = with_divided(sheet, 0, sentences(text, "A.", "B."))
    assert sheet.text() == " - A.\n- B.  Drei."
    assert sheet.lead == " - "
    assert texts(sheet) == ["A.", "B.", "Drei."]
    assert [row.gap for row in sheet.rows] == ["\n- ", "  ", ""]
    assert [row.edited_for for row in sheet.rows] == ["One.", "Two.", None]
    assert [row.key for row in sheet.rows] == [0, 1, 2]


def test_what_stands_before_the_first_goes_to_the_sentence_before() -> None:
    sheet = write(sheet_of(), "Zwei. Drei.", "\nA. Drei.")
    text = sheet.text()
    sheet = with_divided(sheet, 1, sentences("\nA. Drei.", "A.", "Drei."))
    assert sheet.text() == text
    assert [row.gap for row in sheet.rows] == [" \n", " ", ""]
    assert [row.edited for row in sheet.rows] == [False, True, False]


def test_another_number_of_sentences_is_not_divided() -> None:
    sheet = write(sheet_of(), "Eins. Zwei.", "A.")
    assert with_divided(sheet, 0, sentences("A.", "A.")) == sheet


def test_an_emptied_sentence_is_filled_again_unless_it_is_beside_an_edit() -> None:
    sheet = write(sheet_of(), "Zwei.", "")
    assert refilled(sheet, 1).text() == "Eins. Zwei. Drei."
    after = refilled(write(write(sheet_of(), "Drei", "Vier"), "Zwei.", ""), 1)
    assert texts(after) == ["Eins.", " Vier."]
    assert after.text() == "Eins.  Vier."
    assert after.rows[1].keys == (1, 2)


def test_emptied_sentences_are_filled_again_together() -> None:
    sheet = write(sheet_of(), "Eins. Zwei.", "")
    assert refilled(sheet, 0).text() == "Eins. Zwei. Drei."


def test_any_edit_gives_the_text_the_user_sees_and_drafts_leave_it() -> None:
    chance = random.Random(5)
    for _ in range(300):
        sheet = sheet_of(gap=chance.choice(["", " ", "\n\n"]), lead=chance.choice(["", " "]))
        draft = text_draft(*PAIRS, gap=sheet.rows[0].draft_gap, lead=sheet.lead)
        for _ in range(8):
            text = sheet.text()
            start, end = sorted(chance.randrange(len(text) + 1) for _ in range(2))
            new = text[:start] + chance.choice(["", "x", " ", "\n", "ab c"]) + text[end:]
            change = typed(text, new, caret=len(new) - len(text) + end)
            sheet = edited(sheet, change)
            assert sheet.text() == new
            assert [key for row in sheet.rows for key in row.keys] == [0, 1, 2]
            sheet = edited(sheet, Replacement(0, len(sheet.lead), sheet.lead))
            if sheet.lead == draft.text[: draft.parts[0].start]:
                assert merged(sheet, draft).text() == new
