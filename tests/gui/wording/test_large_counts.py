"""Counts over 999 are written as the window's language writes them, wherever one is told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import MakeWindow
from tests.gui.fake_course import report
from tests.gui.fake_door import EN_DE
from translator.core.learning import LearnerState, Progress
from translator.gui.learning_snapshot import Snapshot
from translator.gui.panel.import_row import ImportRow
from translator.gui.widgets.theme import Theme
from translator.gui.wording.learning_words import (
    counted_corrections,
    progress_sentence,
    right_sentence,
)
from translator.gui.wording.term_words import counted_terms
from translator.gui.wording.window_language import speak

WRITTEN = [("en", "12,345"), ("de", "12.345"), ("zh", "12,345")]
MANY = 12_345


@pytest.mark.parametrize(("code", "written"), WRITTEN)
def test_how_long_the_text_is(
    qapp: QApplication, make_window: MakeWindow, code: str, written: str
) -> None:
    speak(qapp, code)
    window = make_window()
    window.source.editor.replace_text("x" * MANY)
    assert written in window.source.hint.text()


@pytest.mark.parametrize(("code", "written"), WRITTEN)
def test_how_much_there_is(qapp: QApplication, code: str, written: str) -> None:
    speak(qapp, code)
    asked = replace(report(1, revision=0, right=(0, MANY)), right_of=MANY)
    right = right_sentence(Snapshot(direction=EN_DE, reports=(asked,)))
    learning = progress_sentence(
        Progress(state=LearnerState.LEARNING, round=1, waiting=MANY, step=MANY, steps=MANY)
    )
    assert written in counted_terms(MANY)
    assert written in counted_corrections(MANY)
    assert right.count(written) == 2
    assert learning.count(written) == 3


@pytest.mark.parametrize(("code", "written"), WRITTEN)
def test_how_far_an_import_has_come(
    qapp: QApplication, make_window: MakeWindow, theme: Theme, code: str, written: str
) -> None:
    speak(qapp, code)
    window = make_window()
    row = ImportRow(window.learning, theme, window)
    row.show_progress(MANY, MANY)
    assert row.left.text().count(written) == 2
