"""Forgetting: afterwards no file of the profile holds a byte of the text."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from tests.memory.made_memory import DE_EN, EN_DE, files_with, new, sentences
from translator.core.direction import Direction
from translator.core.errors.files import DiskFull
from translator.core.history import TranslatedText
from translator.memory.database import schema
from translator.memory.store import DATABASE, Store

CANARY = "Kanarienvogel-7Q2X"
OTHER = "Zaunkönig-93LM"


def _fill_around(store: Store) -> int:
    """A store with the canaries in its midst, moved about by what came later."""
    texts = sentences(260)
    store.add_many([new(text, text.upper()) for text in texts[:120]])
    kept = store.add(new(f"About {CANARY} birds", f"Über {OTHER}", draft=f"Um {CANARY} " * 900))
    store.add_many([new(text, text.upper() * 3) for text in texts[120:]])
    for correction in store.list()[100:140]:
        if correction.number != kept.number:
            store.remove(correction.number)
    return kept.number


def test_no_byte_of_a_removed_correction_stays(store: Store, folder: Path) -> None:
    number = _fill_around(store)
    assert files_with(folder, CANARY)
    assert files_with(folder, OTHER)
    store.remove(number)
    assert files_with(folder, CANARY) == []
    assert files_with(folder, OTHER) == []
    store.close()
    assert files_with(folder, CANARY) == []
    assert files_with(folder, OTHER) == []
    with Store(folder) as again:
        assert len(again.list()) == 260 - 39


def test_copies_and_set_aside_files_go_as_well(store: Store, folder: Path) -> None:
    number = store.add(new(CANARY, OTHER)).number
    connection = sqlite3.connect(folder / DATABASE)
    schema.copy_before(connection, folder / DATABASE, 1)
    connection.close()
    for ending in ("damaged-1", "damaged-1-wal", "salvaged.part"):
        (folder / f"{DATABASE}.{ending}").write_bytes(b"some bytes " + CANARY.encode())
    assert len(files_with(folder, CANARY)) >= 4
    store.remove(number)
    assert files_with(folder, CANARY) == []


def test_uncorrected_sources_that_hold_the_text_go_as_well(store: Store, folder: Path) -> None:
    store.add_sources(EN_DE, f"A longer sentence in which {CANARY} is only one of many words")
    store.add_sources(EN_DE.reversed(), f"Ein Satz, in dem {OTHER} steht, neben anderem")
    store.add_sources(EN_DE, "Nothing to do with it")
    number = store.add(new(CANARY, OTHER)).number
    store.remove(number)
    assert files_with(folder, CANARY) == []
    assert files_with(folder, OTHER) == []
    assert store.sources(EN_DE) == ["Nothing to do with it"]


def test_traces_are_found_in_every_direction_and_as_the_history_finds_them(
    store: Store, folder: Path
) -> None:
    draft = "Wintergoldhähnchen-5T"
    held = {
        Direction("en", "fr"): f"The {CANARY} is kept in another direction.",
        Direction("de", "fr"): f"Der {OTHER.upper()} mit Großbuchstaben.",
        DE_EN: f"So ein {draft} steht im Entwurf.",
    }
    for direction, text in held.items():
        assert store.add_sources(direction, text)
        assert store.add_sources(direction, f"Only a part of a word: {CANARY}s.")
    number = store.add(new(CANARY.lower(), OTHER, draft=draft)).number
    store.remove(number)
    for direction, text in held.items():
        assert files_with(folder, text) == []
        assert store.sources(direction) == [f"Only a part of a word: {CANARY}s."]


def test_a_forgotten_text_is_not_kept_again_from_the_window(store: Store, folder: Path) -> None:
    """It may still stand there, and is the model's to translate from then on."""
    gone = store.add(new(f"A {CANARY}.", f"Ein {OTHER}."))
    store.remove(gone.number)
    assert not store.add_sources(EN_DE, f"A {CANARY.lower()}. ")
    assert not store.add_sources(Direction("en", "fr"), f"So: A {CANARY}.")
    assert not store.add_sources(DE_EN, f"Ein {OTHER}.")
    assert store.add_sources(EN_DE, "Nothing to do with it.")
    assert files_with(folder, CANARY) == files_with(folder, CANARY.lower()) == []
    assert files_with(folder, OTHER) == []
    store.close()
    with Store(folder) as again:  # typed anew
        assert again.add_sources(EN_DE, f"A {CANARY}.")


@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "\u2060", "\ufeff"])
def test_what_cannot_be_seen_hides_nothing(store: Store, folder: Path, sign: str) -> None:
    here, there = "The password of Zanzibar is long", "Das Passwort von Sansibar"
    parted = f"{here[:9]}{sign}{here[9:16]} {sign} {here[16:]}"
    gone = store.add(new(f"{sign}{here}", there, draft="x"))
    assert store.add_sources(DE_EN, f"So: {parted}, he said to everybody who was there.")
    store.history.record(TranslatedText(EN_DE, f"Well, {parted}.", "Nun."))
    store.history.record(TranslatedText(EN_DE, f"Other wo{sign}rds.", f"So.{there[3:]}"))
    store.remove(gone.number)
    assert files_with(folder, "Zanzibar") == files_with(folder, "zanzibar") == []
    assert [one.text.translation for one in store.history.page().entries] == [f"So.{there[3:]}"]
    assert not store.add_sources(DE_EN, f"And {parted} it is, now and then, for ever.")
    assert store.history.record(TranslatedText(EN_DE, f"Well, {parted}.", "Nun.")) is None


def test_drafts_that_the_memory_answered_hold_it_no_longer(store: Store, folder: Path) -> None:
    """What it answered was mended: the second correction's draft is the first one's target."""
    source = "Please send the file to my office."
    first = store.add(new(source, f"Bitte an {OTHER}, mein Büro."))
    kept = store.add(new("Another.", "Ein anderer.", draft=f"Kein {OTHER}."))
    again = store.add(new(source, "Bitte an mein Büro.", draft=first.target))
    longer = f"Hallo. {first.target.upper()} Danke."
    longer_one = store.add(new("Hello, and more of it.", "Hallo.", draft=longer))
    end, _ = store.changes(0)
    store.remove(first.number)
    assert files_with(folder, first.target) == files_with(folder, longer) == []
    expected = [kept, replace(again, draft=""), replace(longer_one, draft="")]
    assert store.list() == expected
    assert {again.number, longer_one.number} <= set(store.changes(end)[1])
    store.close()
    with Store(folder) as opened:
        assert opened.list() == expected


def test_clearing_the_sources_leaves_nothing(store: Store, folder: Path) -> None:
    for text in sentences(50):
        store.add_sources(EN_DE, f"{text} {CANARY}")
    assert files_with(folder, CANARY)
    store.clear_sources()
    assert files_with(folder, CANARY) == []
    assert store.sources(EN_DE) == []


def _kill_while_forgetting(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The row is gone, and the process dies before anything else is cleaned."""
    store = Store(folder)
    store.add(new("One", "Eins"))
    number = store.add(new(CANARY, OTHER)).number
    (folder / f"{DATABASE}.before-2").write_bytes(CANARY.encode())

    def killed(store: Store) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Store, "_erase_for_good", killed)
        with pytest.raises(KeyboardInterrupt):
            store.remove(number)
        assert files_with(folder, CANARY)
        store._connection.close()  # as the system does with a killed process
        store._unlock()


def test_what_a_kill_interrupted_is_finished_at_the_next_start(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _kill_while_forgetting(folder, monkeypatch)
    Store(folder).close()
    assert files_with(folder, CANARY) == []
    assert files_with(folder, OTHER) == []


def _full(store: Store) -> None:
    raise DiskFull(store._path)


def _broken(store: Store) -> None:
    raise ArithmeticError


def test_what_cannot_be_erased_now_keeps_nothing_from_opening_and_closing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk when a killed erasing is to be finished: it is tried at the next start."""
    _kill_while_forgetting(folder, monkeypatch)
    with monkeypatch.context() as patch:
        patch.setattr(Store, "_erase_for_good", _full)
        with Store(folder) as store:
            assert [one.source for one in store.list()] == ["One"]
            store.add(new("Two", "Zwei"))
    assert files_with(folder, CANARY)
    with Store(folder) as store:
        assert files_with(folder, CANARY) == files_with(folder, OTHER) == []
        assert [one.source for one in store.list()] == ["One", "Two"]


def test_a_failed_opening_or_closing_leaves_the_folder_to_the_next(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also while somebody holds what was raised, and with it the store."""
    _kill_while_forgetting(folder, monkeypatch)
    with monkeypatch.context() as patch:
        patch.setattr(Store, "_erase_for_good", _broken)
        with pytest.raises(ArithmeticError) as opening:
            Store(folder)
        patch.setattr(Store, "_erase_for_good", _full)
        store = Store(folder)
        patch.setattr(Store, "_erase_for_good", _broken)
        with pytest.raises(ArithmeticError) as closing:
            store.close()
    Store(folder).close()
    assert files_with(folder, CANARY) == []
    assert opening.value is not closing.value


def test_a_reader_in_the_way_only_delays_it(folder: Path) -> None:
    """Another program is in the midst of reading; the traces go when the store is closed."""
    store = Store(folder)
    number = store.add(new(CANARY, OTHER)).number
    store._connection.execute("PRAGMA busy_timeout = 0")
    reader = sqlite3.connect(folder / DATABASE, isolation_level=None)
    reader.execute("BEGIN")
    assert reader.execute("SELECT count(*) FROM corrections").fetchone() == (1,)
    store.remove(number)
    assert store.list() == []
    assert files_with(folder, CANARY) == [f"{DATABASE}-wal"]  # what the reader still sees
    reader.close()
    store.close()
    assert files_with(folder, CANARY) == []
