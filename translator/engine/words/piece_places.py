"""Where in a text its pieces stand.

SentencePiece normalises what it cuts up (½ becomes 1⁄2, a soft hyphen may vanish), and versions of
it differ in how they tell places; so pieces and text are laid side by side here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher

from translator.engine.model.tokeniser import SPACE

Place = tuple[int, int]


def piece_places(text: str, pieces: Sequence[str]) -> list[Place]:
    """``(start, end)`` in code points of ``text`` for each piece, spaces left out.

    A piece that stands for nothing visible has an empty place.
    """
    letters, places = _letters(text)
    written = "".join(_visible(piece) for piece in pieces)
    owner = list(range(len(letters))) if written == letters else _laid_beside(written, letters)
    found: list[Place] = []
    at = end = 0
    for piece in pieces:
        size = len(_visible(piece))
        mine = [places[i] for i in owner[at : at + size] if i is not None]
        start, end = (mine[0][0], mine[-1][1]) if mine else (end, end)
        found.append((start, end))
        at += size
    return found


def _letters(text: str) -> tuple[str, list[Place]]:
    """What is visible of the text, each letter normalised with its marks, and where it stands."""
    letters, places = [], []
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and unicodedata.combining(text[end]):
            continue
        for normal in _visible(unicodedata.normalize("NFKC", text[start:end])):
            letters.append(normal)
            places.append((start, end))
        start = end
    return "".join(letters), places


def _visible(text: str) -> str:
    return "".join(char for char in text if char != SPACE and not char.isspace())


def _laid_beside(written: str, letters: str) -> Sequence[int | None]:
    """For each character of ``written`` the index of its like in ``letters``, if it has one."""
    owner: list[int | None] = [None] * len(written)
    matcher = SequenceMatcher(None, written, letters, autojunk=False)
    for _, start, end, other, other_end in matcher.get_opcodes():
        for step in range(end - start if other < other_end else 0):
            owner[start + step] = min(other + step, other_end - 1)
    return owner
