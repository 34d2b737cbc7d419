"""A damaged database: told, what is readable kept, the damaged file set aside, nothing made up."""

from __future__ import annotations

import errno
import random
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path

import psutil
import pytest

from tests.memory.made_memory import EN_DE, files_with, fill, new, sentences
from tests.support.tree import ROOT
from translator.core.corrections import Correction
from translator.core.errors.files import DiskFull
from translator.core.errors.home import HomeInUse
from translator.core.errors.memory import DamagedStore
from translator.core.terms.glossary import NewTerm
from translator.memory.database import opening, pages, salvage
from translator.memory.database.schema import PAGE_SIZE
from translator.memory.store import DATABASE, Store

# A row of these tests takes more than 150 bytes, so a page holds fewer than 28 of them.
MOST_ROWS_ON_A_PAGE = 27


def _made(folder: Path, count: int = 300) -> list[Correction]:
    """Rows of all sizes; every twentieth goes on for some overflow pages."""
    return fill(
        folder,
        (
            f"{text} " + "long " * (1500 if n % 20 == 0 else 8)
            for n, text in enumerate(sentences(count))
        ),
    )


def _spoil(folder: Path, page: int, filling: bytes) -> bytes:
    """Overwrite one page (counted from 1); returns what the whole file is now."""
    path = folder / DATABASE
    data = bytearray(path.read_bytes())
    data[(page - 1) * PAGE_SIZE : page * PAGE_SIZE] = (filling * PAGE_SIZE)[:PAGE_SIZE]
    path.write_bytes(data)
    return bytes(data)


def _leaf_pages(folder: Path) -> list[int]:
    """The pages whose first byte says that rows of a table stand there (sqlite.org/fileformat2)."""
    data = (folder / DATABASE).read_bytes()
    return [n + 1 for n in range(1, len(data) // PAGE_SIZE) if data[n * PAGE_SIZE] == 0x0D]


def _salvaged(folder: Path) -> list[Correction]:
    with pytest.raises(DamagedStore, match=r"kept \(.*\)\. The damaged file is set aside as"):
        Store(folder)
    with Store(folder) as store:
        return store.list()


@pytest.mark.parametrize(
    "filling", [b"\0", b"\xff", bytes(range(256)), random.Random(5).randbytes(97)]
)
def test_a_damaged_leaf_page_loses_the_rows_on_it_and_no_others(
    folder: Path, filling: bytes
) -> None:
    made = {c.number: c for c in _made(folder)}
    leaves = _leaf_pages(folder)
    damaged = _spoil(folder, leaves[len(leaves) // 2], filling)
    kept = _salvaged(folder)
    assert len(made) - MOST_ROWS_ON_A_PAGE <= len(kept) < len(made)
    assert all(made[c.number] == c for c in kept)
    assert (folder / f"{DATABASE}.damaged-1").read_bytes() == damaged


@pytest.mark.parametrize("page", [1, 2])
def test_without_the_header_or_the_root_of_the_table_all_rows_are_found(
    folder: Path, page: int
) -> None:
    """Page 1 holds the file's header and schema, page 2 the root of the table of corrections."""
    made = _made(folder)
    _spoil(folder, page, b"\xa5")
    assert _salvaged(folder) == made


def test_a_changed_letter_is_found_out(folder: Path) -> None:
    """SQLite does not notice: the row's own checksum does, and only that row goes."""
    made = _made(folder, 40)
    path = folder / DATABASE
    data = path.read_bytes()
    place = data.index(made[10].target[:30].encode())
    path.write_bytes(data[:place] + b"X" + data[place + 1 :])
    assert [c.number for c in _salvaged(folder)] == [c.number for c in made if c != made[10]]


def _flip(path: Path, before: bytes, after: bytes) -> None:
    """Change the first place that reads ``before``, as a flipped bit does."""
    data = path.read_bytes()
    assert before in data
    path.write_bytes(data.replace(before, after, 1))


@pytest.mark.parametrize("code", [b"en-dm", b"en-en", b"en\xaddt"])
@pytest.mark.parametrize("place", ["first of all", "a term", "A source"])
def test_a_damaged_language_code_loses_its_own_row_only(
    folder: Path, place: str, code: bytes
) -> None:
    with Store(folder) as store:
        store.add_many([new("first of all", "zuerst"), new("another one", "noch eine")])
        store.glossary.add([NewTerm(EN_DE, "a term", "ein Wort")])
        store.add_sources(EN_DE, "A source left alone")
        store.add_sources(EN_DE, "Something else entirely")
    _flip(folder / DATABASE, b"en-de" + place.encode(), code + place.encode())
    kept = _salvaged(folder)
    assert len(kept) == (1 if place == "first of all" else 2)
    with Store(folder) as store:
        assert len(store.glossary.terms()) == (0 if place == "a term" else 1)
        assert len(store.sources(EN_DE)) == (1 if place == "A source" else 2)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"draft TEXT", b"drcft TEXT"),
        (b"draft TEXT", b"dr\xe1ft TEXT"),
        (b"TABLE terms", b"TABLE tesms"),
        (b"value TEXT NOT NULL", b"value TEXT NOT NUML"),
        (b"tablecorrectionscorrections", b"tablec\xefrrectionscorrections"),
    ],
)
def test_damage_in_the_description_of_the_tables_loses_no_correction(
    folder: Path, before: bytes, after: bytes
) -> None:
    made = _made(folder, 40)
    with Store(folder) as store:
        store.glossary.add([NewTerm(EN_DE, "invoice", "Faktura")])
    _flip(folder / DATABASE, before, after)
    with pytest.raises(DamagedStore, match="Nothing was changed"):
        Store(folder, read_only=True)
    assert _salvaged(folder) == made
    with Store(folder) as store:
        assert [term.translation for term in store.glossary.terms()] == ["Faktura"]


def test_a_version_that_was_lost_is_damage(folder: Path) -> None:
    """Else the first step would be done again, onto tables that are there."""
    made = _made(folder, 40)
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        connection.execute("PRAGMA user_version = 0")
    assert _salvaged(folder) == made


def test_what_only_stands_in_the_way_is_not_damage(folder: Path) -> None:
    """Another program's lock is an OperationalError, too."""
    made = _made(folder, 3)
    with closing(sqlite3.connect(folder / DATABASE)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(HomeInUse):
            Store(folder)
    with Store(folder) as store:
        assert store.list() == made
    assert list(folder.glob("*damaged*")) == []


@pytest.mark.parametrize("damaged", ["corrections", "terms"])
def test_the_damaged_file_is_closed_before_it_is_replaced(
    folder: Path, monkeypatch: pytest.MonkeyPatch, damaged: str
) -> None:
    """Windows replaces and deletes no file that is open."""
    _made(folder, 40)
    with Store(folder) as store:
        store.glossary.add([NewTerm(EN_DE, "invoice", "Faktura")])
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        connection.execute(f"UPDATE {damaged} SET checksum = x'00' WHERE number = 1")
        connection.commit()
    still_open: list[str] = []

    def look(path: Path) -> DamagedStore:
        opened = (Path(file.path).name for file in psutil.Process().open_files())
        still_open.extend(name for name in opened if name.startswith(DATABASE))
        return salvage_it(path)

    salvage_it = salvage.salvage
    monkeypatch.setattr(salvage, "salvage", look)
    _salvaged(folder)
    assert still_open == []


def test_a_file_cut_short_keeps_its_first_part(folder: Path) -> None:
    made = {c.number: c for c in _made(folder)}
    path = folder / DATABASE
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2 + 1000])
    kept = _salvaged(folder)
    assert len(kept) > len(made) // 4
    assert all(made[c.number] == c for c in kept)


def test_something_else_under_its_name_is_set_aside(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / DATABASE).write_text("My shopping list: apples, pears. " * 300)
    assert _salvaged(folder) == []
    assert "apples" in (folder / f"{DATABASE}.damaged-1").read_text()


def _crashed(folder: Path, elsewhere: Path) -> Path:
    """The files as a killed process leaves them: much of it in the -wal only."""
    with Store(folder) as store:
        store.add_many([new(text, text.upper()) for text in sentences(30)])
        store.set_state("learner", "{}")
        store.add(new(sentences(1)[0], "anders"))
        store.remove(5)
        store.add(new("last of all", "als Letztes"))
        shutil.copytree(folder, elsewhere)
        return elsewhere


def test_a_database_that_is_gone_is_found_in_its_wal(folder: Path, tmp_path: Path) -> None:
    """Opening an empty file with a -wal beside it, SQLite would delete the -wal."""
    left = _crashed(folder, tmp_path / "left")
    (left / DATABASE).write_bytes(b"")
    kept = _salvaged(left)
    assert "als Letztes" in [c.target for c in kept]


def test_the_wal_is_read_on_top_of_the_damaged_file(folder: Path, tmp_path: Path) -> None:
    left = _crashed(folder, tmp_path / "left")
    with Store(folder) as store:
        whole = store.list()
    data = (left / DATABASE).read_bytes()
    (left / DATABASE).write_bytes(b"\0" * 100 + data[100:])
    (left / f"{DATABASE}-shm").unlink()
    kept = _salvaged(left)
    assert kept == whole
    assert 5 not in [c.number for c in kept]


def test_the_learners_state_and_the_sources_are_kept_where_they_can_be(folder: Path) -> None:
    _made(folder)
    with Store(folder) as store:
        store.set_state("learner", '{"round": 7}')
        store.add_sources(EN_DE, "Never corrected")
        store.remove(300)
    _spoil(folder, _leaf_pages(folder)[4], b"\xff")
    _salvaged(folder)
    with Store(folder) as store:
        assert store.get_state("learner") == '{"round": 7}'
        assert store.sources(EN_DE) == ["Never corrected"]
        assert store.add(new("After", "Danach")).number == 301


def test_one_of_each_source_is_active_afterwards(folder: Path) -> None:
    """The page with the active correction is lost: the one before it answers."""
    made = _made(folder)
    with Store(folder) as store:
        older = [store.add(new(f"{c.source} again", "eins")).number for c in made[:30]]
        store.add_many([new(f"{c.source} again", "zwei") for c in made[:30]])
    _spoil(folder, _leaf_pages(folder)[-1], b"\xff")
    _salvaged(folder)
    with Store(folder) as store:
        lost = [c for c in made[:30] if store.active(EN_DE, f"{c.source} again") is None]
        answers = {store.active(EN_DE, f"{c.source} again") for c in made[:30]}
    assert not lost
    assert {c.target for c in answers if c} == {"eins", "zwei"}
    assert {c.number for c in answers if c and c.target == "eins"} < set(older)


# In copies of a folder, opens the store and dies at the first, second, … event of the file system.
DYING = """
import os, shutil, sys
from pathlib import Path
from translator.core.errors.memory import DamagedStore
from translator.memory.store import Store

EVENTS = {"open", "os.remove", "os.rename", "shutil.copyfile", "sqlite3.connect"}
made, copies = map(Path, sys.argv[1:])
for survived in range(1000):
    shutil.copytree(made, copies / str(survived))
    child = os.fork()
    if not child:
        left = survived
        def die(event, _):
            global left
            if event in EVENTS:
                left -= 1
                if left < 0:
                    os._exit(9)
        sys.addaudithook(die)
        try:
            Store(copies / str(survived))
        except DamagedStore:
            pass
        os._exit(0)
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0:
        break
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
def test_a_salvage_that_is_killed_anywhere_is_carried_through(folder: Path, tmp_path: Path) -> None:
    """Part of what is to be salvaged stands in the -wal, which must not go before it is safe."""
    left, copies = _crashed(folder, tmp_path / "left"), tmp_path / "copies"
    data = (left / DATABASE).read_bytes()
    (left / DATABASE).write_bytes(b"\0" * 100 + data[100:])
    shutil.copytree(left, tmp_path / "at once")
    expected = _salvaged(tmp_path / "at once")
    assert expected[-1].target == "als Letztes"
    assert b"als Letztes" not in data
    subprocess.run([sys.executable, "-c", DYING, left, copies], cwd=ROOT, check=True)
    killed = sorted(copies.iterdir())
    assert len(killed) > 10
    for copy in killed:
        with suppress(DamagedStore):
            Store(copy).close()
        with Store(copy) as store:
            assert store.list() == expected, copy.name
        assert list(copy.glob("*.damaged-1")), copy.name


def test_a_disk_too_full_for_a_salvage_leaves_all_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = _made(folder, 60)
    damaged = _spoil(folder, 1, b"\0")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(shutil, "copyfile", full)
        with pytest.raises(DiskFull):
            Store(folder)
    assert sorted(path.name for path in folder.iterdir()) == [DATABASE, opening.LOCK]
    assert (folder / DATABASE).read_bytes() == damaged
    assert _salvaged(folder) == made


def test_a_reader_tells_of_damage_and_leaves_it(folder: Path) -> None:
    _made(folder, 60)
    damaged = _spoil(folder, 1, b"\0")
    with pytest.raises(DamagedStore, match="Nothing was changed"):
        Store(folder, read_only=True)
    assert (folder / DATABASE).read_bytes() == damaged


def test_forgetting_reaches_the_file_that_was_set_aside(folder: Path) -> None:
    made = _made(folder, 60)
    _spoil(folder, 1, b"\0")
    _salvaged(folder)
    text = made[7].target[:40]
    assert f"{DATABASE}.damaged-1" in files_with(folder, text)
    with Store(folder) as store:
        store.remove(8)
    assert files_with(folder, text) == []


def test_rows_are_read_as_sqlite_reads_them(folder: Path) -> None:
    """The reader of raw pages against SQLite itself, on a file that is whole."""
    made = _made(folder, 80)
    found = dict(pages.rows(pages.read_pages(folder / DATABASE), 10))
    assert sorted(found) == [c.number for c in made]
    assert [found[c.number][2] for c in made] == [c.source for c in made]
    assert [found[c.number][5] for c in made] == [c.created for c in made]


def test_noise_is_not_taken_for_rows() -> None:
    draw = random.Random(1)
    noise = {n: b"\x0d" + draw.randbytes(PAGE_SIZE - 1) for n in range(2, 200)}
    assert salvage._readable(noise) == []
