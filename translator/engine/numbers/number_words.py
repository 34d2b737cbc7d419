"""Numbers written out in words, to know them again in a translation that has no digits for them."""

from __future__ import annotations

import re

from translator.engine.numbers import han_numbers

# Small numbers, from zero on, with their ordinals. Beginnings of words, so that "zweite" is 2.
_SMALL: dict[str, tuple[str, ...]] = {
    "en": (
        r"zero no\b none", r"one first an?\b",
        "two second twice both couple pair", "three third", "four",
        "five fifth", "six", "seven", "eight", "nine nin", "ten", "eleven", "twel",
    ),
    "de": (
        "null kein", "ein erst", "zwei beid", "drei dritt", "vier", "fünf", "sechs", "sieb", "acht",
        "neun", "zehn", "elf", "zwölf",
    ),
    "fr": (
        "zéro aucun", "un premi", "deux second", "trois", "quatr", "cinq", "six", "sept", "huit",
        "neuf neuv", "dix", "onz", "douz",
    ),
    "es": (
        "cero ning", "un prim", "dos segund", "tres terc", "cuatro cuart", "cinco quint",
        "seis sext", "siete sépt", "ocho octav", "nueve noven", "diez décim", "once", "doce",
    ),
    "it": (
        "zero nessun", "un prim", "due second", "tre terz", "quattro quart", "cinque quint",
        "sei sest", "sette settim", "otto ottav", "nove non", "dieci decim", "undici", "dodici",
    ),
    "pt": (
        "zero nenhum", "um prim", "dois duas segund", "três terc", "quatro quart", "cinco quint",
        "seis sext", "sete sétim", "oito oitav", "nove non", "dez décim", "onze", "doze",
    ),
    "ru": (
        "ноль нул", "один одн перв", "два две дву втор", "три трё тре", "четыр четв", "пят", "шест",
        "сем седь", "восем восьм", "девят", "десят", "одиннадцат", "двенадцат",
    ),
}  # fmt: skip
_MONTHS = {
    "en": "january february march april may june july august september october november december",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
    "dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro "
    "dezembro",
}
# 16進 is hexadecimal, in nearly the same letters everywhere.
_BASES = {2: "bin|dual", 8: "o[ck]t", 10: "de[cz]im|d[ée]cim", 16: "hex"}
_LARGEST = {"en": 10**12 - 1, "de": 999_999}
# What makes a larger number of the beginning: "sixty", "six hundred", "sechzehn", "zweiundsechzig".
_LARGER = {
    "en": r"(?!teen|een|t?y|t?ies|[\s-](?:hundred|thousand|million))",
    "de": r"(?!zehn|zig|ßig|ssig|und\w*ig|s?hundert|s?tausend)",
}
_HAN = ("zh", "ja")

_EN_ONES = (
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_EN_TENS = ("", "", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")
_EN_GROUPS = ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))
_EN_ORDINALS = {1: "first", 2: "second", 3: "third", 5: "fifth", 8: "eighth", 9: "ninth"}
_DE_ONES = (
    "", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf",
    "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
)  # fmt: skip
_DE_TENS = (
    "", "", "zwanzig", "drei(?:ß|ss)ig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig",
    "neunzig",
)  # fmt: skip


def month_names(language: str) -> list[str]:
    """The months of a language in small letters; none of one that is not in the table."""
    return _MONTHS.get(language, "").split()


def times_written_out(value: int, text: str, language: str) -> int:
    """How often a word of ``text`` stands for ``value``.

    Known are numbers up to twelve, all up to 999,999 in German, and all below a million million in
    English, Chinese and Japanese.
    """
    if language in _HAN:
        return han_numbers.times_written(value, text, language)
    beginning = _beginning(value, language)
    if beginning is None:
        return 0
    pattern = rf"\b(?:{beginning}){_LARGER.get(language, '')}"
    return len(re.findall(pattern, text, re.IGNORECASE))


def has_month(number: str, text: str, language: str) -> bool:
    """Whether a text names the month of that number, as a whole or by its first letters."""
    names = month_names(language)
    if not number.isdecimal() or not 0 < int(number) <= len(names):
        return False
    name = names[int(number) - 1]
    return re.search(rf"\b(?:{name}|{name[:4]}|{name[:3]})\b", text, re.IGNORECASE) is not None


def has_base(number: str, text: str) -> bool:
    """Whether a text names the number system of that base."""
    names = _BASES.get(int(number)) if number.isdecimal() and len(number) < 3 else None
    return names is not None and re.search(rf"(?:{names})\w*", text, re.IGNORECASE) is not None


def _beginning(value: int, language: str) -> str | None:
    """A regular expression for how a word begins that stands for ``value``."""
    small = _SMALL.get(language, ())
    if value < len(small):
        return "|".join(small[value].split())
    if value > _LARGEST.get(language, 0):
        return None
    return _english(value) if language == "en" else _german(value)


def _english(value: int) -> str:
    """``two hundred(?: and)? fifty``; "dozen", "score" and the like are left aside."""
    for size, name in _EN_GROUPS:
        if value >= size:
            return _english_group(value, size, name)
    if value < 20:
        return _EN_ONES[value]
    tens, ones = divmod(value, 10)
    if not ones:
        return f"{_EN_TENS[tens]}(?:y|ie)"
    alternatives = [_EN_ONES[ones], *([_EN_ORDINALS[ones]] if ones in _EN_ORDINALS else [])]
    return rf"{_EN_TENS[tens]}y[\s-](?:{'|'.join(alternatives)})"


def _english_group(value: int, size: int, name: str) -> str:
    many, rest = divmod(value, size)
    start = rf"(?:an?|one)\s{name}" if many == 1 else rf"{_english(many)}\s{name}"
    return rf"{start},?\s(?:and\s)?{_english(rest)}" if rest else start


def _german(value: int) -> str:
    """``zweihundert(?:und)?fünfzig``, written as one word."""
    if value >= 1000:
        return _german_group(value, 1000, "tausend")
    if value >= 100:
        return _german_group(value, 100, "hundert")
    if value < 20:
        return _DE_ONES[value]
    tens, ones = divmod(value, 10)
    return f"{_DE_ONES[ones]}und{_DE_TENS[tens]}" if ones else _DE_TENS[tens]


def _german_group(value: int, size: int, name: str) -> str:
    many, rest = divmod(value, size)
    start = f"(?:ein)?{name}" if many == 1 else f"{_german(many)}{name}"
    return rf"{start}\s?(?:und\s?)?{_german(rest)}" if rest else start
