"""Cutting text into segments: sentences within lines, all that stands between them left alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import Any

from translator.core.drafts import Segment
from translator.core.languages import LANGUAGES
from translator.core.process.library_turn import libraries_turn
from translator.core.unspaced import UNSPACED
from translator.engine.sentences.dotted_names import without_cuts_in_names
from translator.engine.sentences.full_stops import without_cuts_behind
from translator.engine.sentences.unspaced_sentences import whole_sentences

_LINE_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# Columns: a tab, or more spaces than anyone types between two words of one sentence, of which those
# as wide as a Chinese character are fewer. Upright lines part the cells of a table, and what stands
# side by side in a heading.
_COLUMN = re.compile(
    r"\t[\t \u3000]*|(?: {3,}|\u3000{2,})[ \u3000]*\t*|(?<!\S)[|｜│](?!\S)[ \u3000]*"
)
_MARK = r"(?:[-*+•‣◦▪▫●○■□–—→»☐☑☒✓✔·・]|>{1,9}|\#{1,6}|\[[ xX]\])"
_NUMBERING = (
    r"(?:\[\d{1,3}\]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[ivx]{1,5}|[a-zA-Z])\)|\d{1,3}(?:\.\d{1,3})*\.)"
)
# Chinese and Japanese put no space behind either. 一、二、三 is no list, but counts.
_HAN_DIGITS = "一二三四五六七八九十"
_GLUED = (
    rf"(?:[・·•●○■□◆◇★☆※▶►*①-⑳-]|\d{{1,3}}[.．、)）]|[（(]\d{{1,3}}[)）]|[{_HAN_DIGITS}]{{1,3}}、|"
    rf"[（(][{_HAN_DIGITS}]{{1,3}}[)）])(?=[「『“《【{UNSPACED}])(?![{_HAN_DIGITS}百千万])"
)
_BULLET = re.compile(rf"(?:{_MARK}[ \u00a0\u3000]+)*(?:{_GLUED}|{_NUMBERING}[ \u00a0\u3000]+)?")
# "3. Oktober" at the start of a line is a date, not the third item of a list.
_ORDINAL = re.compile(
    r"\d{1,2}\. (?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahrhundert|Januar|Stock|Klasse)"
)
# sentencex takes time in the square of the sentences on a line: it is given this many characters
# at once, and the sentence that its window cuts is looked at again.
_WINDOW = 1_500
# A sentence of more characters than this is none: it is cut between two words.
_LONGEST = 24_000
# Lines of at most so many characters are remembered, so many of them: while a text is being typed
# one line changes, and the others are cut as before.
_REMEMBERED, _REMEMBERED_LINES = 1_000, 512
_SPACE = re.compile(r"\s")
_HALF = re.compile("[\ud800-\udfff]")


def segments(text: str, language: str) -> list[Segment]:
    """The segments of a text, in order and without overlap; ``language`` is an ISO 639-1 code.

    A line break always ends a segment. Between and around segments lie only line breaks, white
    space, bullets and numbering: ``segment.source == text[segment.start:segment.end]``.
    """
    found: list[Segment] = []
    for line_start, line_end in _between(_LINE_BREAK, text, 0, len(text)):
        line = text[line_start:line_end]
        cut = _remembered if len(line) <= _REMEMBERED else _cut
        for start, end in cut(line, language):
            found.append(Segment(line[start:end], line_start + start, line_start + end))
    return found


def _cut(line: str, language: str) -> tuple[tuple[int, int], ...]:
    """Where the segments of a line are, as ``line[start:end]``."""
    if line.isspace():
        return ()
    found = []
    for column_start, column_end in _between(_COLUMN, line, _indentation(line), len(line)):
        for start, end in _sentences(line[column_start:column_end], language):
            source = line[column_start + start : column_start + end]
            start = column_start + end - len(source.lstrip())
            if source.strip():
                found.append((start, start + len(source.strip())))
    return tuple(found)


_remembered = lru_cache(_REMEMBERED_LINES)(_cut)


def _between(
    separator: re.Pattern[str], text: str, start: int, end: int
) -> Iterator[tuple[int, int]]:
    for match in separator.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end


def _indentation(line: str) -> int:
    """How many characters of a line come before its first word: spaces, bullets, numbering."""
    spaces = len(line) - len(line.lstrip())
    if _ORDINAL.match(line, spaces):
        return spaces
    bullet = _BULLET.match(line, spaces)
    return bullet.end() if bullet else spaces


def _sentences(line: str, language: str) -> Iterator[tuple[int, int]]:
    """The sentences of a line without line breaks, as ``line[start:end]``."""
    found = without_cuts_in_names(line, _ended_by_marks(line, language))
    found = without_cuts_behind(line, found, language)
    known = LANGUAGES.get(language)
    return found if known is None or known.spaced else whole_sentences(line, found, language)


@cache
def _boundaries_in() -> Callable[[str, str], list[dict[str, Any]]]:
    """What finds sentences, given a language and a text.

    Loading it takes a few hundredths of a second, which starting the program need not pay.
    """
    with libraries_turn():
        from sentencex import get_sentence_boundaries

    return get_sentence_boundaries  # type: ignore[no-any-return]  # it has no types


def _ended_by_marks(line: str, language: str) -> Iterator[tuple[int, int]]:
    # It takes no half characters, and panics over a no-break space after an initial; with these
    # written otherwise the positions stay the same.
    plain = _SPACE.sub(" ", _HALF.sub("?", line))
    start, window = 0, _WINDOW
    while start < len(line):
        found = _boundaries_in()(language, plain[start : start + window])
        if start + window < len(line):
            found.pop()  # this one may go on beyond the window
        if not found and window < _LONGEST:
            window *= 2
            continue
        if not found:
            cut = plain.rfind(" ", start + 1, start + window) + 1 or start + window
            found = [{"start_index": 0, "end_index": cut - start}]
        for sentence in found:
            yield start + sentence["start_index"], start + sentence["end_index"]
        start, window = start + found[-1]["end_index"], _WINDOW
