"""The sentences that are shipped: those that judge stand apart from those that are practised on."""

from __future__ import annotations

import unicodedata

import pytest

from translator.core.direction import Direction
from translator.core.resources import resources
from translator.core.text import recall_key
from translator.learning.judging import heldout
from translator.learning.replay import replay
from translator.memory.likeness.near_copies import NearCopies

REPLAYED = sorted(path.stem for path in (resources() / "replay").glob("*.txt"))


def held_out(language: str) -> list[str]:
    return heldout.shipped_sources(Direction(language, "de" if language == "en" else "en"))


def test_every_language_of_a_bundled_model_has_both() -> None:
    folders = (resources() / "models").glob("small-*")
    languages = {code for folder in folders for code in folder.name.split("-")[1:]}
    assert languages <= set(REPLAYED)
    assert all(len(held_out(code)) >= 200 for code in languages)


@pytest.mark.parametrize("language", REPLAYED)
def test_no_sentence_that_judges_is_practised_on(language: str) -> None:
    judging = NearCopies(held_out(language))
    assert [one for one in replay.shipped_sources(language) if one in judging] == []


@pytest.mark.parametrize("language", REPLAYED)
def test_a_list_has_each_sentence_once_and_in_normal_form(language: str) -> None:
    text = (resources() / "replay" / f"{language}.txt").read_text(encoding="utf-8")
    lines = text.removesuffix("\n").split("\n")
    assert lines == replay.shipped_sources(language)
    assert len(lines) >= 2_000
    assert len({recall_key(one, coarse=True) for one in lines}) == len(lines)
    assert unicodedata.is_normalized("NFC", text)
