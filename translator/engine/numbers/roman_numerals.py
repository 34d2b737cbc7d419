"""Roman numbers: rulers (Ludwig XIV.), what is numbered so (Chapter IV), centuries (XXe siècle).

A small model reads the German ones as the end of a sentence, and I as the word: "Elisabeth II. war
Königin" came out as "Elisaby I am. They were king.", and "Chapter IV" as "Chapter IND".

``resources/names/rulers.tsv`` has what each language calls the rulers of a name. In a cell, what
follows a comma is understood as well. A number in it makes it the name of that one alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from translator.core.direction import Direction
from translator.core.languages import language
from translator.core.late_pattern import late_pattern
from translator.core.resources import resources
from translator.engine.numbers.ordinals import english_ordinal
from translator.engine.protection import Item, Kind

_ROMAN = r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})"
_ANY_ROMAN = late_pattern(rf"(?<!\w){_ROMAN}(?:er|re|e|ᵉ)?(?!\w)")
_DIGITS = {"I": 1, "V": 5, "X": 10}
_BARE_IN_CHINESE = "路易"  # 路易十四, where others are 查理三世
_HAN_DIGITS = " 一二三四五六七八九"
# German writes ordinals with a full stop, French the first with its ending.
_NUMBERED = {
    "en": rf"(?P<number>{_ROMAN})(?!\w|['’][^s]|\. [A-Z])",
    "de": rf"(?P<number>{_ROMAN})\.?(?![\w.]| [A-ZÄÖÜ]\w+ (?:und|von|aus) )",
    "fr": rf"(?P<number>I(?=er|re)|(?!I\b){_ROMAN})(?:er|re)?(?!\w|['’]\w|\. [A-Z])",
    "es": rf"(?P<number>{_ROMAN})(?!\w|\. [A-Z])",
}
# In English, I is a word unless somebody's office stands before the name.
_OFFICE = late_pattern(r"(?:King|Queen|Pope|Emperor|Tsar) \Z")
# What has numbers, as a source writes it.
_THINGS = {
    "en": "Chapter|Part|Volume|Section|Act|Article|Annex|Appendix|Title|Book|Phase|Level|Figure",
    "de": "Kapitel|Teil|Band|Abschnitt|Akt|Artikel|Anhang|Anlage|Titel|Buch|Phase|Stufe|Klasse",
    "fr": "Chapitre|Partie|Tome|Section|Acte|Article|Annexe|Titre|Livre|Phase",
    "es": "Capítulo|Parte|Tomo|Sección|Acto|Artículo|Anexo|Título|Libro|Fase",
}


# They stand in a sentence as a place does, once their article is taken with them.
_FRENCH_NUMBER = rf"(?P<number>{_ROMAN})(?:e|ᵉ|ème|er(?= siècle))"
_CENTURY = {
    "fr": late_pattern(rf"(?<![\w-])(?:[Ll]e )?{_FRENCH_NUMBER} siècle(?!\w)"),
    "es": late_pattern(rf"(?<![\w-])(?:[Ee]l )?siglo (?P<number>{_ROMAN})(?!\w)"),
}
_FRENCH_ORDINAL = late_pattern(rf"(?<![\w-]){_FRENCH_NUMBER} (?!siècle)(?=\w)")


class _Rulers(NamedTuple):
    """The rulers of a direction: kind and name in the target by the name in the source."""

    named: dict[str, tuple[Kind, str]]
    pattern: re.Pattern[str]


def missing_roman(source: str, draft: str, direction: Direction) -> list[Item]:
    """Rulers, numbers of things and of centuries that a draft does not say as its language does."""
    if direction.source not in _NUMBERED or not _ANY_ROMAN().search(source):
        return []
    items = [*_missing_rulers(source, draft, direction), *_missing_things(source, draft, direction)]
    if direction.target == "en":
        items += _missing_centuries(source, draft, direction.source)
    return items


def _missing_rulers(source: str, draft: str, direction: Direction) -> Iterator[Item]:
    rulers = _rulers(direction)
    if rulers is None:
        return
    for found in rulers.pattern.finditer(source):
        kind, name = rulers.named[found["name"]]
        roman = found["number"]
        is_word = direction.source == "en" and roman == "I"
        if is_word and not _OFFICE().search(source[: found.start()][-8:]):
            continue
        said = _with_number(name, roman, kind, direction.target) if roman else name
        end = found.end()
        if source[end - 1] == "." and not source[end:].strip():  # the sentence's as well
            end -= 1
        if said not in draft:
            yield Item(kind, said, found.start(), end)


def _with_number(name: str, roman: str, kind: Kind, target: str) -> str:
    if target == "de":
        return f"{name} {roman}."
    if target == "fr" and roman == "I":
        return f"{name} {'Ire' if kind is Kind.WOMAN else 'Ier'}"
    if language(target).spaced:
        return f"{name} {roman}"
    number = _value(roman)
    if target == "ja":
        return f"{name}{number}世"
    tens, ones = divmod(number, 10)
    han = ("十" if tens == 1 else f"{_HAN_DIGITS[tens]}十" if tens else "") + _HAN_DIGITS[
        ones
    ].strip()
    return f"{name}{han}" if name == _BARE_IN_CHINESE else f"{name}{han}世"


def _missing_things(source: str, draft: str, direction: Direction) -> Iterator[Item]:
    for found in _things(direction.source).finditer(source):
        if not re.search(rf"(?<![A-Za-z]){found['number']}(?![A-Za-z])", draft):
            yield Item(Kind.NUMBER, found["number"], *found.span("number"))


def _missing_centuries(source: str, draft: str, code: str) -> Iterator[Item]:
    """What is counted with Roman numbers: XXe siècle, siglo XX, Ve République."""
    if code in _CENTURY:
        for found in _CENTURY[code]().finditer(source):
            said = f"{english_ordinal(_value(found['number']))} century"
            if said not in draft:
                yield Item(Kind.CITY, f"the {said}", *found.span())
    if code == "fr":
        for found in _FRENCH_ORDINAL().finditer(source):
            said = english_ordinal(_value(found["number"]))
            if said not in draft:
                yield Item(Kind.NUMBER, said, *found.span("number"))


def _value(roman: str) -> int:
    values = [_DIGITS[digit] for digit in roman]
    behind = [*values[1:], 0]
    return sum(-one if one < then else one for one, then in zip(values, behind, strict=True))


@cache
def _things(source: str) -> re.Pattern[str]:
    number = rf"(?!I\b){_ROMAN}" if source == "en" else _ROMAN  # "the part I like"
    return re.compile(rf"(?<![\w-])(?i:{_THINGS[source]}) (?P<number>{number})(?![\w-]|['’]\w)")


@cache
def _rulers(direction: Direction) -> _Rulers | None:
    """None where a language has no column."""
    lines = (resources() / "names" / "rulers.tsv").read_text("utf-8").splitlines()
    codes = lines[0].split("\t")[1:]
    if direction.target not in codes:
        return None
    named = {}
    for kind, *cells in (line.split("\t") for line in lines[1:]):
        row = dict(zip(codes, cells, strict=True))
        for name in row[direction.source].split(","):
            named[name] = (Kind(kind), row[direction.target].split(",")[0])
    ordered = "|".join(re.escape(name) for name in sorted(named, key=len, reverse=True))
    numbered = rf"(?:(?<=[IVX])|(?<=[IVX]\.)| {_NUMBERED[direction.source]})"
    return _Rulers(named, re.compile(rf"(?<![\w-])(?P<name>{ordered}){numbered}(?!\w)"))
