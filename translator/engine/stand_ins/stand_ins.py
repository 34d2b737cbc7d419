"""Carrying protected items through the model under the name of something it copies well.

An item is written as a stand-in before decoding, and a private-use character (a *mark*) takes the
stand-in's place in the draft. Marks become the items again at the very end, so that nothing done to
the draft in between can harm an item.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from translator.core.late_pattern import late_pattern
from translator.core.unspaced import KATAKANA, LETTER, UNSPACED, is_unspaced
from translator.engine.names.known_names import KNOWN_NAMES
from translator.engine.numbers.han_numbers import spoken
from translator.engine.protection import Item, Kind
from translator.engine.stand_ins.stand_in_forms import OR_SAID, in_metres, otherwise_said

_FIRST_MARK = 0xE000
MOST_ITEMS = 0xF8FF - _FIRST_MARK  # the size of the private use area
MARK = re.compile("[\ue000-\uf8ff]")

# A mark right behind a word or another mark.
_BEHIND_WORD = late_pattern(rf"(?<={LETTER})[\ue000-\uf8ff]|(?<=[\ue000-\uf8ff])[\ue000-\uf8ff]")
_LETTER = late_pattern(LETTER)
_ENDING = re.compile(r"['’]?s(?![A-Za-zÀ-ɏ])")
_MARK_WITH_ENDING = re.compile(rf"([\ue000-\uf8ff]){_ENDING.pattern}")
_COUNT_SLOT = re.compile(r"%(?:\(\w+\)|\d+\$)?[-+#0-9.]*[diouxXeEfFgG]\Z")  # for a number
# $8.45 is no ordinal, though the number in its place may have been taken for one.
_BEFORE_ORDINAL = r"(?:{})(?:(?:st|nd|rd|th)(?!\w))?"
_COUNTED = late_pattern(rf"(?!s(?!{LETTER})){LETTER}")
_YEARS = re.compile(r"[12]\d{3}(?:[–-][12]\d{3})?")
_QUOTES = re.compile('["“”„«»]')
# Where another word may begin: at a space, and beside a character that is written without spaces,
# unless it is one of several katakana or a mark on the one before.
_GAP = late_pattern(
    rf" |(?<=[{UNSPACED}])(?![ {UNSPACED}]|\Z)|(?<![ \n])(?=[{UNSPACED}])(?<!\A)"
    rf"(?!(?<=[{KATAKANA}])[{KATAKANA}]|[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])"
)


def mark(number: int) -> str:
    """The private-use character that stands for the item of that number in a draft."""
    return chr(_FIRST_MARK + number)


@dataclass(frozen=True, slots=True)
class Masked:
    """A source with its items hidden.

    Attributes:
        text: what the model is given.
        items: all items of the source, numbered by their place here.
        stand_ins: the words that were put in, each with the number of its item.
        quoted: numbers of the tags that were written as quotation marks, in order.
        either: numbers of the slashes that were written as "or", in order.
    """

    text: str
    items: tuple[Item, ...]
    stand_ins: tuple[tuple[str, int], ...]
    quoted: tuple[int, ...]
    either: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Unmasked:
    """A draft with marks in the places of items; ``missing`` items have no place yet.

    ``surplus`` counts the stand-ins that the model said more than once.
    """

    text: str
    missing: tuple[int, ...]
    surplus: int


class StandIns(Protocol):
    """The words to choose from, the most reliable first; a unit to go with a number, and "or"."""

    @property
    def names(self) -> Sequence[str]: ...

    def known(self, kind: Kind) -> Sequence[str]: ...

    @property
    def numbers(self) -> Sequence[str]: ...

    @property
    def years(self) -> Sequence[str]: ...

    @property
    def unit(self) -> str: ...

    @property
    def either(self) -> str: ...


# What a name and what a slot is written as, and how far down the list to begin: one way after the
# other.
_WAYS = (
    (Kind.NAME, Kind.NAME, 0),
    (Kind.NAME, Kind.NUMBER, 1),
    (Kind.NUMBER, Kind.NUMBER, 2),
)


def masks(text: str, items: Sequence[Item], words: StandIns) -> Iterator[Masked]:
    """The ways to hide the items, the most promising first: at least one, at most three."""
    if not items:
        yield Masked(" ".join(text.split()), (), (), ())
        return
    kinds = {_kind(text, item) for item in items} | {item.kind for item in items}
    ways = 3 if Kind.NAME in kinds else 2 if kinds & {Kind.SLOT, Kind.MEASURE, *KNOWN_NAMES} else 1
    for name, slot, rotation in _WAYS[:ways]:
        written = {Kind.NAME: name, Kind.SLOT: slot, Kind.NUMBER: Kind.NUMBER}
        written[Kind.MEASURE] = Kind.NUMBER
        pools = {
            kind: _free(
                words.names if written[kind] is Kind.NAME else words.numbers, text, rotation
            )
            for kind in kinds
            if kind in written
        }
        pools |= {kind: _free(words.known(kind), text, rotation) for kind in kinds & KNOWN_NAMES}
        has_years = any(_is_year(item) for item in items)
        years = _free(words.years, text, rotation) if has_years else []
        yield _mask(text, items, pools, years, "" if rotation else words.unit, words.either)


def _mask(
    text: str,
    items: Sequence[Item],
    pools: Mapping[Kind, Sequence[str]],
    years: Sequence[str],
    unit: str,
    either: str,
) -> Masked:
    quoted = _paired_tags(text, items)
    used: dict[str, int] = {}
    pieces: list[str] = []
    position = 0
    for number, item in enumerate(items):
        pieces.append(text[position : item.start])
        position = item.end
        pool = (years if _is_year(item) else ()) or pools.get(_kind(text, item), ())
        word = next((word for word in pool if not any(map(as_said(word).search, used))), None)
        if word is not None:
            used[word] = number
        measured = unit if word and item.kind is Kind.MEASURE else ""
        said = f" {either} " if item.kind is Kind.OR else f"{word or ' '}{measured}"
        pieces.append('"' if number in quoted else said)
    pieces.append(text[position:])
    hidden = " ".join("".join(pieces).split())
    ors = [number for number, item in enumerate(items) if item.kind is Kind.OR and either]
    return Masked(hidden, tuple(items), tuple(used.items()), tuple(sorted(quoted)), tuple(ors))


def _kind(text: str, item: Item) -> Kind:
    """What an item is written as: a placeholder with letters right behind, {n}th, as a number.

    But {name}s is a genitive.
    """
    counts = item.kind is Kind.SLOT and _COUNTED().match(text, item.end) is not None
    return Kind.NUMBER if counts else item.kind


def _is_year(item: Item) -> bool:
    return item.kind is Kind.NUMBER and _YEARS.fullmatch(item.text) is not None


def _free(pool: Sequence[str], text: str, rotation: int) -> list[str]:
    """The words of a pool that the text does not say itself, begun at another one each time."""
    free = [word for word in pool if word not in text and not as_said(word).search(text)]
    start = rotation % len(free) if free else 0
    return free[start:] + free[:start]


def _paired_tags(text: str, items: Sequence[Item]) -> set[int]:
    """Numbers of the tags that open and close around words; none where the text quotes anyhow."""
    if _QUOTES.search(text):
        return set()
    paired: set[int] = set()
    open_tags: list[tuple[str, int]] = []
    for number, item in enumerate(items):
        parts = re.match(r"<(/?)([\w-]+)[^<>]*?(/?)>", item.text) if item.kind is Kind.TAG else None
        if parts is None or parts[3]:
            continue
        if not parts[1]:
            open_tags.append((parts[2], number))
        elif open_tags and open_tags[-1][0] == parts[2]:
            paired |= {open_tags.pop()[1], number}
    return paired


def unmask(draft: str, masked: Masked) -> Unmasked:
    """Put marks in the places of the stand-ins that the model has copied."""
    draft = MARK.sub("", draft)
    if not masked.items:
        return Unmasked(draft, (), 0)
    draft = _numbers_apart(draft, [word for word, _ in masked.stand_ins if word.isdecimal()])
    surplus = 0
    missing = set(range(len(masked.items)))
    for word, number in masked.stand_ins:
        item = masked.items[number]
        said = as_said(word).pattern
        if item.kind is Kind.MEASURE:
            said = in_metres(said)
        elif item.kind is Kind.NUMBER and not item.text.isdecimal():
            said = _BEFORE_ORDINAL.format(said)
        draft, count = re.subn(said, mark(number), draft)
        surplus += max(count - 1, 0)
        if count:
            missing.discard(number)
    if masked.quoted and len(_QUOTES.findall(draft)) == len(masked.quoted):
        numbers = iter(masked.quoted)
        draft = _QUOTES.sub(lambda _: mark(next(numbers)), draft)
        missing -= set(masked.quoted)
    if masked.either:
        draft, found = _slashed(draft, masked)
        missing -= set(masked.either[:found])
    return Unmasked(draft, tuple(sorted(missing)), surplus)


def _slashed(draft: str, masked: Masked) -> tuple[str, int]:
    """The draft with marks for every "or", where these are as many as the slashes; and how many."""
    places = list(OR_SAID().finditer(draft))
    if len(places) == len(masked.either):
        for place, number in reversed(list(zip(places, masked.either, strict=True))):
            left, right = draft[: place.start()], draft[place.end() :]
            if not masked.items[number].text[0].isalpha():  # and/or has spaces around
                left, right = left.rstrip(" ,，、"), right.lstrip()
            draft = f"{left}{mark(number)}{right}"
    return draft, len(places)


def without_endings(draft: str, source: str, items: Sequence[Item], *, spaced: bool) -> str:
    """The draft without a genitive s, which names take that stood in, behind what takes none.

    Chinese and Japanese have none, and names that end in one take no other; elsewhere addresses and
    numbers take none unless the source has one there, and a placeholder may stand for a name.
    """

    def ended(found: re.Match[str]) -> str:
        item = items[ord(found[1]) - _FIRST_MARK]
        is_own = _ENDING.match(source, item.end) is not None
        is_named = item.kind in KNOWN_NAMES or (item.kind is Kind.NAME and item.text.isalpha())
        is_slot = item.kind is Kind.SLOT and not _COUNT_SLOT.search(item.text)
        takes_one = spaced and not (item.kind in KNOWN_NAMES and item.text[-1] in "sxzß")
        return found[0] if takes_one and (is_own or is_named or is_slot) else found[1]

    return _MARK_WITH_ENDING.sub(ended, draft)


def _numbers_apart(draft: str, words: Sequence[str]) -> str:
    """A space between stand-ins that the model has made one number of: 12 and 40 may be 1240."""
    if len(words) < 2:
        return draft
    any_word = "|".join(words)
    joined = rf"(?<![\d.,:])(?:{any_word}){{2,}}(?!\d|[.,:]\d)"
    return re.sub(joined, lambda found: " ".join(re.findall(any_word, found.group())), draft)


def as_copied(word: str) -> re.Pattern[str]:
    """The stand-in as a word of its own; a genitive s may follow a name."""
    if word.isdecimal():
        # Chinese and Japanese may write it in characters.
        return re.compile(rf"(?<![\d.,:]){word}(?!\d|[.,:]\d)|{spoken(int(word))}")
    latin = "A-Za-zÀ-ɏ"
    return re.compile(rf"(?<![{latin}]){word}(?:(?![{latin}])|(?=s(?![{latin}])))")


@lru_cache
def as_said(word: str) -> re.Pattern[str]:
    """The stand-in as a word of its own, copied or in another of its forms."""
    others = otherwise_said(word)
    return re.compile(f"{as_copied(word).pattern}|{others}") if others else as_copied(word)


def restore(text: str, items: Sequence[Item]) -> str:
    """Turn every mark into its item; an article of one may begin the text."""

    def restored(found: re.Match[str]) -> str:
        item = items[ord(found.group()) - _FIRST_MARK]
        begins = item.kind in KNOWN_NAMES and not text[: found.start()].strip('¿¡"«“„ ')
        return item.text[:1].upper() + item.text[1:] if begins else item.text

    return MARK.sub(restored, text)


def apart(draft: str, source: str, items: Sequence[Item]) -> str:
    """A space before a mark that is glued to a word though its item was not in the source.

    But none around tags and signs, which stand beside anything.
    """
    joins = {mark(n) for n, item in enumerate(items) if item.kind in (Kind.TAG, Kind.SYMBOL)}

    def spaced(found: re.Match[str]) -> str:
        here = found.group()
        before = source[: items[ord(here) - _FIRST_MARK].start][-1:]
        glued = not joins.isdisjoint((here, draft[found.start() - 1])) or _LETTER().match(before)
        return here if glued else f" {here}"

    return _BEHIND_WORD().sub(spaced, draft)


def each_once(
    draft: str, source: str, items: Sequence[Item], missing: Sequence[int]
) -> tuple[str, list[int]]:
    """Take out marks of placeholders and names that the model has said more than once.

    A program fails over a placeholder too many. The mark stays that is nearest to its place in the
    source; another one is taken for a missing item that is written alike, where there is one.
    Gives the draft, and what is missing still.
    """
    left = list(missing)
    for number, item in enumerate(items):
        places = [found.start() for found in re.finditer(mark(number), draft)]
        if len(places) < 2 or item.kind not in (Kind.NAME, Kind.SLOT, *KNOWN_NAMES):
            continue
        share = _share(item, source)
        nearest = min(places, key=lambda place: abs(place - share * len(draft)))
        for place in reversed(places):
            if place == nearest:
                continue
            alike = next((other for other in left if items[other].text == item.text), None)
            if alike is None:
                draft = _without_mark(draft, place)
            else:
                left.remove(alike)
                draft = f"{draft[:place]}{mark(alike)}{draft[place + 1 :]}"
    return draft, left


def _without_mark(draft: str, place: int) -> str:
    """The draft without the mark there, its genitive s, and the comma that it was divided by."""
    same = draft[place]
    left, right = draft[:place], re.sub(r"^['’]?s\b", "", draft[place + 1 :])
    if not left.strip() or re.match(rf"[,、，]? *{same}", right):
        right = right.lstrip(" ,、，")
    elif re.search(rf"{same}[,、，]? *$", left) or not (right[:1] == " " or _begins_word(right)):
        left = left.rstrip(" ,、，")
    elif left[-1] == " ":
        right = right.removeprefix(" ")
    return left + right


def _share(item: Item, source: str) -> float:
    """How far into the source an item is: 0 at its beginning, 1 at its end."""
    return (item.start + item.end) / 2 / max(len(source), 1)


def insert_missing(
    draft: str, source: str, items: Sequence[Item], missing: Sequence[int], *, after: int = 0
) -> str:
    """Give the items that were lost a place: as far into the draft as they are into the source.

    What stands before ``draft[after]`` stays as it is.
    """
    for number in missing:
        item = items[number]
        share = _share(item, source)
        if item.start == 0 or item.end == len(source):
            share = float(item.end == len(source))
        gaps = _gaps(draft, after, at_end=share == 1.0)
        near = min(gaps, key=lambda gap: abs(gap - share * len(draft)))
        left, right = draft[:near].rstrip(" "), draft[near:].lstrip(" ")
        before, behind = _margins(left, right, source, item)
        draft = f"{left}{before}{mark(number)}{behind}{right}"
        after = len(left) + len(before) + 1
    return draft


def _margins(left: str, right: str, source: str, item: Item) -> tuple[str, str]:
    """Spaces around an item that is put between ``left`` and ``right``.

    A tag is glued to its neighbour as it was in the source, and a sign to the word that it was at:
    **very**, #42. Anything else stands by itself.
    """
    before = " " if left and left[-1] not in "([{\"'" and not _is_wide(left[-1]) else ""
    behind = " " if right and _begins_word(right) and not _is_wide(right[0]) else ""
    if item.kind is Kind.TAG:
        before = before if source[: item.start][-1:].isspace() else ""
        behind = behind if source[item.end :][:1].isspace() else ""
    elif item.kind is Kind.SYMBOL:
        before = "" if source[: item.start][-1:].isalnum() else before
        behind = "" if source[item.end :][:1].isalnum() else behind
    return before, behind


def _begins_word(text: str) -> bool:
    return text[:1].isalnum() or MARK.match(text) is not None


def _is_wide(char: str) -> bool:
    """Whether words next to a character have no space between: 好 and 。 have none."""
    return is_unspaced(char) or unicodedata.east_asian_width(char) in "WF"


def _gaps(draft: str, after: int, *, at_end: bool = True) -> list[int]:
    """Places between words from ``after`` on, with both ends and that before a final full stop.

    What does not end its source does not go behind that full stop, unless ``at_end``.
    """
    spaces = [match.start() for match in _GAP().finditer(draft)]
    final = re.search(r"[.!?。！？…]+$", draft)
    ends = [0] + ([final.start()] if final else []) + ([len(draft)] if at_end or not final else [])
    return [gap for gap in (*spaces, *ends) if gap >= after] or [len(draft)]
