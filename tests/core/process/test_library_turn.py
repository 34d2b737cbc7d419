"""Loading libraries on several threads, one at a time."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest

from translator.core.process.library_turn import import_in_turn, libraries_turn


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a module that was not imported yet."""
    name = "brought_in_turn"
    tmp_path.joinpath(f"{name}.py").write_text("HERE = True\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, name, raising=False)
    return name


def test_an_import_waits_until_another_thread_has_loaded_what_it_loads(module: str) -> None:
    importing = threading.Thread(target=import_in_turn, args=[module])
    with libraries_turn():
        importing.start()
        importing.join(0.1)
        assert module not in sys.modules
    importing.join(5)
    assert module in sys.modules


def test_the_turn_ends_with_an_import_that_fails(module: str) -> None:
    with pytest.raises(ModuleNotFoundError):
        import_in_turn(f"{module}_not_there")
    assert import_in_turn(module).HERE
