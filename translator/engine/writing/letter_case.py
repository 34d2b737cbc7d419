"""Texts that are all in capitals, or in none: asked in ordinary case, answered in their own.

A word in capitals falls apart into pieces that the model has hardly ever seen. What it would be in
ordinary case is told by the vocabulary: of the forms of a word, the one whose pieces are by far the
most probable by themselves, which is how German nouns get their capital back. That needs no list of
words, and works for every model whose vocabulary holds probabilities.

Measured with the first bundled models on 800 general sentences, BLEU, greedy / beam of 4; texts in
capitals against the reference in capitals. The last line is of sentences without capitals by
nature, their first letter made small, where nothing is to be gained and something could be lost:

=======================  ========================  ========================
source                   en→de before, after       de→en before, after
=======================  ========================  ========================
ALL IN CAPITALS          0.3 / 0.5, 36.8 / 38.4    0.3 / 0.5, 40.6 / 42.6
all in small letters     36.0 / 38.0, 36.6 / 38.2  34.2 / 35.4, 40.4 / 42.7
small letters by nature  35.7 / 37.5, 35.8 / 37.4  45.6 / 46.7, 45.4 / 47.0
=======================  ========================  ========================

Where the vocabulary has the first word of a sentence whole in small letters only, the sentence is
asked for both ways, and the likelier draft is taken: "Page 12 is missing" was "Pau 12 fehlt",
"Milk is healthy" "Milk ist gesund". That is one held-out sentence in twelve, in nine directions. On
those, greedily, it brings 0.8 BLEU and 1.4 chrF (-2.1 to 3.6 and -0.2 to 4.3 by direction and
domain; small letters alone -0.3 and 0.7; taken where they are less likely by up to 0.1 nats a
token, 0.4 and 1.3). A long sentence is asked for so only where the model is not sure of its draft,
which leaves 0.8 and 1.3, and a third of the pieces need not be decoded. In short ones it is sure of
what is wrong, too: "Milk ist gesund" has -0.17 nats a token.

A full stop put behind a text that has none, and taken off its draft again, brought nothing
(−0.4 to +0.1 BLEU, and −1.3 for de→en greedy), and neither did a capital at the beginning.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from translator.core.drafts import Draft
from translator.core.languages import language
from translator.engine.model.tokeniser import Tokeniser
from translator.engine.names.known_names import capitalised_names
from translator.engine.protection import Item, find_items

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# What nearly every other text does not: a small letter is neither the first nor the second.
_BEGINS_IN_CAPITALS = re.compile(r"[\W\d_]*[^\W\d_a-z](?![a-zß-ÿ])")
_TITLE = re.compile(r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,}")
# How much more probable a form with a capital has to be, in nats: a word such as "sie" is both.
_SURE = 3.0
# Of a draft as likely as this, in nats a token, the other way of asking is not worth its time; of
# one with at most so many pieces it always is.
SURE = -0.5
_SHORT = 10
# Of fewer letters, a word has too little to tell by: "i", "es", "am".
_LEAST_LETTERS = 3
# The first word of a sentence, and what makes a title of it: another capital after it.
_FIRST = re.compile(r"([A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,})(?![\w'’-])(?!\s+(?!I\b)[A-ZÀ-ÖØ-Þ])")
_REMEMBERED = 20_000


class LetterCase:
    """Knows the words of one model. Safe to use from several threads."""

    def __init__(self, tokeniser: Tokeniser) -> None:
        self._tokeniser = tokeniser
        self._german = tokeniser.direction.source == "de"
        self._names = capitalised_names(tokeniser.direction.source)
        self._has_case = language(tokeniser.direction.source).spaced
        self._small = lru_cache(_REMEMBERED)(self._ordinary)

    def asked(self, source: str) -> str:
        """The source as the model is asked for it: the same, but for the case of its letters.

        In Chinese and Japanese only names and terms have a case, and say nothing of the others.
        """
        if not self._has_case:
            return source
        if _TITLE.fullmatch(source) and self._tokeniser.is_one_piece(source.lower()):
            # Of a button or a table, where all words have capitals. What the vocabulary does not
            # know in small letters is rather a name.
            return self._small(source)
        if self._in_capitals(source):
            return self._rewritten(source)
        if not source[1:].islower():
            return source
        # The first word may have its capital because it comes first.
        kept = source[0] if source[0].isupper() else ""
        return kept + self._rewritten(source)[len(kept) :]

    def also_asked(self, asked: str) -> str | None:
        """The same with its first word in small letters, if only so the vocabulary has it whole.

        A German one may be a noun.
        """
        first = _FIRST.match(asked) if self._has_case and not self._german else None
        if first is None:
            return None
        small, whole = first[1].lower(), self._tokeniser.is_one_piece
        if small in self._names or whole(first[1]) or not whole(small):
            return None
        return small + asked[first.end() :]

    def is_short(self, asked: str) -> bool:
        """Whether it is to be asked for in the other way, too, however sure the model is of it."""
        return self._tokeniser.length(asked) <= _SHORT

    def answered(self, source: str, draft: Draft) -> Draft:
        """The draft of what was asked, as one of the source."""
        if draft.source == source:
            return draft
        text = _capitals(draft.text) if self._in_capitals(source) else draft.text
        if source[:1].isupper():
            text = text[:1].upper() + text[1:]
        return replace(draft, source=source, text=text)

    def read(self, source: str) -> str | None:
        """The source as it is to be read beside its draft; None where that is in other letters."""
        return None if self._in_capitals(source) else self.asked(source)

    def _in_capitals(self, source: str) -> bool:
        """Whether all words are in capitals that need not be; one alone may be an abbreviation."""
        if not self._has_case or _BEGINS_IN_CAPITALS.match(source) is None:
            return False
        words = [word for word in _words(source) if len(word) > 1]
        if not words or not all(word.isupper() for word in words):
            return False
        return len(words) > 1 or self._tokeniser.is_one_piece(self._small(words[0]))

    def _rewritten(self, source: str) -> str:
        """The source with its words in ordinary case; of the same length but for ß."""
        items = find_items(source)

        def rewritten(match: re.Match[str]) -> str:
            word = match.group()
            return word if items and _is_in(items, match) else self._small(word)

        return _WORD.sub(rewritten, source)

    def _ordinary(self, word: str) -> str:
        """A word as it would stand within a sentence."""
        small = word.lower()
        if (name := self._names.get(small)) is not None:
            return name
        if len(small) < _LEAST_LETTERS or not self._tokeniser.has_probabilities:
            return small
        probability = self._tokeniser.log_probability
        if "SS" in word and self._german:  # ß has no capital
            small = max(small, small.replace("ss", "ß"), key=probability)
        others = {small.capitalize(), word} - {small}
        if not self._german:  # only names have a capital, and few are not in the vocabulary
            others = set(filter(self._tokeniser.is_one_piece, others))
        best = max(others, key=lambda form: (probability(form), form), default=small)
        return best if best != small and probability(best) > probability(small) + _SURE else small


def _words(text: str) -> list[str]:
    """The words outside of addresses and placeholders."""
    items = find_items(text)
    return [match.group() for match in _WORD.finditer(text) if not _is_in(items, match)]


def _is_in(items: Sequence[Item], word: re.Match[str]) -> bool:
    return any(item.start < word.end() and word.start() < item.end for item in items)


def _capitals(text: str) -> str:
    """A text in capitals, but for its addresses and placeholders."""
    pieces: list[str] = []
    end = 0
    for item in find_items(text):
        pieces += (text[end : item.start].upper(), item.text)
        end = item.end
    return "".join([*pieces, text[end:].upper()])
