"""Ordinals in figures, 5th and 2.º: a model is asked for the second, and a draft says them there.

Small models know few: "the 5th floor" came out as "le 5ième étage" and "el 5 de la planta", and
"el 2.º piso" as "2.or flat". The first and the second of anything all of them know.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from translator.core.late_pattern import late_pattern
from translator.engine.numbers.number_words import month_names

_MONTHS = {code: "|".join(month_names(code)) for code in ("en", "de", "fr", "es")}
_NUMBER = "(?P<number>[1-9][0-9]{0,2})"
# Behind the day of a month, or one that stands alone.
_EN_OTHER = (
    "of|and|or|at|in|on|to|is|was|are|were|for|from|by|as|the|a|an|we|you|he|she|it|they|but|with|"
    "than|if|when|because|until|will|has|had|have"
)
_DE_BEFORE = (
    "im|am|zum|zur|vom|beim|ins|der|die|das|den|dem|des|jede[rsmn]?|diese[rsmn]?|"
    "(?:mein|dein|sein|ihr|unser|euer|ein)(?:e[rsmn]?)?"
)
_FR_BEFORE = "le|la|les|au|du|un|une|ce|cette|mon|ma|ton|ta|son|sa|notre|votre|leur"
_ES_BEFORE = "el|la|los|las|al|del|un|una|este|esta|mi|tu|su|nuestro|nuestra"
_FOUND = {
    "en": (
        rf"(?<![\w.,/$€£-])(?P<before>){_NUMBER}(?P<ending>st|nd|rd|th)"
        rf"(?= (?!(?:{_EN_OTHER}|{_MONTHS['en']})\b)(?-i:[a-z]))"
    ),
    "de": (
        rf"(?<!\w)(?P<before>{_DE_BEFORE}) {_NUMBER}(?P<ending>\.)"
        rf"(?= (?!{_MONTHS['de']})(?-i:[A-ZÄÖÜ])[a-zäöü])"
    ),
    "fr": (
        rf"(?<!\w)(?P<before>{_FR_BEFORE}) {_NUMBER}(?P<ending>er|ère|re|ième|ème|eme|e)"
        rf"(?= (?!(?:{_MONTHS['fr']})\b)(?-i:[a-zà-ÿ]))"
    ),
    "es": (
        rf"(?<!\w)(?P<before>{_ES_BEFORE}) {_NUMBER}"
        r"(?P<ending>\.?[ºª]|\.(?:er|ro|ra|do|da|to|ta|mo|ma)|er)"
        rf"(?= (?!(?:de|{_MONTHS['es']})\b)(?-i:[a-zá-ÿ]))"
    ),
    "zh": rf"(?P<before>第){_NUMBER}(?P<ending>)(?=[版名次届位代])",
    "ja": rf"(?P<before>第){_NUMBER}(?P<ending>)(?=[版回位])",
}
_PATTERNS = {code: late_pattern(found, re.IGNORECASE) for code, found in _FOUND.items()}
_SIGN = {
    "en": re.compile(r"\d(?:st|nd|rd|th)\b"),
    "de": re.compile(r"\d\. [A-ZÄÖÜ]"),
    "fr": re.compile(r"\d(?:e|è|i|re)"),
    "es": re.compile(r"\d\.?[ºªa-z]"),
    "zh": re.compile(r"第\d"),
    "ja": re.compile(r"第\d"),
}
# The first and the second, as they are asked for and said, in any of their forms.
_SAID = {
    "en": ("first", "second"),
    "de": ("erste[nrsm]?", "zweite[nrsm]?"),
    "fr": ("premi(?:er|ère)s?", "deuxièmes?|seconde?s?"),
    "es": ("primer[oa]?", "segund[oa]"),
    "zh": ("第一", "第二"),
    "ja": (
        "第一|一(?=回目|番目|階|歳)",
        "第[二2]|[二2](?=回目|番目|度目|階|歳|つ目)",
    ),
}
_WORDS = {
    code: (
        [late_pattern(f"(?:{one})(?![一二三四五六七八九十百])") for one in said]
        if code in ("zh", "ja")
        else [late_pattern(rf"(?<![\w-])(?:{one})(?!\w)", re.IGNORECASE) for one in said]
    )
    for code, said in _SAID.items()
}
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_LAST_COUNTED = 9  # in Japanese with つ
_FEMININE_ES = ("ª", "ra", "da", "ta", "ma")


@dataclass(frozen=True, slots=True)
class Ordinal:
    """An ordinal as it stands at ``text[start:end]``, and what to ask for in its place."""

    start: int
    end: int
    number: int
    asked: str


def only_ordinal(text: str, language: str) -> Ordinal | None:
    """The ordinal of a text; None where it has none or several, or says that word itself."""
    sign = _SIGN.get(language)
    if sign is None or sign.search(text) is None:  # as in most texts
        return None
    found = list(_PATTERNS[language]().finditer(text))
    if len(found) != 1:
        return None
    (match,) = found
    number = int(match["number"])
    if _WORDS[language][number > 1]().search(text):
        return None
    asked = _asked(number, match["before"].casefold(), match["ending"].casefold(), language)
    start = match.start("number") - (language in ("zh", "ja"))
    return Ordinal(start, match.end(), number, asked)


def with_second(text: str, ordinal: Ordinal) -> str:
    """The text with the first or the second in the place of its ordinal."""
    return text[: ordinal.start] + ordinal.asked + text[ordinal.end :]


def says_ordinal(draft: str, ordinal: Ordinal, language: str) -> bool:
    """Whether a draft has it in figures, as an ordinal before something."""
    number = ordinal.number
    behind = {
        "en": r"(?:st|nd|rd|th)\b",
        "de": r"\. [A-ZÄÖÜ]",
        "fr": r"(?:e|er|re|ère)\b",
        "es": r"\.(?:[ºª]|er)",
    }
    before = "" if language in behind else "第"
    pattern = rf"(?<!\d){before}{number}{behind.get(language, '')}"
    return language not in _SAID or re.search(pattern, draft) is not None


def in_place_of_second(draft: str, ordinal: Ordinal, language: str) -> str | None:
    """The draft with the ordinal where it says the second; None where it does not say that once."""
    places = list(_WORDS[language][ordinal.number > 1]().finditer(draft))
    if len(places) != 1:
        return None
    (place,) = places
    said = _written(ordinal.number, place.group().casefold(), language)
    behind = draft[place.end() :]
    if ordinal.number > _LAST_COUNTED and behind.startswith("つ目"):
        behind = "番目" + behind.removeprefix("つ目")
    return draft[: place.start()] + said + behind


def english_ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th, and 11th."""
    ending = "th" if 10 < number % 100 < 14 else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


def _asked(number: int, before: str, ending: str, language: str) -> str:
    is_first = number == 1
    if language == "de":
        # "der erste", "sein erster", "sein erstes" and "im ersten"
        form = "e" if before in ("der", "die", "das") or before.endswith("e") else "en"
        form = "er" if before in ("mein", "dein", "sein", "ihr", "unser", "euer", "ein") else form
        return ("erst" if is_first else "zweit") + form
    if language == "fr":
        if not is_first:
            return "deuxième"
        return "premier" if ending == "er" else "première"
    if language == "es":
        feminine = ending.endswith(_FEMININE_ES)
        if not is_first:
            return "segunda" if feminine else "segundo"
        return "primera" if feminine else "primer"
    return {
        "en": ("first", "second"),
        "zh": ("第一", "第二"),
        "ja": ("第一", "第二"),
    }[language][not is_first]


def _written(number: int, said: str, language: str) -> str:
    if language == "en":
        return english_ordinal(number)
    if language == "de":
        return f"{number}."
    if language == "fr":
        return f"{number}{'e' if number > 1 else 're' if 'è' in said else 'er'}"
    if language == "es":
        return f"{number}.{'ª' if said.endswith('a') else 'er' if said == 'primer' else 'º'}"
    return f"{'第' if said.startswith('第') else ''}{number}"
