"""A source and its translation as words over the pieces that the model reads and writes.

What is protected in the source is hidden as it was when the draft was made (see ``stand_ins``), on
both sides alike, so that the model judges the words it was really asked for.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from translator.core.languages import language
from translator.core.late_pattern import late_pattern
from translator.core.unspaced import LETTER
from translator.engine.model.tokeniser import Tokeniser
from translator.engine.protection import carried_items, copies
from translator.engine.stand_ins.stand_ins import MOST_ITEMS, StandIns, masks
from translator.engine.words.piece_places import Place, piece_places

_JOINERS = "-'’"
_IN_NUMBERS = ".,"
_ONE_WORD = late_pattern(rf"{LETTER}(?:{LETTER}|[-'’.,_](?={LETTER}))*")


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two texts.

    Attributes:
        pieces: as the model takes them, end and language marks included on the source's side.
        words: the place of each word in the text, in order.
        owners: for each piece the index of its word; None for marks and punctuation.
        protected: the words that stand for protected items: index of the word → number of the item.
    """

    pieces: list[str]
    words: list[Place]
    owners: list[int | None]
    protected: dict[int, int]


@dataclass(frozen=True, slots=True)
class _Hidden:
    """An item in its place, and the word written over it, a space where it had none."""

    start: int
    end: int
    word: str
    number: int


def sides(tokeniser: Tokeniser, stand_ins: StandIns, source: str, target: str) -> tuple[Side, Side]:
    """Both texts, cut into pieces and words."""
    items = carried_items(source, tokeniser.unknown_spans(source, target=False))[:MOST_ITEMS]
    words: dict[int, str] = {}
    if items:
        # Both texts, so that no word is chosen that one of them says itself.
        masked = next(masks(f"{source}\n{target}", items, stand_ins))
        words = {number: word for word, number in masked.stand_ins}
    there = [
        _Hidden(item.start, item.end, words.get(number, " "), number)
        for number, item in enumerate(items)
    ]
    here = [
        _Hidden(start, start + len(items[number].text), words.get(number, " "), number)
        for number, start in sorted(copies(target, items).items(), key=lambda copy: copy[1])
    ]
    return (
        _side(tokeniser, source, there, target=False),
        _side(tokeniser, target, here, target=True),
    )


def _side(tokeniser: Tokeniser, text: str, hidden: Sequence[_Hidden], *, target: bool) -> Side:
    shown, begins, ends = _written_over(text, hidden)
    pieces, places = _cut(tokeniser, shown, target=target)
    places = [place and (begins[place[0]], ends[place[1] - 1]) for place in places]
    code = tokeniser.direction.target if target else tokeniser.direction.source
    found = words_of(text, places, spaced=language(code).spaced)
    covered = {place for each in hidden for place in range(each.start, each.end)}
    numbers = {(each.start, each.end): each.number for each in hidden if not each.word.isspace()}
    words = [word for word in found if covered.isdisjoint(range(*word))]
    words = sorted([*words, *numbers])
    owner = {place: index for index, word in enumerate(words) for place in range(*word)}
    owners = [
        next((owner[place] for place in range(*span) if place in owner), None) if span else None
        for span in places
    ]
    protected = {index: numbers[word] for index, word in enumerate(words) if word in numbers}
    return Side(pieces, words, owners, protected)


def words_of(text: str, places: Sequence[Place | None], *, spaced: bool) -> list[Place]:
    """The places of the words of a text whose pieces have these places."""
    return _spaced_words(text) if spaced else _piece_words(text, places)


def _cut(tokeniser: Tokeniser, shown: str, *, target: bool) -> tuple[list[str], list[Place | None]]:
    """The pieces of a text, and the place of each; marks and what is invisible have none."""
    if target:
        pieces = tokeniser.encode_target(shown)
        return pieces, [_or_none(place) for place in piece_places(shown, pieces)]
    pieces = tokeniser.encode(shown)
    before = len(tokeniser.encode("")) - 1  # the language token, where the model has one
    places = [_or_none(place) for place in piece_places(shown, pieces[before:-1])]
    return pieces, [*[None] * before, *places, None]


def _or_none(place: Place) -> Place | None:
    return place if place[0] < place[1] else None


def _written_over(text: str, hidden: Sequence[_Hidden]) -> tuple[str, list[int], list[int]]:
    """The text with its items hidden; for each character where in ``text`` it begins and ends."""
    shown, begins, ends = "", [], []
    position = 0
    for start, end, word in [
        *((each.start, each.end, each.word) for each in hidden),
        (len(text), len(text), ""),
    ]:
        shown += text[position:start] + word
        begins += [*range(position, start), *[start] * len(word)]
        ends += [*range(position + 1, start + 1), *[end] * len(word)]
        position = end
    return shown, begins, ends


def _spaced_words(text: str) -> list[Place]:
    """Runs of letters, marks and digits; hyphens and apostrophes inside a word belong to it."""
    words: list[Place] = []
    start = 0
    for place in range(len(text) + 1):
        if place < len(text) and _in_word(text, place):
            continue
        if start < place:
            words.append((start, place))
        start = place + 1
    return words


def _in_word(text: str, place: int) -> bool:
    if _wordlike(text[place]):
        return True
    before, behind = text[:place][-1:], text[place + 1 : place + 2]
    if text[place] in _JOINERS:
        return _wordlike(before) and _wordlike(behind)
    return text[place] in _IN_NUMBERS and before.isdecimal() and behind.isdecimal()


def _wordlike(char: str) -> bool:
    return char != "" and unicodedata.category(char)[0] in "LMN"


def _piece_words(text: str, places: Sequence[Place | None]) -> list[Place]:
    """Where words are written without spaces, each piece with a letter counts as one.

    But what is written in letters of another script has words that may be of several pieces.
    """
    wordlike = (place for place in places if place and any(map(_wordlike, text[slice(*place)])))
    words: list[Place] = []
    for start, end in wordlike:
        before = words[-1] if words else (0, -1)
        if start < before[1]:
            continue
        if words and _ONE_WORD().fullmatch(text, before[0], end):
            words[-1] = (before[0], end)
        else:
            words.append((start, end))
    return words
