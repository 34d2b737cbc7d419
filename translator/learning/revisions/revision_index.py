"""The index beside the revisions: which one serves, and the last number given.

Writing it is what commits a publish: a folder with a number above ``last`` is swept away when the
revisions are next opened, so a kill between putting the folder in place and writing the index
leaves the state before.
"""

from __future__ import annotations

import json
import os
from collections.abc import Container, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from translator.core.errors.files import DiskFull, FileUnwritable
from translator.core.files import write_private, writing_fault

INDEX = "index.json"


@dataclass(frozen=True, slots=True)
class Index:
    """What is known of the revisions beside their own records.

    Attributes:
        current: the one that serves.
        last: the last number given, which is never given again.
        stale: see ``Revision``.
        parents: of every revision there was, also of those that are pruned or cannot be read.
    """

    current: int = 0
    last: int = 0
    stale: tuple[int, ...] = ()
    parents: Mapping[int, int] = field(default_factory=dict)

    def nearest(self, left: Container[int]) -> int:
        """The nearest ancestor of the one that serves that is left; 0 is always.

        Not the newest one below it: that may be one that the user went back from.
        """
        number = self.parents.get(self.current, 0)
        while number and number not in left:
            number = self.parents.get(number, 0)
        return number


def read_index(folder: Path) -> Index | None:
    """The index, or None where it is missing or damaged."""
    try:
        content = json.loads((folder / INDEX).read_bytes())
        index = Index(
            content["current"], content["last"], tuple(content["stale"]), _parents(content)
        )
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None
    numbers = (index.current, index.last, *index.stale)
    return index if all(isinstance(number, int) for number in numbers) else None


def _parents(content: Mapping[str, Any]) -> dict[int, int]:
    """The parents as JSON holds them; an earlier version of the program noted none.

    Raises:
        ValueError, AttributeError: they are none.
    """
    parents = {int(number): int(of) for number, of in content.get("parents", {}).items()}
    if any(of >= number for number, of in parents.items()):
        raise ValueError("a revision is older than what it was made from")
    return parents


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
