"""Plural forms against the table of Unicode CLDR 45, "Language Plural Rules": cardinal, whole."""

from __future__ import annotations

import pytest

from translator.core.direction import Direction
from translator.core.languages import LANGUAGES
from translator.memory.recalling.plurals import form, same_form

# Examples as CLDR prints them beside each rule.
CLDR = {
    "ar": "zero 0, one 1, two 2, few 3 10 103 110, many 11 26 111, other 100 102 200 1000",
    "cs": "one 1, few 2 4, other 0 5 19 100",
    "de": "one 1, other 0 2 16 100",
    "fr": "one 0 1, other 2 17 100",
    "he": "one 1, two 2, other 0 3 17 100",
    "hr": "one 1 21 31 101, few 2 4 22 24 102, many 0 5 19 100",
    "ja": "other 0 1 15 100",
    "lt": "one 1 21 31 101, few 2 9 22 29 102, other 0 10 20 30 100 11 19",
    "lv": "zero 0 10 20 30 100 11 19, one 1 21 31 101, other 2 9 22 29 102",
    "pl": "one 1, few 2 4 22 24 102, many 0 5 19 100 21 112",
    "ro": "one 1, few 0 2 16 102 119, other 20 35 100",
    "ru": "one 1 21 31 101, few 2 4 22 24 102, many 0 5 19 100 111 112",
    "sl": "one 1 101 201, two 2 102, few 3 4 103, other 0 5 19 100",
    "zh": "other 0 1 15 100",
}
EXAMPLES = [
    (language, group.split()[0], number)
    for language, table in CLDR.items()
    for group in table.split(", ")
    for number in group.split()[1:]
]


@pytest.mark.parametrize(("language", "name", "number"), EXAMPLES)
def test_forms(language: str, name: str, number: str) -> None:
    assert form(number, language) == name


def test_every_language_has_a_form_for_every_number() -> None:
    for code in LANGUAGES:
        assert all(form(str(n), code) for n in range(300))


@pytest.mark.parametrize(
    ("old", "new", "direction", "same"),
    [
        ("2", "5", "en-de", True),
        ("2", "5", "en-ru", False),
        ("2", "3", "en-ru", True),
        ("1", "2", "en-de", True),  # both change: what stayed in the source is not counted
        ("1", "2", "zh-en", False),
        ("1", "2", "de-en", False),  # "1 Fehler, 2 Fehler"
        ("3", "2", "de-en", True),
        ("1.5", "2.5", "en-fr", False),
        ("1.5", "1.75", "en-fr", True),
        ("1", "2", "en-zh", True),
        ("10:30", "11:45", "en-ru", True),
    ],
)
def test_what_may_stand_for_what(old: str, new: str, direction: str, same: bool) -> None:
    assert same_form(old, new, Direction.from_slug(direction)) is same


def test_what_never_changes_tells_nothing() -> None:
    """In English "$1" and "$2" are «1 dólar» and «2 dólares»."""
    assert same_form("1", "2", Direction("en", "es"))
    assert not same_form("1", "2", Direction("en", "es"), unseen=True)
    assert same_form("3", "2", Direction("en", "es"), unseen=True)
