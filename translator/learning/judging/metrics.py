"""BLEU and chrF from sufficient statistics, so that resampling is matrix arithmetic.

The statistics come from sacrebleu, and tests hold the vectorised scores here equal to sacrebleu's
own. A score is only comparable together with its signature.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from translator.core.languages import language

if TYPE_CHECKING:
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF

Counts = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

_ORDERS = 4  # word n-gram orders of BLEU
_BETA_SQUARED = 4.0  # chrF2: recall weighs beta = 2 times as much as precision (Popović 2015)
_TOKENISERS = {"zh": "zh", "ja": "ja-mecab"}
_OF_JAPANESE = ("MeCab", "ipadic")  # the one that cuts, and its dictionary


@dataclass(frozen=True, slots=True, eq=False)
class Statistics:
    """Sufficient statistics of n sentence pairs.

    Attributes:
        bleu: [n, 10]: draft length, reference length, matches of order 1-4, totals of order 1-4.
        chrf: [n, 18]: for each character order 1-6: n-grams of draft, of reference, in common.
    """

    bleu: Counts
    chrf: Counts


class Metrics:
    """sacrebleu's BLEU and chrF with the tokeniser that the target language needs.

    Chinese is cut into characters by sacrebleu's ``zh``, Japanese into words by MeCab where it is
    installed; other languages without spaces are scored by characters, all others by ``13a``.
    The signature names the tokeniser.
    """

    def __init__(self, target: str) -> None:
        self._spaced = language(target).spaced
        self._tokeniser = _TOKENISERS.get(target, "13a" if self._spaced else "char")
        if target == "ja" and not all(map(find_spec, _OF_JAPANESE)):
            self._tokeniser = "char"

    def statistics(self, drafts: list[str], references: list[str]) -> Statistics:
        """The statistics of each draft against its reference."""
        if not drafts:
            return Statistics(np.zeros((0, 10), np.int64), np.zeros((0, 18), np.int64))
        bleu = self._bleu._extract_corpus_statistics(drafts, [references])
        chrf = self._chrf._extract_corpus_statistics(drafts, [references])
        return Statistics(np.asarray(bleu, np.int64), np.asarray(chrf, np.int64))

    @property
    def bleu_signature(self) -> str:
        """sacrebleu's own signature, such as ``nrefs:1|case:mixed|eff:no|tok:13a|...``."""
        self._bleu.num_refs = 1
        return str(self._bleu.get_signature())

    @property
    def chrf_signature(self) -> str:
        """sacrebleu's own signature of chrF2."""
        self._chrf.num_refs = 1
        return str(self._chrf.get_signature())

    def ter(self, drafts: list[str], references: list[str]) -> float:
        """sacrebleu's TER of all drafts, of 100; in Chinese and Japanese not of whole clauses."""
        from sacrebleu.metrics.ter import TER

        # Asian characters are told apart only where punctuation is as well.
        metric = TER(normalized=not self._spaced, asian_support=not self._spaced)
        return float(metric.corpus_score(drafts, [references]).score)

    # The metrics are made when first needed: importing sacrebleu takes a moment, and Japanese
    # loads a dictionary.
    @cached_property
    def _bleu(self) -> BLEU:
        from sacrebleu.metrics.bleu import BLEU

        return BLEU(tokenize=self._tokeniser, force=True)

    @cached_property
    def _chrf(self) -> CHRF:
        from sacrebleu.metrics.chrf import CHRF

        return CHRF()


def bleu(statistics: npt.NDArray[np.generic]) -> Floats:
    """Corpus BLEU, 0-100, of summed statistics.

    Args:
        statistics: [..., 10], columns as in ``Statistics.bleu``.

    Returns:
        [...]. Zero counts are smoothed exponentially, as mteval-v13a and sacrebleu do: the k-th
        order without a match counts as 1 / (2^k · total).
    """
    sums = np.asarray(statistics, np.float64)
    lengths, correct, total = sums[..., :2], sums[..., 2 : 2 + _ORDERS], sums[..., 2 + _ORDERS :]
    missing = correct == 0
    halvings = np.cumsum(missing, axis=-1)
    with np.errstate(divide="ignore", invalid="ignore"):
        precision = np.where(missing, 1.0 / (2.0**halvings * total), correct / total)
        logs = np.log(precision)
        brevity = np.minimum(0.0, 1.0 - lengths[..., 1] / lengths[..., 0])
    possible = (total > 0).all(axis=-1) & (correct > 0).any(axis=-1)
    score: Floats = np.where(possible, 100.0 * np.exp(brevity + logs.mean(axis=-1)), 0.0)
    return score


def chrf(statistics: npt.NDArray[np.generic]) -> Floats:
    """Corpus chrF2, 0-100, of summed statistics.

    Args:
        statistics: [..., 18], columns as in ``Statistics.chrf``.

    Returns:
        [...]. Precision and recall are averaged over the orders that occur on both sides.
    """
    sums = np.asarray(statistics, np.float64)
    drafted, wanted, matched = sums[..., 0::3], sums[..., 1::3], sums[..., 2::3]
    counted = (drafted > 0) & (wanted > 0)
    orders = np.maximum(counted.sum(axis=-1), 1)
    precision = np.where(counted, matched / np.maximum(drafted, 1), 0.0).sum(axis=-1) / orders
    recall = np.where(counted, matched / np.maximum(wanted, 1), 0.0).sum(axis=-1) / orders
    below = _BETA_SQUARED * precision + recall
    above = 100.0 * (1.0 + _BETA_SQUARED) * precision * recall
    score: Floats = np.where(below > 0, above / np.where(below > 0, below, 1.0), 0.0)
    return score


@lru_cache(maxsize=4)
def resamples(pairs: int, *, count: int, seed: int) -> Floats:
    """How often each pair is drawn in each bootstrap resample.

    Returns:
        [count, pairs], each row summing to ``pairs``. The same arguments give the same draws, so
        two systems resampled with it are compared on the same sentences.
    """
    draws = np.random.default_rng(seed).multinomial(pairs, np.full(pairs, 1.0 / pairs), size=count)
    counts = draws.astype(np.float64)
    counts.flags.writeable = False  # it is remembered, and a round asks for the same ones often
    return counts
