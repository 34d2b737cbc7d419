"""What the model says about the words of a translation: its doubt, and what belongs together.

The probability of a word is the product of its pieces' probabilities, given the source and what
stands before it. How much it tells was measured with the bundled models (int8, beam 4) on 300
sentences of general text for each direction, against one reference, so that a good synonym counts
as missing too (``tests/bench/word_doubt.py``):

==================  ===============  ============================
words of drafts     en→de, de→en     not in the reference
==================  ===============  ============================
below 0.2           13 %, 10 %       77 %, 78 %
0.2 to 0.4          13 %, 11 %       53 %, 60 %
0.4 to 0.7          24 %, 24 %       44 %, 40 %
above 0.7           50 %, 56 %       16 %, 12 %
==================  ===============  ============================

The least or the mean probability of the pieces, or that of the first one, tell a missing word from
the others as well as the product does (area under the curve 0.78 for all, in both directions 0.01
apart), and are harder to explain.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from translator.core.drafts import GREEDY, REFINED
from translator.core.languages import language
from translator.core.word_scores import WordLink, WordScore
from translator.engine.decoding.decoding import Decoder
from translator.engine.decoding.hypothesis import MOST_PIECES
from translator.engine.drafting import Drafter
from translator.engine.expressions.formulae import formula
from translator.engine.names.known_names import places_of_known
from translator.engine.names.titles import places_of_people
from translator.engine.protection import carried_items
from translator.engine.sentences.splitting import split_long
from translator.engine.words.piece_places import piece_places
from translator.engine.words.word_links import linked
from translator.engine.words.word_sides import Side, sides, words_of
from translator.engine.writing.letter_case import LetterCase


@dataclass(frozen=True, slots=True)
class _Part:
    """What the model takes at once, and where it begins in the segment and its translation."""

    source: str
    target: str
    source_start: int
    target_start: int


class WordReading:
    """Reads words with one decoder. Holds no state of its own; safe to use from several threads.

    A sentence takes about as long as one to translate greedily, so none of it is done before the
    translation is on the screen.
    """

    def __init__(self, decoder: Decoder, drafter: Drafter, case: LetterCase) -> None:
        self._decoder, self._drafter, self._case = decoder, drafter, case

    def scores(self, source: str, target: str) -> tuple[WordScore, ...]:
        """How probable each word of ``target`` is; empty where the model cannot take the texts.

        Left out are protected items, words without a letter, and known names, which the program may
        have put there: numbers and names are seen to elsewhere. So are fixed expressions.
        """
        if formula(source, self._decoder.tokeniser.direction) == target:
            return ()
        return tuple(
            WordScore(part.target_start + start, part.target_start + end, probability)
            for part in self._parts(source, target)
            for (start, end), probability in self._part_scores(part)
        )

    def links(self, source: str, target: str) -> tuple[WordLink, ...]:
        """The words of both texts that clearly belong together; empty as for ``scores``."""
        return tuple(
            WordLink(
                part.source_start + source_start,
                part.source_start + source_end,
                part.target_start + target_start,
                part.target_start + target_end,
            )
            for part in self._parts(source, target)
            for (source_start, source_end), (target_start, target_end) in self._part_links(part)
        )

    def places(self, target: str) -> list[tuple[int, int]]:
        """Where the words of a translation are: ``target[start:end]``, in code points."""
        tokeniser = self._decoder.tokeniser
        spaced = language(tokeniser.direction.target).spaced
        pieces = piece_places(target, tokeniser.encode_target(target))
        return words_of(target, pieces, spaced=spaced)

    def _part_scores(self, part: _Part) -> Iterator[tuple[tuple[int, int], float]]:
        readings = [self._sides(one) for one in self._readings(part)]
        readings = [(source, target) for source, target in readings if _fits(source, target)]
        if not readings:
            return
        scored = self._decoder.translator.score_batch(
            [source.pieces for source, _ in readings],
            [target.pieces for _, target in readings],
            max_input_length=0,
        )
        # As it is the more probable it was asked for.
        (_, target), found = max(
            zip(readings, scored, strict=True), key=lambda one: sum(one[1].log_probs)
        )
        sums = [0.0] * len(target.words)
        for owner, log_probability in zip(target.owners, found.log_probs, strict=False):
            if owner is not None:
                sums[owner] += log_probability
        direction = self._decoder.tokeniser.direction
        named = places_of_known(part.source, part.target, direction)
        named += places_of_people(part.source, part.target, direction)
        for index, (start, end) in enumerate(target.words):
            if any(first <= start and end <= last for first, last in named):
                continue
            lettered = any(char.isalpha() for char in part.target[start:end])
            if lettered and index not in target.protected and index in target.owners:
                yield (start, end), min(math.exp(sums[index]), 1.0)

    def _part_links(self, part: _Part) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
        source, target = self._sides(part)
        if not _fits(source, target):
            return
        (found,) = self._decoder.translator.translate_batch(
            [source.pieces],
            target_prefix=[target.pieces],
            beam_size=1,
            max_input_length=0,
            max_decoding_length=len(target.pieces),
            return_attention=True,
        )
        attention = np.array(found.attention[0], dtype=np.float64)[: len(target.pieces)]
        for index, place in linked(attention, source, target):
            yield source.words[index], target.words[place]

    def _readings(self, part: _Part) -> list[_Part]:
        """A part in the ways that the model was asked for it: see ``LetterCase.also_asked``."""
        also = self._case.also_asked(part.source)
        return [part] if also is None else [part, replace(part, source=also)]

    def _sides(self, part: _Part) -> tuple[Side, Side]:
        return sides(self._decoder.tokeniser, self._drafter.words, part.source, part.target)

    def _parts(self, source: str, target: str) -> list[_Part]:
        """The texts as the model took them: whole, or part by part where the source is long.

        What each part became is found out by translating it again; where that is not what stands
        there, because the user wrote it, there is nothing to go by.
        """
        read = self._case.read(source)
        if read is None or len(read) != len(source):
            return []
        source, tokeniser = read, self._decoder.tokeniser
        items = carried_items(source, tokeniser.unknown_spans(source, target=False))
        pieces = split_long(source, tokeniser.length, [(item.start, item.end) for item in items])
        if len(pieces) == 1:
            return [_Part(source, target, 0, 0)]
        for options in (REFINED, GREEDY):
            drafts = [draft.text.strip() for draft in self._drafter.draft(pieces, options)]
            if parts := _in_order(pieces, drafts, target):
                return parts
        return []


def _fits(source: Side, target: Side) -> bool:
    return 0 < len(target.pieces) < MOST_PIECES and len(source.pieces) <= MOST_PIECES


def _in_order(pieces: Sequence[str], drafts: Sequence[str], target: str) -> list[_Part]:
    """The parts, where their drafts make up the target and nothing else does; else none."""
    parts = []
    source_start = at = 0
    for piece, draft in zip(pieces, drafts, strict=True):
        start = target.find(draft, at)
        if start < 0 or target[at:start].strip():
            return []
        parts.append(_Part(piece, draft, source_start, start))
        source_start, at = source_start + len(piece), start + len(draft)
    return [] if target[at:].strip() else parts
