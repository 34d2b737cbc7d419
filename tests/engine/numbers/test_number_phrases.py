"""Numbers of several words are asked for in figures."""

from __future__ import annotations

import pytest

from translator.core.drafts import GREEDY
from translator.engine.numbers.number_phrases import number_phrases_in_figures
from translator.engine.serving import ServingModel


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Twenty-one years ago", "21 years ago"),
        ("I have thirty-five books and forty two pens.", "I have 35 books and 42 pens."),
        ("A twenty-one-year-old woman", "A 21-year-old woman"),
        ("Two hundred and fifty people came.", "250 people came."),
        ("a hundred and one", "101"),
        ("one thousand two hundred and five", "1205"),
        ("two thousand and twenty-five", "2025"),
        ("fifteen hundred and twelve", "1512"),
        ("forty-two thousand, three hundred and four", "42,304"),
        ("one million two hundred thousand and three", "1,200,003"),
        ("forty-five million", "45,000,000"),
        ("in nineteen eighty-four or twenty twenty-five", "in 1984 or 2025"),
        ("thirty-five percent", "35 percent"),
        # Short, or round: models know these.
        ("seventeen books, two hundred pages", "seventeen books, two hundred pages"),
        ("three million people, a thousand times", "three million people, a thousand times"),
        # No number of several words.
        ("one or two, twenty, one of them", "one or two, twenty, one of them"),
        ("a twenty, two and three", "a twenty, two and three"),
        ("at three twenty-five", "at three twenty-five"),
        ("one two three four", "one two three four"),
        ("twenty three-bedroom flats", "twenty three-bedroom flats"),
        ("the twenty-first century, a thirty-second pause",
         "the twenty-first century, a thirty-second pause"),
        ("seventy-five's", "seventy-five's"),
        ("someone hundred and fifty", "someone hundred and fifty"),
        ("", ""),
    ],
)  # fmt: skip
def test_english(text: str, expected: str) -> None:
    assert number_phrases_in_figures(text, "en") == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Vor einundzwanzig Jahren", "Vor 21 Jahren"),
        ("de", "Zweihundertfünfzig Leute, fünfunddreißig Bücher", "250 Leute, 35 Bücher"),
        ("de", "neunzehnhundertvierundachtzig, zweitausendfünfundzwanzig", "1984, 2025"),
        ("de", "fünfundvierzigtausenddreihundert", "45.300"),
        ("de", "zwölf, zwanzig, hundert und tausend", "zwölf, zwanzig, hundert und tausend"),
        ("de", "der einundzwanzigste Tag, ein und dasselbe",
         "der einundzwanzigste Tag, ein und dasselbe"),
        ("fr", "Il y a vingt et un ans", "Il y a 21 ans"),
        ("fr", "Quatre-vingt-dix-sept personnes ont soixante-douze ans",
         "97 personnes ont 72 ans"),
        ("fr", "soixante-dix, quatre-vingts, deux cent cinquante", "70, 80, 250"),
        ("fr", "deux mille vingt-cinq, quarante-cinq mille", "2025, 45 000"),
        ("fr", "un ou deux, deux et trois, cent", "un ou deux, deux et trois, cent"),
        ("es", "Hace veintiún años", "Hace 21 años"),
        ("es", "treinta y cinco libros, doscientas cincuenta personas",
         "35 libros, 250 personas"),
        ("es", "mil novecientos ochenta y cuatro", "1984"),
        ("es", "dos y tres, quince, cien y mil", "dos y tres, quince, cien y mil"),
        ("ja", "三十五冊", "三十五冊"),
    ],
)  # fmt: skip
def test_other_languages(language: str, text: str, expected: str) -> None:
    assert number_phrases_in_figures(text, language) == expected


def test_a_model_says_all_of_the_number(serving: ServingModel, asked: list[str]) -> None:
    sources = ["I have thirty-five books.", "The flight takes forty-five minutes."]
    drafts = serving.draft(sources, GREEDY)
    assert asked[-2:] == ["I have 35 books.", "The flight takes 45 minutes."]
    assert [draft.source for draft in drafts] == sources
    assert "35" in drafts[0].text
    assert "45" in drafts[1].text
