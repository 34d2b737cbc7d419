"""Which words belong together, from the attention of the model's last decoder layer.

The weights are those with which a target piece is *predicted*, so that row ``t`` belongs to piece
``t`` itself and nothing is shifted; the mean of all heads finds more than any one of them. A word
is taken to look where its first piece looks: the later ones rather continue the word.

A pair is as strong as the geometric mean of its share of what the target word looks at and its
share of what the source word is looked at, punctuation left out. Asking both ways keeps a word
that many look at in passing, as helping verbs are, from being linked with all of them.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from translator.engine.words.word_sides import Side

Weights = npt.NDArray[np.float64]

# Found on 22 sentences of our own with 144 links that are beyond doubt, en→de and de→en: of what is
# linked 97 % and 96 % is right, of what should be 90 % and 87 % is linked (at 0.36: 92 and 91 %, 92
# and 92 %). One head alone, without asking both ways: 82 % and 79 %. Removing one word after
# another from the source and seeing what becomes improbable: 91 % and 92 %, at several times the
# cost. Asking the model of the other direction as well: 97 % and 94 %, but it may not be loaded.
CLEAR = 0.4


def linked(attention: Weights, source: Side, target: Side) -> list[tuple[int, int]]:
    """Pairs of indices into ``source.words`` and ``target.words``; no pair where none is clear.

    ``attention`` is ``[target pieces, source pieces]``. Protected items belong to themselves.
    """
    strengths = _strengths(_by_words(attention, source, target))
    pairs = [
        (index, place)
        for place, row in enumerate(strengths)
        for index, strength in enumerate(row)
        if strength >= CLEAR
    ]
    items = {number: index for index, number in source.protected.items()}
    return sorted([*pairs, *((items[number], i) for i, number in target.protected.items())])


def _by_words(attention: Weights, source: Side, target: Side) -> Weights:
    """``[target words, source words]``, without protected items."""
    weights = np.zeros((len(target.words), len(source.words)))
    seen = set(target.protected)
    for row, owner in zip(attention, target.owners, strict=True):
        if owner is None or owner in seen:
            continue
        seen.add(owner)
        for weight, word in zip(row, source.owners, strict=True):
            if word is not None and word not in source.protected:
                weights[owner, word] += weight
    return weights


def _strengths(weights: Weights) -> Weights:
    tiny = np.finfo(float).tiny
    of_row = weights / np.maximum(weights.sum(axis=1, keepdims=True), tiny)
    of_column = weights / np.maximum(weights.sum(axis=0, keepdims=True), tiny)
    strengths: Weights = np.sqrt(of_row * of_column)
    return strengths
