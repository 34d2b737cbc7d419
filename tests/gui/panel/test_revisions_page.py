"""The revisions: their timeline, how the open text changes, going back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.fake_course import revision
from tests.gui.fake_door import EN_DE, FakeDoor
from tests.gui.panel_fixtures import give_a_past, opened, the_learner
from translator.core.corrections import NewCorrection
from translator.core.direction import Direction
from translator.core.drafts import TextDraft
from translator.core.errors.files import DamagedFile
from translator.gui.panel.corrections_model import Column
from translator.gui.panel.corrections_page import CorrectionsPage
from translator.gui.panel.revisions_page import RevisionsPage
from translator.gui.window.main_window import MainWindow
from translator.gui.wording.learning_words import date_words, revision_details, revision_heading


def page(qtbot: QtBot, window: MainWindow, text: str = "One two. Three.") -> RevisionsPage:
    """The page in front, with a text in the window."""
    window.source.editor.replace_text(text)
    panel = opened(qtbot, window)
    panel.tabs.setCurrentIndex(panel.pages.indexOf(panel.revisions))
    assert panel.revisions.isVisible()
    return panel.revisions


def shown(page: RevisionsPage) -> list[str]:
    model = page.timeline.revisions
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def says(page: RevisionsPage, note: str) -> bool:
    return page.note.text() == note


def test_the_timeline_goes_from_the_newest_to_the_base_model(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    revisions = page(qtbot, window)
    assert shown(revisions) == ["Revision 2, in use", "Revision 1", "Base model"]
    assert revisions.timeline.chosen() == door.taught.revisions[2]
    read = revisions.timeline.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert read.startswith("Revision 2, in use. ")
    assert read.endswith("2 corrections · general 38.5 (+0.1) · yours 24.0")


def test_in_a_narrow_timeline_no_score_is_cut_off(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    timeline = page(qtbot, window).timeline
    newest = timeline.revisions.index(0, 0)
    room = timeline.fontMetrics().horizontalAdvance("2 corrections · general 38.5 (+0.1) · yours")
    timeline.setFixedWidth(2 * room)
    qtbot.wait(20)
    wide = timeline.visualRect(newest).height()
    timeline.setFixedWidth(room)
    line = timeline.fontMetrics().height()
    qtbot.waitUntil(lambda: wide + line <= timeline.visualRect(newest).height() < wide + 2 * line)


def test_words_for_revisions() -> None:
    assert revision_details(revision(0)) == "Before anything was learned"
    assert revision_details(revision(1, corrections=(1,), general=38.4)) == (
        "1 correction · general 38.4 (±0.0)"
    )
    assert revision_heading(replace(revision(1), stale=True)) == "Revision 1, being forgotten"
    assert date_words(0.0)


def about_learned(page: RevisionsPage, row: int) -> list[str]:
    """What a revision learned from, as a screen reader is told, and the tool tip ends."""
    index = page.timeline.revisions.index(row, 0)
    told = index.data(Qt.ItemDataRole.AccessibleDescriptionRole) or ""
    tip = index.data(Qt.ItemDataRole.ToolTipRole) or ""
    assert tip.endswith(told)
    return str(told).splitlines()


def test_what_each_revision_learned_from_is_told(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    door.taught.revisions[2] = replace(door.taught.revisions[2], reasons=("No harm.",))
    revisions = page(qtbot, window)
    assert about_learned(revisions, 0) == ["Learned from:", "Press the red button.", "Where is it?"]
    assert about_learned(revisions, 1) == ["Learned from:", "Where is it?"]
    assert about_learned(revisions, 2) == []
    tip = revisions.timeline.revisions.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith("No harm.\nLearned from:\n")


def test_of_many_corrections_the_newest_are_told_and_how_many_more(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    sources = [f"Sentence {number} " + "and more of it " * 10 for number in range(1, 14)]
    for source in sources:
        door.correct(NewCorrection(EN_DE, source, "", "Satz"))
    numbers = tuple(one.number for one in door.stored)
    door.taught.revisions.append(revision(1, corrections=numbers, current=True))
    _, newest, *others, last = about_learned(page(qtbot, window), 0)
    assert newest.startswith("Sentence 13 and more")
    assert newest.endswith("…")
    assert len(newest) <= 60
    assert len(others) == 9
    assert last == "… and 3 more"


def test_what_was_forgotten_is_not_told(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    """A revision is still there for a while, when what it learned from has left the memory."""
    give_a_past(door)
    revisions = page(qtbot, window)
    door.stored = [one for one in door.stored if one.source != "Where is it?"]
    window.learning.changed.emit()
    qtbot.waitUntil(lambda: about_learned(revisions, 1) == [])
    assert about_learned(revisions, 0) == ["Learned from:", "Press the red button."]


def test_its_corrections_are_shown_in_their_table(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    door.stored[0] = replace(door.stored[0], active=False)
    revisions = page(qtbot, window)
    panel = opened(qtbot, window)
    panel.corrections.search.setText("lid")
    revisions.timeline.choose(0)
    assert not revisions.corrections_button.isEnabled()
    revisions.timeline.choose(2)
    qtbot.mouseClick(revisions.corrections_button, Qt.MouseButton.LeftButton)
    table = panel.corrections
    assert table.isVisible()
    assert table.table.hasFocus()
    assert table.filter.currentText() == "Learned by revision 2"
    assert sources_shown(table) == ["Press the red button.", "Where is it?"]
    panel.tabs.setCurrentIndex(1)
    revisions.timeline.choose(1)
    revisions.corrections_button.click()
    assert table.filter.currentText() == "Learned by revision 1"
    assert sources_shown(table) == ["Where is it?"]
    assert table.filter.count() == 6


def test_when_the_revision_is_gone_the_table_shows_what_is_in_force(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    revisions = page(qtbot, window)
    table = opened(qtbot, window).corrections
    revisions.corrections_button.click()
    door.taught.revisions[2] = replace(door.taught.revisions[2], corrections=(2,))
    window.learning.changed.emit()
    qtbot.waitUntil(lambda: sources_shown(table) == ["Press the red button."])
    door.forget(2)
    window.learning.changed.emit()
    qtbot.waitUntil(lambda: table.filter.currentText() == "In force")
    assert sources_shown(table) == ["Close the lid.", "See you tomorrow.", "Where is it?"]
    assert table.filter.count() == 5


def sources_shown(page: CorrectionsPage) -> list[str]:
    rows = range(page.filtered.rowCount())
    return [str(page.filtered.index(row, Column.SOURCE).data()) for row in rows]


def test_the_open_text_is_shown_as_the_chosen_revision_has_it(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    door.previews[1] = "ONE ZWEI. THREE."
    revisions = page(qtbot, window)
    qtbot.waitUntil(lambda: revisions.preview.text() == "ONE TWO. THREE.")
    assert revisions.note.text() == "Your text by the revision in use:"
    assert not revisions.back_button.isVisible()
    revisions.timeline.setFocus()
    qtbot.keyClick(revisions.timeline, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: revisions.preview.text() == "ONE TWO ZWEI. THREE.")
    struck = [
        mark.cursor.selectedText()
        for mark in revisions.preview.extraSelections()
        if mark.format.fontStrikeOut()
    ]
    assert struck == ["TWO"]
    assert "struck out" in revisions.note.text()


def test_a_revision_that_changes_nothing_says_so(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    revisions = page(qtbot, window)
    revisions.timeline.choose(0)
    qtbot.waitUntil(lambda: revisions.note.text() == "It translates your text in the same way:")


@pytest.mark.parametrize("text", ["", "\n" * 2000])
def test_without_a_text_it_says_what_to_do(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, text: str
) -> None:
    give_a_past(door)
    revisions = page(qtbot, window, text=text)
    note = "Type a text to see what each revision makes of it."
    qtbot.waitUntil(lambda: revisions.note.text() == note)


@pytest.mark.parametrize(
    "sentence", ["A sentence of words. ", "A question of words? ", "这是一句话吧。"]
)
def test_only_the_beginning_of_a_long_text_is_tried(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, sentence: str
) -> None:
    give_a_past(door)
    revisions = page(qtbot, window, text=sentence * 1000)
    qtbot.waitUntil(lambda: len(revisions.preview.text()) > 1000)
    assert len(revisions.preview.text()) <= 1500
    assert revisions.preview.text().endswith(sentence.strip().upper())


def test_that_it_is_only_the_beginning_is_said(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    sentence = "A sentence of words. "
    door.previews[1] = "ANOTHER."
    revisions = page(qtbot, window, text=sentence * 100)
    for number, note in (
        (2, "The beginning of your text by the revision in use:"),
        (0, "It translates the beginning of your text in the same way:"),
        (1, "The beginning of your text by this revision; the present wording is struck out:"),
    ):
        revisions.timeline.choose(number)
        qtbot.waitUntil(partial(says, revisions, note))
    window.source.editor.replace_text(sentence + "\n" * 2000)  # nothing of it is left out
    revisions.timeline.choose(0)
    qtbot.waitUntil(lambda: revisions.note.text() == "It translates your text in the same way:")


def test_what_is_being_read_stays_while_a_correction_is_saved(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_a_past(door)
    door.previews[1] = "ONE ZWEI. THREE."
    revisions = page(qtbot, window)
    revisions.timeline.choose(1)
    shown_text = revisions.preview.text
    qtbot.waitUntil(lambda: "ZWEI" in shown_text())
    asked: list[int] = []
    preview = door.preview

    def counted(text: str, direction: Direction, revision: int) -> TextDraft:
        asked.append(revision)
        return preview(text, direction, revision)

    monkeypatch.setattr(door, "preview", counted)
    changes: list[str] = []
    revisions.preview.textChanged.connect(lambda: changes.append(shown_text()))
    window.learning.changed.emit()
    qtbot.waitUntil(lambda: sorted(asked) == [1, 2])
    door.previews[1] = "ONE DREI. THREE."
    window.learning.changed.emit()
    qtbot.waitUntil(lambda: "DREI" in shown_text())
    assert all("DREI" in text for text in changes)


def test_going_back_and_returning(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    give_a_past(door)
    learner = the_learner(qtbot, window, door)
    revisions = page(qtbot, window)
    asked = len(door.engines[-1].requests)
    revisions.timeline.choose(1)
    qtbot.waitUntil(revisions.back_button.isVisible)
    assert revisions.back_button.text() == "Go back to this one"
    assert "rests" in revisions.consequence.text()
    door.revision = 1
    qtbot.mouseClick(revisions.back_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(revisions)[1] == "Revision 1, in use")
    assert window.status.state.text() == "Revision 1 is in use"
    assert window.status.revision.text() == "Revision 1"
    assert len(door.engines[-1].requests) > asked
    assert learner.changes == 1
    revisions.timeline.choose(2)
    qtbot.waitUntil(lambda: revisions.back_button.text() == "Use this one again")
    qtbot.mouseClick(revisions.back_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(revisions)[0] == "Revision 2, in use")


def test_while_it_goes_back_it_says_so_and_the_keyboard_stays_on_the_page(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    the_learner(qtbot, window, door)
    revisions = page(qtbot, window)
    revisions.timeline.choose(1)
    qtbot.waitUntil(revisions.back_button.isVisible)
    revisions.back_button.setFocus()
    qtbot.keyClick(revisions.back_button, Qt.Key.Key_Space)
    assert window.status.state.text() == "Changing the revision…"
    qtbot.waitUntil(lambda: not revisions.back_button.isVisible())
    assert revisions.timeline.hasFocus()


def test_a_damaged_revision_is_told_and_the_page_goes_on(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    revisions = page(qtbot, window)
    qtbot.waitUntil(lambda: bool(revisions.preview.text()))
    door.preview_problem = DamagedFile(Path("/somewhere"), "Go back to another one.")
    with qtbot.waitSignal(window.learning.failed):
        revisions.timeline.choose(1)
    assert "Go back to another one." in window.banner.label.text()
    assert revisions.note.text() == ""
    door.preview_problem = None
    revisions.timeline.choose(0)
    qtbot.waitUntil(lambda: bool(revisions.preview.text()))


def test_a_new_revision_does_not_take_the_choice_away(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    revisions = page(qtbot, window)
    revisions.timeline.choose(1)
    door.taught.revisions.append(revision(3, corrections=(1, 2, 4)))
    window.learning.changed.emit()
    qtbot.waitUntil(lambda: len(shown(revisions)) == 4)
    chosen = revisions.timeline.chosen()
    assert chosen is not None
    assert chosen.number == 1


def test_a_text_that_is_written_meanwhile_is_looked_at(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    revisions = page(qtbot, window, text="")
    qtbot.waitUntil(lambda: revisions.note.text().startswith("Type a text"))
    window.source.editor.replace_text("One.")
    qtbot.waitUntil(lambda: revisions.preview.text() == "ONE.")
    assert revisions.note.text() == "Your text by the revision in use:"
    panel = opened(qtbot, window)
    panel.tabs.setCurrentIndex(0)
    window.source.editor.replace_text("Two.")
    panel.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: revisions.preview.text() == "TWO.")


def test_where_the_one_in_use_is_looked_at_the_next_one_in_use_is(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    revisions = page(qtbot, window)
    qtbot.waitUntil(lambda: bool(revisions.preview.text()))
    door.taught.revisions[2] = replace(door.taught.revisions[2], current=False)
    door.taught.revisions.append(revision(3, corrections=(1, 2, 4), current=True))
    window.learning.changed.emit()
    qtbot.waitUntil(lambda: len(shown(revisions)) == 4)
    assert revisions.timeline.chosen() == door.taught.revisions[3]
