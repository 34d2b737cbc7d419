"""What a model makes of one text, and how long that may become."""

from __future__ import annotations

from dataclasses import dataclass

# Marian's position table ends at 512; a place is kept for the end mark and the language token.
MOST_PIECES = 510


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """What the model made of one text.

    ``log_probability`` is the mean natural-log probability of the target pieces, end included.
    ``complete`` is false where the model had not come to an end within the length bound.
    """

    text: str
    log_probability: float
    complete: bool


def length_bound(source_pieces: int) -> int:
    """How many target pieces a source of that many pieces may become.

    Between the languages served here no translation is three times as long in pieces; the constant
    leaves room for short idioms.
    """
    return min(3 * source_pieces + 12, MOST_PIECES)
