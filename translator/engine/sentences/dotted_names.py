"""Names and addresses with full stops inside, as ``email.message.Message``, end no sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from translator.engine.protection import find_items
from translator.engine.sentences.joined_spans import Span, joined

# What stands right before a cut, and right behind it. "We met.Then we left" is cut where somebody
# forgot a space; in a name there is another sign of one: a second full stop, a capital or a line
# within a word, a bracket behind it.
_BEFORE = re.compile(r"(?<![\w.])([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)\.$", re.ASCII)
_BEHIND = re.compile(r"([A-Za-z_]\w*)(\.\w|\(|\[)?", re.ASCII)
_OF_CODE = re.compile(r"[._]|[a-z][A-Z]|[A-Za-z]\d")
_LONGEST = 100  # characters of a name that are looked at, on either side


def without_cuts_in_names(line: str, sentences: Iterable[Span]) -> Iterator[Span]:
    """Sentences ``line[start:end]``, those that a name was cut into made one again."""
    return joined(sentences, lambda cut: _in_name(line, cut))


def _in_name(line: str, cut: int) -> bool:
    if line[cut - 1 : cut] != ".":
        return False
    start = max(0, cut - _LONGEST)
    around = find_items(line[start : cut + _LONGEST])
    if any(start + item.start < cut < start + item.end for item in around):
        return True
    before = _BEFORE.search(line[max(0, cut - _LONGEST) : cut])
    behind = _BEHIND.match(line, cut)
    if before is None or behind is None:
        return False
    return bool(behind[2] or _OF_CODE.search(before[1]) or _OF_CODE.search(behind[1]))
