"""The log of bugs: where in the program an unexpected exception came from.

The message of an exception is left out on purpose: it may quote what the user was translating. The
file, line and kind of every exception in the chain are enough to find the place.
"""

from __future__ import annotations

import platform
import time
import traceback
from pathlib import Path

from translator.core.errors.tree import EnvironmentFault
from translator.core.files import private_folder, write_private
from translator.core.version import version

_LARGEST = 200_000  # bytes; the oldest entries go first


def record_fault(error: BaseException, logs: Path) -> Path | None:
    """Append ``error`` to ``logs/faults.log``; the file, or None where it cannot be written."""
    return append_report(describe_fault(error), logs)


def append_report(entry: str, logs: Path) -> Path | None:
    """Append an entry, which ends with a blank line and has none within; as ``record_fault``.

    The user's folder is written as ``~``: its name is often the user's own.
    """
    path = logs / "faults.log"
    try:
        earlier = path.read_bytes() if path.exists() else b""
        private_folder(logs)
        write_private(path, (earlier + _without_owner(entry).encode())[-_LARGEST:])
    except (EnvironmentFault, OSError):
        # The user is told about the bug either way; a full disk must not hide it.
        return None
    return path


def newest_report(log: Path) -> str:
    """The entry that was appended last; empty where there is none or it cannot be read."""
    try:
        entries = log.read_text(encoding="utf-8", errors="replace").strip().split("\n\n")
    except OSError:
        return ""
    return entries[-1]


def stamp() -> str:
    """The first line of an entry: when, and which versions of what."""
    moment = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    program = f"{moment} Translator {version()}, Python {platform.python_version()}"
    return f"{program}, {platform.system()} {platform.release()}"


def describe_fault(error: BaseException) -> str:
    """The entry for ``error``: time, versions, the chain of exceptions without their messages."""
    lines = [stamp()]
    link: BaseException | None = error
    while link is not None:
        lines.append(f"{type(link).__module__}.{type(link).__qualname__}")
        frames = traceback.extract_tb(link.__traceback__)
        lines.extend(f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames)
        cause = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
        if cause is not None:
            lines.append("which came from")
        link = cause
    return "\n".join(lines) + "\n\n"


def _without_owner(entry: str) -> str:
    try:
        folder = Path.home()
    except RuntimeError:  # nobody's, as in a bare container
        return entry
    return entry if folder == folder.parent else entry.replace(str(folder), "~")
