"""Regular expressions that are compiled when they are first needed.

One with the characters of the scripts without spaces takes 2 to 30 ms to compile. All that the
engine has, together, were a tenth of the time from the start to the first translation, and most of
them look for what few texts have.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache


def late_pattern(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """A function that gives the pattern, compiled at the first call."""
    return cache(lambda: re.compile(pattern, flags))
