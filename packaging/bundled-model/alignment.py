"""Which pieces are translated with which, learned from pairs of sentences by IBM model 1."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """How probable it is that one piece is translated with another: all [pairs of pieces].

    Ordered by source, and for each of them the most probable first.
    """

    sources: Numbers
    targets: Numbers
    probabilities: npt.NDArray[np.float64]
    counts: npt.NDArray[np.float64]  # how often that is expected to have happened


def learned(sources: Sequence[Numbers], targets: Sequence[Numbers], *, rounds: int) -> Lexicon:
    """Expectation maximisation: Brown et al. 1993, section 4.1, "The Mathematics of Statistical
    Machine Translation", model 1 without the empty word, a source's repetitions counted once.

    Args:
        sources: piece numbers [pieces of a sentence] of one sentence each.
        targets: those of its translation.
    """
    size = 1 + max(int(one.max(initial=0)) for one in (*sources, *targets))
    pairs, words, said = [], [], 0
    for source, target in zip(sources, targets, strict=True):
        of = np.unique(source)
        pairs.append((of[None, :] * size + target[:, None]).ravel())
        words.append(np.repeat(np.arange(said, said + len(target), dtype=np.int32), len(of)))
        said += len(target)
    word = np.concatenate(words)
    kinds, kind = np.unique(np.concatenate(pairs), return_inverse=True)
    source_of, target_of = kinds // size, kinds % size
    probabilities: npt.NDArray[np.float64] = np.ones(len(kinds))
    counts = probabilities
    for _ in range(rounds):
        share = probabilities[kind]
        share /= np.bincount(word, share, said)[word]
        counts = np.asarray(np.bincount(kind, share, len(kinds)), np.float64)
        probabilities = counts / np.bincount(source_of, counts, size)[source_of]
    order = np.lexsort((-probabilities, source_of))
    return Lexicon(source_of[order], target_of[order], probabilities[order], counts[order])
