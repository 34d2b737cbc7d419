"""The glossary in the window: its dialog, what is selected, and the marks in both panes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QToolTip
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import DE_EN, EN_DE, FakeDoor
from tests.gui.glossary.opened_glossary import Open, rows, settle
from tests.gui.glossary.opened_glossary import opened as opened
from tests.gui.shown_marks import Line, point_of, underlined
from translator.core.errors.files import DiskFull
from translator.core.terms.glossary import BadLine, Term
from translator.gui.glossary.glossary_dialog import GlossaryDialog
from translator.gui.glossary.terms_model import Column
from translator.gui.panes.text_editor import TextEditor
from translator.gui.window.main_window import MainWindow


def write(qtbot: QtBot, window: MainWindow, text: str, wanted: str) -> None:
    window.source.editor.replace_text(text)
    qtbot.waitUntil(lambda: window.translation.editor.text() == wanted)


def pairs(terms: list[Term]) -> list[tuple[str, str]]:
    return [(term.term, term.translation) for term in terms]


# ---- the dialog


def test_it_opens_by_its_keys_and_shows_the_terms_in_order(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    for term in ("zebra", "Apple", "émigré"):
        door.terms.give(term, term.upper())
    qtbot.keyClick(window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = window.findChildren(GlossaryDialog)
    qtbot.waitUntil(lambda: [term for term, _ in rows(dialog)] == ["Apple", "émigré", "zebra"])
    assert dialog.windowTitle() == "Glossary: English → German"
    assert dialog.note.text() == "3 terms"
    assert door.terms.threads == {"MainThread", *_workers(door)}
    dialog.close()


def _workers(door: FakeDoor) -> set[str]:
    """Where it was asked by the window; the tests themselves are on the main thread."""
    return {name for name in door.terms.threads if name.startswith("window-work")}


def test_a_term_is_added_by_keyboard_and_the_text_follows(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, opened: Open
) -> None:
    write(qtbot, window, "the invoice.", "THE INVOICE.")
    dialog = opened()
    assert dialog.focusWidget() is dialog.entry.term
    assert not dialog.entry.add_button.isEnabled()
    qtbot.keyClicks(dialog.entry.term, "invoice")
    qtbot.keyClick(dialog.entry.term, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.entry.translation
    qtbot.keyClicks(dialog.entry.translation, "Faktura")
    qtbot.keyClicks(dialog.entry.note, "invoices = Fakturen")
    dialog.entry.case.setChecked(True)
    qtbot.keyClick(dialog.entry.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows(dialog) == [("invoice", "Faktura")])
    (term,) = door.terms.stored
    assert (term.direction, term.note) == (EN_DE, "invoices = Fakturen")
    assert term.case_sensitive
    assert dialog.note.text() == "Saved."
    assert dialog.entry.term.text() == dialog.entry.note.text() == ""
    assert dialog.focusWidget() is dialog.entry.term
    qtbot.waitUntil(lambda: window.translation.editor.text() == "THE Faktura.")
    dialog.close()


def test_cells_are_edited_in_place(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, opened: Open
) -> None:
    number = door.terms.give("invoice", "Faktura").number
    door.terms.give("car", "Wagen")
    dialog = opened()
    row = rows(dialog).index(("invoice", "Faktura"))
    cell = dialog.filtered.index(row, Column.TRANSLATION)
    assert dialog.filtered.setData(cell, "  Zeche\n")
    qtbot.waitUntil(lambda: ("invoice", "Zeche") in rows(dialog))
    assert dialog.chosen()[0].number == number
    cell = dialog.filtered.index(row, Column.CASE)
    assert dialog.filtered.setData(
        cell, Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole
    )
    qtbot.waitUntil(lambda: door.terms.stored[0].case_sensitive)
    assert not dialog.filtered.setData(dialog.filtered.index(row, Column.TERM), " ")
    settle(qtbot, window)
    assert pairs(door.terms.stored) == [("invoice", "Zeche"), ("car", "Wagen")]
    dialog.close()


def test_what_is_removed_can_be_put_back(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, opened: Open
) -> None:
    for term in ("apple", "bear", "car"):
        door.terms.give(term, term.upper())
    dialog = opened()
    select = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    dialog.table.clearSelection()
    for row in (0, 2):
        dialog.table.selectionModel().select(dialog.filtered.index(row, 0), select)
    assert not dialog.edit_button.isEnabled()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: rows(dialog) == [("bear", "BEAR")])
    assert dialog.note.text() == "Removed 2 terms."
    dialog.undo_button.click()
    qtbot.waitUntil(lambda: len(rows(dialog)) == 3)
    assert dialog.undo_button.isHidden()
    dialog.table.selectRow(1)
    dialog.remove_button.click()
    qtbot.waitUntil(lambda: dialog.note.text() == "Removed “bear”.")
    dialog.close()


def test_the_search_finds_parts_without_case_and_accents(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, opened: Open
) -> None:
    door.terms.give("drill", "Übung")
    door.terms.give("invoice", "Faktura", "for the bookkeeper")
    dialog = opened()
    qtbot.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert dialog.focusWidget() is dialog.search
    qtbot.keyClicks(dialog.search, "ubun")
    assert rows(dialog) == [("drill", "Übung")]
    dialog.search.setText("BOOK fak")
    assert rows(dialog) == [("invoice", "Faktura")]
    assert dialog.note.text().startswith("1 term")
    dialog.search.setText("nothing")
    assert dialog.note.text() == "No term with these words."
    dialog.close()


def test_a_screen_reader_finds_what_the_line_says_now(
    qtbot: QtBot, window: MainWindow, opened: Open
) -> None:
    dialog = opened()
    dialog.entry.term.setText("bear")
    dialog.entry.translation.setText("Bär")
    dialog.entry.enter()
    settle(qtbot, window)
    assert dialog.note.text() == dialog.note.accessibleName() == "Saved."
    dialog.search.setText("whale")
    assert dialog.note.text() == dialog.note.accessibleName() == "No term with these words."
    dialog.close()


def test_only_terms_of_the_languages_in_use_are_shown(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, opened: Open
) -> None:
    door.terms.give("invoice", "Faktura")
    with qtbot.waitSignal(window.live.ready):
        window.use_direction(DE_EN)
    dialog = opened()
    assert rows(dialog) == []
    assert "Drafts keep to the terms" in dialog.note.text()
    assert not dialog.export_button.isEnabled()
    dialog.close()


def test_a_table_comes_in_and_bad_lines_are_told(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, opened: Open, tmp_path: Path
) -> None:
    table = tmp_path / "terms.tsv"
    table.write_text("invoice\tFaktura\ncar\tWagen\n")
    door.terms.left_out = tuple(BadLine(n, "the term is empty") for n in (3, 5, 8, 9, 12))
    dialog = opened()
    assert "term, translation, case (yes or no), note" in dialog.import_button.toolTip()
    dialog.import_button.click()
    (chooser,) = dialog.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(table))
    chooser.reject()
    qtbot.waitUntil(lambda: len(rows(dialog)) == 2)
    told = dialog.note.text()
    assert told.startswith("Imported: 2 terms. Line 3 was left out: the term is empty. Line 5")
    assert told.endswith("So were: 9, 12.")
    dialog.close()


def test_a_table_goes_out(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, opened: Open, tmp_path: Path
) -> None:
    door.terms.give("invoice", "Faktura")
    dialog = opened()
    dialog.export_button.click()
    (chooser,) = dialog.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "out.tsv"))
    chooser.reject()
    qtbot.waitUntil(lambda: dialog.note.text() == "Saved out.tsv")
    assert door.terms.exported == [(tmp_path / "out.tsv", True)]
    dialog.close()


def test_a_problem_is_told_in_the_dialog_and_what_was_typed_stays(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, opened: Open
) -> None:
    dialog = opened()
    door.terms.problem = DiskFull(Path("/store"))
    dialog.begin("invoice", "Faktura")
    assert dialog.focusWidget() is dialog.entry.add_button
    dialog.entry.add_button.click()
    qtbot.waitUntil(lambda: "no space left" in dialog.note.text())
    assert dialog.entry.translation.text() == "Faktura"
    assert not window.banner.isVisible()
    dialog.close()


def test_what_could_not_be_edited_in_the_table_stands_ready_to_be_added(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, opened: Open
) -> None:
    door.terms.give("invoice", "Rechnung", "for the bookkeeper")
    dialog = opened()
    door.terms.problem = DiskFull(Path("/store"))
    cell = dialog.filtered.index(0, Column.TRANSLATION)
    assert dialog.filtered.setData(cell, "Faktura")
    qtbot.waitUntil(lambda: "no space left" in dialog.note.text())
    assert rows(dialog) == [("invoice", "Rechnung")]
    assert dialog.filtered.setData(cell, "Zeche")  # what stands there already stays
    settle(qtbot, window)
    door.terms.problem = None
    assert dialog.focusWidget() is dialog.entry.add_button
    assert dialog.entry.note.text() == "for the bookkeeper"
    dialog.entry.add_button.click()
    qtbot.waitUntil(lambda: rows(dialog) == [("invoice", "Faktura")])
    dialog.close()


def test_a_problem_after_the_dialog_is_closed_is_told_in_the_banner(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, opened: Open
) -> None:
    dialog = opened()
    door.terms.problem = DiskFull(Path("/store"))
    dialog.begin("invoice", "Faktura")
    dialog.entry.add_button.click()
    dialog.close()
    qtbot.waitUntil(window.banner.isVisible)


def test_every_control_has_a_name(qtbot: QtBot, window: MainWindow, opened: Open) -> None:
    dialog = opened()
    entry = dialog.entry
    names = [field.accessibleName() for field in (entry.term, entry.translation, entry.note)]
    assert names == ["Term (English)", "Translation (German)", "Other forms or a note"]
    assert "invoices = Fakturen" in entry.note.accessibleDescription()
    assert dialog.table.accessibleName() == "Glossary"
    assert dialog.search.accessibleName() == "Search the glossary"
    dialog.close()


# ---- from the text


def select(editor: TextEditor, text: str) -> None:
    cursor = editor.textCursor()
    start = editor.text().index(text)
    cursor.setPosition(start)
    cursor.setPosition(start + len(text), cursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def test_what_is_selected_is_offered_to_be_added(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window, "the  user\nguide.", "THE  USER\nGUIDE.")
    select(window.source.editor, "user\nguide")
    window.glossary.add_selection()
    (dialog,) = window.findChildren(GlossaryDialog)
    assert dialog.entry.term.text() == "user guide"
    assert dialog.entry.translation.text() == ""
    assert dialog.focusWidget() is dialog.entry.translation
    dialog.close()


def test_both_panes_may_be_selected_in(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window, "the invoice.", "THE INVOICE.")
    select(window.source.editor, "invoice")
    select(window.translation.editor, "INVOICE")
    window.glossary.add_selection()
    (dialog,) = window.findChildren(GlossaryDialog)
    assert (dialog.entry.term.text(), dialog.entry.translation.text()) == ("invoice", "INVOICE")
    dialog.close()


# ---- marks


@pytest.fixture
def marked(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> MainWindow:
    """A text with a term that was kept to and one that was not."""
    door.terms.give("invoice", "Faktura", "feminine")
    door.terms.give("phone", "Fernsprecher")
    door.terms.refused = {"Fernsprecher"}
    text = "\U0001f6a2 an invoice. my phone rang."
    write(qtbot, window, text, "\U0001f6a2 AN Faktura. MY PHONE RANG.")
    return window


def test_terms_are_underlined_where_they_were_kept_to_and_where_not(
    qtbot: QtBot, marked: MainWindow
) -> None:
    source, translation = marked.source.editor, marked.translation.editor
    qtbot.waitUntil(lambda: underlined(translation, Line.DotLine) == ["Faktura"])
    assert underlined(source, Line.WaveUnderline) == ["phone"]
    assert underlined(source, Line.DotLine) == []


def hover(editor: TextEditor, place: int) -> None:
    """Have Qt ask for a tool tip about a place of the text."""
    point = point_of(editor, place)
    where = editor.viewport().mapToGlobal(point)
    event = QHelpEvent(QEvent.Type.ToolTip, QPoint(point), where)
    QApplication.sendEvent(editor.viewport(), event)


def hovered(editor: TextEditor, place: int) -> str:
    """What the tool tip about a place of the text says."""
    hover(editor, place)
    return QToolTip.text()


def test_pointing_at_a_term_says_what_the_glossary_wants(qtbot: QtBot, marked: MainWindow) -> None:
    source, translation = marked.source.editor, marked.translation.editor
    kept = "Glossary: invoice → Faktura (feminine)"
    assert hovered(translation, translation.text().index("Faktura") + 2) == kept
    assert hovered(source, source.text().index("invoice") + 2) == kept
    wants = "The glossary wants “Fernsprecher” for “phone”"
    assert hovered(source, source.text().index("phone") + 2) == wants
    hover(translation, 2)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_the_line_below_says_so_for_who_uses_the_keyboard(qtbot: QtBot, marked: MainWindow) -> None:
    editor, hint = marked.translation.editor, marked.translation.hint
    editor.setFocus()
    editor.place_caret(editor.text().index("Faktura") + 1)
    assert hint.text() == "Glossary: invoice → Faktura (feminine)"
    editor.place_caret(2)
    assert hint.text() == ""
    editor.place_caret(editor.text().index("RANG"))
    assert hint.text() == "The glossary wants “Fernsprecher” for “phone”"


def test_an_edited_sentence_is_marked_no_more(qtbot: QtBot, marked: MainWindow) -> None:
    editor = marked.translation.editor
    qtbot.waitUntil(lambda: underlined(editor, Line.DotLine) == ["Faktura"])
    editor.setFocus()
    editor.place_caret(editor.text().index("Faktura"))
    qtbot.keyClicks(editor, "gute ")
    qtbot.waitUntil(lambda: underlined(editor, Line.DotLine) == [])
    assert marked.glossary.marks.about(editor, editor.text().index("Faktura") + 2) == ""
