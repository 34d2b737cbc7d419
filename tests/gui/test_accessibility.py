"""Window, panel, dialogs and lists: each control says what it is, and Tab reaches it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.gui.accessible import Role, faults, shown_as, stops, tab_round, tree
from tests.gui.fake_door import DE_EN, EN_DE, FakeDoor
from tests.gui.panel_fixtures import give_a_past, opened
from tests.gui.room import cut_off
from translator.core.corrections import NewCorrection
from translator.core.history import TranslatedText
from translator.core.keeping import ProfileInfo
from translator.core.paths import Home
from translator.core.process.fault_log import record_fault
from translator.gui.history.history_dialog import HistoryDialog
from translator.gui.profiles.profiles_dialog import ProfilesDialog
from translator.gui.settings.settings_dialog import SettingsDialog
from translator.gui.widgets.theme import Theme
from translator.gui.widgets.unseen_label import name_unseen
from translator.gui.window.first_run import FirstRun
from translator.gui.window.main_window import SMALLEST, MainWindow
from translator.gui.wording.window_language import WINDOW_LANGUAGES, speak
from translator.workbench import default_home

Open = Callable[[MainWindow], None]
PAGES = ("Learning", "Revisions", "Corrections", "Export")


def show_report(window: MainWindow) -> None:
    report = record_fault(KeyError("x"), default_home(None).logs)
    assert report is not None
    window.crash_reports.show(report)


DIALOGS: dict[str, Open] = {
    "settings": lambda window: window.dialogs.show_settings(),
    "about": lambda window: window.dialogs.show_about(),
    "shortcuts": lambda window: window.dialogs.show_shortcuts(),
    "profiles": lambda window: window.dialogs.show_profiles(),
    "history": lambda window: window.history.show(),
    "glossary": lambda window: window.glossary.show(),
    "report": show_report,
}
each_dialog = pytest.mark.parametrize("name", DIALOGS)


@pytest.fixture
def door(home: Home) -> FakeDoor:
    """With a past, so that every list has something in it."""
    profiles = [ProfileInfo("default", 14, 3, 56_100_000), ProfileInfo("law", 1, 1, 18_000_000)]
    door = FakeDoor(kept_profiles=profiles, home=home)
    give_a_past(door)
    door.correct(NewCorrection(EN_DE, "Press the red button.", "", "Rote Taste drücken."))
    door.correct(NewCorrection(EN_DE, "Press the big red button.", "", "Große Taste drücken."))
    door.past.record(TranslatedText(EN_DE, "Where is it?", "Wo ist es?"))
    door.past.record(TranslatedText(DE_EN, "Gut.", "Good."))
    door.terms.give("button", "Taste", "die Tasten")
    return door


def dialog_of(qtbot: QtBot, window: MainWindow, name: str) -> QDialog:
    """The dialog, once its lists are filled."""
    DIALOGS[name](window)
    (dialog,) = window.findChildren(QDialog)
    qtbot.waitExposed(dialog)

    def is_filled() -> bool:
        lists = [one for one in dialog.findChildren(QAbstractItemView) if one.isVisible()]
        return all(one.model().rowCount() for one in lists)

    qtbot.waitUntil(is_filled)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def write(qtbot: QtBot, window: MainWindow, text: str) -> None:
    window.source.editor.replace_text(text)
    qtbot.waitUntil(lambda: bool(window.translation.editor.text()))


def tab_goes_everywhere(qtbot: QtBot, root: QWidget, first: QWidget | None = None) -> None:
    """Tab and Shift+Tab come to every control below ``root`` and back, whatever is beside it."""
    first = first or root.window().focusWidget()
    wanted = {shown_as(one) for one in stops(root)}
    forwards = [shown_as(one) for one in tab_round(qtbot, first)]
    backwards = [shown_as(one) for one in tab_round(qtbot, first, back=True)]
    assert shown_as(first) in wanted
    assert wanted <= set(forwards)
    assert forwards[1:] == backwards[:0:-1]


# ---- the measure itself


def test_what_is_wrong_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    silent, twice, again, box = QLineEdit(), QPushButton("Go"), QPushButton("Go"), QComboBox()
    odd = QWidget()
    odd.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    for part in (silent, twice, again, box, odd):
        column.addWidget(part)
    box.addItem("One")
    window.show()
    assert faults(window) == [
        "EditableText '' (QLineEdit) has no name",
        "ComboBox 'One' (QComboBox) has no name",
        "Client '' (QWidget) takes the keyboard, and its role says nothing",
        "2 times Button 'Go'",
    ]
    silent.setAccessibleName("A name")
    name_unseen(box, "Which")
    odd.hide()
    again.setText("Stop")
    assert faults(window) == []


def test_a_control_that_tab_does_not_leave_is_found(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, trap, last = QLineEdit(), QPlainTextEdit(), QLineEdit()
    for part in (first, trap, last):
        column.addWidget(part)
    window.show()
    assert tab_round(qtbot, first) == [first, trap]
    trap.setTabChangesFocus(True)
    assert tab_round(qtbot, first) == [first, trap, last]
    assert stops(window) == {first, trap, last}


# ---- the window


def test_the_window_says_what_it_is(qtbot: QtBot, window: MainWindow) -> None:
    assert faults(window) == []
    names = {(told.role, told.name) for told in tree(window)}
    assert {
        (Role.Window, "Translator"),
        (Role.EditableText, "Text to translate"),
        (Role.EditableText, "Translation"),
        (Role.Button, "Swap the languages"),
        (Role.MenuItem, "File"),
    } <= names


def test_with_a_text_and_all_that_comes_up_beside_it(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, guesses: dict[str, str]
) -> None:
    window.choices.save_on_leaving(False)  # or leaving the sentence would save it
    door.doubted = {"THE": 0.3}
    guesses["Press"] = "de"
    write(qtbot, window, "Press the new red button. Then leave.")
    window.source.editor.place_caret(5)
    qtbot.waitUntil(window.translation.near.isVisible)
    qtbot.waitUntil(window.source.offer.isVisible)
    qtbot.waitUntil(window.doubt.legend.isVisible)
    window.translation.editor.setFocus()
    qtbot.keyClicks(window.translation.editor, "x")
    qtbot.waitUntil(window.translation.save_button.isVisible)
    window.banner.ask("Leave?", ("Leave", lambda: None), ("Stay", lambda: None))
    assert faults(window) == []
    tab_goes_everywhere(qtbot, window, window.source.editor)


@pytest.mark.parametrize("at_source", [True, False], ids=["source", "translation"])
def test_what_is_looked_for(qtbot: QtBot, window: MainWindow, at_source: bool) -> None:
    write(qtbot, window, "Press the red button.")
    (window.source if at_source else window.translation).editor.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(window.finding.strip.field, "t")  # which is in both texts
    assert faults(window) == []
    tab_goes_everywhere(qtbot, window, window.source.editor)


def test_the_compact_window(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window, "One.")
    window.compact.toggle()
    assert faults(window) == []
    tab_goes_everywhere(qtbot, window, window.source.editor)


def test_the_page_of_the_first_start(qtbot: QtBot, theme: Theme) -> None:
    window = MainWindow(FakeDoor(first_start=True), theme)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.live.ready):
        window.start()
    assert window.findChildren(FirstRun)
    assert faults(window) == []
    tab_goes_everywhere(qtbot, window, window.source.editor)
    window.close()


@pytest.mark.parametrize("page", PAGES)
def test_the_learning_panel(qtbot: QtBot, window: MainWindow, door: FakeDoor, page: str) -> None:
    window.resize(1000, 900)
    panel = opened(qtbot, window)
    panel.tabs.setCurrentIndex(PAGES.index(page))
    QApplication.processEvents()
    assert faults(window) == []
    tab_goes_everywhere(qtbot, window, panel.tabs)
    panel.ask_to_forget(door.stored[0])
    assert faults(window) == []
    tab_goes_everywhere(qtbot, window, panel.question.buttons[-1])


def test_the_chart_is_told_as_a_slider(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    chart = opened(qtbot, window).progress.chart
    assert chart is not None
    (told,) = (told for told in tree(chart) if told.widget is chart)
    assert (told.role, told.name) == (Role.Slider, "BLEU over the rounds")
    value = QAccessible.queryAccessibleInterface(chart).valueInterface()
    assert (value.minimumValue(), value.currentValue(), value.maximumValue()) == (1, 3, 3)
    value.setCurrentValue(2)
    assert chart.accessibleDescription().startswith("Round 2")


def test_the_list_of_other_words(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    door.proposals = ["OLD", "RED"]
    write(qtbot, window, "Press the new button.")
    editor = window.translation.editor
    editor.setFocus()
    editor.place_caret(editor.text().index("NEW"))
    qtbot.keyClick(editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = window.proposals.alternatives.popup
    qtbot.waitUntil(popup.isVisible)
    assert faults(popup) == []
    assert sum(told.role is Role.ListItem for told in tree(popup)) == popup.list.count() == 2
    popup.close()


def test_tab_leaves_both_panes(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window, "One. Two.")
    for editor in (window.source.editor, window.translation.editor):
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            before = editor.text()
            editor.setFocus()
            qtbot.keyClick(editor, key)
            assert not editor.hasFocus()
            assert editor.text() == before


# ---- the dialogs


@each_dialog
def test_a_dialog(qtbot: QtBot, window: MainWindow, name: str) -> None:
    dialog = dialog_of(qtbot, window, name)
    assert faults(dialog) == []
    assert dialog.focusWidget() in stops(dialog)
    tab_goes_everywhere(qtbot, dialog)


@each_dialog
@pytest.mark.parametrize("code", WINDOW_LANGUAGES)
def test_a_dialog_on_the_smallest_screen(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, name: str, code: str
) -> None:
    speak(qapp, code)
    dialog = dialog_of(qtbot, window, name)
    dialog.resize(SMALLEST)
    QApplication.processEvents()
    assert dialog.width() <= SMALLEST.width()
    assert dialog.height() <= SMALLEST.height()
    inside = dialog.rect()
    for widget in stops(dialog):
        place = widget.rect().translated(widget.mapTo(dialog, widget.rect().topLeft()))
        assert inside.contains(place), widget
    assert cut_off(dialog) == []


def test_every_page_of_the_settings(qtbot: QtBot, window: MainWindow) -> None:
    dialog = dialog_of(qtbot, window, "settings")
    assert isinstance(dialog, SettingsDialog)
    assert isinstance(dialog.tabs, QTabWidget)
    for page in range(dialog.tabs.count()):
        dialog.tabs.setCurrentIndex(page)
        QApplication.processEvents()
        assert faults(dialog) == []
        tab_goes_everywhere(qtbot, dialog, dialog.tabs.tabBar())


def test_naming_and_deleting_a_profile(qtbot: QtBot, window: MainWindow) -> None:
    dialog = dialog_of(qtbot, window, "profiles")
    assert isinstance(dialog, ProfilesDialog)
    dialog.choosing.new_button.click()
    assert faults(dialog) == []
    dialog.naming.edit.setText("art")
    tab_goes_everywhere(qtbot, dialog)
    dialog.naming.cancel_button.click()
    (law,) = dialog.table.findItems("law", Qt.MatchFlag.MatchExactly)
    dialog.table.setCurrentItem(law)
    dialog.choosing.remove_button.click()
    assert faults(dialog) == []
    tab_goes_everywhere(qtbot, dialog)


def test_erasing_the_history(qtbot: QtBot, window: MainWindow) -> None:
    dialog = dialog_of(qtbot, window, "history")
    assert isinstance(dialog, HistoryDialog)
    dialog.erase_button.click()
    qtbot.waitUntil(dialog.asking.isVisible)
    assert faults(dialog) == []
    tab_goes_everywhere(qtbot, dialog)
