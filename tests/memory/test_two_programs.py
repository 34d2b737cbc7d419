"""Other processes on the same folder: killed at any instant, or working at the same time."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from tests.memory.made_memory import EN_DE, new
from tests.support.tree import ROOT
from translator.core.errors.home import HomeInUse
from translator.memory.store import Store

# Adds corrections for ever; a line with the number is printed only after add() has returned.
ADDING = """
import sys
from pathlib import Path
from tests.memory.made_memory import new
from translator.memory.store import Store

store = Store(Path(sys.argv[1]))
while True:
    number = len(store.list()) + 1
    kept = store.add(new(f"source {number} " + "x" * (number * 37 % 6000), f"target {number}"))
    print(kept.number, flush=True)
"""

# Adds one correction for each line it is given.
OBEYING = """
import sys
from pathlib import Path
from tests.memory.made_memory import new
from translator.memory.store import Store

with Store(Path(sys.argv[1])) as store:
    print("open", flush=True)
    for line in sys.stdin:
        print(store.add(new(line.strip(), line.strip().upper())).number, flush=True)
"""


@contextmanager
def running(program: str, folder: Path) -> Iterator[tuple[IO[str], IO[str], subprocess.Popen[str]]]:
    """A Python that runs ``program``: what to write to, what to read from, and the process."""
    process = subprocess.Popen(
        [sys.executable, "-c", program, str(folder)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
    )  # fmt: skip
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        yield process.stdin, process.stdout, process
    finally:
        process.kill()
        process.wait()
        process.stdin.close()
        process.stdout.close()


def test_a_kill_loses_no_acknowledged_correction(folder: Path) -> None:
    acknowledged = 0
    for lines in (1, 7, 40, 23):
        with running(ADDING, folder) as (_, output, process):
            for _ in range(lines):
                acknowledged = int(output.readline())
            process.kill()
            # What had been printed by the time of the kill was acknowledged as well.
            for line in output:
                if line.endswith("\n"):
                    acknowledged = int(line)
        with Store(folder) as store:
            numbers = [c.number for c in store.list()]
            # One more may be there: stored, and killed before it could be printed.
            assert numbers in (
                list(range(1, acknowledged + 1)),
                list(range(1, acknowledged + 2)),
            )
            for correction in store.list():
                n = correction.number
                assert correction.source == f"source {n} " + "x" * (n * 37 % 6000)
                assert correction.target == f"target {n}"


def test_a_second_program_may_read_but_not_write(folder: Path) -> None:
    with running(OBEYING, folder) as (order, answer, process):
        assert answer.readline() == "open\n"
        with pytest.raises(HomeInUse, match="Another Translator is working in"):
            Store(folder)
        with Store(folder, read_only=True) as reader:
            assert reader.list() == []
            seen, _ = reader.changes(0)
            order.write("good morning\n")
            order.flush()
            assert answer.readline() == "1\n"
            assert [c.target for c in reader.list()] == ["GOOD MORNING"]
            assert reader.changes(seen)[1] == [1]
        process.kill()
        process.wait()
        with Store(folder) as store:  # the lock went with the process
            assert store.add(new("Good night", "Gute Nacht")).number == 2


def test_a_reader_that_has_just_looked_sees_the_next_change_soon(folder: Path) -> None:
    with Store(folder) as store, Store(folder, read_only=True) as reader:
        seen, _ = reader.changes(0)
        number = store.add(new("One", "Eins")).number
        found: list[int] = []
        deadline = time.monotonic() + 5
        while not found and time.monotonic() < deadline:
            seen, found = reader.changes(seen)
        assert found == [number]


def test_two_stores_of_one_program_do_not_write_either(store: Store, folder: Path) -> None:
    with pytest.raises(HomeInUse):
        Store(folder)
    store.close()
    Store(folder).close()


def test_reading_makes_nothing(folder: Path) -> None:
    with Store(folder, read_only=True) as reader:
        assert reader.list() == []
        assert reader.get_state("learner") is None
    assert not folder.exists()


def test_a_reader_cannot_write(store: Store, folder: Path) -> None:
    kept = store.add(new("One", "Eins"))
    with Store(folder, read_only=True) as reader:
        assert reader.read_only
        assert reader.active(EN_DE, "One") == kept
        with pytest.raises(Exception, match="read-only"):
            reader.add(new("Two", "Zwei"))
        assert reader.list() == [kept]
    assert store.list() == [kept]


def test_a_reader_of_a_killed_program_sees_its_last_correction(folder: Path) -> None:
    with running(OBEYING, folder) as (order, answer, _):
        answer.readline()
        order.write("good morning\n")
        order.flush()
        answer.readline()
    assert (folder / "corrections.db-wal").stat().st_size > 0
    with Store(folder, read_only=True) as reader:
        assert [c.source for c in reader.list()] == ["good morning"]


def test_what_was_read_can_still_be_read_after_closing(store: Store, folder: Path) -> None:
    kept = store.add(new("One", "Eins"))
    reader = Store(folder, read_only=True)
    reader.close()
    assert reader.list() == [kept]
