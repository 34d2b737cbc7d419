"""Ordinals are asked for as the first or second, and said in the place of it."""

from __future__ import annotations

import pytest

from translator.core.drafts import GREEDY
from translator.engine.numbers.ordinals import (
    in_place_of_second,
    only_ordinal,
    says_ordinal,
    with_second,
)
from translator.engine.serving import ServingModel


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        ("en", "The 5th floor is closed.", "The second floor is closed."),
        ("en", "The 1st chapter", "The first chapter"),
        ("de", "Sein 30. Geburtstag", "Sein zweiter Geburtstag"),
        ("de", "Das ist die 3. Auflage, im Haus.", "Das ist die zweite Auflage, im Haus."),
        ("de", "Er wohnt im 1. Stock.", "Er wohnt im ersten Stock."),
        ("fr", "C'est la 2e fois.", "C'est la deuxième fois."),
        ("fr", "La 1re classe", "La première classe"),
        ("fr", "Le 1er chapitre", "Le premier chapitre"),
        ("es", "Vivo en el 2.º piso.", "Vivo en el segundo piso."),
        ("es", "la 3ª vez", "la segunda vez"),
        ("es", "el 1.er premio", "el primer premio"),
        ("zh", "这是第5版。", "这是第二版。"),
        ("ja", "これは第5版です。", "これは第二版です。"),
    ],
)
def test_what_is_asked_for(language: str, text: str, asked: str) -> None:
    ordinal = only_ordinal(text, language)
    assert ordinal is not None
    assert with_second(text, ordinal) == asked


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "on the 5th of May, on the 5th, May 5th was fine"),
        ("en", "the 5th and the 6th floor, the 6th seat"),
        ("en", "the 5th floor, the second house"),
        ("en", "$5th street, 2.5th part"),
        ("de", "am 5. Mai, Die Antwort ist 42. Dann ging er."),
        ("de", "Er kam am 3. und ging."),
        ("fr", "le 1er mai, 5e, 20e de plus"),
        ("es", "Hace 20º aquí, el 5º de mayo, vive en el 3.º B"),
        ("zh", "第5页，第三版"),
        ("ja", "5版、第5章"),
        ("it", "il 5º piano"),
    ],
)
def test_no_ordinals_alone(language: str, text: str) -> None:
    assert only_ordinal(text, language) is None


@pytest.mark.parametrize(
    ("source", "language", "draft", "expected"),
    [
        ("the 5th floor", "fr", "Le deuxième étage", "Le 5e étage"),
        ("the 1st class", "fr", "La première classe", "La 1re classe"),
        ("the 5th floor", "es", "El segundo piso", "El 5.º piso"),
        ("the 30th edition", "es", "la segunda edición", "la 30.ª edición"),
        ("the 1st chapter", "es", "El primer capítulo", "El 1.er capítulo"),
        ("the 30th birthday", "de", "sein zweiter Geburtstag", "sein 30. Geburtstag"),
        ("the 5th edition", "zh", "这是第二版", "这是第5版"),
        ("the 5th floor", "zh", "第二十楼", None),
        ("the 5th floor", "ja", "二階は", "5階は"),
        ("the 12th time", "ja", "二つ目の", "12番目の"),
        ("the 5th floor", "de", "das Haus", None),
        ("the 5th floor", "de", "der zweite und die zweite", None),
    ],
)
def test_in_the_place_of_the_second(
    source: str, language: str, draft: str, expected: str | None
) -> None:
    ordinal = only_ordinal(f"{source} here", "en")
    assert ordinal is not None
    assert in_place_of_second(draft, ordinal, language) == expected


@pytest.mark.parametrize(
    ("number", "expected"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (12, "12th"), (21, "21st")]
)
def test_english_endings(number: int, expected: str) -> None:
    ordinal = only_ordinal(f"第{number}版", "zh")
    assert ordinal is not None
    draft = "the first one" if number == 1 else "the second one"
    assert in_place_of_second(draft, ordinal, "en") == f"the {expected} one"


def test_what_is_said_already() -> None:
    ordinal = only_ordinal("The 5th floor is closed.", "en")
    assert ordinal is not None
    assert says_ordinal("Der 5. Stock ist zu.", ordinal, "de")
    assert not says_ordinal("Es ist der 5.", ordinal, "de")
    assert not says_ordinal("Le 5ième étage", ordinal, "fr")
    assert not says_ordinal("Der 15. Stock", ordinal, "de")


def test_a_model_says_them(serving: ServingModel) -> None:
    (draft,) = serving.draft(["It is his 30th birthday."], GREEDY)
    assert "30. Geburtstag" in draft.text
