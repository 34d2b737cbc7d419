"""Places in the translation: where a sentence is being written, and which word a place is in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from translator.gui.sheet import Row, Sheet

_NEXT_WORD = re.compile(r"\s*\S+\s*$|\s*\S+")


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
    if starts.count(caret) > 1:
        return None  # several sentences were emptied: it cannot be told which is meant
    for index, (row, start) in enumerate(zip(sheet.rows, starts, strict=True)):
        end = start + len(row.text)
        following = starts[index + 1] if index + 1 < len(starts) else end + len(row.gap) + 1
        if end <= caret < following or (caret == end and not row.gap):
            spaces = row.gap[: caret - end]
            if row.edited and not row.parts and "\n" not in spaces:
                return OpenEnd(row.key, row.segment.source, row.text + spaces)
            return None
    return None


def word_place(row: Row, inside: int, *, spaced: bool) -> int:
    """Where the word begins that a place of a row's text is in, or just behind.

    ``spaced`` is false where words have no spaces between them: every place is one then.
    """
    text = row.text
    inside = min(max(inside, 0), len(text))
    if not spaced:
        return inside
    start = inside
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    end = start
    while end < len(text) and not text[end].isspace():
        end += 1
    letters = (place for place in range(start, end) if text[place].isalnum())
    return next(letters, start)


def next_word(text: str, *, spaced: bool) -> str:
    """What of a suggestion is taken at once: a word with the space before it, or one character."""
    found = _NEXT_WORD.match(text) if spaced else None
    return found.group() if found else text[:1]
