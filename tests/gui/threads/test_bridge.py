"""Answers of the worker thread that find the widget that asked for them gone."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor
from translator.core.errors.profiles import UnknownProfile
from translator.core.errors.tree import ProgramFault, TranslatorError
from translator.core.keeping import ProfileInfo
from translator.gui.profiles.profiles_dialog import ProfilesDialog
from translator.gui.threads.bridge import Background, Bridge, Errands
from translator.gui.window.main_window import MainWindow


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    bridge = Bridge()
    background = Background(bridge)
    yield background
    background.join()
    bridge.close()


def gone(qtbot: QtBot, widget: QDialog | QLabel) -> None:
    with qtbot.waitSignal(widget.destroyed):
        widget.deleteLater()


def test_an_answer_and_a_failure_arrive_while_the_widget_is_there(
    qtbot: QtBot, background: Background
) -> None:
    label = QLabel()
    errands = Errands(background, label)
    errands.run(lambda: "done", done=label.setText, failed=lambda _: None)
    qtbot.waitUntil(lambda: label.text() == "done")

    def fails() -> str:
        raise UnknownProfile("none", "default")

    errands.run(fails, done=label.setText, failed=lambda error: label.setText(error.title))
    qtbot.waitUntil(lambda: label.text() == UnknownProfile("none", "default").title)
    gone(qtbot, label)


def test_who_waits_is_freed_by_a_bug_that_is_raised_once(
    qtbot: QtBot, background: Background
) -> None:
    failed: list[TranslatorError] = []

    def has_a_bug() -> str:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as raised:
        background.run(has_a_bug, done=lambda _: None, failed=failed.append)
        qtbot.waitUntil(lambda: len(raised) == 1)
    assert raised[0][0] is ZeroDivisionError
    assert [type(error) for error in failed] == [ProgramFault]


@pytest.mark.parametrize("fails", [False, True])
def test_what_comes_late_is_dropped(qtbot: QtBot, background: Background, fails: bool) -> None:
    label, go_on = QLabel(), threading.Event()
    heard: list[object] = []

    def work() -> str:
        go_on.wait()
        if fails:
            raise UnknownProfile("none", "default")
        return "late"

    Errands(background, label).run(work, done=heard.append, failed=heard.append)
    gone(qtbot, label)
    go_on.set()
    after: list[str] = []
    background.run(lambda: "after", done=after.append, failed=lambda _: None)
    qtbot.waitUntil(lambda: after == ["after"])
    assert heard == []


def test_the_profiles_may_be_read_after_their_dialog_has_gone(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def profiles() -> list[ProfileInfo]:
        go_on.wait()
        return [ProfileInfo("default")]

    monkeypatch.setattr(door, "profiles", profiles)
    window.dialogs.show_profiles()
    (dialog,) = window.findChildren(ProfilesDialog)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    go_on.set()
    after: list[str] = []
    window._background.run(lambda: "after", done=after.append, failed=lambda _: None)
    qtbot.waitUntil(lambda: after == ["after"])  # an answer to nobody would have raised before
