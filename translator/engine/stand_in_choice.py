"""Which words a model copies: found out by asking it, since each model copies others."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from translator.core.drafts import GREEDY
from translator.engine.decoding import Decoder
from translator.engine.stand_in_forms import METRES, OR
from translator.engine.stand_ins import as_copied

# Spelled alike in the languages that are written in Latin letters; where the model favours none,
# the first are taken first.
_NAMES = (
    "Tom", "Boston", "Maria", "Berlin", "Peter", "London", "Anna", "Paris", "David", "Madrid",
    "John", "Mary", "Robert", "Daniel", "Michael", "Martin", "Julia", "Laura", "Chicago", "Texas",
)  # fmt: skip
_NUMBERS = (
    "25", "30", "12", "40", "15", "60", "50", "18", "45", "35", "80", "90", "70", "20", "24", "16",
)  # fmt: skip
_YEARS = ("2010", "2005", "1995", "2001", "1985", "2013", "2003", "1990")

_SETTINGS = ("{}", "{}.", "{}?", "({})")
_LEAST_COPIED = 2


class StandInChoice:
    """The stand-ins for one model, the most reliable first. Safe to use from several threads.

    Each kind is asked for when first needed, which takes some hundredths of a second.
    """

    def __init__(self, decoder: Decoder) -> None:
        self._decoder = decoder

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Words that stand where a noun stands."""
        return self._copied(_NAMES)

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """Numbers of two digits."""
        return self._copied(_NUMBERS)

    @cached_property
    def years(self) -> tuple[str, ...]:
        """Numbers that stand for a year."""
        return self._copied(_YEARS)

    @property
    def unit(self) -> str:
        """What is measured in, in the language of the source; empty where none is known."""
        return METRES.get(self._decoder.tokeniser.direction.source, "")

    @property
    def either(self) -> str:
        """What stands between words of which one is meant; empty where none is known."""
        return OR.get(self._decoder.tokeniser.direction.source, "")

    def _copied(self, words: Sequence[str]) -> tuple[str, ...]:
        """The words that the model copied in most of the settings, best first."""
        asked = [setting.format(word) for word in words for setting in _SETTINGS]
        answers = [hypothesis.text for hypothesis in self._decoder.decode(asked, GREEDY)]
        copies = {}
        for number, word in enumerate(words):
            given = answers[number * len(_SETTINGS) : (number + 1) * len(_SETTINGS)]
            copies[word] = sum(len(as_copied(word).findall(answer)) == 1 for answer in given)
        best = sorted(words, key=copies.__getitem__, reverse=True)
        return tuple(word for word in best if copies[word] >= _LEAST_COPIED)
