"""Files of sentence pairs: tab-separated, with or without a header, plain or compressed with xz."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from translator.core.direction import Direction
from translator.core.errors.files import BadEncoding, BadTable, EmptyInput
from translator.core.languages import LANGUAGES
from translator.core.packed import read_unpacked
from translator.core.sentences import said
from translator.core.text import likely_encoding, marked_encoding

_REGIONAL = re.compile(r"([a-z]{2})(?:[-_][a-z0-9]{2,8})+")
_BY_NAME = {entry.name.lower(): code for code, entry in LANGUAGES.items()}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table; ``draft`` is empty where the file has none."""

    source: str
    target: str
    draft: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of a table holds what, from 0 on."""

    source: int = 0
    target: int = 1
    draft: int | None = None


def read_table(path: Path, direction: Direction) -> list[Row]:
    """Read pairs of ``direction``. Blank rows are skipped, further columns are ignored.

    A header is ``source⇥target`` (and ``draft``), or the two languages in either order, as codes
    (``en``, ``de-AT``) or English names, so that one file ``en⇥de`` serves both directions.
    Without a header: source, then target.

    Raises:
        FileUnreadable, DamagedFile, PackedFile: the file's fault.
        BadEncoding: it is neither UTF-8 nor marked as UTF-16 or UTF-32.
        BadTable: a line is not a pair, or the file is for other languages.
        EmptyInput: there is no pair in it.
    """
    rows: list[Row] = []
    columns: Columns | None = None
    for number, line in enumerate(lines_of(path), start=1):
        try:
            cells = line.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r").split("\t")
        except UnicodeDecodeError:
            where = said("{path}, line {line}", path=path, line=number)
            raise BadEncoding(where, likely_encoding(line)) from None
        if not any(map(str.strip, cells)):  # spreadsheets write empty rows as tabs
            continue
        if columns is None:
            header = header_of(cells, direction, path=path, number=number)
            columns = header or Columns()
            if header is not None:
                continue
        rows.append(_row(cells, columns, path=path, number=number))
    if not rows:
        raise EmptyInput(str(path))
    return rows


def lines_of(path: Path) -> list[bytes]:
    """The lines of a table, which should be UTF-8.

    Those of a file as old Macs and Excel for them write it end in CR. What is marked as UTF-16, as
    Excel's "Unicode text" is, or as UTF-32 comes as UTF-8.

    Raises:
        FileUnreadable, DamagedFile, PackedFile: the file's fault.
        BadEncoding: it is not in the encoding it is marked as, or in one of these without a mark.
    """
    data = read_unpacked(path)
    marked = marked_encoding(data)
    try:
        text = data if marked is None else data.decode(marked).encode()
    except UnicodeError:
        text = None
    if text is None or b"\0" in text:
        raise BadEncoding(str(path), likely_encoding(data))
    return text.split(b"\n" if b"\n" in text else b"\r")


def header_of(
    cells: Sequence[str], direction: Direction, *, path: Path, number: int
) -> Columns | None:
    """What the first line of a table says of its columns; None where it is no header.

    Raises:
        BadTable: it is a header for other languages, which must not pass as the first pair.
    """
    names = [_column_name(cell) for cell in cells]
    draft = names.index("draft") if "draft" in names else None
    for source, target in (("source", "target"), (direction.source, direction.target)):
        if source in names and target in names:
            return Columns(names.index(source), names.index(target), draft)
    two = dict.fromkeys(name for name in names[:2] if name in LANGUAGES)
    if len(two) == 2:
        found = " and ".join(name for name in names if name in LANGUAGES)
        wanted = f"{direction.source} and {direction.target}"
        raise BadTable(
            path, number, said("the columns are {found}, not {wanted}", found=found, wanted=wanted)
        )
    return None


def _column_name(cell: str) -> str:
    """A header's name in lower case; the code of a language where it names one."""
    name = cell.strip().lower()
    regional = _REGIONAL.fullmatch(name)
    if regional and regional[1] in LANGUAGES:
        return regional[1]
    return _BY_NAME.get(name, name)


def _row(cells: Sequence[str], columns: Columns, *, path: Path, number: int) -> Row:
    if len(cells) <= max(columns.source, columns.target):
        raise BadTable(path, number, said("there is no tab between a source and a target"))
    source, target = cells[columns.source].strip(), cells[columns.target].strip()
    if not source or not target:
        empty = said("the target is empty") if source else said("the source is empty")
        raise BadTable(path, number, empty)
    if columns.draft is None or columns.draft >= len(cells):
        return Row(source, target)
    return Row(source, target, cells[columns.draft].strip())
