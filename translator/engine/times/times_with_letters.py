"""Times of day with a word or a letter behind them, as a model is asked for them: 17h30 as 17:30.

Small models take the "Uhr" of 22 Uhr for a.m., and leave the h of "à 17h" and "a las 13 h" as it is
or take it for hours that pass. Of a bare 22:00 they make the same.
"""

from __future__ import annotations

import re

from translator.core.late_pattern import late_pattern

_HOUR, _MINUTE, _LATE = "(?:[01]?[0-9]|2[0-4])", "[0-5][0-9]", "(?:1[3-9]|2[0-4]|0)"
_ALONE = r"(?<![\w.,:/-])"
_GAP = "[ \u00a0\u202f]?"
_DASH = r" ?[-–] ?"

# German, where none of these can be hours that pass. What both ends of "9 bis 17 Uhr" share is
# known, and so are the hours of the morning.
_UHR = rf"{_GAP}Uhr(?![\w-])"
_DE = (
    rf"{_ALONE}(?P<first>{_HOUR})(?P<between>{_DASH})(?P<hour>{_HOUR}){_UHR}",
    rf"{_ALONE}(?P<hour>{_HOUR})[.:](?P<minute>{_MINUTE}){_UHR}",
    rf"{_ALONE}(?P<hour>{_HOUR}){_GAP}Uhr (?P<minute>{_MINUTE})\b",
    rf"(?<!\d bis )(?<!\d und )(?<!\d oder ){_ALONE}(?P<hour>{_LATE}){_UHR}",
)


def _h(minute: str, other: str) -> str:
    """The h of a French time, or its "heures", with the minutes behind it."""
    return (
        rf"{_GAP}(?:h(?P<{other}>{_MINUTE})\b|"
        rf"h(?:eures?)?\b(?:{_GAP}(?P<{minute}>{_MINUTE})\b(?![.,]?\d))?)"
    )


# "à 13 heures de route" and "après 13 heures" are as long.
_AT = "|".join(
    rf"(?<=\b{word} )"
    for word in ("à", "vers", "dès", "avant", "il est", "il était", "il sera", "partir de")
)
_NOT_LONG = r"(?! (?:d(?:e\b|['’])|par\b))"
_FIRST = rf"{_ALONE}(?P<first>{_HOUR}){_h('first_minute', 'first_other')}"
_LAST = rf"(?P<hour>{_HOUR}){_h('minute', 'other')}"
_FR = (
    rf"(?:(?<=\bde )|(?<=\bentre )){_FIRST}(?P<between> (?:à|et) ){_LAST}",
    rf"{_FIRST}(?P<between>{_DASH}){_LAST}",
    rf"(?:{_AT}){_ALONE}{_LAST}{_NOT_LONG}",
    rf"(?<=\baprès ){_ALONE}(?P<hour>{_HOUR}){_GAP}h(?P<minute>{_MINUTE})?\b{_NOT_LONG}",
)

_H = r" ?(?:h|hs|hrs|horas)\b"
_LAS = "|".join(
    rf"(?<=\b{word} las )"
    for word in ("a", "son", "eran", "desde", "hasta", "sobre", "hacia", "antes de", "partir de")
)
_OPEN = (
    r"\b(?:abiert[oa]s?|cerrad[oa]s?|horarios?|lunes|martes|miércoles|jueves|viernes|sábados?|"
    r"domingos?)\b"
)
# "las 24 horas" and "a las 12 horas de nacer" are as long.
_NO_LENGTH = r"(?! de (?!la\b|hoy\b|mañana\b|ayer\b)| siguientes)"
_ES = (
    rf"(?:{_LAS}){_ALONE}(?P<hour>{_HOUR})(?::(?P<minute>{_MINUTE}))?{_H}{_NO_LENGTH}",
    rf"{_ALONE}(?P<hour>(?:0?[7-9]|1\d|2[0-4])):(?P<minute>{_MINUTE}){_H}",
)
_ES_OPEN = (
    rf"(?<=\bde ){_ALONE}(?P<first>{_HOUR})(?::(?P<first_minute>{_MINUTE}))?(?P<between> a )"
    rf"(?P<hour>{_HOUR})(?::(?P<minute>{_MINUTE}))?{_H}"
)

_PATTERNS = {
    code: [late_pattern(one, re.IGNORECASE) for one in patterns]
    for code, patterns in (("de", _DE), ("fr", _FR), ("es", _ES))
}
_SIGN = {"de": re.compile(r"\d.?Uhr"), "fr": re.compile(r"\d.?h"), "es": re.compile(r"\d ?h")}
_WHEN_OPEN, _OPEN_HOURS = late_pattern(_OPEN, re.IGNORECASE), late_pattern(_ES_OPEN)


def with_bare_times(text: str, language: str) -> str:
    """A text with these as hours and minutes alone: 22 Uhr, 17h30 and "las 13 h" are 22:00, 17:30.

    Left as they are where they may as well be hours that pass.
    """
    sign = _SIGN.get(language)
    if sign is None or sign.search(text) is None:  # as in most texts
        return text
    for pattern in _PATTERNS[language]:
        text = pattern().sub(_bare, text)
    if language == "es" and _WHEN_OPEN().search(text):
        text = _OPEN_HOURS().sub(_bare, text)
    return text


def _bare(found: re.Match[str]) -> str:
    said = found.groupdict()
    last = _time(said["hour"], said.get("minute") or said.get("other"))
    if not said.get("first"):
        return last
    first = _time(said["first"], said.get("first_minute") or said.get("first_other"))
    return first + said["between"] + last


def _time(hour: str | None, minute: str | None) -> str:
    return f"{int(hour or 0)}:{minute or '00'}"
