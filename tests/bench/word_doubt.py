"""How often a word is missing from the reference, by the probability that the model gives it.

    python tests/bench/word_doubt.py PAIRS.tsv --direction en-de

The thresholds of the window's tint (``translator.core.word_scores``) were chosen by this.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from report import table

from translator.core.direction import Direction
from translator.core.drafts import REFINED
from translator.core.paths import Home
from translator.core.tables import Row, read_table
from translator.core.word_scores import UNSURE, VERY_UNSURE
from translator.workbench import Workbench

EDGES = (0.0, 0.1, VERY_UNSURE, 0.3, UNSURE, 0.5, 0.6, 0.7, 0.8, 0.9, 1.1)
Judged = tuple[float, bool]


def judged(workbench: Workbench, direction: Direction, rows: Sequence[Row]) -> list[Judged]:
    """(probability, whether the reference has it) for each word of the drafts.

    A word that the draft says twice and the reference once is right once.
    """
    serving = workbench.translator(direction).serving
    found = []
    drafts = serving.draft([row.source for row in rows], REFINED)
    for row, draft in zip(rows, drafts, strict=True):
        reference = Counter(_words(row.target))
        for score in serving.words.scores(row.source, draft.text):
            word = draft.text[score.start : score.end].casefold()
            right = reference[word] > 0
            reference[word] -= right
            found.append((score.probability, right))
    return found


def _words(text: str) -> list[str]:
    apart = "".join(char if char.isalnum() or char in "-'’" else " " for char in text)
    return [word.strip("-'’") for word in apart.casefold().split()]


def _line(words: Sequence[Judged], name: str, low: float, high: float) -> tuple[str, str, str]:
    own = [right for probability, right in words if low <= probability < high]
    missing = own.count(False) / max(len(own), 1)
    return name, f"{len(own) / len(words):.1%}", f"{missing:.1%}"


def main() -> None:
    """Draft, read, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--direction", default="en-de")
    parser.add_argument("--limit", type=int, default=300)
    given = parser.parse_args()
    direction = Direction.from_slug(given.direction)
    rows = list(read_table(given.pairs, direction))[: given.limit]
    with tempfile.TemporaryDirectory() as temporary:
        workbench = Workbench(Home(Path(temporary) / "data", Path(temporary) / "cache"))
        words = judged(workbench, direction, rows)
        workbench.close()
    lines = [
        _line(words, name, low, high)
        for name, low, high in (
            *((f"{low} to {high}", low, high) for low, high in pairwise(EDGES)),
            ("very unsure", 0.0, VERY_UNSURE),
            ("unsure", VERY_UNSURE, UNSURE),
            ("sure", UNSURE, EDGES[-1]),
        )
    ]
    table(
        f"{len(words)} words, {direction}",
        ("probability", "of words", "not in the reference"),
        lines,
    )


if __name__ == "__main__":
    main()
