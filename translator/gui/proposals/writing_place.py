"""Places in the translation: where a sentence is being written, and which word a place is in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from translator.core.unspaced import LETTER, UNSPACED
from translator.gui.sheet.sheet import Row, Sheet

_NEXT_WORD = re.compile(r"\s*\S+\s*$|\s*\S+")
_NAME = re.compile(f"{LETTER}+")
_SHOWN = re.compile(rf"[{UNSPACED}]|[^\s{UNSPACED}]+")


@dataclass(frozen=True, slots=True)
class OpenEnd:
    """The end of a sentence, where it is being written on.

    ``written`` is its text with the spaces that were put behind it.
    """

    key: int
    source: str
    written: str


def open_end(sheet: Sheet, caret: int) -> OpenEnd | None:
    """The end that the caret stands at, of a sentence that the user has edited.

    A text that stands for several sentences has none: which of them it is at cannot be told.
    """
    starts = sheet.starts()
    here = (row for row, start in zip(sheet.rows, starts, strict=True) if start == caret)
    if sum(row.emptied for row in here) > 1:
        return None  # several sentences were emptied: it cannot be told which is meant
    index = sheet.index_at(caret)
    if index < 0:
        return None
    row = sheet.rows[index]
    end = starts[index] + len(row.text)
    spaces = row.gap[: max(caret - end, 0)]
    if caret < end or not row.edited or row.parts or "\n" in spaces:
        return None
    return OpenEnd(row.key, row.segment.source, row.text + spaces)


def word_place(row: Row, inside: int, *, spaced: bool) -> int:
    """Where the word begins that a place of a row's text is in, or just behind.

    ``spaced`` is false where words have no spaces between them: which of them the place is in, the
    model is asked. Only a name in letters of another script is known by them.
    """
    text = row.text
    inside = min(max(inside, 0), len(text))
    if not spaced:
        names = (match.span() for match in _NAME.finditer(text))
        return next((start for start, end in names if start <= inside < end), inside)
    start = inside
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    end = start
    while end < len(text) and not text[end].isspace():
        end += 1
    letters = (place for place in range(start, end) if text[place].isalnum())
    return next(letters, start)


def shown_word(text: str, place: int) -> str:
    """What stands at a place, to speak of it: a word, or a character where there are no spaces."""
    found = _SHOWN.search(text, place)
    return found.group() if found else ""


def next_word(text: str) -> str:
    """What of a suggestion is taken at once: a word with the space before it."""
    found = _NEXT_WORD.match(text)
    return found.group() if found else text


def left_after_words(places: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, ...]:
    """How much of ``text[start:end]`` is left behind each of its words, whose ``places`` are given.

    A word takes along what follows it and is none, such as a comma.
    """
    return (*(end - at for at, _ in places if start < at < end), 0)
