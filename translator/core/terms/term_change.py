"""What a change did to a glossary: told to the user, and what taking it back needs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from translator.core.direction import Direction
from translator.core.terms.glossary import Term


@dataclass(frozen=True, slots=True)
class TermChange:
    """The difference between a glossary before and after.

    Attributes:
        old: terms as they were before, which are other now, or gone.
        fresh: terms under texts that were none before.
    """

    old: tuple[Term, ...]
    fresh: tuple[Term, ...]


def change_between(before: Iterable[Term], after: Iterable[Term]) -> TermChange:
    """Compare by direction and text, not by number: a term that was put back has another one."""
    was = {key_of(term): term for term in before}
    now = {key_of(term): term for term in after}
    old = (
        term for key, term in was.items() if key not in now or now[key].as_new() != term.as_new()
    )
    return TermChange(tuple(old), tuple(term for key, term in now.items() if key not in was))


def key_of(term: Term) -> tuple[Direction, str]:
    """What a term is there once by."""
    return term.direction, term.term
