"""Memory that learning used goes back to the system."""

from __future__ import annotations

import subprocess
import sys

import pytest

# A block's size stands before it, and the second lowest bit says that it was mapped on its own
# (glibc's malloc.c). A process of its own, because the threshold is one for all of a process.
_BLOCKS = """
import ctypes
import sys
from translator.learning.fitting.memory_return import return_large_blocks

libc = ctypes.CDLL(None)
libc.malloc.restype, libc.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
libc.free.argtypes = [ctypes.c_void_p]

def alone(size):
    block = libc.malloc(size)
    mapped = bool(ctypes.c_size_t.from_address(block - ctypes.sizeof(ctypes.c_size_t)).value & 2)
    libc.free(block)
    return mapped

alone(16 << 20)
if "return" in sys.argv:
    return_large_blocks()
print(alone(2 << 20), alone(64 << 10))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="glibc's malloc")
@pytest.mark.parametrize(("arguments", "mapped"), [([], "False False"), (["return"], "True False")])
def test_large_blocks_go_back_when_they_are_freed(arguments: list[str], mapped: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _BLOCKS, *arguments], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == mapped
