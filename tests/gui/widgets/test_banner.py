"""What the banner tells goes when what it was about is over, and not before."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import DE_EN, FakeDoor
from translator.core.errors.files import DiskFull, EmptyInput, FileUnreadable
from translator.core.errors.home import HomeInUse
from translator.gui.widgets.banner import Banner
from translator.gui.widgets.theme import Theme
from translator.gui.window.main_window import MainWindow

PROBLEM = DiskFull(Path("memory.sqlite"))


def write(qtbot: QtBot, window: MainWindow, text: str = "One.") -> None:
    window.source.editor.replace_text(text)
    qtbot.waitUntil(lambda: window.translation.editor.text() == text.upper())


def edit(qtbot: QtBot, window: MainWindow) -> None:
    window.translation.editor.setFocus()
    qtbot.keyClicks(window.translation.editor, "x")


def letter(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def told(window: MainWindow) -> str:
    return "" if window.banner.isHidden() else window.banner.label.text()


def test_only_its_own_cause_withdraws_a_message(qtbot: QtBot, theme: Theme) -> None:
    banner = Banner(theme)
    qtbot.addWidget(banner)
    banner.show_fault("The disk is full.", cause="saving")
    banner.withdraw("reading")
    assert not banner.isHidden()
    banner.withdraw("saving")
    assert banner.isHidden()
    banner.show_notice("Something else.")
    banner.withdraw("saving")
    assert not banner.isHidden()


# ---- room


@pytest.mark.parametrize("compact", [False, True])
def test_a_question_is_told_whole(qtbot: QtBot, window: MainWindow, compact: bool) -> None:
    if compact:
        window.compact.toggle()
    banner = window.banner
    banner.ask("It is a long question. " * 8, ("Save it", lambda: None), ("Drop it", lambda: None))
    label, answer = banner.label, banner.buttons[-1]
    qtbot.waitUntil(lambda: (answer.y() >= label.geometry().bottom()) is compact)
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))
    assert banner.rect().contains(answer.geometry())


# ---- the keyboard


def test_a_clicked_answer_leaves_the_keyboard_in_the_text(qtbot: QtBot, window: MainWindow) -> None:
    editor = window.translation.editor
    editor.setFocus()
    window.banner.ask("Shall it?", ("Yes", lambda: None), ("No", lambda: None))
    qtbot.mouseClick(window.banner.buttons[0], Qt.MouseButton.LeftButton)
    assert window.banner.isHidden()
    assert editor.hasFocus()
    window.banner.show_notice("It was done.")
    qtbot.mouseClick(window.banner.close_button, Qt.MouseButton.LeftButton)
    assert window.banner.isHidden()
    assert editor.hasFocus()


@pytest.mark.parametrize("end", ["answered", "closed", "withdrawn", "replaced"])
def test_the_keyboard_goes_back_to_where_it_was(qtbot: QtBot, window: MainWindow, end: str) -> None:
    editor, banner = window.translation.editor, window.banner
    editor.setFocus()
    banner.ask("Shall it?", ("Yes", lambda: None), cause="it")
    banner.buttons[0].setFocus()
    if end == "answered":
        qtbot.keyClick(banner.buttons[0], Qt.Key.Key_Space)
    elif end == "closed":
        qtbot.keyClick(banner.buttons[0], Qt.Key.Key_Escape)
    elif end == "withdrawn":
        banner.withdraw("it")
    else:
        banner.show_notice("Something else.")
    assert banner.isHidden() is (end != "replaced")
    assert editor.hasFocus()


def test_f6_reaches_a_question_and_not_a_notice(qtbot: QtBot, window: MainWindow) -> None:
    window.translation.editor.setFocus()
    window.banner.ask("Shall it?", ("Yes", lambda: None), ("No", lambda: None))
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.banner.buttons[0].hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.source.editor.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.translation.editor.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_F6)
    qtbot.keyClick(window.banner.buttons[0], Qt.Key.Key_Space)
    assert window.translation.editor.hasFocus()
    window.banner.show_notice("It was done.")
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.source.editor.hasFocus()


def test_what_is_gone_is_not_given_the_keyboard_back(qtbot: QtBot, window: MainWindow) -> None:
    passing = QPushButton("Passing", window)
    passing.show()
    passing.setFocus()
    window.banner.ask("Shall it?", ("Yes", lambda: None))
    window.banner.buttons[0].setFocus()
    with qtbot.waitSignal(passing.destroyed):
        passing.deleteLater()
    qtbot.keyClick(window.banner.buttons[0], Qt.Key.Key_Space)
    assert window.banner.isHidden()


def change_without_saving(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: "not saved" in told(window))
    window.banner.buttons[-1].click()


# ---- questions about a sentence


def asked_about_the_source(qtbot: QtBot, window: MainWindow) -> None:
    window.choices.save_on_leaving(False)
    write(qtbot, window)
    edit(qtbot, window)
    window.source.editor.place_caret(3)
    qtbot.keyClicks(window.source.editor, "s")
    qtbot.waitUntil(lambda: "You changed the source" in told(window))


@pytest.mark.parametrize("gone", ["cleared", "direction", "undone"])
def test_the_question_about_a_changed_source_goes_with_its_sentence(
    qtbot: QtBot, window: MainWindow, gone: str
) -> None:
    asked_about_the_source(qtbot, window)
    if gone == "cleared":
        window.source.editor.replace_text("")
    elif gone == "direction":
        window.use_direction(DE_EN)
        change_without_saving(qtbot, window)
    else:
        qtbot.keyClick(window.source.editor, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: not told(window))


def asked_about_a_correction(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    door.doubt = "Correction 1 gives another translation."
    write(qtbot, window)
    edit(qtbot, window)
    window.correcting.save()
    qtbot.waitUntil(lambda: "Correction 1" in told(window))


@pytest.mark.parametrize("gone", ["swapped", "cleared", "edited"])
def test_a_question_about_a_correction_goes_with_its_sentence(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, gone: str
) -> None:
    asked_about_a_correction(qtbot, window, door)
    if gone == "swapped":
        window.swap()
        change_without_saving(qtbot, window)
    elif gone == "cleared":
        window.source.editor.replace_text("")
    else:
        edit(qtbot, window)
    qtbot.waitUntil(lambda: not told(window))


def test_leaving_a_profile_is_no_question_once_all_is_saved(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    door.doubt = "Correction 1 gives another translation."
    write(qtbot, window)
    edit(qtbot, window)
    window.reopening.open("law")
    qtbot.waitUntil(lambda: "not saved" in told(window))
    qtbot.keyClick(window.translation.editor, Qt.Key.Key_Backspace)
    assert not told(window)


# ---- files


def test_what_is_told_of_a_file_goes_when_another_is_read(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.files.open_file(letter(tmp_path, "empty.txt", b""))
    qtbot.waitUntil(lambda: "empty.txt" in told(window))
    window.files.open_file(letter(tmp_path, "cp1252.txt", "A café.".encode("cp1252")))
    qtbot.waitUntil(lambda: "cp1252.txt is not in UTF-8" in told(window))
    window.files.open_file(letter(tmp_path, "good.txt", b"Good."))
    qtbot.waitUntil(lambda: window.source.editor.text() == "Good.")
    assert not told(window)


@pytest.mark.parametrize("text", ["", "Quite another text."])
def test_a_doubtful_encoding_goes_with_its_text(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, text: str
) -> None:
    window.files.open_file(letter(tmp_path, "cp1252.txt", "A café there.".encode("cp1252")))
    qtbot.waitUntil(lambda: "not in UTF-8" in told(window))
    window.source.editor.place_caret(0)
    qtbot.keyClicks(window.source.editor, "x")
    assert told(window)
    window.source.editor.replace_text(text)
    assert not told(window)


def test_a_translation_that_is_saved_at_last(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    write(qtbot, window)
    window.files.save_file(tmp_path / "missing" / "letter.txt")
    qtbot.waitUntil(lambda: "cannot be written" in told(window))
    window.files.save_file(tmp_path / "letter.txt")
    qtbot.waitUntil(lambda: not told(window))


# ---- problems, until the same succeeds


def test_a_correction_that_is_saved_at_last(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    write(qtbot, window)
    edit(qtbot, window)
    door.problem = PROBLEM
    window.correcting.save()
    qtbot.waitUntil(lambda: bool(told(window)))
    door.problem = None
    window.correcting.save()
    qtbot.waitUntil(lambda: not told(window))


def test_settings_that_are_written_at_last(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, door: FakeDoor
) -> None:
    def full(_settings: object) -> None:
        raise PROBLEM

    with monkeypatch.context() as patched:
        patched.setattr(door, "save_settings", full)
        with qtbot.waitSignal(window.choices.failed):
            window.choices.suggest(False)
    assert told(window)
    with qtbot.waitSignal(window.choices.written):
        window.choices.suggest(True)
    assert not told(window)


def test_a_memory_that_can_be_asked_again(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    door.near_problem = FileUnreadable(Path("memory.sqlite"), "it is damaged")
    with qtbot.waitSignal(window.near.failed):
        write(qtbot, window)
    door.near_problem = None
    with qtbot.waitSignal(window.near.answered):
        write(qtbot, window, "Two.")
    assert not told(window)


def test_a_model_that_answers_again(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    write(qtbot, window)
    door.engines[-1].on_error(EmptyInput("the text"))
    qtbot.waitUntil(lambda: bool(told(window)))
    write(qtbot, window, "Two.")
    assert not told(window)


def test_a_window_that_learns_after_all(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    door.learner_problem = HomeInUse(Path("home"))
    window.use_direction(DE_EN)
    qtbot.waitUntil(lambda: "learns nothing" in told(window))
    door.learner_problem = None
    with qtbot.waitSignal(window.learning.learner.begun):
        window.use_direction(DE_EN)
    assert not told(window)
