"""Alternatives and completions through the one door, by hand and in the window, with the model."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from translator.core.direction import Direction
from translator.core.paths import Home
from translator.gui.widgets.theme import Theme, use_fusion
from translator.gui.window.main_window import MainWindow
from translator.workbench import Workbench

EN_DE = Direction("en", "de")
SOURCE = "I would like to see you again tomorrow."
TARGET = "Ich möchte dich morgen wiedersehen."


def _wanted() -> bool:
    return False


@pytest.fixture
def workbench(home: Home) -> Iterator[Workbench]:
    workbench = Workbench(home, keeps_memory=True)
    yield workbench
    workbench.close()


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, workbench: Workbench) -> Iterator[MainWindow]:
    """A window on the bundled model, with a translation in it that has the keyboard."""
    use_fusion()
    window = MainWindow(workbench, Theme())
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    window.start()
    window.source.editor.replace_text(SOURCE)
    qtbot.waitUntil(lambda: window.translation.editor.text().startswith("Ich"), timeout=60_000)
    window.translation.editor.setFocus()
    yield window
    window.close()


def test_what_may_stand_there_instead(workbench: Workbench) -> None:
    place = TARGET.index("möchte")
    found = workbench.alternatives(SOURCE, TARGET, place, EN_DE, abandoned=_wanted)
    assert "würde" in [one.text[one.start : one.end] for one in found]
    assert workbench.alternatives(SOURCE, TARGET, place, EN_DE, abandoned=lambda: True) == []


def test_how_it_may_go_on(workbench: Workbench) -> None:
    completed = workbench.completion(SOURCE, "Morgen w", EN_DE, abandoned=_wanted)
    assert completed.startswith("ürde ")


def test_how_else_all_of_it_may_be_put(workbench: Workbench) -> None:
    found = workbench.rewordings(SOURCE, TARGET, EN_DE, abandoned=_wanted)
    assert found
    assert TARGET not in [one.text for one in found]


def test_a_chosen_word_becomes_a_correction(
    qtbot: QtBot, window: MainWindow, workbench: Workbench
) -> None:
    editor, popup = window.translation.editor, window.proposals.alternatives.popup
    before = editor.text()
    editor.place_caret(before.index(" ") + 3)  # in the second word
    qtbot.keyClick(editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(popup.isVisible, timeout=30_000)
    qtbot.keyClick(popup.list, Qt.Key.Key_Return)
    chosen = editor.text()
    assert chosen.startswith("Ich ")
    assert chosen.split()[1] != before.split()[1]
    with qtbot.waitSignal(window.correcting.corrected, timeout=30_000):
        window.correcting.save()
    (correction,) = workbench.corrections(EN_DE)
    assert (correction.source, correction.target) == (SOURCE, chosen)


def test_a_sentence_begun_otherwise_is_finished_by_the_model(
    qtbot: QtBot, window: MainWindow, workbench: Workbench
) -> None:
    editor, ghost = window.translation.editor, window.proposals.completions.ghost
    editor.selectAll()
    qtbot.keyClicks(editor, "Morgen w")
    qtbot.waitUntil(lambda: ghost.text.startswith("ürde"), timeout=30_000)
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.text() == "Morgen würde"
    qtbot.keyClick(editor, Qt.Key.Key_End)
    assert editor.text().startswith("Morgen würde ich Sie")
    with qtbot.waitSignal(window.correcting.corrected, timeout=30_000):
        window.correcting.save()
    assert workbench.corrections(EN_DE)[-1].target == editor.text()
