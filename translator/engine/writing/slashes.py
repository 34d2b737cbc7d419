"""Words with a slash between, and/or and client/server, which small models have seldom seen.

*Measured* with the bundled German model: four of five such sentences came out with an address or a
word that it had made up. Where the slash is lost, or a word beside it was copied, the model is
asked again with its language's "or" in that place, and what it makes of that becomes the slash.
"""

from __future__ import annotations

import re

from translator.core.direction import Direction
from translator.core.languages import language
from translator.engine.protection import Item, Kind
from translator.engine.stand_ins.stand_in_forms import OR_SAID

_LETTER = r"[^\W\d_]"
_AND_OR = {
    "en": "and/or",
    "de": "und/oder",
    "fr": "et/ou",
    "es": "y/o",
    "zh": "和/或",
    "ja": "および/または",
}
_SLASH = re.compile(rf"(?<={_LETTER}{{2}})/(?={_LETTER}{{2}})|(?<=y)/(?=o\b)")
_DIVIDED = re.compile(rf"{_LETTER}+(?:/{_LETTER}+)+")
# Between names, as in Europe/Paris: where a source says "or" besides, they would not be told apart.
_NAMES = re.compile(rf"\b[A-Z][a-zß-ÿ]+/[A-Z]{_LETTER}+")
_ABBREVIATIONS = re.compile(r"(?<![\w/])[A-Z]{1,5}(?:/[A-Z]{1,5})+(?![\w/])")
_BESIDE = re.compile(rf"({_LETTER}+)\s?[/／]\s?(?=({_LETTER}+))")
_ADDRESS = re.compile(r"\w{1,20}://\S*")


def lost_slashes(source: str, draft: str) -> int:
    """How many slashes between words of ``source`` a draft neither has nor says as "or"."""
    if "/" not in source:  # as in most texts
        return 0
    source, abbreviations = _ABBREVIATIONS.subn(" ", _without_names(source))
    wanted = len(_SLASH.findall(source)) + abbreviations
    draft = _ADDRESS.sub("", draft)
    said = max(len(OR_SAID().findall(draft)) - len(OR_SAID().findall(_SLASH.sub(" ", source))), 0)
    copied = {word for words in _BESIDE.findall(source) for word in words}
    kept = [words for words in _BESIDE.findall(draft) if copied.isdisjoint(words)]
    return max(wanted - len(kept) - said, 0)


def slash_items(source: str, direction: Direction) -> list[Item]:
    """The slashes between words of a source as items, "and/or" and TCP/IP as a whole.

    None where words are written without spaces: what such a slash divides is not known.
    """
    if not language(direction.source).spaced or "/" not in source:
        return []
    source = _without_names(source)
    whole = [
        Item(Kind.NAME, found.group(), *found.span()) for found in _ABBREVIATIONS.finditer(source)
    ]
    and_or = _AND_OR.get(direction.source)
    if and_or and direction.target in _AND_OR:
        whole += [
            Item(Kind.OR, _AND_OR[direction.target], *found.span())
            for found in re.finditer(rf"\b{and_or}\b", source)
        ]
    slashes = [Item(Kind.OR, "/", *found.span()) for found in _SLASH.finditer(source)]
    return [*whole, *(one for one in slashes if not any(other.has(one) for other in whole))]


def _without_names(source: str) -> str:
    """Spaces in place of names with a slash between, where the source says "or" as well."""
    if not OR_SAID().search(_DIVIDED.sub(" ", source)):
        return source
    return _NAMES.sub(lambda found: " " * len(found.group()), source)
