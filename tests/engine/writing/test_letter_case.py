"""Texts in capitals and texts without any, on the bundled models' vocabulary and on the models."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.tiny_marian import write_tiny_model
from translator.core.direction import Direction
from translator.core.drafts import BEAM, GREEDY, Draft, Origin
from translator.core.paths import Home
from translator.core.resources import resources
from translator.engine.model.tokeniser import Tokeniser
from translator.engine.serving import ServingModel
from translator.engine.writing.letter_case import SURE, LetterCase
from translator.workbench import Workbench

EN_DE, DE_EN = Direction("en", "de"), Direction("de", "en")
MODELS = resources() / "models"


@pytest.fixture(scope="module")
def english() -> LetterCase:
    return LetterCase(Tokeniser(MODELS / "small-en-de", EN_DE))


@pytest.fixture(scope="module")
def german() -> LetterCase:
    return LetterCase(Tokeniser(MODELS / "small-en-de", DE_EN))


@pytest.fixture(scope="module")
def workbench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    root: Path = tmp_path_factory.mktemp("case")
    workbench = Workbench(Home(data=root / "data", cache=root / "cache"))
    yield workbench
    workbench.close()


@pytest.mark.parametrize(
    ("source", "asked"),
    [
        ("WHERE IS THE STATION?", "where is the station?"),
        ("I SAW TOM IN LONDON.", "i saw Tom in London."),
        ("HELP", "help"),
        ("our neighbour is late", "our neighbour is late"),
        ("OPEN {FILE} AS {NAME}", "open {FILE} as {NAME}"),
        ("SEE https://example.org/a NOW", "see https://example.org/a now"),
    ],
)
def test_english_in_ordinary_case(english: LetterCase, source: str, asked: str) -> None:
    assert english.asked(source) == asked


@pytest.mark.parametrize(
    ("source", "asked"),
    [
        ("Milk", "milk"),
        ("Monday", "Monday"),
        ("Berlin", "Berlin"),
        ("Munich", "Munich"),
        ("Bochum", "Bochum"),
        ("Thanksgiving", "Thanksgiving"),
        ("OK", "OK"),
        ("Milk.", "Milk."),
        ("Fresh milk", "Fresh milk"),
    ],
)
def test_a_word_alone_has_its_capital_as_a_title(
    english: LetterCase, source: str, asked: str
) -> None:
    assert english.asked(source) == asked
    draft = Draft(asked, "milch", Origin.MODEL)
    assert english.answered(source, draft).text == ("milch" if source == asked else "Milch")


@pytest.mark.parametrize(
    ("source", "asked"),
    [
        ("Room 12 is free.", "room 12 is free."),
        ("Milk.", "milk."),
        ("Fresh milk", "fresh milk"),
        ("Bread and Butter", "bread and Butter"),
        ("Breakfast, I think, is late.", "breakfast, I think, is late."),
        ("Room Service", None),  # a title, where all words have capitals
        ("The room is free.", None),  # which the vocabulary has whole
        ("Tom is here.", None),
        ("Room's door", None),
        ("Bochum is big.", None),
    ],
)
def test_the_first_word_is_asked_for_in_the_letters_that_the_vocabulary_has_too(
    english: LetterCase, source: str, asked: str | None
) -> None:
    assert english.also_asked(source) == asked
    assert english.asked(source) == english.read(source) == source
    if asked is not None:
        assert english.answered(source, Draft(asked, "etwas", Origin.MODEL)).text == "Etwas"


def test_a_german_sentence_may_begin_with_a_noun(german: LetterCase) -> None:
    for source in ("Essen ist fertig.", "Lange war er fort.", "Reisen bildet."):
        assert german.also_asked(source) is None


def test_of_both_drafts_the_likelier_is_taken(
    serving: ServingModel, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = {"Page 12 is missing.": "Seite 12", "Milk is healthy.": "Milch ist gesund."}
    drafts = serving.draft([*wanted, "We are here."], GREEDY)
    assert [draft.source for draft in drafts] == [*wanted, "We are here."]
    for draft, begins in zip(drafts, wanted.values(), strict=False):
        assert draft.text.startswith(begins)
    assert {*wanted, "page 12 is missing.", "milk is healthy."} <= {*asked}
    assert "we are here." not in asked
    monkeypatch.setattr(serving._case, "also_asked", lambda _: None)
    for draft in drafts[:2]:
        (other,) = serving.draft([draft.source], GREEDY)
        assert other.text != draft.text
        assert other.log_probability < draft.log_probability


def test_a_long_sentence_is_asked_for_both_ways_only_if_the_model_is_not_sure(
    serving: ServingModel, asked: list[str]
) -> None:
    sure = "Only one student answered all the questions correctly."
    unsure = "Passengers must show their passports before they board the ship."
    drafts = serving.draft([sure, unsure], GREEDY)
    assert asked == [sure, unsure, unsure.replace("Passengers", "passengers")]
    assert [draft.source for draft in drafts] == [sure, unsure]
    assert drafts[0].log_probability > SURE
    assert drafts[1].text.count("Passagiere") == 1  # the other has them show passengers


@pytest.mark.parametrize(
    ("source", "asked"),
    [
        ("DAS HAUS IST GROSS.", "das Haus ist groß."),
        ("der hund schläft im garten", "der Hund schläft im Garten"),
        ("Der hund schläft.", "Der Hund schläft."),
        ("ich weiß, dass sie kommt", "ich weiß, dass sie kommt"),
    ],
)
def test_german_nouns_get_their_capital_back(german: LetterCase, source: str, asked: str) -> None:
    assert german.asked(source) == asked


@pytest.mark.parametrize(
    "source", ["Where is Tom?", "I am here.", "A", "?", "12", "…", "NATO", "The NATO summit", ""]
)
def test_what_is_written_as_usual_is_left_alone(english: LetterCase, source: str) -> None:
    assert english.asked(source) == source


@pytest.mark.parametrize("source", ["我在NASA，他在IBM。", "用git吧", "TOM在BOSTON", "时间太晚了"])
def test_chinese_has_no_case(chinese_folder: Path, source: str) -> None:
    case = LetterCase(Tokeniser(chinese_folder, Direction("zh", "en")))
    assert case.asked(source) == case.read(source) == source


def test_what_is_read_beside_a_draft(english: LetterCase) -> None:
    assert english.read("i saw tom") == "i saw Tom"
    assert english.read("I saw Tom.") == "I saw Tom."
    assert english.read("I SAW TOM.") is None


def test_the_draft_is_in_capitals_where_the_source_is(english: LetterCase) -> None:
    source = "OPEN {file} NOW"
    draft = english.answered(source, Draft("open {file} now", "{file} öffnen", Origin.MODEL, -1.0))
    assert draft == Draft(source, "{file} ÖFFNEN", Origin.MODEL, -1.0)


def test_the_draft_of_small_letters_is_as_the_model_writes_it(german: LetterCase) -> None:
    draft = german.answered("der hund", Draft("der Hund", "The dog", Origin.MODEL))
    assert draft == Draft("der hund", "The dog", Origin.MODEL)


@pytest.mark.parametrize(
    ("direction", "plain"),
    [(EN_DE, "where is the station?"), (EN_DE, "the train is late."), (DE_EN, "wo ist das Haus?")],
)
def test_capitals_are_translated_as_the_same_text_in_ordinary_case(
    workbench: Workbench, direction: Direction, plain: str
) -> None:
    usual, shouted = workbench.translate_lines([plain, plain.upper()], direction, BEAM)
    assert shouted == usual.upper()


def test_a_form_that_the_vocabulary_cannot_write_is_never_chosen(tmp_path: Path) -> None:
    """An unknown piece has no probability, and must not look like a certain one."""
    tokeniser = Tokeniser(write_tiny_model(tmp_path / "tiny"), EN_DE)
    assert tokeniser.unknown("Eat", target=False) == ["Eat"]
    assert tokeniser.log_probability("Eat") == -math.inf
    assert LetterCase(tokeniser).asked("we eat bread and cheese") == "we eat bread and cheese"
