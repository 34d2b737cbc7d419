"""What the window says about the glossary."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from translator.core.terms.glossary import Term, TermUse
from translator.gui.sheet.sheet import Row
from translator.gui.wording.learning_words import filled


def uses_of(row: Row) -> tuple[TermUse, ...]:
    """The terms of a row, as far as it shows its draft: an edit is the user's own affair."""
    return row.draft.terms if row.text == row.draft.text and not row.edited else ()


def about_terms(row: Row, place: int) -> str:
    """About the term at ``place`` of a row's text, else about one that was not kept to."""
    uses = uses_of(row)
    at = (use for use in uses if use.start is not None and use.start <= place <= (use.end or 0))
    missing = (use for use in uses if not use.is_used)
    use = next(at, None) or next(missing, None)
    return "" if use is None else about_use(use)


def about_use(use: TermUse) -> str:
    """What came of one term, with its note."""
    translate = QCoreApplication.translate
    sentence = (
        translate("Glossary", "Glossary: %1 → %2")
        if use.is_used
        else translate("Glossary", "The glossary wants “%2” for “%1”")
    )
    told = filled(sentence, use.term, use.translation)
    return f"{told} ({use.note})" if use.note else told


def counted_terms(number: int) -> str:
    """``1 term``, ``4 terms``."""
    return QCoreApplication.translate("Glossary", "%Ln terms", "", number)


def removed_sentence(terms: list[Term]) -> str:
    """That terms are gone."""
    if len(terms) == 1:
        return filled(QCoreApplication.translate("Glossary", "Removed “%1”."), terms[0].term)
    removed = QCoreApplication.translate("Glossary", "Removed %1.")
    return filled(removed, counted_terms(len(terms)))


def replaced_sentence(terms: list[Term]) -> str:
    """That terms made way for others; one is told with all that it was."""
    if len(terms) == 1:
        old = terms[0]
        told = f"{old.term} → {old.translation}" + (f" ({old.note})" if old.note else "")
        return filled(QCoreApplication.translate("Glossary", "Replaced “%1”."), told)
    replaced = QCoreApplication.translate("Glossary", "Replaced %1.")
    return filled(replaced, counted_terms(len(terms)))
