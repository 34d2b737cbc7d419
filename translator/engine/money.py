"""Amounts of money: the sign beside a number, which many a model makes something else of."""

from __future__ import annotations

import re
from collections import Counter

from translator.engine.numerals import Number

# What may stand for each sign in a translation: beginnings of words.
_NAMES = {
    "€": "eur|欧元|歐元|ユーロ",
    "£": "gbp|pound|pfund|libra|livre|英镑|英鎊|ポンド",
    "$": "usd|dollar|dólar|美元|美金|ドル|刀",
    "¥": "jpy|cny|rmb|yen|yuan|renminbi|人民币|日元|円|元|块|圓",
}
_SIGNS = "".join(_NAMES)
_AMOUNT = re.compile(rf"([{_SIGNS}])[ \u00a0\u202f]?\d|\d[ \u00a0\u202f]?([{_SIGNS}])")
_BEFORE = re.compile(rf"[{_SIGNS}][ \u00a0\u202f]?\Z")
_BEHIND = re.compile(rf"[ \u00a0\u202f]?[{_SIGNS}]")


def missing_signs(source: str, draft: str) -> int:
    """How many signs of money beside a number of ``source`` the draft neither has nor names."""
    found = _AMOUNT.findall(source)
    if not found:  # as in most texts
        return 0
    wanted = Counter(before or behind for before, behind in found)
    return sum(
        max(count - len(re.findall(rf"{re.escape(sign)}|{_NAMES[sign]}", draft, re.IGNORECASE)), 0)
        for sign, count in wanted.items()
    )


def amount(text: str, number: Number) -> tuple[int, int]:
    """Where a number of a text begins and ends with its sign of money, where it has one."""
    before = _BEFORE.search(text, max(number.start - 2, 0), number.start)
    if before is not None:
        return before.start(), number.end
    behind = _BEHIND.match(text, number.end)
    return number.start, behind.end() if behind else number.end
