"""Uncorrected sources: bounded, newest first, and never in the way of a correction."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.memory.made_memory import DE_EN, EN_DE, new, sentences
from translator.memory import replay_sources as replay
from translator.memory.store import Store


def test_newest_first_without_repetition(store: Store, folder: Path) -> None:
    for text in ("One thing", "Another matter", " One  thing "):
        assert store.add_sources(EN_DE, text)
    store.add_sources(DE_EN, "Eine Sache")
    store.close()
    with Store(folder) as again:
        assert again.sources(EN_DE) == ["One thing", "Another matter"]
        assert again.sources(EN_DE, 1) == ["One thing"]
        assert again.sources(DE_EN) == ["Eine Sache"]


def test_only_the_newest_are_kept(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replay, "KEPT", 5)
    texts = sentences(12)
    for text in texts:
        store.add_sources(EN_DE, text)
    assert store.sources(EN_DE) == texts[:6:-1]


def test_what_is_corrected_or_near_it_is_not_replayed(store: Store) -> None:
    store.add_sources(EN_DE, "Please close the window before you leave.")
    store.add_sources(EN_DE, "Please close the windows before you leave!")
    store.add_sources(EN_DE, "Something else.")
    store.add(new("Please close the window before you leave", "Bitte Fenster zu"))
    assert store.sources(EN_DE) == ["Something else."]
    assert not store.add_sources(EN_DE, "please close the window before you leave?")
    assert store.sources(EN_DE) == ["Something else."]


@pytest.mark.parametrize("text", ["", "  \n", "Mail me at jane@mail.example"])
def test_nothing_empty_or_private_is_kept(store: Store, text: str) -> None:
    assert not store.add_sources(EN_DE, text)
    assert store.sources(EN_DE) == []


def test_half_a_character_becomes_one_that_can_be_kept(store: Store) -> None:
    assert store.add_sources(EN_DE, "A \ud83d smile.")
    assert store.sources(EN_DE) == ["A ? smile."]
