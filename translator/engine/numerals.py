"""Numbers in a source and its translation: the same value may be written in another way."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

# A value as (whole part, decimals), or a text that is compared as it is.
Value = tuple[str, str]

_NUMBER = re.compile(
    r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d.,:]*\d)(?:[.,]\d+)?|\d+(?:[.,:'’]\d+)*"
)
_AFTERNOON = re.compile(r"\s*p\.?\s?m\b", re.IGNORECASE)

# Small numbers are often written out. Beginnings of words, so that "zweite" counts for 2.
_WORDS: dict[str, tuple[str, ...]] = {
    "en": (
        "zero no", "one first a an", "two second twice both", "three third", "four", "five fifth",
        "six", "seven", "eight", "nine nin", "ten", "eleven", "twel",
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
    "zh": ("零", "一", "二 两", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"),
    "ja": (
        "零 ゼロ", "一 ひと", "二 ふた", "三", "四", "五", "六", "七", "八", "九", "十", "十一",
        "十二",
    ),
}  # fmt: skip
_UNSPACED = ("zh", "ja")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written at ``text[start:end]``; ``values`` are what it may mean."""

    text: str
    start: int
    end: int
    values: frozenset[Value]


def find_numbers(text: str) -> list[Number]:
    """The numbers of a text, in order. ``1,000.50`` is one of them, ``5/3`` is two."""
    found = []
    for match in _NUMBER.finditer(text):
        values = _values(unicodedata.normalize("NFKC", match.group()))
        if _AFTERNOON.match(text, match.end()):
            values |= {(str(int(whole) + 12), rest) for whole, rest in values if len(whole) < 3}
        found.append(Number(match.group(), match.start(), match.end(), values))
    return found


def _values(written: str) -> frozenset[Value]:
    """``1,000`` may be a thousand or one; ``1.000,50`` is a thousand and a half."""
    groups = re.split(r"\D", written)
    separators = re.findall(r"\D", written)
    whole = groups[0].lstrip("0") or "0"
    if not separators:
        return frozenset({(whole, "")})
    if len(set(separators)) == 1:
        values = {(whole, ".".join(groups[1:]))}
        if all(len(group) == 3 for group in groups[1:]) and len(groups[0]) <= 3:
            values.add((whole + "".join(groups[1:]), ""))
        return frozenset(values)
    if separators[-1] in ".," and separators[-1] not in separators[:-1]:
        return frozenset({(whole + "".join(groups[1:-1]), groups[-1])})
    return frozenset({(whole, ".".join(groups[1:]))})


def missing_numbers(source: str, draft: str, target: str) -> tuple[list[Number], list[Number]]:
    """The numbers of ``source`` that ``draft`` lacks, and those of ``draft`` that ``source`` lacks.

    ``target`` is the language of the draft: small numbers may be written out in it.
    """
    spare = find_numbers(draft)
    missing = []
    for number in find_numbers(source):
        same = next((other for other in spare if other.values & number.values), None)
        if same is not None:
            spare.remove(same)
        else:
            missing.append(number)
    missing, spare = _without_dates(missing, spare)
    return [number for number in missing if not _written_out(number, draft, target)], spare


def _without_dates(missing: list[Number], spare: list[Number]) -> tuple[list[Number], list[Number]]:
    """Drop what differs only in how parts are divided, or their order: 5/3/2021 and 5.3.2021."""
    wanted = Counter(part for number in missing for part in _parts(number))
    offered = Counter(part for number in spare for part in _parts(number))
    divided = any(len(_parts(number)) > 2 for number in (*missing, *spare))
    if not divided:
        return missing, spare
    left = [number for number in missing if any(wanted[p] > offered[p] for p in _parts(number))]
    return left, [number for number in spare if any(offered[p] > wanted[p] for p in _parts(number))]


def _parts(number: Number) -> list[str]:
    return [part.lstrip("0") or "0" for part in re.findall(r"\d+", number.text)]


def _written_out(number: Number, draft: str, target: str) -> bool:
    words = _WORDS.get(target)
    small = [int(whole) for whole, rest in number.values if not rest and len(whole) < 3]
    if words is None or not small or small[0] >= len(words):
        return False
    alternatives = "|".join(words[small[0]].split())
    start = "" if target in _UNSPACED else r"\b"
    return re.search(f"{start}(?:{alternatives})", draft, re.IGNORECASE) is not None
