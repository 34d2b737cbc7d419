"""Carrying numbers, names and placeholders from a new source into a remembered translation.

"The train leaves at 10:30." and its correction answer "The train leaves at 11:45." too. Only where
nothing is left to guess: each thing that differs is found in the correction as often as in its
source, and every uncertainty ends in None, so that the model is asked instead.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable

from translator.core.direction import Direction
from translator.core.unspaced import narrowed
from translator.memory.patterns import Kind, Pattern, Slot, numbers, protected, whole_words
from translator.memory.recalling.agreement import agrees_alike
from translator.memory.recalling.plurals import same_form
from translator.memory.recalling.translated_names import is_translated
from translator.memory.recalling.twelve_hours import twelve_hours
from translator.memory.recalling.word_agreement import (
    asks_for_gender,
    asks_for_ordinal,
    asks_for_sound,
)

# Whether corrections keep this word as it is; None where none of them holds it.
Kept = Callable[[str], bool | None]
Span = tuple[int, int]

# How many things may differ: no sentence has more, and a row of a table would take seconds.
_MOST_EXCHANGES = 30

_DIGITS = re.compile(r"\d+")
_NOUNS_CAPITALISED = frozenset({"de"})  # here a capital does not make a name
_UNCASED = frozenset({"ar", "fa", "he", "hi", "ja", "ko", "th", "ur", "zh"})
# Signs and words that stay as they are beside one and many: "$1" and "$2", "1 million".
_MEASURE = re.compile(
    rf"[$€£¥]\s?{Kind.NUMBER.value}|{Kind.NUMBER.value}\s?(?:[$€£¥%°]|"
    r"(?:kg|g|km|m|cm|mm|l|ml|h|min|s|ft|lb|oz|hundred|thousand|million|billion|dozen)\b)"
)


def carry(
    new: Pattern, remembered: Pattern, target: str, *, direction: Direction, kept: Kept
) -> str | None:
    """``target``, the translation of ``remembered``, with what differs in ``new`` carried over.

    Returns:
        None where the two differ in more, or where it is not certain what goes where.
    """
    if new.skeleton != remembered.skeleton or not new.words:
        return None
    exchanges: dict[tuple[Kind, str], str] = {}
    uses: Counter[tuple[Kind, str]] = Counter()
    for old, fresh in zip(remembered.slots, new.slots, strict=True):
        if old.text == fresh.text:
            continue
        before, after = _exchange(old, fresh)
        key = (old.kind, before)
        if exchanges.setdefault(key, after) != after:
            return None  # one thing became two: which is which in the target?
        if not _may_replace(before, after, fresh, new, direction=direction, kept=kept):
            return None
        names, parts = (old.text, fresh.text), (before, after)
        if old.kind is Kind.NAME and not agrees_alike(names, parts, direction=direction):
            return None
        uses[key] += 1
    if len(exchanges) > _MOST_EXCHANGES:
        return None
    here = narrowed(remembered.text)  # as its slots are
    edits: list[tuple[Span, str]] = []
    for key, after in exchanges.items():
        found = _edits(key, after, target)
        if found is None or not len(found) == uses[key] == len(_places(key, here)):
            return None
        texts = ((here, direction.source), (target, direction.target))
        if key[0] is Kind.NUMBER and _passes_noon(key, after, texts):
            return None
        if not all(_fits(target, edit, key[0], direction.target) for edit in found):
            return None
        edits += found
    return _edited(target, edits)


def _exchange(old: Slot, fresh: Slot) -> tuple[str, str]:
    """What is replaced by what: of two runs of capitalised words, the part that differs."""
    if old.kind is not Kind.NAME:
        return old.text, fresh.text
    a, b = old.text.split(" "), fresh.text.split(" ")
    shorter = min(len(a), len(b)) - 1
    start = 0
    while start < shorter and a[start] == b[start]:
        start += 1
    end = 0
    while end < shorter - start and a[-1 - end] == b[-1 - end]:
        end += 1
    return " ".join(a[start : len(a) - end]), " ".join(b[start : len(b) - end])


def _may_replace(
    before: str, after: str, fresh: Slot, new: Pattern, *, direction: Direction, kept: Kept
) -> bool:
    if fresh.kind is Kind.NUMBER:
        measures = _MEASURE.search(new.skeleton) is not None
        return same_form(before, after, direction, unseen=measures)
    if fresh.kind is Kind.PROTECTED:
        return _family(before) == _family(after)
    if new.words < 2:
        return False  # too little around it to tell that it is the same sentence
    opening = fresh.opening and fresh.text.startswith(after)
    return all(_is_name(word, opening, direction, kept) for word in after.split(" "))


def _fits(target: str, edit: tuple[Span, str], kind: Kind, language: str) -> bool:
    """Whether the words beside a change are right for what is put there, too."""
    (start, end), new = edit
    if kind is Kind.PROTECTED:
        return True
    if kind is Kind.NAME and asks_for_gender(target[:start], language):
        return False
    if asks_for_ordinal(target[end:], new, language):
        return False
    return not asks_for_sound(target[:start], target[start:end], new, language)


def _family(text: str) -> str:
    """The kind of a protected part: an address, or the character that it begins with."""
    if "://" in text:
        return "address"
    return "mail" if text[0].isalnum() else text[0]


def _is_name(word: str, opening: bool, direction: Direction, kept: Kept) -> bool:
    """Whether a capitalised word can be taken for a name, which a translation leaves as it is.

    A correction that holds the word decides. Else it must be written as only names and codes are,
    or stand inside a sentence of a language that capitalises names and little else. At the start
    of a sentence a capital says nothing: among 879 pairs of English sentences that differ in
    their first word, where the older one's is kept in German, 38 had another name there; the
    others had "he", "she", "everyone".
    """
    seen = kept(word)
    if seen is not None:
        return seen
    if is_translated(word, direction.source):
        return False
    if len(word) > 1 and any(c.isupper() or c.isdigit() for c in word[1:]):
        return True
    if direction.source in _NOUNS_CAPITALISED or len(word) < 2:
        return False
    return not opening or direction.source in _UNCASED


def _places(key: tuple[Kind, str], text: str) -> list[Span]:
    """Where this number (however its digits are grouped) or this word stands in ``text``."""
    kind, wanted = key
    if kind is Kind.NAME:
        return whole_words(wanted, text)
    if kind is Kind.PROTECTED:
        return [(start, end) for start, end in protected(text) if text[start:end] == wanted]
    digits = _DIGITS.findall(wanted)
    return [
        (start, end) for start, end in numbers(text) if _DIGITS.findall(text[start:end]) == digits
    ]


def _edits(key: tuple[Kind, str], after: str, target: str) -> list[tuple[Span, str]] | None:
    """The changes of ``target`` that put ``after`` in the place of ``key``; None if unclear how."""
    kind, before = key
    edits: list[tuple[Span, str]] = []
    for start, end in _places(key, target):
        text = after
        if kind is Kind.NUMBER:
            written = _written(before, target[start:end], after)
            if written is None:
                return None
            text = written
        edits.append(((start, end), text))
    return edits


def _written(source: str, target: str, new: str) -> str | None:
    """``new`` written as the target writes numbers: "1,000.5" gave "1.000,5", so "2,500" "2.500".

    The two show which separator becomes which; a separator that they do not show is not guessed,
    nor is a number of another build (a time of day for an hour, a fraction for a whole number).
    """
    if len(_DIGITS.findall(source)) != len(_DIGITS.findall(new)) and not (
        _is_whole(source) and _is_whole(new)
    ):
        return None
    shown: dict[str, str] = {}
    pairs = zip(_DIGITS.split(source)[1:-1], _DIGITS.split(target)[1:-1], strict=True)
    for here, there in pairs:
        if shown.setdefault(here, there) != there:
            return None
    try:
        return "".join(c if c.isdecimal() else shown[c] for c in new)
    except KeyError:
        return None


def _passes_noon(key: tuple[Kind, str], after: str, texts: Iterable[tuple[str, str]]) -> bool:
    """Whether a number becomes one that the words beside it may be wrong for: "14:30 a.m."

    ``texts`` are the remembered ones, each with its language.
    """
    if _is_hour(key[1]) and _is_hour(after):
        return False
    return any(twelve_hours(text, _places(key, text), language) for text, language in texts)


def _is_hour(number: str) -> bool:
    """Whether a number can be an hour before noon and after it: 12 is midnight in one language."""
    return int(_DIGITS.findall(number)[0]) in range(1, 12)


def _is_whole(number: str) -> bool:
    """Whether this reads as a whole number: no separators, or one before every three digits."""
    return all(len(digits) == 3 for digits in _DIGITS.findall(number)[1:])


def _edited(text: str, edits: list[tuple[Span, str]]) -> str:
    parts: list[str] = []
    done = 0
    for (start, end), replacement in sorted(edits):
        parts += (text[done:start], replacement)
        done = end
    return "".join((*parts, text[done:]))
