"""Words of a translation that follow those beside them: by gender, by how they begin, by month."""

from __future__ import annotations

import re
import unicodedata

# Articles, alone or within a preposition, and how letters begin.
_BY_GENDER = {
    "de": "der die das den dem des ein eine einen einem einer eines "
    "am beim im ins vom zum zur lieber liebe geehrter geehrte",
    "es": "el la los las un una al del querido querida estimado estimada",
    "fr": "le la les un une au aux du cher chère",
}
# "a Ford" and "an Opel", «de Marie» and «d'Anna», «y Ana» and «e Isabel», «7 o 9» and «7 u 8».
_BY_SOUND = {
    "en": "a an",
    "es": "y e o u",
    "fr": "de que ne je me te se ce jusque lorsque puisque",
}
# "1 May" is «1er mai» in French, and all other days are plain numbers.
_FRENCH_MONTH = re.compile(
    r"\s(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b"
)
_GENDER = {language: frozenset(words.split()) for language, words in _BY_GENDER.items()}
_SOUND = {language: frozenset(words.split()) for language, words in _BY_SOUND.items()}

_LAST_WORD = re.compile(r"(\w+)\W*$")
_SAID_WITH_VOWEL = re.compile(r"8|1[18](?!\d)")  # eight, eleven, eighteen; ocho, once
_SILENT_H = frozenset({"es", "fr"})


def asks_for_gender(before: str, language: str) -> bool:
    """Whether the last word of ``before`` has the gender of a name behind it."""
    return _last_word(before) in _GENDER.get(language, ())


def asks_for_sound(before: str, old: str, new: str, language: str) -> bool:
    """Whether the last word of ``before`` is another one before ``new`` than before ``old``."""
    words = _SOUND.get(language, ())
    return _last_word(before) in words and _sound(old, language) != _sound(new, language)


def asks_for_ordinal(behind: str, new: str, language: str) -> bool:
    """Whether the number ``new`` is not written as a plain one before ``behind``."""
    return language == "fr" and new == "1" and _FRENCH_MONTH.match(behind) is not None


def _last_word(text: str) -> str:
    found = _LAST_WORD.search(text[-24:])
    return found[1].casefold() if found else ""


def _sound(text: str, language: str) -> str:
    """The vowel that a text begins with; of what is read letter by letter its first one."""
    if text[0].isdecimal():
        return "o" if language != "fr" and _SAID_WITH_VOWEL.match(text) else ""
    letters = unicodedata.normalize("NFD", text)
    if language == "en" and len(text) > 1 and text.isupper():
        return letters[0]
    first = letters.casefold().removeprefix("h" if language in _SILENT_H else "")[:1]
    return first if first and first in "aeiou" else ""
