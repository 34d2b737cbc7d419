"""Decades as a draft says them where its model was asked for their first years: see ``decades``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from translator.core.late_pattern import late_pattern
from translator.engine.times.decades import EARLY, LATE, MID, Decade

_FIRST_CLEAR = 30  # the 20s may be those of this century
# What a model says right behind a year.
_BEHIND = {
    "en": r"(?: th\b| a year\b|s)?(?!\w)",
    "de": r"(?:s|er|ern|en)?(?!\w)",
    "fr": r"(?: ans\b)?(?!\w)",
    "es": r"s?(?!\w)",
    "zh": "(?:年代|年份|年)?",
    "ja": "(?:年代|年の年|年)?",
}
_HAN_PART = {
    "zh": {EARLY: "初", MID: "中期", LATE: "末"},
    "ja": {EARLY: "初頭", MID: "半ば", LATE: "後半"},
}
_DE_PART = {EARLY: "frühen ", MID: "mittleren ", LATE: "späten "}
_FR_PART = {EARLY: "le début", MID: "le milieu", LATE: "la fin"}
_ES_PART = {EARLY: "principios de ", MID: "mediados de ", LATE: "finales de "}
# What a draft has before the year, and what a decade has before it: a word, as found, with its
# article; or, told by how it stands there, one of these.
_INSIDE, _OF, _ITSELF = "inside", "of", "itself"
_BEFORE = {
    "de": (
        ("aus(?: dem Jahre?)? ", "aus den"),
        ("(?:im Jahre?|in|im) ", _INSIDE),
        ("des Jahres ", _OF),
        ("von ", "aus den"),
        ("(der|den) ", "{}"),
        ("(seit|vor|nach|ab|zwischen|und|mit)(?: dem Jahre?)? ", "{} den"),
        ("bis(?: zum Jahre?)? ", "bis in die"),
        ("(während|Anfang|Mitte|Ende)(?: des Jahres)? ", "{} der"),
        ("(?:das Jahr|die(?: Jahre)?) ", _ITSELF),
    ),
    "fr": (
        ("(?:en|dans|durant|pendant|in)(?: l['’]année)? ", _INSIDE),
        ("(?:de(?: l['’]année)? |d['’])", _OF),
        ("jusqu['’](?:en|à) ", "jusqu'à"),
        ("(depuis|entre|et|avant|après|vers|dès)(?: l['’]année)? ", "{}"),
        ("(?:l['’]année|les(?: années(?: de)?)?) ", _ITSELF),
    ),
    "es": (
        ("(?:en|durante)(?: el año)? ", _INSIDE),
        ("del?(?: año)? ", _OF),
        ("(desde|hasta|entre|y|tras)(?: el año)? ", "{}"),
        ("(?:el año|los(?: años(?: de)?)?) ", _ITSELF),
    ),
    "en": (
        ("(in|of|from|since|during|until|by) (?:the )?years?(?: of)? ", "{}"),
        ("(?:the )?years?(?: of| in)? ", _ITSELF),
        ("the ", _ITSELF),
        ("(an?) ", "{}"),
    ),
}
_PATTERNS = {
    code: [
        (late_pattern(rf"(?<![\w'’])(?:{found})\Z", re.IGNORECASE), instead)
        for found, instead in before
    ]
    for code, before in _BEFORE.items()
}
_REACH = 30
# Of several years, as of one.
_MANY = {
    "en": {" was ": " were ", " is ": " are ", " has ": " have "},
    "de": {" war ": " waren ", " ist ": " sind ", " hat ": " haben "},
    "fr": {" était ": " étaient ", " a été ": " ont été ", " est ": " sont "},
    "es": {" fue ": " fueron ", " era ": " eran ", " es ": " son "},
}


def with_decades(draft: str, decades: Sequence[Decade], language: str) -> str | None:
    """The draft with these in the places of their first years; None where one is not there once."""
    if language not in _BEHIND:
        return None
    for decade in decades:
        places = list(re.finditer(rf"(?<![\d.,-]){decade.year}{_BEHIND[language]}", draft))
        if len(places) != 1:
            return None
        before, behind = draft[: places[0].start()], draft[places[0].end() :]
        draft = _put_in(before, behind, decade, language)
    return draft


def _put_in(before: str, behind: str, decade: Decade, language: str) -> str:
    if language in _HAN_PART:
        part = _HAN_PART[language].get(decade.part, "")
        return f"{before.removesuffix('年')}{_number(decade)}年代{part}{behind}"
    start, instead = _found_before(before, decade, language)
    begins = not before[:start].strip("¿¡\"'“„«( ")
    if instead == _ITSELF and begins and (language in ("en", "de", "es") or not decade.part):
        for one, many in _MANY[language].items():
            if behind.startswith(one):
                behind = many + behind.removeprefix(one)
    said = _SAID[language](instead, decade)
    if begins and not before[start : start + 1].islower():
        said = said[0].upper() + said[1:]
    return f"{before[:start]}{said}{behind}"


def _found_before(before: str, decade: Decade, language: str) -> tuple[int, str]:
    """Where what goes with the year begins, and what goes with the decade instead."""
    reach = max(len(before) - _REACH, 0)
    for pattern, instead in _PATTERNS[language]:
        if found := pattern().search(before, reach):
            if decade.of and found.group().casefold() == "von ":
                return found.start(), _OF
            return found.start(), instead.format(*found.groups())
    if language == "en":  # where a word before says how the year stands, it stays
        return len(before), _ITSELF
    return len(before), _INSIDE if decade.inside else _OF if decade.of else _ITSELF


def _number(decade: Decade) -> str:
    return str(decade.year)[-2:] if decade.short else str(decade.year)


def _english(instead: str, decade: Decade) -> str:
    tens = f"{decade.year % 100}"
    number = tens if decade.short and decade.year % 100 < _FIRST_CLEAR else str(decade.year)
    head = "" if instead == _ITSELF else f"{instead} "
    head += "" if instead in ("a", "an") else "the "
    return f"{head}{f'{decade.part} ' if decade.part else ''}{number}s"


def _german(instead: str, decade: Decade) -> str:
    head = {_INSIDE: "in den", _OF: "der", _ITSELF: "die"}.get(instead, instead)
    ending = "n" if head.endswith("den") else ""
    return f"{head} {_DE_PART.get(decade.part, '')}{_number(decade)}er-Jahre{ending}"


def _french(instead: str, decade: Decade) -> str:
    years = f"années {_number(decade)}"
    part = _FR_PART.get(decade.part)
    article = part or "les"
    head = "" if instead == _ITSELF else f"{instead} "
    if instead == _INSIDE:
        head = "à " if part else "dans "
    elif instead == _OF:
        head = "de "
    said = f"{head}{article} des {years}" if part else f"{head}{article} {years}"
    for apart, together in (("à les", "aux"), ("à le", "au"), ("de les", "des"), ("de le", "du")):
        said = re.sub(rf"\b{apart} ", f"{together} ", said)
    return said


def _spanish(instead: str, decade: Decade) -> str:
    part = _ES_PART.get(decade.part, "")
    head = "" if instead == _ITSELF else f"{instead} "
    if instead == _INSIDE:
        head = "a " if part else "en "
    elif instead == _OF:
        head = "de "
    return f"{head}{part}los años {_number(decade)}"


_SAID = {"en": _english, "de": _german, "fr": _french, "es": _spanish}
