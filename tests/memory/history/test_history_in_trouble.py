"""The history where things go wrong: a damaged file, a full disk, two programs on one home."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.memory.made_memory import EN_DE, files_with, new, sentences
from tests.memory.test_two_programs import running
from translator.core.errors.files import DamagedFile, DiskFull
from translator.core.errors.home import HomeInUse
from translator.core.errors.memory import DamagedStore
from translator.core.history import HistoryCount, HistoryEntry, TranslatedText, Wording
from translator.memory.database import pages, schema
from translator.memory.database.schema import PAGE_SIZE
from translator.memory.history import history_file
from translator.memory.history.history import DATABASE, History
from translator.memory.store import Store

# Records a text for each line it is given, as the window does.
RECORDING = """
import sys
from pathlib import Path
from tests.memory.made_memory import EN_DE
from translator.core.history import TranslatedText
from translator.memory.store import Store

with Store(Path(sys.argv[1])) as store:
    print("open", flush=True)
    for line in sys.stdin:
        text = TranslatedText(EN_DE, line.strip(), line.strip().upper())
        print(store.history.record(text), flush=True)
"""


def record(history: History, source: str) -> int:
    number = history.record(TranslatedText(EN_DE, source, source.upper()))
    assert number is not None
    return number


def sources(history: History) -> list[str]:
    return [one.text.source for one in history.page(limit=1000).entries]


def _made(folder: Path) -> list[str]:
    texts = sentences(200)
    history = History(folder)
    for one in texts:
        record(history, one)
    history.star(200, True)
    history.close()
    return texts


def _spoil(folder: Path, page: int) -> bytes:
    """Overwrite one page (counted from 1); returns what the whole file is now."""
    path = folder / DATABASE
    data = bytearray(path.read_bytes())
    data[(page - 1) * PAGE_SIZE : page * PAGE_SIZE] = b"\xa5" * PAGE_SIZE
    path.write_bytes(data)
    return bytes(data)


@pytest.mark.parametrize("page", [1, 2, 9])
def test_of_a_damaged_file_what_can_be_read_is_kept(folder: Path, page: int) -> None:
    texts = _made(folder)
    damaged = _spoil(folder, page)
    history = History(folder)
    with pytest.raises(DamagedFile, match="texts of the history could be read and were kept"):
        history.page()
    found = sources(history)
    assert len(texts) - 20 <= len(found) <= len(texts)
    assert [one for one in reversed(texts) if one in found] == found
    assert history.page(limit=1).entries[0].favourite
    assert (folder / f"{DATABASE}.damaged-1").read_bytes() == damaged
    record(history, "Going on.")
    assert sources(history)[0] == "Going on."
    history.erase()
    assert [path.name for path in folder.glob("*damaged*")] == []
    history.close()


@pytest.mark.parametrize(
    ("before", "after", "kept"),
    [
        (b"en-deGood", b"en-dmGood", 1),
        (b"morning.GOOD", b"morning\xaeGOOD", 1),
        (b"favourite INTEGER", b"fcvourite INTEGER", 2),
        (b"tableentriesentries", b"table\xe5ntriesentries", 2),
    ],
)
def test_one_flipped_bit_is_told_once(folder: Path, before: bytes, after: bytes, kept: int) -> None:
    history = History(folder)
    record(history, "Good morning.")
    record(history, "And good night.")
    history.close()
    path = folder / DATABASE
    data = path.read_bytes()
    assert before in data
    path.write_bytes(data.replace(before, after, 1))
    reader = History(folder, read_only=True)
    with pytest.raises(DamagedStore, match="Nothing was changed"):
        reader.page()
    history = History(folder)
    with pytest.raises(DamagedFile, match=f"^.* {kept} texts of the history could be read"):
        history.page()
    assert len(sources(history)) == kept
    record(history, "Going on.")
    assert sources(history)[0] == "Going on."
    history.close()


def test_places_of_wordings_that_cannot_be_read_are_damage(folder: Path) -> None:
    history = History(folder)
    history.record(TranslatedText(EN_DE, "One. Two.", "Alles", (Wording(((0, 4), (5, 9)), 0, 5),)))
    record(history, "Good morning.")
    history.close()
    path = folder / DATABASE
    data = path.read_bytes()
    assert b"[[[[0, 4]" in data
    path.write_bytes(data.replace(b"[[[[0, 4]", b"[[[[0, n]", 1))
    history = History(folder)
    with pytest.raises(DamagedFile, match="1 text"):
        history.page()
    assert sources(history) == ["Good morning."]
    history.close()


def test_rows_are_rescued_from_before_and_after_there_were_wordings(folder: Path) -> None:
    own = TranslatedText(EN_DE, "One. Two.", "Alles", (Wording(((0, 4), (5, 9)), 0, 5),))
    folder.mkdir(parents=True, exist_ok=True)
    connection = schema.connect(folder / DATABASE)
    schema.migrate(connection, None, history_file.MIGRATIONS[:1])
    row = history_file.to_row(HistoryEntry(1, 1, TranslatedText(EN_DE, "Old.", "Alt."), 1.0))
    connection.execute("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row[:-1])
    connection.close()
    history = History(folder)
    history.record(own)
    history.close()
    _spoil(folder, 1)
    with pytest.raises(DamagedFile, match="2 texts of the history"):
        History(folder).page()
    history = History(folder)
    assert [one.text for one in history.page().entries] == [
        own,
        TranslatedText(EN_DE, "Old.", "Alt."),
    ]
    history.close()


def test_damage_does_not_touch_the_corrections(folder: Path) -> None:
    with Store(folder) as store:
        kept = store.add(new("One", "Eins"))
    _made(folder)
    _spoil(folder, 1)
    with Store(folder) as store:
        assert store.list() == [kept]
        with pytest.raises(DamagedFile):
            store.remove(kept.number)
        assert store.list() == [kept]  # told, and nothing half done
        store.remove(kept.number)
        assert store.list() == []


def test_a_rescued_row_must_be_what_was_written(folder: Path) -> None:
    _made(folder)
    history = History(folder)
    record(history, f"Long {'x' * 9000} text.")
    history.close()
    path = folder / DATABASE
    data = path.read_bytes()
    spoiled = data.replace(b"x" * 3000, b"x" * 2999 + b"y")
    assert spoiled != data
    path.write_bytes(spoiled)
    _spoil(folder, 1)
    with pytest.raises(DamagedFile):
        History(folder).page()
    history = History(folder)
    assert history.count().texts == 200
    assert files_with(folder, "xxxxxxxy") == [f"{DATABASE}.damaged-1"]
    history.close()


def test_a_full_disk(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connect = schema.connect

    def small_disk(path: Path | None) -> sqlite3.Connection:
        connection = connect(path)
        connection.execute("PRAGMA max_page_count = 20")
        return connection

    monkeypatch.setattr(schema, "connect", small_disk)
    history = History(folder)
    number = record(history, "First.")
    text = TranslatedText(EN_DE, "First. And much more.", "x" * 100_000)
    with pytest.raises(DiskFull, match="no space left"):
        history.record(text, continuing=number)
    assert sources(history) == ["First."]
    record(history, "Second.")
    assert sources(history) == ["Second.", "First."]
    history.close()


def test_a_second_program_reads_and_keeps_nothing(folder: Path) -> None:
    with running(RECORDING, folder) as (order, answer, process):
        assert answer.readline() == "open\n"
        with Store(folder, read_only=True) as reader:
            history = reader.history
            assert sources(history) == []
            order.write("good morning\n")
            order.flush()
            assert answer.readline() == "1\n"
            assert sources(history) == ["good morning"]
            assert history.record(TranslatedText(EN_DE, "Mine.", "Meins.")) is None
            (entry,) = history.page().entries
            forbidden: list[Callable[[], None]] = [
                partial(history.star, 1, True),
                partial(history.remove, 1),
                history.erase,
                partial(history.put_back, entry),
                partial(history.forget, ["good"]),
            ]
            for action in forbidden:
                with pytest.raises(HomeInUse):
                    action()
            assert history.count() == HistoryCount(1, 0)
        process.kill()
        process.wait()
    with Store(folder) as store:  # the lock went with the process, its text did not
        assert sources(store.history) == ["good morning"]


def test_a_reader_meets_no_file_and_a_damaged_one(folder: Path) -> None:
    reader = History(folder, read_only=True)
    assert reader.count() == HistoryCount(0, 0)
    assert not folder.exists()
    _made(folder)
    damaged = _spoil(folder, 1)
    with pytest.raises(Exception, match=r"history\.db is damaged"):
        reader.page()
    assert (folder / DATABASE).read_bytes() == damaged
    assert pages.read_pages(folder / DATABASE)
