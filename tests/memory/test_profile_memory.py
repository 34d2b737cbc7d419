"""The memory of one profile: opened to be read, opened anew to be written."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from translator.core.direction import Direction
from translator.core.errors import HomeInUse
from translator.memory.profile_memory import ProfileMemory
from translator.memory.store import Store

EN_DE = Direction("en", "de")
PATIENCE = 10.0


class Made:
    """A memory that another thread asks for a recall whenever it is told to have been reopened."""

    def __init__(self, folder: Path) -> None:
        self.answered: list[bool] = []
        self.memory = ProfileMemory(
            folder, keeps=False, on_notice=lambda _: None, on_reopened=self._ask
        )

    def _ask(self) -> None:
        thread = threading.Thread(target=self.memory.recall, args=(EN_DE,))
        thread.start()
        thread.join(PATIENCE)
        self.answered.append(not thread.is_alive())


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Made]:
    Store(tmp_path).close()
    made = Made(tmp_path)
    yield made
    made.memory.close()


def test_another_thread_can_ask_while_it_is_told_that_it_was_reopened(made: Made) -> None:
    """As one does that loads a translator, which whoever forgets the translators waits for."""
    assert made.memory.store().read_only
    assert not made.memory.store(writing=True).read_only
    assert made.answered == [True]


def test_what_was_read_is_read_again_where_it_cannot_be_written(made: Made, tmp_path: Path) -> None:
    with Store(tmp_path):
        assert made.memory.store().read_only
        with pytest.raises(HomeInUse):
            made.memory.store(writing=True)
        assert made.answered == [True]
        assert made.memory.store().read_only
