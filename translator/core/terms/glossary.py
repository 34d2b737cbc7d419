"""The glossary: terms that the user wants translated in one way, and what came of them."""

from __future__ import annotations

from dataclasses import dataclass

from translator.core.direction import Direction
from translator.core.text import normalise


@dataclass(frozen=True, slots=True)
class NewTerm:
    """A term that is not stored yet.

    Attributes:
        case_sensitive: it is meant only as it is written: ``Apple``, not ``apple``.
        note: other forms, divided by ``|``, see ``forms_of``; else a remark for the reader.

    The last two are None where nothing was said of them: see ``over``.
    """

    direction: Direction
    term: str
    translation: str
    case_sensitive: bool | None = None
    note: str | None = None

    def tidied(self) -> NewTerm:
        """The same with white space folded, so that no tab or line end is in any text."""
        return NewTerm(
            self.direction,
            normalise(self.term),
            normalise(self.translation),
            self.case_sensitive,
            None if self.note is None else normalise(self.note),
        )

    def over(self, old: Term | None) -> tuple[bool, str]:
        """Case and note as they are to be stored in the place of ``old``.

        What was not said stays as it is; but other forms of a translation are none of another one.
        """
        case = old is not None and old.case_sensitive
        note = "" if old is None else old.note
        if old is not None and old.translation != self.translation and _names_forms(note):
            note = ""
        return (
            case if self.case_sensitive is None else self.case_sensitive,
            note if self.note is None else self.note,
        )


@dataclass(frozen=True, slots=True)
class Term:
    """A stored term. ``created`` is in seconds since 1970, UTC, and stays when it is edited."""

    number: int
    direction: Direction
    term: str
    translation: str
    case_sensitive: bool
    note: str
    created: float

    def as_new(self) -> NewTerm:
        """The same as one to be stored, such as again, or changed in a part."""
        return NewTerm(self.direction, self.term, self.translation, self.case_sensitive, self.note)


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a term as sources have it, and the forms of its translation, the best first."""

    text: str
    wanted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """A term in a source: ``source[start:end]``, in code points.

    ``wanted`` is what may be put into a draft for it; ``accepted`` are those and all other forms
    of the translation, which are left alone where the model says them by itself.
    """

    term: str
    translation: str
    note: str
    start: int
    end: int
    wanted: tuple[str, ...]
    accepted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TermUse:
    """What became of a term in a draft: ``text[start:end]`` of the draft, in code points.

    Both are None where the draft says it in another way than the glossary wants. The term stands
    in ``source[source_start:source_end]``.
    """

    term: str
    translation: str
    note: str
    start: int | None = None
    end: int | None = None
    source_start: int = 0
    source_end: int = 0

    @property
    def is_used(self) -> bool:
        return self.start is not None


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line of a file that is no term; ``problem`` is a part of a sentence."""

    number: int
    problem: str


@dataclass(frozen=True, slots=True)
class ImportedTerms:
    """What came of a file: the terms that are now in the glossary, and the lines left out."""

    terms: tuple[Term, ...]
    left_out: tuple[BadLine, ...]


def forms_of(term: str, translation: str, note: str) -> list[Form]:
    """The forms that a term has, its own first.

    Parts of the note, divided by ``|``, are forms: ``invoices = Fakturen`` names another form of
    the term with its translation, a part without ``=`` is another form of the translation. A note
    with neither sign is a remark, and no form.

    >>> [form.text for form in forms_of("invoice", "Faktura", "invoices = Fakturen")]
    ['invoice', 'invoices']
    """
    own = [translation]
    others: dict[str, list[str]] = {}
    for part in note.split("|") if _names_forms(note) else ():
        left, equals, right = (piece.strip() for piece in part.partition("="))
        if equals and left and right and left != term:
            others.setdefault(left, []).append(right)
        elif form := (right if equals else left):
            own.append(form)
    found = [Form(term, tuple(dict.fromkeys(own)))]
    return found + [Form(text, tuple(dict.fromkeys(wanted))) for text, wanted in others.items()]


def _names_forms(note: str) -> bool:
    return "|" in note or "=" in note
