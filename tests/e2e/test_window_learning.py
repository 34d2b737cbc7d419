"""A round on the bundled model, as the learning panel tells it; an export that is stopped."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.e2e.conftest import Open
from tests.e2e.user import CTRL, Key, User
from translator.core.corrections import Side
from translator.core.export_form import ExportForm
from translator.gui.panel.learning_panel import LearningPanel
from translator.gui.window.main_window import MainWindow

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(600)]

WORDINGS = {
    "The cover is new.": "Die Abdeckung ist neu.",
    "Where is the cover?": "Wo ist die Abdeckung?",
    "Please close the cover.": "Bitte schließen Sie die Abdeckung.",
    "I have lost the cover.": "Ich habe die Abdeckung verloren.",
}
# What it makes of the word by itself it is so unsure of that little changes it.
TEXT = "The cover is red. The cover is on the table. The cover is blue. The cover is small."
A_ROUND = 240_000  # milliseconds, for a machine that has other things to do


def test_paused_resumed_judged_and_compared(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    def learning(window: MainWindow) -> None:
        user = User(qtbot, window)
        panel = user.panel()
        progress, reasons = panel.progress, panel.progress.reasons
        user.click(progress.pause_button)
        assert progress.pause_button.text() == "Go on learning"
        for source, wording in WORDINGS.items():
            user.write(source)
            assert user.correct(wording).side is Side.LEARN
        user.wait(lambda: progress.state.text() == "Paused. Waiting: 4 corrections.")
        drafts = user.write(TEXT)
        assert reasons.heading.text() == "No round so far"

        with qtbot.waitSignal(window.learning.learner.reported, timeout=A_ROUND):
            user.click(progress.pause_button)
            assert progress.pause_button.text() == "Pause learning"
        user.wait(lambda: reasons.heading.text() == "Round 1: accepted as revision 1")
        sentence, *findings = reasons.text.toPlainText().splitlines()
        assert sentence.endswith(("not measurably worse.", "so it is in use."))
        assert all(finding.count(". ") for finding in findings)  # a word first, then what was found
        user.wait(lambda: progress.state.text() == "Nothing waits to be learned.")
        compare_and_go_back(user, panel, drafts)
        # Here, for what takes longest in an export, which is to load a library, is done by now.
        export_and_stop(user, panel, tmp_path / "out")

    open_window(learning)


def compare_and_go_back(user: User, panel: LearningPanel, drafts: str) -> None:
    """Choose the base model, whose translation is ``drafts``, and return to it."""
    page = panel.revisions
    user.turn_to(panel, page)
    user.wait(lambda: page.note.text() == "Your text by the revision in use:")
    user.wait(lambda: page.preview.text() == user.translation.text() != drafts)
    learned = page.preview.text()
    model = page.timeline.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    assert [row.data() for row in rows] == ["Revision 1, in use", "Base model"]
    learned_from = rows[0].data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert all(source in learned_from for source in WORDINGS)
    assert not page.back_button.isVisible()

    page.timeline.setFocus()
    user.press(Key.Key_Down)
    told = "Your text by this revision; the present wording is struck out:"
    user.wait(lambda: page.note.text() == told)
    struck = [words for words, mark in page.preview.marks if mark.struck]
    added = [words for words, mark in page.preview.marks if not mark.struck]
    assert struck
    assert all(words in learned for words in struck)
    assert all(words in drafts for words in added)
    assert user.translation.text() == learned  # nothing has changed by looking

    user.click(page.back_button)
    user.shows(drafts)
    assert user.window.status.revision.text() == "Base model"


def export_and_stop(user: User, panel: LearningPanel, folder: Path) -> None:
    page = panel.export
    user.turn_to(panel, page)
    page.choose_form(ExportForm.HF)
    page.folder.setFocus()
    user.press(Key.Key_A, CTRL)
    user.type_in(str(folder))
    user.press(Key.Key_Return)
    user.wait(lambda: page.result.text().startswith("Writing, and reading it again to compare"))
    user.wait(lambda: 0 < page.bar.value() < page.bar.maximum())
    user.click(page.cancel_button)
    assert page.result.text() == "Stopping…"
    user.wait(page.export_button.isVisible)
    assert page.result.text() == "The export was stopped. Nothing of it is left."
    assert not folder.exists()
