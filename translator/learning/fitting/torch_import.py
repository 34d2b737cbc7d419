"""Importing torch while the window goes on: most of its import holds all of Python up."""

from __future__ import annotations

import ctypes
import gc
import importlib
import os
import sys
from importlib.util import find_spec
from pathlib import Path

from translator.core.process.garbage import collection_postponed
from translator.core.process.library_turn import libraries_turn
from translator.core.process.read_ahead import read_ahead, read_file_ahead

_IMPORTED_WITH_IT = ("numpy", "pillow", "pyyaml", "regex", "tokenizers")


def import_torch() -> None:
    """Import what learning needs, on a thread beside the window's.

    Nothing is done a second time. Held up in one piece, on two cores: 300 ms without loading the
    libraries first, 75 ms with it. Collecting garbage took the window 200 ms in the middle of it
    and 280 ms afterwards, with torch among what is looked through: it waits for the end, and does
    not look through what is there already.
    """
    if "torch" in sys.modules:
        return
    _load_libraries()
    with collection_postponed():
        importlib.import_module("translator.learning.fitting.fitting")
        gc.freeze()


def _load_libraries() -> None:
    """Map torch's libraries into memory and run their initialisers, without the GIL.

    ``import`` and ``ctypes.CDLL`` hold it meanwhile; a function called through ctypes does not.
    The import that follows finds them loaded. Tried on Linux only; elsewhere nothing is done.
    """
    spec = find_spec("torch")
    if sys.platform != "linux" or spec is None or spec.origin is None:
        return
    read_ahead(*_IMPORTED_WITH_IT)
    library = Path(spec.origin).with_name("lib") / "libtorch_python.so"
    read_file_ahead(library)
    dlopen = ctypes.CDLL(None).dlopen
    dlopen.argtypes, dlopen.restype = [ctypes.c_char_p, ctypes.c_int], ctypes.c_void_p
    with libraries_turn():
        dlopen(os.fsencode(library), os.RTLD_NOW)
