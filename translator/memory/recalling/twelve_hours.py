"""Times of day told by the halves of a day, "10:30 a.m.", which numbers of another half do not fit.

One language's "10.30 Uhr" is another's "10:30 a.m.", and its "14.30 Uhr" is not "14:30 a.m."
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_HERE = "\ue000"  # in the place of the number
_HALVES = {
    "de": rf"{_HERE} Uhr (?:morgens|früh|vormittags|mittags|nachmittags|abends|nachts)",
    "en": rf"{_HERE}\s?(?:[ap]\.?\s?m\b|o['’]clock|in the (?:morning|afternoon|evening)|at night)",
    "es": rf"{_HERE}\s?(?:h |horas )?(?:[ap]\.\s?m\b|de la (?:mañana|tarde|noche|madrugada))",
    "fr": rf"{_HERE}\s?(?:h|heures?) (?:du (?:matin|soir)|de l['’]après-midi)",
    "ja": rf"(?:午前|午後|朝の?|夜の?)\s?{_HERE}",
    "zh": rf"(?:上午|下午|早上|晚上|凌晨|中午)\s?{_HERE}",
}
_HALF = {language: re.compile(pattern, re.IGNORECASE) for language, pattern in _HALVES.items()}


def twelve_hours(text: str, spans: Iterable[tuple[int, int]], language: str) -> bool:
    """Whether one of these numbers of a text in ``language`` is an hour of one half of a day."""
    half = _HALF.get(language)
    return half is not None and any(
        half.search(f"{text[:start][-4:]}{_HERE}{text[end:][:24]}") for start, end in spans
    )
