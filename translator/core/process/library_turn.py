"""One thread at a time loads libraries: the others wait for it with Python's lock given back.

The system's linker has one lock for the whole process, and Python waits for that with its own lock
held. While torch's libraries were loaded on one thread, the import of another library on a second
thread held all of Python up until they were there, the window too: up to 680 ms in one piece.
"""

from __future__ import annotations

import importlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

_turn = threading.Lock()


@contextmanager
def libraries_turn() -> Iterator[None]:
    """Load libraries while this holds. Not to be asked for by a module that is being imported.

    Its importer would wait with that module's lock, for which whoever has the turn may wait.
    """
    with _turn:
        yield


def import_in_turn(name: str) -> ModuleType:
    """Import a module that brings libraries with it, beside a window that goes on."""
    with libraries_turn():
        return importlib.import_module(name)
