"""Times of day as a model is asked for them: 2:30 p.m., 下午2:30 and 午後2時30分 as 14:30.

The other languages count to 24. Small models lose the second half of the day (11 pm was "11 Uhr",
and 午後5時30分 "5:30 a.m.") and take the full stops of "p.m." for ends of sentences.
"""

from __future__ import annotations

import re

from translator.core.late_pattern import late_pattern

_NOON = 12
_TIME = "(1[0-2]|0?[1-9])(?::([0-5][0-9]))?"


def _times(between: str) -> str:
    return (
        # Of a span, "8-10 pm" or "from 8 to 10 pm", the first time may have no half of its own.
        rf"(?<![\w.,:/$€£-])(?:{_TIME}(\s?[-–]\s?|\s(?:{between})\s))?{_TIME}"
        # Not "At 8 am I in time?" and not 5.am.example.
        r"\s?([ap])(?:m|\.\s?m\.?)(?![\w'’]|\.\w|\sI\b)"
    )


_TIMES = {
    "en": late_pattern(_times("to|and|until|till"), re.IGNORECASE),
    "es": late_pattern(_times("a|y|hasta"), re.IGNORECASE),
}
# Where no minutes are told, the models know the half of the day: 午後3時 is "3 p.m.".
_AFTERNOONS = {
    "ja": re.compile(r"午後\s?(1[01]|[1-9])(?=時(?:\s?[0-5]?\d分|半)|[:：][0-5]\d)"),
    "zh": re.compile(
        r"(?:下午|傍晚|晚上)\s?(1[01]|[1-9])(?=[点點時时]\s?[0-5]?\d分?|[:：][0-5]\d)"
    ),
}
_OPENED = re.compile(r"\b(?:from|between|de|entre)\s\Z", re.IGNORECASE)
# Said by a model of 22 Uhr, "13 heures" and 20:00.
_NO_HALF = re.compile(
    r"(?<![\w.,:/$€£-])(?P<hour>1[3-9]|2[0-3]|0)(?::(?P<minute>[0-5]\d))?\s?"
    r"(?:[ap]\.\s?m\b|[ap]m\b(?!\sI\b)|o['’]clock\b)(?P<stop>\.)?(?!\w)",
    re.IGNORECASE,
)
_OF_A_DAY = r"(?<![\d.,:])0?{}(?::\d\d|\s?(?:Uhr\b|[点點时時](?![间間代])))"
_LONG = r"(?<![\d.,:])0?{}\s?(?:h(?:eures?)?\b|horas?\b|(?:小[时時]|時間))"


def in_24_hours(text: str, language: str = "en") -> str:
    """An English or Spanish text with its times so; a full stop at the very end stays one."""

    def said(found: re.Match[str]) -> str:
        hour, minute, between, last_hour, last_minute, half = found.groups()
        afternoon = half.lower() == "p"
        last = _time(last_hour, last_minute, afternoon=afternoon)
        if found.end() == len(text) and text.endswith("."):
            last += "."
        if between is None:
            return last
        if between.strip().isalpha() and not _OPENED.search(text, 0, found.start()):
            return f"{hour}{(minute and f':{minute}') or ''}{between}{last}"  # "five to eight"
        same = int(hour) % _NOON < int(last_hour) % _NOON  # and else 11-1 pm is over noon
        return _time(hour, minute, afternoon=afternoon == same) + between + last

    return _TIMES[language]().sub(said, text)


def with_right_halves(source: str, draft: str) -> str:
    """An English draft with 10 p.m. where a model has written 22 a.m. or 22 o'clock.

    And with 13 hours where the source tells how long something takes.
    """

    def said(found: re.Match[str]) -> str:
        hour, minute = int(found["hour"]), found["minute"] or "00"
        stop = "." if found["stop"] and found.end() == len(draft) else ""
        if re.search(_LONG.format(hour), source):
            return f"{hour} hours{stop}"
        if re.search(_OF_A_DAY.format(hour), source) is None:
            return found[0]
        if not hour:
            return f"0:{minute}{stop}"
        minutes = "" if minute == "00" else f":{minute}"
        return f"{hour - _NOON}{minutes} p.m."

    return _NO_HALF.sub(said, draft)


def afternoons_in_24_hours(text: str, language: str) -> str:
    """A Chinese or Japanese text with its afternoons so, where the minutes are told as well."""
    pattern = _AFTERNOONS.get(language)
    if pattern is None:
        return text
    return pattern.sub(lambda found: str(int(found[1]) + _NOON), text)


def _time(hour: str, minute: str | None, *, afternoon: bool) -> str:
    return f"{int(hour) % _NOON + _NOON * afternoon}:{minute or '00'}"
