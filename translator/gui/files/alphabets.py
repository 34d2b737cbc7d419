"""Encodings of one alphabet, told apart by the letters that bytes come out as in each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

# The usual one first: it is taken where the bytes do not tell.
_KINDRED = {
    "cp1250": ("cp1250", "iso8859_2"),
    "cp1251": ("cp1251", "koi8_r", "koi8_u", "iso8859_5"),
}
# All of them have the same letters, in other places: the commonest first.
_CYRILLIC = "оеаинітсрвлкмдпуяыьгзбчйхжшюцщэфъёїєґ"
# Beyond ASCII. Hungarian and Romanian are the same in both encodings.
_LETTERS = {
    **dict.fromkeys(("bg", "ru", "uk"), _CYRILLIC),
    "cs": "áčďéěíňóřšťúůýž",
    "hr": "čćđšž",
    "pl": "ąćęłńóśźż",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "sl": "čšž",
}
_TURNED = 10  # places; KOI8 has small letters where others have capitals, as in "дНАПШИ"
_FAMILIAR = 11  # places; sentences have 6 to 10, other scripts read as Cyrillic 12 and more
_LEAST = 20  # letters by which a script is known; of fewer, some are rare by chance


def most_like(data: bytes, usual: str, language: str) -> str:
    """Of ``usual`` and its kindred, the encoding in which bytes look most like ``language``."""
    letters = _LETTERS.get(language)
    return _most_like(data, _KINDRED[usual], letters) if letters else usual


def cyrillic(data: bytes) -> str | None:
    """The encoding in which bytes look like Russian or its neighbours; None where in none."""
    best = _most_like(data, _KINDRED["cp1251"], _CYRILLIC)
    text = data.decode(best, "replace")
    enough = sum(letter > "\x7f" for letter in text) >= _LEAST
    return best if enough and _strangeness(text, _CYRILLIC) <= _FAMILIAR else None


def _most_like(data: bytes, encodings: Sequence[str], letters: str) -> str:
    return min(encodings, key=lambda name: _strangeness(data.decode(name, "replace"), letters))


def _strangeness(text: str, letters: str) -> float:
    """How far back in ``letters`` those of a text are, on average; what is not there is last."""
    places = {letter: place for place, letter in enumerate(letters)}
    found = [places.get(letter, len(letters)) for letter in text.lower() if letter > "\x7f"]
    turned = sum(first.islower() and second.isupper() for first, second in pairwise(text))
    return (sum(found) + _TURNED * turned) / max(len(found), 1)
