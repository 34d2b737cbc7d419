"""The store: what is added is there, in order, on one side, and nothing half done stays."""

from __future__ import annotations

import sqlite3
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.memory.made_memory import DE_EN, EN_DE, new, sentences
from translator.core.corrections import NewCorrection, Side
from translator.core.errors.files import DiskFull, FileUnwritable
from translator.core.errors.memory import UnknownCorrection
from translator.memory.database import schema
from translator.memory.store import DATABASE, Store


def test_a_correction_is_kept_as_it_was_typed(store: Store, folder: Path) -> None:
    source, draft, target = "  Two  spaces,\ttab\n", "«Entwurf»", "Ünï\u0301cödé 😀\0 "
    kept = store.add(NewCorrection(EN_DE, source, draft, target, revision=3))
    store.close()
    with Store(folder) as again:
        found = again.get(kept.number)
    assert found == kept
    assert (found.source, found.draft, found.target) == (source, draft, target)
    assert (found.direction, found.revision, found.active) == (EN_DE, 3, True)


def test_a_lone_surrogate_does_not_stop_a_correction(store: Store) -> None:
    assert store.add(new("broken \ud83d emoji", "kaputt")).source == "broken ? emoji"


def test_the_newest_correction_of_a_source_is_active_and_the_older_stays(store: Store) -> None:
    first = store.add(new("Good  morning", "Guten Tag"))
    second = store.add(new(" Good morning ", "Guten Morgen"))
    assert [c.active for c in store.list()] == [False, True]
    assert store.active(EN_DE, "Good morning") == second
    assert store.get(first.number).target == "Guten Tag"


def test_the_first_act_after_opening_may_be_any(store: Store, folder: Path) -> None:
    """What is kept by key is built when first needed, whatever is asked first."""
    numbers = [store.add(new(text, text.upper())).number for text in sentences(3)]
    store.close()
    with Store(folder) as again:
        again.remove(numbers[0])
    with Store(folder) as again:
        assert again.restore(numbers[1]).active
    with Store(folder) as again:
        assert again.add_sources(EN_DE, "Never corrected")
        assert [c.number for c in again.list()] == numbers[1:]


def test_an_older_correction_can_be_restored(store: Store, folder: Path) -> None:
    first = store.add(new("Good morning", "Guten Tag"))
    store.add(new("Good morning", "Guten Morgen"))
    assert store.restore(first.number).active
    store.close()
    with Store(folder) as again:
        assert [c.active for c in again.list()] == [True, False]


def test_the_same_correction_twice_is_one(store: Store) -> None:
    first = store.add(new("Good morning", "Guten Morgen"))
    assert store.add(new("Good  morning", "Guten Morgen ")) == first
    assert len(store.list()) == 1


def test_case_and_punctuation_make_another_source(store: Store) -> None:
    store.add_many([new("Really", "Wirklich"), new("Really?", "Wirklich?"), new("really", "echt")])
    assert all(c.active for c in store.list())


def test_directions_are_apart(store: Store) -> None:
    there = store.add(new("Gift", "Geschenk"))
    back = store.add(new("Gift", "poison", direction=DE_EN))
    assert store.list(EN_DE) == [there]
    assert store.list(DE_EN) == [back]
    assert store.list() == [there, back]


def test_order_is_by_number_when_the_clock_is_set_back(folder: Path) -> None:
    clock: Iterator[float] = iter([2_000_000_000.0, 1_000_000_000.0])
    with Store(folder, clock=lambda: next(clock)) as store:
        store.add(new("Good morning", "Guten Tag"))
        later = store.add(new("Good morning", "Guten Morgen"))
    with Store(folder) as store:
        assert [c.created for c in store.list()] == [2_000_000_000.0, 1_000_000_000.0]
        assert store.active(EN_DE, "Good morning") == later


def test_a_removed_number_is_never_given_again(store: Store, folder: Path) -> None:
    number = store.add(new("One", "Eins")).number
    store.remove(number)
    store.close()
    with Store(folder) as again:
        assert again.add(new("Two", "Zwei")).number > number


def test_removing_the_active_correction_brings_the_older_one_back(store: Store) -> None:
    first = store.add(new("Good morning", "Guten Tag"))
    second = store.add(new("Good morning", "Guten Morgen"))
    store.remove(second.number)
    active = store.active(EN_DE, "Good morning")
    assert active is not None
    assert active.number == first.number


@pytest.mark.parametrize("act", ["get", "restore", "remove"])
def test_an_unknown_number_is_said_to_be_unknown(store: Store, act: str) -> None:
    with pytest.raises(UnknownCorrection, match="no correction 99"):
        getattr(store, act)(99)


def test_private_corrections_are_remembered_but_not_learned(store: Store) -> None:
    public = _on_side(store, Side.LEARN)
    secret = store.add(new("Call me", "Ruf mich an: 030 1234567"))
    assert secret.side is Side.LEARN
    assert secret in store.list()
    learnable = store.learnable(EN_DE)
    assert public in learnable
    assert secret not in learnable


def _on_side(store: Store, side: Side) -> object:
    for text in sentences(200):
        kept = store.add(new(text, text.upper()))
        if kept.side is side:
            return kept
    raise AssertionError


def test_inactive_corrections_are_not_learned_from(store: Store) -> None:
    added = [store.add(new(text, text.upper())) for text in sentences(40)]
    again = store.add(new(added[0].source, "anders"))
    used = store.learnable(EN_DE) + store.held_out(EN_DE)
    assert {c.number for c in used} == {c.number for c in added[1:]} | {again.number}


def test_many_are_added_all_or_none(store: Store) -> None:
    def failing() -> Iterator[NewCorrection]:
        yield new("One", "Eins")
        raise KeyboardInterrupt

    before = store.add(new("Zero", "Null"))
    with pytest.raises(KeyboardInterrupt):
        store.add_many(failing())
    assert store.list() == [before]
    assert store.active(EN_DE, "One") is None
    assert store.add(new("One", "Eins")).number == before.number + 1


def test_a_full_disk_is_told_and_loses_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = schema.connect

    def small_disk(path: Path | None) -> sqlite3.Connection:
        connection = connect(path)
        connection.execute("PRAGMA max_page_count = 12")
        return connection

    monkeypatch.setattr(schema, "connect", small_disk)
    with Store(folder) as store:
        kept = store.add(new("One", "Eins"))
        with pytest.raises(DiskFull, match="no space left"):
            store.add(new("Much", "x" * 100_000))
        assert store.list() == [kept]
        assert store.add(new("Two", "Zwei")).number == kept.number + 1
    with Store(folder) as store:
        assert len(store.list()) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_only_the_owner_can_read_it(store: Store, folder: Path) -> None:
    store.add(new("One", "Eins"))
    assert folder.stat().st_mode & 0o777 == 0o700
    for path in folder.iterdir():
        assert path.stat().st_mode & 0o777 == 0o600, path.name
    assert (folder / f"{DATABASE}-wal").exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(FileUnwritable):
        Store(tmp_path / "file" / "profile")


def test_every_commit_is_synced(store: Store) -> None:
    settings = {
        name: store._connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "secure_delete")
    }
    # sqlite.org/pragma.html: 2 is FULL; secure_delete 1 is ON.
    assert settings == {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1}


def test_it_can_be_used_from_any_thread(store: Store) -> None:
    texts = sentences(40)

    def add(part: list[str]) -> None:
        for text in part:
            store.add(new(text, text.upper()))

    threads = [threading.Thread(target=add, args=(texts[start::4],)) for start in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(c.source for c in store.list()) == sorted(texts)
    assert [c.number for c in store.list()] == list(range(1, 41))


def test_it_closes_cleanly_and_twice(folder: Path) -> None:
    store = Store(folder)
    kept = store.add(new("One", "Eins"))
    store.close()
    store.close()
    assert sorted(path.name for path in folder.iterdir()) == [DATABASE, "corrections.lock"]
    assert store.list() == [kept]


def test_the_learners_state_is_kept(store: Store, folder: Path) -> None:
    assert store.get_state("learner") is None
    store.set_state("learner", '{"round": 1}')
    store.set_state("learner", '{"round": 2}')
    store.set_state("other", "1")
    store.set_state("other", None)
    store.close()
    with Store(folder) as again:
        assert again.get_state("learner") == '{"round": 2}'
        assert again.get_state("other") is None


def test_changes_name_every_number_that_changed(store: Store) -> None:
    end, changed = store.changes(0)
    assert changed == []
    first = store.add(new("Good morning", "Guten Tag")).number
    second = store.add(new("Good morning", "Guten Morgen")).number
    end, changed = store.changes(end)
    assert set(changed) == {first, second}
    store.remove(second)
    end, changed = store.changes(end)
    assert set(changed) == {first, second}
    assert store.changes(end) == (end, [])
