"""Cutting a segment that is longer than the model can take, so that no word of it is lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

# The models served here have seen few sentences longer than this in training.
LONGEST = 96

# Where to cut, the best place first. A cut is made after the match.
_PLACES = (
    re.compile(r"[.!?;:…][\"'”’»)\]]*\s+|[。！？；：]|\s+[–—-]\s+"),
    re.compile(r",\s+|[，、]"),
    re.compile(r"\s+"),
    re.compile(r".", re.DOTALL),
)


def split_long(
    text: str, length: Callable[[str], int], kept: Sequence[tuple[int, int]] = ()
) -> list[str]:
    """Cut ``text`` into parts of at most ``LONGEST`` by ``length``: ``"".join(parts) == text``.

    Every part but the last ends with the white space it was cut at. A cut is made at punctuation,
    else at spaces, else anywhere, but never inside one of the ``kept`` places ``text[start:end]``;
    such a place, where longer than the bound, comes as a part of its own.
    """
    parts: list[str] = []
    pending = [(0, len(text))]
    while pending:
        start, end = pending.pop()
        cut = _cut(text, start, end, kept) if length(text[start:end]) > LONGEST else None
        if cut is None:
            parts.append(text[start:end])
        else:
            pending += [(cut, end), (start, cut)]
    return parts


def _cut(text: str, start: int, end: int, kept: Sequence[tuple[int, int]]) -> int | None:
    """The best place between ``start`` and ``end``, near the middle, where there is one."""
    middle, quarter = (start + end) / 2, (end - start) / 4
    for number, place in enumerate(_PLACES):
        cuts = [match.end() for match in place.finditer(text, start, end - 1)]
        # Far from the middle a weaker place near it is better, unless that is inside a word.
        if number < 2:
            cuts = [cut for cut in cuts if abs(cut - middle) <= quarter]
        for cut in sorted(cuts, key=lambda cut: abs(cut - middle)):
            if not any(at < cut < to for at, to in kept):
                return cut
    return None
