"""Reading libraries from the disk before they are imported, while Python goes on.

An import maps a library into memory and holds Python's lock for as long as the disk takes over the
pages that it touches. On a cold disk the window then waited for another thread's import: 380 ms for
one of four megabytes, up to 2.5 s where the disk was busy.
"""

from __future__ import annotations

import os
import sys
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

# As much as Linux reads in advance at least, where nothing else was set (128 KiB).
_STEP = 1 << 17
# No more, so that what the window reads meanwhile does not wait for all of it.
_AT_ONCE = 1 << 20


def read_ahead(*distributions: str) -> None:
    """Read the libraries of installed distributions; nothing is done for those not installed.

    Takes the disk's time once and some milliseconds from then on. Linux only: elsewhere nothing
    is done.
    """
    if sys.platform != "linux":
        return
    for name in distributions:
        try:
            listed = files(name) or ()
        except PackageNotFoundError:
            continue
        for file in listed:
            if ".so" in file.suffixes:
                read_file_ahead(Path(str(file.locate())))


def read_file_ahead(path: Path) -> None:
    """Have a file's pages in memory when this returns; one that cannot be read is left alone."""
    if sys.platform != "linux":
        return
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except OSError:
        return
    try:
        size = os.fstat(descriptor).st_size
        for block in range(0, size, _AT_ONCE):
            steps = range(block, min(block + _AT_ONCE, size), _STEP)
            for start in steps:
                os.posix_fadvise(descriptor, start, _STEP, os.POSIX_FADV_WILLNEED)
            for start in steps:  # asked for together, they come sooner than one by one
                os.pread(descriptor, 1, start)
    except OSError:  # a damaged disk: the import will tell
        pass
    finally:
        os.close(descriptor)
