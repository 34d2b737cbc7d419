"""A day with the window, on the bundled model: from ``main()`` to the export, in one go."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.e2e.conftest import Open
from tests.e2e.user import SOON, User
from translator.core.corrections import Side
from translator.core.direction import Direction
from translator.core.export_form import ExportForm
from translator.core.gate import Verdict
from translator.gui.panel.learning_panel import LearningPanel
from translator.gui.window.main_window import MainWindow

pytestmark = pytest.mark.e2e

SOURCE = "The lid lies on the table."
WORDING = "Die Abdeckung befindet sich auf der Arbeitsplatte."
# Milliseconds, for a machine that has other things to do; an idle one learns in some ten seconds.
A_ROUND = 240_000


def opened_panel(user: User) -> LearningPanel:
    panel = user.panel()
    user.wait(lambda: panel.progress.chart is not None)
    return panel


def points(panel: LearningPanel) -> int:
    """How many rounds stand in the chart."""
    assert panel.progress.chart is not None
    return len(panel.progress.chart.general._markers.points())


def learn(qtbot: QtBot, window: MainWindow, panel: LearningPanel) -> None:
    with qtbot.waitSignal(window.learning.learner.reported, timeout=A_ROUND) as told:
        assert points(panel) == 0
    (report,) = told.args
    assert report.verdict is Verdict.ACCEPTED
    qtbot.waitUntil(lambda: points(panel) == 1, timeout=SOON)
    qtbot.waitUntil(lambda: window.status.revision.text() == "Revision 1", timeout=SOON)


def probable(window: MainWindow) -> float:
    """How probable the wording is to what serves by itself: this asks the model, no memory."""
    scores = window._door.word_scores(SOURCE, WORDING, Direction("en", "de"))
    return math.prod(score.probability for score in scores)


def roll_back(qtbot: QtBot, window: MainWindow, panel: LearningPanel) -> None:
    panel.tabs.setCurrentIndex(panel.pages.indexOf(panel.revisions))
    panel.revisions.timeline.choose(0)
    qtbot.waitUntil(panel.revisions.back_button.isVisible, timeout=SOON)
    with qtbot.waitSignal(window.learning.serving_changed, timeout=SOON):
        panel.revisions.back_button.click()
    assert window.status.revision.text() == "Base model"


def forget(qtbot: QtBot, panel: LearningPanel) -> None:
    page = panel.corrections
    panel.tabs.setCurrentIndex(panel.pages.indexOf(page))
    qtbot.waitUntil(lambda: page.filtered.rowCount() == 1, timeout=SOON)
    page.table.setCurrentIndex(page.filtered.index(0, 0))
    page.forget_button.click()
    panel.question.buttons[0].click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 0, timeout=A_ROUND)
    assert panel.snapshot is not None
    assert [one.number for one in panel.snapshot.revisions] == [0]


def export(qtbot: QtBot, panel: LearningPanel, folder: Path) -> None:
    page = panel.export
    panel.tabs.setCurrentIndex(panel.pages.indexOf(page))
    page.choose_form(ExportForm.CTRANSLATE2)
    page.folder.setText(str(folder))
    page.name.setText("adapted")
    page.export_button.click()
    qtbot.waitUntil(page.open_button.isVisible, timeout=A_ROUND)
    assert page.result.text().startswith("Done: adapted was read again")
    assert (folder / "adapted" / "model.bin").is_file()


@pytest.mark.timeout(600)
def test_typed_corrected_learned_rolled_back_forgotten_and_exported(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    drafts: list[str] = []

    def a_day(window: MainWindow) -> None:
        user = User(qtbot, window)
        drafts.append(user.write(SOURCE))
        assert drafts[0] != WORDING
        before = probable(window)
        panel = opened_panel(user)
        correction = user.correct(WORDING)
        assert correction.target == WORDING
        assert correction.side is Side.LEARN  # by its source; held out, no round would come of it
        learn(qtbot, window, panel)
        assert user.write(SOURCE) == WORDING
        assert probable(window) > 2 * before  # six times, where it was seen
        roll_back(qtbot, window, panel)
        assert probable(window) == pytest.approx(before)
        assert user.write(SOURCE) == WORDING  # the memory holds, whatever serves

    def the_next_day(window: MainWindow) -> None:
        user, panel = User(qtbot, window), window.learning_split.panel  # it was left open
        assert isinstance(panel, LearningPanel)
        assert user.write(SOURCE) == WORDING
        forget(qtbot, panel)
        assert user.write(SOURCE) == drafts[0]
        export(qtbot, panel, tmp_path)

    open_window(a_day)
    open_window(the_next_day)
