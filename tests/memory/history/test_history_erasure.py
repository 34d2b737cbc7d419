"""What is erased from the history, or forgotten, is in no file afterwards."""

from __future__ import annotations

import errno
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.memory.made_memory import DE_EN, EN_DE, files_with, new, sentences
from tests.support.tree import ROOT
from translator.core.direction import Direction
from translator.core.errors.home import HomeInUse
from translator.core.history import TranslatedText
from translator.memory.history.history import DATABASE, History
from translator.memory.store import Store

CANARY = "Kanarienvogel-7Q2X"
OTHER = "Zaunkönig-93LM"


@pytest.fixture
def history(store: Store) -> History:
    return store.history


def record(
    history: History, source: str, translation: str = "", direction: Direction = EN_DE
) -> int:
    text = TranslatedText(direction, source, translation or source[::-1])
    number = history.record(text)
    assert number is not None
    return number


def sources(history: History) -> list[str]:
    return [one.text.source for one in history.page(limit=1000).entries]


def _fill_around(history: History) -> int:
    """The canaries in the midst of many texts, moved about by what came before and after."""
    texts = sentences(300)
    for one in texts[:100]:
        record(history, one)
    begun = record(history, f"{CANARY} begun " + "x" * 5000)
    for one in texts[100:200]:
        record(history, one * 3)
    kept = history.record(
        TranslatedText(EN_DE, f"All about {CANARY}", f"Alles über {OTHER} " * 300),
        continuing=begun,
    )
    for one in texts[200:]:
        record(history, one)
    for entry in history.page(limit=1000).entries[60:90]:
        history.remove(entry.number)
    assert kept is not None
    return kept


def test_no_byte_of_a_removed_text_stays(history: History, folder: Path) -> None:
    number = _fill_around(history)
    assert files_with(folder, CANARY)
    assert files_with(folder, OTHER)
    history.remove(number)
    assert files_with(folder, CANARY) == files_with(folder, OTHER) == []
    history.close()
    assert files_with(folder, CANARY) == files_with(folder, OTHER) == []
    assert history.count().texts == 270


def test_no_byte_of_anything_stays(history: History, folder: Path) -> None:
    history.star(_fill_around(history), True)
    (folder / f"{DATABASE}.damaged-1").write_bytes(CANARY.encode())
    (folder / f"{DATABASE}.before-2").write_bytes(CANARY.encode())
    history.erase()
    assert history.count().texts == 0
    held = [text for text in (*sentences(300), CANARY, OTHER) if files_with(folder, text)]
    assert held == []
    assert (folder / DATABASE).stat().st_size < 50_000
    record(history, "Afterwards.")
    assert sources(history) == ["Afterwards."]


def test_forgetting_a_correction_takes_the_texts_that_hold_it(store: Store, folder: Path) -> None:
    history = store.history
    with_source = record(history, f"Before.\n  See  the {CANARY}\nbird. After.")
    history.star(with_source, True)
    record(history, "Its words in capitals:", f"DER {OTHER.upper()}")
    record(history, f"Der {OTHER}. Und mehr.", direction=DE_EN)
    record(history, "Draft:", f"Um {CANARY} herum")
    begun = record(history, f"the {CANARY} in an earlier state")
    history.record(TranslatedText(EN_DE, "the later state", "x"), continuing=begun)
    record(history, "Nothing to do with it.")
    kept = new(f"See the {CANARY} bird.", f"Der {OTHER}", draft=f"Um {CANARY}")
    number = store.add(kept).number
    store.remove(number)
    assert sources(history) == ["Nothing to do with it.", "the later state"]
    assert files_with(folder, CANARY) == files_with(folder, OTHER) == []
    store.close()
    assert files_with(folder, CANARY) == files_with(folder, OTHER) == []


def test_a_forgotten_text_does_not_come_back_from_the_window(store: Store, folder: Path) -> None:
    """The panes may still show it when the window closes."""
    number = store.add(new(f"A {CANARY}.", f"Ein {OTHER}.")).number
    history = store.history
    begun = record(history, f"A {CANARY}. More.")
    gone = history.page().entries[0]
    store.remove(number)
    text = TranslatedText(EN_DE, f"A {CANARY}. More and more.", "x")
    assert history.record(text, continuing=begun) is None
    history.put_back(gone)
    store.close()
    assert files_with(folder, CANARY) == []


class _Meanwhile:
    """The lock of a history, before which something else comes once."""

    def __init__(self, history: History, before: Callable[[], None]) -> None:
        self._lock = history._guard
        self._before: Callable[[], None] | None = before

    def __enter__(self) -> None:
        before, self._before = self._before, None
        if before is not None:
            before()
        self._lock.acquire()

    def __exit__(self, *_: object) -> None:
        self._lock.release()


@pytest.mark.parametrize("again", ["record", "put_back"])
def test_what_is_forgotten_in_the_last_moment_is_not_kept(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch, again: str
) -> None:
    history = store.history
    record(history, f"A {CANARY}.")
    (entry,) = history.page().entries
    late = _Meanwhile(history, lambda: history.forget([f"A {CANARY}."]))
    monkeypatch.setattr(history, "_guard", late)
    if again == "record":
        assert history.record(entry.text) is None
    else:
        history.put_back(entry)
    assert files_with(folder, CANARY) == []


def test_what_a_kill_interrupted_is_finished_at_the_next_start(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also when nobody looks at the history then."""
    store = Store(folder)
    number = record(store.history, CANARY)
    (folder / f"{DATABASE}.damaged-1").write_bytes(CANARY.encode())

    def killed(history: History) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(History, "_erase_for_good", killed)
        with pytest.raises(KeyboardInterrupt):
            store.history.remove(number)
        assert files_with(folder, CANARY)
        for connection in (store.history._connection, store._connection):
            assert connection is not None
            connection.close()  # as the system does with a killed process
        store._unlock()
    Store(folder).close()
    assert files_with(folder, CANARY) == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the steps are counted in forked processes")
def test_killed_at_every_step_a_text_is_there_or_its_bytes_are_gone(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "tests/support/killed_history.py", str(tmp_path)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    lives = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(lives) > 50
    assert [life["killed"] for life in lives] == [True] * (len(lives) - 1) + [False]
    assert lives[-1]["status"] == 0
    course = [
        [],
        ["The first one."],
        ["A Kanarienvogel", "The first one."],
        ["A Kanarienvogel.", "The first one."],
        ["The first one."],
        ["The last one.", "The first one."],
        [],
    ]
    at, seen = 0, set()
    for life in lives:
        assert life["litter"] == [], life
        assert bool(life["held"]) == any("Kanarienvogel" in one for one in life["found"]), life
        at = course.index(life["found"], at)  # never back, and nothing half done
        seen.add(at)
    assert len(seen) >= 5, seen


def test_a_reader_in_the_way_only_delays_it(store: Store, folder: Path) -> None:
    history = store.history
    number = record(history, CANARY)
    assert history._connection is not None
    history._connection.execute("PRAGMA busy_timeout = 0")
    reader = sqlite3.connect(folder / DATABASE, isolation_level=None)
    reader.execute("BEGIN")
    assert reader.execute("SELECT count(*) FROM entries").fetchone() == (1,)
    history.remove(number)
    assert sources(history) == []
    assert files_with(folder, CANARY)  # what the reader still sees
    reader.close()
    store.close()
    assert files_with(folder, CANARY) == []


def test_what_cannot_be_erased_now_keeps_nothing_from_opening(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk when a killed erasing is to be finished: the corrections open all the same."""
    with Store(folder) as store:
        kept = store.add(new("One", "Eins"))
        record(store.history, CANARY)
    (folder / "history.erasing").touch()

    def full(history: History) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(History, "_erase_for_good", full)
        with Store(folder) as store:
            assert store.list() == [kept]
    assert (folder / "history.erasing").exists()
    with Store(folder):
        assert not (folder / "history.erasing").exists()


def test_forgetting_a_short_correction_spares_words_that_only_hold_its_letters(
    store: Store,
) -> None:
    history = store.history
    history.star(record(history, "The invoice is paid."), True)
    record(history, "We bought bread.")
    record(history, "And I, too.")
    record(history, "猫がいる。今日も。", "A cat is here, again.")
    number = store.add(new("I", "Ich", draft="Mich")).number
    store.remove(number)
    store.remove(store.add(new("がい", "outside", draft="x-y")).number)
    assert sources(history) == ["We bought bread.", "The invoice is paid."]
    assert record(history, "This is fine.")
    assert history.record(TranslatedText(EN_DE, "That is what I said.", "x")) is None


def test_forgetting_a_name_finds_it_among_characters(store: Store) -> None:
    history = store.history
    record(history, "我用Anna的书。", "I use her book.")
    record(history, "我用Annabel的书。", "I use the other one.")
    store.remove(store.add(new("Anna", "Anne", draft="x-y")).number)
    assert sources(history) == ["我用Annabel的书。"]


def test_a_closed_history_keeps_nothing_that_comes_late(store: Store, folder: Path) -> None:
    record(store.history, "In time.")
    store.close()
    late = TranslatedText(EN_DE, f"Late: {CANARY}.", "Spät.")
    assert store.history.record(late) is None
    with pytest.raises(HomeInUse):
        store.history.erase()
    assert files_with(folder, CANARY) == []
    assert sources(store.history) == ["In time."]
