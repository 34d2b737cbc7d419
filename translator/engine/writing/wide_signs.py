"""Chinese and Japanese punctuation is as wide as their characters: ，！？：；（）.

Many models are trained on text in which it was made narrow, as SentencePiece's ``nmt_nfkc`` does,
and cannot write it. What they write is put right here, sign by sign, so that no place moves.
"""

from __future__ import annotations

import re

from translator.core.unspaced import UNSPACED, has_unspaced

_SIGN = re.compile(r"[,!?:;()]")
# What a wide sign stands beside: a character, or another sign of theirs.
_OWN = re.compile(rf"[{UNSPACED}、。「」『』《》〈〉【】“”‘’，！？：；（）…—～・]")
_WIDER = 0xFEE0


def widened(text: str) -> str:
    """The text with wide signs beside Chinese and Japanese; those of a number or a name stay.

    >>> widened("你好,Tom(3:30)来吗?")
    '你好，Tom（3:30）来吗？'
    """
    if not has_unspaced(text):
        return text
    signs = list(text)
    open_brackets: list[int] = []
    for match in _SIGN.finditer(text):
        at = match.start()
        before = signs[at - 1] if at else ""
        beside = _is_own(before) or (_is_own(text[at + 1 : at + 2]) and not before.isspace())
        if text[at] == "(":
            open_brackets.append(at)
        elif text[at] == ")":
            opening = open_brackets.pop() if open_brackets else None
            if opening is not None and (beside or signs[opening] != "("):
                signs[opening], signs[at] = _wide("("), _wide(")")
            continue
        if beside:
            signs[at] = _wide(text[at])
    return "".join(signs)


def _is_own(char: str) -> bool:
    return _OWN.match(char) is not None


def _wide(sign: str) -> str:
    return chr(ord(sign) + _WIDER)
