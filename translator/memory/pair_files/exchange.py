"""Files of pairs in any form that is known, chosen by the file's name."""

from __future__ import annotations

import lzma
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from translator.core.direction import Direction
from translator.core.errors.files import EmptyInput, WouldOverwrite
from translator.core.files import write_private
from translator.core.sentences import said
from translator.core.tables import Row, read_table
from translator.memory.pair_files.gettext_po import read_po
from translator.memory.pair_files.tmx import read_tmx, tmx_bytes, tmx_rows
from translator.memory.pair_files.xliff import read_xliff

# Tabs and line ends have no place in a field of a table; quotes are characters like all others.
_SEPARATORS = re.compile(r"[\t\r\n]+")
_READERS: dict[str, Callable[[Path, Direction], list[Row]]] = {
    ".tmx": read_tmx,
    ".xlf": read_xliff,
    ".xliff": read_xliff,
    ".po": read_po,
}


def read_pairs(path: Path, direction: Direction) -> list[Row]:
    """The pairs in a file: TMX, XLIFF or PO by its name, else a table. It may be packed.

    Raises:
        BadEncoding, BadTable, DamagedFile, PackedFile, FileUnreadable, EmptyInput: as they say.
    """
    read = _READERS.get(path.suffix.casefold())
    if read is None:
        return read_table(path, direction)
    pairs = read(path, direction)
    if not pairs:
        raise EmptyInput(said("{path} (for {direction})", path=path, direction=direction))
    return pairs


def write_pairs(
    path: Path, pairs: Sequence[Row], direction: Direction, *, overwrite: bool = False
) -> int:
    """Write TMX if the name ends in ``.tmx``, else a table, packed if it ends in ``.xz``.

    A table has the header ``source⇥target⇥draft``; tabs and line ends inside a text become a
    space there. TMX holds no drafts, and no pair with a text made only of characters that XML has
    no place for. The file is complete from the moment it is there, and readable by its owner only.

    Returns:
        How many pairs are in it.

    Raises:
        EmptyInput: TMX can hold none of the pairs.
        WouldOverwrite: something is there, and ``overwrite`` is false.
        DiskFull, FileUnwritable: as they say.
    """
    if path.exists() and not overwrite:
        raise WouldOverwrite(path)
    if path.suffix.casefold() == ".tmx":
        rows = tmx_rows(pairs)
        if pairs and not rows:
            raise EmptyInput(said("The list of what TMX can hold"))
        write_private(path, tmx_bytes(rows, direction))
        return len(rows)
    data = _table_bytes(pairs)
    write_private(path, lzma.compress(data) if path.suffix == ".xz" else data)
    return len(pairs)


def _table_bytes(pairs: Iterable[Row]) -> bytes:
    lines = ["source\ttarget\tdraft"]
    for pair in pairs:
        fields = (pair.source, pair.target, pair.draft)
        lines.append("\t".join(_SEPARATORS.sub(" ", field) for field in fields))
    return "".join(f"{line}\n" for line in lines).encode()
