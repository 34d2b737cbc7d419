"""Undo goes back through the user's edits and never brings an old draft of the model back."""

from __future__ import annotations

from tests.gui.made_drafts import text_draft
from translator.core.drafts import Origin, Segment
from translator.gui.sheet.sheet import Sheet, saved
from translator.gui.sheet.sheet_drafts import merged
from translator.gui.sheet.sheet_edits import edited, with_divided
from translator.gui.sheet.undoing import EditHistory
from translator.gui.text.text_diff import Replacement

ONE, TWO = ("One.", "Eins."), ("Two.", "Zwei.")


def change(history: EditHistory, sheet: Sheet, start: int, end: int, text: str) -> Sheet:
    replacement = Replacement(start, end, text)
    after = edited(sheet, replacement)
    history.record(sheet, after, replacement)
    return after


def test_undo_and_redo() -> None:
    history, sheet = EditHistory(), merged(Sheet(), text_draft(ONE, TWO))
    sheet = change(history, sheet, 0, 4, "Ein")
    sheet = change(history, sheet, 5, 9, "Paar")
    assert sheet.text() == "Ein. Paar."
    sheet = history.undo(sheet)
    assert sheet.text() == "Ein. Zwei."
    sheet = history.undo(sheet)
    assert sheet.text() == "Eins. Zwei."
    assert not sheet.rows[0].edited
    assert not history.can_undo
    sheet = history.redo(history.redo(sheet))
    assert sheet.text() == "Ein. Paar."
    assert not history.can_redo


def test_a_typed_word_is_one_step() -> None:
    history, sheet = EditHistory(), merged(Sheet(), text_draft(ONE))
    for place, letter in enumerate("Na ja", start=5):
        sheet = change(history, sheet, place, place, letter)
    assert sheet.text() == "Eins.Na ja"
    sheet = history.undo(sheet)
    assert sheet.text() == "Eins.Na "
    assert history.undo(sheet).text() == "Eins."


def test_letters_in_place_of_a_selection_are_one_step() -> None:
    history, sheet = EditHistory(), merged(Sheet(), text_draft(ONE, TWO))
    sheet = change(history, sheet, 0, 4, "P")
    for place, letter in enumerate("aar ", start=1):
        sheet = change(history, sheet, place, place, letter)
    assert sheet.text() == "Paar . Zwei."
    assert history.undo(sheet).text() == "Eins. Zwei."
    assert not history.can_undo
    assert history.redo(sheet).text() == "Paar . Zwei."


def test_the_caret_belongs_behind_what_is_undone_and_done_again() -> None:
    history, sheet = EditHistory(), merged(Sheet(), text_draft(ONE, TWO))
    assert history.undone_at(sheet) is None
    assert history.redone_at(sheet) is None
    sheet = change(history, sheet, 6, 8, "D")
    sheet = change(history, sheet, 7, 7, "r")
    assert sheet.text() == "Eins. Drei."
    sheet = history.undo(merged(sheet, text_draft(("One!", "Eines!"), TWO)))
    assert sheet.text() == "Eines! Zwei."
    assert history.undone_at(sheet) == len("Eines! Zw")
    sheet = history.redo(sheet)
    assert history.redone_at(sheet) == len("Eines! Dr")
    sheet = history.undo(merged(sheet, text_draft(("One!", "Eines!"), ("Two.", "2"))))
    assert history.undone_at(sheet) == len("Eines! 2")
    assert history.redone_at(merged(sheet, text_draft(("One!", "Eines!")))) is None


def test_undo_shows_the_newest_draft_of_an_unedited_sentence() -> None:
    history, sheet = EditHistory(), merged(Sheet(), text_draft(ONE))
    sheet = change(history, sheet, 0, 4, "Ein")
    sheet = merged(sheet, text_draft(("One.", "Einer.")))
    assert history.undo(sheet).text() == "Einer."


def test_a_sentence_that_is_gone_is_passed_over() -> None:
    history, sheet = EditHistory(), merged(Sheet(), text_draft(ONE, TWO))
    sheet = change(history, sheet, 0, 4, "Ein")
    sheet = merged(sheet, text_draft(TWO))
    assert history.undo(sheet).text() == "Zwei."


def test_a_new_edit_ends_redo() -> None:
    history, sheet = EditHistory(), merged(Sheet(), text_draft(ONE))
    sheet = history.undo(change(history, sheet, 0, 4, "Ein"))
    change(history, sheet, 0, 1, "K")
    assert not history.can_redo


def test_nothing_to_undo() -> None:
    history, sheet = EditHistory(), merged(Sheet(), text_draft(ONE))
    assert history.undo(sheet) == sheet
    assert history.redo(sheet) == sheet


def test_undo_gives_the_former_wording_back_after_saving() -> None:
    history, sheet = EditHistory(), merged(Sheet(), text_draft(ONE, TWO))
    sheet = change(history, sheet, 0, 4, "Ein")
    sheet = sheet.with_row(saved(sheet.rows[0], "Ein."))
    sheet = history.undo(sheet)
    assert sheet.text() == "Eins. Zwei."
    assert sheet.rows[0].edited  # by going back on what was saved
    sheet = history.redo(sheet)
    assert sheet.text() == "Ein. Zwei."
    assert sheet.rows[0].yours


def test_undo_gives_an_earlier_correction_back_after_saving() -> None:
    history, sheet = EditHistory(), merged(Sheet(), text_draft(ONE, origin=Origin.MEMORY))
    sheet = change(history, sheet, 0, 4, "Ein")
    sheet = sheet.with_row(saved(sheet.rows[0], "Ein."))
    assert history.undo(sheet).text() == "Eins."


def test_joining_and_taking_apart() -> None:
    history, sheet = EditHistory(), merged(Sheet(), text_draft(ONE, TWO))
    sheet = change(history, sheet, 0, 4, "Ein")
    sheet = change(history, sheet, 2, 7, "x")
    sheet = change(history, sheet, 3, 3, "yz")
    assert sheet.text() == "Eixyzei."
    assert len(sheet.rows) == 1
    for text in ("Eixei.", "Ein. Zwei.", "Eins. Zwei."):
        sheet = history.undo(sheet)
        assert sheet.text() == text
    assert not any(row.edited for row in sheet.rows)
    for text in ("Ein. Zwei.", "Eixei.", "Eixyzei."):
        sheet = history.redo(sheet)
        assert sheet.text() == text
    assert sheet.rows[0].keys == (0, 1)


def test_going_back_before_what_was_divided_since() -> None:
    history, sheet = EditHistory(), merged(Sheet(), text_draft(ONE, TWO))
    sheet = change(history, sheet, 0, 11, "A. B.")
    sheet = with_divided(sheet, 0, [Segment("A.", 0, 2), Segment("B.", 3, 5)])
    for row in sheet.rows:
        sheet = sheet.with_row(saved(row, row.text))
    sheet = history.undo(sheet)
    assert sheet.text() == "Eins. Zwei."
    assert all(row.edited for row in sheet.rows)
    assert history.redo(sheet).text() == "A. B."


def test_a_text_whose_sentences_are_no_longer_side_by_side_stays() -> None:
    history, sheet = EditHistory(), merged(Sheet(), text_draft(ONE, TWO))
    sheet = change(history, sheet, 0, 11, "A")
    sheet = change(history, sheet, 1, 1, "BC")
    sheet = merged(sheet, text_draft(ONE, ("New.", "Neu."), TWO))
    assert sheet.text() == "ABC"
    assert history.undo(sheet).text() == "ABC"
