"""Which plural form a number asks for, after the cardinal rules of Unicode CLDR, for whole numbers.

One language's "2 apples, 5 apples" is another's «2 яблока, 5 яблок»: a number may only be carried
from one sentence to another where the target language inflects the same for both.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from translator.core.direction import Direction

# "1 Fehler, 2 Fehler", "1 mois, 2 mois": here many nouns are the same for one and for many.
_UNCHANGED = frozenset({"da", "de", "fr", "nl", "no", "sv"})
_BROKEN = re.compile(r"[01][.,]\d{1,2}")


def same_form(old: str, new: str, direction: Direction, *, unseen: bool = False) -> bool:
    """Whether ``new`` may stand where ``old`` stood, the words around it staying as they are.

    If the source language has changed its form, and the words there still are the same, nothing
    is being counted ("page 1", "page 2"), and the target need not change either. With ``unseen``
    what is counted would not show the form ("$1"), and the same words say nothing.
    """
    if form(old, direction.target) == form(new, direction.target):
        return True
    if unseen or direction.source in _UNCHANGED:
        return False
    return form(old, direction.source) != form(new, direction.source)


def form(number: str, language: str) -> str:
    """The name of the plural form; numbers with separators are taken for large or broken ones."""
    rule = _RULES.get(language, _one_or_other)
    if number.isdecimal():
        return rule(int(number))
    # "1,5 litre": where nothing is one, all below two is.
    return "one" if rule is _zero_is_one and _BROKEN.fullmatch(number) else "other"


def _one_or_other(n: int) -> str:
    return "one" if n == 1 else "other"


def _always_other(_n: int) -> str:
    return "other"


def _zero_is_one(n: int) -> str:
    return "one" if n < 2 else "other"


def _east_slavic(n: int) -> str:
    if n % 10 == 1 and n % 100 != 11:
        return "one"
    return "few" if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14 else "many"


def _polish(n: int) -> str:
    if n == 1:
        return "one"
    return "few" if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14 else "many"


def _czech(n: int) -> str:
    if n == 1:
        return "one"
    return "few" if 2 <= n <= 4 else "other"


def _lithuanian(n: int) -> str:
    if 11 <= n % 100 <= 19 or n % 10 == 0:
        return "other"
    return "one" if n % 10 == 1 else "few"


def _latvian(n: int) -> str:
    if 11 <= n % 100 <= 19 or n % 10 == 0:
        return "zero"
    return "one" if n % 10 == 1 else "other"


def _romanian(n: int) -> str:
    if n == 1:
        return "one"
    return "few" if n == 0 or 1 <= n % 100 <= 19 else "other"


def _slovenian(n: int) -> str:
    return {1: "one", 2: "two", 3: "few", 4: "few"}.get(n % 100, "other")


def _arabic(n: int) -> str:
    if n < 3:
        return ("zero", "one", "two")[n]
    if 3 <= n % 100 <= 10:
        return "few"
    return "many" if n % 100 >= 11 else "other"


def _hebrew(n: int) -> str:
    return {1: "one", 2: "two"}.get(n, "other")


_RULES: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(("id", "ja", "ko", "th", "vi", "zh"), _always_other),
    **dict.fromkeys(("fa", "fr", "hi", "pt"), _zero_is_one),
    **dict.fromkeys(("hr", "ru", "uk"), _east_slavic),
    **dict.fromkeys(("cs", "sk"), _czech),
    "ar": _arabic,
    "he": _hebrew,
    "lt": _lithuanian,
    "lv": _latvian,
    "pl": _polish,
    "ro": _romanian,
    "sl": _slovenian,
}
