"""What the user wrote in a translation: told to the history, and brought back out of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from translator.core.drafts import Draft, Origin, Segment
from translator.core.history import TranslatedText, Wording
from translator.gui.sheet.sheet import Row, Sheet, joined, joined_source, singles


def wordings(sheet: Sheet) -> tuple[Wording, ...]:
    """Where the sheet shows words of the user's that are no corrections."""
    return tuple(
        Wording(_places(row), start, start + len(row.text))
        for row, start in zip(sheet.rows, sheet.starts(), strict=True)
        if row.unsaved
    )


def with_wordings(sheet: Sheet, text: TranslatedText) -> Sheet:
    """The sheet with the user's words set aside: they come back with the sentences they are for.

    Those written for a source that was another then have none, and stay in the history only.
    """
    edited_here = {row.written_for for row in sheet.unsaved}
    waiting, key = list(sheet.set_aside), sheet.next_key
    for one in text.wordings:
        sources = [text.source[first:last] for first, last in one.sources]
        if sources and joined_source(sources) not in edited_here:
            waiting.append(_waiting(sources, text.translation[one.start : one.end], key))
            key += len(sources)
    return replace(sheet, set_aside=tuple(waiting), next_key=key)


def _places(row: Row) -> tuple[tuple[int, int], ...]:
    if row.stale:
        return ()
    return tuple((one.segment.start, one.segment.end) for one in singles((row,)))


def _waiting(sources: Sequence[str], text: str, key: int) -> Row:
    """A row of the user's words, as if its sentences had left the source."""
    rows = [
        Row(key + index, Segment(source, 0, len(source)), _no_draft(source), "", "", "")
        for index, source in enumerate(sources)
    ]
    if len(rows) > 1:
        return joined(rows, text, "")
    return replace(rows[0], text=text, edited_for=rows[0].segment.source)


def _no_draft(source: str) -> Draft:
    return Draft(source, "", Origin.MODEL)
