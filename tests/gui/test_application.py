"""The program from its start to its end, on the bundled model: one window after another."""

from __future__ import annotations

import gc
import sys
import unicodedata
import weakref
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from translator.core.corrections import NewCorrection
from translator.core.direction import Direction
from translator.core.paths import Home
from translator.core.process import garbage
from translator.core.settings import Settings, read_settings, write_settings
from translator.gui import application
from translator.gui.settings.settings_dialog import SettingsDialog
from translator.gui.threads.qt_garbage import collected_here
from translator.gui.window.first_run import FirstRun
from translator.gui.window.main_window import MainWindow
from translator.memory.store import Store
from translator.workbench import Workbench

Step = Callable[[MainWindow], None]
Run = Callable[..., list[str]]
STATION = "Where is the station?"


@pytest.fixture
def run(qapp: QApplication, home: Home, monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """Runs the program; each step is done in a window of its own. Gives the windows' titles."""

    def started(*steps: Step, profile: str | None = None) -> list[str]:
        titles: list[str] = []
        bugs: list[Exception] = []

        class Driven(MainWindow):
            def start(self) -> None:
                super().start()
                titles.append(self.windowTitle())
                QTimer.singleShot(0, self, self._take_step)

            def _take_step(self) -> None:
                try:
                    steps[len(titles) - 1](self)
                except Exception as error:  # noqa: BLE001  # raised again below
                    bugs.append(error)
                    self.close_window()

        monkeypatch.setattr(application, "MainWindow", Driven)
        assert application.run(home, profile=profile) == 0
        for bug in bugs:
            raise bug
        return titles

    yield started
    QApplication.setQuitOnLastWindowClosed(True)


def filled(home: Home, profile: str, target: str) -> None:
    home.profile(profile).mkdir(parents=True)
    with Store(home.profile(profile)) as store:
        store.add(NewCorrection(Direction("en", "de"), STATION, "", target))


def closes(window: MainWindow) -> None:
    window.close_window()


def shows(qtbot: QtBot, window: MainWindow, text: str) -> None:
    qtbot.waitUntil(lambda: window.translation.editor.text() == text, timeout=30_000)


def test_from_profile_to_profile_with_the_same_text(qtbot: QtBot, home: Home, run: Run) -> None:
    filled(home, "law", "Wo ist die Wache?")

    def in_default(window: MainWindow) -> None:
        qtbot.keyClicks(window.source.editor, STATION)
        shows(qtbot, window, "Wo ist der Bahnhof?")
        window.translation.editor.setFocus()
        window.translation.editor.selectAll()
        qtbot.keyClicks(window.translation.editor, "Wo ist der Hauptbahnhof?")
        window.reopening.open("law")  # the edit was not saved so far

    def in_law(window: MainWindow) -> None:
        assert window.source.editor.text() == STATION
        shows(qtbot, window, "Wo ist die Wache?")
        window.reopening.open("default")

    def in_default_again(window: MainWindow) -> None:
        shows(qtbot, window, "Wo ist der Hauptbahnhof?")
        window.reopening.open("law")

    titles = run(in_default, in_law, in_default_again, closes)
    assert titles == ["Translator", "law – Translator", "Translator", "law – Translator"]
    assert run(closes) == ["law – Translator"]  # it is remembered
    assert run(closes, profile="default") == ["Translator"]
    assert run(closes) == ["law – Translator"]


def test_another_language_of_the_window_at_once(qtbot: QtBot, home: Home, run: Run) -> None:
    filled(home, "law", "Wo ist die Wache?")

    def in_english(window: MainWindow) -> None:
        qtbot.keyClicks(window.source.editor, STATION)
        shows(qtbot, window, "Wo ist die Wache?")
        window.dialogs.show_settings()
        window.choices.choose_window_language("de")

    def in_german(window: MainWindow) -> None:
        shows(qtbot, window, "Wo ist die Wache?")
        (dialog,) = window.findChildren(SettingsDialog)
        assert dialog.windowTitle() == "Einstellungen"
        assert dialog.focusWidget() is dialog.language.list
        dialog.language.list.setCurrentIndex(1)
        dialog.language.list.activated.emit(1)

    def in_english_again(window: MainWindow) -> None:
        (dialog,) = window.findChildren(SettingsDialog)
        assert dialog.windowTitle() == "Settings"
        window.close_window()

    titles = run(in_english, in_german, in_english_again, profile="law")
    assert titles == ["law – Translator"] * 3
    assert run(closes) == ["Translator"]  # the profile was not chosen by that


def test_the_first_page_stays_in_another_language(home: Home, run: Run) -> None:
    def is_new(window: MainWindow) -> None:
        assert window.findChildren(FirstRun)
        window.choices.choose_window_language("de")

    def is_still_new(window: MainWindow) -> None:
        (page,) = window.findChildren(FirstRun)
        assert page.isVisible()
        assert page.begin_button.text() == "An&fangen"
        window.close_window()

    run(is_new, is_still_new)


def test_the_profile_in_use_is_renamed_and_removed(qtbot: QtBot, home: Home, run: Run) -> None:
    filled(home, "law", "Wo ist die Wache?")
    write_settings(home.settings, Settings(profile="law"))
    door = Workbench(home)

    def renames(window: MainWindow) -> None:
        qtbot.waitUntil(lambda: window.learning.direction is not None, timeout=30_000)
        rename = partial(door.rename_profile, "law", "contracts")
        window.reopening.open("contracts", before=rename, otherwise="law")

    def removes(window: MainWindow) -> None:
        qtbot.waitUntil(lambda: window.learning.direction is not None, timeout=30_000)
        window.reopening.open_instead("default", before=partial(door.remove_profile, "contracts"))

    assert run(renames, removes, closes) == [
        "law – Translator",
        "contracts – Translator",
        "Translator",
    ]
    assert door.profile_names() == ["default"]
    assert read_settings(home.settings).settings.profile == "default"


@pytest.mark.parametrize("typed", [unicodedata.normalize("NFD", "Müller"), " Müller "])
def test_a_new_name_is_used_as_it_is_written(
    qtbot: QtBot, home: Home, run: Run, typed: str
) -> None:
    """Some systems give out an umlaut as a letter and a dot that is set above it."""
    filled(home, "law", "Wo ist die Wache?")
    written = unicodedata.normalize("NFC", "Müller")

    def renames(window: MainWindow) -> None:
        qtbot.waitUntil(lambda: window.learning.direction is not None, timeout=30_000)
        rename = partial(window._door.rename_profile, "law", typed)
        window.reopening.open(typed, before=rename, otherwise="law")

    assert run(renames, closes, profile="law") == ["law – Translator", f"{written} – Translator"]
    assert read_settings(home.settings).settings.profile == written
    assert run(closes) == [f"{written} – Translator"]


def test_what_another_program_has_open_stays_and_is_told(
    qtbot: QtBot, home: Home, run: Run
) -> None:
    filled(home, "law", "Wo ist die Wache?")
    told: list[str] = []

    def tries(window: MainWindow) -> None:
        rename = partial(Workbench(home).rename_profile, "law", "art")
        window.reopening.open("art", before=rename, otherwise="law")

    def hears(window: MainWindow) -> None:
        told.append(window.banner.label.text())
        window.close_window()

    with Store(home.profile("law")):
        assert run(tries, hears, profile="law") == ["law – Translator", "law – Translator"]
    (sentence,) = told
    assert sentence.startswith("The profile 'law' is open in another Translator, so it was left")
    assert home.profile("law").is_dir()


def test_everything_is_erased_and_it_starts_afresh(qtbot: QtBot, home: Home, run: Run) -> None:
    filled(home, "law", "Wo ist die Wache?")
    write_settings(home.settings, Settings(profile="law", font_size=20))

    def erases(window: MainWindow) -> None:
        qtbot.keyClicks(window.source.editor, STATION)
        shows(qtbot, window, "Wo ist die Wache?")
        assert not window.findChildren(FirstRun)
        window.reopening.start_over(before=window._door.erase, otherwise="law")

    def is_new(window: MainWindow) -> None:
        assert window.findChildren(FirstRun)
        assert window.source.editor.text() == ""
        assert window.choices.settings == Settings()
        assert not home.profile("law").exists()
        assert not home.settings.exists()
        window.close_window()

    def is_known(window: MainWindow) -> None:
        assert not window.findChildren(FirstRun)
        window.close_window()

    assert run(erases, is_new) == ["law – Translator", "Translator"]
    assert run(is_known) == ["Translator"]


def test_an_erasing_that_is_refused_keeps_the_text_and_its_edits(
    qtbot: QtBot, home: Home, run: Run
) -> None:
    filled(home, "law", "Wo ist die Wache?")

    def tries(window: MainWindow) -> None:
        window.choices.save_on_leaving(False)
        qtbot.keyClicks(window.source.editor, STATION)
        shows(qtbot, window, "Wo ist der Bahnhof?")
        window.source.editor.place_caret(5)
        window.translation.editor.setFocus()
        window.translation.editor.selectAll()
        qtbot.keyClicks(window.translation.editor, "Wo ist der Hauptbahnhof?")
        window.reopening.start_over(before=window._door.erase, otherwise="default")

    def is_as_it_was(window: MainWindow) -> None:
        assert "is open in another Translator" in window.banner.label.text()
        assert window.source.editor.text() == STATION
        assert window.source.editor.caret() == 5
        shows(qtbot, window, "Wo ist der Hauptbahnhof?")
        assert not window.findChildren(SettingsDialog)
        window.closing.end_session()  # else it would ask about the edit
        window.close_window()

    with Store(home.profile("law")):
        assert run(tries, is_as_it_was) == ["Translator", "Translator"]


def test_only_the_window_s_thread_collects_garbage(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(garbage, "_holding", 0)  # all tests run while one is held
    gc.collect()  # or the interpreter might collect right now, and what it spares ages
    gc.enable()
    held = list[object]()
    held.append(held)
    gone = weakref.ref(label := QLabel())
    held.append(label)
    with collected_here():
        assert not gc.isenabled()
        del label, held
        kept = [[number] for number in range(2 * gc.get_threshold()[0])]
        assert gone() is not None
        qtbot.waitUntil(lambda: gone() is None)
        assert kept
    gc.disable()


def test_garbage_is_not_looked_for_among_what_was_there_before_the_window(run: Run) -> None:
    before = [object()]
    looked_through: list[bool] = []

    def looks(window: MainWindow) -> None:
        after = [object()]
        found = {id(one) for one in gc.get_objects()}
        looked_through.extend((id(before) in found, id(after) in found))
        window.close_window()

    run(looks)
    assert looked_through == [False, True]


def test_while_a_window_is_open_python_s_lock_changes_hands_sooner(run: Run) -> None:
    intervals: list[float] = []

    def looks(window: MainWindow) -> None:
        intervals.append(sys.getswitchinterval())
        window.close_window()

    usual = sys.getswitchinterval()
    run(looks)
    assert intervals[0] <= usual / 5
    assert sys.getswitchinterval() == usual
