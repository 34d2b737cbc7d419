"""How one text became another, word by word, to be shown as one text with marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from translator.core.unspaced import WORD

# Where there are no spaces between words, each character is one.
_TOKEN = re.compile(rf"\s+|{WORD}+|\S")
_LARGEST_COMPARISON = 4_000_000  # pairs of tokens; beyond it everything counts as changed


class Fate(StrEnum):
    """What became of a piece of text."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words with one fate."""

    text: str
    fate: Fate


def word_changes(old: str, new: str) -> list[Piece]:
    """The pieces of both texts in order: without the removed ones they are ``new``.

    Words that were replaced side by side make one piece, the spaces between them included.
    """
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    if len(before) * len(after) > _LARGEST_COMPARISON:
        return _pieces([old, new, ""])
    runs = [["", "", ""]]  # removed, added, then kept
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        was, becomes = "".join(before[i1:i2]), "".join(after[j1:j2])
        if kind == "equal":
            runs[-1][2] += becomes
            continue
        if runs[-1][2].isspace() and (runs[-1][0] or runs[-1][1]):
            was, becomes = runs[-1][2] + was, runs[-1][2] + becomes
            runs[-1][2] = ""
        elif runs[-1][2]:
            runs.append(["", "", ""])
        runs[-1][0] += was
        runs[-1][1] += becomes
    return [piece for run in runs for piece in _pieces(run)]


def _pieces(run: list[str]) -> list[Piece]:
    fates = (Fate.REMOVED, Fate.ADDED, Fate.KEPT)
    return [Piece(text, fate) for text, fate in zip(run, fates, strict=True) if text]
