"""Wrong corrections: what they do to general text, and how many of them the user is told of.

    TRANSLATOR_BENCH_DATA=DIR python tests/bench/run.py poisoned

Of 200 corrections of a stream (TRANSLATOR_BENCH_LIMIT, TRANSLATOR_BENCH_POISONED names another
one), 30 % get the targets of others among them. To reach: general BLEU no more than 0.3 lower.
"""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from report import goal, table

from translator.core.direction import Direction
from translator.core.paths import Home
from translator.core.tables import Row, read_table
from translator.learning.simulation import thrown_away
from translator.models.catalogue import Catalogue

EN_DE = Direction("en", "de")
STREAM = "en-de_customer_service"
SHARE = 0.3
_SEED = 5


def poisoned(rows: Sequence[Row], share: float = SHARE) -> tuple[list[Row], set[int]]:
    """The rows with a share of their targets passed on, and the places of those, from 1."""
    places = sorted(random.Random(_SEED).sample(range(len(rows)), round(share * len(rows))))
    found = list(rows)
    for place, other in zip(places, [*places[1:], *places[:1]], strict=True):
        found[place] = replace(rows[place], target=rows[other].target)
    # Where two sources want the same translation, what was passed on is right.
    return found, {at + 1 for at in places if found[at].target != rows[at].target}


def main() -> None:
    data = os.environ.get("TRANSLATOR_BENCH_DATA")
    if not data:
        print("\npoisoned: left out; name the folder of streams: make bench DATA=FOLDER")
        return
    stream = os.environ.get("TRANSLATOR_BENCH_POISONED", STREAM)
    limit = int(os.environ.get("TRANSLATOR_BENCH_LIMIT", "200"))
    rows = read_table(Path(data) / "streams" / f"{stream}.tsv.xz", EN_DE)[:limit]
    general = [(row.source, row.target) for row in _general(Path(data))]
    rows, wrong = poisoned(rows)
    with tempfile.TemporaryDirectory(prefix="bench-poisoned-") as work:
        home = Home(data=Path(work), cache=Path(work))
        base = Catalogue(home).for_direction(EN_DE)
        with thrown_away(
            EN_DE, base=base, cache=home.cache, simulations=home.simulations
        ) as simulation:
            played = simulation.play(rows, general=general)
    told = set(played.suspects)
    before, after = played.general_before or 0.0, played.general_after or 0.0
    table(
        f"poisoned: {stream}, {len(wrong)} of {len(rows)} corrections wrong",
        ("", "figure"),
        (
            ("general BLEU before", f"{before:.2f}"),
            ("general BLEU after", f"{after:.2f}"),
            ("called wrong", len(told)),
            ("of those, wrong (precision)", _share(len(told & wrong), len(told))),
            ("of the wrong, called so (recall)", _share(len(told & wrong), len(wrong))),
            ("rounds accepted", played.accepted),
            ("rounds reverted", played.reverted),
            ("rounds undecided", played.undecided),
        ),
    )
    goal(
        "general BLEU after at least before − 0.3", after >= before - 0.3, f"{after - before:+.2f}"
    )


def _general(data: Path) -> list[Row]:
    return read_table(data / "dev" / "en-de.tsv.xz", EN_DE)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "–"


if __name__ == "__main__":
    main()
