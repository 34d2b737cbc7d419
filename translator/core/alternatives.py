"""Another wording of a segment, as the user may choose it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Alternative:
    """A whole text for a segment: ``text[start:end]`` are the words by which it begins to differ.

    Places are in code points. ``text[:start]`` is what the user has, as it is.
    """

    text: str
    start: int
    end: int
