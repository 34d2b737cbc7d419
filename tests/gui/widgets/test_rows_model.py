"""What the tables of terms and of corrections share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import Qt

from translator.gui.widgets.rows_model import RowsModel, SearchedRows


class _Column(IntEnum):
    NAME = 0
    TOWN = 1


@dataclass(frozen=True)
class _Person:
    number: int
    name: str
    town: str


class _People(RowsModel[_Person]):
    columns = _Column

    def headers(self) -> tuple[str, ...]:
        return "Name", "Town"


def _people() -> _People:
    people = _People()
    people.show([_Person(7, "Anna", "Köln"), _Person(9, "Ben", "Bonn")])
    return people


def test_rows_are_found_by_their_numbers() -> None:
    people = _people()
    assert (people.row_of(9), people.row_of(8)) == (1, None)
    assert people.row(1).name == "Ben"


def test_it_is_a_table_and_no_tree() -> None:
    people = _people()
    assert (people.rowCount(), people.columnCount()) == (2, 2)
    below = people.index(0, 0)
    assert (people.rowCount(below), people.columnCount(below)) == (0, 0)
    assert people.headerData(1, Qt.Orientation.Horizontal) == "Town"
    assert people.headerData(1, Qt.Orientation.Vertical) is None


def test_all_words_are_searched_in_all_texts() -> None:
    found = SearchedRows(_people(), str.casefold)
    shown = []
    for search in ("", "ANNA köln", "n", "anna bonn"):
        found.search(search)
        shown.append(found.holds("Anna", "Köln"))
    assert shown == [True, True, True, False]
