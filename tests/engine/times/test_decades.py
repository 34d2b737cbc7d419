"""Decades are asked for as their first years, and said in the places of these."""

from __future__ import annotations

import pytest

from translator.core.drafts import GREEDY
from translator.engine.serving import ServingModel
from translator.engine.times.decades import decades, with_years
from translator.engine.times.decades_written import with_decades


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        ("en", "It was built in the 1990s.", "It was built in 1990."),
        ("en", "The music of the '80s. During the late 1960s", "The music of 1980. In 1960"),
        ("en", "The 1990s were good, since the seventies.", "1990 was good, since 1970."),
        ("de", "Gebaut in den 1990er-Jahren, Musik der 80er.", "Gebaut in 1990, Musik von 1980."),
        ("de", "Die 70er Jahre waren so, seit Ende der 60er Jahre.", "1970 war so, seit 1960."),
        ("de", "Anfang der Neunziger, in den achtziger Jahren", "In 1990, in 1980"),
        ("fr", "dans les années 1990, la musique des années 80", "en 1990, la musique de 1980"),
        ("fr", "Au début des années soixante, depuis les années 70", "En 1960, depuis 1970"),
        ("fr", "Les années 50 étaient là, jusqu'aux années 60.", "1950 était là, jusqu'en 1960."),
        ("es", "en los años 90, la música de los años 80", "en 1990, la música de 1980"),
        ("es", "La década de 1960, a finales de los años setenta", "1960, en 1970"),
        ("zh", "建于20世纪90年代，八十年代初的音乐", "建于1990年，1980年的音乐"),
        ("zh", "19世纪50年代，1960年代末", "1850年，1960年"),
        ("ja", "1990年代に建てられた。80年代の音楽", "1990年に建てられた。1980年の音楽"),
    ],
)  # fmt: skip
def test_years_in_their_places(language: str, text: str, asked: str) -> None:
    assert with_years(text, decades(text, language), language) == asked


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He is in his 20s, in the high 80s, the 50 states, 1990s, the parties, the 1900s"),
        ("en", "In the 1990s, and in 1990"),
        ("en", "The temperatures were in the 80s."),
        ("de", "Ich nehme den 80er oder der 40er Bus, ein 90er, in 90 Jahren"),
        ("fr", "pendant 80 années, les années 20 et 30, ces 20 années"),
        ("es", "a los 80 años, los 80 años, los años 20 y 30, tiene 40 años"),
        ("zh", "这个年代，八十岁"),
        ("ja", "80代、年代物"),
        ("it", "negli anni 90"),
    ],
)
def test_no_decades(language: str, text: str) -> None:
    assert decades(text, language) == []


@pytest.mark.parametrize(
    ("pair", "source", "draft", "expected"),
    [
        ("en-de", "in the 1990s", "Es wurde 1990 gebaut.", "Es wurde in den 1990er-Jahren gebaut."),
        ("en-de", "in the late 1960s", "In 1960 war so", "In den späten 1960er-Jahren war so"),
        ("en-de", "of the 80s", "die Musik von 1980", "die Musik der 80er-Jahre"),
        ("en-de", "a film from the 1920s", "ein Film von 1920", "ein Film aus den 1920er-Jahren"),
        ("en-de", "The 1990s were", "Das Jahr 1990 war gut.", "Die 1990er-Jahre waren gut."),
        ("en-fr", "in the early 1990s", "En 1990, oui", "Au début des années 1990, oui"),
        ("en-fr", "of the 80s", "la musique de 1980", "la musique des années 80"),
        ("en-fr", "the 1990s", "L'année 1990 était là", "Les années 1990 étaient là"),
        ("en-fr", "until the late 1990s", "jusqu'en 1990", "jusqu'à la fin des années 1990"),
        ("en-es", "in the late 1990s", "En 1990, sí", "A finales de los años 1990, sí"),
        ("en-es", "since the 1980s", "desde 1980.", "desde los años 1980."),
        ("en-zh", "in the late 1960s", "在1960年，", "在1960年代末，"),
        ("en-zh", "the music of the 80s", "1980的音乐", "80年代的音乐"),
        ("en-ja", "a film from the 1920s", "1920年の映画", "1920年代の映画"),
        ("de-en", "in den 1990er-Jahren", "built in 1990 th.", "built in the 1990s."),
        ("de-en", "Die 90er-Jahre waren", "The year 1990 was good", "The 1990s were good"),
        ("es-en", "en los años 20", "In the year 1920, yes", "In the 20s, yes"),
        ("fr-en", "une chanson des années 60", "a 1960 song", "a 1960s song"),
    ],
)
def test_decades_in_the_places_of_years(pair: str, source: str, draft: str, expected: str) -> None:
    source_language, target = pair.split("-")
    assert with_decades(draft, decades(source, source_language), target) == expected


@pytest.mark.parametrize("draft", ["vor vielen Jahren", "1990 und 1990", "in 19901"])
def test_a_draft_that_does_not_say_the_year_once_is_left(draft: str) -> None:
    assert with_decades(draft, decades("in the 1990s", "en"), "de") is None


def test_a_model_says_decades(serving: ServingModel) -> None:
    source = "The house was built in the 1990s."
    drafts = serving.draft([source, "He is in his 20s."], GREEDY)
    assert "den 1990er-Jahren" in drafts[0].text
    assert drafts[0].source == source
