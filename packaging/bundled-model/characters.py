"""The characters a vocabulary must have, and how text is normalised before it is taken apart."""

from __future__ import annotations

import functools
import sys
import unicodedata
from pathlib import Path

# The first level of the national character sets, GB 2312 and JIS X 0208: the characters in common
# use, 3,755 and 2,965 of them. Rows and cells as in the standards; 0xA0 is added to each in EUC.
_COMMON = {"zh": ("gb2312", range(16, 56)), "ja": ("euc_jp", range(16, 48))}
# Chinese and Japanese write these, and NFKC would turn them into their ASCII look-alikes.
_WIDE = frozenset("，！？：；（）［］｛｝～＝％＆＠＃＋／＜＞｜＄＊…‥｡")
_SPACES = frozenset("\t\n\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000") | frozenset(
    map(chr, range(0x2000, 0x200B))
)
_NOTHING = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff") | frozenset(
    chr(code) for code in range(1, 0x20) if chr(code) not in "\t\n\r"
)


@functools.cache
def common_characters(code: str) -> str:
    """The characters in common use of a language that has thousands of them; none of others."""
    if code not in _COMMON:
        return ""
    charset, rows = _COMMON[code]
    cells = (bytes((0xA0 + row, 0xA0 + cell)) for row in rows for cell in range(1, 95))
    return "".join(cell.decode(charset, errors="ignore") for cell in cells)


def _folded(character: str, *, keep_wide: bool) -> str:
    """What one character becomes."""
    if character in _SPACES:
        return " "
    if character in _NOTHING:
        return ""
    if keep_wide and character in _WIDE:
        return character
    return unicodedata.normalize("NFKC", character).replace("\N{FRACTION SLASH}", "/")


def write_rules(path: Path, *, keep_wide: bool) -> None:
    """Write SentencePiece's rules of normalisation: NFKC, perhaps but for full-width punctuation.

    Every line has the code points of what is read and of what it becomes. A letter with a mark
    after it becomes the one character for both, where there is one.
    """
    rules: dict[str, str] = {}
    for number in range(1, sys.maxunicode + 1):
        character = chr(number)
        if unicodedata.category(character) in {"Cs", "Cn", "Co"}:
            continue
        if (folded := _folded(character, keep_wide=keep_wide)) != character:
            rules[character] = folded
        apart = unicodedata.normalize("NFD", character)
        if len(apart) > 1 and unicodedata.normalize("NFC", apart) == character:
            rules[apart] = folded
    with path.open("w", encoding="utf-8") as file:
        for read, written in sorted(rules.items()):
            sides = (" ".join(f"{ord(one):x}" for one in text) for text in (read, written))
            file.write("\t".join(sides) + "\n")
