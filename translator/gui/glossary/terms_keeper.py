"""The glossary as the window uses it: asked on the worker thread, answered by signals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from translator.core.direction import Direction
from translator.core.errors.tree import TranslatorError
from translator.core.terms.glossary import NewTerm, Term
from translator.core.terms.term_change import TermChange, change_between, key_of
from translator.gui.door import Door, Glossary
from translator.gui.threads.bridge import Background

T = TypeVar("T")


class TermsKeeper(QObject):
    """Lists, adds, changes and removes. A dialog may be gone when the answer comes.

    Signals:
        listed: the Terms of the direction asked for, oldest first.
        changed: terms are other than before, or gone.
        stepped: the TermChange that a change was, which ``undo`` takes back.
        added: the list of Terms that were added, and the list of those that they replaced.
        rewritten: the Term that was edited, and the list of others that it replaced.
        unwritten: the NewTerm that could not take the place of one; ``failed`` says why.
        removed: the list of Terms that are gone.
        imported: ImportedTerms, and the list of Terms that they replaced.
        undone: the list of Terms that were put back.
        exported: a Path.
        failed: a TranslatorError.
    """

    listed = Signal(object)
    changed = Signal()
    stepped = Signal(object)
    added = Signal(object, object)
    rewritten = Signal(object, object)
    unwritten = Signal(object)
    removed = Signal(object)
    imported = Signal(object, object)
    undone = Signal(object)
    exported = Signal(object)
    failed = Signal(object)

    def __init__(self, door: Door, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._door, self._background = door, background

    def read(self, direction: Direction) -> None:
        """Ask for the terms of a direction."""
        self._background.run(
            lambda: self._door.glossary().terms(direction),
            done=self.listed.emit,
            failed=self._fail,
        )

    def add(self, new: Sequence[NewTerm]) -> None:
        """Add terms, or give those that are there another translation."""
        self._change(lambda glossary: glossary.add(new), then=self.added.emit)

    def change(self, number: int, new: NewTerm) -> None:
        """Put ``new`` in the place of a term, and of another with the same text."""

        def tell(term: Term, old: list[Term]) -> None:
            self.rewritten.emit(term, [one for one in old if one.number != number])

        def fail(error: TranslatorError) -> None:
            self.unwritten.emit(new)
            self._fail(error)

        self._change(lambda glossary: glossary.change(number, new), then=tell, failed=fail)

    def remove(self, terms: Sequence[Term]) -> None:
        """Erase terms."""
        self._change(
            lambda glossary: glossary.remove(term.number for term in terms),
            then=lambda _, old: self.removed.emit(old),
        )

    def import_file(self, path: Path, direction: Direction) -> None:
        """Add what is in a table."""
        self._change(
            lambda glossary: glossary.import_file(path, direction), then=self.imported.emit
        )

    def undo(self, change: TermChange) -> None:
        """Take a change back; those after it have been. Where that fails, it can be tried again."""

        def fail(error: TranslatorError) -> None:
            self.stepped.emit(change)
            self._fail(error)

        self._background.run(
            lambda: _taken_back(self._door.glossary(writing=True), change),
            done=self._tell_undone,
            failed=fail,
        )

    def export_file(self, path: Path, direction: Direction) -> None:
        """Write a table; a file that is there has been asked about already."""
        self._background.run(
            lambda: self._door.glossary().export_file(path, direction, overwrite=True),
            done=lambda _: self.exported.emit(path),
            failed=self._fail,
        )

    # ---- inside

    def _change(
        self,
        work: Callable[[Glossary], T],
        *,
        then: Callable[[T, list[Term]], None],
        failed: Callable[[TranslatorError], None] | None = None,
    ) -> None:
        """Tell ``then`` what ``work`` returned, and the terms as they were that it changed."""

        def compared() -> tuple[T, TermChange]:
            glossary = self._door.glossary(writing=True)
            before = list(glossary.terms())
            result = work(glossary)
            return result, change_between(before, glossary.terms())

        self._background.run(compared, done=partial(self._tell, then), failed=failed or self._fail)

    def _tell(self, then: Callable[[T, list[Term]], None], done: tuple[T, TermChange]) -> None:
        result, change = done
        self.changed.emit()
        self.stepped.emit(change)
        then(result, list(change.old))

    def _tell_undone(self, terms: list[Term]) -> None:
        self.changed.emit()
        self.undone.emit(terms)

    def _fail(self, error: TranslatorError) -> None:
        self.failed.emit(error)


def _taken_back(glossary: Glossary, change: TermChange) -> list[Term]:
    """By their texts, since a term that was put back since then has another number."""
    fresh = {key_of(term) for term in change.fresh}
    if numbers := [term.number for term in glossary.terms() if key_of(term) in fresh]:
        glossary.remove(numbers)
    return list(glossary.add([term.as_new() for term in change.old]))
