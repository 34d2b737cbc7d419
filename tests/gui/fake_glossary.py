"""A glossary in a list; drafts keep to it but for the terms that are refused."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from translator.core.direction import Direction
from translator.core.drafts import Draft
from translator.core.errors.tree import TranslatorError
from translator.core.terms.glossary import BadLine, ImportedTerms, NewTerm, Term, TermUse
from translator.core.terms.term_finder import TermFinder

EN_DE = Direction("en", "de")


class FakeGlossary:
    """``problem`` is raised by whatever changes something; ``refused`` are translations."""

    def __init__(self) -> None:
        self.stored: list[Term] = []
        self.left_out: tuple[BadLine, ...] = ()
        self.refused: set[str] = set()
        self.exported: list[tuple[Path, bool]] = []
        self.problem: TranslatorError | None = None
        self.threads: set[str] = set()
        self._given = 0

    def give(self, term: str, translation: str, note: str = "") -> Term:
        """A term from before."""
        return self.add([NewTerm(EN_DE, term, translation, note=note)])[0]

    def terms(self, direction: Direction | None = None) -> Sequence[Term]:
        self.threads.add(threading.current_thread().name)
        return [term for term in self.stored if direction in (None, term.direction)]

    def add(self, new: Sequence[NewTerm]) -> Sequence[Term]:
        self._begin()
        added = []
        for each in new:
            self._given += 1
            old = self._take(each)
            self.stored.append(_stored(self._given, each, old))
            added.append(self.stored[-1])
        return added

    def change(self, number: int, new: NewTerm) -> Term:
        self._begin()
        changed = _stored(number, new)
        if all(one.number != number or one.term != new.term for one in self.stored):
            self._take(new)
        self.stored = [changed if one.number == number else one for one in self.stored]
        return changed

    def remove(self, numbers: Iterable[int]) -> None:
        self._begin()
        gone = set(numbers)
        self.stored = [one for one in self.stored if one.number not in gone]

    def import_file(self, path: Path, direction: Direction) -> ImportedTerms:
        lines = (line.split("\t") for line in path.read_text().splitlines())
        new = [NewTerm(direction, term, translation) for term, translation in lines]
        return ImportedTerms(tuple(self.add(new)), self.left_out)

    def export_file(self, path: Path, direction: Direction, *, overwrite: bool = False) -> int:
        self._begin()
        self.exported.append((path, overwrite))
        return len(self.stored)

    def enforced(self, draft: Draft) -> Draft:
        """A draft in capitals with the translations of its terms in their places."""
        found = TermFinder(self.stored, EN_DE).find(draft.source)
        text, uses, end = "", [], 0
        for term in found:
            text += draft.text[end : term.start]
            use = TermUse(term.term, term.translation, term.note, None, None, term.start, term.end)
            if term.translation in self.refused:
                text += draft.text[term.start : term.end]
            else:
                use = replace(use, start=len(text), end=len(text) + len(term.wanted[0]))
                text += term.wanted[0]
            uses.append(use)
            end = term.end
        return replace(draft, text=text + draft.text[end:], terms=tuple(uses))

    def _take(self, new: NewTerm) -> Term | None:
        """Take out the term whose place ``new`` is to have."""
        key = (new.direction, new.term)
        old = next((one for one in self.stored if (one.direction, one.term) == key), None)
        self.stored = [one for one in self.stored if one is not old]
        return old

    def _begin(self) -> None:
        self.threads.add(threading.current_thread().name)
        if self.problem is not None:
            raise self.problem


def _stored(number: int, new: NewTerm, old: Term | None = None) -> Term:
    texts = (new.term, new.translation, *new.over(old))
    return Term(number, new.direction, *texts, created=0.0)
