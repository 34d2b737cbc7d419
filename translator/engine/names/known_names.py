"""Names of places and people, what each language writes for them, and what became of them.

A small model has hardly seen most of them. Of 75 countries and regions that one travels to, the
bundled ones wrote 36 wrongly into German, 51 into French, 45 into Spanish, and nearly all into
Chinese and Japanese: "nach Norweg", "nach Frankreich" for Thailand, "in Esperanto" for Berlin. Of
50 given names in four sentences each they lost a fifth.

``resources/names/*.tsv`` have a column for each language. In a cell, names are divided by commas,
the first is the one to write; what follows a plus is left alone in a draft, such as what people or
things from there are called; what has a question mark before it is looked for in no source, for it
is other words as well; and a star is before the countries that are feminine, which stand with
another article or preposition: en Norvège, in der Schweiz.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from translator.core.direction import Direction
from translator.core.languages import language
from translator.core.resources import resources
from translator.core.unspaced import KATAKANA, is_unspaced
from translator.engine.protection import Item, Kind

# Those that stand in for others, by their English names, the best known first.
_STAND_INS = {
    Kind.CITY: "Boston London Paris Tokyo Berlin Chicago",
    Kind.LAND: "Japan Canada China Australia Mexico Germany France England Switzerland Turkey",
    Kind.MAN: "Tom John Peter Paul David",
    Kind.WOMAN: "Mary Maria Anna Emma Sarah",
}
_STAND_INS[Kind.FEMININE_LAND] = _STAND_INS[Kind.LAND]
KNOWN_NAMES = frozenset(_STAND_INS)
PEOPLE = frozenset({Kind.MAN, Kind.WOMAN})
PLACES = frozenset({Kind.CITY, Kind.LAND, Kind.FEMININE_LAND})

# In small letters: turkey and cologne; a stone, "that he come", a pepper in French or Spanish.
_OTHER_WORDS = re.compile(
    "ben|chile|chili|china|colonia|cologne|jack|malta|max|pierre|turkey|valence|vienne"
)
# Before a place at the beginning of a sentence they make another name of it; within a sentence
# every word with a capital does.
_MAKES_ANOTHER = re.compile(
    "Air|Central|East(?:ern)?|Fort|Great(?:er)?|Inner|Lake|Latin|Little|Lower|Mount|New|"
    "North(?:ern)?|Old|Outer|Port|Radio|Royal|Saint|San|Santa|South(?:ern)?|St|Upper|West(?:ern)?"
)
_WORD_BEFORE = re.compile(r"([\w’'-]+) \Z")
_NAME_BEHIND = re.compile(r" (?!I\b)[A-ZÀ-ÖØ-Þ]")
_BEGUN = re.compile(r"(?:\A|[.!?:;\"“”„«»(–—…-])\s*\Z")
# Behind a country's name they say people, language, kind and so on.
_NO_MORE_PLACE = "[人语語文式系裔籍菜]"


class _Cell(NamedTuple):
    """A name in one language."""

    feminine: bool
    names: tuple[str, ...]
    sought: tuple[str, ...]
    others: tuple[str, ...]

    @property
    def all(self) -> tuple[str, ...]:
        return self.names + self.others


@dataclass(frozen=True)
class _Name:
    """A name in one direction: what is written for it, and all that a draft may say for it."""

    kind: Kind
    written: str
    expression: str

    @cached_property
    def said(self) -> re.Pattern[str]:
        """Made when first needed: for all of them it would take a tenth of a second."""
        return re.compile(self.expression)


@dataclass(frozen=True, slots=True)
class _Names:
    """All names in one direction, by what they are in the source."""

    by_source: dict[str, _Name]
    pattern: re.Pattern[str]


def missing_known_names(source: str, draft: str, direction: Direction) -> list[Item]:
    """The names of ``source`` that the draft does not say; their ``text`` is what to write."""
    known = _names(direction)
    if known is None:
        return []
    return [
        Item(name.kind, name.written, found.start(), found.end())
        for found in known.pattern.finditer(source)
        if not (name := known.by_source[found.group()]).said.search(draft)
        and not (name.kind in PEOPLE and found.group() in draft)  # in Latin letters, in Chinese
        and (name.kind not in PLACES or _stands_alone(source, found, direction.source))
    ]


def places_of_known(source: str, draft: str, direction: Direction) -> list[tuple[int, int]]:
    """Where a draft says the names of its source."""
    known = _names(direction)
    if known is None:
        return []
    names = {known.by_source[name] for name in known.pattern.findall(source)}
    return [match.span() for name in names for match in name.said.finditer(draft)]


def source_names(source: str, direction: Direction) -> list[str]:
    """The names that a source has, as it has them."""
    known = _names(direction)
    return known.pattern.findall(source) if known is not None else []


def stand_ins(kind: Kind, direction: Direction) -> dict[str, re.Pattern[str]]:
    """Well-known names of a kind as the source has them, and what a draft says for each."""
    known = _names(direction)
    if known is None:
        return {}
    rows = {row["en"].names[0]: row[direction.source].sought for _, row in _table()}
    words = [rows[name][0] for name in _STAND_INS[kind].split() if rows[name]]
    found = {word: known.by_source[word] for word in words}
    return {word: name.said for word, name in found.items() if name.kind is kind}


def all_names(language: str) -> dict[str, Kind]:
    """The first name of each place and person in a language, and what it is one of."""
    rows = ((kind, row[language].sought) for kind, row in _table() if language in row)
    return {sought[0]: kind for kind, sought in rows if sought}


@cache
def given_names(direction: Direction) -> dict[str, Kind]:
    """The given names of people as the source has them, and what each is one of."""
    known = _names(direction)
    names = known.by_source.items() if known is not None else ()
    return {form: name.kind for form, name in names if name.kind in PEOPLE}


def written_name(given: str, direction: Direction) -> str:
    """What the target writes for a given name that is known."""
    known = _names(direction)
    return known.by_source[given].written if known is not None else given


def is_spelled(given: str, draft: str, direction: Direction) -> bool:
    """Whether a draft spells a full name that begins with a given one: 汤姆·杰克逊."""
    known = _names(direction)
    said = known.by_source[given].expression if known is not None else r"\Z."
    return re.search(f"(?:{said})[·・]", draft) is not None


@cache
def capitalised_names(language: str) -> dict[str, str]:
    """Names of one word that are no other word in small letters, by these."""
    cells = (row[language] for _, row in _table() if language in row)
    words = (form for cell in cells for form in cell.sought if form.isalpha())
    return {word.lower(): word for word in words if not _OTHER_WORDS.fullmatch(word.lower())}


@lru_cache
def named_like(name: str) -> tuple[str, ...]:
    """What all languages make of a name, by one of them; empty for one that is not known."""
    rows = (row for _, row in _table() if any(name in cell.names for cell in row.values()))
    row = next(rows, {})
    return tuple(dict.fromkeys(form for cell in row.values() for form in cell.all))


@cache
def _table() -> tuple[tuple[Kind, dict[str, _Cell]], ...]:
    """Kind and cells of each name."""
    found = []
    for table in ("places", "people"):
        lines = (resources() / "names" / f"{table}.tsv").read_text("utf-8").splitlines()
        codes = lines[0].split("\t")[1:]
        for kind, *cells in (line.split("\t") for line in lines[1:]):
            found.append((Kind(kind), dict(zip(codes, map(_cell, cells), strict=True))))
    return tuple(found)


def _cell(text: str) -> _Cell:
    names, *others = text.removeprefix("*").split("+")
    forms = names.split(",")
    return _Cell(
        feminine=text.startswith("*"),
        names=tuple(form.removeprefix("?") for form in forms),
        sought=tuple(form for form in forms if not form.startswith("?")),
        others=tuple(others),
    )


@cache
def _names(direction: Direction) -> _Names | None:
    """None where a language has no column."""
    by_source: dict[str, _Name] = {}
    for kind, row in _table():
        if direction.source not in row or direction.target not in row:
            return None
        target = row[direction.target]
        found = Kind.FEMININE_LAND if target.feminine else kind
        name = _Name(found, target.names[0], _said(target.all, direction.target))
        for form in row[direction.source].sought:
            by_source.setdefault(form, name)
    return _Names(by_source, _sought(by_source, direction.source))


def _sought(names: dict[str, _Name], source: str) -> re.Pattern[str]:
    """Finds the names in a source, the longest first."""
    ordered = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    if language(source).spaced:
        return re.compile(rf"(?<![\w-])(?:{ordered})(?![\w-]|['’]\w)")
    return re.compile(f"(?<![{KATAKANA}])(?:{ordered})(?![{KATAKANA}]|{_NO_MORE_PLACE})")


def _said(forms: tuple[str, ...], target: str) -> str:
    """An expression for the forms; with the endings of who lives there, and in compounds."""
    return "|".join(_as_said(form, target) for form in forms)


def _as_said(form: str, target: str) -> str:
    if is_unspaced(form):
        return f"(?<![{KATAKANA}]){re.escape(form)}(?![{KATAKANA}])"
    goes_on = ""
    if target == "de":
        goes_on = r"\w*" if len(form) > 4 else "(?:s|er|ern)?"
    elif target == "en":
        goes_on = r"\w{0,3}"
    return rf"(?<!\w){re.escape(form)}{goes_on}(?!\w)"


def _stands_alone(source: str, found: re.Match[str], code: str) -> bool:
    """Whether a place is no part of a longer name: New Mexico, Air France, London Bridge.

    In German a capital does not tell, as every noun has one.
    """
    if not language(code).spaced or code == "de":
        return True
    if _NAME_BEHIND.match(source, found.end()):
        return False
    before = _WORD_BEFORE.search(source[: found.start()])
    if before is None or not before[1][0].isupper() or before[1] == "I":
        return True
    first = _BEGUN.search(source[: before.start()]) is not None
    return first and _MAKES_ANOTHER.fullmatch(before[1]) is None
