"""People with a title or by their full name."""

from __future__ import annotations

import pytest

from translator.core.direction import Direction
from translator.core.drafts import GREEDY
from translator.engine.names.titles import contracted, missing_full, missing_titled
from translator.engine.serving import ServingModel


def _missing(source: str, draft: str, direction: str) -> list[str]:
    found = missing_titled(source, draft, Direction(*direction.split("-")))
    return [f"{source[item.start : item.end]} = {item.text}" for item in found]


@pytest.mark.parametrize(
    ("source", "direction", "missing"),
    [
        ("Mr. Smith called.", "en-de", "Mr. Smith = Herr Smith"),
        ("Mr Smith called.", "en-de", "Mr Smith = Herr Smith"),
        ("I saw Mr. Smith.", "en-de", "Mr. Smith = Herrn Smith"),
        ("Can Mr. Smith come?", "en-de", "Mr. Smith = Herr Smith"),
        ("Mrs. O'Neill called.", "en-fr", "Mrs. O'Neill = Mme O'Neill"),
        ("Ms. Brown's car", "en-fr", "Ms. Brown = Mme Brown"),
        ("Dr. Anna Weber called.", "en-es", "Dr. Anna Weber = el Dr. Anna Weber"),
        ("Hello Mrs. Ruiz!", "en-es", "Mrs. Ruiz = señora Ruiz"),
        ("Mr. Ruiz, come in.", "en-es", "Mr. Ruiz = señor Ruiz"),
        ("Dear Mr. Smith,", "en-de", "Dear Mr. Smith = Sehr geehrter Herr Smith"),
        ("Dear Ms. Smith,", "en-ja", "Dear Ms. Smith = Smith様"),
        ("Professor Lee called.", "en-zh", "Professor Lee = Lee教授"),
        ("Sehr geehrte Frau Weber,", "de-en", "Sehr geehrte Frau Weber = Dear Ms. Weber"),
        ("Ich sah Herrn Weber.", "de-en", "Herrn Weber = Mr. Weber"),
        ("Er gab Herrn Weber Bescheid.", "de-en", "Herrn Weber = Mr. Weber"),
        ("Frau Anna Weber kam.", "de-en", "Frau Anna Weber = Ms. Anna Weber"),
        ("Is Mr. Brown English?", "en-fr", "Mr. Brown = M. Brown"),
        ("Mme Dubois est là.", "fr-en", "Mme Dubois = Ms. Dubois"),
        ("Vi a la señora Ruiz.", "es-en", "la señora Ruiz = Ms. Ruiz"),
        ("Hr. Weber ist da.", "de-en", "Hr. Weber = Mr. Weber"),
        # Of two titles English says the higher one.
        ("Herr Dr. Braun kommt.", "de-en", "Herr Dr. Braun = Dr. Braun"),
        (
            "Sehr geehrte Frau Prof. Dr. Klein,",
            "de-en",
            "Sehr geehrte Frau Prof. Dr. Klein = Dear Professor Klein",
        ),
        ("Prof. Dr. Weber called.", "en-fr", "Prof. Dr. Weber = le professeur Weber"),
        ("Estimada Dra. López:", "es-en", "Estimada Dra. López = Dear Dr. López"),
        ("La Dre Petit et le docteur", "fr-en", "La Dre Petit = Dr. Petit"),
        ("Le professeur Martin vient.", "fr-en", "Le professeur Martin = Professor Martin"),
    ],
)
def test_who_is_not_named_and_what_is_written(source: str, direction: str, missing: str) -> None:
    assert _missing(source, "", direction) == [missing]


@pytest.mark.parametrize(
    ("source", "draft", "direction"),
    [
        ("Mr. Smith called.", "Herr Smith hat angerufen.", "en-de"),
        ("I saw Mr. Smith.", "Ich sah Herr Smith.", "en-de"),
        ("Mr. Tanaka called.", "田中さんから電話がありました。", "en-ja"),
        ("Yes, Mr. President.", "", "en-de"),
        ("Mr. and Mrs. called.", "", "en-de"),
        ("Mr. Smith called.", "", "en-it"),
        ("史密斯先生", "", "zh-en"),
        ("Vielen Dank, Herr Doktor.", "", "de-en"),
        ("Sí, señor Presidente.", "", "es-en"),
        # No titles: a woman, to whom money was given; and her mother.
        ("Ich gab der Frau Geld.", "", "de-en"),
        ("Meine Frau Mutter ist da.", "", "de-en"),
        ("Ma professeure Anna est gentille.", "", "fr-en"),
        ("Un professeur Français", "", "fr-en"),
    ],
)
def test_who_is_named_well_enough(source: str, draft: str, direction: str) -> None:
    assert _missing(source, draft, direction) == []


def test_two_titles_in_english_are_one_too_many() -> None:
    found = _missing("Frau Dr. Weber ist da.", "Mr Dr. Weber is here.", "de-en")
    assert found == ["Frau Dr. Weber = Dr. Weber"]
    assert _missing("Frau Dr. Weber ist da.", "Dr. Weber is here.", "de-en") == []


def test_a_name_that_has_become_part_of_a_word_is_not_said() -> None:
    assert _missing("Dr. Lee came.", "Dr. Leecemos", "en-es") == ["Dr. Lee = el Dr. Lee"]


def test_full_names_stay_as_they_are() -> None:
    french = Direction("en", "fr")
    (item,) = missing_full("Then Anna Kowalczyk came.", "Anna est venue.", french)
    assert item.text == "Anna Kowalczyk"
    assert missing_full("Then Anna Kowalczyk came.", "Anna Kowalczyk est venue.", french) == []
    assert missing_full("I see Anna Monday.", "Je vois Anna lundi.", french) == []
    assert missing_full("Is Anna German?", "Anna est allemande ?", french) == []
    assert missing_full("I gave Anna Mary's book.", "J'ai donné le livre à Anna.", french) == []
    chinese = Direction("en", "zh")
    assert missing_full("Tom Jackson came.", "汤姆·杰克逊来了。", chinese) == []
    assert [item.text for item in missing_full("Tom Jackson came.", "汤姆来了。", chinese)] == [
        "Tom Jackson"
    ]
    # The next word of German may be any noun.
    assert missing_full("Ich gab Anna Geld.", "", Direction("de", "en")) == []


def test_preposition_and_article_become_one() -> None:
    assert contracted("Le di a el señor Ruiz", "es") == "Le di al señor Ruiz"
    assert contracted("le bureau de le Dr Petit", "fr") == "le bureau du Dr Petit"
    assert contracted("a el señor", "de") == "a el señor"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("Mr. Müller called me.", "Herr Müller"),
        ("I gave Mr. Müller the keys.", "Herrn Müller"),
        ("Dear Mrs. Kowalczyk, thank you for your order.", "Sehr geehrte Frau Kowalczyk"),
        ("Anna Kowalczyk lives here.", "Anna Kowalczyk"),
        ("He came with Ms. Brown.", "Frau Brown"),
    ],
)
def test_the_bundled_model_names_them(serving: ServingModel, source: str, said: str) -> None:
    (draft,) = serving.draft([source], GREEDY)
    assert said in draft.text
