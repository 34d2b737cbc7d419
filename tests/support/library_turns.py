"""Whether a library is loaded in its turn: see ``translator.core.process.library_turn``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

import pytest


def library_turns(monkeypatch: pytest.MonkeyPatch, user: ModuleType, library: str) -> list[bool]:
    """Whether ``library`` is there as ``user`` takes its turn, and as it gives it back.

    It is not loaded to begin with; the list grows by two with each turn.
    """
    there: list[bool] = []

    @contextmanager
    def turn() -> Iterator[None]:
        there.append(library in sys.modules)
        yield
        there.append(library in sys.modules)

    for module in [one for one in sys.modules if f"{one}.".startswith(f"{library}.")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setattr(user, "libraries_turn", turn)
    return there
