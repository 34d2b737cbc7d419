"""The world wars by their names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from translator.core.direction import Direction
from translator.core.drafts import GREEDY
from translator.engine.names.titles import contracted
from translator.engine.names.world_wars import missing_wars
from translator.engine.serving import ServingModel


@pytest.mark.parametrize(
    ("source", "direction", "found", "written"),
    [
        ("World War II ended.", "en-de", "World War II", "der Zweite Weltkrieg"),
        (
            "After the First World War",
            "en-fr",
            "the First World War",
            "la Première Guerre mondiale",
        ),
        ("He died in WWII.", "en-zh", "WWII", "第二次世界大战"),
        ("Er starb im Zweiten Weltkrieg.", "de-en", "Zweiten Weltkrieg", "World War II"),
        ("Der Erste Weltkrieg begann.", "de-en", "Der Erste Weltkrieg", "World War I"),
        ("La Segunda Guerra Mundial", "es-en", "La Segunda Guerra Mundial", "World War II"),
        ("第二次世界大戦は", "ja-en", "第二次世界大戦", "World War II"),
    ],
)
def test_which_is_not_named(source: str, direction: str, found: str, written: str) -> None:
    (item,) = missing_wars(source, "", Direction(*direction.split("-")))
    assert (source[item.start : item.end], item.text) == (found, written)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("World War II ended.", "Der Zweite Weltkrieg endete."),
        ("in World War I", "im Ersten Weltkrieg"),
        ("A world war is coming, and I know it.", ""),
        ("World War III", ""),
    ],
)
def test_which_is_named_well_enough(source: str, draft: str) -> None:
    assert missing_wars(source, draft, Direction("en", "de")) == []


def test_what_stood_as_a_place_is_put_in_its_case() -> None:
    assert contracted("Er starb in der Zweite Weltkrieg.", "de") == "Er starb im Zweiten Weltkrieg."
    assert contracted("Nach der Erste Weltkrieg", "de") == "Nach dem Ersten Weltkrieg"
    assert contracted("mort à la Seconde Guerre mondiale", "fr") == (
        "mort pendant la Seconde Guerre mondiale"
    )
    assert contracted("the end of the World War II", "en") == "the end of World War II"


def test_the_bundled_models_name_them(bundled: Callable[[str, str], ServingModel]) -> None:
    for target, said in {"de": "Er starb im Zweiten Weltkrieg.", "zh": "第二次世界大战"}.items():
        (draft,) = bundled("en", target).draft(["He died in World War II."], GREEDY)
        assert said in draft.text
