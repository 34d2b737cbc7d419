"""Degrees below zero, as a model is asked for them: with a sign, minus 10 degrees as -10 degrees.

Small models lose the word: "It was minus 10 degrees" was nearly 10 degrees in Chinese, and
"Il fait moins 10 degrés" less than 10 in English. The sign is copied, and missed where it is not.
"""

from __future__ import annotations

import re

from translator.core.late_pattern import late_pattern

_WORDS = {
    "en": (
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty"
    ),
    "de": (
        "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
        "sechzehn siebzehn achtzehn neunzehn zwanzig"
    ),
    "fr": (
        "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
        "dix-sept dix-huit dix-neuf vingt"
    ),
    "es": (
        "un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
        "dieciséis diecisiete dieciocho diecinueve veinte"
    ),
    "zh": "一 二 三 四 五 六 七 八 九 十",
    "ja": "一 二 三 四 五 六 七 八 九 十",
}
_VALUES = {
    code: {word: str(value) for value, word in enumerate(words.split(), start=1)}
    for code, words in _WORDS.items()
}


def _number(code: str) -> str:
    words = "|".join(sorted(_VALUES[code], key=len, reverse=True))
    return rf"(\d{{1,3}}(?:[.,]\d{{1,2}})?|{words})"


_DEGREES = {
    "en": r"(?= ?(?:degrees?\b|°|℃))",
    "de": r"(?= ?(?:Grad\b|°|℃))",
    "fr": r"(?= ?(?:degrés?\b|°|℃))",
    "es": r"(?= ?(?:grados?\b|°|℃))",
    "zh": "(?= ?(?:度|°|℃|摄氏度|攝氏度))",
    "ja": "(?= ?(?:度|°|℃))",
}
# Not "20 degrees minus 5 degrees", "au moins 5 degrés" nor "al menos 5 grados": at least five.
_MINUS = {
    "en": r"(?<!\w)(?<!degrees )(?<!\d )minus ",
    "de": r"(?<!\w)(?<!Grad )(?<!\d )minus ",
    "fr": r"(?<!\w)(?<!au )(?<!du )(?<!le )(?<!degrés )(?<!\d )moins ",
    "es": r"(?<!\w)(?<!al )(?<!lo )(?<!cuando )(?<!grados )(?<!\d )menos ",
    "zh": "(?:零下|负|負) ?",
    "ja": "(?:マイナス|氷点下) ?",
}
_BELOW = {
    "en": r"(degrees?(?: Celsius| Fahrenheit)?) below zero\b",
    "de": r"(Grad(?: Celsius)?) unter null\b",
    "fr": r"(degrés?(?: Celsius)?) (?:(?:au|en)[- ]dessous de|sous) zéro\b",
    "es": r"(grados?(?: centígrados| Celsius)?) bajo cero\b",
}
_FOUND = {
    code: late_pattern(f"{minus}{_number(code)}{_DEGREES[code]}", re.IGNORECASE)
    for code, minus in _MINUS.items()
}
_ENDS = {
    code: late_pattern(rf"(?<![\w.,/–-])(?<!\d ){_number(code)} {below}", re.IGNORECASE)
    for code, below in _BELOW.items()
}
_SIGN = late_pattern(
    "minus|moins|menos|zero|null|zéro|cero|零下|负|負|マイナス|氷点下", re.IGNORECASE
)


def with_minus_signs(text: str, language: str) -> str:
    """A text with its degrees below zero so."""
    if language not in _FOUND or _SIGN().search(text) is None:  # as in most texts
        return text

    def figures(written: str) -> str:
        return _VALUES[language].get(written.casefold(), written)

    text = _FOUND[language]().sub(lambda found: f"-{figures(found[1])}", text)
    if language in _ENDS:
        text = _ENDS[language]().sub(lambda found: f"-{figures(found[1])} {found[2]}", text)
    return text
