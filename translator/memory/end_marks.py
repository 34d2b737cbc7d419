"""A full stop or comma at the end, which makes no other sentence of a remembered one."""

from __future__ import annotations

import re

from translator.core.languages import language

_MARK = re.compile(r"(?<![.。…,，、])\s*([.。,，、]?)\s*\Z")
_STOPS, _COMMAS = ".。", ",，、"
_COMMA = {"zh": "，", "ja": "、"}


def parted(text: str) -> tuple[str, str]:
    """A text without the full stop or comma at its end, and that; an ellipsis stays."""
    found = _MARK.search(text)
    return (text, "") if found is None else (text[: found.start()], found[1])


def with_end_of(target: str, *, remembered: str, new: str, language_code: str) -> str:
    """The translation of a ``remembered`` source for a ``new`` one that differs in this mark only.

    Where the source had a mark and its translation none, as at the end of a German letter, none is
    put there; nor is one taken off that the source did not have.
    """
    words, mark = parted(target)
    _, had = parted(remembered)
    _, has = parted(new)
    if bool(mark) != bool(had) or not has:
        return words if mark and had else target
    if has in _STOPS:
        return words + ("." if language(language_code).spaced else "。")
    return words + _COMMA.get(language_code, ",")
