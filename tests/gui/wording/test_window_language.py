"""The window in each language: chosen by the system or by hand, with its keys and figures."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMenu,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor
from translator.core.errors.files import FileUnreadable
from translator.core.languages import language
from translator.core.paths import Home
from translator.core.sentences import said
from translator.core.settings import Settings, write_settings
from translator.gui import application as starting
from translator.gui.about.about_dialog import AboutDialog
from translator.gui.settings.settings_dialog import SettingsDialog
from translator.gui.widgets.theme import Theme
from translator.gui.window.first_run import FirstRun
from translator.gui.window.main_window import MainWindow
from translator.gui.window.menus import commands, shortcuts
from translator.gui.wording.learning_words import counted_corrections, figure
from translator.gui.wording.window_language import WINDOW_LANGUAGES, first_spoken, speak
from translator.gui.wording.wording import language_name, worded

in_each_language = pytest.mark.parametrize("code", WINDOW_LANGUAGES)


@pytest.fixture
def made(qtbot: QtBot, theme: Theme, code: str, qapp: QApplication) -> Iterator[MainWindow]:
    """A window in the language ``code``."""
    speak(qapp, code)
    window = MainWindow(FakeDoor(), theme)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


def menus(window: MainWindow) -> dict[str, QMenu]:
    return {menu.title(): menu for menu in window.menuBar().findChildren(QMenu)}


# ---- chosen


@pytest.mark.parametrize(
    ("names", "spoken"),
    [
        (["de-AT", "de", "en"], "de"),
        (["zh-Hans-CN", "zh-CN", "zh"], "zh"),
        (["zh_TW"], "zh"),
        (["fr-CA", "fr", "de-CH"], "de"),
        (["fr", "ja"], "en"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_first_language_of_the_user_that_there_is(names: list[str], spoken: str) -> None:
    assert first_spoken(names) == spoken


@pytest.mark.parametrize(
    ("languages", "locale", "wanted", "spoken"),
    [
        ("de_DE:en", "de_DE.UTF-8", "system", "de ,"),
        ("", "zh_CN.UTF-8", "system", "zh ."),
        ("", "C.UTF-8", "system", "en ."),
        ("en", "C.UTF-8", "a language there is not", "en ."),
        ("en", "C.UTF-8", "de", "de ,"),
        ("fr:de", "fr_FR.UTF-8", "en", "en ."),
    ],
)
def test_without_a_choice_the_system_decides(
    languages: str, locale: str, wanted: str, spoken: str
) -> None:
    """In a process of its own, because Qt looks at the system once."""
    script = (
        "import sys\n"
        "from PySide6.QtCore import QCoreApplication, QLocale\n"
        "from translator.gui.wording.window_language import speak\n"
        "print(speak(QCoreApplication([]), sys.argv[1]), QLocale().decimalPoint())\n"
    )
    environment = {**os.environ, "LANGUAGE": languages, "LC_ALL": locale}
    done = subprocess.run(
        [sys.executable, "-c", script, wanted],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == spoken


def test_the_setting_is_obeyed_before_the_window_is_made(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_settings(home.settings, Settings(window_language="de"))

    class Made(Exception):
        """Instead of a window."""

    def made(*_: object) -> None:
        raise Made(language_name("fr"))

    monkeypatch.setattr(starting, "MainWindow", made)
    with pytest.raises(Made, match="Französisch"):
        starting.run(home)


def test_the_choice_is_written_and_the_window_opens_anew(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    window.dialogs.show_settings()
    (dialog,) = window.findChildren(SettingsDialog)
    choice = dialog.language.list
    names = [choice.itemText(place) for place in range(choice.count())]
    assert names == ["As the system", "English", "Deutsch", "中文"]
    assert choice.currentIndex() == 0
    assert choice.accessibleDescription()
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Down)  # which is the system's language
    qtbot.waitUntil(lambda: door.settings.window_language == "en")
    assert dialog.isVisible()
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: door.closed and window.isHidden())
    assert door.settings.window_language == "de"
    assert window.reopening.next is not None
    assert window.reopening.next.profile == door.profile


@pytest.mark.parametrize("saves", [True, False])
def test_text_caret_and_edits_are_as_they_were(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, theme: Theme, saves: bool, qapp: QApplication
) -> None:
    window.choices.save_on_leaving(saves)
    window.source.editor.replace_text("One. Two.")
    qtbot.waitUntil(lambda: window.translation.editor.text() == "ONE. TWO.")
    window.source.editor.place_caret(6)
    window.translation.editor.setFocus()
    window.translation.editor.place_caret(3)
    qtbot.keyClicks(window.translation.editor, "x")
    window.choices.choose_window_language("de")
    qtbot.waitUntil(lambda: door.closed and window.isHidden())
    assert [one.target for one in door.stored] == (["ONEx."] if saves else [])
    following = window.reopening.next
    assert following is not None
    speak(qapp, "de")
    again = MainWindow(door, theme)
    qtbot.addWidget(again)
    again.reopening.take_up(following)
    again.show()
    again.start()
    qtbot.waitUntil(lambda: again.translation.editor.text() == "ONEx. TWO.")
    assert "&Datei" in menus(again)
    assert again.source.editor.text() == "One. Two."
    assert again.source.editor.caret() == 6
    assert again.translation.editor.caret() == 4
    assert [row.edited for row in again.translation.editor.sheet.rows] == [not saves, False]
    again.closing.end_session()  # else it would ask about the edit
    again.close()


def test_a_pause_of_learning_goes_along(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, theme: Theme
) -> None:
    window.learning.learner.pause()
    window.choices.choose_window_language("de")
    qtbot.waitUntil(lambda: door.closed and window.isHidden())
    again = MainWindow(door, theme)
    qtbot.addWidget(again)
    assert window.reopening.next is not None
    again.reopening.take_up(window.reopening.next)
    assert again.learning.learner.paused
    again.close()


@pytest.mark.parametrize(("code", "place"), [("zh", 3), ("system", 0), ("tlh", 0)])
def test_the_choice_shows_what_holds(qtbot: QtBot, theme: Theme, code: str, place: int) -> None:
    window = MainWindow(FakeDoor(Settings(window_language=code)), theme)
    qtbot.addWidget(window)
    window.show()
    window.dialogs.show_settings()
    (dialog,) = window.findChildren(SettingsDialog)
    assert dialog.language.list.currentIndex() == place
    window.close()


# ---- spoken


@pytest.mark.parametrize(
    ("code", "file", "close"),
    [("en", "&File", "Close"), ("de", "&Datei", "Schließen"), ("zh", "文件(&F)", "关闭")],
)
def test_the_window_and_qt_itself_speak_it(made: MainWindow, file: str, close: str) -> None:
    assert file in menus(made)
    made.dialogs.show_about()
    (dialog,) = made.findChildren(AboutDialog)
    (button,) = dialog.findChildren(QDialogButtonBox)[0].buttons()
    assert close in button.text().replace("&", "")


def test_going_back_to_english_leaves_nothing_of_another_language(qapp: QApplication) -> None:
    speak(qapp, "de")
    assert language_name("fr") == "Französisch"
    speak(qapp, "en")
    assert language_name("fr") == "French"
    assert QLocale().decimalPoint() == "."


@pytest.mark.parametrize(
    ("code", "one", "two", "score"),
    [
        ("en", "1 correction", "2 corrections", "38.4"),
        ("de", "1 Korrektur", "2 Korrekturen", "38,4"),
        ("zh", "1 条更正", "2 条更正", "38.4"),
    ],
)
def test_counts_and_figures_follow_it(
    qapp: QApplication, code: str, one: str, two: str, score: str
) -> None:
    speak(qapp, code)
    assert counted_corrections(1) == one
    assert counted_corrections(2) == two
    assert figure(38.4) == score


@pytest.mark.parametrize(("code", "copy"), [("en", "Copy"), ("de", "Kopieren"), ("zh", "复制")])
def test_a_command_in_the_list_of_keys_has_no_mark_of_its_own(made: MainWindow, copy: str) -> None:
    assert copy in [words for words, _ in shortcuts(made.menuBar())]


def test_what_other_rooms_say_is_worded_in_it(qapp: QApplication) -> None:
    speak(qapp, "de")
    error = FileUnreadable(Path("a.txt"), "No such file or directory")
    assert worded(error.message).startswith("a.txt kann nicht gelesen werden: Datei oder Ordner")
    inner = said("{change:+.2f} ± {error:.2f}", change=1.25, error=0.5)
    assert worded(said("General BLEU changed by {change}.", change=inner)) == (
        "Der allgemeine BLEU-Wert änderte sich um +1,25 ± 0,50."
    )
    assert worded(said("{change:+.2f} ± {error:.2f}", change=-1.25, error=0.5)) == "−1,25 ± 0,50"
    assert worded(said("{change:+.3f}", change=-0.0003)) == "±0,000"
    assert worded(said("{change:+.2f}, {error:.2f}", change=0.004, error=0.0)) == "±0,00, 0,00"
    languages = said(
        "The translation looks like {guessed}, not {wanted}.",
        guessed=language("fr"),
        wanted=language("de"),
    )
    assert worded(languages) == "Die Übersetzung sieht nach Französisch aus, nicht nach Deutsch."
    assert languages == "The translation looks like French, not German."
    assert worded(said("no template of a catalogue, {it}", it=1)) == (
        "no template of a catalogue, 1"
    )
    assert worded("plain {text} 1.5") == "plain {text} 1.5"


# ---- its keys


def keys(texts: list[str]) -> list[str]:
    """The mnemonic of each text; nothing where there is none."""
    plain = [text.replace("&&", "") for text in texts]
    return [text[text.index("&") + 1].casefold() if "&" in text else "" for text in plain]


def doubled(texts: list[str]) -> list[str]:
    counts = Counter(key for key in keys(texts) if key)
    return [text for text, key in zip(texts, keys(texts), strict=True) if counts[key] > 1]


@in_each_language
def test_each_menu_has_a_key_of_its_own_for_each_command(made: MainWindow) -> None:
    found = menus(made)
    tops = [action.text() for action in made.menuBar().actions()]
    assert not doubled(tops)
    assert all(keys(tops))
    for menu in found.values():
        texts = [action.text() for action in menu.actions() if not action.isSeparator()]
        assert not doubled(texts), texts
        assert all(keys(texts)), texts


@in_each_language
def test_the_first_page_takes_no_key_of_the_menus(
    qtbot: QtBot, theme: Theme, code: str, qapp: QApplication
) -> None:
    speak(qapp, code)
    window = MainWindow(FakeDoor(first_start=True), theme)
    qtbot.addWidget(window)
    window.show()
    (page,) = window.findChildren(FirstRun)
    tops = [action.text() for action in window.menuBar().actions()]
    texts = spoken_with_keys(page)
    assert texts
    assert not doubled([*tops, *texts])
    window.close()


def spoken_with_keys(dialog: QWidget) -> list[str]:
    """The words of everything in a dialog that Alt and a letter reaches."""
    buttons = [button.text() for button in dialog.findChildren(QAbstractButton)]
    labels = [label.text() for label in dialog.findChildren(QLabel) if label.buddy() is not None]
    return [text for text in [*buttons, *labels] if "&" in text]


@in_each_language
def test_no_dialog_has_two_controls_of_one_key(made: MainWindow) -> None:
    made.dialogs.show_settings()
    made.dialogs.show_about()
    dialogs = made.findChildren(QDialog)
    assert len(dialogs) == 2
    for dialog in dialogs:
        for texts in each_page(dialog):
            assert texts
            assert not doubled(texts), texts


def each_page(dialog: QDialog) -> Iterator[list[str]]:
    """What has a key in a dialog; where it has pages, on each of them."""
    bars = dialog.findChildren(QTabWidget)
    if not bars:
        yield spoken_with_keys(dialog)
    for bar in bars:
        titles = [bar.tabText(place) for place in range(bar.count())]
        for place in range(bar.count()):
            page = bar.widget(place)
            assert page is not None
            yield titles + spoken_with_keys(page)


@in_each_language
@pytest.mark.skipif(sys.platform == "darwin", reason="there, keys are told by signs")
def test_saving_has_the_same_key_in_the_menus_and_beside_the_button(made: MainWindow) -> None:
    keys = {one.shortcut().toString(): one for one in commands(made.menuBar())}["Ctrl+Enter"]
    shown = keys.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    assert shown in made.translation.save_button.toolTip()
    assert shown in [key for _, key in shortcuts(made.menuBar())]
    assert QKeySequence("Ctrl+Return") in keys.shortcuts()
