"""Where Chinese and Japanese sentences end, beyond the marks that end them.

sentencex ends one behind every mark and the quotation marks after it. But who said so may follow,
and belongs to it; and a sentence in brackets ends with the bracket.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from translator.engine.sentences.joined_spans import Span

_QUOTED = re.compile(r"[。！？!?…．.][」』”’]\s*\Z")
# と and って take up what was said, and を nothing begins with; but とても is "very".
_GOES_ON = {
    "ja": re.compile(
        r"\s*(?:と(?!ても|にかく|もかく|ころ|りあえず|きど|うとう|もだち|なり)|って|です|でし|だっ|だと|を)"
    ),
    "zh": re.compile(r"\s*[^。！？“”「」：，]{0,8}?[说說问問道喊叫答想笑](?:道|着|了)?[。！]"),
}
_TITLE = re.compile(r"(?:\A|[^A-Za-z.])(?:Mr|Mrs|Ms|Dr|Prof|St|vs|[A-Z])\.\s*\Z")
_LATIN = re.compile(r"\s*[A-Za-z]")
_IN_BRACKETS = re.compile(r"\s*(?:（[^（）]*[。！？…][）]|\([^()]*[。！？…]\))(?=.)")


def whole_sentences(line: str, found: Iterable[Span], language: str) -> Iterator[Span]:
    """The sentences of a line, put right from those that ``found`` has, in order."""
    start = end = -1
    for span in found:
        if start >= 0 and _belongs(line, start, end, span, language):
            end = span[1]
            continue
        if start >= 0:
            yield from _divided(line, start, end)
        start, end = span
    if start >= 0:
        yield from _divided(line, start, end)


def _belongs(line: str, start: int, end: int, following: Span, language: str) -> bool:
    """Whether what follows a sentence goes on with it."""
    if _TITLE.search(line, start, end) and _LATIN.match(line, *following):
        return True
    goes_on = _GOES_ON.get(language)
    if goes_on is None or not _QUOTED.search(line, start, end):
        return False
    return goes_on.match(line, *following) is not None


def _divided(line: str, start: int, end: int) -> Iterator[Span]:
    """A sentence, with one in brackets before it by itself."""
    brackets = _IN_BRACKETS.match(line, start, end)
    if brackets:
        yield start, brackets.end()
        start = brackets.end()
    yield start, end
