"""Sources that are asked for once more in other words, since models lose something that they say.

What was asked for in its place is a word that all models know, and the draft of it gets what the
source says there: a date where Monday stands, a decade for its first year, 5th for the second.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from translator.core.direction import Direction
from translator.engine.numbers.ordinals import (
    in_place_of_second,
    only_ordinal,
    says_ordinal,
    with_second,
)
from translator.engine.times.dates import in_place_of_monday, only_date, says, with_monday
from translator.engine.times.decades import decades, with_years
from translator.engine.times.decades_written import with_decades


class Rewording(NamedTuple):
    """What to ask for in place of a source, and what makes a draft of the source of that draft.

    ``put_in`` gives None where the draft has no place for what the source says.
    """

    asked: str
    put_in: Callable[[str], str | None]


def with_date(source: str, draft: str, direction: Direction) -> Rewording | None:
    """Of a source whose date its draft has not: see ``dates``."""
    date = only_date(source, direction.source)
    if date is None or says(draft, date, direction.target):
        return None
    put_in = partial(in_place_of_monday, date=date, language=direction.target)
    return Rewording(with_monday(source, date, direction.source), put_in)


def with_decade(source: str, _draft: str, direction: Direction) -> Rewording | None:
    """Of a source with decades, whatever its draft: see ``decades``."""
    found = decades(source, direction.source)
    if not found:
        return None
    put_in = partial(with_decades, decades=found, language=direction.target)
    return Rewording(with_years(source, found, direction.source), put_in)


def with_ordinal(source: str, draft: str, direction: Direction) -> Rewording | None:
    """Of a source whose ordinal its draft has not: see ``ordinals``."""
    ordinal = only_ordinal(source, direction.source)
    if ordinal is None or says_ordinal(draft, ordinal, direction.target):
        return None
    if only_date(source, direction.source) or decades(source, direction.source):
        return None  # what these had put in would be lost
    put_in = partial(in_place_of_second, ordinal=ordinal, language=direction.target)
    return Rewording(with_second(source, ordinal), put_in)


# In the order in which they are tried.
REWORDINGS = (with_date, with_decade, with_ordinal)
