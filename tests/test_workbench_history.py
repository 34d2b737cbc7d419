"""The history through the one door: the switch, the lock, forgetting, and a real window."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.memory.made_memory import files_with
from translator.core.corrections import NewCorrection
from translator.core.direction import Direction
from translator.core.errors.home import HomeInUse
from translator.core.history import HistoryCount, TranslatedText
from translator.core.paths import Home
from translator.core.settings import Settings
from translator.gui.widgets.theme import LIGHT, Theme, use_fusion
from translator.gui.window.main_window import MainWindow
from translator.workbench import Workbench

EN_DE = Direction("en", "de")
CANARY = "Kanarienvogel"


@pytest.fixture
def workbench(home: Home) -> Iterator[Workbench]:
    opened = Workbench(home, keeps_memory=True)
    yield opened
    opened.close()


def test_switched_off_nothing_is_written(home: Home, workbench: Workbench) -> None:
    text = TranslatedText(EN_DE, f"A {CANARY}.", f"Ein {CANARY}.")
    workbench.save_settings(Settings(keep_history=False))
    assert workbench.record(text) is None
    assert workbench.history().count() == HistoryCount(0, 0)
    assert files_with(home.data, CANARY) == []
    workbench.save_settings(Settings(keep_history=True))
    assert workbench.record(text) == 1
    workbench.save_settings(Settings(keep_history=False))
    assert workbench.history().count() == HistoryCount(1, 0)  # what is there stays, until erased
    workbench.history(writing=True).erase()
    assert files_with(home.data, CANARY) == []


def test_each_profile_has_its_own(home: Home, workbench: Workbench) -> None:
    workbench.record(TranslatedText(EN_DE, "Here.", "Hier."))
    other = Workbench(home, profile="Other", keeps_memory=True)
    assert other.history().count().texts == 0
    other.close()


def test_a_second_window_on_the_home_reads_and_keeps_nothing(
    home: Home, workbench: Workbench
) -> None:
    workbench.record(TranslatedText(EN_DE, "Here.", "Hier."))
    second = Workbench(home, keeps_memory=True)
    assert second.record(TranslatedText(EN_DE, "There.", "Dort.")) is None
    assert [one.text.source for one in second.history().page().entries] == ["Here."]
    with pytest.raises(HomeInUse):
        second.history(writing=True)
    workbench.close()
    assert second.history(writing=True).count().texts == 1
    assert second.record(TranslatedText(EN_DE, "There.", "Dort.")) == 2
    second.close()


def test_forgetting_a_correction_leaves_its_text_in_no_file_of_the_home(
    home: Home, workbench: Workbench
) -> None:
    number = workbench.correct(
        NewCorrection(EN_DE, f"Look at the {CANARY}.", "", f"Sieh den {CANARY} an.")
    ).number
    workbench.record(TranslatedText(EN_DE, f"Hello. Look at the {CANARY}. Yes.", "Hallo."))
    workbench.record(TranslatedText(EN_DE, "Something else.", "Etwas anderes."))
    workbench.forget(number)
    left = [one.text.source for one in workbench.history().page().entries]
    assert left == ["Something else."]
    assert files_with(home.data, CANARY) == []


MakeWindow = Callable[[Workbench], MainWindow]


@pytest.fixture
def make_window(qtbot: QtBot) -> MakeWindow:
    use_fusion()
    theme = Theme()
    theme.use(LIGHT)

    def make(workbench: Workbench) -> MainWindow:
        window = MainWindow(workbench, theme)
        qtbot.addWidget(window)
        window.show()
        with qtbot.waitSignal(window.live.ready, timeout=60_000):
            window.start()
        return window

    return make


def test_typed_starred_closed_and_found_again(
    qtbot: QtBot, home: Home, make_window: MakeWindow
) -> None:
    workbench = Workbench(home, keeps_memory=True)
    window = make_window(workbench)
    qtbot.keyClicks(window.source.editor, "Where is the station?")
    qtbot.waitUntil(lambda: "Bahnhof" in window.translation.editor.text(), timeout=20_000)
    window.history.toggle_favourite()
    # Not by what the status line says, which a refined draft may replace at any moment.
    qtbot.waitUntil(lambda: workbench.history().count().favourites == 1)
    window.source.editor.replace_text("I am very tired today.")
    qtbot.waitUntil(lambda: "müde" in window.translation.editor.text(), timeout=20_000)
    window.close()
    again = Workbench(home, keeps_memory=True)
    newest, oldest = again.history().page().entries
    assert newest.text.source == "I am very tired today."
    assert "müde" in newest.text.translation
    assert oldest.favourite
    assert again.history().page("BAHNHOF").entries == (oldest,)
    again.close()


def test_a_killed_window_leaves_what_was_at_rest(
    qtbot: QtBot, home: Home, make_window: MakeWindow, tmp_path: Path
) -> None:
    window = make_window(Workbench(home, keeps_memory=True))
    qtbot.keyClicks(window.source.editor, "Where is the station?")
    qtbot.waitUntil(lambda: "Bahnhof" in window.translation.editor.text(), timeout=20_000)
    window.history.kept.keep()
    with qtbot.waitCallback() as done:
        window._background.run(lambda: None, done=done, failed=done)
    shutil.copytree(home.data / "profiles", tmp_path / "twin" / "profiles")
    twin = Workbench(Home(data=tmp_path / "twin", cache=home.cache), keeps_memory=True)
    (entry,) = twin.history().page().entries
    assert entry.text.source == "Where is the station?"
    twin.close()
    window.close()


def test_what_the_user_wrote_is_there_again_after_a_restart(
    qtbot: QtBot, home: Home, make_window: MakeWindow
) -> None:
    source, own = "Die Straße ist schön. Grüße aus Köln.", "A lovely road, says Cologne"
    window = make_window(Workbench(home, keeps_memory=True))
    with qtbot.waitSignal(window.live.ready, timeout=60_000):
        window.use_direction(EN_DE.reversed())
    window.source.editor.replace_text(source)
    editor = window.translation.editor
    qtbot.waitUntil(lambda: len(editor.sheet.rows) == 2, timeout=20_000)
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, own)
    window.closing.end_session()
    window.close()
    window = make_window(Workbench(home, keeps_memory=True))
    past = window.history.past
    with qtbot.waitSignal(past.read) as read:
        past.read_page("", favourites=False, offset=0, limit=10)
    (entry,) = read.args[1].entries
    assert entry.text.translation == own
    window.history._use(entry)
    qtbot.waitUntil(lambda: window.translation.editor.text() == own, timeout=20_000)
    assert window.source.editor.text() == source
    window.closing.end_session()
    window.close()
