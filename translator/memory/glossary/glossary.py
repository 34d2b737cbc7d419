"""The glossary of a profile: terms and their translations, in the database of the corrections."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from translator.core.direction import Direction
from translator.core.errors.memory import BadTerm, UnknownTerm
from translator.core.terms.glossary import ImportedTerms, NewTerm, Term
from translator.core.terms.term_finder import TermFinder
from translator.core.text import storable
from translator.memory.database import term_rows
from translator.memory.glossary import glossary_file

Access = Callable[[], AbstractContextManager[None]]


@dataclass(frozen=True, slots=True)
class Transactions:
    """How a table of the store is worked on.

    ``forgetting`` is ``writing`` that takes text away: no file holds it when it has ended.
    """

    reading: Access
    writing: Access
    forgetting: Access


class Glossary:
    """The ``terms`` table. Belongs to a Store, under whose rules it is read and written.

    A term is there once in a direction: what is added again takes the place of what was there.
    """

    def __init__(
        self, connection: sqlite3.Connection, access: Transactions, clock: Callable[[], float]
    ) -> None:
        self._connection, self._access, self._clock = connection, access, clock
        self._terms: dict[int, Term] | None = None
        self._finders: dict[Direction, TermFinder] = {}

    def reset(self) -> None:
        """Forget what is held in memory: the table may have changed."""
        self._terms = None
        self._finders = {}

    # Reading ------------------------------------------------------------------------------------

    def terms(self, direction: Direction | None = None) -> list[Term]:
        """The terms, oldest first: of one direction or of all."""
        with self._access.reading():
            return [
                term
                for term in self._all().values()
                if direction is None or term.direction == direction
            ]

    def finder(self, direction: Direction) -> TermFinder:
        """What finds the terms of a direction, as they are now."""
        with self._access.reading():
            finder = self._finders.get(direction)
            if finder is None:
                finder = TermFinder(self.terms(direction), direction)
                self._finders[direction] = finder
            return finder

    # Writing ------------------------------------------------------------------------------------

    def add(self, new: Sequence[NewTerm]) -> list[Term]:
        """Store terms, all or none; on the disk when this returns.

        A term that is there already keeps what a new one does not say: see ``NewTerm.over``.

        Raises:
            BadTerm: one has no text.
        """
        if not new:
            return []
        wanted = [_checked(each) for each in new]
        with self._access.reading():  # nobody changes anything meanwhile
            known = {(term.direction, term.term): term for term in self._all().values()}
            replaces = any((each.direction, each.term) in known for each in wanted)
            with self._changing(self._access.forgetting if replaces else self._access.writing):
                for each in wanted:
                    key = (each.direction, each.term)
                    known[key] = self._put(each, known.get(key))
        keys = dict.fromkeys((each.direction, each.term) for each in wanted)
        return [known[key] for key in keys]

    def change(self, number: int, new: NewTerm) -> Term:
        """Put ``new`` in the place of a term; no file holds what was there before.

        Raises:
            UnknownTerm: there is none with this number.
            BadTerm: it has no text.
        """
        wanted = _checked(new)
        with self._access.reading():
            old = self._get(number)
            with self._changing(self._access.forgetting):
                for other in self._all().values():
                    same = (other.direction, other.term) == (wanted.direction, wanted.term)
                    if same and other.number != number:
                        self._delete(other.number)
                term = self._put(wanted, old)
        return term

    def remove(self, numbers: Iterable[int]) -> None:
        """Remove terms; no file of the profile holds their texts afterwards.

        Raises:
            UnknownTerm: one of them is not there; nothing was removed.
        """
        with self._access.reading():
            gone = [self._get(number) for number in numbers]
            with self._changing(self._access.forgetting):
                for term in gone:
                    self._delete(term.number)

    # Files --------------------------------------------------------------------------------------

    def import_file(self, path: Path, direction: Direction) -> ImportedTerms:
        """Add the terms of a table: see ``glossary_file.read_terms``."""
        found, left_out = glossary_file.read_terms(path, direction)
        return ImportedTerms(tuple(self.add(found)), tuple(left_out))

    def export_file(self, path: Path, direction: Direction, *, overwrite: bool = False) -> int:
        """Write the terms of a direction as a table, and return how many there are."""
        terms = self.terms(direction)
        glossary_file.write_terms(path, terms, overwrite=overwrite)
        return len(terms)

    # Inner workings -----------------------------------------------------------------------------

    def _all(self) -> dict[int, Term]:
        if self._terms is None:
            self._terms = term_rows.load(self._connection)
        return self._terms

    @contextmanager
    def _changing(self, access: Access) -> Iterator[None]:
        """Read again what was changed, so that a closed store can still be asked.

        Where erasing fails, the change may have been made all the same.
        """
        try:
            with access():
                yield
        finally:
            self.reset()
        self._all()

    def _get(self, number: int) -> Term:
        try:
            return self._all()[number]
        except KeyError:
            raise UnknownTerm(number) from None

    def _put(self, new: NewTerm, old: Term | None) -> Term:
        case, note = new.over(old)
        term = Term(
            number=old.number if old else self._next_number(),
            direction=new.direction,
            term=new.term,
            translation=new.translation,
            case_sensitive=case,
            note=note,
            created=old.created if old else self._clock(),
        )
        self._connection.execute(term_rows.INSERT, term_rows.to_row(term))
        return term

    def _delete(self, number: int) -> None:
        self._connection.execute("DELETE FROM terms WHERE number = ?", (number,))

    def _next_number(self) -> int:
        """One more than any number ever given: a removed one is never another term's."""
        row = self._connection.execute(
            "SELECT seq FROM sqlite_sequence WHERE name = 'terms'"
        ).fetchone()
        return 1 if row is None else int(row[0]) + 1


def _checked(new: NewTerm) -> NewTerm:
    tidied = new.tidied()
    if not tidied.term or not tidied.translation:
        raise BadTerm
    return NewTerm(
        tidied.direction,
        storable(tidied.term),
        storable(tidied.translation),
        tidied.case_sensitive,
        None if tidied.note is None else storable(tidied.note),
    )
