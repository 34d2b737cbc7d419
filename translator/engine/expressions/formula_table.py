"""The fixed expressions of two languages: what ``resources/phrases/*.tsv`` has in their columns.

Both letters and talk, and what is mostly read or typed alone: the labels of programs and shops,
signs, and single words. A small model knows little of a text without a context: "Cancel" was
"Stimmung", "Exit" "Exit", "March" "March", and into Chinese "Sold out" was "quiet".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from translator.core.direction import Direction
from translator.core.resources import resources

# Of those that have an expression in common, the first says what is meant by it alone.
_TABLES = ("labels", "signs", "words", "formulae")
# In a cell before what is written, but looked for in no source: it says other things as well.
_ONLY_WRITTEN = "?"


class FormulaKind(StrEnum):
    """What an expression is, which says what marks stand behind it, and what case it has."""

    OPENING = "opening"
    CLOSING = "closing"
    MAN = "man"  # opens a letter to a man, by his name
    WOMAN = "woman"
    GREETING = "greeting"  # may be followed by a name
    SENTENCE = "sentence"
    QUESTION = "question"
    LABEL = "label"  # of a button, a field or a page
    SIGN = "sign"
    WORD = "word"  # as it stands in a dictionary


# In the tables they begin as within a sentence: with a capital only where they always have it.
IN_DICTIONARY_CASE = frozenset({FormulaKind.LABEL, FormulaKind.SIGN, FormulaKind.WORD})


class Formula(NamedTuple):
    """An expression in one direction: as the source says it, and all that says the same."""

    kind: FormulaKind
    said: str
    cell: str

    @property
    def forms(self) -> tuple[str, ...]:
        """All that may be written for it, the best first."""
        return tuple(form.removeprefix(_ONLY_WRITTEN) for form in self.cell.split("|"))


def plain_key(text: str) -> str:
    """The key of a text without marks at its end: without case and the opening marks of Spanish."""
    return text.casefold().replace("’", "'").replace("¡", "").replace("¿", "")


@cache
def formulae(direction: Direction) -> Mapping[str, Sequence[Formula]]:
    """The expressions of a direction by their keys; none where a language has no column.

    The texts of the tables are in normal form as they are. This is done before the first
    translation, and to normalise them would take longer than all the rest.
    """
    known: dict[str, list[Formula]] = {}
    for table in _TABLES:
        path = resources() / "phrases" / f"{table}.tsv"
        header, *rows = path.read_text("utf-8").splitlines()
        columns = header.split("\t")
        if direction.source not in columns or direction.target not in columns:
            return {}
        source, target = columns.index(direction.source), columns.index(direction.target)
        for row in rows:
            cells = row.split("\t")
            kind = FormulaKind(cells[0])
            for said in cells[source].split("|"):
                if not said.startswith(_ONLY_WRITTEN):
                    formula = Formula(kind, said, cells[target])
                    known.setdefault(plain_key(said), []).append(formula)
    return known
