"""Normal forms of text, for comparing what the user typed with what is known; repetition in it."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from translator.core.late_pattern import late_pattern
from translator.core.unspaced import UNSPACED, WORD, narrowed

# UTF-32 first, because its mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_SPACES = re.compile(r"\s+")
_DIGITS = re.compile(r"\d+(?:[.,:]\d+)*")
_NOT_WORD = re.compile(r"[^\w]+")
# Soft hyphen, space of no width, marks of direction, word joiner, mark of byte order. The joiners
# of letters are not among them: they tell words apart.
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff]")
# Looked for before each character is: nearly all other letters and signs stand elsewhere.
_MAY_BE_MARK = re.compile("[\u0300-\u036f\u0483-\u1fff\u20d0-\U000e01ef]")
_HALF_WIDTH = re.compile("[\uff61-\uff9f]+")
# One letter four times, or two to four of them three times, as "Sonnenenergie" does with two.
_STUTTER = re.compile(r"([^\W\d_])\1{3,}|((?!ne)[^\W\d_]{2,4}?)\2{2,}", re.IGNORECASE)
_SCRIPTS_MEET = late_pattern(rf"(?<=[{UNSPACED}]) (?={WORD})|(?<={WORD}) (?=[{UNSPACED}])")


def marked_encoding(data: bytes) -> str | None:
    """The encoding that a mark at its beginning says bytes are in; None without one, or UTF-8."""
    return next((name for mark, name in _MARKS if data.startswith(mark)), None)


def likely_encoding(data: bytes) -> str:
    """What to propose for bytes that are not UTF-8 text, as ``iconv`` names it."""
    if (marked := marked_encoding(data)) is not None:
        return marked
    if b"\0" in data:  # of most letters in UTF-16 one byte is zero
        return "UTF-16LE" if data[1::2].count(0) > data[::2].count(0) else "UTF-16BE"
    return "LATIN1"


def normalise(text: str) -> str:
    """NFC, runs of white space folded into one space, none at the ends."""
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()


def composed(text: str) -> tuple[str, Sequence[int]]:
    """``text`` with letters and their marks as one character each, where there is one (NFC).

    Also where each of these characters begins in ``text``, and where it ends: decomposed text, as
    macOS writes it, has more of them.
    """
    if unicodedata.is_normalized("NFC", text):
        return text, range(len(text) + 1)
    bases = [at for at, char in enumerate(text) if at and not unicodedata.combining(char)]
    found, places = "", []
    for start, end in pairwise((0, *bases, len(text))):
        letter = unicodedata.normalize("NFC", text[start:end])
        found += letter
        places += [start] * len(letter)
    return found, (*places, len(text))


def recall_key(text: str, *, coarse: bool = False) -> str:
    """The key by which the memory finds a source again.

    The fine key distinguishes case and punctuation, because a translation follows both, but not the
    widths of characters, nor whether there is a space between Chinese and Latin letters. The coarse
    key folds case, drops punctuation and writes every number as ``0``: it is by their coarse keys
    that texts are told to be near copies (``memory.near_copies``). Neither holds what cannot be
    seen.
    """
    seen = visible(text)
    if not coarse:
        return _without_widths(normalise(seen))
    if _MAY_BE_MARK.search(seen) is None or not any(map(_is_vowel, normalise(seen))):
        return side_key(seen)
    return _NOT_WORD.sub(_marks, _folded(seen)).strip()


def side_key(text: str) -> str:
    """What the side of a source is a hash of: its coarse key as it was first made.

    It must never change, or what was learned from would judge.
    """
    return _NOT_WORD.sub(" ", _folded(text)).strip()


def visible(text: str) -> str:
    """``text`` without the characters that show nothing, such as soft hyphens."""
    return text if text.isascii() else _INVISIBLE.sub("", text)


def _folded(text: str) -> str:
    return _DIGITS.sub("0", unicodedata.normalize("NFKC", normalise(text)).casefold())


def _marks(between: re.Match[str]) -> str:
    """Of what stands between words, the marks that belong to the word before: vowels, in Hindi."""
    signs = between[0]
    if signs.isascii() or not between.start():
        return " "
    end = 0
    while end < len(signs) and _is_vowel(signs[end]):
        end += 1
    return signs[:end] + " " * (end < len(signs))


def _is_vowel(sign: str) -> bool:
    chooses_form = "\ufe00" <= sign <= "\ufe0f" or "\U000e0100" <= sign <= "\U000e01ef"
    return unicodedata.category(sign) in ("Mn", "Mc") and not chooses_form


def _without_widths(text: str) -> str:
    if text.isascii():
        return text
    narrow = _HALF_WIDTH.sub(lambda kana: unicodedata.normalize("NFKC", kana[0]), narrowed(text))
    return _SCRIPTS_MEET().sub("", narrow)


def search_key(text: str) -> str:
    """The form in which texts are searched: without case, accents, and widths of characters.

    If one text is a part of another, so are their keys: what was typed in lower case and without
    umlauts is found, and a longer text can be asked whether it holds a shorter one.
    """
    key = unicodedata.normalize("NFKD", text.casefold()).casefold()
    bare = "".join(character for character in key if not unicodedata.combining(character))
    return _SPACES.sub(" ", bare).strip()


def storable(text: str) -> str:
    """``text`` without lone surrogates, which UTF-8 cannot hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def most_repeated(units: Sequence[str], order: int) -> int:
    """How often the commonest n-gram of this order occurs; 0 where there is none."""
    grams = Counter(tuple(units[at : at + order]) for at in range(len(units) - order + 1))
    return max(grams.values(), default=0)


def stutters(text: str) -> bool:
    """Whether letters are written over and over within a word, in small letters or capitals.

    >>> stutters("La reunión fue mudadada"), stutters("1つつつつつ"), stutters("1000000")
    (True, True, False)
    """
    return _STUTTER.search(text.casefold()) is not None


def unstuttered(text: str) -> str:
    """A text whose letters are written twice at most where they were written over and over.

    >>> unstuttered("La reunión fue mudadada"), unstuttered("Bärennnner")
    ('La reunión fue mudada', 'Bärenner')
    """
    return _STUTTER.sub(lambda found: 2 * (found[1] or found[2]), text)
