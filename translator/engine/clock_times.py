"""Times of day as a model is asked for them: 2:30 p.m., 下午2:30 and 午後2時30分 as 14:30.

The other languages count to 24. Small models lose the second half of the day (11 pm was "11 Uhr",
and 午後5時30分 "5:30 a.m.") and take the full stops of "p.m." for ends of sentences.
"""

from __future__ import annotations

import re

_NOON = 12
_TIME = "(1[0-2]|0?[1-9])(?::([0-5][0-9]))?"
_TIMES = re.compile(
    # Of a span, "8-10 pm" or "from 8 to 10 pm", the first time may have no half of its own.
    rf"(?<![\w.,:/$€£-])(?:{_TIME}(\s?[-–]\s?|\s(?:to|and|until|till)\s))?{_TIME}"
    # Not "At 8 am I in time?" and not 5.am.example.
    r"\s?([ap])(?:m|\.\s?m\.?)(?![\w'’]|\.\w|\sI\b)",
    re.IGNORECASE,
)
# Where no minutes are told, the models know the half of the day: 午後3時 is "3 p.m.".
_AFTERNOONS = {
    "ja": re.compile(r"午後\s?(1[01]|[1-9])(?=時(?:\s?[0-5]?\d分|半)|[:：][0-5]\d)"),
    "zh": re.compile(
        r"(?:下午|傍晚|晚上)\s?(1[01]|[1-9])(?=[点點時时]\s?[0-5]?\d分?|[:：][0-5]\d)"
    ),
}
_OPENED = re.compile(r"\b(?:from|between)\s\Z", re.IGNORECASE)


def in_24_hours(text: str) -> str:
    """An English text with its times so; a full stop at the very end stays one."""

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

    return _TIMES.sub(said, text)


def afternoons_in_24_hours(text: str, language: str) -> str:
    """A Chinese or Japanese text with its afternoons so, where the minutes are told as well."""
    pattern = _AFTERNOONS.get(language)
    if pattern is None:
        return text
    return pattern.sub(lambda found: str(int(found[1]) + _NOON), text)


def _time(hour: str, minute: str | None, *, afternoon: bool) -> str:
    return f"{int(hour) % _NOON + _NOON * afternoon}:{minute or '00'}"
