"""The table of corrections: searching, filtering, mending, forgetting, importing."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from tests.gui.fake_course import revision
from tests.gui.fake_door import DE_EN, EN_DE, FakeDoor
from tests.gui.panel_fixtures import give_a_past, opened, the_learner
from translator.core.corrections import Correction, NewCorrection, Side
from translator.core.direction import Direction
from translator.core.errors.files import DiskFull
from translator.core.tables import Row
from translator.gui.learning import learning
from translator.gui.learning_snapshot import Snapshot
from translator.gui.panel import import_row
from translator.gui.panel.corrections_model import Column, Filter, State, passes, states_of
from translator.gui.panel.corrections_page import CorrectionsPage
from translator.gui.widgets.theme import Theme
from translator.gui.window.main_window import MainWindow


def page(qtbot: QtBot, window: MainWindow) -> CorrectionsPage:
    panel = opened(qtbot, window)
    panel.tabs.setCurrentIndex(panel.pages.indexOf(panel.corrections))
    assert panel.corrections.isVisible()
    return panel.corrections


def shown(page: CorrectionsPage, column: Column = Column.SOURCE) -> list[str]:
    rows = range(page.filtered.rowCount())
    return [str(page.filtered.index(row, column).data()) for row in rows]


def test_a_row_that_the_keyboard_comes_to_is_seen_as_chosen(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    table = page(qtbot, window)
    assert table.chosen() is None
    table.table.setFocus()
    chosen = table.chosen()
    assert chosen is not None
    (row,) = table.table.selectionModel().selectedRows()
    assert row.data(Qt.ItemDataRole.UserRole) == chosen


def choose(page: CorrectionsPage, source: str) -> None:
    page.table.selectRow(shown(page).index(source))


def test_the_newest_stands_first(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    give_a_past(door)
    door.correct(NewCorrection(DE_EN, "Anders.", "", "Different."))
    table = page(qtbot, window)
    assert shown(table) == [
        "Close the lid.",
        "See you tomorrow.",
        "Press the red button.",
        "Where is it?",
    ]
    assert shown(table, Column.STATE) == [
        "Held out",
        "Set aside: looks wrong",
        "Learned",
        "Learned",
    ]
    assert table.note.text() == "4 corrections"


def test_without_corrections_it_says_where_they_come_from(qtbot: QtBot, window: MainWindow) -> None:
    table = page(qtbot, window)
    assert table.note.text() == "Edit a translation: your wording is then kept here."
    assert not table.edit_button.isEnabled()
    assert not table.forget_button.isEnabled()
    assert not table.export_button.isEnabled()


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("TASTE", ["Press the red button."]),
        ("the deckel", ["Close the lid."]),
        ("nothing", []),
        ("", ["Close the lid.", "See you tomorrow.", "Press the red button.", "Where is it?"]),
    ],
)
def test_searching_in_both_texts(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, search: str, found: list[str]
) -> None:
    give_a_past(door)
    table = page(qtbot, window)
    qtbot.keyClicks(table.search, search)
    assert shown(table) == found
    words = "4 corrections"
    assert table.note.text() == (f"{len(found)} of {words}" if search else words)
    assert table.export_button.isEnabled()  # which takes them all, as it says


def test_a_search_says_how_many_it_found_of_those_that_are_asked_for(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    door.correct(NewCorrection(EN_DE, "Where is it?", "", "Wo steckt es?"))
    table = page(qtbot, window)
    qtbot.keyClicks(table.search, "wo")
    assert table.note.text() == "1 of 4 corrections"
    table.filter.setCurrentIndex(table.filter.findData(Filter.ALL))
    assert table.note.text() == "2 of 5 corrections"
    table.table.selectRow(0)
    assert table.note.text() == "2 of 5 corrections · It waits to be learned."


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (Filter.ALL, 5),
        (Filter.IN_FORCE, 4),
        (Filter.HELD_OUT, 1),
        (Filter.SET_ASIDE, 1),
        (Filter.REPLACED, 1),
    ],
)
def test_filtering(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, wanted: Filter, count: int
) -> None:
    give_a_past(door)
    door.correct(NewCorrection(EN_DE, "Where is it?", "", "Wo steckt es?"))
    table = page(qtbot, window)
    table.filter.setCurrentIndex(table.filter.findData(wanted))
    assert len(shown(table)) == count


def test_what_a_correction_is_used_for() -> None:
    plain = Correction(
        number=1, direction=EN_DE, source="a", draft="", target="b", created=0.0, revision=0,
        side=Side.LEARN,
    )  # fmt: skip

    def state(correction: Correction, **known: object) -> State:
        held = Snapshot(direction=EN_DE, corrections=(correction,))
        (found,) = states_of(replace(held, **known))  # type: ignore[arg-type]
        return found.state

    taught = (revision(1, corrections=(1,), current=True),)
    assert state(plain) is State.WAITING
    assert state(plain, revisions=taught) is State.LEARNED
    tried = frozenset({1})
    assert state(plain, undecided=tried) is State.UNDECIDED
    assert state(plain, undecided=tried, revisions=taught) is State.LEARNED
    assert state(replace(plain, active=False), undecided=tried) is State.REPLACED
    assert state(plain, given=tried) is State.GIVEN
    assert state(plain, given=tried, revisions=taught) is State.LEARNED
    held_back = frozenset({1})
    assert state(plain, held_back=held_back) is State.UNDONE
    assert state(plain, held_back=held_back, harmful=frozenset({1})) is State.HARMFUL
    assert state(plain, held_back=held_back, suspects=frozenset({1})) is State.DOUBTED
    assert state(replace(plain, side=Side.HELD_OUT)) is State.HELD_OUT
    assert state(replace(plain, side=Side.NEITHER)) is State.MEMORY_ONLY
    assert state(plain, too_alike=frozenset({1})) is State.MEMORY_ONLY
    assert state(plain, private=frozenset({1})) is State.PRIVATE
    assert state(replace(plain, active=False), revisions=taught) is State.REPLACED
    assert all(passes(state, Filter.ALL) for state in State)


def test_editing_by_keyboard_makes_a_new_correction(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    learner = the_learner(qtbot, window, door)
    panel = opened(qtbot, window)
    table = page(qtbot, window)
    choose(table, "See you tomorrow.")
    table.edit_button.setFocus()
    qtbot.keyClick(table.edit_button, Qt.Key.Key_Space)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "Ich mag Käse."
    editor.setCursorPosition(0)
    qtbot.keyClick(editor, Qt.Key.Key_Delete)
    assert editor.text() == "ch mag Käse."
    assert not panel.question.isVisible()
    editor.selectAll()
    qtbot.keyClicks(editor, "Bis morgen.")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Bis morgen." in shown(table, Column.TARGET))
    assert door.stored[-1].source == "See you tomorrow."
    assert [one.active for one in door.stored] == [True, True, False, True, True]
    assert learner.changes == 1
    assert window.status.state.text() == "Correction saved"
    assert table.chosen() == door.stored[-1]
    assert table.edit_button.isEnabled()


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("column", Column)
def test_the_keys_edit_the_translation_of_the_row_whichever_cell_is_current(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, key: Qt.Key, column: Column
) -> None:
    give_a_past(door)
    table = page(qtbot, window)
    table.table.setFocus()
    row = shown(table).index("See you tomorrow.")
    table.table.setCurrentIndex(table.filtered.index(row, column))
    qtbot.keyClick(table.table, key)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "Ich mag Käse."
    editor.selectAll()
    qtbot.keyClicks(editor, "Bis morgen.")
    qtbot.keyClick(editor, key if key != Qt.Key.Key_F2 else Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Bis morgen." in shown(table, Column.TARGET))
    assert QApplication.focusWidget() is table.table


def rewrite(qtbot: QtBot, table: CorrectionsPage, text: str) -> str:
    """Write in the cell of the chosen row; what stood there."""
    table.edit_button.click()
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    before = editor.text()
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    return before


def test_what_cannot_be_saved_stays_in_its_cell_until_it_can(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    panel = opened(qtbot, window)
    table = page(qtbot, window)
    choose(table, "See you tomorrow.")
    door.problem = DiskFull(Path("/full"))
    with qtbot.waitSignal(window.learning.failed):
        rewrite(qtbot, table, "Bis morgen.")
    assert "Bis morgen." in shown(table, Column.TARGET)
    assert "Not saved" in shown(table, Column.STATE)
    assert table.note.text().startswith("Your new text could not be saved.")
    door.problem = None
    before = panel.snapshot
    window.learning.changed.emit()
    qtbot.waitUntil(lambda: panel.snapshot is not before)
    assert "Bis morgen." in shown(table, Column.TARGET)
    choose(table, "See you tomorrow.")
    assert rewrite(qtbot, table, "Bis morgen!") == "Bis morgen."
    qtbot.waitUntil(lambda: "Bis morgen!" in shown(table, Column.TARGET))
    assert door.stored[-1].target == "Bis morgen!"
    assert "Not saved" not in shown(table, Column.STATE)


def test_what_could_not_be_saved_can_be_taken_back(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    table = page(qtbot, window)
    choose(table, "Where is it?")
    door.problem = DiskFull(Path("/full"))
    with qtbot.waitSignal(window.learning.failed):
        rewrite(qtbot, table, "Wo steckt es?")
    choose(table, "Where is it?")
    assert rewrite(qtbot, table, "Wo ist es?") == "Wo steckt es?"
    qtbot.waitUntil(lambda: "Wo ist es?" in shown(table, Column.TARGET))
    assert "Not saved" not in shown(table, Column.STATE)


@pytest.mark.parametrize("text", ["", "   ", "Ich mag Käse."])
def test_an_edit_that_changes_nothing_is_none(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, text: str
) -> None:
    give_a_past(door)
    table = page(qtbot, window)
    index = table.model.index(1, Column.TARGET)
    assert not table.model.setData(index, text)
    assert len(door.stored) == 4


def test_a_replaced_one_cannot_be_edited(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    give_a_past(door)
    door.correct(NewCorrection(EN_DE, "Where is it?", "", "Wo steckt es?"))
    table = page(qtbot, window)
    table.filter.setCurrentIndex(table.filter.findData(Filter.ALL))
    table.table.selectRow(4)
    assert table.note.text() == "You have corrected the same source again since."
    assert not table.edit_button.isEnabled()
    assert table.forget_button.isEnabled()
    table.table.setFocus()
    qtbot.keyClick(table.table, Qt.Key.Key_F2)
    assert QApplication.focusWidget() is table.table


def test_a_replaced_one_can_be_restored(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    give_a_past(door)
    door.correct(NewCorrection(EN_DE, "Where is it?", "", "Wo steckt es?"))
    learner = the_learner(qtbot, window, door)
    window.source.editor.replace_text("Where is it?")
    qtbot.waitUntil(lambda: window.translation.editor.text() == "Wo steckt es?")
    table = page(qtbot, window)
    choose(table, "Where is it?")
    assert not table.restore_button.isVisible()
    table.filter.setCurrentIndex(table.filter.findData(Filter.REPLACED))
    table.table.selectRow(0)
    table.table.setFocus()
    qtbot.keyClick(table.table, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: shown(table, Column.TARGET) == ["Wo steckt es?"])
    assert [one.target for one in door.stored if not one.active] == ["Wo steckt es?"]
    assert table.table.hasFocus()
    assert learner.changes == 1
    assert window.status.state.text() == "Restored: it answers from now on"
    qtbot.waitUntil(lambda: window.translation.editor.text() == "Wo ist es?")


def test_a_restoring_that_fails_is_told(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    give_a_past(door)
    door.correct(NewCorrection(EN_DE, "Where is it?", "", "Wo steckt es?"))
    table = page(qtbot, window)
    table.filter.setCurrentIndex(table.filter.findData(Filter.REPLACED))
    table.table.selectRow(0)
    door.problem = DiskFull(Path("/full"))
    with qtbot.waitSignal(window.learning.failed):
        qtbot.mouseClick(table.restore_button, Qt.MouseButton.LeftButton)
    assert "no space left" in window.banner.label.text()
    assert shown(table, Column.TARGET) == ["Wo ist es?"]


def test_delete_asks_about_forgetting_and_the_keyboard_comes_back_to_the_table(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    panel = opened(qtbot, window)
    table = page(qtbot, window)
    choose(table, "Press the red button.")
    for answer in (-1, 0):
        table.table.setFocus()
        qtbot.keyClick(table.table, Qt.Key.Key_Delete)
        assert panel.question.buttons[-1].hasFocus()
        qtbot.keyClick(panel.question.buttons[answer], Qt.Key.Key_Space)
        assert table.table.hasFocus()
    qtbot.waitUntil(lambda: table.model.rowCount() == 3)
    assert table.table.hasFocus()


def test_forgetting_says_what_it_does_and_waits_for_a_yes(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    learner = the_learner(qtbot, window, door)
    panel = opened(qtbot, window)
    table = page(qtbot, window)
    choose(table, "Press the red button.")
    qtbot.mouseClick(table.forget_button, Qt.MouseButton.LeftButton)
    assert panel.question.label.text() == (
        "Forget the correction of “Press the red button.”? It leaves the memory for good, and so "
        "do texts in the history that hold it and the revisions that learned from it (2). What "
        "else they had learned is learned again, unless you had gone back to before it."
    )
    assert len(door.stored) == 4
    forget, keep = panel.question.buttons
    qtbot.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert table.table.hasFocus()
    qtbot.mouseClick(table.forget_button, Qt.MouseButton.LeftButton)
    forget, keep = panel.question.buttons
    door.revision = 1
    qtbot.mouseClick(forget, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(shown(table)) == 3)
    assert window.status.revision.text() == "Revision 1"
    assert learner.changes == 1
    said = "Forgotten, and the revisions that had learned from it"
    assert window.status.state.text() == said


def test_forgetting_a_replaced_one_names_the_revisions_that_go_back_to_it(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    door.correct(NewCorrection(EN_DE, "Where is it?", "", "Wo steckt es?"))
    door.taught.revisions[2] = replace(door.taught.revisions[2], corrections=(2, 5), traces=(1,))
    panel = opened(qtbot, window)
    panel.ask_to_forget(door.stored[0])
    assert "the revisions that learned from it (1, 2)" in panel.question.label.text()


def test_forgetting_says_which_translation_is_in_force_again(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    for source, target in (
        ("Where  is it?", "Wo steckt es?"),
        ("Where is it?", "Wo liegt es?"),
        ("Where is it now?", "Wo ist es jetzt?"),
    ):
        door.correct(NewCorrection(EN_DE, source, "", target))
    door.stored[4] = replace(door.stored[4], active=False)  # to the memory, it is the same source
    panel = opened(qtbot, window)
    again = "Another translation of this sentence will be in force again: “Wo steckt es?”."
    for number, said in ((6, True), (5, False), (1, False), (7, False)):
        panel.ask_to_forget(door.stored[number - 1])
        question = panel.question.label.text()
        assert question.endswith(again) is said
        assert ("in force again" in question) is said


def test_a_held_back_one_can_be_learned_after_all(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    table = page(qtbot, window)
    choose(table, "Where is it?")
    assert not table.learn_button.isVisible()
    choose(table, "See you tomorrow.")
    qtbot.mouseClick(table.learn_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: door.taught.confirmed == [3])


@pytest.mark.parametrize(
    ("reason", "word", "sentence"),
    [
        ("doubted", "Set aside: looks wrong", "does not look like a translation of its source"),
        ("harmed", "Set aside: did harm", "made other translations worse"),
        ("kept_back", "Set aside: undone", "You went back to a revision without it"),
    ],
)
def test_what_is_set_aside_is_shown_with_the_reason_and_may_be_learned_or_forgotten(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, reason: str, word: str, sentence: str
) -> None:
    give_a_past(door)
    door.taught.doubted, door.taught.kept_back = (), (3,)
    setattr(door.taught, reason, (3,))
    table = page(qtbot, window)
    table.filter.setCurrentIndex(table.filter.findData(Filter.SET_ASIDE))
    assert shown(table) == ["See you tomorrow."]
    assert table.filtered.index(0, Column.STATE).data() == word
    choose(table, "See you tomorrow.")
    assert sentence in table.note.text()
    assert table.forget_button.isEnabled()
    table.learn_button.setFocus()
    qtbot.keyClick(table.learn_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: door.taught.confirmed == [3])
    assert table.table.hasFocus()


def test_importing_a_table(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, tmp_path: Path
) -> None:
    file = tmp_path / "pairs.tsv"
    file.write_text("source\ttarget\nYes.\tJa.\nNo.\tNein.\n", encoding="utf-8")
    table = page(qtbot, window)
    qtbot.mouseClick(table.import_button, Qt.MouseButton.LeftButton)
    (dialog,) = table.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(file))
    dialog.close()
    qtbot.waitUntil(lambda: shown(table) == ["No.", "Yes."])
    assert window.status.state.text() == "Added: 2 corrections"


def test_what_is_there_already_is_not_said_to_be_added(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, tmp_path: Path
) -> None:
    file = a_table(tmp_path, 3)
    page(qtbot, window)
    state = window.status.state.text
    window.learning.import_corrections(file)
    qtbot.waitUntil(lambda: state() == "Added: 3 corrections")
    window.learning.import_corrections(file)
    qtbot.waitUntil(lambda: state() == "Nothing was added: all of it is there already")
    with file.open("a", encoding="utf-8") as more:
        more.write("Hall.\tSaal.\nHall.\tSaal.\n")
    window.learning.import_corrections(file)
    qtbot.waitUntil(lambda: state() == "Added: 1 correction. There already: 3")
    assert len(door.stored) == 4


def test_a_file_that_is_no_table_is_told(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, tmp_path: Path
) -> None:
    file = tmp_path / "pairs.tsv"
    file.write_text("no tab here\n", encoding="utf-8")
    table = page(qtbot, window)
    with qtbot.waitSignal(window.learning.failed):
        window.learning.import_corrections(file)
    assert "line 1" in window.banner.label.text()
    assert shown(table) == []


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_a_change_while_editing_waits_until_the_cell_is_left(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, end: Qt.Key
) -> None:
    give_a_past(door)
    panel = opened(qtbot, window)
    table = page(qtbot, window)
    choose(table, "Where is it?")
    table.edit_button.click()
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Wo st")
    before = panel.snapshot
    door.correct(NewCorrection(EN_DE, "Another.", "", "Noch eins."))
    window.learning.changed.emit()
    qtbot.waitUntil(lambda: panel.snapshot is not before)
    qtbot.keyClicks(editor, "eckt es?")
    qtbot.keyClick(editor, end)
    qtbot.waitUntil(lambda: "Another." in shown(table))
    written = end == Qt.Key.Key_Return
    qtbot.waitUntil(lambda: ("Wo steckt es?" in shown(table, Column.TARGET)) is written)
    assert len(door.stored) == 5 + written


def test_thousands_of_corrections(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    give_a_past(door)
    door.stored = [
        replace(door.stored[0], number=number, source=f"Sentence {number}.")
        for number in range(1, 20_001)
    ]
    table = page(qtbot, window)
    qtbot.waitUntil(lambda: table.note.text() == "20,000 corrections")
    table.search.setText("19999")
    assert shown(table) == ["Sentence 19999."]


def test_the_rows_that_are_read_stay_when_something_changes(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    door.stored = [
        replace(door.stored[0], number=number, source=f"Sentence {number}.")
        for number in range(1, 501)
    ]
    panel = opened(qtbot, window)
    table = page(qtbot, window)
    choose(table, "Sentence 490.")
    bar = table.table.verticalScrollBar()
    bar.setValue(200)
    before = panel.snapshot
    window.learning.changed.emit()
    qtbot.waitUntil(lambda: panel.snapshot is not before)
    QApplication.processEvents()
    assert bar.value() == 200
    chosen = table.chosen()
    assert chosen is not None
    assert chosen.source == "Sentence 490."


def a_table(folder: Path, pairs: int) -> Path:
    file = folder / "pairs.tsv"
    rows = [f"Room {number}.\tZimmer {number}.\n" for number in range(pairs)]
    file.write_text("source\ttarget\n" + "".join(rows), encoding="utf-8")
    return file


def test_an_import_tells_how_far_it_has_come_and_how_long_it_takes(
    qtbot: QtBot,
    window: MainWindow,
    door: FakeDoor,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(learning, "_TELL_EVERY", -1.0)
    table = page(qtbot, window)
    told: list[tuple[int, int]] = []
    window.learning.importing.connect(lambda *values: told.append(values))
    assert not table.importing.isVisible()
    with qtbot.waitSignal(window.learning.import_ended):
        window.learning.import_corrections(a_table(tmp_path, 20))
    assert told == [(0, 0), *((number, 20) for number in range(20))]
    assert len(door.stored) == 20
    assert not table.importing.isVisible()
    assert table.import_button.isEnabled()


def test_the_time_left_is_told_once_it_is_known(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = page(qtbot, window).importing
    moments = iter((100.0, 110.0, 120.0))
    clock = SimpleNamespace(monotonic=lambda: next(moments))
    monkeypatch.setattr(import_row, "time", clock)
    row.show_progress(0, 0)
    assert row.isVisible()
    assert row.left.text() == "Reading the file…"
    assert row.bar.maximum() == 0  # it is busy
    row.show_progress(0, 400)
    assert row.left.text() == "Importing 0 of 400"
    row.show_progress(100, 400)
    assert row.left.text() == "Importing 100 of 400, about 30 seconds left"
    assert (row.bar.value(), row.bar.maximum()) == (100, 400)
    row.show_progress(10, 400)
    assert row.left.text() == "Importing 10 of 400, about 13 minutes left"
    row.end()
    assert not row.isVisible()


def test_an_import_that_is_stopped_adds_nothing(
    qtbot: QtBot,
    window: MainWindow,
    door: FakeDoor,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    table = page(qtbot, window)
    all_at_once, begun = door.correct_many, threading.Event()
    pressed = threading.Event()

    def slowly(new: Iterable[NewCorrection]) -> Sequence[Correction]:
        begun.set()
        assert pressed.wait(10)
        return all_at_once(new)

    monkeypatch.setattr(door, "correct_many", slowly)
    window.learning.import_corrections(a_table(tmp_path, 20))
    qtbot.waitUntil(begun.is_set)
    window.learning.importing.emit(0, 20)
    assert not table.import_button.isEnabled()
    qtbot.mouseClick(table.importing.cancel_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(window.learning.told):
        pressed.set()
    assert window.status.state.text() == "The import was stopped. Nothing was added."
    assert door.stored == []
    assert shown(table) == []
    assert table.import_button.isEnabled()


@pytest.mark.parametrize("by", ["other languages", "closing"])
def test_what_becomes_of_an_import_that_is_left(
    qtbot: QtBot,
    window: MainWindow,
    door: FakeDoor,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    by: str,
) -> None:
    """It is told in other languages, too; a window that closes does not wait for all of it."""
    page(qtbot, window)
    all_at_once, begun, left = door.correct_many, threading.Event(), threading.Event()

    def slowly(new: Iterable[NewCorrection]) -> Sequence[Correction]:
        begun.set()
        assert left.wait(10)
        return all_at_once(new)

    monkeypatch.setattr(door, "correct_many", slowly)
    window.learning.import_corrections(a_table(tmp_path, 20))
    qtbot.waitUntil(begun.is_set)
    if by == "other languages":
        window.learning.use(Direction("de", "en"))
        with qtbot.waitSignal(window.learning.told) as told:
            left.set()
        assert told.args == ["Added: 20 corrections"]
        assert len(door.stored) == 20
    else:
        window.learning.stop()
        left.set()
        window.learning.join()
        assert door.stored == []


def test_an_import_is_under_way_from_when_it_is_asked_for(
    qtbot: QtBot,
    window: MainWindow,
    door: FakeDoor,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No second one can be begun, and once stopped it does not open the memory any more."""
    table = page(qtbot, window)
    read, begun, pressed = door.read_pairs, threading.Event(), threading.Event()
    memory_asked: list[object] = []

    def slowly(path: Path, direction: Direction) -> Sequence[Row]:
        begun.set()
        assert pressed.wait(10)
        return read(path, direction)

    monkeypatch.setattr(door, "read_pairs", slowly)
    monkeypatch.setattr(door, "correct_many", memory_asked.append)
    window.learning.import_corrections(a_table(tmp_path, 20))
    assert not table.import_button.isEnabled()
    assert table.importing.isVisible()
    qtbot.waitUntil(begun.is_set)
    qtbot.mouseClick(table.importing.cancel_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(window.learning.told):
        pressed.set()
    assert window.status.state.text() == "The import was stopped. Nothing was added."
    assert memory_asked == []
    assert table.import_button.isEnabled()


def test_without_a_direction_no_import_is_begun(
    qtbot: QtBot, door: FakeDoor, theme: Theme, tmp_path: Path
) -> None:
    window = MainWindow(door, theme)
    qtbot.addWidget(window)
    with qtbot.assertNotEmitted(window.learning.importing):
        window.learning.import_corrections(a_table(tmp_path, 2))
    window.close()
