"""Another language loses no edit of the translation without a word."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import DE_EN, EN_DE, EN_FR, FakeDoor
from tests.gui.panel_fixtures import opened
from translator.core.direction import Direction
from translator.core.errors.files import DiskFull
from translator.gui.window.main_window import SMALLEST, MainWindow
from translator.gui.wording.window_language import speak

DOUBT = "The translation is much shorter."
SAVE, DROP = "Save and change", "Change without saving"


def edit(qtbot: QtBot, window: MainWindow, text: str = "Nein.") -> None:
    """Write ``text`` over the second of two sentences, and leave the caret there."""
    if not window.source.editor.text():
        window.source.editor.replace_text("One. Two.")
    qtbot.waitUntil(lambda: len(window.translation.editor.sheet.rows) == 2)
    editor = window.translation.editor
    editor.setFocus()
    editor.rewrite_row(editor.sheet.rows[1].key, text)
    editor.go_to_row(editor.sheet.rows[1].key)


def choose(window: MainWindow, target: str = "fr") -> None:
    """As the user does, in the list of target languages."""
    languages = window.languages.target
    languages.setCurrentIndex(languages.findData(target))
    languages.activated.emit(languages.currentIndex())


def buttons(window: MainWindow) -> dict[str, QPushButton]:
    return {one.text(): one for one in window.banner.buttons if window.banner.isVisible()}


def asked(qtbot: QtBot, window: MainWindow) -> dict[str, QPushButton]:
    qtbot.waitUntil(lambda: DROP in buttons(window))
    return buttons(window)


def changed_to(qtbot: QtBot, window: MainWindow, direction: Direction) -> None:
    qtbot.waitUntil(lambda: window.languages.direction == direction)


def stored(door: FakeDoor) -> list[tuple[Direction, str, str]]:
    return [(one.direction, one.source, one.target) for one in door.stored]


def test_an_edit_is_saved_in_the_direction_it_was_made_in(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    edit(qtbot, window)
    choose(window)
    changed_to(qtbot, window, EN_FR)
    assert stored(door) == [(EN_DE, "Two.", "Nein.")]
    assert window.banner.isHidden()
    assert not window.translation.editor.sheet.set_aside


@pytest.mark.parametrize("save_on_leaving", [True, False])
def test_another_language_asks_about_what_is_not_saved(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, save_on_leaving: bool
) -> None:
    window.choices.save_on_leaving(save_on_leaving)
    door.doubt = DOUBT
    edit(qtbot, window)
    choose(window)
    found = asked(qtbot, window)
    assert window.banner.label.text() == "1 edited sentence is not saved as a correction."
    assert list(found) == [SAVE, DROP]
    assert window.languages.direction == EN_DE
    assert window.languages.target.code() == "de"
    assert window.translation.editor.text() == "ONE. Nein."
    found[SAVE].click()
    changed_to(qtbot, window, EN_FR)
    assert stored(door) == [(EN_DE, "Two.", "Nein.")]


def test_an_edit_in_question_is_not_dropped(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    door.doubt = DOUBT
    edit(qtbot, window)
    window.correcting.save()
    qtbot.waitUntil(lambda: "Save anyway" in buttons(window))
    choose(window)
    asked(qtbot, window)[DROP].click()
    changed_to(qtbot, window, EN_FR)
    assert door.stored == []
    qtbot.waitUntil(lambda: window.translation.editor.text() == "ONE. TWO.")


def test_swapping_asks_as_well(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    door.doubt = DOUBT
    edit(qtbot, window)
    window.swap()
    found = asked(qtbot, window)
    assert window.source.editor.text() == "One. Two."
    found[SAVE].click()
    changed_to(qtbot, window, DE_EN)
    assert stored(door) == [(EN_DE, "Two.", "Nein.")]
    assert window.source.editor.text() == "ONE. Nein."


def test_swapping_goes_on_with_the_text_there_is_then(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    edit(qtbot, window)
    window.swap()
    window.swap()  # pressed twice while the first edit is being saved
    changed_to(qtbot, window, DE_EN)
    assert window.source.editor.text() == "ONE. Nein."


def test_each_change_asks_anew(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    window.choices.save_on_leaving(False)
    edit(qtbot, window)
    for _ in range(2):
        choose(window)
        asked(qtbot, window)
        window.banner.dismiss()
        assert window.languages.direction == EN_DE
    assert window.translation.editor.text() == "ONE. Nein."


def test_the_answer_is_not_about_what_was_written_later(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    window.choices.save_on_leaving(False)
    edit(qtbot, window)
    choose(window)
    found = asked(qtbot, window)
    edit(qtbot, window, "Doch.")
    found[DROP].click()
    found = asked(qtbot, window)
    assert window.translation.editor.text() == "ONE. Doch."
    found[DROP].click()
    changed_to(qtbot, window, EN_FR)


def test_saving_by_hand_answers_the_question(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    window.choices.save_on_leaving(False)
    edit(qtbot, window)
    choose(window)
    asked(qtbot, window)
    with qtbot.waitSignal(window.correcting.corrected):
        window.correcting.save()
    assert window.banner.isHidden()
    choose(window)
    assert window.languages.direction == EN_FR


def test_what_cannot_be_saved_keeps_the_languages(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    window.choices.save_on_leaving(False)
    edit(qtbot, window)
    choose(window)
    found = asked(qtbot, window)
    door.problem = DiskFull(door.home.data)
    found[SAVE].click()
    qtbot.waitUntil(lambda: window.banner.label.text() == door.problem.message)  # type: ignore[union-attr]
    assert window.languages.direction == EN_DE
    assert window.translation.editor.text() == "ONE. Nein."


def test_a_text_for_several_sentences_can_only_be_left(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    edit(qtbot, window, "TWO!")
    window.translation.editor.selectAll()
    window.translation.editor.insertPlainText("Das Buch")
    choose(window)
    found = asked(qtbot, window)
    assert list(found) == [DROP]
    found[DROP].click()
    changed_to(qtbot, window, EN_FR)


def test_a_text_of_the_history_in_other_languages_asks_before_it_comes(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    window.use_direction(DE_EN)
    window.source.editor.replace_text("Eins.")
    qtbot.waitUntil(lambda: window.translation.editor.text() == "EINS.")
    window.history.kept.keep()
    window.source.clear()
    window.use_direction(EN_DE)
    door.doubt = DOUBT
    edit(qtbot, window)
    for _ in range(2):  # who stays has not gone back either
        window.history.back()
        found = asked(qtbot, window)
        window.banner.dismiss()
        assert window.source.editor.text() == "One. Two."
    found[DROP].click()
    changed_to(qtbot, window, DE_EN)
    assert window.source.editor.text() == "Eins."
    assert not window.history.can_go_back
    assert window.history.can_go_forward


def test_the_answers_are_in_the_window_s_language(
    qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest
) -> None:
    speak(qapp, "de")
    window: MainWindow = request.getfixturevalue("window")
    window.choices.save_on_leaving(False)
    edit(qtbot, window)
    choose(window)
    qtbot.waitUntil(lambda: bool(buttons(window)))
    assert list(buttons(window)) == ["Speichern und wechseln", "Wechseln, ohne zu speichern"]


# ---- where the keyboard is then


def list_opened(qtbot: QtBot, window: MainWindow) -> QComboBox:
    languages = window.languages.target
    languages.setFocus()
    qtbot.keyClick(languages, Qt.Key.Key_Space)
    qtbot.waitUntil(languages.view().isVisible)
    return languages


@pytest.mark.parametrize("how", ["enter", "the same one", "click"])
def test_once_a_language_was_chosen_the_keyboard_is_in_the_source(
    qtbot: QtBot, window: MainWindow, how: str
) -> None:
    languages = list_opened(qtbot, window)
    view = languages.view()
    other = languages.model().index(languages.findData("fr"), 0)
    if how == "click":
        qtbot.mouseMove(view.viewport(), view.visualRect(other).center())
        qtbot.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(other).center()
        )
    else:
        if how == "enter":
            view.setCurrentIndex(other)
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert window.focusWidget() is window.source.editor
    changed_to(qtbot, window, EN_DE if how == "the same one" else EN_FR)
    qtbot.keyClicks(window.source.editor, "German")
    assert window.source.editor.text() == "German"
    changed_to(qtbot, window, EN_DE if how == "the same one" else EN_FR)


def test_a_list_that_is_only_looked_at_or_stepped_through_keeps_the_keyboard(
    qtbot: QtBot, window: MainWindow
) -> None:
    languages = list_opened(qtbot, window)
    qtbot.keyClick(languages.view(), Qt.Key.Key_Escape)
    QApplication.processEvents()
    with qtbot.waitSignal(window.live.ready):
        qtbot.keyClick(languages, Qt.Key.Key_Up)
    assert window.languages.direction == EN_FR
    assert window.focusWidget() is languages


def test_where_the_panel_has_taken_the_place_of_the_panes_the_keyboard_goes_there(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(SMALLEST)
    panel = opened(qtbot, window)
    languages = list_opened(qtbot, window)
    qtbot.keyClick(languages.view(), Qt.Key.Key_Return)
    assert window.focusWidget() is panel.tabs
