"""Roman numbers of rulers, chapters and centuries."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from translator.core.direction import Direction
from translator.core.drafts import GREEDY
from translator.core.resources import resources
from translator.engine.names.titles import contracted, missing_full
from translator.engine.numbers.roman_numerals import missing_roman
from translator.engine.serving import ServingModel


def _missing(source: str, draft: str, direction: str) -> list[str]:
    found = missing_roman(source, draft, Direction(*direction.split("-")))
    return [f"{source[item.start : item.end]} = {item.text}" for item in found]


@pytest.mark.parametrize(
    ("source", "direction", "missing"),
    [
        ("Elisabeth II. war da.", "de-en", "Elisabeth II. = Elizabeth II"),
        ("Sie sah Elisabeth II.", "de-en", "Elisabeth II = Elizabeth II"),
        ("Louis XIV built it.", "en-de", "Louis XIV = Ludwig XIV."),
        ("Louis XIV built it.", "en-zh", "Louis XIV = 路易十四"),
        ("Henry VIII had six wives.", "en-zh", "Henry VIII = 亨利八世"),
        ("Henry VIII had six wives.", "en-ja", "Henry VIII = ヘンリー8世"),
        ("King John I died.", "en-fr", "John I = Jean Ier"),
        ("François Ier était roi.", "fr-en", "François Ier = Francis I"),
        ("Felipe II fue rey.", "es-en", "Felipe II = Philip II"),
        ("Felipe VI es rey.", "es-en", "Felipe VI = Felipe VI"),
        ("King Charles III lives here.", "en-de", "Charles III = Charles III."),
        ("Read chapter IV first.", "en-de", "IV = IV"),
        ("Le XXe siècle est fini.", "fr-en", "Le XXe siècle = the 20th century"),
        ("la Ve République", "fr-en", "V = 5th"),
        ("Vive en el siglo XXI.", "es-en", "el siglo XXI = the 21st century"),
    ],
)
def test_what_is_not_said_and_what_is_written(source: str, direction: str, missing: str) -> None:
    assert _missing(source, "", direction) == [missing]


@pytest.mark.parametrize(
    ("source", "draft", "direction"),
    [
        ("Louis XIV built it.", "Ludwig XIV. baute es.", "en-de"),
        ("Read chapter IV first.", "Lies zuerst Kapitel IV.", "en-de"),
        ("Le XXe siècle", "The 20th century", "fr-en"),
        # I is a word of English, and a letter may be a name's first.
        ("When I met John I was young.", "", "en-de"),
        ("The part I like and the book I read.", "", "en-de"),
        ("Richard V. Smith called.", "", "en-de"),
        ("Vitamin C, plan B, a mix of VIII", "", "en-de"),
        ("Elisabeth war Königin.", "", "de-en"),
        ("Le vieux siècle", "", "fr-en"),
        ("路易十四", "", "zh-en"),
    ],
)
def test_what_is_said_well_enough(source: str, draft: str, direction: str) -> None:
    assert _missing(source, draft, direction) == []


def test_a_number_is_no_family_name() -> None:
    assert missing_full("Peter II came.", "Pierre II est venu.", Direction("en", "fr")) == []


def test_a_full_stop_at_the_end_is_not_written_twice() -> None:
    assert contracted("Er traf Ludwig XIV..", "de") == "Er traf Ludwig XIV."
    assert contracted("Kapitel XIV...", "de") == "Kapitel XIV..."


def test_the_table_has_a_cell_for_each_language() -> None:
    lines = (resources() / "names" / "rulers.tsv").read_text("utf-8").splitlines()
    assert {len(line.split("\t")) for line in lines} == {7}


def test_the_bundled_models_say_them(bundled: Callable[[str, str], ServingModel]) -> None:
    (german,) = bundled("de", "en").draft(["Friedrich II. starb 1786."], GREEDY)
    assert german.text == "Frederick II died in 1786."
    (french,) = bundled("fr", "en").draft(["Il est né au XVIIIe siècle."], GREEDY)
    assert french.text == "He was born in the 18th century."
    (chapter,) = bundled("en", "de").draft(["Chapter IV is long."], GREEDY)
    assert " IV ist lang" in chapter.text
