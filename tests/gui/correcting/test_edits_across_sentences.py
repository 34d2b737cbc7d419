"""A text written over several sentences teaches nothing that the user did not mean."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor
from translator.gui.panes.translation_editor import TranslationEditor
from translator.gui.window.main_window import MainWindow

SOURCE = "Read a book. Drink coffee. Sing a song."
DRAFT = "READ A BOOK. DRINK COFFEE. SING A SONG."
OWN = "Lies ein Buch. Trinke Kaffee. Singe ein Lied."


@pytest.fixture
def editor(qtbot: QtBot, window: MainWindow) -> TranslationEditor:
    window.source.editor.replace_text(SOURCE)
    editor = window.translation.editor
    qtbot.waitUntil(lambda: editor.text() == DRAFT)
    editor.setFocus()
    return editor


def select(editor: TranslationEditor, text: str) -> None:
    start = editor.text().index(text)
    editor.place_caret(start)
    cursor = editor.textCursor()
    cursor.setPosition(start + len(text), QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def enter(qtbot: QtBot, editor: TranslationEditor, text: str, *, pasted: bool) -> None:
    """Write ``text`` over the selection."""
    if pasted:
        QGuiApplication.clipboard().setText(text)
        editor.paste()
    else:
        qtbot.keyClicks(editor, text)


def leave(qtbot: QtBot, window: MainWindow) -> None:
    """Go to the source, and wait for what is being saved."""
    window.source.editor.setFocus()
    settle(qtbot, window)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    done: list[None] = []
    window._background.run(lambda: None, done=done.append, failed=lambda _: None)
    qtbot.waitUntil(lambda: bool(done))
    qtbot.wait(1)  # for what is done once the caret has moved on


def texts(editor: TranslationEditor) -> list[str]:
    return [row.text for row in editor.sheet.rows]


@pytest.mark.parametrize("pasted", [False, True], ids=["typed", "pasted"])
def test_a_part_of_several_sentences(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, editor: TranslationEditor, pasted: bool
) -> None:
    select(editor, "A BOOK. DRINK COFFEE")
    enter(qtbot, editor, "etwas ganz Neues und Langes ", pasted=pasted)
    wanted = "READ etwas ganz Neues und Langes . SING A SONG."
    assert editor.text() == wanted
    leave(qtbot, window)
    assert door.stored == []
    assert editor.text() == wanted
    message = window.banner.label.text()
    assert message.startswith("You wrote one text for 2 sentences.")
    assert [button.text() for button in window.banner.buttons] == [
        "Keep it as text",
        "Keep editing",
    ]


@pytest.mark.parametrize("pasted", [False, True], ids=["typed", "pasted"])
def test_a_text_with_too_few_sentences_is_kept_and_not_saved(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, editor: TranslationEditor, pasted: bool
) -> None:
    editor.selectAll()
    enter(qtbot, editor, "Das Buch", pasted=pasted)
    leave(qtbot, window)
    assert window.banner.label.text().startswith("You wrote one text for 3 sentences.")
    window.banner.buttons[0].click()
    for _ in range(2):
        editor.setFocus()
        leave(qtbot, window)
    window.live.translate_again()
    assert editor.text() == "Das Buch"
    assert door.stored == []
    assert window.banner.isHidden()


@pytest.mark.parametrize("pasted", [False, True], ids=["typed", "pasted"])
def test_each_sentence_gets_its_own(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, editor: TranslationEditor, pasted: bool
) -> None:
    editor.selectAll()
    enter(qtbot, editor, OWN, pasted=pasted)
    assert door.stored == []
    assert texts(editor) == [OWN]
    leave(qtbot, window)
    assert door.memory == {
        "Read a book.": "Lies ein Buch.",
        "Drink coffee.": "Trinke Kaffee.",
        "Sing a song.": "Singe ein Lied.",
    }
    assert editor.text() == OWN
    assert len(editor.sheet.rows) == 3
    assert window.banner.isHidden()


def test_two_of_three_sentences(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, editor: TranslationEditor
) -> None:
    select(editor, "DRINK COFFEE. SING A SONG.")
    enter(qtbot, editor, "Trinke Kaffee.\nSinge ein Lied.", pasted=True)
    leave(qtbot, window)
    assert editor.text() == "READ A BOOK. Trinke Kaffee.\nSinge ein Lied."
    assert door.memory == {"Drink coffee.": "Trinke Kaffee.", "Sing a song.": "Singe ein Lied."}


def test_saving_by_the_key_divides_too(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, editor: TranslationEditor
) -> None:
    window.choices.save_on_leaving(False)
    editor.selectAll()
    enter(qtbot, editor, OWN, pasted=True)
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    assert len(door.memory) == 3


def test_where_nothing_is_saved_by_itself_it_is_divided_all_the_same(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, editor: TranslationEditor
) -> None:
    window.choices.save_on_leaving(False)
    editor.selectAll()
    enter(qtbot, editor, OWN, pasted=True)
    leave(qtbot, window)
    assert len(editor.sheet.rows) == 3
    assert door.stored == []
    editor.selectAll()
    enter(qtbot, editor, "Das Buch", pasted=True)
    leave(qtbot, window)
    assert window.banner.isHidden()


def test_asking_for_it_to_be_saved_asks_again(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, editor: TranslationEditor
) -> None:
    editor.selectAll()
    enter(qtbot, editor, "Das Buch", pasted=True)
    leave(qtbot, window)
    window.banner.buttons[1].click()
    assert editor.hasFocus()
    window.correcting.save()
    window.correcting.save()
    window.banner.buttons[0].click()
    assert window.banner.isHidden()  # it is one question, however often it comes up
    window.correcting.save()
    assert window.banner.isVisible()
    assert door.stored == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_several_emptied_sentences_get_their_drafts_back(
    qtbot: QtBot,
    window: MainWindow,
    door: FakeDoor,
    editor: TranslationEditor,
    key: Qt.Key,
) -> None:
    select(editor, "DRINK COFFEE. SING A SONG.")
    qtbot.keyClick(editor, key)
    leave(qtbot, window)
    assert editor.text() == DRAFT
    assert door.stored == []


def test_what_is_taken_out_letter_by_letter_does_not_come_back_meanwhile(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, editor: TranslationEditor
) -> None:
    editor.place_caret(len(DRAFT))
    for _ in range(len("COFFEE. SING A SONG.")):
        qtbot.keyClick(editor, Qt.Key.Key_Backspace)
        qtbot.wait(1)
    qtbot.keyClicks(editor, "Tee")
    leave(qtbot, window)
    assert editor.text() == "READ A BOOK. DRINK Tee"
    assert door.stored == []
    assert window.banner.label.text().startswith("You wrote one text for 2 sentences.")


def test_an_emptied_sentence_stays_out_beside_an_edit(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, editor: TranslationEditor
) -> None:
    """Two sentences were made one by hand."""
    door.doubt = "The lengths differ."
    select(editor, ".")
    enter(qtbot, editor, " und trinke Kaffee.", pasted=False)
    leave(qtbot, window)
    window.banner.buttons[1].click()
    select(editor, "DRINK COFFEE.")
    qtbot.keyClick(editor, Qt.Key.Key_Delete)
    editor.place_caret(0)
    settle(qtbot, window)
    assert editor.text() == "READ A BOOK und trinke Kaffee.  SING A SONG."
    assert [row.keys for row in editor.sheet.rows] == [(0, 1), (2,)]
    leave(qtbot, window)
    assert door.stored == []


def test_undo_brings_the_sentences_back_and_redo_the_text(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, editor: TranslationEditor
) -> None:
    editor.selectAll()
    enter(qtbot, editor, OWN, pasted=True)
    editor.undo()
    assert texts(editor) == ["READ A BOOK.", "DRINK COFFEE.", "SING A SONG."]
    assert not any(row.edited for row in editor.sheet.rows)
    editor.redo()
    assert texts(editor) == [OWN]
    leave(qtbot, window)
    assert len(door.memory) == 3


def test_the_sentence_that_typing_leads_out_of_is_left(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, editor: TranslationEditor
) -> None:
    editor.place_caret(DRAFT.index("DRINK"))
    qtbot.keyClicks(editor, "x")
    editor.place_caret(DRAFT.index(" DRINK"))
    settle(qtbot, window)
    door.stored.clear()
    editor.place_caret(DRAFT.index("DRINK"))
    qtbot.keyClicks(editor, "y")
    qtbot.keyClick(editor, Qt.Key.Key_Left)
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)  # the space: the caret is in the first sentence
    settle(qtbot, window)
    assert [one.target for one in door.stored] == ["yxDRINK COFFEE."]


def test_no_completion_is_offered_for_a_text_of_several_sentences(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, editor: TranslationEditor
) -> None:
    door.completions = {"Das": " Buch."}
    editor.selectAll()
    enter(qtbot, editor, "Das", pasted=False)
    qtbot.wait(200)
    assert door.proposals_asked == []
    window.proposals.alternatives.ask_for_sentence()
    assert window.status.state.text() == "No other wording found"


def test_it_is_told_below_the_text(window: MainWindow, editor: TranslationEditor) -> None:
    editor.selectAll()
    editor.insertPlainText("Das Buch")
    assert window.translation.hint.text() == "Your text for several sentences, not saved"


def test_a_changed_source_asks_and_loses_nothing(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, editor: TranslationEditor
) -> None:
    editor.selectAll()
    enter(qtbot, editor, "Das Buch.", pasted=True)
    source = window.source.editor
    source.setFocus()
    source.place_caret(SOURCE.index(" Sing"))
    qtbot.keyClicks(source, " Sleep.")
    qtbot.waitUntil(lambda: len(door.engines[-1].requests) > 6)
    qtbot.waitUntil(lambda: window.banner.label.text().startswith("You changed the source"))
    assert editor.text() == "Das Buch."
    window.banner.buttons[1].click()
    assert editor.text() == "READ A BOOK. DRINK COFFEE. SLEEP. SING A SONG."
    assert door.stored == []
