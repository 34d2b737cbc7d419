"""Fixed expressions: what each language says in their place.

They cannot be translated word by word, and a small model has hardly seen them: "Kind regards" was
"child Grüße", "Sehr geehrte Damen und Herren" was "Dear gentlemen and gentlemen", "How are you?"
was "Comment es-tu ?", and "Of course" was "Die Kurse". The tables are ``resources/phrases/*.tsv``
(``formula_table``). An expression is looked up as a whole, with any mark behind it
(``formula_marks``) and perhaps a name (``named_formulae``); what corrections say in another way is
left to the model (``own_names``).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from translator.core.direction import Direction
from translator.core.languages import language
from translator.core.text import normalise
from translator.engine.expressions.formula_marks import (
    mark_of,
    may_have,
    with_mark,
    with_mark_behind_name,
    without_mark,
)
from translator.engine.expressions.formula_table import (
    IN_DICTIONARY_CASE,
    Formula,
    FormulaKind,
    formulae,
    plain_key,
)
from translator.engine.expressions.named_formulae import NAME, named_formula

_OPENING_MARKS = "¡¿"
# What is another word in small letters: a preposition, a pronoun, a verb.
_ONLY_WITH_CAPITAL = re.compile(
    "About|China|Di|Do|Forward|Fr|Home|March|May|Men|Mi|Mo|Mon|Morgen|OK|Sale|Thu|Wed|Women|Über"
)
# A label or a sign begins with a capital, whatever begins its source: German nouns and Chinese.
_HEADED = (FormulaKind.LABEL, FormulaKind.SIGN)


class _Found(NamedTuple):
    """The expression that a source is, the key it is known by, and what may be written for it."""

    formula: Formula
    key: str
    texts: tuple[str, ...]
    is_named: bool


def formula(source: str, direction: Direction) -> str | None:
    """What the target says in place of ``source``; None where that is no such expression."""
    found = _found(source, direction)
    if found is None:
        return None
    text, mark = _in_case(source, found, direction), mark_of(source)
    behind = with_mark_behind_name if found.is_named else with_mark
    return behind(text, mark, found.formula.kind, direction)


def expression_key(source: str, direction: Direction) -> str | None:
    """By which an expression is known whatever name is in it; None where a source is none."""
    found = _found(source, direction)
    return found.key if found is not None else None


def says_formula(source: str, target: str, direction: Direction) -> bool:
    """Whether a translation is one that the tables have for the expression that its source is."""
    found = _found(source, direction)
    return found is not None and formula_key(target) in map(plain_key, found.texts)


def formula_key(text: str) -> str:
    """The form in which expressions are compared: without case and the marks of a sentence."""
    return plain_key(without_mark(normalise(text)))


def _found(source: str, direction: Direction) -> _Found | None:
    """The expression that a source is, with a name or without one."""
    text, mark = without_mark(normalise(source)), mark_of(source)
    key = plain_key(text)
    for one in formulae(direction).get(key, ()) if NAME not in key else ():
        if may_have(one.kind, mark, direction.source) and not _is_other_word(text, one):
            return _Found(one, key, one.forms, is_named=False)
    named = named_formula(text, mark, direction)
    return _Found(named.formula, named.key, named.texts, is_named=True) if named else None


def _is_other_word(text: str, known: Formula) -> bool:
    in_small = text[:1].islower() and known.kind in IN_DICTIONARY_CASE
    return in_small and _ONLY_WITH_CAPITAL.fullmatch(known.said) is not None


def _in_case(source: str, found: _Found, direction: Direction) -> str:
    """What is written, in capitals where the source is, or beginning as that begins."""
    text, known = found.texts[0], found.formula
    if source.isupper() and not known.said.isupper():
        return text.upper() if language(direction.target).spaced else text
    begins = source.lstrip(_OPENING_MARKS)[:1]
    if begins.islower():
        lowered = text[:1].lower() + text[1:]
        return text if known.kind in IN_DICTIONARY_CASE or known.said[:1].islower() else lowered
    is_headed = known.kind in _HEADED or (begins.isupper() and known.said[:1].islower())
    return text[:1].upper() + text[1:] if is_headed else text
