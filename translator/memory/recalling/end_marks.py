"""A full stop or comma at the end, which makes no other sentence of a remembered one."""

from __future__ import annotations

from translator.core.languages import language

_STOPS, _COMMAS, _ELLIPSIS = ".。", ",，、", "…"
_MARKS = _STOPS + _COMMAS
_COMMA = {"zh": "，", "ja": "、"}


def parted(text: str) -> tuple[str, str]:
    """A text without the full stop or comma at its end, and that; an ellipsis stays."""
    whole = text.strip()
    if not whole or whole[-1] not in _MARKS:
        return whole, ""
    words = whole[:-1].rstrip()
    if words[-1:] and words[-1] in _MARKS + _ELLIPSIS:
        return whole, ""
    return words, whole[-1]


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
