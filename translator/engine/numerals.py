"""Numbers in a source and its translation: the same value may be written in another way."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from translator.engine.number_words import times_written_out

# A value as (whole part, decimals), or a text that is compared as it is.
Value = tuple[str, str]

_NUMBER = re.compile(
    r"\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?!\d)|\d{4}/\d{1,2}/\d{1,2}(?!\d)|"
    r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d.,:]*\d)(?:[.,]\d+)?|\d+(?:[.,:'’]\d+)*"
)
_DIGIT = re.compile(r"\d")
_MOST_DIGITS_IN_WORDS = 6
_AFTERNOON = re.compile(r"\s*p\.?\s?m\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written at ``text[start:end]``; ``values`` are what it may mean."""

    text: str
    start: int
    end: int
    values: frozenset[Value]


def find_numbers(text: str) -> list[Number]:
    """The numbers of a text, in order. ``1,000.50`` and ``5/3/2021`` are one, ``5/3`` is two."""
    if _DIGIT.search(text) is None:  # as in most sentences, and sooner known
        return []
    found = []
    for match in _NUMBER.finditer(text):
        values = _values(unicodedata.normalize("NFKC", match.group()))
        if _AFTERNOON.match(text, match.end()):
            values |= {(str(int(whole) + 12), rest) for whole, rest in values if len(whole) < 3}
        found.append(Number(match.group(), match.start(), match.end(), values))
    return found


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


def missing_numbers(source: str, draft: str, target: str) -> tuple[list[Number], list[Number]]:
    """The numbers of ``source`` that ``draft`` lacks, and those of ``draft`` that ``source`` lacks.

    ``target`` is the language of the draft: small numbers may be written out in it.
    """
    spare = find_numbers(draft)
    missing = []
    for number in find_numbers(source):
        same = next((other for other in spare if other.values & number.values), None)
        if same is not None:
            spare.remove(same)
        else:
            missing.append(number)
    missing, spare = _without_dates(missing, spare)
    return _not_written_out(missing, draft, target), spare


def _without_dates(missing: list[Number], spare: list[Number]) -> tuple[list[Number], list[Number]]:
    """Drop what differs only in how parts are divided, or their order: 5/3/2021 and 3.5.2021."""
    for these, others in ((missing, spare), (spare, missing)):
        for date in [number for number in these if len(_parts(number)) > 2]:
            same = _made_of(_parts(date), others)
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
    return [part.lstrip("0") or "0" for part in re.findall(r"\d+", number.text)]


def _not_written_out(missing: Sequence[Number], draft: str, target: str) -> list[Number]:
    """Without those that a word of the draft stands for, each word counted once."""
    used: Counter[str] = Counter()
    left = []
    for number in missing:
        whole = [
            w for w, rest in sorted(number.values) if not rest and len(w) <= _MOST_DIGITS_IN_WORDS
        ]
        said = next((w for w in whole if times_written_out(int(w), draft, target) > used[w]), None)
        if said is None:
            left.append(number)
        else:
            used[said] += 1
    return left
