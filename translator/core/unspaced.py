"""Scripts that put no spaces between words: Chinese characters, kana, Thai; and what that changes.

``\\w`` and ``\\b`` of regular expressions take their letters for those of any other word: between
a digit or a Latin letter and a Chinese character there is no ``\\b``, and ``\\w+`` runs from one
punctuation mark to the next. What looks for a word, a name or an address uses ``LETTER`` and
``WORD`` instead.
"""

from __future__ import annotations

import re

# All for use inside a character class. Korean is not among them: it does put spaces.
KATAKANA = "\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"
HAN = "\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
UNSPACED = f"\u0e00-\u0e7f\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f{HAN}"
# A letter or digit of the other scripts, and the same with the underscore.
LETTER = f"[^\\W_{UNSPACED}]"
WORD = f"[^\\W{UNSPACED}]"

# Of what is written without spaces a letter says as much as 2.5 of the others: in 27,000 right
# pairs of 18 corpora, see ``memory.questions``.
_EXTRA = 1.5

# The signs of ASCII in the width of a Chinese character, and the space that is as wide.
_WIDE = re.compile("[\uff01-\uff5e\u3000]")
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}

_CHARACTER = re.compile(f"[{UNSPACED}]")
_PART = re.compile(f"[{KATAKANA}]+|(?=\\w)[{UNSPACED}]|{WORD}+")


def is_unspaced(text: str) -> bool:
    """Whether a text begins with a character of such a script."""
    return _CHARACTER.match(text) is not None


def has_unspaced(text: str) -> bool:
    """Whether a text holds a character of such a script."""
    return _CHARACTER.search(text) is not None


def words(text: str) -> list[str]:
    """The words of a text; where there are no spaces, single characters, but katakana in one.

    >>> words("I use Python 3.")
    ['I', 'use', 'Python', '3']
    >>> words("私はコーヒーを2杯")
    ['私', 'は', 'コーヒー', 'を', '2', '杯']
    """
    return _PART.findall(text)


def narrowed(text: str) -> str:
    """A text of the same length with its full-width letters, digits and signs as in ASCII."""
    return text.translate(_NARROW) if _WIDE.search(text) else text


def extent(text: str) -> float:
    """How much a text says, in characters of a script with spaces."""
    return len(text) + _EXTRA * len(_CHARACTER.findall(text))
