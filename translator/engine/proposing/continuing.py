"""Going on from what is written already: the next pieces, and the rest after each of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from heapq import nlargest

import numpy as np

from translator.core.drafts import GREEDY
from translator.core.languages import language
from translator.engine.decoding.abandonment import Abandoned
from translator.engine.decoding.decoding import Decoder, repeats
from translator.engine.decoding.hypothesis import MOST_PIECES, length_bound
from translator.engine.model.tokeniser import END, SPACE, UNKNOWN
from translator.engine.writing.wide_signs import widened

Abandonment = Callable[[], bool]

_MOST_OPEN = 4  # pieces of an unfinished word that are cut again, and steps to write them anew
_MOST_PATHS = 3
_LEAST = -16.0  # natural-log probability of a piece that is looked at
_HOPELESS = 5.0  # nats behind the best opening so far
_NEVER = float("-inf")
_ROOM = 8  # pieces that may follow a prefix longer than any translation should be


@dataclass(frozen=True, slots=True)
class Prefix:
    """What is written already: whole pieces, then the ``open`` ones, to be cut in any other way.

    The open ones are the last word, which may not be finished, or SentencePiece's space alone where
    a word is to begin; none where anything may follow.
    """

    pieces: tuple[str, ...]
    open: tuple[str, ...]

    @property
    def letters(self) -> str:
        """What the open pieces write, with SentencePiece's space before a word."""
        return "".join(self.open)


@dataclass(frozen=True, slots=True)
class Opening:
    """Pieces that write out a prefix and end there, or go on in the last of them.

    ``log_probability`` is the summed natural-log probability of what follows ``Prefix.pieces``.
    """

    pieces: tuple[str, ...]
    log_probability: float = 0.0


@dataclass(frozen=True, slots=True)
class Continuation:
    """What follows a prefix, as it is, up to the end of the sentence.

    ``text[:opening]`` is what its first piece says. ``log_probability`` is the mean natural-log
    probability of the pieces, those of the prefix counted as certain. ``begun`` are the pieces from
    the start of the sentence to where the first word ends that follows ``Prefix.pieces``.
    """

    text: str
    opening: int
    log_probability: float
    begun: tuple[str, ...]


class Continuer:
    """Writes on with one decoder. Holds no state of its own; safe to use from several threads."""

    def __init__(self, decoder: Decoder) -> None:
        self._decoder = decoder
        self._tokeniser = decoder.tokeniser
        self._spaced = language(decoder.tokeniser.direction.target).spaced

    def prefix(self, written: str, *, finished: bool = False) -> Prefix:
        """Cut what is written into pieces; where it is ``finished``, no letter joins its last word.

        A last word without a space behind it may otherwise go on.
        """
        pieces = tuple(self._tokeniser.encode_target(written))
        if not pieces or (finished and not written[-1].isspace()):
            return Prefix(pieces, ())
        if written[-1].isspace():
            return Prefix(pieces, (SPACE,) if self._spaced else ())
        back = 1
        while back < min(len(pieces), _MOST_OPEN) and not pieces[-back].startswith(SPACE):
            back += 1
        return Prefix(pieces[:-back], pieces[-back:])

    def openings(
        self, source: Sequence[str], prefix: Prefix, most: int, abandoned: Abandonment
    ) -> list[Opening]:
        """The most probable ways to go on with what agrees with the prefix, the best first.

        None where the model would rather end the sentence. Open letters that the model would
        never write are taken as they are.

        Raises:
            Abandoned: ``abandoned`` turned true between two steps.
        """
        found: list[Opening] = []
        paths = [(Opening(prefix.pieces), prefix.letters)]
        ending = _NEVER
        for step in range(_MOST_OPEN + 1):
            if abandoned():
                raise Abandoned
            longer = []
            following = self._next_pieces(source, [path.pieces for path, _ in paths])
            for (path, left), pieces in zip(paths, following, strict=True):
                if step == 0:
                    ending = max(ending, pieces.pop(END, ending))
                for piece, log_probability in pieces.items():
                    if piece.startswith(left) or (left.startswith(piece) and piece):
                        total = path.log_probability + log_probability
                        taken = Opening((*path.pieces, piece), total)
                        if len(piece) >= len(left):
                            found.append(taken)
                        else:
                            longer.append((taken, left[len(piece) :]))
            least = max((one.log_probability for one in found), default=_NEVER) - _HOPELESS
            longer = [path for path in longer if path[0].log_probability > least]
            paths = nlargest(_MOST_PATHS, longer, key=lambda path: path[0].log_probability)
            if not paths:
                break
        best = nlargest(most, found, key=lambda opening: opening.log_probability)
        best = [opening for opening in best if opening.log_probability > ending]
        if not best and prefix.letters.strip(SPACE):
            return [Opening((*prefix.pieces, *prefix.open))]
        return best

    def finish(
        self,
        source: Sequence[str],
        prefix: Prefix,
        openings: Sequence[Opening],
        *,
        beam: int,
        each: int = 1,
    ) -> list[Continuation]:
        """The rest of the sentence after every opening, ``each`` ways; what has no end is left out.

        The continuations of an opening follow each other, the best first.
        """
        longest = max((len(opening.pieces) for opening in openings), default=0)
        bound = min(max(length_bound(len(source)), longest + _ROOM), MOST_PIECES)
        openings = [opening for opening in openings if len(opening.pieces) < bound]
        if not openings:
            return []
        limit = GREEDY.repetition_limit
        found = self._decoder.translator.translate_batch(
            [list(source)] * len(openings),
            target_prefix=[list(opening.pieces) for opening in openings],
            beam_size=beam,
            num_hypotheses=each,
            max_input_length=0,
            max_decoding_length=bound,
            no_repeat_ngram_size=0 if repeats(source, limit) else limit,
            disable_unk=True,
            return_scores=True,
            return_end_token=True,
        )
        continuations = []
        for opening, result in zip(openings, found, strict=True):
            for pieces, score in zip(result.hypotheses, result.scores, strict=True):
                # The engine sums over what it chose, and divides by the number of all pieces.
                mean = score + opening.log_probability / len(pieces)
                # The engine does not give back what its vocabulary lacks; our own pieces do.
                whole = (*opening.pieces, *pieces[len(opening.pieces) :])
                said = self._said(prefix, opening, whole)
                if said is not None:
                    begun = whole[: self._word_end(prefix, opening, whole)]
                    continuations.append(Continuation(*said, mean, begun))
        return continuations

    def likely(
        self,
        source: Sequence[str],
        prefix: Prefix,
        found: Sequence[Continuation],
        behind: float,
    ) -> list[Continuation]:
        """Those whose first word is at most ``behind`` nats less probable than the best one's.

        Its opening does not tell: many a rare word begins with a common piece.
        """
        if len(found) < 2:
            return list(found)
        scores = self._decoder.translator.score_batch(
            [list(source)] * len(found), [list(one.begun) for one in found], max_input_length=0
        )
        words = [
            sum(score.log_probs[len(prefix.pieces) : len(one.begun)])
            for score, one in zip(scores, found, strict=True)
        ]
        least = max(words) - behind
        return [one for one, word in zip(found, words, strict=True) if word >= least]

    def _word_end(self, prefix: Prefix, opening: Opening, pieces: Sequence[str]) -> int:
        """Where the first word after ``prefix.pieces`` ends, its punctuation left out.

        Where words are not divided, that is the opening.
        """
        start = len(prefix.pieces)
        if not self._spaced:
            return len(opening.pieces)
        end = max(start + 1 + (pieces[start] == SPACE), len(opening.pieces))
        while end < len(pieces) - 1 and _goes_on(pieces[end]):
            end += 1
        return end

    def _said(
        self, prefix: Prefix, opening: Opening, pieces: Sequence[str]
    ) -> tuple[str, int] | None:
        """What a hypothesis says after the prefix, and how much of it is the opening's.

        None where it came to no end.
        """
        if not pieces or pieces[-1] != END:
            return None
        decode = self._tokeniser.decode
        written = decode([*prefix.pieces, *prefix.open])
        begun = decode(opening.pieces)
        whole = decode(pieces)
        if not (begun.startswith(written) and whole.startswith(begun)):
            return None
        whole = widened(whole) if self._tokeniser.narrows else whole
        return whole[len(written) :], len(begun) - len(written)

    def _next_pieces(
        self, source: Sequence[str], paths: Sequence[tuple[str, ...]]
    ) -> list[dict[str, float]]:
        """What may follow each of equally long paths, with natural-log probabilities.

        ``return_alternatives`` would give the same, but CTranslate2 4.8 takes what follows a prefix
        of two pieces or more from another place in its table of positions.
        """
        length = len(paths[0])
        if length >= MOST_PIECES:
            return [{} for _ in paths]
        found = self._decoder.translator.translate_batch(
            [list(source)] * len(paths),
            target_prefix=[list(path) for path in paths],
            beam_size=1,
            max_input_length=0,
            max_decoding_length=length + 1,
            return_logits_vocab=True,
        )
        return [self._probable(np.asarray(result.logits[0][-1])) for result in found]

    def _probable(self, logits: np.ndarray) -> dict[str, float]:
        pieces = self._tokeniser.target_pieces
        top = logits.max()
        log_probabilities = logits - (top + np.log(np.exp(logits - top).sum()))
        likely = np.flatnonzero(log_probabilities > _LEAST)
        found = {pieces[i]: float(log_probabilities[i]) for i in likely}
        found.pop(UNKNOWN, None)
        return found


def _goes_on(piece: str) -> bool:
    """Whether a piece belongs to the word before it."""
    return piece != END and not piece.startswith(SPACE) and any(map(str.isalnum, piece))
