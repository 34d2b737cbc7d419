"""The glossary as the window uses it: asked on the worker thread, answered by signals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from translator.core.direction import Direction
from translator.core.errors.tree import TranslatorError
from translator.core.glossary import NewTerm, Term
from translator.gui.bridge import Background
from translator.gui.door import Door, Glossary

T = TypeVar("T")


class TermsKeeper(QObject):
    """Lists, adds, changes and removes. A dialog may be gone when the answer comes.

    Signals:
        listed: the Terms of the direction asked for, oldest first.
        changed: terms are other than before, or gone.
        added: the list of Terms that were added, or put back.
        removed: the list of Terms that are gone, and can be put back.
        imported: ImportedTerms.
        exported: a Path.
        failed: a TranslatorError.
    """

    listed = Signal(object)
    changed = Signal()
    added = Signal(object)
    removed = Signal(object)
    imported = Signal(object)
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
        """Put ``new`` in the place of a term."""
        self._change(lambda glossary: glossary.change(number, new))

    def remove(self, terms: Sequence[Term]) -> None:
        """Erase terms."""

        def work(glossary: Glossary) -> list[Term]:
            glossary.remove(term.number for term in terms)
            return list(terms)

        self._change(work, then=self.removed.emit)

    def import_file(self, path: Path, direction: Direction) -> None:
        """Add what is in a table."""
        self._change(
            lambda glossary: glossary.import_file(path, direction), then=self.imported.emit
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
        self, work: Callable[[Glossary], T], *, then: Callable[[T], None] | None = None
    ) -> None:
        self._background.run(
            lambda: work(self._door.glossary(writing=True)),
            done=partial(self._tell, then),
            failed=self._fail,
        )

    def _tell(self, then: Callable[[T], None] | None, result: T) -> None:
        self.changed.emit()
        if then is not None:
            then(result)

    def _fail(self, error: TranslatorError) -> None:
        self.failed.emit(error)
