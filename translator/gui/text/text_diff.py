"""What has to change in one text to make another of it: as little as possible."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate

# What may end a line in a text, and in a Qt document, which treats the last two alike.
_LINE_ENDS = ("\r\n", "\r", "\u2028", "\u2029", "\ufdd0", "\ufdd1")
_LARGEST_COMPARISON = 250_000  # pairs of chunks; beyond it one range is replaced instead


def with_line_feeds(text: str) -> str:
    """``text`` with every line ended by a line feed, as the panes count them."""
    for end in _LINE_ENDS:  # ``str.translate`` takes a hundred times as long for a long text
        text = text.replace(end, "\n")
    return text


@dataclass(frozen=True, slots=True)
class Replacement:
    """Put ``text`` in place of ``[start, end)`` of the old text, in code points."""

    start: int
    end: int
    text: str


def replacements(old: Sequence[str], new: Sequence[str]) -> list[Replacement]:
    """The smallest changes that turn the chunks ``old`` into the chunks ``new``, in text order.

    A chunk is a sentence with what follows it. Chunks that stay are not touched, and inside a
    changed one only the part that differs is.
    """
    first = _shared_start(old, new)
    last = _shared_end(old[first:], new[first:])
    starts = [0, *accumulate(map(len, old))]
    found: list[Replacement] = []
    for i1, i2, j1, j2 in _changed(old[first : len(old) - last], new[first : len(new) - last]):
        before, after = old[first + i1 : first + i2], new[first + j1 : first + j2]
        if len(before) == len(after):
            pairs = list(zip(before, after, strict=True))
        else:
            pairs = [("".join(before), "".join(after))]
        place = starts[first + i1]
        for was, becomes in pairs:
            found += _narrowed(was, becomes, place)
            place += len(was)
    return found


def _changed(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """Ranges of chunks that differ, as (old start, old end, new start, new end)."""
    if len(old) == len(new) or len(old) * len(new) > _LARGEST_COMPARISON:
        return [(0, len(old), 0, len(new))] if old or new else []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [
        (old_start, old_end, new_start, new_end)
        for kind, old_start, old_end, new_start, new_end in matcher.get_opcodes()
        if kind != "equal"
    ]


def _narrowed(was: str, becomes: str, place: int) -> list[Replacement]:
    if was == becomes:
        return []
    first = _shared_start(was, becomes)
    last = _shared_end(was[first:], becomes[first:])
    text = becomes[first : len(becomes) - last]
    return [Replacement(place + first, place + len(was) - last, text)]


def _shared_start(a: Sequence[str], b: Sequence[str]) -> int:
    """How many items both begin with in common, found by halving because slices compare fast."""
    known, open_end = 0, min(len(a), len(b))
    while known < open_end:
        middle = (known + open_end + 1) // 2
        if a[known:middle] == b[known:middle]:
            known = middle
        else:
            open_end = middle - 1
    return known


def _shared_end(a: Sequence[str], b: Sequence[str]) -> int:
    """How many items ``a`` and ``b`` end with in common."""
    return _shared_start(a[::-1], b[::-1])


def typed(old: str, new: str, caret: int) -> Replacement:
    """The one change by which typing, deleting or pasting made ``new`` of ``old``.

    ``caret`` is where the caret stands in ``new``; what follows it was not touched. This settles
    which of several equal letters is the new one.
    """
    last = _shared_end(old, new[caret:])
    first = _shared_start(old[: len(old) - last], new[: len(new) - last])
    return Replacement(first, len(old) - last, new[first : len(new) - last])


def widened(change: Replacement, old: str, start: int, end: int) -> Replacement:
    """``change`` as one of all that was selected in ``old``, which may begin as what replaced it.

    As it is where it does not end with the selection.
    """
    if change.end != end or not start < change.start:
        return change
    return Replacement(start, end, old[start : change.start] + change.text)
