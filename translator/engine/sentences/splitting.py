"""Cutting a segment that is longer than the model can take, so that no word of it is lost.

The bundled models lose the thread long before that: they have learned from short sentences. So a
segment is cut at punctuation, where there is some near its middle, already when it is half as long.
Measured with the first ones on 100 texts of eight sentences each, with commas between (BLEU, greedy
/ beam of 4):

=====================  ===========  ===========
pieces, at most        en→de        de→en
=====================  ===========  ===========
96                     16.2 / 19.2  15.7 / 17.0
64                     20.7 / 24.6  21.0 / 22.9
48                     22.4 / 25.1  22.3 / 24.3
32                     25.8 / 26.7  24.3 / 24.8
=====================  ===========  ===========

Sentences do not hang together in such texts as clauses do in real ones, which speaks for not going
lower than 48; so do larger models, which can take more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from translator.core.unspaced import KATAKANA, UNSPACED

# The models served here have seen few sentences longer than this in training.
LONGEST = 96
# From here on a part is cut where there is punctuation near its middle, and is left alone else.
LONG = 48

# Where to cut, the best place first. A cut is made after the match. Chinese and Japanese put no
# space behind a mark, not even behind one of ASCII; the last word of theirs is kept whole if that
# can be told, and a name or a number among them is.
_CLOSING = "」』”’）》】〉"
_PLACES = (
    re.compile(
        rf"[.!?;:…][\"'”’»)\]]*\s+|[。！？；：．…]+(?!\d)[{_CLOSING}]*|[.!?;:](?=[{UNSPACED}])|"
        r"\s+[–—-]\s+"
    ),
    re.compile(rf",\s+|[，、](?!\d)|,(?=[{UNSPACED}])"),
    re.compile(r"\s+"),
    re.compile(
        rf"(?:(?![{KATAKANA}])[{UNSPACED}]|[{KATAKANA}](?![{KATAKANA}]))"
        rf"(?![{_CLOSING}。！？；：．…，、々\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])"
    ),
    re.compile(r".", re.DOTALL),
)
_PUNCTUATION = 2  # so many of them


def split_long(
    text: str, length: Callable[[str], int], kept: Sequence[tuple[int, int]] = ()
) -> list[str]:
    """Cut ``text`` into parts of at most ``LONGEST`` by ``length``: ``"".join(parts) == text``.

    A part of more than ``LONG`` has no punctuation near its middle.
    Every part but the last ends with the white space it was cut at. A cut is made at punctuation,
    else at spaces, else anywhere, but never inside one of the ``kept`` places ``text[start:end]``;
    such a place, where longer than the bound, comes as a part of its own.
    """
    parts: list[str] = []
    pending = [(0, len(text))]
    while pending:
        start, end = pending.pop()
        size = length(text[start:end])
        cut = _cut(text, start, end, kept, places=_places(size)) if size > LONG else None
        if cut is None:
            parts.append(text[start:end])
        else:
            pending += [(cut, end), (start, cut)]
    return parts


def _places(size: int) -> Sequence[re.Pattern[str]]:
    """Where a part of this size may be cut."""
    return _PLACES if size > LONGEST else _PLACES[:_PUNCTUATION]


def _cut(
    text: str,
    start: int,
    end: int,
    kept: Sequence[tuple[int, int]],
    *,
    places: Sequence[re.Pattern[str]],
) -> int | None:
    """The best place between ``start`` and ``end``, near the middle, where there is one."""
    middle, quarter = (start + end) / 2, (end - start) / 4
    for number, place in enumerate(places):
        cuts = [match.end() for match in place.finditer(text, start, end - 1)]
        # Far from the middle a weaker place near it is better, unless that is inside a word.
        if number < _PUNCTUATION:
            cuts = [cut for cut in cuts if abs(cut - middle) <= quarter]
        for cut in sorted(cuts, key=lambda cut: abs(cut - middle)):
            if not any(at < cut < to for at, to in kept):
                return cut
    return None
