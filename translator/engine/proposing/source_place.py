"""Where in its source a translation that is being written has come to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from translator.core.drafts import GREEDY, REFINED, DecodingOptions
from translator.core.terms.glossary import FoundTerm
from translator.engine.drafting import Drafter, Part, divided
from translator.engine.model.tokeniser import Tokeniser
from translator.engine.term_enforcement import TermEnforcer
from translator.engine.writing.letter_case import LetterCase

Terms = tuple[FoundTerm, ...]

_LAST_PARTS = 64
_LONGER = 1.5  # than its draft: what is written is about more than one part


@dataclass(frozen=True, slots=True)
class Place:
    """Where a prefix ends: in which part of the source, and what goes around its continuation."""

    part: Part
    written: str
    lead: str
    tail: str


class SourcePlaces:
    """Finds places for one model. Safe to use from several threads."""

    def __init__(
        self, tokeniser: Tokeniser, drafter: Drafter, case: LetterCase, terms: TermEnforcer
    ) -> None:
        self._tokeniser, self._case = tokeniser, case
        # Of a long sentence the same parts are asked for with every letter that is written.
        self._drafted = lru_cache(_LAST_PARTS)(partial(_drafted, drafter, terms))

    def parts(self, source: str) -> list[Part] | None:
        """The parts of a source; None where there are none, or it is read in other letters."""
        read = self._case.read(source)
        return None if read is None else divided(read, self._tokeniser)

    def draft(self, part: Part) -> str:
        """What the model makes of a part while one types, without its terms."""
        return self._drafted(_whole(part), GREEDY, ())

    def find(self, source: str, written: str, found: Terms) -> Place | None:
        """Where in the source ``written`` ends; None where that cannot be told.

        It is laid beside the drafts of the parts, which keep to the terms ``found`` in the source.
        """
        parts = self.parts(source)
        if parts is None:
            return None
        if len(parts) == 1:
            return _placed(parts[0], written, parts[0].after)
        own = list(_terms_of(parts, self._case.asked(source), found))
        for options in (REFINED, GREEDY):
            drafts = [
                self._drafted(_whole(part), options, terms)
                for part, terms in zip(parts, own, strict=True)
            ]
            left, number = written, 0
            while number + 1 < len(drafts) and left.startswith(drafts[number]):
                left, number = left[len(drafts[number]) :], number + 1
            if len(left) <= _LONGER * len(drafts[number]):
                tail = parts[number].after + "".join(drafts[number + 1 :])
                return _placed(parts[number], left, tail)
        return None


def _whole(part: Part) -> str:
    return f"{part.before}{part.text}{part.after}"


def _drafted(
    drafter: Drafter, terms: TermEnforcer, text: str, options: DecodingOptions, found: Terms
) -> str:
    (draft,) = terms.enforce([(drafter.draft([text], options)[0], found)])
    return draft.text


def _terms_of(parts: Sequence[Part], read: str, found: Terms) -> Iterator[Terms]:
    """For each part the terms that are in it, in their places there."""
    end = 0
    for part in parts:
        start = read.index(part.text, end)
        end = start + len(part.text)
        moved = start - len(part.before)
        yield tuple(
            replace(term, start=term.start - moved, end=term.end - moved)
            for term in found
            if start <= term.start and term.end <= end
        )


def _placed(part: Part, written: str, tail: str) -> Place:
    """A place in a part; what stands before its words is in ``written`` already, or is to come."""
    if written.startswith(part.before):
        return Place(part, written[len(part.before) :], "", tail)
    if part.before.startswith(written):
        return Place(part, "", part.before[len(written) :], tail)
    return Place(part, written, "", tail)
