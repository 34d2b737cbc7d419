"""Numbers as Chinese and Japanese write them: 2万, 8点半, 二十三, 4月.

Their numbers go by ten thousands, so that 20,000 is 2万 and a million is 100万. A time of day has
its own word behind each part. Either may be written in digits, full-width ones among them, or in
Chinese characters.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

_SCALES = {
    "十": 10, "百": 100, "千": 1_000, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8,
    "兆": 10**12,
}  # fmt: skip
# 5千克 is five kilograms, 8兆赫 eight megahertz, and 2時間 are hours.
_SCALE = "(?:[百万萬亿億]|千(?![克米瓦卡赫帕焦伏])|兆(?![字赫瓦比帕欧]))"
_AMOUNT = r"\d+(?:[,，]\d{3})*(?:[.．]\d+)?"
_SCALED = rf"(?:{_AMOUNT}{_SCALE}+)+(?:\d{{3,4}}(?!\d))?"
_CLOCK = (
    r"\d{1,2} ?(?:[点點]|[时時](?![间間代期点]))"
    r"(?: ?\d{1,2} ?分(?![钟鐘間之の])|\d\d(?![\d.．])|半|[一三]刻)?"
)
HAN_NUMBER = rf"{_CLOCK}|{_SCALED}"

_PARTS = re.compile(rf"({_AMOUNT})([百千万萬亿億兆]*)")
_HOUR = re.compile(r"(\d{1,2}) ?[点點时時] ?(?:(\d{1,2}) ?分?|(半|[一三]刻))?")
_MINUTES = {"半": "30", "一刻": "15", "三刻": "45"}
_IN_WORDS = frozenset(_MINUTES.values())
_LATE = re.compile(r"(?:下午|晚上|傍晚|夜里|午後|夕方|夜)の? ?\Z")

_DIGITS = ("[零〇]", "一", "[二两兩]", "三", "四", "五", "六", "七", "八", "九")
_ANY = "零〇一二两兩三四五六七八九十百千万萬亿億"
_FACTOR = "十百千万萬亿億"
_LARGEST = 10**12
_OTHERS = {
    "zh": {0: "没|沒|无|無", 2: "[俩倆双雙]"},
    "ja": {0: "ゼロ|な[いし]|無", 1: "ひと", 2: "ふた"},
}


def read(written: str, before: str) -> tuple[frozenset[tuple[str, str]], str] | None:
    """The values of a match of ``HAN_NUMBER`` and how it is written in digits alone.

    ``before`` is the text that it follows. None for a number that is written in digits already.
    """
    written = unicodedata.normalize("NFKC", written)
    if clock := _HOUR.fullmatch(written):
        return _time(clock, before)
    parts = _PARTS.findall(written)
    if not any(scales for _, scales in parts):
        return None
    total = Decimal(0)
    for amount, scales in parts:
        value = Decimal(amount.replace(",", ""))
        for scale in scales:
            value *= _SCALES[scale]
        total += value
    whole, _, rest = f"{total:f}".partition(".")
    values = {(whole, rest.rstrip("0"))}
    if "兆" in written:  # in Chinese also a megabyte
        values.add((parts[0][0], ""))
    decimals = f".{rest.rstrip('0')}" if rest.rstrip("0") else ""
    return frozenset(values), f"{int(whole):,}{decimals}"


def _time(clock: re.Match[str], before: str) -> tuple[frozenset[tuple[str, str]], str]:
    hour = clock[1].lstrip("0") or "0"
    hours = [hour, str(int(hour) + 12)] if _LATE.search(before) else [hour]
    minutes = clock[2].zfill(2) if clock[2] else _MINUTES.get(clock[3] or "", "")
    # Half past eight need not say 30, and eight o'clock may say 00.
    rests = {minutes} | ({"", "00"} if not minutes else {""} if minutes in _IN_WORDS else set())
    values = frozenset((each, rest) for each in hours for rest in rests)
    return values, f"{hour}:{minutes}" if minutes else hour


def in_ten_thousands(value: int, language: str) -> str:
    """A large round number as both write it: 150万; in digits alone where that is no shorter."""
    hundred_millions = "億" if language == "ja" else "亿"
    millions, rest = divmod(value, 10**8)
    thousands, rest = divmod(rest, 10**4)
    if rest or not (millions or thousands):
        return f"{value:,}"
    groups = ((millions, hundred_millions), (thousands, "万"))
    return "".join(f"{count}{name}" for count, name in groups if count)


def spoken(value: int) -> str:
    """A regular expression for a number that is written in Chinese characters, and no longer."""
    return f"(?<![{_ANY}])(?:{_spoken(value)})(?![{_ANY}])"


def times_written(value: int, text: str, language: str) -> int:
    """How often ``value`` is written in Chinese characters in a text."""
    other = _OTHERS.get(language, {}).get(value)
    found = len(re.findall(other, text)) if other else 0
    if value >= _LARGEST:
        return found
    if value < 10:  # 三四个 is three or four of them
        return found + len(re.findall(f"(?<![{_FACTOR}]){_DIGITS[value]}(?![{_FACTOR}])", text))
    spoken = f"{_spoken(value)}|{''.join(_DIGITS[int(digit)] for digit in str(value))}"
    return found + len(re.findall(f"(?<![{_ANY}])(?:{spoken})(?![{_ANY}])", text))


def has_time(hour: int, minutes: int, text: str) -> bool:
    """Whether a text has a time of day in Chinese characters: 八点半 for 8:30."""
    names = {0: "整?", 15: "(?:一刻|十五分?)", 30: "(?:半|三十分?)", 45: "(?:三刻|四十五分?)"}
    behind = names.get(minutes) or f"零?{_spoken(minutes)}分?"
    return any(
        re.search(f"(?<![{_ANY}]){_spoken(each)}[点點时時]钟?{behind}(?![{_ANY}半])", text)
        for each in (hour, hour % 12 or 12)
    )


def _spoken(value: int) -> str:
    """A regular expression for a number in Chinese characters, as either language says it."""
    if value == 0:
        return _DIGITS[0]
    pieces = []
    for scale, name in ((10**8, "[亿億]"), (10**4, "[万萬]"), (1, "")):
        group = value // scale % 10**4
        if group:
            # Japanese says 百万 where Chinese says 一百万, but both say 一万.
            pieces.append(_spoken_group(group) + name)
    return "[零〇]?".join(pieces)


def _spoken_group(value: int) -> str:
    pieces = []
    for scale, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // scale % 10
        if digit:
            own = "一?" if digit == 1 and name else _DIGITS[digit]
            pieces.append(own + name)
    return "[零〇]?".join(pieces)
