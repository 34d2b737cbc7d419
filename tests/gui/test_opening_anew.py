"""While a window closes for the next one it stays in sight, and alive, however long it takes."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from tests.gui.fake_course import FakeLearner
from tests.gui.fake_door import FakeDoor
from translator.core.errors.files import DiskFull
from translator.core.errors.tree import ProgramFault
from translator.core.paths import Home
from translator.gui.about.about_dialog import AboutDialog
from translator.gui.application import carried_out
from translator.gui.reopening import NextWindow
from translator.gui.threads.bridge import Background, Bridge
from translator.gui.window.main_window import MainWindow
from translator.workbench import Workbench

LONG_S = 1.0  # that the learner takes to end
MOST_S = 0.1  # between two turns of the event loop
PATIENCE_S = 10.0

Leave = Callable[[MainWindow], None]


def to_another_profile(window: MainWindow) -> None:
    window.reopening.open("law")


def to_another_language(window: MainWindow) -> None:
    window.choices.choose_window_language("de")


def to_start_over(window: MainWindow) -> None:
    window.reopening.start_over(before=Mock(), otherwise="default")


each_way = pytest.mark.parametrize(
    "leave", [to_another_profile, to_another_language, to_start_over]
)


@pytest.fixture(autouse=True)
def no_quitting(monkeypatch: pytest.MonkeyPatch) -> Mock:
    """The tests' own application goes on."""
    quitting = Mock()
    monkeypatch.setattr("translator.gui.desktop.desktop.QApplication.quit", quitting)
    return quitting


@pytest.fixture
def learner(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> FakeLearner:
    qtbot.waitUntil(lambda: bool(door.learners))
    return door.learners[-1]


@pytest.fixture
def go_on(monkeypatch: pytest.MonkeyPatch, learner: FakeLearner) -> threading.Event:
    """What the learner waits for before it ends."""
    close, event = learner.close, threading.Event()

    def closed() -> None:
        assert event.wait(PATIENCE_S)
        close()

    monkeypatch.setattr(learner, "close", closed)
    return event


def wait_in_sight(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.status.state.text() == "Opening anew…")
    assert window.isVisible()


@each_way
def test_the_event_loop_goes_on(
    qtbot: QtBot,
    window: MainWindow,
    door: FakeDoor,
    learner: FakeLearner,
    leave: Leave,
    monkeypatch: pytest.MonkeyPatch,
    no_quitting: Mock,
) -> None:
    close, ticked = learner.close, list[float]()
    during: list[int] = []
    timer = QTimer(interval=10)
    timer.timeout.connect(lambda: ticked.append(time.monotonic()))

    def take_long() -> None:
        before = len(ticked)
        time.sleep(LONG_S)
        during.append(len(ticked) - before)
        close()

    monkeypatch.setattr(learner, "close", take_long)
    timer.start()
    leave(window)
    qtbot.waitUntil(window.isHidden)
    assert len(during) == 1
    assert during[0] >= LONG_S / MOST_S
    assert door.closings == ["learner", "engine", "workbench"]
    assert window.reopening.next is not None
    no_quitting.assert_called_once_with()


def test_nothing_can_be_done_in_it_meanwhile(
    qtbot: QtBot, window: MainWindow, go_on: threading.Event
) -> None:
    window.dialogs.show_about()
    (dialog,) = window.findChildren(AboutDialog)
    to_another_language(window)
    wait_in_sight(qtbot, window)
    assert dialog.isVisible()
    for control in (window.source.editor, window.menuBar(), dialog.erasing.button):
        assert not control.isEnabled()
    go_on.set()
    qtbot.waitUntil(window.isHidden)


def test_closing_it_meanwhile_changes_nothing(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, go_on: threading.Event, no_quitting: Mock
) -> None:
    to_another_profile(window)
    wait_in_sight(qtbot, window)
    assert not window.close()
    window.close_window()
    window.closing.end_session()
    assert not window.close()
    window.reopening.open("art")
    assert window.isVisible()
    no_quitting.assert_not_called()
    go_on.set()
    qtbot.waitUntil(window.isHidden)
    assert door.closings == ["learner", "engine", "workbench"]
    assert window.reopening.next is not None
    assert window.reopening.next.profile == "law"
    no_quitting.assert_called_once_with()


def test_what_is_told_late_is_about_a_window_that_is_gone(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, go_on: threading.Event
) -> None:
    to_another_profile(window)
    wait_in_sight(qtbot, window)
    window.learning.corrections_changed()
    window.near.look_again()
    window.live.translate("Late.")
    window.history.kept.keep()
    qtbot.wait(50)
    assert window.status.state.text() == "Opening anew…"
    assert door.engines[-1].requests == []
    go_on.set()
    qtbot.waitUntil(window.isHidden)


def test_no_thread_is_left(qtbot: QtBot, window: MainWindow, go_on: threading.Event) -> None:
    to_another_profile(window)
    wait_in_sight(qtbot, window)
    assert "joining" in {one.name for one in threading.enumerate()}
    go_on.set()
    qtbot.waitUntil(window.isHidden)
    left = [one.name for one in threading.enumerate() if one is not threading.main_thread()]
    assert not [name for name in left if name.startswith(("joining", "window-", "learning-"))]


def test_a_bug_in_joining_is_raised_and_told_in_the_next_window(
    qtbot: QtBot,
    window: MainWindow,
    door: FakeDoor,
    learner: FakeLearner,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(learner, "close", Mock(side_effect=ZeroDivisionError))
    with qtbot.captureExceptions() as raised:
        to_another_profile(window)
        qtbot.waitUntil(lambda: len(raised) == 1)
    assert raised[0][0] is ZeroDivisionError
    assert window.isHidden()
    assert door.closed
    assert window.reopening.next is not None
    assert isinstance(window.reopening.next.problem, ProgramFault)


def test_settings_that_cannot_be_written_are_told_in_the_next_window(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = DiskFull(Path("/full"))
    monkeypatch.setattr(door, "save_settings", Mock(side_effect=problem))
    to_another_profile(window)
    qtbot.waitUntil(window.isHidden)
    assert door.closed
    assert window.reopening.next is not None
    assert window.reopening.next.problem is problem


def test_a_problem_is_told_where_all_begins_afresh(home: Home) -> None:
    problem = ProgramFault()
    following = carried_out(NextWindow(text="One.", afresh=True, problem=problem), Workbench(home))
    assert following is not None
    assert (following.text, following.problem) == ("", problem)


def test_what_was_asked_for_before_the_stop_is_done_and_nothing_after(qtbot: QtBot) -> None:
    done: list[str] = []
    background, go_on = Background(Bridge()), threading.Event()

    def work() -> None:
        assert go_on.wait(PATIENCE_S)
        done.append("before")

    background.run(work, done=lambda _: None, failed=lambda _: None)
    background.stop()
    background.run(lambda: done.append("after"), done=lambda _: None, failed=lambda _: None)
    go_on.set()
    background.join()
    assert done == ["before"]
