"""Which words a model copies: found out by asking it, since each model copies others."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from translator.core.direction import Direction
from translator.core.drafts import GREEDY
from translator.engine.decoding.decoding import Decoder
from translator.engine.names.known_names import stand_ins
from translator.engine.protection import Kind
from translator.engine.stand_ins.kept_answers import Answers, not_kept
from translator.engine.stand_ins.stand_in_forms import METRES, OR
from translator.engine.stand_ins.stand_ins import as_copied

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

    Args:
        answers: what gives the answers that are known already, and keeps new ones.
    """

    def __init__(self, decoder: Decoder, answers: Answers = not_kept) -> None:
        self._decoder, self._answers = decoder, answers
        self._known: dict[Kind, tuple[str, ...]] = {}

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Words that stand where a noun stands."""
        return self._copied(_NAMES)

    @property
    def _direction(self) -> Direction:
        return self._decoder.tokeniser.direction

    def known(self, kind: Kind) -> tuple[str, ...]:
        """Well-known names of a kind; any names where the model knows none."""
        if kind not in self._known:
            words = stand_ins(kind, self._direction)
            said = self._said(words)
            # In the order of the list: what is known best behaves like a name in any sentence.
            self._known[kind] = tuple(word for word in words if word in said) or self.names
        return self._known[kind]

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
        return METRES.get(self._direction.source, "")

    @property
    def either(self) -> str:
        """What stands between words of which one is meant; empty where none is known."""
        return OR.get(self._direction.source, "")

    def _ask(self, texts: Sequence[str]) -> list[str]:
        return [hypothesis.text for hypothesis in self._decoder.decode(texts, GREEDY)]

    def _copied(self, words: Sequence[str]) -> tuple[str, ...]:
        """The words that the model copied in most of the settings, best first."""
        return self._said({word: as_copied(word) for word in words})

    def _said(self, words: Mapping[str, re.Pattern[str]]) -> tuple[str, ...]:
        """The words for which it said what it should in most of the settings, best first."""
        asked = [setting.format(word) for word in words for setting in _SETTINGS]
        answers = self._answers(asked, self._ask)
        said = {}
        for number, (word, wanted) in enumerate(words.items()):
            given = answers[number * len(_SETTINGS) : (number + 1) * len(_SETTINGS)]
            said[word] = sum(len(wanted.findall(answer)) == 1 for answer in given)
        best = sorted(words, key=said.__getitem__, reverse=True)
        return tuple(word for word in best if said[word] >= _LEAST_COPIED)
