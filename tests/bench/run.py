"""Run the benchmarks and print their figures: ``python tests/bench/run.py [NAME …]``.

They measure on the machine they run on and compare with a peer in the same run; nothing here
passes or fails.
"""

from __future__ import annotations

import argparse
import importlib
import os
import platform
import sys
import time
from pathlib import Path

BENCHMARKS = (
    "live",
    "models",
    "long_text",
    "files",
    "guards",
    "names",
    "robustness",
    "glossary",
    "start",
    "round",
    "learning",
    "adoption",
    "poisoned",
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*BENCHMARKS, []], help="all without a name")
    names = parser.parse_args().names or BENCHMARKS
    sys.path.insert(0, str(Path(__file__).parent))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, ", end="")
    print(f"Python {platform.python_version()}")
    for name in names:
        began = time.monotonic()
        importlib.import_module(f"bench_{name}").main()
        print(f"  ({name}: {time.monotonic() - began:.0f} s)", flush=True)


if __name__ == "__main__":
    main()
