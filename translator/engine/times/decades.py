"""Decades, the 1990s: a model is asked for their first year, and a draft says them in its place.

Small models know hardly any: "built in the 1990s" came out as "1990 gebaut", "les années 80" as the
80 years, and "the 1980s" in Japanese as 1980 people. A year they all copy.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from translator.core.late_pattern import late_pattern

EARLY, MID, LATE = "early", "mid", "late"
_CENTURY = 1900  # of those that are told without one
# The 1900s may be a century.
_FULL = "1[5-9][1-9]0|20[0-9]0"
_LONG, _SHORT = f"(?P<year>{_FULL})", "(?P<short>[2-9]0)"
_TENS = {
    "en": "twenties thirties forties fifties sixties seventies eighties nineties",
    "de": "zwanziger dreißiger vierziger fünfziger sechziger siebziger achtziger neunziger",
    "fr": "vingt trente quarante cinquante soixante soixante-dix quatre-vingt quatre-vingt-dix",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "zh": "二十 三十 四十 五十 六十 七十 八十 九十",
}
_TENS_OF = {
    word: number
    for words in _TENS.values()
    for number, word in zip(range(20, 100, 10), words.split(), strict=True)
}
_WORD = {
    code: f"(?P<word>{'|'.join(sorted(words.split(), key=len, reverse=True))})"
    for code, words in _TENS.items()
}
# "los años 20 y 30": two that have to be told from each other.
_ALONE = r"(?!\w)(?!\s?(?:y|et|u|und|oder|ou|o|à|a|bis|-|–)\s?['’]?\d)"
_EN_BEFORE = "in|during|of|from|since|until|till|by|before|after|throughout|between|and|to|into"
_DE_BEFORE = "in|während|aus|seit|von|vor|nach|ab|bis in|zwischen|und"
_PARTS = {
    EARLY: "early début anfang frühen principios comienzos 初 初期 早期 初頭 前半",
    MID: "mid milieu mitte mittleren mediados 中期 半ば",
    LATE: "late fin ende späten finales fines 末 末期 后期 後期 後半",
}
_PART = {word: part for part, words in _PARTS.items() for word in words.split()}
_FOUND = {
    "en": (
        rf"(?<!\w)(?:(?P<before>{_EN_BEFORE}) )?the (?:(?P<part>early|mid|late)[ -])?"
        rf"(?:{_LONG}['’]?s|['’‘]?{_SHORT}['’]?s|{_WORD['en']}){_ALONE}"
    ),
    "de": (
        rf"(?<!\w)(?:(?P<before>{_DE_BEFORE}) (?:den|der|die) |"
        r"(?:(?P<lead>seit|bis|ab|von|aus|vor|nach) )?(?P<part>Anfang|Mitte|Ende) der |"
        r"(?P<article>die|der|den) )(?:(?P<kind>frühen|mittleren|späten) )?"
        # "den 80er" may be a bus, and "der 80er Bus" is one.
        rf"(?:(?:{_LONG}er|{_SHORT}er|{_WORD['de']})(?:[- ]?Jahren?|n){_ALONE}|"
        rf"(?<!den )(?:(?P<full>{_FULL})er|(?P<two>[2-9]0)er|{_WORD['de'].replace('word', 'noun')})"
        r"(?!\w|-| (?-i:[A-ZÄÖÜ])))"
    ),
    "fr": (
        r"(?<!\w)(?:(?P<before>dans|durant|pendant|au cours|depuis|avant|après|vers|dès) )?"
        r"(?:(?P<at>au|à la|du|de la|le|la) (?P<part>début|milieu|fin) )?"
        rf"(?P<article>les|des|jusqu['’]aux) années (?:{_LONG}|{_SHORT}|{_WORD['fr']}s?){_ALONE}"
    ),
    "es": (
        r"(?<!\w)(?:(?P<before>en|durante|desde|hasta|de|a) )?"
        r"(?:(?P<part>principios|comienzos|mediados|finales|fines) de )?"
        rf"(?:los años|la década de(?: los)?(?: años)?) (?:{_LONG}|{_SHORT}|{_WORD['es']}){_ALONE}"
    ),
    "zh": (
        r"(?<![\d二三四五六七八九十])(?:(?:上个?世纪|二十世纪|(?P<century>1[6-9]|2[01])世纪)?"
        rf"(?:{_SHORT}|{_WORD['zh']})|{_LONG})年代(?P<part>初期|早期|初|中期|末期|后期|後期|末)?"
    ),
    "ja": rf"(?<!\d)(?:{_SHORT}|{_LONG})年代(?:の?(?P<part>初頭|前半|半ば|後半|末))?",
}
_PATTERNS = {code: late_pattern(found, re.IGNORECASE) for code, found in _FOUND.items()}
_SIGN = {
    "en": re.compile(r"0['’]?s\b|ties\b"),
    "de": re.compile("0er|[zß]iger"),
    "fr": re.compile("années"),
    "es": re.compile("años|década"),
    "zh": re.compile("年代"),
    "ja": re.compile("年代"),
}
# Of these, "the 80s" are degrees.
_WEATHER = re.compile(r"temperature|degree|°|mercury", re.IGNORECASE)
_INSIDE = {
    "en": ("in", "during", "throughout"),
    "de": ("in", "während"),
    "fr": ("dans", "durant", "pendant", "au cours"),
    "es": ("en", "durante"),
}
_IN = {"en": "in", "de": "in", "fr": "en", "es": "en"}
_OF = {"en": "of", "de": "von", "fr": "de", "es": "de"}
# Of one year, as of several.
_ONE = {
    "en": {" were ": " was ", " are ": " is "},
    "de": {" waren ": " war ", " sind ": " ist "},
    "fr": {" étaient ": " était ", " sont ": " est "},
    "es": {" fueron ": " fue ", " eran ": " era ", " son ": " es "},
}


@dataclass(frozen=True, slots=True)
class Decade:
    """A decade as it stands at ``text[start:end]``, with its article and the word before that.

    Attributes:
        year: its first one.
        short: whether it is told without its century.
        part: early, mid or late, where only that is meant; empty for all of it.
        inside: whether something is told to be in it.
        of: whether something is told to be of it.
        asked: what to ask for in its place.
    """

    start: int
    end: int
    year: int
    short: bool
    part: str
    inside: bool
    of: bool
    asked: str


def decades(text: str, language: str) -> list[Decade]:
    """The decades of a text; none where it says one twice, or the first year of one itself."""
    sign = _SIGN.get(language)
    if sign is None or sign.search(text) is None:  # as in most texts
        return []
    if _WEATHER.search(text):
        return []
    found = [_decade(match, language) for match in _PATTERNS[language]().finditer(text)]
    asked = with_years(text, found, language)
    return found if all(asked.count(str(one.year)) == 1 for one in found) else []


def with_years(text: str, found: Sequence[Decade], language: str) -> str:
    """The text with the first years of its decades in their places."""
    for decade in reversed(found):
        behind = text[decade.end :]
        for many, one in _ONE.get(language, {}).items():
            if decade.asked.isdecimal() and behind.startswith(many):
                behind = one + behind.removeprefix(many)
        text = f"{text[: decade.start]}{decade.asked}{behind}"
    return text


def _decade(match: re.Match[str], language: str) -> Decade:
    said = {name: value.casefold() for name, value in match.groupdict().items() if value}
    year, short = _year(said)
    part = _PART.get(said.get("part") or said.get("kind", ""), "")
    before = said.get("before") or said.get("lead", "")
    inside, of = _role(said, before, language)
    asked = f"{year}年" if language in ("zh", "ja") else str(year)
    if inside:
        asked = f"{_IN[language]} {year}"
    elif of:
        asked = f"{_OF[language]} {year}"
    elif said.get("article", "").startswith("jusqu"):
        asked = f"jusqu'en {year}"
    elif before:
        asked = f"{before.removesuffix(' in')} {year}"
    if match.group()[0].isupper():
        asked = asked[0].upper() + asked[1:]
    return Decade(*match.span(), year, short, part, inside, of, asked)


def _year(said: Mapping[str, str]) -> tuple[int, bool]:
    """The first year, and whether it is told without its century."""
    if full := said.get("year") or said.get("full"):
        return int(full), False
    tens = said.get("short") or said.get("two")
    number = int(tens) if tens else _TENS_OF[said.get("word") or said["noun"]]
    if century := said.get("century"):
        return 100 * (int(century) - 1) + number, False
    return _CENTURY + number, True


def _role(said: Mapping[str, str], before: str, language: str) -> tuple[bool, bool]:
    """Whether it is told to be in it, and of it."""
    if language in ("zh", "ja"):
        return False, False
    has_part, at, article = "part" in said, said.get("at", ""), said.get("article", "")
    inside = before in _INSIDE[language] or (
        {
            "de": has_part and not before,
            "fr": at in ("au", "à la"),
            "es": has_part and before == "a",
        }
    ).get(language, False)
    if inside:
        return True, False
    if language == "fr":
        return False, not before and (at in ("du", "de la") or (not at and article == "des"))
    return False, before == _OF[language] if language != "de" else article == "der"
