"""Numbers of several words, as a model is asked for them: "forty-five" and "fünfundvierzig" as 45.

Small models say the tens and forget the rest. Of "twenty-one years ago", "thirty-five books" and
"forty-five minutes" all five bundled ones made 20, 30 and 40; of "fünfunddreißig Bücher" German's
made five-year books, and of "soixante-douze ans" French's sixteen years. Short and round numbers
they know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from translator.core.late_pattern import late_pattern

_KNOWN = 20  # as a model knows all numbers up to it
_LARGEST_PLAIN = 9_999  # above it, thousands are parted; below it may be a year


def _counted(words: str, start: int = 1, step: int = 1) -> Iterator[tuple[str, int]]:
    """The words with their values; those between strokes have the same one."""
    for number, alike in enumerate(words.split()):
        for word in alike.split("|"):
            yield word, start + number * step


@dataclass(frozen=True)
class _Words:
    """The words that numbers of a language are made of.

    Attributes:
        values: what is added, by its word.
        hundreds, scales: what multiplies all before it; ``scales`` are of thousands.
        joint: what may be between two of the words.
        sign: what divides thousands in figures.
        also: round numbers of several words.
    """

    values: Mapping[str, int]
    hundreds: frozenset[str]
    scales: Mapping[str, int]
    joint: str
    sign: str
    also: frozenset[int] = frozenset()

    @property
    def word(self) -> str:
        words = sorted(chain(self.values, self.hundreds, self.scales), key=len, reverse=True)
        return f"(?:{'|'.join(words)})"

    @property
    def phrase(self) -> str:
        multiplied = "|".join((*self.hundreds, *self.scales))
        # A number in figures right before it is part of it, or says something of its own.
        return (
            rf"(?<![\w-])(?<!\d[ ,.])(?:an? (?=(?:{multiplied})\b))?"
            rf"{self.word}(?:(?:{self.joint}){self.word})*(?![\w'’])"
        )


_EN_ONES = "one two three four five six seven eight nine"
_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_DE_ONES = "ein|eins|eine zwei drei vier fünf sechs sieben acht neun"
_DE_TENS = "zwanzig dreißig|dreissig vierzig fünfzig sechzig siebzig achtzig neunzig"
_LANGUAGES = {
    "en": _Words(
        values=dict(
            chain(
                _counted(_EN_ONES),
                _counted(
                    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
                    "nineteen",
                    10,
                ),
                _counted(_EN_TENS, 20, 10),
            )
        ),
        hundreds=frozenset({"hundred"}),
        scales={"thousand": 10**3, "million": 10**6, "billion": 10**9},
        joint="-| and |, (?:and )?| ",
        sign=",",
    ),
    "de": _Words(
        values=dict(
            chain(
                _counted(_DE_ONES),
                _counted(
                    "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
                    10,
                ),
                _counted(_DE_TENS, 20, 10),
                (
                    (f"{one}und{ten}", number + tens)
                    for one, number in _counted(_DE_ONES)
                    for ten, tens in _counted(_DE_TENS, 20, 10)
                ),
            )
        ),
        hundreds=frozenset({"hundert"}),
        scales={"tausend": 10**3},
        joint="und|",
        sign=".",
    ),
    "fr": _Words(
        values=dict(
            chain(
                _counted("un|une deux trois quatre cinq six sept huit neuf"),
                _counted(
                    "dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf", 10
                ),
                _counted("vingt trente quarante cinquante soixante", 20, 10),
                _counted("quatre-vingts|quatre-vingt", 80),
            )
        ),
        hundreds=frozenset({"cent", "cents"}),
        scales={"mille": 10**3, "million": 10**6, "millions": 10**6},
        joint="-et-| et |-| ",
        sign="\u00a0",
        also=frozenset({70, 80, 90}),
    ),
    "es": _Words(
        values=dict(
            chain(
                _counted("un|uno|una dos tres cuatro cinco seis siete ocho nueve"),
                _counted(
                    "diez once doce trece catorce quince dieciséis diecisiete dieciocho "
                    "diecinueve veinte veintiuno|veintiún|veintiuna veintidós veintitrés "
                    "veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve",
                    10,
                ),
                _counted("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, 10),
                _counted(
                    "cien|ciento doscientos|doscientas trescientos|trescientas "
                    "cuatrocientos|cuatrocientas quinientos|quinientas seiscientos|seiscientas "
                    "setecientos|setecientas ochocientos|ochocientas novecientos|novecientas",
                    100,
                    100,
                ),
            )
        ),
        hundreds=frozenset(),
        scales={"mil": 10**3, "millón": 10**6, "millones": 10**6},
        joint=" y | ",
        sign=".",
    ),
}
# Of the languages that are translated from, and not of all as the program starts.
_PHRASES = {code: late_pattern(words.phrase, re.IGNORECASE) for code, words in _LANGUAGES.items()}
_WORD = {code: late_pattern(words.word) for code, words in _LANGUAGES.items()}
# A century and a year of it: "nineteen eighty-four".
_YEAR = re.compile(r"(\w+teen|twenty) (\w+ty-\w+)", re.IGNORECASE)


def number_phrases_in_figures(text: str, language: str) -> str:
    """A text with its numbers of several words in figures, but for round ones.

    So are those of one word that is long in German, and in Spanish from veintiuno on.
    """
    if language not in _LANGUAGES:
        return text
    words, word = _LANGUAGES[language], _WORD[language]()

    def said(found: re.Match[str]) -> str:
        phrase = found.group().casefold()
        goes_on = text[found.end() : found.end() + 1] == "-"
        if goes_on and not phrase.rpartition(" ")[2].count("-") and " " in phrase:
            return found.group()  # "twenty three-bedroom flats"
        first = word.match(phrase)
        if language == "en" and first and first[0] not in words.values:
            return found.group()  # "several hundred and fifty"
        if language == "en" and (year := _YEAR.fullmatch(phrase)):
            century, rest = (_value(word.findall(one), words) for one in year.groups())
            return found.group() if century is None or rest is None else f"{century}{rest:02}"
        value = _value(word.findall(phrase), words)
        if value is None or value <= _KNOWN:
            return found.group()
        if len(str(value).rstrip("0")) == 1 and value not in words.also:
            return found.group()
        return str(value) if value <= _LARGEST_PLAIN else f"{value:,}".replace(",", words.sign)

    return _PHRASES[language]().sub(said, text)


def _value(phrase: list[str], words: _Words) -> int | None:
    """What a phrase says; None where its words are several numbers side by side."""
    total = group = 0
    room = scale = 10**12  # what comes next is less than this
    for one in phrase:
        if one in words.scales:
            factor = words.scales[one]
            if factor >= scale:
                return None
            total, group, room, scale = total + (group or 1) * factor, 0, factor, factor
        elif one in words.hundreds:
            if group >= 100 or (group and room > 10):
                return None
            group, room = (group or 1) * 100, 100
        else:
            value = words.values[one]
            if value >= room:
                return None
            group += value
            room = _room_behind(value)
    return total + group


def _room_behind(value: int) -> int:
    """Behind twenty there may be less than ten, in French behind sixty and eighty less than twenty.

    >>> [_room_behind(value) for value in (7, 12, 20, 60, 300)]
    [1, 1, 10, 20, 100]
    """
    if value in (60, 80):
        return 20
    if value >= 100:
        return 100
    return 10 if value >= 20 and not value % 10 else 1
