"""Undo goes back through the user's edits and never brings an old draft of the model back."""

from __future__ import annotations

from tests.gui.made_drafts import text_draft
from translator.gui.edit_history import EditHistory
from translator.gui.sheet import Sheet, edited, merged
from translator.gui.text_diff import Replacement

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
