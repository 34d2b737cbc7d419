"""Text in, text out by CTranslate2, with every hypothesis bounded in length and repetition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import ctranslate2

from translator.core.drafts import DecodingOptions
from translator.core.errors import DamagedFile
from translator.core.languages import language
from translator.core.sentences import said
from translator.core.text import most_repeated, stutters
from translator.core.unspaced import words
from translator.engine.tokeniser import END, Tokeniser

# Marian's position table ends at 512; a place is kept for the end mark and the language token.
MOST_PIECES = 510
# Words that show a loop, by whether the language puts spaces between them; without, a word is a
# character. A draft is told by more of them: of 20,000 right translations each, 0.3 % into Chinese
# and 0.8 % into Japanese say six characters more often than their source says three words, and 2 to
# 4 % say five. A source is told by fewer: its three characters may be three words.
_LOOP = {True: 3, False: 6}
_LOOP_OF_SOURCE = 3
# Pieces decoded together, padding and every hypothesis of a beam counted: more gains little.
_BATCH_PIECES = 2048


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """What the model made of one text.

    ``log_probability`` is the mean natural-log probability of the target pieces, end included.
    ``complete`` is false where the model had not come to an end within the length bound.
    """

    text: str
    log_probability: float
    complete: bool


def length_bound(source_pieces: int) -> int:
    """How many target pieces a source of that many pieces may become.

    Between the languages served here no translation is three times as long in pieces; the constant
    leaves room for short idioms.
    """
    return min(3 * source_pieces + 12, MOST_PIECES)


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

    def decode(self, texts: Sequence[str], options: DecodingOptions) -> list[Hypothesis]:
        """One hypothesis per text. Each text must be at most ``MOST_PIECES`` pieces long."""
        sources = [self.tokeniser.encode(text) for text in texts]
        limit = options.repetition_limit
        plain = [i for i, pieces in enumerate(sources) if not repeats(pieces, limit)]
        repeating = [i for i in range(len(sources)) if i not in set(plain)]
        results: dict[int, Hypothesis] = {}
        for indices, size in ((plain, limit), (repeating, 0)):
            found = self._run([sources[i] for i in indices], options.beam, size, 1.0)
            results.update(zip(indices, found, strict=True))
        failed = [i for i, found in results.items() if self._faults(texts[i], found)]
        again = self._run([sources[i] for i in failed], options.beam, 3, 1.2)
        results |= {
            i: other
            for i, other in zip(failed, again, strict=True)
            if self._faults(texts[i], other) < self._faults(texts[i], results[i])
        }
        return [results[i] for i in range(len(texts))]

    def _run(
        self, sources: list[list[str]], beam: int, repetition_limit: int, penalty: float
    ) -> list[Hypothesis]:
        if not sources:
            return []
        share = sum(map(len, sources)) // self._threads + 1  # so that every thread has some
        found = self.translator.translate_batch(
            sources,
            beam_size=beam,
            max_batch_size=max(min(_BATCH_PIECES // beam, share), MOST_PIECES),
            batch_type="tokens",
            max_input_length=0,
            max_decoding_length=length_bound(max(map(len, sources))),
            no_repeat_ngram_size=repetition_limit,
            repetition_penalty=penalty,
            disable_unk=True,
            return_scores=True,
            return_end_token=True,
        )
        return [
            self._hypothesis(result.hypotheses[0], result.scores[0], len(pieces))
            for result, pieces in zip(found, sources, strict=True)
        ]

    def _hypothesis(self, pieces: list[str], score: float, source_pieces: int) -> Hypothesis:
        bound = length_bound(source_pieces)
        complete = bool(pieces) and pieces[-1] == END and len(pieces) <= bound
        return Hypothesis(self.tokeniser.decode(pieces[:bound]), score, complete)

    def _faults(self, source: str, found: Hypothesis) -> int:
        """How bad a hypothesis is: one without an end is worse than one that says things twice."""
        again = loops(source, found.text, target=self.tokeniser.direction.target)
        return 2 * (not found.complete) + again


def loops(source: str, draft: str, *, target: str) -> bool:
    """Whether a draft says some words over and over, more often than its source says any three.

    The model's own pieces are no measure of that: three words are three to ten of them, and three
    pieces may be the middle of one word. Letters over and over within a word are a loop as well,
    unless the source says one word three times, which "hahaha" may be right for. ``target`` is the
    language of the draft.
    """
    repeated = most_repeated(words(draft.casefold()), _LOOP[language(target).spaced])
    said = words(source.casefold())
    if repeated > 1 and repeated > most_repeated(said, _LOOP_OF_SOURCE):
        return True
    return stutters(draft) and not (stutters(source) or _three_in_a_row(said))


def _three_in_a_row(said: Sequence[str]) -> bool:
    return any(
        one == two == three for one, two, three in zip(said, said[1:], said[2:], strict=False)
    )


def repeats(pieces: Sequence[str], size: int) -> bool:
    """Whether the source itself says ``size`` pieces twice, so that its translation may as well."""
    if size == 0 or len(pieces) < 2 * size:
        return False
    sequences = list(zip(*(pieces[start:] for start in range(size)), strict=False))
    return len(set(sequences)) < len(sequences)
