"""What is left of a program that died, for its next start to find.

An exception that nobody caught and a crash of the interpreter itself both leave a file: places in
the program and kinds of errors, no message and no value, because those may quote the user's text.
"""

from __future__ import annotations

import faulthandler
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from translator.core.errors.tree import EnvironmentFault
from translator.core.files import private_folder
from translator.core.process.fault_log import append_report, describe_fault, stamp

_PATTERN = "crash-*.log"
_OLD = 30 * 24 * 3600  # seconds after which an empty file belongs to nobody


@contextmanager
def watched(logs: Path) -> Iterator[None]:
    """While this holds, whatever ends the program leaves a trace in ``logs``; its end leaves none.

    Where somebody listens for crashes already, as ``python -X faulthandler`` does, they go there.
    """
    path = logs / f"crash-{os.getpid()}.log"
    try:
        private_folder(logs)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    except (EnvironmentFault, OSError):
        yield  # a full disk is no reason not to translate
        return
    ours = not faulthandler.is_enabled()
    if ours:
        faulthandler.enable(descriptor)
    try:
        yield
    except Exception as error:
        with suppress(OSError):  # a full disk; the error itself matters more
            os.write(descriptor, describe_fault(error).encode())
        raise
    finally:
        if ours:
            faulthandler.disable()
        os.close(descriptor)
        with suppress(OSError):  # somebody may have cleared the folder meanwhile
            if not path.stat().st_size:
                path.unlink()


def collect_crashes(logs: Path) -> Path | None:
    """Move what earlier crashes left into the log of faults; the log, or None if there was none.

    A file without contents is that of a program that still runs, or that was killed from outside.
    """
    log = None
    for path in sorted(logs.glob(_PATTERN)):
        try:
            left, age = path.read_text(encoding="utf-8", errors="replace"), path.stat().st_mtime
            if left.strip():
                log = append_report(_entry(left), logs) or log
            if left.strip() or time.time() - age > _OLD:
                path.unlink()
        except OSError:  # another start was faster, or the program that writes it is running
            continue
    return log


def _entry(left: str) -> str:
    """What was left, in the form of the log: no blank lines within, one after it."""
    lines = [line for line in left.splitlines() if line.strip()]
    if lines[0].startswith("Fatal Python error"):
        lines.insert(0, stamp())
    return "\n".join(lines) + "\n\n"
