"""Giving freed memory back to the system, which the C library may keep for later use."""

from __future__ import annotations

import ctypes
import sys


def return_free_heap() -> None:
    """Return free heap to the system where glibc can; other threads go on meanwhile.

    glibc keeps freed blocks for later use, so a process that once held an optimiser's state, or a
    long text, would look that large until its end. Other C libraries return large blocks by
    themselves.
    """
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
