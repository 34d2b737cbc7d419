"""The cases in ``protected_cases.tsv``: what must be found in a translation again.

A line is ``source⇥what must survive``. Several things are divided by ``¦``, and other forms of one
that will do as well by ``∨``. A line ``# en-de`` tells the direction of those after it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from translator.core.direction import Direction

CASES = Path(__file__).with_name("protected_cases.tsv")
_NUMBER = re.compile(r"\d[\d.,:/]*\d|\d")
_SWAPPED = str.maketrans(".,", ",.")


@dataclass(frozen=True, slots=True)
class Case:
    """A source, and for each thing that must survive the forms that count."""

    direction: Direction
    source: str
    wanted: tuple[tuple[str, ...], ...]

    def lost(self, translation: str) -> list[str]:
        """What is not in the translation, as the source has it; twice said, twice wanted."""
        left = translation
        lost = []
        for forms in self.wanted:
            found = next((match for form in forms for match in _matches(form, left)), None)
            if found is None:
                lost.append(forms[0])
            else:
                left = left[: found.start()] + "\0" * len(found.group()) + left[found.end() :]
        return lost


def read_cases() -> list[Case]:
    """All of them, in the order of the file."""
    cases: list[Case] = []
    direction = Direction("en", "de")
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            direction = Direction.from_slug(line[2:])
            continue
        source, wanted = line.split("\t")
        cases.append(
            Case(direction, source, tuple(tuple(item.split("∨")) for item in wanted.split("¦")))
        )
    return cases


def _matches(form: str, text: str) -> list[re.Match[str]]:
    """Where a form stands in a text by itself: 25 is not in 2025, and not in 1,250."""
    if _NUMBER.fullmatch(form):
        written = {form, form.translate(_SWAPPED), re.sub(r"[.,](?=\d{3}(?:\D|$))", "", form)}
        alternatives = "|".join(re.escape(each) for each in sorted(written))
        return list(re.finditer(rf"(?<!\d)(?<!\d[.,:])(?:{alternatives})(?![.,:]?\d)", text))
    if form.isalpha():  # a number in words
        return list(re.finditer(form, text, re.IGNORECASE))
    before = r"(?<!\w)" if form[0].isalnum() else ""
    behind = r"(?!\w)" if form[-1].isalnum() else ""
    return list(re.finditer(before + re.escape(form) + behind, text))
