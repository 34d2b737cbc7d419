"""The page of the first start."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import DE_EN, FakeDoor
from translator.gui.widgets.theme import DARK, LIGHT, Colours, Theme
from translator.gui.window.first_run import FirstRun
from translator.gui.window.main_window import SMALLEST, MainWindow


@pytest.fixture
def door() -> FakeDoor:
    return FakeDoor(first_start=True)


def test_it_is_not_loaded_where_it_is_not_shown() -> None:
    module = "translator.gui.window.first_run"
    code = f"import sys, translator.gui.application; assert '{module}' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.fixture
def page(window: MainWindow) -> FirstRun:
    (page,) = window.findChildren(FirstRun)
    return page


def test_it_stands_in_the_place_of_the_translation(window: MainWindow, page: FirstRun) -> None:
    assert page.isVisible()
    assert not window.translation.isVisible()
    assert window.source.editor.hasFocus()
    words = " ".join(label.text() for label in page.findChildren(QLabel))
    for what in ("Type", "Correct", "learns", "Nothing you write leaves this machine", "Ctrl+,"):
        assert what in words


def _type(qtbot: QtBot, window: MainWindow, page: FirstRun) -> None:
    qtbot.keyClicks(window.source.editor, "O")


def _press_escape(qtbot: QtBot, window: MainWindow, page: FirstRun) -> None:
    qtbot.keyClick(window.source.editor, Qt.Key.Key_Escape)


def _press_the_button(qtbot: QtBot, window: MainWindow, page: FirstRun) -> None:
    page.begin_button.click()


@pytest.mark.parametrize("act", [_type, _press_escape, _press_the_button])
def test_it_goes_for_good(
    qtbot: QtBot,
    window: MainWindow,
    door: FakeDoor,
    page: FirstRun,
    act: Callable[[QtBot, MainWindow, FirstRun], None],
) -> None:
    window.choices.set_text_size(20)
    with qtbot.waitSignal(page.destroyed):
        act(qtbot, window, page)
    assert window.translation.isVisible()
    assert window.source.editor.hasFocus()
    qtbot.waitUntil(lambda: door.settings.font_size == 20)  # written before it is closed
    qtbot.keyClicks(window.source.editor, "ne.")
    text = window.source.editor.text().upper()
    qtbot.waitUntil(lambda: window.translation.editor.text() == text)
    assert not window.findChildren(FirstRun)


def test_the_languages_can_be_chosen_meanwhile(
    qtbot: QtBot, window: MainWindow, page: FirstRun
) -> None:
    with qtbot.waitSignal(window.live.ready):
        qtbot.mouseClick(window.languages.swap_button, Qt.MouseButton.LeftButton)
    assert window.languages.direction == DE_EN
    assert page.isVisible()


def test_the_keyboard_goes_from_the_text_to_the_button(
    qtbot: QtBot, window: MainWindow, page: FirstRun
) -> None:
    window.source.clear_button.setFocus()  # the last one there
    window.focusNextChild()
    assert page.begin_button.hasFocus()
    with qtbot.waitSignal(page.destroyed):
        qtbot.keyClick(page.begin_button, Qt.Key.Key_Space)


def test_it_is_there_once_only(qtbot: QtBot, theme: Theme) -> None:
    window = MainWindow(FakeDoor(), theme)
    qtbot.addWidget(window)
    window.show()
    assert not window.findChildren(FirstRun)
    assert window.translation.isVisible()
    window.close()


def test_closing_the_window_with_it(qtbot: QtBot, window: MainWindow, page: FirstRun) -> None:
    window.close()
    assert not window.isVisible()


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_nothing_is_cut_off_in_the_smallest_window(
    qtbot: QtBot, window: MainWindow, page: FirstRun, theme: Theme, colours: Colours
) -> None:
    theme.use(colours)
    window.resize(SMALLEST)
    qtbot.waitUntil(lambda: window.size() == SMALLEST)
    for label in page.findChildren(QLabel):
        width = label.width()
        needed = label.heightForWidth(width) if label.wordWrap() else label.sizeHint().height()
        assert label.height() >= needed, label.text()
        corner = label.mapTo(page, label.rect().bottomRight())
        assert page.rect().contains(corner), label.text()
    assert page.rect().contains(page.begin_button.geometry())
    assert abs(page.width() - window.source.width()) <= 1
