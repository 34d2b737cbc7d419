"""Sentences for the user that remember how they were made, so that a window can translate them.

A ``Sentence`` is its English text: printed, compared and written to files as any other. The room
that shows it in another language translates the template and fills the values in anew. What a
template may be is gathered from the calls of ``said`` by ``packaging/translations/update.py``, so
each is written out at its call.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Sentence(str):
    """English text with the ``str.format`` template and the named values it was made from."""

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, values: Mapping[str, object]) -> Sentence:
        made = super().__new__(cls, template.format(**values))
        made.template, made.values = template, values
        return made

    def __getnewargs__(self) -> tuple[str, Mapping[str, object]]:  # type: ignore[override]
        """A copy is made from what this was made from."""
        return self.template, self.values


def said(template: str, /, **values: object) -> Sentence:
    """The sentence that ``template`` makes with these values, which may be sentences themselves."""
    return Sentence(template, values)


def as_json(text: str) -> str | dict[str, Any]:
    """A text as JSON can hold it; of a sentence, what it was made from."""
    if not isinstance(text, Sentence):
        return text
    values = {name: _json_value(value) for name, value in text.values.items()}
    return {"template": text.template, "values": values}


def from_json(stored: object) -> str:
    """The text that ``as_json`` stored.

    Raises:
        KeyError, TypeError, ValueError: it stored none.
    """
    if isinstance(stored, str):
        return stored
    if not isinstance(stored, dict):
        raise TypeError("neither a text nor what one is made from")
    values = {
        str(name): from_json(value) if isinstance(value, dict) else value
        for name, value in stored["values"].items()
    }
    try:
        return Sentence(str(stored["template"]), values)
    except (AttributeError, IndexError) as error:
        raise ValueError("a template that wants other values") from error


def _json_value(value: object) -> object:
    if isinstance(value, Sentence):
        return as_json(value)
    return value if isinstance(value, (int, float)) else str(value)
