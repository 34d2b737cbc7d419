"""Importing torch beside a window, each time in a process that has not done so yet."""

from __future__ import annotations

import subprocess
import sys

import pytest


def _ran(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_garbage_is_collected_again_afterwards_but_not_among_what_was_imported() -> None:
    done = _ran(
        "import gc, sys\n"
        "from translator.learning.fitting.torch_import import import_torch\n"
        "import_torch()\n"
        "print('torch' in sys.modules, gc.isenabled(), gc.get_freeze_count() > 100_000)\n"
        "gc.disable(); import_torch(); print(gc.isenabled())"
    )
    assert done.split() == ["True", "True", "True", "False"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux loads the libraries first")
def test_the_libraries_are_loaded_before_anything_is_imported() -> None:
    done = _ran(
        "import sys\n"
        "from pathlib import Path\n"
        "from translator.learning.fitting.torch_import import _load_libraries\n"
        "_load_libraries()\n"
        "print('torch' in sys.modules)\n"
        "maps = Path('/proc/self/maps').read_text()\n"
        "print('/libtorch_python.so' in maps, '/libtorch_cpu.so' in maps)"
    )
    assert done.split() == ["False", "True", "True"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux loads the libraries first")
def test_no_other_thread_loads_libraries_meanwhile() -> None:
    done = _ran(
        "from contextlib import contextmanager\n"
        "from pathlib import Path\n"
        "from translator.learning.fitting import torch_import\n"
        "def tell():\n"
        "    print('/libtorch_python.so' in Path('/proc/self/maps').read_text())\n"
        "@contextmanager\n"
        "def turn():\n"
        "    tell()\n"
        "    yield\n"
        "    tell()\n"
        "torch_import.libraries_turn = turn\n"
        "torch_import._load_libraries()"
    )
    assert done.split() == ["False", "True"]
