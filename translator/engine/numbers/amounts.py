"""Amounts: the sign of money or the unit beside a number, of which many a model makes nonsense.

*Measured* with the bundled models, whose training text has hardly any: of 5 kg, 20 GB and 10,000 m
German's made "Jg", "Greden" and "Dollar". Of 132 English sentences with 22 units the greedy drafts
lost 113, 82, 64, 80 and 83 units (German, French, Spanish, Chinese, Japanese), asked again 0, 0, 6,
0 and 0.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from translator.engine.numbers.numerals import Number

# What may stand for each sign in a translation: beginnings of words.
_MONEY = {
    "€": "eur|欧元|歐元|ユーロ",
    "£": "gbp|pound|pfund|libra|livre|英镑|英鎊|ポンド",
    "$": "usd|dollar|dólar|美元|美金|ドル|刀",
    "¥": "jpy|cny|rmb|yen|yuan|renminbi|人民币|日元|円|元|块|圓",
}
_DEGREES = "grad|degr|centigr|celsius|fahrenheit|度"
_KILOMETRES = "kilom|kilóm|公里|千米|时速|時速|キロ"
# Those of which a translation is as likely to have the name.
_NAMED_UNITS = {
    **dict.fromkeys(("km", "km/h"), _KILOMETRES),
    "kg": "kilos?(?!m)|公斤|千克|キロ",
    **dict.fromkeys(("°C", "°F", "°", "℃"), _DEGREES),
    "m": "met|mèt|mét|米|公尺|メートル",
    "cm": "zentim|centim|centím|厘米|公分|センチ",
    "mm": "millim|milím|毫米|公厘|ミリ",
    "g": "gram|克|グラム",
    **dict.fromkeys(("l", "L"), "liter|litre|litro|升|リットル"),
    **dict.fromkeys(("ml", "mL"), "millil|milil|毫升|ミリ"),
    "t": "ton|吨|噸|トン",
    "min": "minut|分",
    **dict.fromkeys(("lb", "lbs"), "pound|pfund|libra|livre|磅|ポンド"),
    "mph": "meil|mile|mill|哩|英里|マイル",
}
_UNITS = (
    *_NAMED_UNITS,
    *("s", "µm", "nm", "dm", "mg", "µg", "cl", "dl", "hl", "oz", "ft", "yd"),
    *("m²", "km²", "cm²", "mm²", "m³", "cm³", "mm³", "m2", "km2", "m3"),
    *("kB", "KB", "MB", "GB", "TB", "PB", "KiB", "MiB", "GiB", "TiB", "kbit", "Mbit", "Gbit"),
    *("kbps", "Mbps", "Gbps", "Hz", "kHz", "MHz", "GHz", "dB", "px", "dpi", "fps", "rpm"),
    *("mV", "V", "kV", "mA", "mAh", "Ah", "mW", "W", "kW", "MW", "GW", "Wh", "kWh", "MWh", "TWh"),
    *("kJ", "MJ", "kcal", "cal", "kN", "Nm", "hPa", "kPa", "MPa", "mbar", "psi"),
    *("Ω", "kΩ", "lm", "lx", "ms", "µs", "ns", "ppm"),
)
# Thousands, millions and more in short: 5k, 2.3M, $2.5bn; and €1.38m, where m can be no metres.
_SHORT = ("k", "K", "M", "mn", "bn")
_PER = ("h", "s", "min", "kg", "l", "L", "m", "m²", "m³", "km", "km²", "d", "ha", "kWh", "100 km")
_LATIN = "A-Za-zÀ-ɏ"
_GAP = "[ \u00a0\u202f]"
# Glued to a number these are decades, millions and names: 1990s, 5m, a T-34t.
_NEVER_GLUED = ("m", "s", "t")


def _either(signs: Iterable[str]) -> str:
    return "|".join(re.escape(sign) for sign in sorted(signs, key=len, reverse=True))


def _unit_pattern() -> str:
    apart = rf"(?<!\d)(?:{_either(_NEVER_GLUED)})"
    one = rf"(?:{_either(set(_UNITS) - set(_NEVER_GLUED))}|{apart})"
    ended = rf"(?![{_LATIN}\d_²³/'’])"  # French "les 5 m'ont vu" are no metres
    short = rf"(?<=\d)(?:{_either(_SHORT)})"
    return rf"(?:[€$£]|{one})/(?:{_either(_PER)}){ended}|(?:{one}|{short}){ended}"


_SIGNS = "".join(_MONEY)
_UNIT = _unit_pattern()
_AMOUNT = re.compile(rf"([{_SIGNS}]){_GAP}?\d|\d{_GAP}?({_UNIT}|[{_SIGNS}])")
_BEHIND_MONEY = re.compile(rf"m(?![{_LATIN}\d²³/'’])")
_MILLIONS = re.compile(rf"[{_SIGNS}]{_GAP}?\d[\d.,]*{_BEHIND_MONEY.pattern}")
_MILLIONS_SAID = re.compile(r"\dm(?!\w)|mi(?:o|ll?[ió])|百万|万|億|亿", re.IGNORECASE)
# What is written without spaces may stand right before one: 今天-5度.
_MINUS = re.compile(rf"(?<![{_LATIN}\d_)\]}}.])[−–-](?=\d)")
_MINUS_SAID = re.compile(
    r"[−–-](?=\s?\d)|minus|moins|menos|below|unter|bajo|sous|负|負|零下|マイナス|氷点下",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"[{_SIGNS}]{_GAP}?\Z|{_MINUS.pattern.partition('(?=')[0]}\Z")
_BEHIND = re.compile(rf"{_GAP}?(?:{_UNIT}|[{_SIGNS}])")
_MEASURE = re.compile(rf"\d{_GAP}?(?:{_UNIT})\Z")
# Parts of a whole, and around the clock: 1/2, 24/7.
_OVER = re.compile(r"/\d{1,3}(?![\d/.,]{0,20}\d)")
_UNDER = re.compile(r"(?<![\d/.,])\d{1,3}/\Z")
# "5–10 km", "2 x 4 m"
_FROM = re.compile(rf"(?<![\d.,/:-])\d{{1,9}}(?:[.,]\d{{1,3}})?{_GAP}?[–x×-]{_GAP}?\Z")
_LONGEST_FROM = 16


def missing_signs(source: str, draft: str) -> int:
    """How many signs and units beside a number of ``source`` the draft neither has nor names."""
    found = _AMOUNT.findall(source)
    below = len(_MINUS.findall(source))
    if not (found or below):  # as in most texts
        return 0
    wanted = Counter(before or behind for before, behind in found)
    millions = len(_MILLIONS.findall(source))
    lost = max(millions - len(_MILLIONS_SAID.findall(draft)), 0) if millions else 0
    return (
        lost
        + max(below - len(_MINUS_SAID.findall(draft)), 0)
        + sum(
            max(count - len(re.findall(_said(sign), draft, re.IGNORECASE)), 0)
            for sign, count in wanted.items()
        )
    )


def amount(text: str, number: Number) -> tuple[int, int]:
    """Where a number of a text begins and ends with what belongs to it.

    That is its sign of money, its unit, the minus before it and the number that it goes on from, or
    the fraction that it is part of.
    """
    under = _UNDER.search(text, max(number.start - 4, 0), number.start)
    over = _OVER.match(text, number.end)
    if (under is None) != (over is None):
        return (under.start(), number.end) if under else (number.start, _end(over, number))
    behind = _BEHIND.match(text, number.end)
    before = _BEFORE.search(text, max(number.start - 2, 0), number.start)
    if before and before.group().strip() in _MONEY:
        behind = behind or _BEHIND_MONEY.match(text, number.end)
    if behind and not before:
        before = _FROM.search(text, max(number.start - _LONGEST_FROM, 0), number.start)
    return before.start() if before else number.start, _end(behind, number)


def is_measure(text: str) -> bool:
    """Whether an amount ends with a unit: of ``5 kg`` there is some, as of five metres."""
    return _MEASURE.search(text) is not None


def _said(sign: str) -> str:
    """What stands for a sign or unit in a translation."""
    if sign in _MONEY:
        return rf"{re.escape(sign)}|{_MONEY[sign]}"
    names = _NAMED_UNITS.get(sign)
    alone = rf"(?<![{_LATIN}]){re.escape(sign)}(?![{_LATIN}])"
    return rf"{alone}|(?<![{_LATIN}])(?:{names})" if names else alone


def _end(found: re.Match[str] | None, number: Number) -> int:
    return number.end if found is None else found.end()
