"""Abbreviations as a model is asked for them: small models know "for example" and not "e.g.".

They take the full stops for ends of sentences: of "Bring fruit, e.g. apples" German's model made
"Bring Obst, Egg". Only those are here that mean one thing.
"""

from __future__ import annotations

import re

_MEANT = {
    "en": {
        "e.g.": "for example",
        "i.e.": "that is",
        "approx.": "about",
        "incl.": "including",
        "w/o": "without",
        "asap": "as soon as possible",
        "ASAP": "as soon as possible",
    },
    "de": {
        "z. B.": "zum Beispiel",
        "d. h.": "das heißt",
        "u. a.": "unter anderem",
        "usw.": "und so weiter",
        "bzw.": "oder",
        "ca.": "etwa",
        "evtl.": "eventuell",
        "inkl.": "inklusive",
    },
    "fr": {"p. ex.": "par exemple", "c.-à-d.": "c'est-à-dire"},
    "es": {"p. ej.": "por ejemplo", "aprox.": "unos", "Ud.": "usted", "Uds.": "ustedes"},
}


def _pattern(abbreviations: dict[str, str]) -> re.Pattern[str]:
    written = "|".join(re.escape(one).replace(r"\ ", "[ \u00a0\u202f]?") for one in abbreviations)
    return re.compile(rf"(?<![\w./])(?:{written})(?![\w/])")


_WRITTEN = {language: _pattern(meant) for language, meant in _MEANT.items()}
_SPACE = re.compile("[ \u00a0\u202f]")
_CLOSE = {
    language: {_SPACE.sub("", one): said for one, said in meant.items()}
    for language, meant in _MEANT.items()
}


def spelled_out(text: str, language: str) -> str:
    """A text of a language without its abbreviations; one at the very end keeps its full stop."""
    pattern = _WRITTEN.get(language)
    if pattern is None:
        return text

    def said(found: re.Match[str]) -> str:
        meant = _CLOSE[language][_SPACE.sub("", found.group())]
        return f"{meant}." if found.end() == len(text) and text.endswith(".") else meant

    return pattern.sub(said, text)
