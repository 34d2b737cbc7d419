"""The learner in the window: when it starts, what it hears, what the window says of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.fake_course import report
from tests.gui.fake_door import DE_EN, EN_DE, EN_FR, FakeDoor
from tests.gui.panel_fixtures import the_learner
from translator.core.errors.files import DiskFull
from translator.core.errors.home import HomeInUse
from translator.core.gate import Verdict
from translator.core.learning import LearnerState, Progress
from translator.gui.learning import running_learner
from translator.gui.widgets.theme import Theme
from translator.gui.window.main_window import MainWindow


def test_it_starts_when_the_engine_is_ready_and_not_before(
    qtbot: QtBot, door: FakeDoor, theme: Theme
) -> None:
    window = MainWindow(door, theme)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    QApplication.processEvents()
    assert not door.learners
    with qtbot.waitSignal(window.live.ready):
        window.start()
    assert the_learner(qtbot, window, door).direction == EN_DE
    assert len(door.learners) == 1
    window.close()


def test_another_direction_has_another_learner(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    first = the_learner(qtbot, window, door)
    with qtbot.waitSignal(window.live.ready):
        window.use_direction(DE_EN)
    qtbot.waitUntil(lambda: len(door.learners) == 2)
    second = the_learner(qtbot, window, door)
    assert (first.closed, second.closed) == (True, False)
    assert second.direction == DE_EN


def test_what_an_earlier_learner_says_is_dropped(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    first = the_learner(qtbot, window, door)
    with qtbot.waitSignal(window.live.ready):
        window.use_direction(EN_FR)
    first.tell(report(1, revision=7))
    QApplication.processEvents()
    assert window.status.revision.text() == ""


def test_key_presses_in_both_panes_reach_it(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    learner = the_learner(qtbot, window, door)
    qtbot.keyClicks(window.source.editor, "ab")
    assert learner.keys == 2
    qtbot.waitUntil(lambda: window.translation.editor.text() == "AB")
    qtbot.keyClicks(window.translation.editor, "c")
    assert learner.keys == 3


def test_a_saved_correction_reaches_it(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    learner = the_learner(qtbot, window, door)
    qtbot.keyClicks(window.source.editor, "One.")
    qtbot.waitUntil(lambda: window.translation.editor.text() == "ONE.")
    qtbot.keyClicks(window.translation.editor, "x")
    assert learner.changes == 0
    with qtbot.waitSignal(window.correcting.corrected):
        window.correcting.save()
    assert learner.changes == 1


def test_an_accepted_round_translates_the_text_again(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    learner = the_learner(qtbot, window, door)
    qtbot.keyClicks(window.source.editor, "One.")
    asked = len(door.engines[-1].requests)
    door.revision = 3
    learner.tell(report(4, revision=3, corrections=(1, 2)))
    qtbot.waitUntil(lambda: len(door.engines[-1].requests) == asked + 1)
    assert window.status.revision.text() == "Revision 3"
    assert window.status.state.text() == "Learned 2 corrections: revision 3 is in use"


def test_an_accepted_round_is_seen_without_a_text_too(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    learner = the_learner(qtbot, window, door)
    door.revision = 1
    learner.tell(report(1, revision=1, corrections=()))
    qtbot.waitUntil(lambda: window.status.revision.text() == "Revision 1")
    assert window.status.state.text() == "All learned once more: revision 1 is in use"


@pytest.mark.parametrize("verdict", [Verdict.REVERTED, Verdict.UNDECIDED])
def test_a_round_that_changes_nothing_disturbs_nobody(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, verdict: Verdict
) -> None:
    learner = the_learner(qtbot, window, door)
    asked = len(door.engines[-1].requests)
    with qtbot.waitSignal(window.learning.learner.reported):
        learner.tell(report(1, verdict, revision=0))
    assert len(door.engines[-1].requests) == asked
    assert window.status.state.text() == "Ready: English → German"


def test_the_status_line_says_that_it_learns(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    learner = the_learner(qtbot, window, door)
    label = window.status.learning
    step = Progress(
        state=LearnerState.LEARNING, round=1, waiting=4, step=2, steps=8, seconds_left=7.2
    )
    learner.tell(step)
    qtbot.waitUntil(label.isVisible)
    assert label.text() == "Learning…"
    window.learning.learner.pause()
    qtbot.waitUntil(lambda: label.text() == "Learning paused")
    learner.tell(step)
    QApplication.processEvents()
    assert label.text() == "Learning paused"
    window.learning.learner.resume()
    assert not label.isVisible()
    assert not learner.paused


def test_a_pause_holds_in_another_direction(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    the_learner(qtbot, window, door)
    window.learning.learner.pause()
    with qtbot.waitSignal(window.live.ready):
        window.use_direction(DE_EN)
    qtbot.waitUntil(lambda: len(door.learners) == 2 and door.learners[-1].paused)


def test_another_program_has_the_profile(qtbot: QtBot, theme: Theme) -> None:
    door = FakeDoor(learner_problem=HomeInUse(Path("/somewhere")))
    window = MainWindow(door, theme)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.learning.learner.refused):
        window.start()
    said = window.banner.label.text()
    assert said.endswith("Until then, this window saves no correction and learns nothing.")
    window.banner.dismiss()
    with qtbot.waitSignal(window.live.ready):
        window.use_direction(DE_EN)
    window.learning.stop()
    window.learning.join()
    QApplication.processEvents()
    assert not window.banner.isVisible()
    window.close()


def test_it_learns_as_soon_as_the_other_program_has_let_go(qtbot: QtBot, theme: Theme) -> None:
    door = FakeDoor(learner_problem=HomeInUse(Path("/somewhere")))
    window = MainWindow(door, theme)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.learning.learner.refused):
        window.start()
    assert door.learners == []
    door.learner_problem = None
    with qtbot.waitSignal(window.learning.learner.begun):
        window.learning.corrections_changed()  # it could be saved
    assert len(door.learners) == 1
    assert window.learning.learner.refusal == ""
    window.close()


def test_it_looks_by_itself_whether_the_other_program_has_let_go(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running_learner, "_LOOK_AGAIN_MS", 20)
    door = FakeDoor(learner_problem=HomeInUse(Path("/somewhere")))
    window = MainWindow(door, theme)
    qtbot.addWidget(window)
    window.show()
    refused: list[str] = []
    window.learning.learner.refused.connect(refused.append)
    with qtbot.waitSignal(window.learning.learner.refused):
        window.start()
    qtbot.wait(100)  # several looks, of which nothing is told
    assert window.banner.isVisible()
    with qtbot.waitSignal(window.learning.learner.begun):
        door.learner_problem = None
    assert len(door.learners) == len(refused) == 1
    assert not window.banner.isVisible()
    qtbot.wait(100)
    assert len(door.learners) == 1  # it looks no more
    window.close()


def test_an_error_of_the_learner_is_told_in_the_banner(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    problem = DiskFull(Path("/full"))
    with qtbot.waitSignal(window.learning.failed):
        the_learner(qtbot, window, door).tell(problem)
    assert window.banner.label.text() == problem.message
    assert window.status.state.text() == "Ready: English → German"


def test_a_bug_in_the_learner_is_raised(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    learner = the_learner(qtbot, window, door)
    with qtbot.captureExceptions() as raised:
        learner.tell(ZeroDivisionError())
        qtbot.waitUntil(lambda: len(raised) == 1)
    assert raised[0][0] is ZeroDivisionError


def test_closing_goes_learner_engine_workbench(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    the_learner(qtbot, window, door)
    window.close()
    assert door.closings == ["learner", "engine", "workbench"]


def test_closing_right_after_the_start(qtbot: QtBot, door: FakeDoor, theme: Theme) -> None:
    window = MainWindow(door, theme)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.live.ready):
        window.start()
    window.close()
    assert all(learner.closed for learner in door.learners)


def test_the_keyboard_is_never_held_up(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    """A hundred steps told while typing: every letter is there."""
    learner = the_learner(qtbot, window, door)
    for step in range(100):
        learner.tell(
            Progress(state=LearnerState.LEARNING, round=1, waiting=1, step=step, steps=100)
        )
        qtbot.keyClick(window.source.editor, Qt.Key.Key_A)
    assert window.source.editor.text() == "a" * 100
