"""Where a language has the sign for euros: English before the number, the others behind it."""

from __future__ import annotations

import re

_GAP = "[ \u00a0\u202f]?"
_NUMBER = r"\d(?:[\d.,\u00a0\u202f]*\d)?"
_AMOUNT = rf"{_NUMBER}(?:[–-]{_NUMBER})?"
_SCALE = r"(?: (?P<scale>million|billion|thousand))?(?!\w)"
_BEHIND = re.compile(
    rf"(?<![\w.,€$£+–-])(?:€{_GAP})?(?P<amount>{_AMOUNT}){_SCALE}{_GAP}€(?![\w.,]?\d)"
)
_SCALES = {
    "de": r"Millionen|Million|Milliarden|Milliarde|Mio\.|Mrd\.",
    "fr": "millions|million|milliards|milliard",
    "es": "millones|millón|mil millones",
}
_EUROS = {"de": "Euro", "fr": "d'euros", "es": "de euros"}
_BEFORE = {
    code: re.compile(
        rf"€{_GAP}(?P<amount>{_AMOUNT})(?![\w.,]?\d)(?!\w)"
        rf"(?: (?P<scale>{scale})(?: d?['’e]? ?(?:€|euros?))?(?!\w)|{_GAP}€)?",
    )
    for code, scale in _SCALES.items()
}


def with_euros_in_place(draft: str, language: str) -> str:
    """A draft with €12.50 in English, and 12,50 € in German, French and Spanish."""
    if "€" not in draft:  # as in most texts
        return draft
    if language == "en":
        return _BEHIND.sub(_in_front, draft)
    pattern = _BEFORE.get(language)
    if pattern is None:
        return draft

    def behind(found: re.Match[str]) -> str:
        scale = found["scale"]
        return f"{found['amount']} {f'{scale} {_EUROS[language]}' if scale else '€'}"

    return pattern.sub(behind, draft)


def _in_front(found: re.Match[str]) -> str:
    return f"€{found['amount']}" + (f" {found['scale']}" if found["scale"] else "")
