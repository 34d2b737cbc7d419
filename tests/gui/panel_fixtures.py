"""A window with the learning panel open, and a past to show in it."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.fake_course import FakeLearner, report, revision
from tests.gui.fake_door import EN_DE, FakeDoor
from translator.core.corrections import Correction, NewCorrection, Side
from translator.core.direction import Direction
from translator.core.gate import Verdict
from translator.gui.panel.learning_panel import LearningPanel
from translator.gui.window.main_window import MainWindow

PAIRS = (
    ("Where is it?", "Wo ist es?"),
    ("Press the red button.", "Drücken Sie die rote Taste."),
    ("See you tomorrow.", "Ich mag Käse."),
    ("Close the lid.", "Schließen Sie den Deckel."),
)


def give_a_past(door: FakeDoor) -> None:
    """Four corrections, three rounds, two revisions; one correction is doubted, one held out."""
    for source, target in PAIRS:
        door.correct(NewCorrection(EN_DE, source, source.upper(), target))
    door.stored[3] = replace(door.stored[3], side=Side.HELD_OUT)
    door.memory.clear()
    door.taught.doubted = door.taught.kept_back = (3,)
    door.taught.rounds = [
        report(1, revision=1, corrections=(1,), personal=None),
        report(2, Verdict.REVERTED, revision=1, corrections=(2,), general=(38.3, 36.9)),
        report(3, revision=2, corrections=(2,), general=(38.3, 38.5)),
    ]
    door.taught.revisions = [
        revision(0),
        revision(1, corrections=(1,), general=38.3),
        revision(2, corrections=(1, 2), general=38.5, personal=24.0, current=True),
    ]
    door.revision = 2


def opened(qtbot: QtBot, window: MainWindow) -> LearningPanel:
    """The panel, once it is open, has its pages and its chart, and shows what there is."""
    window.learning_split.set_open(True)
    panel = window.learning_split.panel
    assert isinstance(panel, LearningPanel)
    # The first chart imports pyqtgraph, which takes seconds on a busy machine.
    qtbot.waitUntil(lambda: panel.snapshot is not None, timeout=20_000)
    qtbot.waitUntil(lambda: panel.progress.chart is not None, timeout=20_000)
    qtbot.waitUntil(lambda: panel.pages.count() == panel.tabs.count())
    return panel


def the_learner(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> FakeLearner:
    """The learner, once the window has it."""

    def hears() -> bool:
        window.learning.learner.typed()
        return bool(door.learners) and door.learners[-1].keys > 0

    qtbot.waitUntil(hears)
    door.learners[-1].keys = 0
    return door.learners[-1]


@contextmanager
def slow_reading(monkeypatch: pytest.MonkeyPatch, door: FakeDoor) -> Iterator[threading.Event]:
    """What the panel shows is not read to its end before this ends.

    Gives an event that is set once reading has begun.
    """
    begun, may_end = threading.Event(), threading.Event()
    corrections = door.corrections

    def slow(direction: Direction | None = None) -> Sequence[Correction]:
        begun.set()
        assert may_end.wait(10)
        return corrections(direction)

    monkeypatch.setattr(door, "corrections", slow)
    try:
        yield begun
    finally:
        may_end.set()
