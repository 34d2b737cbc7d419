"""Files of sentence pairs: tab-separated, with or without a header, plain or compressed with xz."""

from __future__ import annotations

import lzma
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from translator.core.direction import Direction
from translator.core.errors.files import (
    BadEncoding,
    BadTable,
    DamagedFile,
    EmptyInput,
    FileUnreadable,
)
from translator.core.languages import LANGUAGES
from translator.core.sentences import said
from translator.core.text import likely_encoding

_XZ_MAGIC = b"\xfd7zXZ\x00"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table; ``draft`` is empty where the file has none."""

    source: str
    target: str
    draft: str = ""


@dataclass(frozen=True, slots=True)
class _Columns:
    source: int = 0
    target: int = 1
    draft: int | None = None


def read_table(path: Path, direction: Direction) -> list[Row]:
    """Read pairs of ``direction``. Blank rows are skipped, further columns are ignored.

    A header is ``source⇥target`` (and ``draft``), or the two language codes in either order, so
    that one file ``en⇥de`` serves both directions. Without a header: source, then target.

    Raises:
        FileUnreadable, DamagedFile: the file's fault.
        BadEncoding: it is not UTF-8 text.
        BadTable: a line is not a pair, or the file is for other languages.
        EmptyInput: there is no pair in it.
    """
    rows: list[Row] = []
    columns: _Columns | None = None
    data = _read_bytes(path)
    for number, line in enumerate(data.split(b"\n"), start=1):
        try:
            cells = line.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r").split("\t")
        except UnicodeDecodeError:
            where = said("{path}, line {line}", path=path, line=number)
            raise BadEncoding(where, likely_encoding(data)) from None
        if not any(map(str.strip, cells)):  # spreadsheets write empty rows as tabs
            continue
        if columns is None:
            header = _header(cells, direction, path=path, number=number)
            columns = header or _Columns()
            if header is not None:
                continue
        rows.append(_row(cells, columns, path=path, number=number))
    if not rows:
        raise EmptyInput(str(path))
    return rows


def _read_bytes(path: Path) -> bytes:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileUnreadable(path, error.strerror or type(error).__name__) from error
    if not data.startswith(_XZ_MAGIC):
        return data
    try:
        return lzma.decompress(data)
    except lzma.LZMAError as error:
        raise DamagedFile(path, said("Fetch it again from where it came from.")) from error


def _header(
    cells: Sequence[str], direction: Direction, *, path: Path, number: int
) -> _Columns | None:
    names = [cell.strip().lower() for cell in cells]
    draft = names.index("draft") if "draft" in names else None
    for source, target in (("source", "target"), (direction.source, direction.target)):
        if source in names and target in names:
            return _Columns(names.index(source), names.index(target), draft)
    # A header for other languages must not pass as the first pair.
    if len(names) >= 2 and names[0] in LANGUAGES and names[1] in LANGUAGES:
        found = " and ".join(name for name in names if name in LANGUAGES)
        wanted = f"{direction.source} and {direction.target}"
        raise BadTable(
            path, number, said("the columns are {found}, not {wanted}", found=found, wanted=wanted)
        )
    return None


def _row(cells: Sequence[str], columns: _Columns, *, path: Path, number: int) -> Row:
    if len(cells) <= max(columns.source, columns.target):
        raise BadTable(path, number, said("there is no tab between a source and a target"))
    source, target = cells[columns.source].strip(), cells[columns.target].strip()
    if not source or not target:
        empty = said("the target is empty") if source else said("the source is empty")
        raise BadTable(path, number, empty)
    if columns.draft is None or columns.draft >= len(cells):
        return Row(source, target)
    return Row(source, target, cells[columns.draft].strip())
