"""Dates in figures, 28/02/2025, of which a model repeats or adds a part: 28/28/02/2025."""

from __future__ import annotations

import re
from collections import Counter

from translator.engine.protection import Item, Kind

_DATE = re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}/(?:1[89]|20)\d\d(?![\d/])")
_RUN = re.compile(r"\d+(?: ?[./年月-] ?\d+)+")
_DIGITS = re.compile(r"\d+")


def lost_figure_dates(source: str, draft: str) -> list[Item]:
    """The dates of a source that a draft does not say as they are, in whatever order of parts."""
    found = list(_DATE.finditer(source))
    if not found:  # as in most texts
        return []
    said = [_parts(run) for run in _RUN.findall(draft)]
    lost = []
    for date in found:
        parts = _parts(date.group())
        if parts in said:
            said.remove(parts)
        else:
            lost.append(Item(Kind.NUMBER, date.group(), *date.span()))
    return lost


def _parts(date: str) -> Counter[str]:
    return Counter(part.lstrip("0") for part in _DIGITS.findall(date))
