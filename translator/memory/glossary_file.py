"""A glossary as a table: ``term⇥translation⇥case⇥note``, one term a line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from translator.core.direction import Direction
from translator.core.errors.files import EmptyInput, WouldOverwrite
from translator.core.files import write_private
from translator.core.glossary import BadLine, NewTerm, Term
from translator.core.sentences import said
from translator.core.tables import header_of, lines_of

_Columns = tuple[int | None, ...]  # of a term, its translation, case and note; None: not there
_HEADER = ("term", "translation", "case", "note")
_CASES = {"": False, "no": False, "0": False, "false": False, "yes": True, "1": True, "true": True}


class _Problem(Exception):
    """Why a line is no term."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


def read_terms(path: Path, direction: Direction) -> tuple[list[NewTerm], list[BadLine]]:
    """The terms of a table, and the lines that are none. Blank lines are skipped.

    The header may be missing, and so may the last two columns, in a line, too; then the term says
    nothing of them. It may also be one of pairs, see
    ``core.tables``. ``case`` is ``yes`` where upper and lower case matter, ``no`` or nothing where
    not.

    Raises:
        FileUnreadable, DamagedFile, PackedFile: the file's fault.
        BadEncoding: see ``lines_of``. Lines that are not UTF-8 are left out by themselves.
        BadTable: its header is for other languages.
        EmptyInput: there is nothing in it.
    """
    found: list[NewTerm] = []
    left_out: list[BadLine] = []
    columns: _Columns | None = None
    for number, line in enumerate(lines_of(path), start=1):
        try:
            cells = _cells(line)
            if not any(cells):
                continue
            if columns is None:
                header = _header(cells, direction, path=path, number=number)
                columns = header or (0, 1, 2, 3)
                if header is not None:
                    continue
            found.append(_term(cells, columns, direction))
        except _Problem as problem:
            left_out.append(BadLine(number, problem.problem))
    if not found and not left_out:
        raise EmptyInput(str(path))
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
        raise _Problem(said("it is not UTF-8 text")) from None


def _header(
    cells: Sequence[str], direction: Direction, *, path: Path, number: int
) -> _Columns | None:
    """What the first line says of the columns; None where it is a term."""
    names = [cell.lower() for cell in cells]
    if tuple(names) == _HEADER[: len(names)]:
        return (0, 1, 2, 3)
    found = header_of(cells, direction, path=path, number=number)
    if found is None:
        return None
    others = (names.index(name) if name in names else None for name in ("case", "note"))
    return (found.source, found.target, *others)


def _term(cells: Sequence[str], columns: _Columns, direction: Direction) -> NewTerm:
    if len(cells) < 2:
        raise _Problem(said("there is no tab between a term and its translation"))
    term, translation, case, note = (
        cells[at] if at is not None and at < len(cells) else None for at in columns
    )
    if not term or not translation:
        raise _Problem(said("the term is empty") if not term else said("the translation is empty"))
    if case is not None and case.lower() not in _CASES:
        raise _Problem(said("the third column is neither yes nor no"))
    case_sensitive = None if case is None else _CASES[case.lower()]
    return NewTerm(direction, term, translation, case_sensitive, note).tidied()
