"""Fixed expressions of letters, greetings and talk: what each language says in their place.

They cannot be translated word by word, and a small model has hardly seen them: "Kind regards" was
"child Grüße", "Sehr geehrte Damen und Herren" was "Dear gentlemen and gentlemen", "How are you?"
was "Comment es-tu ?", and "Of course" was "Die Kurse". The table is
``resources/phrases/formulae.tsv``. An expression is looked up as a whole, with any mark behind it;
what corrections say in another way is left to the model (``own_names``).
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache

from translator.core.direction import Direction
from translator.core.resources import resources
from translator.core.text import normalise

_MARK = re.compile(r"\s*([.!?,:。！？，：、]?)\Z")
_OPENING_MARK = re.compile("[¡¿]")
# What stands behind the line that opens or closes a letter, whatever the source has there.
_MARKS = {
    "opening": {"en": ",", "de": ",", "fr": ",", "es": ":", "zh": "：", "ja": ""},
    "closing": {"en": ",", "de": "", "fr": ",", "es": ",", "zh": "，", "ja": ""},
}
_NARROW = str.maketrans("。！？，：、", ".!?,:,")
_WIDE = str.maketrans(".!?,:", "。！？，：")
_HAN = ("zh", "ja")
_QUESTION = "question"  # the kind that is asked
_ASKS = {"ja": "?."}  # the marks behind a question, where a full stop may be one


@dataclass(frozen=True, slots=True)
class _Formula:
    """An expression in one direction: how it is written, and all that says the same."""

    kind: str
    written: str
    accepted: frozenset[str]


def formula(source: str, direction: Direction) -> str | None:
    """What the target says in place of ``source``; None where that is no such expression."""
    found = _found(source, direction)
    if found is None or source.isupper():
        return None
    text, mark = found.written, _mark(source)
    if mark and found.kind == _QUESTION:
        mark = "?"
    if source[:1].islower():
        text = text[:1].lower() + text[1:]
    if mark and found.kind in _MARKS:
        return text + _MARKS[found.kind][direction.target]
    if direction.target in _HAN:
        return text + mark.translate(_WIDE)
    if direction.target == "es":
        return _with_opening_mark(text, mark)
    return f"{text} {mark}" if mark in ("!", "?") and direction.target == "fr" else text + mark


def is_formula(source: str, direction: Direction) -> bool:
    """Whether a source is one of the expressions of its language."""
    return _found(source, direction) is not None


def says_formula(source: str, target: str, direction: Direction) -> bool:
    """Whether a translation is one that the table has for the expression that its source is."""
    return formula_key(target) in _known(direction)[formula_key(source)].accepted


def formula_key(text: str) -> str:
    """The form in which expressions are compared: without case and the marks of a sentence."""
    plain = _OPENING_MARK.sub("", _MARK.sub("", normalise(text)))
    return plain.casefold().replace("’", "'")


def _found(source: str, direction: Direction) -> _Formula | None:
    """The expression that a source is; none where it asks and that does not, or the other way."""
    found, mark = _known(direction).get(formula_key(source)), _mark(source)
    if found is None or not mark:
        return found
    if found.kind == _QUESTION:
        return found if mark in _ASKS.get(direction.source, "?") else None
    return found if mark != "?" else None


def _with_opening_mark(text: str, mark: str) -> str:
    """As Spanish asks and exclaims; where only a part asks, the table has its opening mark."""
    if "¿" in text:
        return f"{text}?"
    opening = {"!": "¡", "?": "¿"}.get(mark, "")
    return f"{opening}{text}{mark}"


def _mark(text: str) -> str:
    found = _MARK.search(text)
    return found[1].translate(_NARROW) if found else ""


@cache
def _known(direction: Direction) -> dict[str, _Formula]:
    """The expressions of a direction by their keys; of rows that say the same, the first."""
    known: dict[str, _Formula] = {}
    path = resources() / "phrases" / "formulae.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if direction.source not in row or direction.target not in row:
                return {}
            written = row[direction.target].split("|")
            accepted = frozenset(map(formula_key, written))
            for text in row[direction.source].split("|"):
                known.setdefault(formula_key(text), _Formula(row["kind"], written[0], accepted))
    return known
