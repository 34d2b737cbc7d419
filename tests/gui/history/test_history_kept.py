"""When the window keeps a text in the history, and what it takes for the same one."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.gui.conftest import MakeWindow
from tests.gui.fake_door import DE_EN, EN_DE, EN_FR, FakeDoor
from translator.core.errors.files import DamagedFile, DiskFull
from translator.core.settings import Settings
from translator.gui.history.history_dialog import HistoryDialog
from translator.gui.window.main_window import MainWindow


def show(qtbot: QtBot, window: MainWindow, source: str, translation: str | None = None) -> None:
    """Put a text into the source pane and wait until its translation is on screen."""
    window.source.editor.replace_text(source)
    wanted = source.upper() if translation is None else translation
    qtbot.waitUntil(partial(_shows, window, wanted))


def _shows(window: MainWindow, translation: str) -> bool:
    return window.translation.editor.text() == translation


def rest(qtbot: QtBot, window: MainWindow) -> None:
    """Let the pause be over, and the worker have done its work."""
    window.history.kept._rest.setInterval(0)
    if window.history.kept._rest.isActive():
        with qtbot.waitSignal(window.history.kept._rest.timeout):
            window.history.kept._rest.start()
    settle(qtbot, window)
    window.history.kept._rest.setInterval(4000)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the worker has done all that was asked of it so far."""
    with qtbot.waitCallback() as done:
        window._background.run(lambda: None, done=done, failed=done)


def test_a_text_is_kept_after_a_pause_and_not_at_each_key(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    qtbot.keyClicks(window.source.editor, "Good morning.")
    qtbot.waitUntil(lambda: window.translation.editor.text() == "GOOD MORNING.")
    settle(qtbot, window)
    assert door.past.entries == []
    rest(qtbot, window)
    (entry,) = door.past.entries
    assert entry.text.direction == EN_DE
    assert (entry.text.source, entry.text.translation) == ("Good morning.", "GOOD MORNING.")
    assert all(name.startswith("window-work") for name in door.past.threads)


def test_writing_on_renews_the_entry(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    for source in (
        "Good",
        "Good morning.",
        "Good morning. How are you?",
        "Good evening. How are you?",
    ):
        show(qtbot, window, source)
        rest(qtbot, window)
    assert door.past.sources() == ["Good evening. How are you?"]


def test_an_edit_of_the_translation_is_kept_as_shown(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    show(qtbot, window, "Good morning.")
    rest(qtbot, window)
    window.translation.editor.setFocus()
    qtbot.keyClicks(window.translation.editor, "So: ")
    rest(qtbot, window)
    (entry,) = door.past.entries
    assert entry.text.translation == "So: GOOD MORNING."


def test_a_text_that_becomes_another_bit_by_bit_does_not_take_the_first_with_it(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    show(qtbot, window, "abcdefgh")
    rest(qtbot, window)
    for source in ("abcdefXY", "abcdWZXY", "abUVWZXY"):
        show(qtbot, window, source)
    rest(qtbot, window)
    assert door.past.sources() == ["abcdefgh", "abUVWZXY"]


@pytest.mark.parametrize("how", ["clear", "swap", "paste", "direction", "file", "close"])
def test_leaving_a_text_keeps_it_at_once(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, how: str, tmp_path: Path
) -> None:
    show(qtbot, window, "Good morning.")
    match how:
        case "clear":
            qtbot.mouseClick(window.source.clear_button, Qt.MouseButton.LeftButton)
        case "swap":
            window.swap()
            qtbot.waitUntil(lambda: len(door.engines) == 2)
        case "paste":
            QGuiApplication.clipboard().setText("Something else")
            window.source.editor.selectAll()
            window.source.editor.paste()
        case "direction":
            window.use_direction(EN_FR)
        case "file":
            path = tmp_path / "text.txt"
            path.write_text("From a file", encoding="utf-8")
            window.files.open_file(path)
        case "close":
            window.close()
    qtbot.waitUntil(lambda: bool(door.past.entries))
    assert door.past.entries[0].text.source == "Good morning."
    assert door.past.entries[0].text.direction == EN_DE


def test_after_a_swap_both_texts_are_there(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    show(qtbot, window, "Good morning.")
    with qtbot.waitSignal(window.live.ready):
        window.swap()
    qtbot.waitUntil(lambda: window.translation.editor.text() == "GOOD MORNING.")
    rest(qtbot, window)
    found = [(one.text.direction, one.text.source) for one in door.past.entries]
    assert found == [(EN_DE, "Good morning."), (DE_EN, "GOOD MORNING.")]


def test_typing_over_everything_begins_another_entry(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    show(qtbot, window, "Good morning.")
    rest(qtbot, window)
    window.source.editor.selectAll()
    qtbot.keyClicks(window.source.editor, "Where is it?")
    qtbot.waitUntil(lambda: window.translation.editor.text() == "WHERE IS IT?")
    rest(qtbot, window)
    assert door.past.sources() == ["Good morning.", "Where is it?"]


def test_what_is_translated_again_unchanged_is_not_written_again(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    show(qtbot, window, "Good morning.")
    rest(qtbot, window)
    door.past.threads.clear()
    with qtbot.waitSignal(window.live.draft_ready):
        window.live.translate_again()
    rest(qtbot, window)
    window.close()
    assert door.past.threads == set()


def test_a_letter_and_what_has_no_translation_yet_are_not_kept(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    show(qtbot, window, "I")
    rest(qtbot, window)
    window.source.clear()
    door.engines[-1].held = True
    qtbot.keyClicks(window.source.editor, "Not answered.")
    rest(qtbot, window)
    window.close()
    assert door.past.entries == []


def test_a_translation_is_never_kept_with_a_later_source(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    show(qtbot, window, "One.")
    door.engines[-1].held = True
    qtbot.keyClicks(window.source.editor, "Two. ")
    window.translation.editor.setFocus()
    qtbot.keyClicks(window.translation.editor, "x")
    window.close()
    qtbot.waitUntil(lambda: door.closed)  # the edit is saved first
    (entry,) = door.past.entries
    assert (entry.text.source, entry.text.translation) == ("One.", "ONE.")


def test_switched_off_nothing_is_kept(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    show(qtbot, window, "Before.")
    rest(qtbot, window)
    show(qtbot, window, "Something else")
    window.choices.keep_history(False)
    rest(qtbot, window)
    show(qtbot, window, "And more of it")
    window.close()
    assert door.past.sources() == ["Before."]


def test_a_full_disk_is_told_once_and_nothing_is_lost_when_it_is_over(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    told: list[object] = []
    window.history.kept.failed.connect(told.append)
    door.past.problem = DiskFull(Path("history.db"))
    for source in ("One text", "Quite another", "The third thing"):
        show(qtbot, window, source)
        rest(qtbot, window)
    assert len(told) == 1
    assert "no space left" in window.banner.label.text()
    door.past.problem = None
    show(qtbot, window, "The third thing, which goes on")
    rest(qtbot, window)
    assert door.past.sources() == ["The third thing, which goes on"]
    door.past.problem = DiskFull(Path("history.db"))
    show(qtbot, window, "Nothing like it")
    rest(qtbot, window)
    assert len(told) == 2


def test_what_could_not_be_kept_is_tried_again_when_it_is_left(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    door.past.problem = DamagedFile(Path("history.db"), "Try again.")
    show(qtbot, window, "Good morning.")
    rest(qtbot, window)
    door.past.problem = None
    window.close()
    assert door.past.sources() == ["Good morning."]


# ---- what the user wrote and is no correction

TWO = "One here. And two."
OWN = "Alles in einem Satz"  # for both sentences: it cannot be a correction


def write_over(qtbot: QtBot, window: MainWindow, text: str) -> None:
    """Type a text over the whole translation."""
    window.translation.editor.setFocus()
    window.translation.editor.selectAll()
    qtbot.keyClicks(window.translation.editor, text)


def own_words(qtbot: QtBot, door: FakeDoor, make_window: MakeWindow) -> None:
    """A window was closed on words of the user's that are no correction, as they wanted it."""
    window = make_window()
    show(qtbot, window, TWO)
    write_over(qtbot, window, OWN)
    window.source.editor.setFocus()
    window.closing.end_session()
    window.close()
    assert door.past.entries[-1].text.translation == OWN
    assert door.stored == []


def put_back(qtbot: QtBot, window: MainWindow, row: int = 0) -> None:
    with qtbot.waitSignal(window.history.past.read):
        window.history.show()
    (dialog,) = window.findChildren(HistoryDialog)
    dialog.list.setCurrentIndex(dialog.model.index(row))
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Return)


def test_what_the_user_wrote_comes_back_with_its_text(
    qtbot: QtBot, door: FakeDoor, make_window: MakeWindow
) -> None:
    own_words(qtbot, door, make_window)
    window = make_window()
    put_back(qtbot, window)
    qtbot.waitUntil(partial(_shows, window, OWN))
    assert window.source.editor.text() == TWO
    (row,) = window.correcting.unsaved()
    assert row.for_several
    rest(qtbot, window)
    assert [one.text.translation for one in door.past.entries] == [OWN]


def test_a_wording_of_one_sentence_comes_back_to_it(
    qtbot: QtBot, door: FakeDoor, make_window: MakeWindow
) -> None:
    window = make_window()
    window.correcting.save_on_leaving = False
    show(qtbot, window, TWO)
    window.translation.editor.setFocus()
    qtbot.keyClicks(window.translation.editor, "So: ")
    window.closing.end_session()
    window.close()
    window = make_window()
    put_back(qtbot, window)
    qtbot.waitUntil(partial(_shows, window, "So: ONE HERE. AND TWO."))
    assert [row.text for row in window.correcting.unsaved()] == ["So: ONE HERE."]


def test_a_draft_does_not_take_the_place_of_what_the_user_wrote(
    qtbot: QtBot, door: FakeDoor, make_window: MakeWindow
) -> None:
    own_words(qtbot, door, make_window)
    window = make_window()
    show(qtbot, window, TWO)
    rest(qtbot, window)
    assert [one.text.translation for one in door.past.entries] == [OWN]
    show(qtbot, window, f"{TWO} And three.")
    rest(qtbot, window)
    assert door.past.sources() == [TWO, f"{TWO} And three."]
    put_back(qtbot, window, row=1)
    qtbot.waitUntil(partial(_shows, window, OWN))


def test_it_comes_back_where_its_source_is_shown_already(
    qtbot: QtBot, door: FakeDoor, make_window: MakeWindow
) -> None:
    own_words(qtbot, door, make_window)
    window = make_window()
    show(qtbot, window, TWO)
    put_back(qtbot, window)
    qtbot.waitUntil(partial(_shows, window, OWN))


def test_what_the_user_takes_back_is_not_kept(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    show(qtbot, window, TWO)
    write_over(qtbot, window, OWN)
    rest(qtbot, window)
    while window.translation.editor.can_undo:
        window.translation.editor.undo()
    rest(qtbot, window)
    assert [one.text.translation for one in door.past.entries] == [TWO.upper()]
    assert [one.text.wordings for one in door.past.entries] == [()]


def test_words_for_a_source_that_was_changed_stay_in_the_history(
    qtbot: QtBot, door: FakeDoor, make_window: MakeWindow
) -> None:
    window = make_window()
    show(qtbot, window, TWO)
    write_over(qtbot, window, OWN)
    window.source.editor.setFocus()
    window.source.editor.place_caret(len(TWO) - 1)
    qtbot.keyClicks(window.source.editor, "x")
    rest(qtbot, window)
    window.closing.end_session()
    window.close()
    window = make_window()
    put_back(qtbot, window)
    qtbot.waitUntil(partial(_shows, window, "ONE HERE. AND TWOX."))
    assert window.correcting.unsaved() == []
    rest(qtbot, window)
    assert door.past.entries[-1].text.translation == OWN


# ---- favourites


def press_ctrl_d(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window.source.editor, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)


def test_ctrl_d_stars_the_text_at_hand_and_takes_the_star_back(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    show(qtbot, window, "Good morning.")
    press_ctrl_d(qtbot, window)
    qtbot.waitUntil(lambda: window.status.state.text() == "Added to the favourites")
    assert [one.favourite for one in door.past.entries] == [True]
    assert window.source.editor.text() == "Good morning."  # no letter was deleted
    press_ctrl_d(qtbot, window)
    qtbot.waitUntil(lambda: window.status.state.text() == "Removed from the favourites")
    assert [one.favourite for one in door.past.entries] == [False]


def test_writing_on_leaves_a_favourite_as_it_is(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    show(qtbot, window, "Good morning.")
    press_ctrl_d(qtbot, window)
    show(qtbot, window, "Good morning. And more.")
    rest(qtbot, window)
    show(qtbot, window, "Good morning. And more and more.")
    rest(qtbot, window)
    assert door.past.sources() == ["Good morning.", "Good morning. And more and more."]
    assert [one.favourite for one in door.past.entries] == [True, False]


def test_there_may_be_nothing_to_star(qtbot: QtBot, window: MainWindow) -> None:
    press_ctrl_d(qtbot, window)
    assert window.status.state.text() == "There is no translated text to keep"


def test_a_star_needs_the_history(qtbot: QtBot, window: MainWindow) -> None:
    window.choices.keep_history(False)
    show(qtbot, window, "Good morning.")
    press_ctrl_d(qtbot, window)
    said = "The history is switched off in the settings"
    qtbot.waitUntil(lambda: window.status.state.text() == said)


def test_a_text_that_was_erased_can_be_starred_all_the_same(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    show(qtbot, window, "Good morning.")
    rest(qtbot, window)
    with qtbot.waitSignal(window.history.past.erased):
        window.history.past.erase()
    press_ctrl_d(qtbot, window)
    qtbot.waitUntil(lambda: window.status.state.text() == "Added to the favourites")
    assert door.past.sources() == ["Good morning."]


# ---- back and forward


def go(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    qtbot.keyClick(window.source.editor, key, Qt.KeyboardModifier.AltModifier)


def test_alt_left_and_right_go_through_the_texts_of_the_window(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    for source in ("First text", "Another one", "Third thing"):
        show(qtbot, window, source)  # the last one has not come to rest yet
    for key, source in (
        (Qt.Key.Key_Left, "Another one"),
        (Qt.Key.Key_Left, "First text"),
        (Qt.Key.Key_Right, "Another one"),
        (Qt.Key.Key_Right, "Third thing"),
    ):
        go(qtbot, window, key)
        assert window.source.editor.text() == source
        qtbot.waitUntil(partial(_shows, window, source.upper()))
        rest(qtbot, window)
    go(qtbot, window, Qt.Key.Key_Right)
    assert window.source.editor.text() == "Third thing"
    assert window.status.state.text() == "There is no later text"
    assert sorted(door.past.sources()) == ["Another one", "First text", "Third thing"]


def test_after_clearing_the_text_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, "First text")
    window.source.clear()
    go(qtbot, window, Qt.Key.Key_Left)
    assert window.source.editor.text() == "First text"
    go(qtbot, window, Qt.Key.Key_Left)
    assert window.status.state.text() == "There is no earlier text"


def test_going_back_over_a_swap_turns_the_direction(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    show(qtbot, window, "First text")
    window.source.clear()
    with qtbot.waitSignal(window.live.ready):
        window.use_direction(DE_EN)
    show(qtbot, window, "Zweiter Text")
    with qtbot.waitSignal(window.live.ready):
        go(qtbot, window, Qt.Key.Key_Left)
    assert window.languages.direction == EN_DE
    assert window.source.editor.text() == "First text"


def test_it_works_without_the_history_too(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    window.choices.keep_history(False)
    show(qtbot, window, "First text")
    show(qtbot, window, "Another one")
    go(qtbot, window, Qt.Key.Key_Left)
    assert window.source.editor.text() == "First text"
    assert door.past.entries == []


def test_an_edit_is_saved_when_going_back(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    show(qtbot, window, "First text")
    show(qtbot, window, "Another one")
    window.translation.editor.setFocus()
    qtbot.keyClicks(window.translation.editor, "x")
    with qtbot.waitSignal(window.correcting.corrected):
        window.history.back()
    assert [one.target for one in door.stored] == ["xANOTHER ONE"]
    window.source.editor.undo()
    assert window.source.editor.text() == "Another one"


def test_erasing_the_history_empties_the_way_back(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    show(qtbot, window, "First text")
    show(qtbot, window, "Another one")
    with qtbot.waitSignal(window.history.past.erased):
        window.history.past.erase()
    go(qtbot, window, Qt.Key.Key_Left)
    assert window.source.editor.text() == "Another one"
    window.close()
    assert door.past.entries == []  # what was on screen is not written after all


def test_the_setting_is_remembered(window: MainWindow, door: FakeDoor) -> None:
    window.choices.keep_history(False)
    window.close()
    assert not door.settings.keep_history
    assert replace(door.settings, keep_history=True).keep_sources == Settings().keep_sources
