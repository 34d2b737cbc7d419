"""The index beside the revisions: which one serves, and the last number given.

Writing it is what commits a publish: a folder with a number above ``last`` is swept away when the
revisions are next opened, so a kill between putting the folder in place and writing the index
leaves the state before.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from translator.core.errors import DiskFull, FileUnwritable
from translator.core.files import write_private, writing_fault

INDEX = "index.json"


@dataclass(frozen=True, slots=True)
class Index:
    """``current`` serves; ``last`` is never given again; for ``stale`` see ``Revision``."""

    current: int = 0
    last: int = 0
    stale: tuple[int, ...] = ()


def read_index(folder: Path) -> Index | None:
    """The index, or None where it is missing or damaged."""
    try:
        content = json.loads((folder / INDEX).read_bytes())
        index = Index(content["current"], content["last"], tuple(content["stale"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None
    numbers = (index.current, index.last, *index.stale)
    return index if all(isinstance(number, int) for number in numbers) else None


def write_index(folder: Path, index: Index) -> None:
    """Put the index in place and bring it to disk.

    Raises:
        DiskFull, FileUnwritable: the old one still stands.
    """
    write_private(folder / INDEX, (json.dumps(asdict(index)) + "\n").encode())
    # The new index stands already. If its name cannot be made durable, a loss of power may bring
    # the old one back, which is a whole state as well; to report a failure now would be wrong.
    with suppress(DiskFull, FileUnwritable):
        sync_folder(folder)


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to disk, where the system lets folders be opened."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        raise writing_fault(error, folder) from error
