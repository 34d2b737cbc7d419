"""Kill a process in the midst of forgetting, at every step, and look at what the next start makes.

Run as ``python killed_forgetting.py MODEL_FOLDER HOME WORK_FOLDER`` with a home that has three
revisions; prints one JSON object per kill. Each life is a forked process, and so is each look.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.support.killed_rounds import _Count, _in_a_process, _watch
from tests.support.made_course import opened
from translator.memory.history.history import History
from translator.memory.store import Store

FORGOTTEN = 2


def _watch_the_store(count: _Count) -> None:
    """SQLite writes without Python: count before and after each thing that the store does."""

    def counted(function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            count()
            found = function(*args, **kwargs)
            count()
            return found

        return call

    for owner, name in (
        (Store, "set_state"),
        (Store, "remove"),
        (Store, "_erase_for_good"),
        (History, "forget"),
    ):
        setattr(owner, name, counted(getattr(owner, name)))


def _live(home: Path, base: Path, last: int | None) -> int:
    """Forget; says how many steps there were."""
    count = _Count(last)
    with opened(home, base) as made:
        _watch(count)
        _watch_the_store(count)
        made.course.forget(FORGOTTEN)
        return count.seen


def _look(home: Path, base: Path) -> dict[str, object]:
    """Open what is left as the program does, and ask for nothing."""
    with opened(home, base) as made:
        text = next((one.source for one in made.store.list() if one.number == FORGOTTEN), None)
        made.course.finish_forgetting()
        return {
            "was there": text is not None,
            "corrections": [one.number for one in made.store.list()],
            "revisions": [one.number for one in made.course.history()],
            "stale": [one.number for one in made.course.history() if one.stale],
            "state": made.store.get_state("forgetting"),
            "litter": made.litter(),
        }


def main(base: Path, template: Path, work: Path) -> None:
    """Count the steps of a whole life, then kill before each of them."""
    home = work / "home"
    shutil.copytree(template, home)
    _, whole = _in_a_process(lambda: _live(home, base, None))
    sys.stdout.write(json.dumps({"steps": whole, **_in_a_process(lambda: _look(home, base))[1]}))
    for step in range(whole):
        shutil.rmtree(home)
        shutil.copytree(template, home)
        killed, _ = _in_a_process(lambda: _live(home, base, step))  # noqa: B023
        _, seen = _in_a_process(lambda: _look(home, base))
        sys.stdout.write("\n" + json.dumps({"step": step, "killed": killed, **seen}))
        sys.stdout.flush()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
