"""What is lost in the glossary is told, and undone one by one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QItemSelectionModel
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor
from tests.gui.glossary.opened_glossary import Open, rows, settle
from tests.gui.glossary.opened_glossary import opened as opened
from translator.core.errors.files import DiskFull
from translator.gui.glossary.glossary_dialog import GlossaryDialog
from translator.gui.glossary.terms_model import Column
from translator.gui.window.main_window import MainWindow


def add(
    qtbot: QtBot, window: MainWindow, dialog: GlossaryDialog, term: str, translation: str
) -> None:
    dialog.begin(term, translation)
    dialog.entry.add_button.click()
    settle(qtbot, window)


def remove_first(qtbot: QtBot, window: MainWindow, dialog: GlossaryDialog) -> None:
    flags = QItemSelectionModel.SelectionFlag  # selectRow() asks which keys are held
    dialog.table.selectionModel().select(
        dialog.filtered.index(0, 0), flags.ClearAndSelect | flags.Rows
    )
    dialog.remove_button.click()
    settle(qtbot, window)


def undo(qtbot: QtBot, window: MainWindow, dialog: GlossaryDialog) -> None:
    assert not dialog.undo_button.isHidden()
    dialog.undo_button.click()
    settle(qtbot, window)


def test_undo_goes_back_one_by_one(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, opened: Open
) -> None:
    for term in ("apple", "bear"):
        door.terms.give(term, term.upper())
    dialog = opened()
    for _ in range(2):
        remove_first(qtbot, window, dialog)
    add(qtbot, window, dialog, "car", "CAR")
    undo(qtbot, window, dialog)
    assert rows(dialog) == []
    undo(qtbot, window, dialog)
    assert rows(dialog) == [("bear", "BEAR")]
    undo(qtbot, window, dialog)
    assert rows(dialog) == [("apple", "APPLE"), ("bear", "BEAR")]
    assert dialog.undo_button.isHidden()
    dialog.close()


def test_an_undo_that_fails_can_be_tried_again(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, opened: Open
) -> None:
    door.terms.give("apple", "APPLE")
    dialog = opened()
    remove_first(qtbot, window, dialog)
    door.terms.problem = DiskFull(Path("/store"))
    undo(qtbot, window, dialog)
    assert "no space left" in dialog.note.text()
    door.terms.problem = None
    undo(qtbot, window, dialog)
    assert rows(dialog) == [("apple", "APPLE")]
    dialog.close()


def test_a_term_that_makes_way_for_an_added_one_is_told_and_can_be_put_back(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, opened: Open
) -> None:
    door.terms.give("invoice", "Faktura", "invoices = Fakturen")
    dialog = opened()
    add(qtbot, window, dialog, "invoice", "Faktura")
    assert dialog.note.text() == "Saved."
    assert dialog.undo_button.isHidden()
    assert door.terms.stored[0].note == "invoices = Fakturen"
    add(qtbot, window, dialog, "invoice", "Rechnung")
    assert rows(dialog) == [("invoice", "Rechnung")]
    assert dialog.note.text() == "Replaced “invoice → Faktura (invoices = Fakturen)”."
    undo(qtbot, window, dialog)
    (term,) = door.terms.stored
    assert (term.translation, term.note) == ("Faktura", "invoices = Fakturen")
    dialog.close()


def test_a_term_that_makes_way_for_an_edited_one_is_told_and_can_be_put_back(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, opened: Open
) -> None:
    door.terms.give("invoice", "Rechnung")
    door.terms.give("table", "Tafel")
    dialog = opened()
    row = rows(dialog).index(("table", "Tafel"))
    dialog.filtered.setData(dialog.filtered.index(row, Column.TERM), "invoice")
    settle(qtbot, window)
    assert rows(dialog) == [("invoice", "Tafel")]
    assert dialog.note.text() == "Replaced “invoice → Rechnung”."
    undo(qtbot, window, dialog)
    assert rows(dialog) == [("invoice", "Rechnung"), ("table", "Tafel")]
    dialog.filtered.setData(dialog.filtered.index(1, Column.TRANSLATION), "Tisch")
    settle(qtbot, window)
    assert dialog.note.text() == "Saved."
    undo(qtbot, window, dialog)
    assert rows(dialog) == [("invoice", "Rechnung"), ("table", "Tafel")]
    assert dialog.undo_button.isHidden()
    dialog.close()


def test_terms_that_make_way_for_a_table_are_told_and_can_be_put_back(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, opened: Open, tmp_path: Path
) -> None:
    table = tmp_path / "terms.tsv"
    table.write_text("invoice\tFaktura\ncar\tWagen\nbear\tPetz\n")
    for term in ("bear", "invoice"):
        door.terms.give(term, term.upper())
    dialog = opened()
    dialog.import_file(str(table))
    settle(qtbot, window)
    assert dialog.note.text() == "Imported: 3 terms. Replaced 2 terms."
    undo(qtbot, window, dialog)
    assert rows(dialog) == [("bear", "BEAR"), ("invoice", "INVOICE")]
    dialog.close()
