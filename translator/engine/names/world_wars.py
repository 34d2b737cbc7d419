"""The world wars, which every language calls by a name: "World War II" is der Zweite Weltkrieg.

Of "World War II ended in 1945" a small model made "Weltkrieg Ich habe 1945 angestellt".
"""

from __future__ import annotations

import re
from functools import cache

from translator.core.direction import Direction
from translator.engine.protection import Item, Kind

# What a source writes for the first and for the second, with an article where one goes with it.
_WARS = {
    "en": (
        r"World War (?:I|1|One)|WW(?:I|1)|(?:[Tt]he )?First World War",
        r"World War (?:II|2|Two)|WW(?:II|2)|(?:[Tt]he )?Second World War",
    ),
    "de": (
        "(?:[Dd](?:er|en|em) )?Erste[nr]? Weltkriegs?",
        "(?:[Dd](?:er|en|em) )?Zweite[nr]? Weltkriegs?",
    ),
    "fr": (
        "(?:[Ll]a )?Première [Gg]uerre mondiale",
        "(?:[Ll]a )?(?:Seconde|Deuxième) [Gg]uerre mondiale",
    ),
    "es": ("(?:[Ll]a )?Primera [Gg]uerra [Mm]undial", "(?:[Ll]a )?Segunda [Gg]uerra [Mm]undial"),
    "zh": ("第一次世界[大战大戰]{2}|一战", "第二次世界[大战大戰]{2}|二战"),
    "ja": ("第一次世界大戦", "第二次世界大戦"),
}
_WRITTEN = {
    "en": ("World War I", "World War II"),
    "de": ("der Erste Weltkrieg", "der Zweite Weltkrieg"),
    "fr": ("la Première Guerre mondiale", "la Seconde Guerre mondiale"),
    "es": ("la Primera Guerra Mundial", "la Segunda Guerra Mundial"),
    "zh": ("第一次世界大战", "第二次世界大战"),
    "ja": ("第一次世界大戦", "第二次世界大戦"),
}


def missing_wars(source: str, draft: str, direction: Direction) -> list[Item]:
    """Those that the draft does not name; ``text`` is what to write.

    One stands in a sentence as a place does: "in World War II", "after World War II".
    """
    if direction.source not in _WARS or direction.target not in _WRITTEN:
        return []
    return [
        Item(Kind.CITY, _WRITTEN[direction.target][number], *found.span())
        for number, war in enumerate(_patterns(direction.source))
        for found in war.finditer(source)
        if not _patterns(direction.target)[number].search(draft)
    ]


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    spaced = code not in ("zh", "ja")
    return tuple(re.compile(rf"\b(?:{war})\b" if spaced else war) for war in _WARS[code])
