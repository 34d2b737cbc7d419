"""The sheet keeps what the user wrote, whatever the model proposes."""

from __future__ import annotations

import random

import pytest

from tests.gui.made_drafts import text_draft
from translator.core.drafts import Origin, Segment
from translator.gui.sheet.sheet import Sheet, confirmed, saved, withdrawn
from translator.gui.sheet.sheet_drafts import merged
from translator.gui.sheet.sheet_edits import edited
from translator.gui.text.text_diff import Replacement, typed

ONE, TWO, THREE = ("One.", "Eins."), ("Two.", "Zwei."), ("Three.", "Drei.")


def sheet_of(*pairs: tuple[str, str], gap: str = " ", lead: str = "") -> Sheet:
    return merged(Sheet(), text_draft(*pairs, gap=gap, lead=lead))


def write(sheet: Sheet, old: str, new: str) -> Sheet:
    """The sheet after the user replaced the only ``old`` in it by ``new``."""
    start = sheet.text().index(old)
    return edited(sheet, Replacement(start, start + len(old), new))


def test_a_new_sheet_shows_the_translation_as_it_is() -> None:
    sheet = sheet_of(ONE, TWO, gap="\n\n  - ", lead="  - ")
    assert sheet.text() == "  - Eins.\n\n  - Zwei."
    assert [row.gap for row in sheet.rows] == ["\n\n  - ", ""]


def test_an_empty_translation_has_no_rows() -> None:
    assert sheet_of().text() == ""
    assert sheet_of(lead="\n ").text() == "\n "


def test_where_rows_begin() -> None:
    sheet = sheet_of(ONE, TWO, THREE, gap="\n\n", lead="- ")
    assert [sheet.start_of(row.key) for row in sheet.rows] == [2, 9, 16]
    assert [row.text for row, _ in sheet.rows_between(3, 10)] == ["Eins.", "Zwei."]
    assert sheet.rows_between(7, 9) == []
    with pytest.raises(KeyError):
        sheet.start_of(sheet.next_key)


def test_an_edit_marks_its_sentence_only() -> None:
    sheet = write(sheet_of(ONE, TWO), "Zwei", "Paar")
    assert sheet.text() == "Eins. Paar."
    assert [row.edited for row in sheet.rows] == [False, True]


def test_writing_the_draft_again_takes_the_mark_away() -> None:
    sheet = write(write(sheet_of(ONE), "Eins", "Ein"), "Ein", "Eins")
    assert not sheet.rows[0].edited


def test_a_new_draft_never_overwrites_an_edit() -> None:
    sheet = write(sheet_of(ONE, TWO), "Zwei", "Paar")
    sheet = merged(sheet, text_draft(("One.", "Einer."), ("Two.", "Zweier.")))
    assert sheet.text() == "Einer. Paar."
    assert sheet.rows[1].draft.text == "Zweier."


def test_an_edit_stays_with_its_sentence_when_sentences_come_and_go() -> None:
    sheet = write(sheet_of(ONE, TWO, THREE), "Zwei", "Paar")
    sheet = merged(sheet, text_draft(("Zero.", "Null."), ONE, TWO, THREE))
    assert sheet.text() == "Null. Eins. Paar. Drei."
    sheet = merged(sheet, text_draft(THREE, TWO))
    assert sheet.text() == "Drei. Paar."


def test_an_edit_returns_with_its_sentence() -> None:
    sheet = write(sheet_of(ONE, TWO, THREE), "Zwei", "Paar")
    sheet = merged(sheet, text_draft(ONE, THREE))
    assert sheet.text() == "Eins. Drei."
    sheet = merged(sheet, text_draft(ONE, TWO, THREE))
    assert sheet.text() == "Eins. Paar. Drei."
    assert sheet.rows[1].edited


def test_a_changed_source_keeps_the_edit_and_asks() -> None:
    sheet = write(sheet_of(ONE, TWO), "Zwei", "Paar")
    sheet = merged(sheet, text_draft(ONE, ("Two!", "Zwei!")))
    assert sheet.text() == "Eins. Paar."
    assert sheet.rows[1].stale
    assert not confirmed(sheet.rows[1]).stale
    row = sheet.rows[1]
    assert sheet.with_rows(row.key, withdrawn(row)).text() == "Eins. Zwei!"


def test_a_changed_source_is_found_among_inserted_sentences() -> None:
    sheet = write(
        sheet_of(ONE, ("The cat sleeps.", "Die Katze schläft."), THREE), "schläft", "ruht"
    )
    new = text_draft(("New.", "Neu."), ("The old cat sleeps.", "Die alte Katze schläft."), THREE)
    sheet = merged(sheet, new)
    new = text_draft(
        ("New.", "Neu."), ("Even newer.", "Noch neuer."), ("The old cat slept.", "schlief."), THREE
    )
    sheet = merged(sheet, new)
    assert sheet.text() == "Neu. Noch neuer. Die Katze ruht. Drei."
    assert sheet.rows[2].stale


def test_editing_the_text_again_settles_a_changed_source() -> None:
    sheet = write(sheet_of(TWO), "Zwei", "Paar")
    sheet = merged(sheet, text_draft(("Two!", "Zwei!")))
    assert not write(sheet, "Paar.", "Paar!").rows[0].stale


def test_an_edit_across_sentences_joins_them() -> None:
    sheet = write(sheet_of(ONE, TWO, THREE), "s. Zw", ", zw")
    assert sheet.text() == "Ein, zwei. Drei."
    assert [row.text for row in sheet.rows] == ["Ein, zwei.", "Drei."]
    row = sheet.rows[0]
    assert row.edited
    assert row.keys == (0, 1)
    assert row.segment == Segment("One.\nTwo.", 0, 9)
    assert row.proposed == "Eins. Zwei."


def test_deleting_everything_leaves_an_empty_edit() -> None:
    sheet = edited(sheet_of(ONE, TWO), Replacement(0, 11, ""))
    assert sheet.text() == ""
    (row,) = sheet.rows
    assert row.emptied
    assert sheet.with_rows(row.key, withdrawn(row)).text() == "Eins. Zwei."


def test_line_breaks_between_sentences_are_no_corrections() -> None:
    sheet = edited(sheet_of(ONE, TWO), Replacement(5, 6, "\n\n"))
    assert sheet.text() == "Eins.\n\nZwei."
    assert not any(row.edited for row in sheet.rows)
    again = merged(sheet, text_draft(ONE, ("Two.", "Zweite.")))
    assert again.text() == "Eins.\n\nZweite."


def test_words_typed_after_a_sentence_belong_to_it() -> None:
    sheet = edited(sheet_of(ONE, TWO), Replacement(5, 5, " Ja."))
    assert sheet.rows[0].text == "Eins. Ja."
    sheet = sheet_of(ONE, TWO)
    for place, letter in ((5, " "), (6, "J")):
        sheet = edited(sheet, Replacement(place, place, letter))
    assert [row.text for row in sheet.rows] == ["Eins. J", "Zwei."]


def test_words_typed_before_the_first_sentence_belong_to_it() -> None:
    sheet = edited(sheet_of(ONE, lead="  "), Replacement(1, 1, "Ja, "))
    assert (sheet.lead, sheet.rows[0].text) == (" ", "Ja,  Eins.")


def test_any_edit_gives_the_text_the_user_sees() -> None:
    chance = random.Random(3)
    for _ in range(500):
        sheet = sheet_of(
            ONE, TWO, THREE, gap=chance.choice(["", " ", "\n\n"]), lead=chance.choice(["", " "])
        )
        for _ in range(6):
            text = sheet.text()
            start, end = sorted(chance.randrange(len(text) + 1) for _ in range(2))
            end = min(end, start + 4)
            new = text[:start] + chance.choice(["", "x", " ", "\n", "ab c"]) + text[end:]
            sheet = edited(sheet, typed(text, new, caret=len(new) - len(text) + end))
            assert sheet.text() == new


def test_the_row_at_a_place() -> None:
    sheet = sheet_of(ONE, TWO, lead=" ")
    rows = [sheet.row_at(place) for place in (0, 1, 6, 7, 12)]
    assert [row.segment.source if row else None for row in rows] == [
        None, "One.", "One.", "Two.", "Two.",
    ]  # fmt: skip
    assert sheet.row_of_source(0) is None
    assert sheet.row_of_source(6) == sheet.rows[1]


def test_a_saved_edit_becomes_yours() -> None:
    sheet = write(sheet_of(ONE), "Eins", "Einer")
    row = saved(sheet.rows[0], "Einer.")
    assert not row.edited
    assert row.yours


def test_an_edit_that_went_on_while_it_was_saved_stays_an_edit() -> None:
    sheet = write(sheet_of(ONE), "Eins", "Einer")
    assert saved(sheet.rows[0], "Einer").edited


def test_what_the_memory_answered_is_yours() -> None:
    assert merged(Sheet(), text_draft(ONE, origin=Origin.MEMORY)).rows[0].yours
    assert merged(Sheet(), text_draft(ONE, origin=Origin.NEAR)).rows[0].yours
    assert not merged(Sheet(), text_draft(ONE, origin=Origin.VERBATIM)).rows[0].yours


def test_keys_are_never_given_twice() -> None:
    sheet = sheet_of(ONE, TWO)
    sheet = merged(sheet, text_draft(TWO))
    sheet = merged(sheet, text_draft(TWO, THREE, ("Four.", "Vier.")))
    keys = [row.key for row in sheet.rows]
    assert len(set(keys)) == 3
    assert min(keys[1:]) >= 2
