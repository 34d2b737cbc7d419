"""Two people under one name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from translator.core.direction import Direction
from translator.core.drafts import GREEDY
from translator.engine.names.couples import missing_couples
from translator.engine.serving import ServingModel


def _missing(source: str, draft: str, direction: str) -> list[str]:
    found = missing_couples(source, draft, Direction(*direction.split("-")))
    return [f"{source[item.start : item.end]} = {item.text}" for item in found]


@pytest.mark.parametrize(
    ("source", "direction", "missing"),
    [
        ("Mr. and Mrs. Smith came.", "en-de", ["Mr. = Herr", "Mrs. Smith = Frau Smith"]),
        ("I saw Mr and Mrs Ruiz.", "en-de", ["Mr = Herrn", "Mrs Ruiz = Frau Ruiz"]),
        ("Mr. & Mrs. Ruiz", "en-es", ["Mr. = el señor", "Mrs. Ruiz = la señora Ruiz"]),
        ("Mr. and Mrs. Smith came.", "en-zh", ["Mr. and Mrs. Smith = Smith夫妇"]),
        ("Dear Mr. & Mrs. Lee,", "en-es", ["Dear Mr. & Mrs. Lee = Estimados señores Lee"]),
        ("Herr und Frau Müller", "de-en", ["Herr = Mr.", "Frau Müller = Mrs. Müller"]),
        ("J'ai vu M. et Mme Dupont.", "fr-en", ["M. = Mr.", "Mme Dupont = Mrs. Dupont"]),
        ("El Sr. y la Sra. Ruiz", "es-en", ["El Sr. = Mr.", "la Sra. Ruiz = Mrs. Ruiz"]),
        ("Los Sres. García viven aquí.", "es-en", ["Los Sres. García = Mr. and Mrs. García"]),
        ("Estimados Sres. Ruiz:", "es-en", ["Estimados Sres. Ruiz = Dear Mr. and Mrs. Ruiz"]),
    ],
)
def test_who_is_not_named_and_what_is_written(
    source: str, direction: str, missing: list[str]
) -> None:
    assert _missing(source, "", direction) == missing


@pytest.mark.parametrize(
    ("source", "draft", "direction"),
    [
        ("Mr. and Mrs. Smith came.", "Herr und Frau Smith kamen.", "en-de"),
        ("Herr und Frau Müller", "Mr. and Ms. Müller", "de-en"),
        ("Mr. and Mrs. called.", "", "en-de"),
        ("Mr. Smith and Mrs. Brown came.", "", "en-de"),
        ("Der Herr und die Frau gehen.", "", "de-en"),
        ("Herr und Frau Doktor", "", "de-en"),
        ("Los señores García y López", "", "es-en"),
        ("王先生和太太", "", "zh-en"),
    ],
)
def test_who_is_named_well_enough(source: str, draft: str, direction: str) -> None:
    assert _missing(source, draft, direction) == []


def test_the_bundled_models_name_them(bundled: Callable[[str, str], ServingModel]) -> None:
    english = ["Mr. and Mrs. Smith are here.", "Dear Mr. and Mrs. Miller,"]
    here, dear = (draft.text for draft in bundled("en", "de").draft(english, GREEDY))
    assert here == "Herr und Frau Smith sind hier."
    assert dear == "Sehr geehrte Frau Miller, sehr geehrter Herr Miller,"
    (german,) = bundled("de", "en").draft(["Herr und Frau Müller sind da."], GREEDY)
    assert german.text.startswith("Mr. and Mrs. Müller are")
