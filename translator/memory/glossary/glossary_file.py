"""A glossary as a table: ``term⇥translation⇥case⇥note``, one term a line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from translator.core.direction import Direction
from translator.core.errors.files import BadEncoding, EmptyInput, WouldOverwrite
from translator.core.files import write_private
from translator.core.sentences import said
from translator.core.tables import header_of, lines_of
from translator.core.terms.glossary import BadLine, NewTerm, Term
from translator.core.text import likely_encoding

_Columns = tuple[int | None, ...]  # of a term, its translation, case and note; None: not there
_HEADER = ("term", "translation", "case", "note")
_IN_ORDER: _Columns = (0, 1, 2, 3)
_UNNAMED: _Columns = ()  # each line says itself what is in its third column
_NOT_UTF_8 = said("it is not UTF-8 text")
_CASES = {"": False, "no": False, "0": False, "false": False, "yes": True, "1": True, "true": True}


class _Problem(Exception):
    """Why a line is no term."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


def read_terms(path: Path, direction: Direction) -> tuple[list[NewTerm], list[BadLine]]:
    """The terms of a table, and the lines that are none. Blank lines are skipped.

    The header may be missing, and so may the last two columns, in a line, too; then the term says
    nothing of them. It may name the columns in any order, and may also be one of pairs, see
    ``core.tables``. ``case`` is ``yes`` where upper and lower case matter, ``no`` or nothing where
    not; what else stands in a third column without a name, as the last one, is the note.

    Raises:
        FileUnreadable, DamagedFile, PackedFile: the file's fault.
        BadEncoding: see ``lines_of``; or there is no term, and a line is not UTF-8. Beside terms
            such lines are left out by themselves.
        BadTable: its header is for other languages.
        EmptyInput: there is nothing in it.
    """
    found: list[NewTerm] = []
    left_out: list[BadLine] = []
    columns: _Columns | None = None
    lines = lines_of(path)
    for number, line in enumerate(lines, start=1):
        try:
            cells = _cells(line)
            if not any(cells):
                continue
            if columns is None:
                header = _header(cells, direction, path=path, number=number)
                columns = _UNNAMED if header is None else header
                if header is not None:
                    continue
            found.append(_term(cells, columns or _by_place(cells), direction))
        except _Problem as problem:
            left_out.append(BadLine(number, problem.problem))
    if not found and not left_out:
        raise EmptyInput(str(path))
    if not found and any(line.problem == _NOT_UTF_8 for line in left_out):
        raise BadEncoding(str(path), likely_encoding(b"\n".join(lines)))
    return found, left_out


def write_terms(path: Path, terms: Iterable[Term], *, overwrite: bool = False) -> None:
    """Write a table with a header, readable by its owner only.

    Raises:
        WouldOverwrite: something is there, and ``overwrite`` is false.
        DiskFull, FileUnwritable: as they say.
    """
    if path.exists() and not overwrite:
        raise WouldOverwrite(path)
    rows = [
        (term.term, term.translation, "yes" if term.case_sensitive else "no", term.note)
        for term in terms
    ]
    write_private(path, "".join("\t".join(row) + "\n" for row in (_HEADER, *rows)).encode())


def _cells(line: bytes) -> list[str]:
    try:
        return [cell.strip() for cell in line.decode("utf-8-sig").split("\t")]
    except UnicodeDecodeError:
        raise _Problem(_NOT_UTF_8) from None


def _header(
    cells: Sequence[str], direction: Direction, *, path: Path, number: int
) -> _Columns | None:
    """What the first line says of the columns; None where it is a term."""
    names = [cell.lower() for cell in cells]
    if tuple(names) == _HEADER[: len(names)]:
        return _IN_ORDER if "case" in names else _UNNAMED
    if "term" in names and "translation" in names:
        pair = (names.index("term"), names.index("translation"))
    elif found := header_of(cells, direction, path=path, number=number):
        pair = (found.source, found.target)
    else:
        return None
    return (*pair, *(names.index(name) if name in names else None for name in ("case", "note")))


def _by_place(cells: Sequence[str]) -> _Columns:
    ends_in_note = len(cells) > 2 and cells[2].lower() not in _CASES and not any(cells[3:])
    return (0, 1, None, 2) if ends_in_note else _IN_ORDER


def _term(cells: Sequence[str], columns: _Columns, direction: Direction) -> NewTerm:
    if len(cells) < 2:
        raise _Problem(said("there is no tab between a term and its translation"))
    term, translation, case, note = (
        cells[at] if at is not None and at < len(cells) else None for at in columns
    )
    if not term or not translation:
        raise _Problem(said("the term is empty") if not term else said("the translation is empty"))
    if case is not None and case.lower() not in _CASES:
        raise _Problem(said("the column for case says neither yes nor no"))
    case_sensitive = None if case is None else _CASES[case.lower()]
    return NewTerm(direction, term, translation, case_sensitive, note).tidied()
