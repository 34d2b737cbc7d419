"""Days of the week in short: Mon–Fri, Sa, So, lun.-ven., 月～金.

A small model takes them for other words: "Mon" was "Monsieur", "sam." a wolf and 月～金 "months".
They are days for sure where two stand together, or one before a time or a date.
"""

from __future__ import annotations

import re
from functools import cache

from translator.core.languages import language

# From Monday on, what a source may write for each; the full word stands first.
_DAYS = {
    "en": (
        "Monday Mon", "Tuesday Tue Tues", "Wednesday Wed", "Thursday Thu Thur Thurs", "Friday Fri",
        "Saturday Sat", "Sunday Sun",
    ),
    "de": (
        "Montag Mo", "Dienstag Di", "Mittwoch Mi", "Donnerstag Do", "Freitag Fr", "Samstag Sa",
        "Sonntag So",
    ),
    "fr": (
        "lundi lun", "mardi mar", "mercredi mer", "jeudi jeu", "vendredi ven", "samedi sam",
        "dimanche dim",
    ),
    "es": (
        "lunes lun", "martes mar", "miércoles mié mie", "jueves jue", "viernes vie",
        "sábado sáb sab", "domingo dom",
    ),
    "zh": (
        "周一 星期一 礼拜一", "周二 星期二 礼拜二", "周三 星期三 礼拜三", "周四 星期四 礼拜四",
        "周五 星期五 礼拜五", "周六 星期六 礼拜六", "周日 星期日 周天 星期天 礼拜天",
    ),
    "ja": (
        "月曜日 月曜 月", "火曜日 火曜 火", "水曜日 水曜 水", "木曜日 木曜 木", "金曜日 金曜 金",
        "土曜日 土曜 土", "日曜日 日曜 日",
    ),
}  # fmt: skip
# In a table of hours.
_SHORT = {
    "en": ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    "de": ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
    "fr": ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."],
    "es": ["lun.", "mar.", "mié.", "jue.", "vie.", "sáb.", "dom."],
    "zh": ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
    "ja": ["月", "火", "水", "木", "金", "土", "日"],
}
DASH = "[-–—~～〜]"
TO = {"en": "to", "de": "bis", "fr": "à", "es": "a", "zh": "[至到]", "ja": "から"}
AND = {
    "en": "and|&",
    "de": "und|u[.]|&",
    "fr": "et|&",
    "es": "y|&",
    "zh": "[和、]",
    "ja": "[・と、]",
}
_FROM_TO = {
    "en": "from {} to {}",
    "de": "von {} bis {}",
    "fr": "du {} au {}",
    "es": "de {} a {}",
}
_MONTH = {
    "en": "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)",
    "de": "(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)",
    "fr": "(?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)",
    "es": "(?:de )?(?:ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic)",
}
_TIME = r"\d{1,2}(?:[:h]\d\d| ?h\b| ?[ap]\.?m\b| ?Uhr\b)"


def any_day(code: str) -> str:
    """A regular expression for a day, in full or in short; a full stop may be behind it."""
    words = "|".join(sorted(" ".join(_DAYS[code]).split(), key=len, reverse=True))
    return rf"(?:{words})(?!\w)\.?" if language(code).spaced else rf"[(（]?(?:{words})[)）]?"


def is_short(said: str, code: str) -> bool:
    """Whether a day is not said in full; Chinese and Japanese have no such difference."""
    return not language(code).spaced or said.rstrip(".").casefold() != _full(said, code).casefold()


def day_in_short(said: str, source: str, target: str) -> str:
    """A day as a table of hours has it in the target language."""
    return _SHORT[target][_number(said, source)]


def with_weekdays_spelled_out(text: str, code: str) -> str:
    """A text with the full words for days that are short, where they are days for sure."""
    if code not in _FROM_TO or not _any_short(code).search(text):
        return text
    text = _short_range(code).sub(lambda found: _said_range(found, code), text)
    text = _short_list(code).sub(lambda found: _said_list(found.group(), code), text)
    return _short_before_time(code).sub(lambda found: _full(found[1], code), text)


def _said_range(found: re.Match[str], code: str) -> str:
    return _FROM_TO[code].format(_full(found[1], code), _full(found[2], code))


def _said_list(days: str, code: str) -> str:
    return _any_short(code).sub(lambda day: _full(day.group(), code), days.removesuffix("."))


def _full(said: str, code: str) -> str:
    return _DAYS[code][_number(said, code)].split()[0]


def _number(said: str, code: str) -> int:
    word = said.strip("()（）.").casefold()
    return next(n for n, day in enumerate(_DAYS[code]) if word in day.casefold().split())


@cache
def _any_short(code: str) -> re.Pattern[str]:
    """Days in short, in French and Spanish in small letters, too."""
    words = [word for day in _DAYS[code] for word in day.split()[1:]]
    words += [word.capitalize() for word in words if word.capitalize() not in words]
    return re.compile(rf"(?<![\w.-])(?:{'|'.join(words)})(?!\w)(?:\.(?! [A-Z]|\Z))?")


@cache
def _short_range(code: str) -> re.Pattern[str]:
    day = _any_short(code).pattern.replace(r"(?<![\w.-])", "")
    return re.compile(rf"(?<![\w-])({day}) ?{DASH} ?({day})(?!-)")


@cache
def _short_list(code: str) -> re.Pattern[str]:
    day = _any_short(code).pattern
    return re.compile(rf"{day}(?:(?:, ?| (?:{AND[code]}) ){day})+")


@cache
def _short_before_time(code: str) -> re.Pattern[str]:
    """One day in short, before a time or the day of a month."""
    day, month = _any_short(code).pattern, _MONTH[code]
    date = rf"\d{{1,2}}\.? {month}|{month}\w* \d{{1,2}}(?!\d)"
    return re.compile(rf"({day})(?=,? (?:{_TIME}|{date}))")
