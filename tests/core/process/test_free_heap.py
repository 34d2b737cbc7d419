"""Freed memory goes back to the system where the C library can give it."""

from __future__ import annotations

import ctypes
import subprocess
import sys

import pytest

from translator.core.process.free_heap import return_free_heap

# Every second page is freed; the last block stays, so that the heap cannot shrink from its end.
# A process of its own, because the heap of this one is full of holes of others' making.
_HOLES = """
import ctypes, os
from translator.core.process.free_heap import return_free_heap

libc = ctypes.CDLL(None)
libc.malloc.restype, libc.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
libc.free.argtypes = [ctypes.c_void_p]

def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGESIZE") >> 20

blocks = [libc.malloc(64 << 10) for _ in range(1000)]
for block in blocks:
    ctypes.memset(block, 1, 64 << 10)
full = resident()
for block in blocks[:-1]:
    libc.free(block)
kept = resident()
return_free_heap()
print(full - kept, full - resident())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="glibc's malloc")
def test_what_is_freed_in_the_middle_of_the_heap_is_returned() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _HOLES], capture_output=True, text=True, check=True
    )
    kept_back, returned = map(int, done.stdout.split())
    assert kept_back < 5  # MiB of the 62 that are free
    assert returned > 55


@pytest.mark.parametrize("platform", ["win32", "darwin", "linux"])
def test_nothing_is_done_where_nothing_can_be(
    monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    looked_at: list[object] = []

    def library(name: object) -> object:
        looked_at.append(name)
        return object()  # such as musl's, which has no malloc_trim

    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(ctypes, "CDLL", library)
    return_free_heap()
    assert looked_at == ([None] if platform == "linux" else [])
