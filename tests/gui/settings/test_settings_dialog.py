"""The settings: obeyed at once, remembered, reached by keyboard, told to a screen reader."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QTextLayout, QTextLine
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor
from translator.core.errors.files import DiskFull
from translator.core.settings import LARGEST_FONT, Settings
from translator.gui.settings.settings_dialog import SettingsDialog
from translator.gui.widgets.theme import DARK, LIGHT, Colours, Theme
from translator.gui.window.main_window import SMALLEST, MainWindow
from translator.gui.wording.window_language import speak


def opened(qtbot: QtBot, window: MainWindow) -> SettingsDialog:
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = window.findChildren(SettingsDialog)
    qtbot.waitExposed(dialog)
    return dialog


def edit_and_leave(qtbot: QtBot, window: MainWindow) -> None:
    """Edit the translation's only sentence, then go back to the source."""
    qtbot.keyClicks(window.source.editor, "one.")
    qtbot.waitUntil(lambda: window.translation.editor.text() == "ONE.")
    window.translation.editor.setFocus()
    qtbot.keyClicks(window.translation.editor, "x")
    window.source.editor.setFocus()


def test_it_shows_what_holds(qtbot: QtBot, theme: Theme) -> None:
    door = FakeDoor(Settings(save_on_leaving=False, keep_sources=False, font_size=20))
    window = MainWindow(door, theme)
    qtbot.addWidget(window)
    window.show()
    window.dialogs.show_settings()
    (dialog,) = window.findChildren(SettingsDialog)
    assert not dialog.save_on_leaving.isChecked()
    assert not dialog.keep_sources.isChecked()
    assert dialog.text_size.value() == 20
    window.close()


def test_nothing_is_written_by_looking(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    before = door.settings
    dialog = opened(qtbot, window)
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert door.settings is before


def test_leaving_a_sentence_saves_it_or_not(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    dialog = opened(qtbot, window)
    qtbot.keyClick(dialog.save_on_leaving, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not door.settings.save_on_leaving)
    dialog.close()
    window.activateWindow()
    edit_and_leave(qtbot, window)
    assert window.translation.save_button.isVisible()
    assert not door.stored
    window.choices.save_on_leaving(True)
    window.translation.editor.setFocus()
    with qtbot.waitSignal(window.correcting.corrected):
        window.source.editor.setFocus()
    assert [one.target for one in door.stored] == ["xONE."]


def test_tab_leaves_the_pane_or_writes_a_tab(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    source = window.source.editor
    source.setFocus()
    qtbot.keyClick(source, Qt.Key.Key_Tab)
    assert not source.hasFocus()
    dialog = opened(qtbot, window)
    qtbot.keyClick(dialog.tab_leaves, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not door.settings.tab_leaves)
    dialog.close()
    window.activateWindow()
    source.setFocus()
    qtbot.waitUntil(source.hasFocus)
    qtbot.keyClick(source, Qt.Key.Key_Tab)
    assert source.hasFocus()
    assert source.text() == "\t"
    qtbot.keyClick(source, Qt.Key.Key_Backtab)
    assert not source.hasFocus()


def test_what_tab_does_is_remembered(qtbot: QtBot, theme: Theme) -> None:
    window = MainWindow(FakeDoor(Settings(tab_leaves=False)), theme)
    qtbot.addWidget(window)
    assert not window.translation.editor.tabChangesFocus()
    window.close()


def test_an_edit_is_not_saved_by_closing_either(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    window.choices.save_on_leaving(False)
    edit_and_leave(qtbot, window)
    assert not window.close()
    qtbot.waitUntil(window.banner.isVisible)
    window.banner.buttons[-1].click()
    assert door.closed
    assert not door.stored


def test_keeping_sentences_for_practice_ends_at_once(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    dialog = opened(qtbot, window)
    qtbot.keyClick(dialog.keep_sources, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not door.settings.keep_sources)
    window.close()
    assert not door.settings.keep_sources


def test_erasing_what_was_kept(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    door.kept_sources = ["How are you?"]
    dialog = opened(qtbot, window)
    dialog.erase_button.setFocus()
    with qtbot.waitSignal(window.choices.sources_erased):
        qtbot.keyClick(dialog.erase_button, Qt.Key.Key_Space)
    assert door.kept_sources == []
    assert dialog.outcome.text() == "Erased."
    assert dialog.erase_button.isEnabled()


def test_what_cannot_be_erased_is_told_where_it_was_asked(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    dialog = opened(qtbot, window)
    door.problem = DiskFull(Path("memory.sqlite"))
    with qtbot.waitSignal(window.choices.failed):
        dialog.erase_button.click()
    assert dialog.outcome.text() == door.problem.message


def test_erasing_goes_on_when_the_dialog_is_closed(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    door.kept_sources = ["How are you?"]
    dialog = opened(qtbot, window)
    with qtbot.waitSignals([window.choices.sources_erased, dialog.destroyed]):
        dialog.erase_button.click()
        dialog.close()
    assert door.kept_sources == []


def test_settings_that_cannot_be_written_hold_until_the_window_closes(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(settings: Settings) -> None:
        raise DiskFull(Path("settings.json"))

    monkeypatch.setattr(door, "save_settings", full)
    with qtbot.waitSignal(window.choices.failed):
        window.choices.save_on_leaving(False)
    assert "no space left" in window.banner.label.text()
    assert not window.correcting.save_on_leaving
    monkeypatch.undo()


def of_the_menu(window: MainWindow) -> dict[str, QAction]:
    """The commands of the menu that switch a setting, by its name."""
    return {
        "show_doubt": window.doubt.action,
        "suggest": window.proposals.completions.action,
        "offer_on_click": window.proposals.click_offers.action,
    }


@pytest.mark.parametrize("name", ["show_doubt", "suggest", "offer_on_click"])
def test_a_switch_of_the_menu_is_a_setting_as_well(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, name: str
) -> None:
    action = of_the_menu(window)[name]
    dialog = opened(qtbot, window)
    dialog.tabs.setCurrentIndex(1)
    box: QCheckBox = getattr(dialog.translation, name)
    assert box.isChecked()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert not action.isChecked()
    qtbot.waitUntil(lambda: not getattr(door.settings, name))
    action.trigger()
    assert box.isChecked()
    qtbot.waitUntil(lambda: getattr(door.settings, name))
    assert door.settings == Settings()


def test_the_menus_switches_stand_in_the_settings_as_they_were_left(
    qtbot: QtBot, window: MainWindow
) -> None:
    for action in of_the_menu(window).values():
        action.trigger()
    shown = opened(qtbot, window).translation
    assert not shown.show_doubt.isChecked()
    assert not shown.suggest.isChecked()
    assert not shown.offer_on_click.isChecked()


def test_one_change_is_written_once(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[Settings] = []
    monkeypatch.setattr(door, "save_settings", written.append)
    dialog = opened(qtbot, window)
    with qtbot.waitSignal(window.choices.written):
        dialog.translation.suggest.click()
    window.doubt.action.trigger()
    qtbot.waitUntil(lambda: len(written) > 1)
    assert [(one.suggest, one.show_doubt) for one in written] == [(False, True), (False, False)]
    monkeypatch.undo()


def test_the_text_size_follows_at_once(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    dialog = opened(qtbot, window)
    dialog.text_size.setFocus()
    qtbot.keyClick(dialog.text_size, Qt.Key.Key_Up)
    expected = Settings().font_size + 1
    for pane in (window.source, window.translation):
        assert pane.editor.font().pointSize() == expected
    window.close()
    assert door.settings.font_size == expected


def test_a_text_size_that_cannot_be_read_cannot_be_chosen(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    dialog.text_size.setValue(5000)
    assert window.choices.settings.font_size == LARGEST_FONT


def test_other_settings_are_left_as_they_are(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    before = door.settings
    window.choices.keep_sources(False)
    qtbot.waitUntil(lambda: not door.settings.keep_sources)
    assert replace(door.settings, keep_sources=True) == before


def test_tab_reaches_every_control(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    (close,) = dialog.close_box.buttons()
    pages: list[tuple[QWidget, ...]] = [
        (dialog.save_on_leaving, dialog.keep_sources, dialog.erase_button),
        (
            dialog.translation.show_doubt,
            dialog.translation.suggest,
            dialog.translation.offer_on_click,
        ),
        (dialog.text_size, dialog.tab_leaves, dialog.language.list),
        (dialog.history.keep,),  # there is nothing to erase yet
        (dialog.desktop.keys,),  # without a tray there is no choice about it
    ]
    assert dialog.focusWidget() is dialog.save_on_leaving
    for page, controls in enumerate(pages):
        dialog.tabs.setCurrentIndex(page)
        dialog.tabs.tabBar().setFocus()
        seen = []
        for _ in range(len(controls) + 2):
            seen.append(dialog.focusWidget())
            qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        assert seen == [dialog.tabs.tabBar(), *controls, close]


def test_a_screen_reader_hears_the_help(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    for control in (
        dialog.save_on_leaving,
        dialog.keep_sources,
        dialog.erase_button,
        dialog.translation.show_doubt,
        dialog.translation.suggest,
        dialog.translation.offer_on_click,
        dialog.text_size,
        dialog.tab_leaves,
    ):
        assert control.accessibleDescription()
        assert isinstance(control, QAbstractButton) or control.accessibleName()
    labels = [label for label in dialog.findChildren(QLabel) if label.buddy() is not None]
    assert {label.buddy() for label in labels} == {
        dialog.text_size,
        dialog.language.list,
        dialog.desktop.keys,
    }


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_it_fits_into_the_smallest_window(
    qtbot: QtBot, window: MainWindow, theme: Theme, colours: Colours
) -> None:
    theme.use(colours)
    dialog = opened(qtbot, window)
    assert dialog.width() <= SMALLEST.width()
    assert dialog.height() <= SMALLEST.height()
    muted = dialog.outcome.palette().color(dialog.outcome.foregroundRole())
    assert muted.name() == colours.muted


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_its_words_stand_on_a_colour_of_the_theme(
    qtbot: QtBot, window: MainWindow, theme: Theme, colours: Colours
) -> None:
    theme.use(colours)
    dialog = opened(qtbot, window)
    page = dialog.tabs.currentWidget()
    assert page is not None
    below_all = page.mapTo(dialog, page.rect().bottomLeft() + QPoint(4, -4))
    ground = dialog.grab().toImage().pixelColor(below_all)
    assert ground.name() == colours.window  # on which test_theme says that they can be read


def _lines(label: QLabel, width: int) -> list[str]:
    """What stands on each line of a label of this width in pixels."""
    layout = QTextLayout(label.text(), label.font())
    layout.beginLayout()
    lines: list[QTextLine] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(line)
    layout.endLayout()
    text = label.text()
    return [text[one.textStart() : one.textStart() + one.textLength()] for one in lines]


@pytest.mark.parametrize("language", ["en", "de", "zh"])
def test_no_line_ends_within_the_option_of_a_command(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, language: str
) -> None:
    speak(qapp, language)
    label = opened(qtbot, window).desktop.keys_help  # this platform has no way to ask for keys
    assert "--\u2060clipboard" in label.text()
    for width in range(150, 500, 3):
        assert not any(line.rstrip("\u2060").endswith("-") for line in _lines(label, width))
