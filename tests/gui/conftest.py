"""A window on a workbench without a model, and what else the window's tests share."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.clicking import SHOWN, TEXT, WAIT_MS
from tests.gui.fake_door import FakeDoor
from translator.gui.proposals.alternatives_popup import AlternativesPopup
from translator.gui.widgets.theme import LIGHT, Theme, use_fusion
from translator.gui.window.main_window import MainWindow
from translator.gui.wording.window_language import speak
from translator.memory.guessing import language_guess

MakeWindow = Callable[..., MainWindow]


@pytest.fixture(autouse=True)
def guesses(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What language a text is taken for, by a word in it; what really guesses is slow to load."""
    known: dict[str, str] = {}

    def guess(text: str) -> str | None:
        return next((language for word, language in known.items() if word in text), None)

    monkeypatch.setattr(language_guess, "guess", guess)
    return known


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    """The window speaks English, whatever a test before had it speak."""
    speak(qapp, "en")


@pytest.fixture
def door() -> FakeDoor:
    return FakeDoor()


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    use_fusion()
    theme = Theme()
    theme.use(LIGHT)
    return theme


@pytest.fixture
def make_window(qtbot: QtBot, door: FakeDoor, theme: Theme) -> Iterator[MakeWindow]:
    """Makes windows, one after the other on the same workbench."""
    made: list[MainWindow] = []

    def make() -> MainWindow:
        window = MainWindow(door, theme)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        with qtbot.waitSignal(window.live.ready):
            window.start()
        made.append(window)
        return window

    yield make
    made[-1].closing.end_session()  # else it would ask about what a test has left unsaved
    made[-1].close()


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    """A window that is shown, active and ready to translate English to German."""
    return make_window()


@pytest.fixture
def quick_clicks(qapp: QApplication, door: FakeDoor) -> Iterator[None]:
    door.proposals = ["OLD", "RED", "LARGE"]
    before = qapp.doubleClickInterval()
    qapp.setDoubleClickInterval(WAIT_MS)
    yield
    qapp.setDoubleClickInterval(before)


@pytest.fixture
def beside(qtbot: QtBot, window: MainWindow, quick_clicks: None) -> AlternativesPopup:
    """The list beside the text of a window with a translation in it and the keyboard elsewhere."""
    window.source.editor.replace_text(TEXT)
    qtbot.waitUntil(lambda: window.translation.editor.text() == SHOWN)
    window.source.editor.setFocus()
    return window.proposals.alternatives.beside
