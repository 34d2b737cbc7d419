"""The history on Ctrl+H: searching, starring, taking back, erasing; and its settings."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import DE_EN, EN_DE, FakeDoor
from translator.core.errors.files import DiskFull
from translator.core.errors.home import HomeInUse
from translator.core.history import TranslatedText
from translator.gui.history.history_dialog import HistoryDialog
from translator.gui.history.history_list import Role
from translator.gui.settings.settings_dialog import SettingsDialog
from translator.gui.widgets.theme import DARK, LIGHT, Colours, Theme
from translator.gui.window.main_window import SMALLEST, MainWindow

TEXTS = (
    TranslatedText(EN_DE, "Where is the station?", "Wo ist der Bahnhof?"),
    TranslatedText(DE_EN, "Die Tür ist grün.", "The door is green."),
    TranslatedText(EN_DE, "Two lines.\n\nThe second one.", "Zwei Zeilen.\n\nDie zweite."),
)


def give_a_past(door: FakeDoor, texts: Sequence[TranslatedText] = TEXTS) -> None:
    for text in texts:
        door.past.record(text)
    door.past.star(1, True)
    door.past.threads.clear()


def opened(qtbot: QtBot, window: MainWindow) -> HistoryDialog:
    with qtbot.waitSignal(window.history.past.read):
        qtbot.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = window.findChildren(HistoryDialog)
    qtbot.waitExposed(dialog)
    return dialog


def shown(dialog: HistoryDialog) -> list[str]:
    rows = range(dialog.model.rowCount())
    return [str(dialog.model.index(row).data(Role.DisplayRole)) for row in rows]


def _has_rows(dialog: HistoryDialog, count: int) -> bool:
    return dialog.model.rowCount() == count


def choose(dialog: HistoryDialog, row: int) -> None:
    dialog.list.setCurrentIndex(dialog.model.index(row))


def test_the_newest_stands_first_and_is_chosen(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    dialog = opened(qtbot, window)
    assert shown(dialog) == [
        "Two lines. The second one.",
        "Die Tür ist grün.",
        "Where is the station?",
    ]
    assert dialog.list.currentIndex().row() == 0
    assert dialog.note.text() == "3 texts"
    assert dialog.policy.text().startswith("The newest 5,000 texts are kept")
    assert all(name.startswith("window-work") for name in door.past.threads)


def test_the_text_at_hand_is_in_it(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    give_a_past(door)
    window.source.editor.replace_text("At hand.")
    qtbot.waitUntil(lambda: window.translation.editor.text() == "AT HAND.")
    assert shown(opened(qtbot, window))[0] == "At hand."


def test_an_empty_one_says_what_will_be_there(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    assert dialog.note.text().startswith("What you translate is kept here")
    for button in (
        dialog.use_button,
        dialog.copy_button,
        dialog.star_button,
        dialog.remove_button,
    ):
        assert not button.isEnabled()
    assert not dialog.erase_button.isEnabled()


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("TUR", ["Die Tür ist grün."]),
        ("door grun", ["Die Tür ist grün."]),
        ("station", ["Where is the station?"]),
        ("whale", []),
    ],
)
def test_searching(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, search: str, found: list[str]
) -> None:
    give_a_past(door)
    dialog = opened(qtbot, window)
    qtbot.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert dialog.search.hasFocus()
    qtbot.keyClicks(dialog.search, search)
    qtbot.waitUntil(lambda: shown(dialog) == found)
    if not found:
        assert dialog.note.text() == "No text with these words."


def test_favourites_only(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    give_a_past(door)
    dialog = opened(qtbot, window)
    qtbot.keyClick(dialog.favourites, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: shown(dialog) == ["Where is the station?"])
    qtbot.keyClick(dialog.list, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: shown(dialog) == [])
    assert dialog.note.text().startswith("No favourites.")


def test_enter_waits_for_what_was_typed_to_be_found(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    dialog = opened(qtbot, window)
    dialog.search.setFocus()
    qtbot.keyClicks(dialog.search, "station")
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert window.source.editor.text() == "Where is the station?"


def test_enter_takes_nothing_back_where_nothing_is_found(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    dialog = opened(qtbot, window)
    dialog.search.setFocus()
    qtbot.keyClicks(dialog.search, "whale")
    with qtbot.waitSignal(window.history.past.read):
        qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert window.source.editor.text() == ""


@pytest.mark.parametrize("how", ["enter", "enter in the search", "button", "double click"])
def test_taking_a_text_back_with_its_direction(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, how: str
) -> None:
    give_a_past(door)
    dialog = opened(qtbot, window)
    choose(dialog, 1)
    with qtbot.waitSignals([window.live.ready, dialog.destroyed]):
        match how:
            case "enter":
                qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
            case "enter in the search":
                qtbot.keyClick(dialog.search, Qt.Key.Key_Enter)
            case "button":
                dialog.use_button.click()
            case _:
                dialog.list.activated.emit(dialog.list.currentIndex())
    assert window.languages.direction == DE_EN
    assert window.source.editor.text() == "Die Tür ist grün."
    qtbot.waitUntil(lambda: window.translation.editor.text() == "DIE TÜR IST GRÜN.")
    window.activateWindow()
    qtbot.waitUntil(window.source.editor.hasFocus)


def test_what_was_in_the_window_is_kept_and_alt_left_brings_it_back(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    window.source.editor.replace_text("At hand.")
    qtbot.waitUntil(lambda: window.translation.editor.text() == "AT HAND.")
    dialog = opened(qtbot, window)
    choose(dialog, 3)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert window.source.editor.text() == "Where is the station?"
    window.history.back()
    assert window.source.editor.text() == "At hand."
    window.history.forward()
    assert window.source.editor.text() == "Where is the station?"


@pytest.mark.parametrize("how", ["key", "button"])
def test_copying_a_translation(qtbot: QtBot, window: MainWindow, door: FakeDoor, how: str) -> None:
    give_a_past(door)
    dialog = opened(qtbot, window)
    choose(dialog, 2)
    if how == "key":
        qtbot.keyClick(dialog.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    else:
        dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == "Wo ist der Bahnhof?"
    assert dialog.note.text() == dialog.note.accessibleName() == "Translation copied."
    choose(dialog, 1)
    assert dialog.isVisible()


def test_starring_by_key_and_by_pointer(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    give_a_past(door)
    dialog = opened(qtbot, window)
    qtbot.keyClick(dialog.list, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.star_button.text() == "&Remove from favourites")
    assert [one.favourite for one in door.past.entries] == [True, False, True]
    choose(dialog, 1)
    assert dialog.star_button.text() == "&Add to favourites"
    option = QStyleOptionViewItem()
    option.rect = dialog.list.visualRect(dialog.model.index(2))
    star = dialog.row.star_area(option).center()
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=star)
    qtbot.waitUntil(lambda: not door.past.entries[0].favourite)
    assert dialog.isVisible()  # a press on the star takes no text back
    beside = star + QPoint(60, 0)
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert dialog.list.currentIndex().row() == 2
    assert not door.past.entries[0].favourite


def test_deleting_one_and_undoing_it(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    give_a_past(door)
    dialog = opened(qtbot, window)
    choose(dialog, 1)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2)
    assert dialog.note.text() == "Deleted."
    assert dialog.list.currentIndex().row() == 1  # the next one
    assert len(door.past.entries) == 2
    qtbot.mouseClick(dialog.undo_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 3)
    assert shown(dialog)[1] == "Die Tür ist grün."
    assert dialog.undo_button.isHidden()
    assert dialog.note.text() == dialog.note.accessibleName() == "3 texts"


def test_what_could_not_be_put_back_can_be_tried_again(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    dialog = opened(qtbot, window)
    choose(dialog, 1)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2)
    door.past.problem = DiskFull(Path("history.db"))
    qtbot.mouseClick(dialog.undo_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "no space left" in dialog.note.text())
    assert dialog.undo_button.isVisible()
    door.past.problem = None
    qtbot.mouseClick(dialog.undo_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 3)
    assert shown(dialog)[1] == "Die Tür ist grün."


def test_what_could_not_be_read_takes_no_text_back_later(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    dialog = opened(qtbot, window)
    door.past.problem = DiskFull(Path("history.db"))
    dialog.search.setFocus()
    qtbot.keyClicks(dialog.search, "door")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "no space left" in dialog.note.text())
    door.past.problem = None
    with qtbot.assertNotEmitted(dialog.chosen, wait=400):
        dialog.search.clear()


def test_every_deletion_can_be_undone_the_last_one_first(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    dialog = opened(qtbot, window)
    before = shown(dialog)
    for left in (2, 1, 0):
        choose(dialog, 0)
        for _ in range(2):  # the second one is for what is being deleted
            qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
        qtbot.waitUntil(partial(_has_rows, dialog, left))
    for count in (1, 2, 3):
        assert dialog.undo_button.isVisible()
        qtbot.mouseClick(dialog.undo_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(partial(_has_rows, dialog, count))
        assert shown(dialog) == before[-count:]
    assert dialog.undo_button.isHidden()


def test_what_was_deleted_before_all_was_erased_is_not_put_back(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    dialog = opened(qtbot, window)
    for left in (2, 1):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
        qtbot.waitUntil(partial(_has_rows, dialog, left))
    dialog._erase()
    qtbot.waitUntil(partial(_has_rows, dialog, 0))
    assert dialog.undo_button.isHidden()
    dialog._undo()
    assert door.past.entries == []


def test_a_key_in_the_search_deletes_no_text(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    dialog = opened(qtbot, window)
    dialog.search.setFocus()
    qtbot.keyClick(dialog.search, Qt.Key.Key_Delete)
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.list.hasFocus()
    assert len(door.past.entries) == 3


def test_erasing_everything_asks_first(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    give_a_past(door)
    dialog = opened(qtbot, window)
    with qtbot.waitSignal(window.history.past.counted):
        dialog.erase_button.click()
    assert dialog.asking.question.text() == (
        "Erase the whole history (3 texts), all favourites (1) with it? It leaves this machine "
        "for good."
    )
    assert dialog.asking.no_button.hasFocus()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.asking.isHidden()
    assert len(door.past.entries) == 3
    with qtbot.waitSignal(window.history.past.counted):
        dialog.erase_button.click()
    with qtbot.waitSignals([window.history.past.erased, window.history.past.read]):
        dialog.asking.yes_button.click()
    assert door.past.entries == []
    assert dialog.note.text() == dialog.note.accessibleName() == "Everything is erased."
    assert not dialog.erase_button.isEnabled()
    with qtbot.waitSignal(window.history.past.read):
        qtbot.keyClicks(dialog.search, "whale")
    assert dialog.note.text() == dialog.note.accessibleName() == "No text with these words."
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize("problem", [DiskFull(Path("history.db")), HomeInUse(Path("home"))])
def test_what_cannot_be_done_is_told_in_the_dialog(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, problem: DiskFull | HomeInUse
) -> None:
    give_a_past(door)
    dialog = opened(qtbot, window)
    door.past.problem = problem
    with qtbot.waitSignal(window.history.past.failed):
        dialog.remove_button.click()
    assert dialog.note.text() == problem.message
    assert dialog.model.rowCount() == 3
    choose(dialog, 2)
    assert dialog.note.text() == problem.message  # until something else is done
    door.past.problem = None
    with qtbot.waitSignal(window.history.past.read):
        dialog.star_button.click()
    assert dialog.note.text() == "3 texts"


def test_it_grows_as_it_is_scrolled(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    give_a_past(door, [TranslatedText(EN_DE, f"Text {n}.", "x") for n in range(250)])
    dialog = opened(qtbot, window)
    assert dialog.model.rowCount() == 100
    assert dialog.note.text() == "250 texts"
    for count in (200, 250):
        dialog.list.scrollToBottom()
        qtbot.waitUntil(partial(_has_rows, dialog, count))
    assert shown(dialog) == [f"Text {n}." for n in reversed(range(250))]
    assert not dialog.model.canFetchMore(dialog.list.rootIndex())
    choose(dialog, 249)
    qtbot.keyClick(dialog.list, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not door.past.entries[0].favourite)
    qtbot.waitUntil(lambda: dialog.star_button.text() == "&Add to favourites")
    assert dialog.list.currentIndex().row() == 249  # not back at the top


def test_an_answer_to_an_earlier_search_is_dropped(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    dialog = opened(qtbot, window)
    earlier = door.past.page("station")
    dialog._show(dialog._reading - 1, earlier)
    assert dialog.model.rowCount() == 3


def test_closing_while_it_is_being_read(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    give_a_past(door)
    dialog = opened(qtbot, window)
    with qtbot.waitSignals([dialog.destroyed, window.history.past.changed]):
        dialog.remove_button.click()
        dialog.close()
    assert len(door.past.entries) == 2


def test_switched_off_it_says_so(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    give_a_past(door)
    window.choices.keep_history(False)
    dialog = opened(qtbot, window)
    assert "switched off" in dialog.policy.text()
    assert dialog.model.rowCount() == 3


def test_tab_reaches_every_control(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    give_a_past(door)
    dialog = opened(qtbot, window)
    dialog.search.setFocus()
    seen = []
    for _ in range(8):
        seen.append(dialog.focusWidget())
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert seen == [
        dialog.search,
        dialog.favourites,
        dialog.list,
        dialog.use_button,
        dialog.copy_button,
        dialog.star_button,
        dialog.remove_button,
        dialog.erase_button,
    ]


def test_a_screen_reader_hears_all_of_a_row(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    dialog = opened(qtbot, window)
    spoken = str(dialog.model.index(2).data(Role.AccessibleTextRole))
    assert spoken.startswith("Where is the station?, Wo ist der Bahnhof?, English → German, ")
    assert spoken.endswith("favourite")
    assert dialog.search.accessibleName()
    assert dialog.list.accessibleName()


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_it_is_drawn_in_both_themes_and_ways(
    qtbot: QtBot,
    window: MainWindow,
    door: FakeDoor,
    theme: Theme,
    colours: Colours,
    way: Qt.LayoutDirection,
) -> None:
    give_a_past(door, [*TEXTS, TranslatedText(EN_DE, "long " * 300, "lang " * 300)])
    dialog = opened(qtbot, window)
    dialog.setLayoutDirection(way)
    theme.use(colours)
    dialog.resize(SMALLEST)
    QApplication.processEvents()
    picture = dialog.list.viewport().grab().toImage()
    area = dialog.list.visualRect(dialog.model.index(0))
    inside = area.topRight() if way is Qt.LayoutDirection.LeftToRight else area.topLeft()
    assert picture.pixelColor(inside.x(), inside.y() + 2).name() == colours.sentence_tint
    assert dialog.list.height() > 150
    assert dialog.height() <= SMALLEST.height()


# ---- the settings


def settings_page(qtbot: QtBot, window: MainWindow) -> SettingsDialog:
    with qtbot.waitSignal(window.history.past.counted):
        window.dialogs.show_settings()
    (dialog,) = window.findChildren(SettingsDialog)
    names = [dialog.tabs.tabText(page) for page in range(dialog.tabs.count())]
    dialog.tabs.setCurrentIndex(names.index("&History"))
    assert dialog.history.isVisible()
    return dialog


def test_switching_it_off_holds_at_once_and_offers_erasing(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    page = settings_page(qtbot, window).history
    assert page.outcome.text() == "3 texts in it."
    qtbot.keyClick(page.keep, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not door.settings.keep_history)
    assert page.outcome.text() == (
        "Nothing is added any more. 3 texts in it, until you erase them."
    )
    page.erase_button.click()
    assert "all favourites (1)" in page.asking.question.text()
    page.asking.no_button.click()
    assert page.asking.isHidden()
    page.erase_button.click()
    qtbot.keyClick(page.asking.no_button, Qt.Key.Key_Escape)
    assert page.asking.isHidden()
    assert page.isVisible()
    assert len(door.past.entries) == 3
    page.erase_button.click()
    with qtbot.waitSignal(window.history.past.erased):
        page.asking.yes_button.click()
    assert door.past.entries == []
    assert page.outcome.text() == page.outcome.accessibleName() == "Erased."
    assert not page.erase_button.isEnabled()
    page.keep.click()
    assert page.outcome.text() == page.outcome.accessibleName() == "It is empty."


def test_the_settings_say_what_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    page = settings_page(qtbot, window).history
    assert page.keep.isChecked()
    assert page.outcome.text() == "It is empty."
    assert "The newest 5,000 texts are kept" in page.keep.accessibleDescription()


def test_the_settings_tell_what_cannot_be_erased(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    page = settings_page(qtbot, window).history
    door.past.problem = DiskFull(Path("history.db"))
    page.erase_button.click()
    with qtbot.waitSignal(window.history.past.failed):
        page.asking.yes_button.click()
    assert page.outcome.text() == door.past.problem.message


def test_the_settings_with_a_question_fit_into_the_smallest_window(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    dialog = settings_page(qtbot, window)
    dialog.history.erase_button.click()
    QApplication.processEvents()
    assert dialog.width() <= SMALLEST.width()
    assert dialog.height() <= SMALLEST.height()
