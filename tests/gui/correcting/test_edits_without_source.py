"""An edit whose sentence has left the source is saved for that sentence, or asked about."""

from __future__ import annotations

from unittest.mock import Mock

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import EN_FR, FakeDoor
from tests.gui.made_drafts import text_draft
from translator.gui.sheet.sheet import Sheet
from translator.gui.sheet.sheet_drafts import emptied, merged
from translator.gui.sheet.sheet_edits import edited
from translator.gui.text.text_diff import Replacement
from translator.gui.window.main_window import MainWindow

DOUBT = "The translation is much shorter."
UNSAVED = "1 edited sentence is not saved as a correction."
GONE = "1 edit of a sentence that is no longer in the source is not saved as a correction."
SEVERAL = "Your text for several sentences cannot be saved as a correction."


@pytest.fixture(autouse=True)
def no_quitting(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests' own application goes on."""
    monkeypatch.setattr("translator.gui.desktop.desktop.QApplication.quit", Mock())


def edit(qtbot: QtBot, window: MainWindow) -> None:
    """Write over the second of three sentences, and leave the caret there."""
    window.source.editor.replace_text("One. Two. Three.")
    qtbot.waitUntil(lambda: len(window.translation.editor.sheet.rows) == 3)
    editor = window.translation.editor
    editor.rewrite_row(editor.sheet.rows[1].key, "Nein.")
    editor.go_to_row(editor.sheet.rows[1].key)


def rewrite(qtbot: QtBot, window: MainWindow, source: str, shown: str) -> None:
    window.source.editor.replace_text(source)
    qtbot.waitUntil(lambda: window.translation.editor.text() == shown)


def asked(qtbot: QtBot, window: MainWindow, words: str = GONE) -> list[QPushButton]:
    """The answers to the question about what is not saved."""
    qtbot.waitUntil(lambda: window.banner.isVisible() and window.banner.label.text() == words)
    return window.banner.buttons


def stored(door: FakeDoor) -> list[tuple[str, str, str]]:
    return [(one.source, one.draft, one.target) for one in door.stored]


@pytest.mark.parametrize("source", ["One. Three.", "", "Other. Text. Of. Another. Length."])
def test_closing_asks(qtbot: QtBot, window: MainWindow, door: FakeDoor, source: str) -> None:
    window.choices.save_on_leaving(False)
    edit(qtbot, window)
    rewrite(qtbot, window, source, source.upper())
    assert not window.close()
    save, _ = asked(qtbot, window)
    save.click()
    qtbot.waitUntil(lambda: door.closed)
    assert stored(door) == [("Two.", "TWO.", "Nein.")]


def test_each_edit_is_counted_once(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    window.choices.save_on_leaving(False)
    edit(qtbot, window)
    rewrite(qtbot, window, "One. Three.", "ONE. THREE.")
    editor = window.translation.editor
    editor.rewrite_row(editor.sheet.rows[0].key, "Eins.")
    window.languages.swap_requested.emit()
    save, _ = asked(qtbot, window, f"{UNSAVED} {GONE}")
    save.click()
    qtbot.waitUntil(lambda: len(door.stored) == 2)
    assert stored(door) == [("Two.", "TWO.", "Nein."), ("One.", "ONE.", "Eins.")]


def test_changing_languages_asks(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    window.choices.save_on_leaving(False)
    edit(qtbot, window)
    rewrite(qtbot, window, "One.", "ONE.")
    window.use_direction(EN_FR)
    _, drop = asked(qtbot, window)
    drop.click()
    assert window.languages.direction == EN_FR
    assert window.close()
    assert door.stored == []


def test_an_edit_in_question_is_asked_about_again(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    door.doubt = DOUBT
    edit(qtbot, window)
    window.source.editor.setFocus()
    qtbot.waitUntil(lambda: window.banner.label.text() == DOUBT)
    rewrite(qtbot, window, "One. Three.", "ONE. THREE.")
    assert window.banner.isHidden()
    assert not window.close()
    asked(qtbot, window)[0].click()
    qtbot.waitUntil(lambda: door.closed)
    assert stored(door) == [("Two.", "TWO.", "Nein.")]


def test_what_can_be_saved_is_and_nothing_asked(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    edit(qtbot, window)  # and a text that is dropped takes the sentence away under the caret
    rewrite(qtbot, window, "One. Three.", "ONE. THREE.")
    with qtbot.waitSignal(window.correcting.corrected):
        window.correcting.leave_all()
    assert stored(door) == [("Two.", "TWO.", "Nein.")]
    assert not window.translation.editor.sheet.set_aside
    assert window.close()


def test_what_was_being_saved_is_not_asked_about(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    edit(qtbot, window)
    with qtbot.waitSignal(window.correcting.corrected):
        window.source.clear()
    assert not window.translation.editor.sheet.set_aside


def test_a_wording_for_the_source_before_is_saved_for_that_one(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    window.choices.save_on_leaving(False)
    edit(qtbot, window)
    rewrite(qtbot, window, "One. Four. Three.", "ONE. Nein. THREE.")
    assert not window.close()
    asked(qtbot, window)[0].click()
    qtbot.waitUntil(lambda: door.closed)
    assert stored(door) == [("Two.", "", "Nein.")]


def test_what_was_saved_for_the_source_before_gives_way_to_the_draft(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    window.choices.save_on_leaving(False)
    edit(qtbot, window)
    rewrite(qtbot, window, "One. Four. Three.", "ONE. Nein. THREE.")
    with qtbot.waitSignal(window.correcting.corrected):
        window.correcting.save_all()
    assert window.translation.editor.text() == "ONE. FOUR. THREE."
    rewrite(qtbot, window, "One. Two. Three.", "ONE. Nein. THREE.")


def test_a_wording_that_is_not_used_for_the_new_source_is_kept_for_the_one_before(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    window.choices.save_on_leaving(False)
    edit(qtbot, window)
    rewrite(qtbot, window, "One. Four. Three.", "ONE. Nein. THREE.")
    qtbot.waitUntil(window.banner.isVisible)
    _, use = window.banner.buttons
    use.click()
    assert window.translation.editor.text() == "ONE. FOUR. THREE."
    rewrite(qtbot, window, "One. Two. Three.", "ONE. Nein. THREE.")
    rewrite(qtbot, window, "One.", "ONE.")
    assert not window.close()
    asked(qtbot, window)[0].click()
    qtbot.waitUntil(lambda: door.closed)
    assert stored(door) == [("Two.", "TWO.", "Nein.")]


def test_a_text_for_sentences_some_of_which_are_gone_cannot_be_saved(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    edit(qtbot, window)
    window.translation.editor.selectAll()
    window.translation.editor.insertPlainText("Alles anders")
    window.source.editor.replace_text("Three.")
    qtbot.waitUntil(lambda: window.translation.editor.sheet.rows[0].stale)
    assert not window.close()
    (drop,) = asked(qtbot, window, SEVERAL)
    drop.click()
    assert door.closed


def test_edits_of_the_same_sentence_return_one_by_one() -> None:
    two = ("Two.", "Zwei.")
    sheet = merged(Sheet(), text_draft(two, two))
    sheet = edited(sheet, Replacement(0, len("Zwei."), "Paar."))
    sheet = edited(sheet, Replacement(len("Paar. "), len("Paar. Zwei."), "Duo."))
    sheet = emptied(sheet)
    assert [row.text for row in sheet.unsaved] == ["Paar.", "Duo."]
    sheet = merged(sheet, text_draft(two))
    assert (sheet.text(), len(sheet.set_aside)) == ("Paar.", 1)
    sheet = merged(sheet, text_draft(two, two))
    assert (sheet.text(), len(sheet.set_aside)) == ("Paar. Duo.", 0)


def test_the_wording_that_is_shown_is_saved_last() -> None:
    sheet = edited(merged(Sheet(), text_draft(("Two.", "Zwei."))), Replacement(0, 5, "Paar."))
    sheet = merged(emptied(sheet), text_draft(("Twos.", "Zweien.")))
    sheet = merged(edited(sheet, Replacement(0, 7, "Duo.")), text_draft(("Two.", "Zwei.")))
    assert [row.text for row in sheet.unsaved] == ["Paar.", "Duo."]


def test_none_is_forgotten_for_being_old() -> None:
    pairs = [(f"Nr. {number}", f"Satz {number}") for number in range(60)]
    sheet = merged(Sheet(), text_draft(*pairs))
    for row in sheet.rows:
        place = sheet.start_of(row.key)
        sheet = edited(sheet, Replacement(place, place + len(row.text), f"Mein {row.text}"))
    assert len(emptied(sheet).unsaved) == 60
