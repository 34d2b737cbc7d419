"""Making drafts say what the glossary wants.

A draft that says it by itself is left alone. In any other, the word that the model put in the
term's place is found by its attention, and the translation of the term is put there: the rest of
the draft stays word for word.

Measured with the bundled English-German model on 80 sentences with 89 places for 25 terms, most of
which it would never say (``tests/bench/bench_glossary.py``; BLEU and chrF against translations that
keep to the terms; greedy / beam of 4, milliseconds on a busy core):

===================================  =======  ===========  ===========  ===========
way                                  kept     BLEU         chrF         ms
===================================  =======  ===========  ===========  ===========
unconstrained                        3 / 3    29.7 / 31.9  51.0 / 51.4  5.2 / 11.2
put in by attention                  88 / 87  48.0 / 50.3  77.8 / 77.8  11.4 / 17.6
names as stand-ins for the terms     79 / 83  33.1 / 35.2  67.8 / 68.2  5.8 / 11.1
translations put into the source     0 / 0    24.1 / 27.8  44.8 / 46.7  4.9 / 13.2
completed from there by the model    84 / 82  44.6 / 46.4  75.0 / 74.3
the best of 16 hypotheses            12       35.2         54.4
===================================  =======  ===========  ===========  ===========

Completing from there (``target_prefix`` up to the term) says things twice: "Der Rechner Computer
ist"; trying several places for it made that worse (33 BLEU with three). A stand-in takes away what
the model knew of the word. What stays wrong is agreement: the article is that of the word the model
had chosen, "Das Fernsprecher". Letting the model choose among articles brought 2.5 BLEU when greedy
and none by beam, cost four times the time, and now and then changed what was meant.

What is proposed to the user is held to the terms in the same way, behind what they have written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import fmean

import numpy as np
import numpy.typing as npt

from translator.core.drafts import Draft, Origin
from translator.core.languages import language
from translator.core.terms.glossary import FoundTerm, TermUse
from translator.core.terms.term_finder import places_of
from translator.core.unspaced import is_unspaced, words
from translator.engine.decoding.decoding import Decoder
from translator.engine.decoding.hypothesis import MOST_PIECES
from translator.engine.protection import find_items
from translator.engine.words.piece_places import piece_places
from translator.engine.words.word_sides import words_of
from translator.engine.writing.letter_case import LetterCase

Place = tuple[int, int]
Weights = npt.NDArray[np.float64]

# Where no word gives the term more of its attention than this, none stands for it.
_LEAST = 0.2
# A term of several words may have become several: those that look at it nearly as much.
_NEARLY = 0.6

# Chinese and Japanese have none; an article looks at the word that it was given to, as much as the
# second word of a term does.
_ARTICLES = {
    "de": {*("der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer")},
    "en": {"the", "a", "an"},
    "es": {"el", "la", "los", "las", "un", "una"},
    "fr": {"le", "la", "les", "un", "une"},
}

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


@dataclass(frozen=True, slots=True)
class _Job:
    """A draft with terms, and what the model is asked about it. ``draft.text[:fixed]`` stays."""

    draft: Draft
    found: tuple[FoundTerm, ...]
    fixed: int
    read: str  # the source in the case in which the model was asked for it
    source: list[str]
    target: list[str]


@dataclass(frozen=True, slots=True)
class _Change:
    """A form of a term is to take a place of a draft: the most probable one of ``forms``."""

    job: _Job
    place: Place
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Unit:
    """A word of a draft, or a piece where words are not divided, with its pieces."""

    place: Place
    pieces: list[int]


class TermEnforcer:
    """Works with one decoder. Holds no state of its own; safe to use from several threads."""

    def __init__(self, decoder: Decoder, case: LetterCase) -> None:
        self._decoder, self._case = decoder, case
        direction = decoder.tokeniser.direction
        self._target = direction.target
        spaced = language(direction.source).spaced
        self._articles: set[str] = set() if spaced else _ARTICLES.get(direction.target, set())

    def enforce(self, drafts: Sequence[tuple[Draft, Sequence[FoundTerm]]]) -> list[Draft]:
        """The drafts, in order, with the translations of their terms, and ``Draft.terms`` set.

        Only what the model wrote is changed. Drafts that lack nothing cost no decoding.
        """
        return [
            draft for draft, _ in self._enforced([(draft, found, 0) for draft, found in drafts])
        ]

    def kept(
        self,
        source: str,
        texts: Sequence[tuple[str, int]],
        found: Sequence[FoundTerm],
        *,
        most_otherwise: int | None = None,
    ) -> list[str | None]:
        """Texts for one source, in order, with the translations of its terms; None where one lacks.

        Each comes with the length of its beginning that stays as it is: it is the user's, and may
        say terms in their own words, but not more than ``most_otherwise`` of them.
        """
        if not found:
            return [text for text, _ in texts]
        most = len(found) if most_otherwise is None else most_otherwise
        drafts = [(Draft(source, text, Origin.MODEL), found, fixed) for text, fixed in texts]
        return [
            draft.text if _lacking(draft) <= min(said_otherwise, most) else None
            for draft, said_otherwise in self._enforced(drafts)
        ]

    def lacking(self, source: str, text: str, found: Sequence[FoundTerm]) -> int:
        """How many of the terms a text does not say."""
        draft = Draft(source, text, Origin.MODEL)
        return _lacking(self._told(draft, _own(draft, found)))

    def term_at(
        self, source: str, text: str, place: int, found: Sequence[FoundTerm]
    ) -> tuple[Place, FoundTerm] | None:
        """The term that is said at ``text[place]``, or stands there in other words, and where."""
        draft = Draft(source, text, Origin.MODEL)
        own = _own(draft, found)
        spans: list[tuple[Place | None, FoundTerm]]
        spans = list(zip(places_of(own, text, self._target), own, strict=True))
        if any(span is None for span, _ in spans) and (job := self._job(draft, own, 0)) is not None:
            spans += self._places(job, *self._attention([job]))
        return next(
            ((span, term) for span, term in spans if span and span[0] <= place < span[1]), None
        )

    def _enforced(
        self, drafts: Sequence[tuple[Draft, Sequence[FoundTerm], int]]
    ) -> list[tuple[Draft, int]]:
        """The drafts with their terms, and how many are said in other words in what is fixed."""
        told = [(self._told(draft, _own(draft, found)), 0) for draft, found, _ in drafts]
        lacking = [
            (number, job)
            for number, ((draft, _), (_, found, fixed)) in enumerate(zip(told, drafts, strict=True))
            if _lacking(draft) and (job := self._job(draft, _own(draft, found), fixed)) is not None
        ]
        completed = self._completed([job for _, job in lacking])
        for (number, job), (text, said_otherwise) in zip(lacking, completed, strict=True):
            told[number] = self._told(replace(job.draft, text=text), job.found), said_otherwise
        return told

    def _told(self, draft: Draft, found: Sequence[FoundTerm]) -> Draft:
        """The draft with what became of its terms."""
        places = places_of(found, draft.text, self._target)
        uses = tuple(_use(term, place) for term, place in zip(found, places, strict=True))
        return replace(draft, terms=uses)

    def _job(self, draft: Draft, found: tuple[FoundTerm, ...], fixed: int) -> _Job | None:
        """None where the model cannot take the texts at once, or as they are: in capitals."""
        read = self._case.read(draft.source)
        if read is None or len(read) != len(draft.source):
            return None
        tokeniser = self._decoder.tokeniser
        source, target = tokeniser.encode(read), tokeniser.encode_target(draft.text)
        fits = len(source) <= MOST_PIECES and 0 < len(target) < MOST_PIECES
        return _Job(draft, found, fixed, read, source, target) if fits else None

    def _attention(self, jobs: Sequence[_Job]) -> list[Weights]:
        """``[target pieces, source pieces]`` for each draft as it stands."""
        if not jobs:
            return []
        found = self._decoder.translator.translate_batch(
            [job.source for job in jobs],
            target_prefix=[job.target for job in jobs],
            beam_size=1,
            max_input_length=0,
            max_decoding_length=max(len(job.target) for job in jobs),
            return_attention=True,
        )
        return [
            np.array(one.attention[0], dtype=np.float64)[: len(job.target)]
            for one, job in zip(found, jobs, strict=True)
        ]

    def _completed(self, jobs: Sequence[_Job]) -> list[tuple[str, int]]:
        """The texts with what is missing put in, and how many terms stand in what is fixed."""
        plans: list[list[_Change]] = []
        said_otherwise = []
        for job, weights in zip(jobs, self._attention(jobs), strict=True):
            places = self._places(job, weights)
            left = [(place, term) for place, term in places if place[1] > job.fixed]
            plans.append([_Change(job, place, _forms(job, place, term)) for place, term in left])
            said_otherwise.append(len(places) - len(left))
        chosen = iter(self._chosen([change for plan in plans for change in plan]))
        texts = []
        for job, plan in zip(jobs, plans, strict=True):
            text = job.draft.text
            forms = [(change.place, next(chosen)) for change in plan]
            for (start, end), form in sorted(forms, reverse=True):
                text = text[:start] + form + text[end:]
            texts.append(text)
        return list(zip(texts, said_otherwise, strict=True))

    def _places(self, job: _Job, weights: Weights) -> list[tuple[Place, FoundTerm]]:
        """Where the terms belong that are missing, beginning where the place is the clearest."""
        text = job.draft.text
        units = _units(text, job.target, spaced=language(self._target).spaced)
        sources = piece_places(job.read, job.source)
        taken = [(item.start, item.end) for item in find_items(text)]
        taken += [
            match.span()
            for match in _WORD.finditer(text if self._articles else "")
            if match.group().casefold() in self._articles
        ]
        wishes = []
        for term, place in zip(job.found, places_of(job.found, text, self._target), strict=True):
            if place is None:
                shares = _shares(units, weights, sources, term)
                wishes.append((max(shares, default=0.0), shares, term))
            else:
                taken.append(place)
        found = []
        for _, shares, term in sorted(wishes, key=lambda wish: -wish[0]):
            most = self._most_units(job.draft.source[term.start : term.end])
            span = _span(units, shares, taken, most)
            if span is not None:
                taken.append(span)
                found.append((span, term))
        return found

    def _most_units(self, source: str) -> int:
        """How many words the model may have made of a term.

        Not more than the term has: a neighbour that looks at it as much is often its article. Two
        Chinese characters are about one word, and one word is up to four pieces of Chinese.
        """
        parts = words(source)
        characters = sum(len(part) == 1 and is_unspaced(part) for part in parts)
        most = max(len(parts) - characters // 2, 1)
        return most if language(self._target).spaced else 4 * most

    def _chosen(self, changes: Sequence[_Change]) -> list[str]:
        """For each change the form that the model finds the most probable there."""
        encode = self._decoder.tokeniser.encode_target
        asked = [
            (change.job.source, change.job.draft.text, change.place, form)
            for change in changes
            if len(change.forms) > 1
            for form in change.forms
        ]
        scores = iter(
            self._decoder.translator.score_batch(
                [source for source, *_ in asked],
                [
                    encode(text[:start] + form + text[end:])[: MOST_PIECES - 1]
                    for _, text, (start, end), form in asked
                ],
                max_input_length=0,
            )
            if asked
            else ()
        )
        chosen = []
        for change in changes:
            means = [fmean(next(scores).log_probs) for _ in change.forms if len(change.forms) > 1]
            chosen.append(change.forms[means.index(max(means)) if means else 0])
        return chosen


def _forms(job: _Job, place: Place, term: FoundTerm) -> tuple[str, ...]:
    """What may be put there: with a capital at the start, and what is fixed is gone on with.

    Where no form goes on with that, the place stays as it is.
    """
    text, (start, end) = job.draft.text, place
    wanted = term.wanted
    if start == 0 and text[:1].isupper():
        wanted = tuple(form[:1].upper() + form[1:] if form.islower() else form for form in wanted)
    begun = text[start : max(job.fixed, start)]
    return tuple(form for form in wanted if form.startswith(begun)) or (text[start:end],)


def _use(term: FoundTerm, place: Place | None) -> TermUse:
    start, end = place or (None, None)
    return TermUse(term.term, term.translation, term.note, start, end, term.start, term.end)


def _lacking(draft: Draft) -> int:
    return sum(not use.is_used for use in draft.terms)


def _own(draft: Draft, found: Sequence[FoundTerm]) -> tuple[FoundTerm, ...]:
    """The terms to look after: none in what is not the model's, none within an address."""
    if draft.origin is not Origin.MODEL:
        return ()
    items = find_items(draft.source)
    return tuple(
        term
        for term in found
        if all(term.end <= item.start or item.end <= term.start for item in items)
    )


def _units(text: str, pieces: Sequence[str], *, spaced: bool) -> list[_Unit]:
    places = piece_places(text, pieces)
    found = [match.span() for match in _WORD.finditer(text)]
    found = found if spaced else words_of(text, places, spaced=False)
    return [
        _Unit(word, [i for i, (at, to) in enumerate(places) if at < word[1] and word[0] < to])
        for word in found
        if _has_letter(text, word)
    ]


def _has_letter(text: str, place: Place) -> bool:
    return any(char.isalpha() for char in text[place[0] : place[1]])


def _shares(
    units: Sequence[_Unit], weights: Weights, sources: Sequence[Place], term: FoundTerm
) -> list[float]:
    """How much of its attention each unit gives to the term: that of its keenest piece."""
    own = [i for i, (at, to) in enumerate(sources) if at < term.end and term.start < to]
    rows = weights[:, own].sum(axis=1)
    return [max((float(rows[i]) for i in unit.pieces), default=0.0) for unit in units]


def _span(
    units: Sequence[_Unit], shares: Sequence[float], taken: Sequence[Place], most: int
) -> Place | None:
    """The place of the free unit that looks at the term the most, and of neighbours that do too."""

    def is_free(index: int) -> bool:
        start, end = units[index].place
        return all(end <= at or to <= start for at, to in taken)

    free = [index for index in range(len(units)) if is_free(index)]
    best = max(free, key=shares.__getitem__, default=None)
    if best is None or shares[best] < _LEAST:
        return None
    first = last = best
    for _ in range(most - 1):
        beside = [
            i for i in (first - 1, last + 1) if i in free and shares[i] > _NEARLY * shares[best]
        ]
        if not beside:
            break
        chosen = max(beside, key=shares.__getitem__)
        first, last = min(first, chosen), max(last, chosen)
    return units[first].place[0], units[last].place[1]
