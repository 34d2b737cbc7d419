"""Whether one name can stand where another stood: "Hier, Paul était fatigué", but Anna fatiguée.

In many languages verbs, adjectives and what people are called agree with who they are said of, and
those words may stand anywhere in the sentence. So a name goes in the place of another only where
both are known, from ``resources/names``, to be of the same kind: two men, two women, two cities.
What is written as no person's name is, such as OpenSSL, stays as free as it is elsewhere.
"""

from __future__ import annotations

from functools import cache

from translator.core.direction import Direction
from translator.core.resources import resources

_AGREEING = "ar bg ca cs el es fr he hi hr it lt lv pl pt ro ru sk sl uk ur"
_TABLES = ("people", "places")
_KINDS = frozenset({"man", "woman", "city"})  # countries have genders of their own
_OF_PEOPLE = ("De", "Di", "La", "Le", "Mac", "Mc")  # McGregor, DeVito


def agrees_alike(names: tuple[str, str], parts: tuple[str, str], *, direction: Direction) -> bool:
    """Whether what agrees with a name in the target agrees with another one as well.

    Args:
        names: both, whole: "Tom Miller" and "Tom Smith".
        parts: what differs: "Miller" and "Smith".
    """
    if direction.target not in _AGREEING.split():
        return True
    kinds = {_kind(part, direction.source) for part in parts}
    if kinds != {None}:
        return len(kinds) == 1
    if {_kind(name, direction.source) for name in names} in ({"man"}, {"woman"}):
        return True
    return all(_is_code(word) for part in parts for word in part.split())


def _kind(name: str, language: str) -> str | None:
    """The kind of the first part that is known."""
    known = _known(language)
    found = (known.get(part) for part in (name, *name.split()))
    return next((kind for kind in found if kind is not None), None)


def _is_code(word: str) -> bool:
    """Whether it is written as things are that are no people: B12, OpenSSL, USB."""
    inner = any(character.isupper() or character.isdigit() for character in word[1:])
    return inner and word.isalnum() and not word.startswith(_OF_PEOPLE)


@cache
def _known(language: str) -> dict[str, str]:
    """The kind of each name as this language writes it, or else as English does.

    See ``engine.names.known_names`` for what the signs in a cell mean; a name of two kinds is left
    out.
    """
    kinds: dict[str, set[str]] = {}
    for table in _TABLES:
        lines = (resources() / "names" / f"{table}.tsv").read_text("utf-8").splitlines()
        codes = lines[0].split("\t")
        column = codes.index(language if language in codes else "en")
        for kind, *cells in (line.split("\t") for line in lines[1:]):
            forms = cells[column - 1].removeprefix("*").replace("+", ",").split(",")
            for form in forms:
                kinds.setdefault(form.removeprefix("?"), set()).add(kind)
    single = {form: kind for form, (kind, *others) in kinds.items() if not others}
    return {form: kind for form, kind in single.items() if kind in _KINDS}
