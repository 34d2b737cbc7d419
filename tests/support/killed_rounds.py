"""Kill a process in the midst of a round, at many places, and look at what is left each time.

Run as ``python killed_rounds.py MODEL_FOLDER WORK_FOLDER``; prints one JSON object per kill. Each
life is a forked process, and so is each look; this process itself never starts a thread.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.support.made_course import (
    QUICK,
    WISHES,
    accept_everything,
    opened,
    replay_little,
)

_RECIPE = replace(QUICK, passes=2)
_CALLS = ("fsync", "mkdir", "replace", "rename", "unlink", "rmdir", "open")
_POINTS = {"write": 11, "breath": 4}


class _Count:
    """Counts calls, and at the one it waits for ends the process."""

    def __init__(self, last: int | None) -> None:
        self.last, self.seen = last, 0

    def __call__(self) -> None:
        if self.seen == self.last:
            os.kill(os.getpid(), signal.SIGKILL)
        self.seen += 1


def _watch(count: _Count) -> None:
    """Count the calls that change the disk, before they do."""

    def counted(function: Callable[..., Any], *, opens: bool) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            if not opens or "w" in str(args[1:2]):
                count()
            return function(*args, **kwargs)

        return call

    for name in _CALLS:
        module = io if name == "open" else os
        setattr(module, name, counted(getattr(module, name), opens=name == "open"))


def _in_a_process(work: Callable[[], object]) -> tuple[bool, Any]:
    """Whether a forked process that does this was killed, and what it found."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        status = 1
        try:
            found = json.dumps(work()).encode()
            os.write(write, found)
            status = 0
        finally:
            os._exit(status)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        found = pipe.read()
    _, status = os.waitpid(child, 0)
    killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    if not killed and status:
        raise RuntimeError("a process that should have lived failed")
    return killed, json.loads(found) if found else None


def _prepare(home: Path, base: Path) -> None:
    """Revision 1, and two corrections that wait."""
    with opened(home, base, recipe=_RECIPE) as made:
        made.correct(*WISHES[:2])
        made.learn()
        made.correct(*WISHES[2:4])


def _live(home: Path, base: Path, kind: str, last: int | None) -> dict[str, int]:
    """One more correction, and a round; says how many calls there were."""
    writes = _Count(last if kind == "write" else None)
    breaths = _Count(last if kind == "breath" else None)
    with opened(home, base, recipe=_RECIPE) as made:
        _watch(writes)
        made.correct(WISHES[4])
        stored = writes.seen
        made.course.rounds.run(breathe=breaths)
    return {"write": writes.seen, "breath": breaths.seen, "stored": stored}


def _look(home: Path, base: Path) -> dict[str, object]:
    """Open what is left as the program does, translate, and learn to the end."""
    with opened(home, base, recipe=_RECIPE) as made:
        made.course.finish_forgetting()
        seen: dict[str, object] = {
            "revision": made.course.revisions.current.number,
            "corrections": [one.number for one in made.store.list()],
            "says": made.says(WISHES[0][0]),
            "litter": made.litter(),
            "reports": len(made.course.reports()),
        }
        verdicts = [report.verdict.value for report in made.learn()]
        left = made.course.rounds.waiting()
        learned = made.course.revisions.current.finding.corrections
        notices = [notice.message for notice in made.course.take_notices()]
    return seen | {
        "verdicts": verdicts,
        "waiting": left,
        "learned": learned,
        "notices": notices,
        "litter after": made.litter(),
    }


def main(base: Path, work: Path) -> None:
    """Count the calls of a whole life, then kill at places spread over it."""
    with pytest.MonkeyPatch.context() as patch:
        replay_little(patch)
        accept_everything(patch)
        template, home = work / "template", work / "home"
        _in_a_process(lambda: _prepare(template, base))
        shutil.copytree(template, home)
        _, whole = _in_a_process(lambda: _live(home, base, "none", None))
        sys.stdout.write(
            json.dumps({"whole": whole, **_in_a_process(lambda: _look(home, base))[1]})
        )
        for kind, points in _POINTS.items():
            for point in range(points):
                last = whole[kind] * point // points
                shutil.rmtree(home)
                shutil.copytree(template, home)
                killed, _ = _in_a_process(lambda: _live(home, base, kind, last))  # noqa: B023
                _, seen = _in_a_process(lambda: _look(home, base))
                life = {"kind": kind, "last": last, "killed": killed, **seen}
                sys.stdout.write("\n" + json.dumps(life))
                sys.stdout.flush()


if __name__ == "__main__":
    # Imported here, once for all processes.
    from translator.learning.rounds import tuning as tuning

    main(Path(sys.argv[1]), Path(sys.argv[2]))
