"""From sources to drafts that have lost nothing on the way.

What is promised of every draft: a source without words comes back as it is; no part of a source is
left out because it is long; URLs, addresses, placeholders, tags, foreign words, names that are
written alike everywhere, and numbers of the source are in the draft; so are, as the target has
them, the places and people that are known, wherever the model finds a place for them. First the
model is asked; where it fails it is asked again with stand-ins; what is lost even then is put in by
its place in the source.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from itertools import islice

from translator.core.direction import Direction
from translator.core.drafts import DecodingOptions, Draft, Origin
from translator.core.languages import language
from translator.core.unspaced import is_unspaced
from translator.engine.decoding.abandonment import Abandoned, batch_size
from translator.engine.decoding.decoding import Decoder
from translator.engine.decoding.hypothesis import Hypothesis
from translator.engine.finishing import finished
from translator.engine.model.tokeniser import Tokeniser
from translator.engine.names.copied_names import missing_carried, missing_names
from translator.engine.names.couples import missing_couples
from translator.engine.names.known_names import KNOWN_NAMES, missing_known_names
from translator.engine.names.titles import contracted, missing_full, missing_titled
from translator.engine.names.titles_behind import missing_titled_behind
from translator.engine.names.world_wars import missing_wars
from translator.engine.numbers.amounts import amount, missing_signs
from translator.engine.numbers.number_forms import rewritten
from translator.engine.numbers.number_items import (
    amount_items,
    number_item,
    outermost,
    with_whole_amounts,
)
from translator.engine.numbers.numerals import (
    Number,
    find_numbers,
    likest,
    made_up_numbers,
    missing_numbers,
)
from translator.engine.numbers.ranges import lost_ranges
from translator.engine.numbers.roman_numerals import missing_roman
from translator.engine.protection import Item, Kind, carried_items, find_items, has_words
from translator.engine.sentences.splitting import split_long
from translator.engine.stand_ins.kept_answers import Answers, not_kept
from translator.engine.stand_ins.stand_in_choice import StandInChoice
from translator.engine.stand_ins.stand_ins import (
    MARK,
    MOST_ITEMS,
    Masked,
    apart,
    each_once,
    insert_missing,
    mark,
    masks,
    restore,
    unmask,
    without_endings,
)
from translator.engine.times.figure_dates import lost_figure_dates
from translator.engine.times.schedules import schedule_at_end
from translator.engine.writing.labels import label_at_start
from translator.engine.writing.quotes_and_brackets import bracket_items, lost_pairs, simplified
from translator.engine.writing.slashes import lost_slashes, slash_items
from translator.engine.writing.spelled_out import spelled_out
from translator.engine.writing.wide_signs import widened

# Each asks for one hypothesis more, and only where the ones before have lost something.
_MOST_SECOND_ASKS = 3
_CLOSING = {"(": ")", "[": "]"}
_NUMBERS = (Kind.NUMBER, Kind.MEASURE)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A hypothesis with marks for items, and what it lacks."""

    text: str
    items: tuple[Item, ...]
    missing: tuple[int, ...]
    missing_names: tuple[Item, ...]
    missing_carried: tuple[Item, ...]
    missing_known: tuple[Item, ...]
    missing_numbers: tuple[Number, ...]
    spare_numbers: tuple[Number, ...]
    made_up_numbers: int
    missing_signs: int
    lost_pairs: tuple[str, ...]
    lost_slashes: int
    surplus: int
    invented: int
    hypothesis: Hypothesis

    @property
    def lost(self) -> int:
        """How much has no place in the text: a number written wrongly has one.

        A pair counts for more than its two halves would, which can be put in by place.
        """
        placeless = max(len(self.missing_numbers) - len(self.spare_numbers), 0)
        others = 3 * len(self.lost_pairs) + self.lost_slashes
        whole = len(self.missing_names) + len(self.missing_carried) + len(self.missing_known)
        return len(self.missing) + whole + placeless + others

    @property
    def odd(self) -> int:
        """What else speaks against it."""
        unfinished = not self.hypothesis.complete
        made_up = self.surplus + self.invented + self.made_up_numbers
        return made_up + self.missing_signs + unfinished + (not self.text.strip())

    @property
    def rank(self) -> tuple[int, int, int, float]:
        """Less is better: what is lost, what is odd, what is wrong, what is improbable."""
        wrong = len(self.missing_numbers)
        return self.lost, self.odd, wrong, -self.hypothesis.log_probability


@dataclass(slots=True)
class Part:
    """A piece of a source that the model takes at once, with the white space after it."""

    text: str
    before: str
    after: str
    items: tuple[Item, ...]
    candidates: list[_Candidate] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)

    @property
    def best(self) -> _Candidate:
        if len(self.candidates) == 1:
            return self.candidates[0]
        return min(self.candidates, key=lambda candidate: candidate.rank)


_Job = tuple[Part, Masked]


class Drafter:
    """Makes drafts with one decoder. Holds no state of its own.

    Args:
        own_names: names in sources that are left to the model: see ``own_names``.
        answers: see ``StandInChoice``.
    """

    def __init__(
        self, decoder: Decoder, own_names: Collection[str] = (), answers: Answers = not_kept
    ) -> None:
        self._decoder, self._own_names = decoder, own_names
        self.words = StandInChoice(decoder, answers)
        self._direction = decoder.tokeniser.direction

    def draft(
        self,
        sources: Sequence[str],
        options: DecodingOptions,
        *,
        abandoned: Callable[[], bool] | None = None,
    ) -> list[Draft]:
        """One draft per source, in order.

        Raises:
            Abandoned: ``abandoned`` turned true between two batches.
        """
        plans = [_planned(source, self._decoder.tokeniser) for source in sources]
        parts = [part for plan in plans if plan is not None for part in plan]
        size = batch_size(options) if abandoned is not None else max(len(parts), 1)
        for ask in (self._first_jobs, *[self._next_job] * _MOST_SECOND_ASKS):
            jobs = [job for part in parts for job in ask(part)]
            parts = list({id(part): part for part, _ in jobs}.values())  # who is not asked is done
            for start in range(0, len(jobs), size):
                if abandoned is not None and abandoned():
                    raise Abandoned
                self._decode(jobs[start : start + size], options)
        return [
            Draft(source, source, Origin.VERBATIM) if plan is None else self._finish(source, plan)
            for source, plan in zip(sources, plans, strict=True)
        ]

    def _first_jobs(self, part: Part) -> list[_Job]:
        if not has_words(part.text, part.items):
            return []
        ways = 2 if any(item.kind is Kind.SLOT for item in part.items) else 1
        return [(part, way) for way in islice(masks(part.text, part.items, self.words), ways)]

    def _next_job(self, part: Part) -> list[_Job]:
        """Ask again, in a way not tried yet, where something was lost."""
        best = part.best
        if not (best.lost or best.odd):
            return []
        wrong = best.missing_numbers
        rest = without(part.text, best.items)
        if best.made_up_numbers or best.missing_signs:  # of which of them is not known
            wrong = tuple(find_numbers(rest))
        numbers = amount_items(rest, wrong, self._direction)
        carried = with_whole_amounts(rest, best.missing_carried, self._direction)
        lost = [*best.items, *best.missing_names, *carried, *best.missing_known, *numbers]
        lost += bracket_items(rest, best.lost_pairs)
        if best.lost_slashes:
            lost += slash_items(rest, self._direction)
        items = outermost(lost)[:MOST_ITEMS]
        ways = masks(simplified(part.text, best.lost_pairs), items, self.words)
        return [(part, way) for way in ways if way.text not in part.asked][:1]

    def _decode(self, jobs: Sequence[_Job], options: DecodingOptions) -> None:
        asked = [spelled_out(masked.text, self._direction.source) for _, masked in jobs]
        found = self._decoder.decode(asked, options)
        for (part, masked), hypothesis in zip(jobs, found, strict=True):
            part.asked.add(masked.text)
            part.candidates.append(self._candidate(part, masked, hypothesis))

    def _candidate(self, part: Part, masked: Masked, hypothesis: Hypothesis) -> _Candidate:
        unmasked = unmask(hypothesis.text, masked)
        rest = without(part.text, masked.items)
        spaced = language(self._direction.target).spaced
        text = without_endings(unmasked.text, part.text, masked.items, spaced=spaced)
        text, invented = _without_invented(text, rest)
        text = widened(text) if self._decoder.tokeniser.narrows else text
        text = rewritten(rest, text, self._direction)
        whole = [*lost_figure_dates(rest, text), *lost_ranges(rest, text, self._direction)]
        lost, spare = missing_numbers(rest, text, self._direction.target)
        lost = [one for one in lost if not any(d.start <= one.start < d.end for d in whole)]
        lacking = len(lost) + sum(masked.items[n].kind in _NUMBERS for n in unmasked.missing)
        made_up = made_up_numbers(part.text, text, spare, self._direction.source)
        return _Candidate(
            text=text,
            items=masked.items,
            missing=unmasked.missing,
            missing_names=tuple(missing_names(rest, text, self._direction)),
            missing_carried=(*missing_carried(rest, text, self._decoder.tokeniser), *whole),
            missing_known=tuple(
                item
                for item in _not_named(rest, text, self._direction)
                if rest[item.start : item.end] not in self._own_names
            ),
            missing_numbers=tuple(lost),
            spare_numbers=tuple(spare),
            made_up_numbers=max(len(made_up) - lacking, 0),
            missing_signs=missing_signs(rest, text),
            lost_pairs=lost_pairs(rest, text),
            lost_slashes=lost_slashes(rest, text),
            surplus=unmasked.surplus,
            invented=invented,
            hypothesis=hypothesis,
        )

    def _finish(self, source: str, parts: Sequence[Part]) -> Draft:
        texts = []
        weighted = weight = 0.0
        for part in parts:
            text = part.text
            if part.candidates:
                text = finished(part.text, self._repaired(part), self._direction) or part.text
                weighted += len(part.text) * part.best.hypothesis.log_probability
                weight += len(part.text)
            texts.append(f"{part.before}{text}{part.after}")
        return Draft(source, "".join(texts), Origin.MODEL, weighted / weight if weight else 0.0)

    def _repaired(self, part: Part) -> str:
        """Put in what is still missing, and turn marks into items."""
        candidate = part.best
        text = candidate.text
        whole = [*candidate.missing_names, *candidate.missing_carried]
        if not (candidate.items or whole or candidate.missing_numbers):
            return text.strip()
        items = [*candidate.items, *whole]
        missing = [*candidate.missing, *range(len(candidate.items), len(items))]
        wanted = [
            (at, number)
            for at in candidate.missing
            if items[at].kind in _NUMBERS
            for number in find_numbers(items[at].text)[:1]
        ]
        for number in candidate.missing_numbers:
            wanted.append((len(items), number))
            missing.append(len(items))
            items.append(number_item(part.text, number, self._direction))
        spare = list(candidate.spare_numbers)
        changes = []
        for at, number in wanted:
            if not spare:
                break
            # A number that the source does not have: the model's misreading of this one.
            tails = [one for one in spare if _is_tail(text, one, number)]
            wrong = likest(number, [one for one in spare if one not in tails] or spare)
            missing.remove(at)
            start, end = wrong.start, wrong.end
            if items[at].kind is Kind.MEASURE:  # it has its unit with it
                start, end = amount(text, wrong)
            changes.append((start, end, mark(at)))
            changes += [(one.start - 1, one.end, "") for one in tails if one is not wrong]
            spare = [one for one in spare if one is not wrong and one not in tails]
        for start, end, new in sorted(changes, reverse=True):
            before = " " if new and _takes_space(text[:start][-1:]) else ""
            behind = " " if new and _takes_space(text[end:][:1]) else ""
            text = f"{text[:start]}{before}{new}{behind}{text[end:]}"
        text, missing = each_once(text, part.text, items, missing)
        if language(self._direction.target).spaced:
            text = apart(text, part.text, items)
        # Without a place for it a word between others would break more than it says.
        missing = [one for one in missing if items[one].kind not in (Kind.OR, *KNOWN_NAMES)]
        missing.sort(key=lambda number: items[number].start)
        text = restore(insert_missing(text, part.text, items, missing), items).strip()
        return contracted(text, self._direction.target)


def _planned(source: str, tokeniser: Tokeniser) -> list[Part] | None:
    """The parts of a draft, a label by itself, and hours at the end as they are to be written."""
    spaced = language(tokeniser.direction.target).spaced
    label = label_at_start(source)
    if label is not None:
        parts = divided(label.text, tokeniser) or [_kept(label.text)]
        between = label.after.rstrip() + " " if label.rest and spaced else label.after
        parts[0].before = label.before + parts[0].before
        parts[-1].after += between
        rest = _planned(label.rest, tokeniser) if label.rest else []
        return [*parts, *(rest if rest is not None else [_kept(label.rest)])]
    hours = schedule_at_end(source, tokeniser.direction)
    if hours is None:
        return divided(source, tokeniser)
    before = source[: hours.start].rstrip()
    gap = " " if before and spaced else ""
    return [*(divided(before, tokeniser) or [_kept(before)]), _kept(gap + hours.text)]


def _kept(text: str) -> Part:
    """What is written as it is."""
    return Part("", text, "", ())


def divided(source: str, tokeniser: Tokeniser) -> list[Part] | None:
    """The parts to decode; ``None`` where there is nothing to translate."""
    foreign = tokeniser.unknown_spans(source, target=False)
    items = carried_items(source, foreign)
    if not has_words(source, items):
        return None
    if foreign:
        items = with_whole_amounts(source, items, tokeniser.direction)
    pieces = split_long(source, tokeniser.length, [(item.start, item.end) for item in items])
    direction = tokeniser.direction
    spaced = language(direction.target).spaced
    parts = []
    start = 0
    for piece in pieces:
        end = start + len(piece)
        inside = [item for item in items if start <= item.start and item.end <= end]
        moved = [_moved(item, -start) for item in inside]
        parts.append(_part(source[start:end], moved, bare=spaced))
        start = end
    if spaced != language(direction.source).spaced:
        for part in parts[:-1]:
            part.after = (part.after or " ") if spaced else part.after.removesuffix(" ")
    return parts


def _is_tail(text: str, number: Number, of: Number) -> bool:
    """Whether it is what a model has torn off a number of the source: "2 voitures,500"."""
    torn = re.search(r"[.,]\d+\Z", of.text)
    return torn is not None and text[number.start - 1 : number.end] == torn.group()


def _takes_space(char: str) -> bool:
    """Whether a number next to a letter needs a space between."""
    return char.isalpha() and not is_unspaced(char)


def _part(text: str, items: Sequence[Item], *, bare: bool) -> Part:
    """Take tags, emoji and spaces at both ends off: they need no place to be found for them.

    ``bare``: so with brackets around all of it, which small models hardly know. Into Chinese and
    Japanese they do, and write them in the width that is usual there.
    """
    start, end = 0, len(text)
    inner = list(items)
    while True:
        start += len(text[start:end]) - len(text[start:end].lstrip())
        end -= len(text[start:end]) - len(text[start:end].rstrip())
        if bare and _in_brackets(text[start:end]) and _outside(inner, start, end):
            start, end = start + 1, end - 1
            continue
        if inner and inner[0].start == start and inner[0].kind in (Kind.TAG, Kind.SYMBOL):
            start = inner.pop(0).end
        elif inner and inner[-1].end == end and inner[-1].kind in (Kind.TAG, Kind.SYMBOL):
            end = inner.pop().start
        else:
            break
    kept = tuple(_moved(item, -start) for item in inner[:MOST_ITEMS])
    return Part(text[start:end], text[:start], text[end:], kept)


def _in_brackets(text: str) -> bool:
    """Whether one pair of brackets is around all of it."""
    inside = text[1:-1]
    is_pair = len(text) > 1 and _CLOSING.get(text[0]) == text[-1]
    return is_pair and bool(inside.strip()) and not {text[0], text[-1]} & set(inside)


def _outside(items: Sequence[Item], start: int, end: int) -> bool:
    """Whether no item has the first or the last character of ``text[start:end]``."""
    return not any(item.start == start or item.end == end for item in items)


def _without_invented(draft: str, source: str) -> tuple[str, int]:
    """Take out placeholders that the model made up, and count them.

    ``source`` has none left; a per cent sign of it may be all that the model had in mind.
    """
    slots = [
        item
        for item in find_items(draft)
        if item.kind is Kind.SLOT and MARK.search(item.text) is None
    ]
    for slot in reversed(slots):
        kept = "%" if slot.text.startswith("%") and "%" in source else ""
        draft = draft[: slot.start] + kept + draft[slot.end :]
    return draft, len(slots)


def _moved(item: Item, by: int) -> Item:
    return Item(item.kind, item.text, item.start + by, item.end + by)


def _not_named(source: str, draft: str, direction: Direction) -> tuple[Item, ...]:
    """The places and people of a source that the draft does not name."""
    found = missing_known_names(source, draft, direction)
    found += missing_couples(source, draft, direction)  # before those that are one of two
    found += missing_titled(source, draft, direction)
    found += missing_titled_behind(source, draft, direction)
    found += missing_full(source, draft, direction)
    found += missing_roman(source, draft, direction)
    found += missing_wars(source, draft, direction)
    return tuple(outermost(found))


def without(text: str, items: Sequence[Item]) -> str:
    """The text with spaces in the places of items, everything else where it was."""
    for item in items:
        text = text[: item.start] + " " * (item.end - item.start) + text[item.end :]
    return text
