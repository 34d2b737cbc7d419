"""What the user may want instead: how a sentence may go on, and how else it may be put.

What is promised of a draft (see ``drafting``) is promised of every proposal, but the other way: one
that has lost something of its source, runs in circles or comes to no end is not made. Neither is
one without a term of the glossary that its source holds: see ``term_enforcement``. Only where
the user asks what else may stand in the place of a term is another word proposed, behind the forms
of the term: one that the model knows as a whole, and not one that it makes up.

How far down the list alternatives go, measured with the bundled English-German model in 59 places
of 30 sentences of our own: of 354 words whose first piece was at most 6.5 nats less probable than
the best one's, 55 were right, as read. Told by all of their pieces, fewer of the others are there:

=======  ====================  ====================
nats     by the first piece    by the whole word
=======  ====================  ====================
3.0      21 of 57 are right    19 of 43
3.5      29 of 86              28 of 68
4.0      35 of 123             34 of 93
4.5      43 of 160             42 of 128
5.0      48 of 200             46 of 162
5.5      53 of 237             50 of 199
=======  ====================  ====================

So, seven at most in a place, 117 words are offered and 41 of them right; at 6.5 nats by the first
piece it were 273 and 53. In 24 places none is offered, where it were three.

In the places of 89 terms (``tests/bench/bench_glossary.py``) words in one piece are real ones, and
where the most probable word is not one, as "Invo" for an invoice, the model knows none that fits.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from translator.core.alternatives import Alternative
from translator.core.languages import language
from translator.core.terms.glossary import FoundTerm
from translator.core.unspaced import LETTER, is_unspaced
from translator.engine.decoding.abandonment import Abandoned
from translator.engine.decoding.decoding import Decoder
from translator.engine.drafting import Drafter, Part, without
from translator.engine.model.tokeniser import SPACE
from translator.engine.numbers.number_items import number_item
from translator.engine.numbers.numerals import missing_numbers
from translator.engine.proposing.continuing import Continuation, Continuer
from translator.engine.proposing.source_place import Place, SourcePlaces, Terms
from translator.engine.protection import Kind, copies, find_items, has_words
from translator.engine.stand_ins.stand_ins import (
    MOST_ITEMS,
    Masked,
    insert_missing,
    masks,
    restore,
    unmask,
)
from translator.engine.term_enforcement import TermEnforcer
from translator.engine.words.piece_places import piece_places
from translator.engine.words.word_sides import words_of
from translator.engine.writing.letter_case import LetterCase

MOST_ALTERNATIVES = 7
_OPENINGS = 12  # some of them come to the same word
_FEWEST_OPENINGS = 4
_PIECES_TOGETHER = 480  # of sources decoded at once: longer ones get fewer openings
_COMPLETIONS = 2
_N_BEST = 6
_BEAM = 2
_WORSE = 0.9  # nats a piece behind the best: what is worse is hardly a sentence
_RARE = 4.5  # nats behind the best word: see above
_CLOSE = 3.0  # the same, where only one of them can be had
_FIRST_WORD = re.compile(r"\s*\S+")
_LETTERS = re.compile(f"{LETTER}+")
_AFTER_WORD = ".,;:!?…“”\"'»«)"


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class _Ask:
    """How the model is asked to go on: see ``Continuer``.

    Openings that are more than ``behind`` nats less probable than the best are not followed, and
    with ``by_words`` neither are words.
    """

    most: int
    behind: float
    abandoned: Callable[[], bool]
    beam: int = _BEAM
    each: int = 1
    finished: bool = False
    by_words: bool = False


class Proposer:
    """Makes proposals with one decoder. Holds no state of its own; safe from several threads.

    Nothing raises: what cannot be proposed is not, and an answer that ``abandoned`` says is not
    wanted any more is empty. For a source in capitals, which the model reads in other letters than
    the translation has, nothing is proposed.
    """

    def __init__(
        self, decoder: Decoder, drafter: Drafter, case: LetterCase, terms: TermEnforcer
    ) -> None:
        self._tokeniser, self._terms = decoder.tokeniser, terms
        self._places = SourcePlaces(decoder.tokeniser, drafter, case, terms)
        self._continuer = Continuer(decoder)
        self._words = drafter.words
        self._direction = decoder.tokeniser.direction
        self._spaced = language(self._direction.target).spaced

    def completion(
        self,
        source: str,
        written: str,
        found: Terms = (),
        *,
        abandoned: Callable[[], bool] = _never,
    ) -> str:
        """What the model would write after ``written`` to translate ``source``; empty for nothing.

        The last word of ``written`` may be unfinished. ``found`` are the terms in ``source``.
        """
        ask = _Ask(_COMPLETIONS, _CLOSE, abandoned, each=_BEAM)
        try:
            place = self._places.find(source, written, found)
            continued = self._continued(place, ask) if place is not None else []
        except Abandoned:
            return ""
        if place is None or not continued or not continued[0].text:
            return ""
        texts = [f"{written}{place.lead}{one.text}{place.tail}" for one in continued]
        kept = self._terms.kept(source, [(text, len(written)) for text in texts], found)
        return next((text[len(written) :] for text in kept if text is not None), "")

    def alternatives(
        self,
        source: str,
        target: str,
        place: int,
        found: Terms = (),
        *,
        abandoned: Callable[[], bool] = _never,
    ) -> list[Alternative]:
        """What else may stand at ``target[place]``, each with the rest of the sentence.

        No two begin with the same word, and none with the one that is there or the one before it.
        The most probable comes first; where a term stands, its forms do. ``found`` are the terms in
        ``source``. Where words have no spaces between them, it is the whole word at the place.
        """
        place += len(target[place:]) - len(target[place:].lstrip())
        place, here_and_before = self._around(target, place)
        written = target[:place]
        ask = _Ask(_OPENINGS, _RARE, abandoned, finished=True, by_words=True)
        try:
            at = self._places.find(source, written, found)
            continued = list(_good(self._continued(at, ask))) if at is not None else []
        except Abandoned:
            return []
        here = self._terms.term_at(source, target, place, found)
        alternatives = [] if here is None else _with_forms(target, *here)
        begun = here_and_before | {one.text[one.start : one.end] for one in alternatives}
        others = [] if at is None else self._others(at, continued, in_term=here is not None)
        start = place + (len(at.lead) if at is not None else 0)
        # In the place of a term the other word is what was asked for.
        texts = [
            (f"{written}{text}", start + (len(word) if here is not None else 0))
            for text, word in others
        ]
        most = self._terms.lacking(source, target, found) + (here is not None)
        kept = self._terms.kept(source, texts, found, most_otherwise=most)
        for text, (_, word) in zip(kept, others, strict=True):
            if text is None:
                continue
            own = self._word_at(text, start, word, found)
            same = not self._spaced and target.startswith(own, start)
            if own not in begun and not same:
                begun.add(own)
                alternatives.append(Alternative(text, start, start + len(own)))
        return alternatives[:MOST_ALTERNATIVES]

    def rewordings(
        self,
        source: str,
        target: str,
        found: Terms = (),
        *,
        abandoned: Callable[[], bool] = _never,
    ) -> list[Alternative]:
        """Other translations of the whole source than ``target``, the most probable first.

        ``found`` are the terms in ``source``.
        """
        parts = self._places.parts(source) or ()
        try:
            wordings = [self._wordings(part, len(parts) == 1, abandoned) for part in parts]
        except Abandoned:
            return []
        texts = [
            "".join(of_part[min(number, len(of_part) - 1)] for of_part in wordings)
            for number in range(max(map(len, wordings), default=0))
        ]
        said = {_bare(target)}
        alternatives = []
        for text in self._terms.kept(source, [(text, 0) for text in texts], found):
            if text is not None and _bare(text) not in said:
                said.add(_bare(text))
                alternatives.append(Alternative(text, *_differing(text, target)))
        return alternatives[:MOST_ALTERNATIVES]

    # ---- inside

    def _around(self, target: str, place: int) -> tuple[int, set[str]]:
        """Where the word at a place begins, and what no other may begin with: it, the one before.

        Where there are spaces, the place is its beginning already.
        """
        if self._spaced:
            return place, {self._first_word(target[place:], 1), *target[:place].split()[-1:]}
        pieces = piece_places(target, self._tokeniser.encode_target(target))
        words = words_of(target, pieces, spaced=False)
        start = next((start for start, end in words if start <= place < end), place)
        near = [(at, end) for at, end in words if at == start or end == start]
        return start, {target[at:end] for at, end in near}

    def _wordings(self, part: Part, alone: bool, abandoned: Callable[[], bool]) -> list[str]:
        """All there are of one part, the best first; at least one.

        Only a part that is all of its sentence is worth the time to begin it with other words.
        """
        place = Place(part, "", part.before, part.after)
        likely = _Ask(1, _RARE, abandoned, beam=_N_BEST, each=_N_BEST)
        varied = _Ask(_OPENINGS, _RARE, abandoned, by_words=True)
        found = self._continued(place, likely)
        found += self._continued(place, varied) if alone else []
        found.sort(key=lambda one: -one.log_probability)
        texts = [f"{part.before}{one.text}{part.after}" for one in _good(found)]
        return texts or [self._places.draft(part)]

    def _continued(self, place: Place, ask: _Ask) -> list[Continuation]:
        """The continuations that have lost nothing, the most probable first."""
        part = place.part
        if not has_words(part.text, part.items):
            return []
        for masked in self._ways(place):
            hidden, present = _hidden(place.written, masked)
            source = self._tokeniser.encode(masked.text)
            prefix = self._continuer.prefix(hidden, finished=ask.finished)
            most = min(ask.most, max(_PIECES_TOGETHER // len(source), _FEWEST_OPENINGS))
            openings = self._continuer.openings(source, prefix, most, ask.abandoned)
            best = openings[0].log_probability if openings else 0.0
            openings = [one for one in openings if one.log_probability >= best - ask.behind]
            if ask.abandoned():
                raise Abandoned
            found = self._continuer.finish(source, prefix, openings, beam=ask.beam, each=ask.each)
            if ask.by_words:
                found = self._continuer.likely(source, prefix, found, ask.behind)
            guarded = [self._guarded(place, masked, present, one) for one in found]
            kept = [one for one in guarded if one is not None]
            if kept:
                return sorted(kept, key=lambda one: -one.log_probability)
        return []

    def _ways(self, place: Place) -> Iterator[Masked]:
        """The source as the model is asked, and as it is asked where that has lost something.

        Then the numbers that are not written yet are hidden as well, for the model to copy.
        """
        part = place.part
        ways = masks(part.text, part.items, self._words)
        yield next(ways)
        left = missing_numbers(
            without(part.text, part.items), place.written, self._direction.target
        )[0]
        if left:
            numbers = [number_item(part.text, number, self._direction) for number in left]
            items = sorted([*part.items, *numbers], key=lambda item: item.start)
            yield from islice(masks(part.text, items[:MOST_ITEMS], self._words), 2)
        else:
            yield from islice(ways, 1)

    def _guarded(
        self, place: Place, masked: Masked, present: set[int], found: Continuation
    ) -> Continuation | None:
        """The continuation with its items in it; None where it lost, repeated or made up one."""
        unmasked = unmask(found.text, masked)
        lost = set(unmasked.missing) - present
        repeated = unmasked.surplus or len(set(unmasked.missing) & present) < len(present)
        carried = {number for _, number in masked.stand_ins}
        invented = any(item.kind is Kind.SLOT for item in find_items(unmasked.text))
        if repeated or lost & carried or invented:
            return None
        written = place.written
        rest = without(place.part.text, masked.items)
        if missing_numbers(rest, written + unmasked.text, self._direction.target)[0]:
            return None
        whole = insert_missing(
            written + unmasked.text,
            place.part.text,
            masked.items,
            sorted(lost),
            after=len(written),
        )
        if not whole.startswith(written):
            return None
        text = restore(whole[len(written) :], masked.items)
        # Only where nothing was put in do the places of the first piece still hold.
        opening = found.opening if text == found.text else 1
        return replace(found, text=text, opening=opening)

    def _others(
        self, at: Place, found: Sequence[Continuation], *, in_term: bool
    ) -> list[tuple[str, str]]:
        """What may follow, and the word it begins with; in a term's place, one that is known.

        And none there where the model's own word is not.
        """
        words = [self._first_word(one.text, one.opening) for one in found]
        if in_term and words and not self._is_known(words[0]):
            return []
        return [
            (f"{at.lead}{one.text}{at.tail}", word)
            for one, word in zip(found, words, strict=True)
            if word.strip() and word == word.lstrip()
            if not in_term or self._is_known(word)
        ]

    def _is_known(self, word: str) -> bool:
        """Whether the model has a word as a whole, so that it is none of its own making."""
        pieces = [piece for piece in self._tokeniser.encode_target(word) if piece != SPACE]
        return len(pieces) == 1

    def _word_at(self, text: str, start: int, word: str, found: Terms) -> str:
        """What stands where ``word`` did before the terms were put in."""
        forms = (form for term in found for form in term.accepted if text.startswith(form, start))
        return self._first_word(text[start:], len(next(forms, word)))

    def _first_word(self, text: str, opening: int) -> str:
        """The word a text begins with; its ``opening`` where words have no spaces between them.

        A word in letters of another script is whole there too.
        """
        if not self._spaced:
            rest = _LETTERS.match(text, opening) if _LETTERS.match(text, opening - 1) else None
            return text[: rest.end() if rest else opening]
        found = _FIRST_WORD.match(text)
        word = found.group() if found else ""
        return word.rstrip(_AFTER_WORD) or word


def _with_forms(target: str, place: tuple[int, int], term: FoundTerm) -> list[Alternative]:
    """The text with the other forms of a term in its place, those that are wanted first."""
    start, end = place
    forms = dict.fromkeys((*term.wanted, *term.accepted))
    return [
        Alternative(f"{target[:start]}{form}{target[end:]}", start, start + len(form))
        for form in forms
        if form != target[start:end]
    ]


def _hidden(written: str, masked: Masked) -> tuple[str, set[int]]:
    """What is written with its items hidden as in the source, and the numbers of these items."""
    words = {number: word for word, number in masked.stand_ins}
    words |= dict.fromkeys(masked.quoted, '"')
    places = copies(written, masked.items)
    for number, at in sorted(places.items(), key=lambda place: -place[1]):
        end = at + len(masked.items[number].text)
        written = f"{written[:at]}{words.get(number, ' ')}{written[end:]}"
    return written, set(places)


def _good(found: Sequence[Continuation]) -> Iterable[Continuation]:
    """Those that are not much worse than the best, which comes first."""
    return (one for one in found if one.log_probability >= found[0].log_probability - _WORSE)


def _bare(text: str) -> str:
    """A text without what makes no other wording: case, punctuation and spaces."""
    return "".join(char for char in text.casefold() if char.isalnum())


def _differing(text: str, other: str) -> tuple[int, int]:
    """Which part of ``text`` the other one has not, in whole words."""
    first = 0
    for one, two in zip(text, other, strict=False):
        if one != two:
            break
        first += 1
    last = 0
    for one, two in zip(reversed(text[first:]), reversed(other[first:]), strict=False):
        if one != two:
            break
        last += 1
    end = len(text) - last
    while first > 0 and _goes_on(text[first - 1]):
        first -= 1
    while end < len(text) and _goes_on(text[end]):
        end += 1
    return first, end


def _goes_on(char: str) -> bool:
    return char.isalnum() and not is_unspaced(char)
