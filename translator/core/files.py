"""Writing so that a file is either the old one or the new one, and only its owner can read it."""

from __future__ import annotations

import errno
import glob
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from translator.core.errors.files import DiskFull, FileUnwritable
from translator.core.errors.tree import EnvironmentFault

DISK_FULL = {errno.ENOSPC, errno.EDQUOT}


def writing_fault(error: OSError, path: Path) -> EnvironmentFault:
    """What to tell the user when ``path`` could not be written because of ``error``."""
    if error.errno in DISK_FULL:
        return DiskFull(path)
    return FileUnwritable(path, error.strerror or type(error).__name__)


def private_folder(folder: Path) -> Path:
    """Make ``folder`` and the folders above it that are missing, for their owner only (0o700).

    Folders that exist keep the rights they have: the user may have chosen them.

    Raises:
        DiskFull, FileUnwritable: it could not be made.
    """
    try:
        missing = [path for path in (folder, *folder.parents) if not path.exists()]
        for path in reversed(missing):
            path.mkdir(mode=0o700, exist_ok=True)
        if not folder.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    except OSError as error:
        raise writing_fault(error, folder) from error
    return folder


def write_private(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path``, readable by its owner only (0o600), all of it or nothing.

    The bytes are on the disk before the name points at them, so that a loss of power cannot leave
    an empty file under the name of a good one.

    Raises:
        DiskFull, FileUnwritable: it could not be written; what was at ``path`` is still there.
    """
    private_folder(path.parent)
    beside: Path | None = None
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        beside = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        if beside is not None:
            with suppress(OSError):  # whatever keeps it open or in place; the error itself matters
                beside.unlink(missing_ok=True)
        raise writing_fault(error, path) from error


def sweep_unfinished(path: Path) -> None:
    """Delete what a kill in the midst of writing ``path`` left beside it, which may hold all of it.

    Not to be called while another thread or program may be writing it.

    Raises:
        FileUnwritable: the system does not let us.
    """
    # As ``write_private`` names them; a swap file of an editor has another name.
    for beside in path.parent.glob(f".{glob.escape(path.name)}.{'?' * 8}"):
        try:
            beside.unlink(missing_ok=True)
        except OSError as error:
            raise writing_fault(error, beside) from error
