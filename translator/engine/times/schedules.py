"""Opening hours at the end of a line, or all of it: "Mon–Fri 9:00–17:00, Sat closed".

They are a table and no sentence. What each language writes for days, times and "closed" is known,
and no model is asked: the small ones make other words of the days.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from translator.core.direction import Direction
from translator.core.languages import language
from translator.engine.times.weekdays import AND, DASH, TO, any_day, day_in_short, is_short

_CLOSED = {
    "en": "closed",
    "de": "geschlossen",
    "fr": "fermés?",
    "es": "cerrados?",
    "zh": "休息|关闭|不营业|休业",
    "ja": "休み|定休日|休業",
}
_FROM = {"en": "from", "de": "von", "fr": "de", "es": "de"}
_UNIT = {
    "en": r"(?P<half>[ap])\.?m\b\.?",
    "de": r"Uhr\b",
    "fr": r"h(?!\w)",
    "es": r"h(?:s|oras)?(?!\w)\.?",
    "zh": "[点點时]",
    "ja": "時",
}
_KINDS = ("day", "time", "closed", "to", "also", "colon", "of", "stop")
_CLOSED_WRITTEN = {code: said.split("|")[0].removesuffix("s?") for code, said in _CLOSED.items()}
_SIGNS_SPACED = {"to": "–", "also": ", ", "colon": ": ", "of": " ", "stop": "."}
_SIGNS_UNSPACED = {"to": "～", "also": "、", "colon": "：", "of": " ", "stop": "。"}
# Hours begin a line, or stand behind a colon.
_BEGINS = re.compile(r"\A|(?<=[:：])\s*")
_LONGEST = 200  # characters of a table of hours; of a line of colons each would be tried


class Schedule(NamedTuple):
    """Where the hours begin in a source, and what they are in the target language."""

    start: int
    text: str


def schedule_at_end(source: str, direction: Direction) -> Schedule | None:
    """The hours that a source ends with; None where it ends with anything else."""
    if direction.source not in _CLOSED or direction.target not in _CLOSED:
        return None
    for begins in _BEGINS.finditer(source):
        if len(source) - begins.end() > _LONGEST:
            continue
        tokens = _tokens(source, begins.end(), direction.source)
        if tokens and _are_hours(tokens, direction.source):
            return Schedule(begins.end(), _written(tokens, direction))
    return None


def _tokens(source: str, start: int, code: str) -> list[re.Match[str]]:
    """What the hours consist of; nothing where there is anything else, or no day at first."""
    found: list[re.Match[str]] = []
    while start < len(source):
        token = _token(code).match(source, start)
        if token is None or (not found and token["day"] is None):
            return []
        found.append(token)
        start = token.end()
    return found


@cache
def _token(code: str) -> re.Pattern[str]:
    to, also, of = TO[code], AND[code], _FROM.get(code, "(?!)")
    bounds = r"(?!\w)" if language(code).spaced else ""
    return re.compile(
        rf"\s*(?:(?P<day>{any_day(code)})|(?P<closed>(?:{_CLOSED[code]}){bounds})|"
        rf"(?P<time>(?P<hour>[012]?\d)(?!\d)(?:[:.h](?P<minute>[0-5]\d)(?!\d))?(?P<unit>\s?(?:{_UNIT[code]}))?)|"
        rf"(?P<to>{DASH}|(?:{to}){bounds})|(?P<also>[,;|/、，；]|(?:{also}){bounds})|"
        rf"(?P<colon>[:：])|(?P<of>{of}{bounds})|(?P<stop>[.。]\Z))\s*",
        re.IGNORECASE,
    )


def _are_hours(tokens: Sequence[re.Match[str]], code: str) -> bool:
    """Whether the days are days for sure: several, or one with a time or closed; one in short.

    A time of the clock with twelve hours is none of the other kind.
    """
    days = [token["day"] for token in tokens if token["day"]]
    times = [token for token in tokens if token["time"]]
    several = len(days) > 1 and (
        code != "ja" or any(token["to"] for token in tokens) or "曜" in days[0]  # 火と水 are things
    )
    told = several or any(token["closed"] for token in tokens) or len(times) > 1
    told = told or any(token["minute"] or token["unit"] for token in times)
    halves = {token["half"] is not None for token in times} if code == "en" else set()
    return told and len(halves) < 2 and any(is_short(day, code) for day in days)


def _written(tokens: Sequence[re.Match[str]], direction: Direction) -> str:
    source, target = direction.source, direction.target
    spaced = language(target).spaced
    in_full = any(token["time"] and (token["unit"] or token["minute"]) for token in tokens)
    text, before = "", ""
    for token in tokens:
        kind = next(kind for kind in _KINDS if token[kind])
        if kind in ("day", "time", "closed"):
            if before == kind == "day":
                text += ", " if spaced else "、"
            elif before in ("day", "time", "closed") and (spaced or kind == "time"):
                text += " "
        if kind == "day":
            text += day_in_short(token["day"], source, target)
        elif kind == "time":
            text += _time(token, target) if in_full else token["time"].strip()
        elif kind == "closed":
            text += _CLOSED_WRITTEN[target]
        else:
            signs = _SIGNS_SPACED if spaced else _SIGNS_UNSPACED
            text += " : " if kind == "colon" and target == "fr" else signs[kind]
        before = kind
    return text[:1].upper() + text[1:]


def _time(token: re.Match[str], target: str) -> str:
    hour, minute = int(token["hour"]), token["minute"] or "00"
    half = token.groupdict().get("half")
    if half:
        hour = hour % 12 + (12 if half.casefold() == "p" else 0)
    if target == "fr":
        return f"{hour} h {minute}" if minute != "00" else f"{hour} h"
    return f"{hour}:{minute}"
