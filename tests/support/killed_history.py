"""Kill a process at every step of a life of the history, and look at what is left each time.

Run as ``python killed_history.py WORK_FOLDER``; prints one JSON object per kill. A step is a few
instructions of SQLite's virtual machine, so kills come in the midst of statements. It forks, so it
has a process of its own, in which no thread runs.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import sys
from pathlib import Path

from tests.memory.made_memory import EN_DE, files_with
from translator.core.history import TranslatedText
from translator.memory.database import schema
from translator.memory.history.history import History
from translator.memory.store import Store

CANARY = "Kanarienvogel"
_INSTRUCTIONS = 20  # between two steps


def _live(history: History) -> None:
    """Keep two texts, go on with one, remove one, keep another, erase all."""
    history.record(TranslatedText(EN_DE, "The first one.", "Das erste."))
    number = history.record(TranslatedText(EN_DE, f"A {CANARY}", "x" * 9000))
    number = history.record(TranslatedText(EN_DE, f"A {CANARY}.", "y" * 9000), continuing=number)
    assert number is not None
    history.remove(number)
    history.record(TranslatedText(EN_DE, "The last one.", "Das letzte."))
    history.erase()


def _kill_at(step: int) -> None:
    """Make the ``step``-th step of any connection opened from now on this process's last."""
    left, connect = step, schema.connect

    def count() -> int:
        nonlocal left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    def deadly(path: Path | None) -> sqlite3.Connection:
        connection = connect(path)
        connection.set_progress_handler(count, _INSTRUCTIONS)
        return connection

    schema.connect = deadly


def _look(folder: Path) -> dict[str, object]:
    """Open what is left, as the program does, and go on working with it."""
    Store(folder).close()
    held = files_with(folder, CANARY)
    history = History(folder)
    found = [one.text.source for one in history.page().entries]
    history.record(TranslatedText(EN_DE, "Going on.", "Weiter."))
    history.close()
    litter = {path.name for path in folder.iterdir()} - {"corrections.db", "history.db"}
    return {"found": found, "held": held, "litter": sorted(litter - {"corrections.lock"})}


def main(work: Path) -> None:
    """Kill at step 0, 1, 2 … until a life comes to its end."""
    for step in range(5000):
        folder = work / "life"
        shutil.rmtree(folder, ignore_errors=True)
        child = os.fork()
        if child == 0:
            _kill_at(step)
            history = History(folder)
            _live(history)
            history.close()
            os._exit(0)
        _, status = os.waitpid(child, 0)
        killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
        sys.stdout.write(json.dumps({"killed": killed, "status": status, **_look(folder)}) + "\n")
        if not killed:
            return


if __name__ == "__main__":
    main(Path(sys.argv[1]))
