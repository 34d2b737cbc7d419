"""Giving up work that nobody waits for any more."""

from __future__ import annotations

from translator.core.drafts import DecodingOptions


class Abandoned(Exception):
    """The answer is not wanted any more. Caught within the engine; no user meets it."""


def batch_size(options: DecodingOptions) -> int:
    """Texts decoded between two looks at whether the answer is still wanted: some 50 ms' work."""
    return 16 if options.beam == 1 else 4
