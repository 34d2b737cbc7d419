"""The last touches to a draft: marks that a small model leaves out, by rules that need no model."""

from __future__ import annotations

from translator.core.direction import Direction
from translator.core.languages import language
from translator.engine.final_marks import with_final_marks
from translator.engine.number_forms import (
    with_hours,
    with_ordinals,
    with_ranges,
    without_scale_twice,
)

_COMMAS, _COMMA = tuple(",，、"), {"zh": "，", "ja": "、"}


def finished(source: str, draft: str, direction: Direction) -> str:
    """The draft of a part of a text, with these marks in it."""
    draft = with_ranges(source, _with_comma(source, draft, direction))
    draft = without_scale_twice(source, draft, direction)
    draft = with_final_marks(source, draft, direction.target)
    if direction.target == "fr":
        return with_hours(draft)
    return with_ordinals(draft) if direction.target == "en" else draft


def _with_comma(source: str, draft: str, direction: Direction) -> str:
    """A part of a sentence keeps its comma between clauses, where a model leaves it out.

    Clauses of Chinese and Japanese stand side by side without any other word between them.
    """
    alike = language(direction.source).spaced == language(direction.target).spaced
    if alike or source[-1:] not in _COMMAS or not draft[-1:].isalnum():
        return draft
    return draft + _COMMA.get(direction.target, ",")
