"""Directions: what is one, how it is written, and the way back."""

from __future__ import annotations

import dataclasses

import pytest

from translator.core.direction import Direction
from translator.core.errors.languages import SameLanguage, UnknownLanguage


def test_a_direction_is_written_with_an_arrow_and_in_names_with_a_hyphen() -> None:
    direction = Direction("en", "de")
    assert str(direction) == "en→de"
    assert direction.slug == "en-de"


def test_the_slug_reads_back() -> None:
    assert Direction.from_slug("zh-ja") == Direction("zh", "ja")
    assert Direction.named("zh-ja") == Direction("zh", "ja")


@pytest.mark.parametrize("name", ["", "en", "en-de copy", "en-en", "de-xx", "En-de"])
def test_a_name_that_is_no_slug_is_no_direction(name: str) -> None:
    assert Direction.named(name) is None


def test_the_way_back() -> None:
    assert Direction("en", "de").reversed() == Direction("de", "en")


@pytest.mark.parametrize(
    ("source", "target"), [("xx", "de"), ("en", "xx"), ("", "de"), ("EN", "de")]
)
def test_an_unknown_code_is_refused(source: str, target: str) -> None:
    with pytest.raises(UnknownLanguage):
        Direction(source, target)


def test_the_same_language_twice_is_refused() -> None:
    with pytest.raises(SameLanguage, match="'de'"):
        Direction("de", "de")


@pytest.mark.parametrize("slug", ["en", "ende", "en-de-fr", "-de", "en-", "en_de"])
def test_a_slug_that_names_no_direction_is_refused(slug: str) -> None:
    with pytest.raises(UnknownLanguage):
        Direction.from_slug(slug)


def test_directions_can_be_keys_and_cannot_change() -> None:
    assert {Direction("en", "de"): 1}[Direction("en", "de")] == 1
    with pytest.raises(dataclasses.FrozenInstanceError):
        Direction("en", "de").source = "fr"  # type: ignore[misc]
