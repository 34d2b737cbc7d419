"""Places and people: what is found in a source, what counts as said, what is written instead."""

from __future__ import annotations

import pytest

from translator.core.direction import Direction
from translator.core.drafts import GREEDY
from translator.core.resources import resources
from translator.engine.names.known_names import capitalised_names, missing_known_names, stand_ins
from translator.engine.protection import Kind
from translator.engine.serving import ServingModel

EN_DE = Direction("en", "de")


def _missing(source: str, draft: str, direction: str) -> list[str]:
    found = missing_known_names(source, draft, Direction(*direction.split("-")))
    return [f"{source[item.start : item.end]} = {item.text}" for item in found]


@pytest.mark.parametrize(
    ("source", "draft", "direction", "missing"),
    [
        ("I live in Munich.", "Ich wohne in Muni.", "en-de", ["Munich = München"]),
        ("I live in Munich.", "Ich wohne in München.", "en-de", []),
        ("I live in Munich.", "Ich bin ein Münchner.", "en-de", []),
        ("The streets of Rome", "Die römischen Straßen", "en-de", []),
        ("We go to Norway.", "Nous allons à Norway.", "en-fr", ["Norway = Norvège"]),
        ("Wir fahren nach Genf.", "We go to Genf.", "de-en", ["Genf = Geneva"]),
        ("She is in Kyiv.", "Sie ist in Kiew.", "en-de", []),
        ("Peter came.", "Ein Peter kam.", "en-de", []),
        ("Alice came.", "Elke kam.", "en-de", ["Alice = Alice"]),
        ("Peter came.", "我来了。", "en-zh", ["Peter = 彼得"]),
        ("Peter came.", "Peter来了。", "en-zh", []),
        ("Beijing is big.", "Beijing ist groß.", "en-de", []),
        ("我住在慕尼黑。", "I live in China.", "zh-en", ["慕尼黑 = Munich"]),
        ("私はドイツに行く。", "I go.", "ja-en", ["ドイツ = Germany"]),
        # Of several names the longest.
        ("She is from South Africa.", "Sie ist da.", "en-de", ["South Africa = Südafrika"]),
    ],
)
def test_what_a_draft_does_not_name(
    source: str, draft: str, direction: str, missing: list[str]
) -> None:
    assert _missing(source, draft, direction) == missing


@pytest.mark.parametrize(
    ("source", "direction"),
    [
        ("He moved to New Mexico.", "en-de"),
        ("New Mexico is hot.", "en-de"),
        ("We flew with Air France.", "en-de"),
        ("London Bridge is old.", "en-de"),
        ("Germany's economy", "en-de"),
        ("a Paris-based company", "en-de"),
        ("the cologne he wears", "en-de"),
        # Other words as well, in what has no spaces: "this is dear", "German", "necktie".
        ("这里昂贵。", "zh-en"),
        ("他是德国人。", "zh-en"),
        ("ネクタイを買った。", "ja-en"),
        # A language without a column.
        ("I live in Munich.", "en-it"),
    ],
)
def test_what_is_no_place(source: str, direction: str) -> None:
    assert _missing(source, "", direction) == []


def test_at_the_beginning_of_a_sentence_a_capital_before_it_says_nothing() -> None:
    assert _missing("Visit Munich!", "", "en-de") == ["Munich = München"]
    assert _missing("Oh. Does Munich win?", "", "en-de") == ["Munich = München"]
    assert _missing("Should I go to Prague?", "", "en-de") == ["Prague = Prag"]


def test_countries_stand_in_for_those_with_the_same_article() -> None:
    french = stand_ins(Kind.FEMININE_LAND, Direction("en", "fr"))
    assert "France" in french
    assert "Japan" not in french
    assert french["France"].search("en France")
    assert "Japan" in stand_ins(Kind.LAND, Direction("en", "fr"))
    assert "Schweiz" in stand_ins(Kind.FEMININE_LAND, Direction("de", "fr"))


def test_every_row_has_every_language_and_a_kind() -> None:
    for table in ("places", "people"):
        lines = (resources() / "names" / f"{table}.tsv").read_text("utf-8").splitlines()
        assert lines[0].split("\t") == ["kind", "en", "de", "fr", "es", "zh", "ja"]
        for line in lines[1:]:
            kind, *cells = line.split("\t")
            assert kind in {"city", "land", "man", "woman"}
            assert len(cells) == 6
            assert all(cell == cell.strip() and cell.strip("*?+, ") for cell in cells), line


def test_names_in_small_letters_get_their_capital_where_they_are_no_other_word() -> None:
    names = capitalised_names("en")
    assert names["munich"] == "Munich"
    assert "turkey" not in names


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("I live in Berlin.", "Berlin"),
        ("My sister works in Munich.", "München"),
        ("We are travelling to Norway next year.", "Norwegen"),
        ("He comes from Turkey.", "der Türkei"),
        ("i live in munich", "München"),
        ("The train from Vienna to Prague is late.", "Wien"),
        ("Alice called me yesterday.", "Alice"),
    ],
)
def test_the_bundled_model_names_them(serving: ServingModel, source: str, said: str) -> None:
    (draft,) = serving.draft([source], GREEDY)
    assert said in draft.text
