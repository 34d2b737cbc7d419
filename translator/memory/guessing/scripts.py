"""Which script a text is written in, by Unicode ranges, and which scripts a language uses."""

from __future__ import annotations

import re
from collections import Counter

# The blocks that ordinary text uses; letters of other scripts count as "other".
_RANGES = {
    "latin": r"A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff",
    "greek": r"\u0370-\u03ff\u1f00-\u1fff",
    "cyrillic": r"\u0400-\u052f",
    "hebrew": r"\u0590-\u05ff",
    "arabic": r"\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc",
    "devanagari": r"\u0900-\u097f",
    "thai": r"\u0e00-\u0e7f",
    "han": r"\u3005\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff",
    "kana": r"\u3040-\u30ff\u31f0-\u31ff",
    "hangul": r"\u1100-\u11ff\uac00-\ud7af",
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
# Where letters stand for syllables or words, each says as much as 2.5 others.
_WEIGHTS = dict.fromkeys(("han", "kana", "hangul", "thai"), 2.5)


def scripts_of(language: str) -> frozenset[str]:
    """The scripts that text in this language is written in; Latin where nothing else is known."""
    return _LANGUAGES.get(language, frozenset({"latin"}))


def weight_of(script: str) -> float:
    """How much a letter of a script says, measured in Latin ones: see ``memory.questions``."""
    return _WEIGHTS.get(script, 1.0)


def count_scripts(text: str) -> Counter[str]:
    """How many letters of each script ``text`` holds."""
    counts: Counter[str] = Counter()
    for letter in _LETTER.findall(text):
        found = _SCRIPT.match(letter)
        counts[found.lastgroup if found and found.lastgroup else "other"] += 1
    return counts
