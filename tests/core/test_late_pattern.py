"""Patterns that are compiled when first needed."""

from __future__ import annotations

import re
import subprocess
import sys

from translator.core.late_pattern import late_pattern


def test_a_late_pattern_is_compiled_once_and_with_its_flags() -> None:
    pattern = late_pattern("late [a-z]+", re.IGNORECASE)
    assert pattern().fullmatch("LATE night")
    assert pattern() is pattern()


def test_importing_the_engine_compiles_none_of_them() -> None:
    script = """
import re, translator.core.late_pattern as late
compiled = []
class Recorded:
    @staticmethod
    def compile(pattern, flags=0):
        compiled.append(pattern)
        return re.compile(pattern, flags)
late.re = Recorded
import translator.engine.serving, translator.memory.patterns as patterns
print(len(compiled))
[*patterns.numbers("12 pages")]
print(len(compiled))
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["0", "1"]
