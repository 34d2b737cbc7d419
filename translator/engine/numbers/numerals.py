"""Numbers in a source and its translation: the same value may be written in another way."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from translator.core.languages import language
from translator.core.late_pattern import late_pattern
from translator.core.unspaced import LETTER, is_unspaced
from translator.engine.numbers import han_numbers
from translator.engine.numbers.number_words import has_base, has_month, times_written_out

# A value as (whole part, decimals), or a text that is compared as it is.
Value = tuple[str, str]

_NUMBER = re.compile(
    rf"{han_numbers.HAN_NUMBER}|"
    r"\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?!\d)|\d{4}/\d{1,2}/\d{1,2}(?!\d)|"
    r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d\d?)?(?![\d.,:]*\d)|"
    r"\d{1,3}(?:，\d{3})+(?!\d)|\d+(?:[.,:'’．：]\d+)*"
)
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"\D")
_MOST_DIGITS_IN_WORDS = 12
# Two neighbours with a comma between are "a few" of something in Chinese and Japanese.
_NEIGHBOURS = re.compile(r"(?<!\d)(\d)[、・，](\d)(?!\d)")
_FEW = re.compile(
    r"\b(?:few|couple|several|some|paar|einige|mehrere|algun[oa]s|unos|varios|quelques|plusieurs)\b",
    re.IGNORECASE,
)
# What makes another number of the one before it. Within Europe either side has such a word, and the
# numbers before them agree; Chinese and Japanese have others. A billion may be either of two.
_LARGE = (
    (3, "thousand|tausend|mille|mil|mila"),
    (6, "million|millionen|millions|millón|millones|milione|milioni|milhão|milhões|mio"),
    (9, "billions?|milliarden?|milliards?|miliardo|miliardi|mil millones|mrd|bilh(?:ão|ões)"),
    (12, "trillions?|billion|billionen|billions|billón|billones"),
)
_LARGE_WORDS = [
    (zeros, late_pattern(rf"[ \u00a0]?(?:{words})(?!{LETTER})", re.IGNORECASE))
    for zeros, words in _LARGE
]
# A number or the mark of an item, and what may be between it and another one right beside it.
_BEHIND_NUMBER = re.compile(r"[\d\ue000-\uf8ff][,–-]?\s?\Z")
_BEFORE_NUMBER = re.compile(r"[,–-]?\s?[\d\ue000-\uf8ff]")
_AFTERNOON = re.compile(r"\s*p\.?\s?m\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written at ``text[start:end]``; ``values`` are what it may mean.

    ``large`` are those of them that count the "million" behind it. ``digits`` is how it is written
    where one does not write as Chinese and Japanese do.
    """

    text: str
    start: int
    end: int
    values: frozenset[Value]
    large: frozenset[Value]
    digits: str


def find_numbers(text: str) -> list[Number]:
    """The numbers of a text, in order. ``1,000.50`` and ``5/3/2021`` are one, ``5/3`` is two."""
    if _DIGIT.search(text) is None:  # as in most sentences, and sooner known
        return []
    found = []
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        digits = unicodedata.normalize("NFKC", match.group())
        if han := han_numbers.read(digits, text[:start]):
            values, digits = han
        else:
            values = _values(digits)
        if _AFTERNOON.match(text, end):
            values |= {(str(int(whole) + 12), rest) for whole, rest in values if len(whole) < 3}
        large = _scaled(values, text, end)
        found.append(Number(match.group(), start, end, values | large, large, digits))
    return found


def _scaled(values: frozenset[Value], text: str, end: int) -> frozenset[Value]:
    """What the number means together with a word such as "million" that may follow it."""
    if not text[end : end + 2].strip():
        return frozenset()
    return frozenset(
        (whole + rest.ljust(zeros, "0"), "")
        for zeros, words in _LARGE_WORDS
        if words().match(text, end)
        for whole, rest in values
        if not rest or (rest.isdecimal() and len(rest) <= zeros)
    )


def _values(written: str) -> frozenset[Value]:
    """``1,000`` may be a thousand or one; ``1.000,50`` is a thousand and a half."""
    groups = re.split(r"\D", written)
    separators = re.findall(r"\D", written)
    whole = groups[0].lstrip("0") or "0"
    if not separators:
        return frozenset({(whole, "")})
    if len(set(separators)) == 1:
        values = {(whole, ".".join(groups[1:]))}
        if all(len(group) == 3 for group in groups[1:]) and len(groups[0]) <= 3:
            values.add((whole + "".join(groups[1:]), ""))
        return frozenset(values)
    if separators[-1] in ".," and separators[-1] not in separators[:-1]:
        return frozenset({(whole + "".join(groups[1:-1]), groups[-1])})
    return frozenset({(whole, ".".join(groups[1:]))})


def scale_behind(text: str, end: int, language: str) -> tuple[int, int] | None:
    """How many zeros a word such as "million" behind a number adds, and where it ends."""
    for zeros, words in _LARGE_WORDS:
        match = words().match(text, end)
        # A billion has nine zeros in English, and twelve elsewhere.
        if match and not (language != "en" and zeros == 9 and match.group().endswith("billion")):
            return zeros, match.end()
    return None


def likest(number: Number, others: Sequence[Number]) -> Number:
    """Which of the other numbers is most likely a misreading of this one; the first of several."""
    digits = _DIGITS.sub("", number.digits)

    def likeness(other: Number) -> tuple[bool, float]:
        same_kind = (":" in number.digits) == (":" in other.digits)
        return same_kind, SequenceMatcher(None, digits, _DIGITS.sub("", other.digits)).ratio()

    return max(others, key=likeness)


def missing_numbers(source: str, draft: str, target: str) -> tuple[list[Number], list[Number]]:
    """The numbers of ``source`` that ``draft`` lacks, and those of ``draft`` that ``source`` lacks.

    ``target`` is the language of the draft: small numbers may be written out in it.
    """
    wanted, spare = find_numbers(source), find_numbers(draft)
    if not (wanted or spare):
        return [], []
    missing = []
    for number in wanted:
        # A million is no unit in Chinese or Japanese.
        values = number.values if language(target).spaced else number.large or number.values
        same = next(
            (one for one in spare if one.values & values and not _is_no_time(number, one)), None
        )
        if same is not None:
            spare.remove(same)
        else:
            missing.append(number)
    missing, spare = _without_dates(missing, spare)
    missing = [one for one in missing if not _is_named(one, source, draft, target)]
    missing = _not_written_out(missing, draft, target)
    if "月" not in source:  # a month's name has become its number, which stands for no other one
        spare = [number for number in spare if draft[number.end : number.end + 1] != "月"]
    return missing, spare


def made_up_numbers(
    source: str, draft: str, spare: Iterable[Number], language: str
) -> list[Number]:
    """Those of the spare numbers of a draft that stand right beside another one, or an item.

    Another spare number may be right: half past three is 3:30, and a dozen 12. So is one beside
    another that ``source`` writes out, in its ``language``.
    """
    return [
        number
        for number in spare
        if _BEHIND_NUMBER.search(draft, max(number.start - 3, 0), number.start)
        or _BEFORE_NUMBER.match(draft, number.end)
        if not any(
            times_written_out(int(whole), source, language)
            for whole, rest in number.values
            if not rest and len(whole) <= _MOST_DIGITS_IN_WORDS
        )
    ]


def _is_no_time(number: Number, other: Number) -> bool:
    """Whether a time of day, 07:45, has become 07,45, which is none anywhere."""
    return ":" in number.digits and "," in other.digits


def _is_named(number: Number, source: str, draft: str, target: str) -> bool:
    """Whether the draft has another word for a Chinese or Japanese number with what is behind it.

    4月 is April, and 8進 octal. One of something may be all of it, as a day, or none in particular.
    """
    behind = source[number.end : number.end + 2].strip()[:1]
    if not language(target).spaced:
        return False
    if _is_about(number, source):
        return _FEW.search(draft) is not None
    if not is_unspaced(behind):
        return False
    whole = [whole for whole, rest in number.values if not rest]
    if behind == "月":  # with another month's name, its number would make nothing right
        return any(has_month(str(each), draft, target) for each in range(1, 13))
    if behind in "進进":
        return any(has_base(each, draft) for each in whole)
    return whole == ["1"] and number.digits == "1"


def _without_dates(missing: list[Number], spare: list[Number]) -> tuple[list[Number], list[Number]]:
    """Drop what differs only in how parts are divided, or their order: 5/3/2021 and 3.5.2021."""
    for these, others in ((missing, spare), (spare, missing)):
        for date in [number for number in these if _has_parts(number)]:
            same = _made_of(_parts(date), [one for one in others if not _is_no_time(date, one)])
            if same:
                these.remove(date)
                for number in same:
                    others.remove(number)
    return missing, spare


def _made_of(parts: list[str], numbers: Sequence[Number]) -> list[Number]:
    """The numbers that have exactly these parts between them; none where there are no such."""
    left = Counter(parts)
    taken = []
    for number in numbers:
        own = Counter(_parts(number))
        if own <= left:
            left -= own
            taken.append(number)
    return [] if left else taken


def _parts(number: Number) -> list[str]:
    return [part.lstrip("0") or "0" for part in re.findall(r"\d+", number.digits)]


def _has_parts(number: Number) -> bool:
    """Whether it is a date, or a time of day: 8:30 and 8 Uhr 30."""
    parts, signs = _parts(number), set(_DIGITS.findall(number.digits))
    is_date = len(parts) == 3 and len(signs) == 1 and "," not in signs  # 1,500,000 is none
    return is_date or (len(parts) == 2 and ":" in number.digits)


def _not_written_out(missing: Sequence[Number], draft: str, target: str) -> list[Number]:
    """Without those that a word of the draft stands for, each word counted once."""
    used: Counter[str] = Counter()
    left = []
    for number in missing:
        whole = [
            w for w, rest in sorted(number.values) if not rest and len(w) <= _MOST_DIGITS_IN_WORDS
        ]
        said = next((w for w in whole if times_written_out(int(w), draft, target) > used[w]), None)
        if said is None and not _is_time_written_out(number, draft, target):
            left.append(number)
        elif said is not None:
            used[said] += 1
    return left


def _is_about(number: Number, source: str) -> bool:
    """Whether it is one of two neighbours that stand for "a few": 2、3日."""
    around = source[max(number.start - 2, 0) : number.end + 2]
    found = _NEIGHBOURS.search(around)
    return found is not None and int(found[2]) - int(found[1]) == 1


def _is_time_written_out(number: Number, draft: str, target: str) -> bool:
    parts = _parts(number)
    if len(parts) != 2 or ":" not in number.digits:
        return False
    hour, minutes = map(int, parts)
    if language(target).spaced:
        return all(times_written_out(each, draft, target) for each in (hour, minutes) if each)
    return minutes < 60 and han_numbers.has_time(hour, minutes, draft)
