"""Names and formulae that corrections say in another way than the tables: left to the model.

Whoever writes Praha for Prague teaches that to the model, and Prag must not take its place.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from translator.core.direction import Direction
from translator.core.errors.files import DamagedFile
from translator.core.sentences import said
from translator.engine.expressions.formulae import expression_key, says_formula
from translator.engine.names.known_names import missing_known_names, source_names

_FILE = "own_names.json"  # beside the serving form, as it is served with it
_AGAIN = said("Go back to another revision.")


def otherwise_named(pairs: Iterable[tuple[str, str]], direction: Direction) -> list[str]:
    """The names in sources that more of the targets leave out, or say otherwise, than say.

    So with sources that are formulae, by their keys.
    """
    balance = Counter[str]()
    for source, target in pairs:
        if (key := expression_key(source, direction)) is not None:
            balance[key] += -1 if says_formula(source, target, direction) else 1
        lacking = {
            source[item.start : item.end] for item in missing_known_names(source, target, direction)
        }
        for name in source_names(source, direction):
            balance[name] += 1 if name in lacking else -1
    return sorted(name for name, more in balance.items() if more > 0)


def write_own_names(serving_folder: Path, names: Sequence[str]) -> None:
    """Put them beside a serving form; OSError where that fails."""
    if names:
        (serving_folder / _FILE).write_text(json.dumps(names, ensure_ascii=False), "utf-8")


def read_own_names(serving_folder: Path) -> frozenset[str]:
    """Those of a serving form; none where there is no list.

    Raises:
        DamagedFile: the list cannot be read.
    """
    path = serving_folder / _FILE
    try:
        return frozenset(json.loads(path.read_text("utf-8")))
    except FileNotFoundError:
        return frozenset()
    except (ValueError, TypeError):
        raise DamagedFile(path, _AGAIN) from None
