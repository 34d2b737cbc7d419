"""Questions to a worker thread, of which only the newest is answered."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from translator.core.errors.files import EmptyInput
from translator.core.errors.tree import TranslatorError
from translator.gui.threads.bridge import Background, Bridge
from translator.gui.threads.newest_question import NewestQuestion


class Asker(QObject):
    """Keeps what it was told, and holds the first question up until it may answer."""

    def __init__(self) -> None:
        super().__init__()
        self.bridge = Bridge(self)
        self.background = Background(self.bridge)
        self.told: list[str] = []
        self.failed: list[TranslatorError] = []
        self.asked: list[str] = []
        self.stale: list[str] = []
        self.may_answer = threading.Event()
        self.question: NewestQuestion[str] = NewestQuestion(
            self.background, failed=self.failed.append
        )

    def ask(self, words: str) -> None:
        def work(abandoned: Callable[[], bool]) -> str:
            self.asked.append(words)
            assert self.may_answer.wait(10)
            if abandoned():
                self.stale.append(words)
            if words == "bad":
                raise EmptyInput("the text")
            return words

        self.question.ask(work, self.told.append)


@pytest.fixture
def asker(qtbot: QtBot) -> Iterator[Asker]:
    asker = Asker()
    yield asker
    asker.may_answer.set()
    asker.background.join()


def test_the_newest_is_answered_and_those_between_are_never_asked(
    qtbot: QtBot, asker: Asker
) -> None:
    asker.ask("one")
    qtbot.waitUntil(lambda: asker.asked == ["one"])
    asker.ask("two")
    asker.ask("three")
    asker.may_answer.set()
    qtbot.waitUntil(lambda: bool(asker.told))
    assert asker.told == ["three"]
    assert asker.asked == ["one", "three"]
    assert asker.stale == ["one"]


def test_what_was_dropped_is_not_told(qtbot: QtBot, asker: Asker) -> None:
    asker.ask("one")
    qtbot.waitUntil(lambda: asker.asked == ["one"])
    asker.question.drop()
    asker.may_answer.set()
    asker.ask("two")
    qtbot.waitUntil(lambda: asker.told == ["two"])


def test_a_failure_is_told_while_it_is_wanted(qtbot: QtBot, asker: Asker) -> None:
    asker.may_answer.set()
    asker.ask("bad")
    qtbot.waitUntil(lambda: len(asker.failed) == 1)
    asker.ask("bad")
    asker.ask("good")
    qtbot.waitUntil(lambda: asker.told == ["good"])
    assert len(asker.failed) == 1
