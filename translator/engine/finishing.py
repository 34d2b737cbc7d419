"""The last touches to a draft: marks that a small model leaves out, by rules that need no model."""

from __future__ import annotations

import re

from translator.core.direction import Direction
from translator.core.languages import language
from translator.engine.numbers.number_forms import (
    with_hours,
    with_ordinals,
    with_ranges,
    without_scale_twice,
)
from translator.engine.numbers.places_of_money import with_euros_in_place
from translator.engine.times.clock_times import with_right_halves
from translator.engine.writing.final_marks import with_final_marks

_BOLD = re.compile(r"\*\*|__")
_COMMAS, _COMMA = tuple(",，、"), {"zh": "，", "ja": "、"}


def finished(source: str, draft: str, direction: Direction) -> str:
    """The draft of a part of a text, with these marks in it."""
    draft = with_ranges(source, _with_comma(source, draft, direction))
    draft = without_scale_twice(source, draft, direction)
    draft = _with_tight_emphasis(source, draft)
    draft = with_euros_in_place(draft, direction.target)
    draft = with_final_marks(source, draft, direction)
    if direction.target == "fr":
        return with_hours(draft)
    return with_right_halves(source, with_ordinals(draft)) if direction.target == "en" else draft


def _with_tight_emphasis(source: str, draft: str) -> str:
    """A draft whose words in bold stand as close to the signs for it as those of the source.

    Beside a space on the wrong side, the signs end or begin nothing, and are read as they are.
    """
    if "**" not in source and "__" not in source:  # as in most texts
        return draft
    opening = [_opens(source, found) for found in _BOLD.finditer(source)]
    signs = list(_BOLD.finditer(draft))
    if len(signs) != len(opening) or None in opening:
        return draft
    for opens, sign in reversed(list(zip(opening, signs, strict=True))):
        before, behind = draft[: sign.start()], draft[sign.end() :]
        behind = behind.lstrip() if opens else behind
        draft = (before if opens else before.rstrip()) + sign.group() + behind
    return draft


def _opens(source: str, sign: re.Match[str]) -> bool | None:
    """Whether bold words begin at a sign; None where none touch it, as in 2 ** 3."""
    before, behind = source[: sign.start()][-1:], source[sign.end() :][:1]
    if behind.strip() and not (before.isalnum() or before in tuple(".,:;!?)")):
        return True
    return False if before.strip() else None


def _with_comma(source: str, draft: str, direction: Direction) -> str:
    """A part of a sentence keeps its comma between clauses, where a model leaves it out.

    Clauses of Chinese and Japanese stand side by side without any other word between them.
    """
    alike = language(direction.source).spaced == language(direction.target).spaced
    if alike or source[-1:] not in _COMMAS or not draft[-1:].isalnum():
        return draft
    return draft + _COMMA.get(direction.target, ",")
