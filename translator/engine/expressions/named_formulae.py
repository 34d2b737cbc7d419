"""Fixed expressions with somebody's name: "Hi Tom", "Kind regards, Anna Smith", "My name is Tom".

The name is one that is known (``known_names``), perhaps with others behind it: every other word
with a capital may be "Mum", and in German any noun. People with a title are seen to in drafts
(``titles``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from translator.core.direction import Direction
from translator.core.languages import language
from translator.engine.expressions.formula_marks import may_have
from translator.engine.expressions.formula_table import Formula, FormulaKind, formulae, plain_key
from translator.engine.names.known_names import given_names, written_name

_LONGEST = 80  # of an expression with a name
NAME = "{}"  # stands for it in the tables
# A given name, and what follows it to the end: other names, and letters that stand for them.
_NAME_BEGINS = re.compile(r"(?<= )[A-ZÀ-ÖØ-Þ]")
_FULL_NAME = re.compile(r"([A-ZÀ-ÖØ-Þ][\w’'-]+)(?: [A-ZÀ-ÖØ-Þ](?:[\w’'-]+|\.)){0,3}\Z")


class _Frame(NamedTuple):
    """What is around a greeting or a closing that is said to somebody, or signed by them."""

    before: str
    behind: str

    def around(self, text: str) -> str:
        return f"{self.before}{text}{self.behind}"

    def within(self, key: str) -> str | None:
        """What is in this frame; None where a text is in no such frame."""
        if not (key.startswith(self.before) and key.endswith(self.behind)):
            return None
        return key[len(self.before) : len(key) - len(self.behind)]


_COMMA = {"zh": _Frame("", "，{}"), "ja": _Frame("", "、{}")}
_COMMA_ELSEWHERE = _Frame("", ", {}")
# Without a comma, or as languages have it that must have one.
_SPOKEN = {
    "es": (_COMMA_ELSEWHERE, _Frame("", " {}")),
    "zh": (_COMMA["zh"], _Frame("{}，", "")),
    "ja": (_Frame("{}さん、", ""), _Frame("{}、", "")),
}
_SPOKEN_ELSEWHERE = (_Frame("", " {}"),)
_FRAMED = (FormulaKind.GREETING, FormulaKind.CLOSING)
_WITH_GENDER = (FormulaKind.MAN, FormulaKind.WOMAN)


@dataclass(frozen=True, slots=True)
class NamedFormula:
    """An expression that a source is, but for the name in it."""

    formula: Formula
    key: str  # with the sign for a name
    texts: tuple[str, ...]  # all that may be written for it with the name, the best first


def named_formula(text: str, mark: str, direction: Direction) -> NamedFormula | None:
    """The expression with a name that a text is, with this mark behind it."""
    if len(text) > _LONGEST:
        return None
    for start, end, given in _names_in(text, direction):
        key = plain_key(f"{text[:start]}{NAME}{text[end:]}")
        for formula, frame in _with_name(key, direction):
            gender = given_names(direction).get(given)
            if gender is None or not may_have(formula.kind, mark, direction.source):
                continue
            if formula.kind in _WITH_GENDER and formula.kind.value != gender.value:
                continue
            name = _written(text[start:end], given, direction)
            forms = (frame.around(form) if frame else form for form in formula.forms)
            return NamedFormula(formula, key, tuple(form.replace(NAME, name) for form in forms))
    return None


def _names_in(text: str, direction: Direction) -> Iterator[tuple[int, int, str]]:
    """Where names may be in a text, and the given name that they would begin with."""
    if not language(direction.source).spaced:
        for given in given_names(direction):
            if (start := text.find(given)) >= 0:
                yield start, start + len(given), given
        return
    for begins in _NAME_BEGINS.finditer(text):
        if found := _FULL_NAME.match(text, begins.start()):
            yield *found.span(), found[1]


def _with_name(key: str, direction: Direction) -> Iterator[tuple[Formula, _Frame | None]]:
    """The expressions that a key with the sign for a name may be, and what frames the target's."""
    known = formulae(direction)
    for formula in known.get(key, ()):
        yield formula, None
    after_comma = _COMMA.get(direction.target, _COMMA_ELSEWHERE)
    spoken = _SPOKEN.get(direction.target, _SPOKEN_ELSEWHERE)[0]
    for formula in known.get(_COMMA.get(direction.source, _COMMA_ELSEWHERE).within(key) or "", ()):
        if formula.kind in _FRAMED:
            yield formula, after_comma
    for frame in _SPOKEN.get(direction.source, _SPOKEN_ELSEWHERE):
        for formula in known.get(frame.within(key) or "", ()):
            if formula.kind in _FRAMED:
                yield formula, after_comma if formula.kind is FormulaKind.CLOSING else spoken


def _written(name: str, given: str, direction: Direction) -> str:
    """The name as the target has it: in Latin letters as it is, elsewhere if it can be spelled."""
    if language(direction.source).spaced and (
        language(direction.target).spaced or name != given  # a family name stays as it is
    ):
        return name
    return written_name(given, direction)
