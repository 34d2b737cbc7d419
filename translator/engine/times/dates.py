"""Dates with the name of a month: found in a source, looked for in its draft, put in where missing.

Small models lose the month or the year of many: "March 3, 2025" came out as "3. 2025". A day of the
week stands where a date does, and all models know it, so the source is asked for with Monday in the
place of its date, and in the draft the date takes Monday's place.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from translator.engine.numbers.number_words import month_names

_NAMES = {
    **{code: [name.capitalize() for name in month_names(code)] for code in ("en", "de")},
    **{code: month_names(code) for code in ("fr", "es")},
}
_DAY, _YEAR = r"(?P<day>[12]\d|3[01]|0?[1-9])", r"(?P<year>(?:1\d|20)\d\d)(?!\d)"
_MONTH = {code: rf"(?P<month>{'|'.join(names)})(?!\w)" for code, names in _NAMES.items()}
_TH = r"(?:st|nd|rd|th)?"
_HAN = rf"(?<!\d)(?:{_YEAR} ?年 ?)?(?P<month>1[0-2]|0?[1-9]) ?月 ?{_DAY} ?[日号號]"
_FOUND = {
    "en": (
        rf"(?<![\w.,/-])(?:the )?{_DAY}{_TH} (?:of )?{_MONTH['en']}(?:,? {_YEAR})?",
        # Not "May 5 people come?".
        rf"(?<!\w)(?!May \d+ [a-z]){_MONTH['en']} (?:the )?{_DAY}{_TH}(?![\w:.]*\d)(?:,? {_YEAR})?",
    ),
    "de": (rf"(?<![\w.,/-]){_DAY}\. ?{_MONTH['de']}(?: {_YEAR})?",),
    "fr": (rf"(?<![\w.,/-])(?:{_DAY}|1er) {_MONTH['fr']}(?: {_YEAR})?",),
    "es": (rf"(?<![\w.,/-]){_DAY} de {_MONTH['es']}(?: (?:del? )?{_YEAR})?",),
    "zh": (_HAN,),
    "ja": (_HAN,),
}
_PATTERNS = {code: [re.compile(one) for one in found] for code, found in _FOUND.items()}
_MONDAY = {
    "en": "Monday",
    "de": "Montag",
    "fr": "lundi",
    "es": "lunes",
    "zh": "星期一",
    "ja": "月曜日",
}
_MONDAYS = {
    **{code: re.compile(rf"(?<!\w){day}(?!\w)", re.I) for code, day in _MONDAY.items()},
    "zh": re.compile("(?:星期|周|礼拜)一"),
    "ja": re.compile("月曜日?"),
}
# What becomes of the word before the day of the week where a date takes its place; None: nothing.
_BEFORE: dict[str, tuple[tuple[str, str | None], ...]] = {
    "de": ((r"\b(?:am|vom|zum|bis|seit|de[mnr]|ab) ", None), ("", "am ")),
    "fr": (
        (r"\bà ", "au "),
        (r"\bde ", "du "),
        (r"\ben ", "le "),
        (r"\b(?:le|du|au) ", None),
        ("", "le "),
    ),
    "es": ((r"\b(?:el|del|al) ", None), ("", "el ")),
}
_FIGURES = re.compile(r"\d{1,4}(?:[./-] ?\d{1,4}){1,2}")


@dataclass(frozen=True, slots=True)
class Date:
    """A date as it stands at ``text[start:end]``; ``year`` is empty where none is named."""

    start: int
    end: int
    day: int
    month: int
    year: str


def only_date(text: str, language: str) -> Date | None:
    """The date of a text; None where it has none, or several, or says Monday itself."""
    found = [match for pattern in _PATTERNS.get(language, ()) for match in pattern.finditer(text)]
    if len(found) != 1 or _MONDAYS[language].search(text):
        return None
    (match,) = found
    month = match["month"]
    number = int(month) if month.isdecimal() else _NAMES[language].index(month) + 1
    return Date(match.start(), match.end(), int(match["day"] or 1), number, match["year"] or "")


def with_monday(text: str, date: Date, language: str) -> str:
    """The text with Monday in the place of its date."""
    return text[: date.start] + _MONDAY[language] + text[date.end :]


def says(draft: str, date: Date, language: str) -> bool:
    """Whether a draft has the date: with the name of the month, or in figures alone."""
    if language not in _PATTERNS:
        return True
    wanted = (date.day, date.month, date.year)
    for pattern in _PATTERNS[language]:
        for match in pattern.finditer(draft):
            said = only_date(match.group(), language)
            if said is not None and (said.day, said.month, said.year) == wanted:
                return True
    figures = Counter(str(one)[-2:].lstrip("0") for one in wanted if one)
    return any(
        figures == Counter(part[-2:].lstrip("0") for part in re.findall(r"\d+", run))
        for run in _FIGURES.findall(draft)
    )


def in_place_of_monday(draft: str, date: Date, language: str) -> str | None:
    """The draft with the date where it says Monday; None where it does not say that once."""
    places = list(_MONDAYS[language].finditer(draft))
    if len(places) != 1:
        return None
    before, behind = draft[: places[0].start()], draft[places[0].end() :]
    for found, instead in _BEFORE.get(language, ()):
        if (said := re.search(rf"(?:{found})\Z", before, re.IGNORECASE)) is not None:
            before = before if instead is None else before[: said.start()] + instead
            break
    return before + _written(date, language) + behind


def _written(date: Date, language: str) -> str:
    if language in ("zh", "ja"):
        year = f"{date.year}年" if date.year else ""
        return f"{year}{date.month}月{date.day}日"
    month = _NAMES[language][date.month - 1]
    if language == "es":
        return f"{date.day} de {month}" + (f" de {date.year}" if date.year else "")
    day = {"de": f"{date.day}.", "fr": "1er" if date.day == 1 else str(date.day)}
    return f"{day.get(language, date.day)} {month}" + (f" {date.year}" if date.year else "")
