"""Ranges, 5–7 days: one item where a model has parted their numbers, or said them in other order.

Small models take the dash for anything: "5–7 working days" came out as "Die Lieferung 7 dauert 5".
"""

from __future__ import annotations

import re

from translator.core.direction import Direction
from translator.engine.protection import Item, Kind

_ONE = r"\d{1,4}(?::[0-5]\d)?"
_DASHED = re.compile(
    rf"(?<![A-Za-zÀ-ɏ\d_.,:/+$€£¥~～〜–-])(?P<first>{_ONE}) ?(?P<sign>[–~～〜-]) ?(?P<last>{_ONE})"
    r"(?![\d:/~～〜–-]|[.,]\d|[A-Za-z])(?P<clock> ?[时時点點](?![间間代]))?"
)
# Of these the models into Chinese and Japanese lose the word; "from 5 to 7" they say.
_TO = re.compile(r"(?<!from )(?<![\w.,:/$€£-])(?P<first>\d{1,3}) to (?P<last>\d{1,3})(?= [a-z])")
_SAID = (
    r"(?<![\d.,])0?{first}(?![\d.])\D{{0,3}}(?:[–—~～〜-]|bis|to|through|and|or|à|et|ou|a|y|o|und|oder|"
    r"[至到或、]|から|か)\D{{0,3}}0?{last}(?!\d)"
)
# Between these the dash is put in later.
_SIDE_BY_SIDE = r"(?<![\d.,]){first} {last}(?!\d)"
_SIGN = {"ja": "～", "zh": "-"}
_FAR_EASTERN = "~～〜"
_DAYS = "[月火水木金土日]"
_WEEKDAYS = re.compile(f"(?<![月火水木金土日曜年0-9])({_DAYS})[~～〜]({_DAYS})(?![曜本時中])")


def lost_ranges(source: str, draft: str, direction: Direction) -> list[Item]:
    """The ranges of a source that a draft does not say, as the target language writes them."""
    found = list(_DASHED.finditer(source))
    if direction.source == "en" and direction.target in _SIGN:
        found += [one for one in _TO.finditer(source) if int(one["first"]) < int(one["last"])]
    lost = []
    for one in found:
        first, last = one["first"], one["last"]
        named = one.groupdict()
        said = f"{_SAID}|{_SIDE_BY_SIDE}" if "sign" in named else _SAID
        if re.search(said.format(first=first, last=last), draft):
            continue
        if named.get("clock"):
            first, last = f"{first}:00", f"{last}:00"
        sign = _SIGN.get(direction.target) or named["sign"].replace("~", "–")
        sign = "–" if sign in _FAR_EASTERN and direction.target not in _SIGN else sign
        lost.append(Item(Kind.NUMBER, f"{first}{sign}{last}", *one.span()))
    return lost


def with_whole_weekdays(text: str) -> str:
    """A Japanese text with Monday to Friday in whole words, of which a model made months."""
    return _WEEKDAYS.sub(r"\1曜日から\2曜日", text)
