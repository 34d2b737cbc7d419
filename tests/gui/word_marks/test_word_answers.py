"""Answers about sentences: how often the direction is looked up for them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import EN_DE, FakeDoor
from translator.core.direction import Direction
from translator.core.word_scores import WordScore
from translator.gui.sheet.sheet import Row, Sheet
from translator.gui.sheet.sheet_drafts import merged
from translator.gui.threads.bridge import Background, Bridge
from translator.gui.word_marks.word_answers import WordAnswers


@pytest.fixture
def background() -> Iterator[Background]:
    background = Background(Bridge())
    yield background
    background.join()


def test_the_direction_is_read_once_for_all_that_is_wanted(
    qtbot: QtBot, door: FakeDoor, background: Background
) -> None:
    readings: list[Direction] = []

    def direction() -> Direction:
        readings.append(EN_DE)
        return EN_DE

    answers: WordAnswers[WordScore] = WordAnswers(
        door.word_scores, background=background, direction=direction
    )
    answers.want(rows(door), 0)
    assert len(readings) == 1
    answers.close()


def rows(door: FakeDoor) -> list[Row]:
    return list(merged(Sheet(), door.translation("One. Two. Three.", 1)).rows)
