"""Names and signs that are written alike in every language, and what became of them."""

from __future__ import annotations

import re

from translator.core.direction import Direction
from translator.core.languages import language
from translator.engine.model.tokeniser import Tokeniser
from translator.engine.names.known_names import given_names
from translator.engine.protection import Item, Kind, find_items

_LATIN = r"[A-Za-zÀ-ÖØ-öø-ɏ]"
# WhatsApp, iPhone, LibreOffice: capitals within a word are no language's spelling.
_MIXED = re.compile(rf"(?<!{_LATIN}){_LATIN}*[a-zß-öø-ÿ][A-ZÀ-ÖØ-Þ]{_LATIN}*(?!{_LATIN})")
# What few texts have, and is sooner looked for.
_CAPITAL_WITHIN = re.compile("[a-zß-öø-ÿ][A-ZÀ-ÖØ-Þ]")
# But not "hELLO": the key for capitals was on.
_CAPS_LOCK = re.compile(r"[^\W\d_A-Z][A-ZÀ-ÖØ-Þ]{3,}$")
# Among Chinese or Japanese, what is written in Latin letters with a capital is a name, too.
_CAPITAL = re.compile(rf"(?<!{_LATIN})[A-ZÀ-ÖØ-Þ]{_LATIN}+(?!{_LATIN})")


# Somebody's whole name alone on its line, as a letter ends with: within a sentence, a German noun
# may be what follows a given name.
_SIGNED = re.compile(
    r"(?:(?:i\. ?[AV]\.|gez\.|p\. ?p\.) )?([\w’'-]+)(?: [A-ZÀ-ÖØ-Þ][\w’'-]+| [A-ZÀ-ÖØ-Þ]\.){1,3}"
)


def missing_names(source: str, draft: str, direction: Direction) -> list[Item]:
    """The names of ``source`` that the draft does not hold, in whatever case."""
    patterns = [] if language(direction.source).spaced else [_CAPITAL]
    if _CAPITAL_WITHIN.search(source):
        patterns.append(_MIXED)
    found = {match.span() for pattern in patterns for match in pattern.finditer(source)}
    if _is_signature(source, direction):
        found = {(0, len(source))}
    if not found:
        return []
    there = draft.casefold()
    return [
        Item(Kind.NAME, source[start:end], start, end)
        for start, end in sorted(found)
        if source[start:end].casefold() not in there and not _CAPS_LOCK.match(source[start:end])
    ]


def _is_signature(source: str, direction: Direction) -> bool:
    """Whether a source is a given name that is known, with a family name behind it."""
    signed = _SIGNED.fullmatch(source)
    if signed is None or not language(direction.target).spaced:
        return False
    given = given_names(direction)
    return any(part in given for part in signed[1].split("-"))


def missing_carried(source: str, draft: str, tokeniser: Tokeniser) -> list[Item]:
    """What corrections have taught to leave as it is, and the draft does not hold."""
    spans = tokeniser.carried_spans(source)
    if not spans:
        return []
    there = draft.casefold()
    return [
        item
        for item in find_items(source, spans)
        if any(item.start < end and start < item.end for start, end in spans)
        and item.text.casefold() not in there
    ]
