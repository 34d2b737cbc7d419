"""One text for several sentences stands while drafts come and go, and none is put beside it."""

from __future__ import annotations

from tests.gui.made_drafts import text_draft
from translator.gui.sheet.sheet import Sheet, confirmed, withdrawn
from translator.gui.sheet.sheet_drafts import emptied, merged
from translator.gui.sheet.sheet_edits import edited
from translator.gui.text.text_diff import Replacement

ONE, TWO, THREE, NEW = ("One.", "Eins."), ("Two.", "Zwei."), ("Three.", "Drei."), ("New.", "Neu.")


def joined_sheet() -> Sheet:
    """The first two of three sentences have one text."""
    sheet = merged(Sheet(), text_draft(ONE, TWO, THREE))
    return edited(sheet, Replacement(0, len("Eins. Zwei."), "Alles"))


def test_a_new_draft_leaves_it() -> None:
    sheet = merged(joined_sheet(), text_draft(("One.", "Einer."), TWO, ("Three.", "Dreier.")))
    assert sheet.text() == "Alles Dreier."
    row = sheet.rows[0]
    assert not row.stale
    assert sheet.with_rows(row.key, withdrawn(row)).text() == "Einer. Zwei. Dreier."


def test_it_moves_along() -> None:
    sheet = merged(joined_sheet(), text_draft(NEW, ONE, TWO, THREE))
    assert sheet.text() == "Neu. Alles Drei."
    assert not sheet.rows[1].stale
    assert sheet.rows[1].segment.start == 5


def test_a_sentence_put_between_makes_it_stale() -> None:
    sheet = merged(joined_sheet(), text_draft(ONE, NEW, TWO, THREE))
    assert sheet.text() == "Alles Drei."
    assert sheet.rows[0].stale
    assert len(sheet.rows[0].keys) == 3
    assert not confirmed(sheet.rows[0]).stale


def test_a_sentence_that_is_changed_makes_it_stale() -> None:
    sheet = merged(joined_sheet(), text_draft(ONE, ("Two!", "Zwei!"), THREE))
    assert sheet.text() == "Alles Drei."
    assert sheet.rows[0].stale
    again = merged(sheet, text_draft(ONE, TWO, THREE))
    assert not again.rows[0].stale


def test_what_is_left_of_its_sentences_keeps_it() -> None:
    for left in (ONE, TWO):
        sheet = merged(joined_sheet(), text_draft(left, THREE))
        assert sheet.text() == "Alles Drei."
        assert sheet.rows[0].stale


def test_it_returns_with_its_sentences() -> None:
    sheet = merged(joined_sheet(), text_draft(THREE))
    assert sheet.text() == "Drei."
    sheet = merged(sheet, text_draft(ONE, THREE))
    assert sheet.text() == "Eins. Drei."
    sheet = merged(sheet, text_draft(ONE, TWO, THREE))
    assert sheet.text() == "Alles Drei."
    assert not sheet.rows[0].stale


def test_sentences_that_change_places_take_it_to_the_first() -> None:
    sheet = merged(joined_sheet(), text_draft(TWO, NEW, THREE, ONE))
    assert sheet.text() == "Alles Neu. Drei. Eins."
    assert sheet.rows[0].stale


def test_a_source_that_is_gone_takes_none_with_it() -> None:
    before = joined_sheet()
    sheet = emptied(before)
    assert sheet.text() == ""
    assert sheet.next_key == before.next_key
    assert merged(sheet, text_draft(ONE, TWO, THREE)).text() == "Alles Drei."


def test_what_the_draft_says_by_now_returns_as_no_edit() -> None:
    sheet = emptied(edited(merged(Sheet(), text_draft(ONE)), Replacement(0, 5, "Einer.")))
    assert merged(sheet, text_draft(ONE)).rows[0].edited
    assert not merged(sheet, text_draft(("One.", "Einer."))).rows[0].edited
