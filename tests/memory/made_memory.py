"""What the tests of the memory share: corrections made up by the hundred, and a look at files."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from pathlib import Path

from translator.core.corrections import Correction, NewCorrection, side_of
from translator.core.direction import Direction
from translator.memory.database import rows, schema
from translator.memory.store import DATABASE

EN_DE = Direction("en", "de")
DE_EN = Direction("de", "en")

# fmt: off
_WORDS = [
    "river", "window", "garden", "letter", "engine", "market", "shadow", "planet", "copper",
    "silver", "winter", "summer", "bridge", "orange", "dragon", "forest", "kitchen", "ladder",
    "mirror", "needle", "paper", "quiet", "rocket", "saddle", "timber", "velvet", "walnut",
    "yellow", "anchor", "basket", "candle", "donkey", "eleven", "feather", "goblet", "hammer",
    "island", "jacket", "kettle",
]
# fmt: on


def new(
    source: str, target: str, *, direction: Direction = EN_DE, draft: str = ""
) -> NewCorrection:
    return NewCorrection(direction, source, draft, target)


def sentences(count: int, *, seed: int = 7, words: int = 9) -> list[str]:
    """Different sentences, none of them a near copy of another (words drawn at random)."""
    draw = random.Random(seed)
    found: dict[str, None] = {}
    while len(found) < count:
        found[" ".join(draw.choices(_WORDS, k=words)).capitalize() + "."] = None
    return list(found)


def fill(
    folder: Path,
    sources: Iterable[str],
    *,
    migrations: Sequence[Sequence[str]] = schema.MIGRATIONS,
) -> list[Correction]:
    """Write a database of corrections in one go, without the store; their targets are shouted."""
    folder.mkdir(parents=True, exist_ok=True)
    corrections = [
        Correction(number, EN_DE, text, "", text.upper(), 1000.0 + number, 0, side_of(text))
        for number, text in enumerate(sources, start=1)
    ]
    connection = schema.connect(folder / DATABASE)
    schema.migrate(connection, None, migrations)
    connection.execute("BEGIN")
    connection.executemany(rows.INSERT, map(rows.to_row, corrections))
    connection.execute("COMMIT")
    connection.close()
    return corrections


def files_with(folder: Path, text: str) -> list[str]:
    """The names of all files below ``folder`` that hold ``text`` anywhere in their bytes."""
    return [
        path.name
        for path in sorted(folder.rglob("*"))
        if path.is_file() and text.encode() in path.read_bytes()
    ]
