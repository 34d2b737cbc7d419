"""Text in, text out by CTranslate2, with every hypothesis bounded in length and repetition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path

import ctranslate2

from translator.core.drafts import DecodingOptions
from translator.core.errors.files import DamagedFile
from translator.core.languages import language
from translator.core.sentences import said
from translator.core.text import most_repeated, stutters, unstuttered
from translator.core.unspaced import has_unspaced, words
from translator.engine.decoding.hypothesis import MOST_PIECES, Hypothesis, length_bound
from translator.engine.decoding.noisy_channel import NoisyChannel
from translator.engine.model.shortlist import has_mapping
from translator.engine.model.tokeniser import END, Tokeniser

# Words that show a loop, by whether the language puts spaces between them; without, a word is a
# character. A draft is told by more of them: of 20,000 right translations each, 0.3 % into Chinese
# and 0.8 % into Japanese say six characters more often than their source says three words, and 2 to
# 4 % say five. A source is told by fewer: its three characters may be three words.
_LOOP = {True: 3, False: 6}
_LOOP_OF_SOURCE = 3
# Pieces decoded together, padding and every hypothesis of a beam counted. Greedily, 512 to 1024
# cost the bundled models 4 to 12 % less than 2048 on one core, and a fifth less on two busy ones.
_BATCH_PIECES = 1024
_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class _Source:
    text: str
    pieces: list[str]


class Decoder:
    """A loaded model with its tokeniser. Safe to use from several threads.

    Raises:
        DamagedFile: the int8 form cannot be loaded.
    """

    def __init__(self, serving_folder: Path, tokeniser: Tokeniser, *, threads: int) -> None:
        try:
            self.translator = ctranslate2.Translator(
                str(serving_folder), device="cpu", inter_threads=threads, intra_threads=1
            )
        except (RuntimeError, ValueError) as error:
            what_to_do = said("Remove that folder; it is made again at the next start.")
            raise DamagedFile(serving_folder, what_to_do) from error
        self.tokeniser = tokeniser
        self._threads = threads
        self._has_shortlist = has_mapping(serving_folder)

    def decode(self, texts: Sequence[str], options: DecodingOptions) -> list[Hypothesis]:
        """One hypothesis per text. Each text must be at most ``MOST_PIECES`` pieces long."""
        sources = self._sources(texts)
        results = self._first(sources, options)
        failed = [i for i, found in enumerate(results) if self._faults(texts[i], found)]
        strict = replace(options, repetition_limit=3)
        again = self._run([sources[i] for i in failed], strict, penalty=1.2, shortlisted=False)
        for i, other in zip(failed, again, strict=True):
            if self._faults(texts[i], other) < self._faults(texts[i], results[i]):
                results[i] = other
            if self._loops(texts[i], results[i]):
                results[i] = replace(results[i], text=unstuttered(results[i].text))
        return results

    def decode_once(self, texts: Sequence[str], options: DecodingOptions) -> list[Hypothesis]:
        """The same, but nothing is asked again that has no end or says things over and over."""
        return self._first(self._sources(texts), options)

    def _sources(self, texts: Sequence[str]) -> list[_Source]:
        return [_Source(text, self.tokeniser.encode(text)) for text in texts]

    def _first(self, sources: Sequence[_Source], options: DecodingOptions) -> list[Hypothesis]:
        limit = options.repetition_limit
        plain: list[int] = []
        repeating: list[int] = []
        for i, source in enumerate(sources):
            (repeating if repeats(source.pieces, limit) else plain).append(i)
        results: dict[int, Hypothesis] = {}
        for indices, size in ((plain, limit), (repeating, 0)):
            asked = replace(options, repetition_limit=size)
            found = self._run([sources[i] for i in indices], asked)
            results.update(zip(indices, found, strict=True))
        return [results[i] for i in range(len(sources))]

    def _run(
        self,
        sources: Sequence[_Source],
        options: DecodingOptions,
        *,
        penalty: float = 1.0,
        shortlisted: bool = True,
    ) -> list[Hypothesis]:
        if not sources:
            return []
        pieces = [source.pieces for source in sources]
        share = sum(map(len, pieces)) // self._threads + 1  # so that every thread has some
        channel = self._channel if options.weighed else None
        found = self.translator.translate_batch(
            pieces,
            beam_size=options.beam,
            num_hypotheses=1 if channel is None else options.beam,
            max_batch_size=max(min(_BATCH_PIECES // options.beam, share), MOST_PIECES),
            batch_type="tokens",
            max_input_length=0,
            max_decoding_length=length_bound(max(map(len, pieces))),
            no_repeat_ngram_size=options.repetition_limit,
            repetition_penalty=penalty,
            disable_unk=True,
            use_vmap=shortlisted and self._has_shortlist,
            return_scores=True,
            return_end_token=True,
        )
        beams = [
            [
                self._hypothesis(said, score, len(source.pieces))
                for said, score in zip(result.hypotheses, result.scores, strict=True)
            ]
            for result, source in zip(found, sources, strict=True)
        ]
        if channel is None:
            return [beam[0] for beam in beams]
        return channel.best([source.text for source in sources], beams)

    @cached_property
    def _channel(self) -> NoisyChannel | None:
        back = self.tokeniser.back
        return None if back is None else NoisyChannel(self.translator, back)

    def _hypothesis(self, pieces: list[str], score: float, source_pieces: int) -> Hypothesis:
        bound = length_bound(source_pieces)
        complete = bool(pieces) and pieces[-1] == END and len(pieces) <= bound
        return Hypothesis(self.tokeniser.decode(pieces[:bound]), score, complete)

    def _faults(self, source: str, found: Hypothesis) -> int:
        """How bad a hypothesis is: one without an end is worse than one that says things twice."""
        return 2 * (not found.complete) + self._loops(source, found)

    def _loops(self, source: str, found: Hypothesis) -> bool:
        return loops(source, found.text, target=self.tokeniser.direction.target)


def loops(source: str, draft: str, *, target: str) -> bool:
    """Whether a draft says some words over and over, more often than its source says any three.

    The model's own pieces are no measure of that: three words are three to ten of them, and three
    pieces may be the middle of one word. Letters over and over within a word are a loop as well,
    unless the source says one word three times, which "hahaha" may be right for. ``target`` is the
    language of the draft.
    """
    size = _LOOP[language(target).spaced]
    written = words(draft.casefold())
    if _says_again(written, size):
        said = words(source.casefold())
        if most_repeated(written, size) > most_repeated(said, _LOOP_OF_SOURCE):
            return True
    # Within a word, that is, which has been met before in nearly all texts.
    if not (stutters(draft) if has_unspaced(draft) else any(map(_stutters, written))):
        return False
    return not (stutters(source) or _three_in_a_row(words(source.casefold())))


_stutters = lru_cache(_REMEMBERED)(stutters)


def _three_in_a_row(said: Sequence[str]) -> bool:
    return any(
        one == two == three for one, two, three in zip(said, said[1:], said[2:], strict=False)
    )


def repeats(pieces: Sequence[str], size: int) -> bool:
    """Whether the source itself says ``size`` pieces twice, so that its translation may as well."""
    return 0 < 2 * size <= len(pieces) and _says_again(pieces, size)


def _says_again(units: Sequence[str], size: int) -> bool:
    """Whether any ``size`` units come twice; seldom, and sooner known than how often."""
    sequences = list(zip(*(units[start:] for start in range(size)), strict=False))
    return len(set(sequences)) < len(sequences)
