"""Kill a process at every step of a life of revisions, and look at what is left each time.

Run as ``python killed_revisions.py MODEL_FOLDER WORK_FOLDER``; prints one JSON object per kill. It
forks, so it has a process of its own, in which no thread runs.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.support.revisions import publish
from translator.engine.model.weights_file import read_weights
from translator.learning.revisions.revision_views import Keep
from translator.learning.revisions.revisions import Revisions

_KEEP = Keep(newest=2, milestone=100)
_STEPS = ("fsync", "mkdir", "replace", "rename", "unlink", "rmdir", "open")


def _live(revisions: Revisions, base: Path) -> None:
    """Publish, prune, roll back, forget, publish again."""
    publish(revisions, base, corrections=(3,), seed=3)
    revisions.roll_back(2)
    publish(revisions, base, corrections=(4,), seed=4)
    revisions.remove(revisions.mark_stale([2]))
    publish(revisions, base, corrections=(5,), seed=5)


def _kill_at(step: int) -> None:
    """Make the ``step``-th call that changes the disk this process's last."""
    left = step

    def deadly(function: Callable[..., Any], *, opens: bool) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            nonlocal left
            if not opens or "w" in str(args[1:2]):
                left -= 1
                if left < 0:
                    os.kill(os.getpid(), signal.SIGKILL)
            return function(*args, **kwargs)

        return call

    for name in _STEPS:
        module = io if name == "open" else os
        setattr(module, name, deadly(getattr(module, name), opens=name == "open"))


def _look(folder: Path, base: Path) -> dict[str, object]:
    """Open what is left, as the program does, and go on working with it."""
    revisions = Revisions(folder, base=base, keep=_KEEP)
    current = revisions.standing().revision.number
    for revision in revisions.history():
        revisions.standing(revision.number)
        revisions.weights(revision.number, read_weights(base))
    seen = {
        "current": current,
        "history": [revision.number for revision in revisions.history()],
        "notices": [notice.message for notice in revisions.notices],
        "next": publish(revisions, base, seed=9).number,
    }
    left = {path.name for path in folder.iterdir()}
    expected = {f"{revision.number:04d}" for revision in revisions.history()[1:]}
    return {**seen, "litter": sorted(left - expected - {"index.json"})}


def main(base: Path, work: Path) -> None:
    """Kill at step 0, 1, 2 … until a life comes to its end."""
    template = work / "template"
    first = Revisions(template, base=base, keep=_KEEP)
    for number in (1, 2):
        publish(first, base, corrections=(number,), seed=number)
    for step in range(1000):
        folder = work / "life"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(template, folder)
        child = os.fork()
        if child == 0:
            revisions = Revisions(folder, base=base, keep=_KEEP)
            _kill_at(step)
            _live(revisions, base)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
        seen = {"step": step, "killed": killed, **_look(folder, base)}
        sys.stdout.write(json.dumps(seen) + "\n")
        if not killed:
            return


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
