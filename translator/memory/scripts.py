"""Which script a text is written in, by Unicode ranges, and which scripts a language uses."""

from __future__ import annotations

import re
from collections import Counter

# The blocks that ordinary text uses; letters of other scripts count as "other".
_RANGES = {
    "latin": "A-Za-zªºÀ-ÖØ-öø-ɏḀ-ỿ",
    "greek": "Ͱ-Ͽἀ-῿",
    "cyrillic": "Ѐ-ԯ",
    "hebrew": "֐-׿",
    "arabic": "؀-ۿݐ-ݿﭐ-﷿ﹰ-ﻼ",
    "devanagari": "ऀ-ॿ",
    "thai": "฀-๿",
    "han": "㐀-鿿豈-﫿々",
    "kana": "぀-ヿㇰ-ㇿ",
    "hangul": "ᄀ-ᇿ가-힣",
}
_SCRIPT = re.compile("|".join(f"(?P<{name}>[{span}])" for name, span in _RANGES.items()))
_LETTER = re.compile(r"[^\W\d_]")

_LANGUAGES = {
    **dict.fromkeys(("ar", "fa", "ur"), frozenset({"arabic"})),
    **dict.fromkeys(("bg", "ru", "uk"), frozenset({"cyrillic"})),
    "el": frozenset({"greek"}),
    "he": frozenset({"hebrew"}),
    "hi": frozenset({"devanagari"}),
    "ja": frozenset({"han", "kana"}),
    "ko": frozenset({"hangul", "han"}),
    "th": frozenset({"thai"}),
    "zh": frozenset({"han"}),
}


def scripts_of(language: str) -> frozenset[str]:
    """The scripts that text in this language is written in; Latin where nothing else is known."""
    return _LANGUAGES.get(language, frozenset({"latin"}))


def count_scripts(text: str) -> Counter[str]:
    """How many letters of each script ``text`` holds."""
    counts: Counter[str] = Counter()
    for letter in _LETTER.findall(text):
        found = _SCRIPT.match(letter)
        counts[found.lastgroup if found and found.lastgroup else "other"] += 1
    return counts
