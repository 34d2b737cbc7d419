"""The sheet: what the translation pane shows, one row for each segment, the user's edits included.

A row that the user edited keeps the user's text whatever the model proposes. Where one text of the
user's took the place of several sentences, one *joined* row stands for all of them, until it can
be told which part of the text belongs to which. How drafts come in is in ``sheet_drafts``, how
edits do in ``sheet_edits``. Positions are in code points.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from translator.core.drafts import Draft, Origin, Segment
from translator.gui.text.text_diff import with_line_feeds


@dataclass(frozen=True, slots=True)
class Row:
    """One segment in the translation, or several that one text of the user's stands for.

    Attributes:
        key: the row's own number, kept while drafts come and go.
        draft: what the program proposes, whether it is shown or not.
        text: what is shown.
        gap: spaces and line breaks shown after it; ``draft_gap`` are those of the source.
        edited_for: the source for which the user wrote ``text``; None where nothing was edited.
        parts: the rows that a joined row stands for; empty for one segment.
        model_text: what the model proposed before a correction made here answered in its place.
    """

    key: int
    segment: Segment
    draft: Draft
    text: str
    gap: str
    draft_gap: str
    edited_for: str | None = None
    parts: tuple[Row, ...] = ()
    model_text: str | None = None

    @property
    def keys(self) -> tuple[int, ...]:
        """The keys of the sentences that it stands for."""
        return tuple(part.key for part in self.parts) if self.parts else (self.key,)

    @property
    def proposed(self) -> str:
        """The draft as the pane would show it."""
        return with_line_feeds(self.draft.text)

    @property
    def edited(self) -> bool:
        return self.edited_for is not None

    @property
    def emptied(self) -> bool:
        """The user took everything out of it."""
        return self.edited and not self.text.strip()

    @property
    def touches_next(self) -> bool:
        """No space stands behind it, or only one that the user typed where there was none."""
        return not self.gap or (not self.draft_gap and "\n" not in self.gap)

    @property
    def unsaved(self) -> bool:
        """It holds words of the user's that are no correction yet."""
        return self.edited and bool(self.text.strip()) and not self.taken_back

    @property
    def taken_back(self) -> bool:
        """It says again what the model does, although the user's correction answers."""
        return self.edited and not self.stale and self.text == self.model_text

    @property
    def written_for(self) -> str:
        """The source that the text is for: where it is stale, the one before."""
        return self.segment.source if self.edited_for is None else self.edited_for

    @property
    def for_several(self) -> bool:
        """The user wrote one text for several sentences, whether they are all there or not."""
        return "\n" in self.written_for

    @property
    def stale(self) -> bool:
        """The user changed the source after having edited its translation."""
        return self.edited and self.edited_for != self.segment.source

    @property
    def missing(self) -> bool:
        """Nothing is shown in its place: its translation is still to come."""
        return not self.edited and self.draft.origin is Origin.WAITING

    @property
    def yours(self) -> bool:
        """The memory answered: the text is the user's own from an earlier correction."""
        return not self.edited and self.draft.origin in (Origin.MEMORY, Origin.NEAR)


@dataclass(frozen=True, slots=True)
class Sheet:
    """All rows, what stands before the first, and edited ones whose sentence has left the source.

    These are set aside until the sentence returns or they are saved as the corrections they are.
    """

    lead: str = ""
    rows: tuple[Row, ...] = ()
    revision: int = 0
    next_key: int = 0
    set_aside: tuple[Row, ...] = ()
    # Looked up many times for each key that is pressed.
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts, place = [], len(self.lead)
        for row in self.rows:
            starts.append(place)
            place += len(row.text) + len(row.gap)
        object.__setattr__(self, "_starts", tuple(starts))

    def chunks(self) -> list[str]:
        """The shown text in pieces, one for the lead and one for each row."""
        return [self.lead, *(row.text + row.gap for row in self.rows)]

    def text(self) -> str:
        return "".join(self.chunks())

    def starts(self) -> tuple[int, ...]:
        """Where each row begins in the shown text."""
        return self._starts

    def start_of(self, key: int) -> int:
        """Where the row with this key begins in the shown text.

        Raises:
            KeyError: there is no such row.
        """
        for row, start in zip(self.rows, self._starts, strict=True):
            if row.key == key:
                return start
        raise KeyError(key)

    def rows_between(self, first: int, last: int) -> list[tuple[Row, int]]:
        """The rows that stand in that part of the shown text, each with where it begins."""
        near = range(max(self._last_from(first), 0), bisect_left(self._starts, last))
        found = [(self.rows[index], self._starts[index]) for index in near]
        return [(row, start) for row, start in found if start + len(row.text) > first]

    def row_at(self, position: int) -> Row | None:
        """The row a caret at ``position`` of the shown text stands in; None before the first."""
        index = self.index_at(position)
        return self.rows[index] if index >= 0 else None

    def index_at(self, position: int) -> int:
        """The same as a number; -1 before the first.

        At the seam of sentences without a space it is the one that was emptied there, or else the
        first, which grows there, as where the user took the space out.
        """
        first = last = self._last_from(position)
        while first > 0 and self._starts[first] == position and self.rows[first - 1].touches_next:
            first -= 1
        unspaced = (at for at in range(first + 1, last + 1) if not self.rows[at - 1].draft_gap)
        return next((at for at in unspaced if self.rows[at].emptied), first)

    def _last_from(self, position: int) -> int:
        return bisect_right(self._starts, position) - 1

    def row_of_source(self, position: int) -> Row | None:
        """The row a caret at ``position`` of the source stands in; None before the first."""
        index = bisect_right(self.rows, position, key=lambda row: row.segment.start) - 1
        return self.rows[index] if index >= 0 else None

    @property
    def unsaved(self) -> list[Row]:
        """The rows with words of the user's that are no correction yet, those set aside as well.

        In the order in which they are to be saved: of one source, the last becomes the correction.
        """
        return [row for row in (*self.set_aside, *self.rows) if row.unsaved]

    @property
    def unfinished(self) -> tuple[int, int] | None:
        """How many sentences are shown, and of how many; None where it is all of them."""
        of = sum(len(row.keys) for row in self.rows)
        shown = sum(len(row.keys) for row in self.rows if not row.missing)
        return (shown, of) if shown < of else None

    def find(self, key: int) -> Row | None:
        return next((row for row in self.rows if row.key == key), None)

    def with_row(self, row: Row) -> Sheet:
        """The sheet with ``row`` in place of the one with its key."""
        return self.with_rows(row.key, (row,))

    def with_rows(self, key: int, rows: Sequence[Row]) -> Sheet:
        """The sheet with ``rows`` in place of the one with that key."""
        found = (rows if old.key == key else (old,) for old in self.rows)
        return replace(self, rows=tuple(row for some in found for row in some))


def singles(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows with joined ones taken apart."""
    for row in rows:
        yield from row.parts or (row,)


def joined(rows: Sequence[Row], text: str, gap: str) -> Row:
    """One row for several that follow one another, with a text of the user's for all of them."""
    parts = tuple(singles(rows))
    source = joined_source([part.segment.source for part in parts])
    draft = "".join(part.draft.text + part.draft_gap for part in parts[:-1]) + parts[-1].draft.text
    return Row(
        key=parts[0].key,
        segment=Segment(source, parts[0].segment.start, parts[-1].segment.end),
        draft=Draft(source, draft, Origin.MODEL),
        text=text,
        gap=gap,
        draft_gap=parts[-1].draft_gap,
        edited_for=source,
        parts=parts,
    )


def joined_source(sources: Sequence[str]) -> str:
    """What stands for several sources; no segment holds a line feed."""
    return "\n".join(sources)


def rewritten(row: Row, text: str, gap: str) -> Row:
    """``row`` with a text of the user's; the text that was proposed is no edit."""
    if text == row.text:
        return row if gap == row.gap else replace(row, gap=gap)
    edited_for = None if text == row.proposed else row.segment.source
    return replace(row, text=text, gap=gap, edited_for=edited_for)


def settled(row: Row) -> tuple[Row, ...]:
    """``row``, or what it stands for where it shows but the drafts of several sentences."""
    if row.edited or not row.parts:
        return (row,)
    *before, last = withdrawn(row)
    return (*before, replace(last, gap=row.gap))


def withdrawn(row: Row) -> tuple[Row, ...]:
    """What there is without the user's edit: for a joined row, all that it stands for."""
    return tuple(
        replace(one, text=one.proposed, gap=one.draft_gap, edited_for=None)
        for one in singles((row,))
    )


def confirmed(row: Row) -> Row:
    """``row`` with the edit kept although its source has changed."""
    return replace(row, edited_for=row.segment.source)


def saved(row: Row, target: str) -> Row:
    """``row`` after its edit became a correction: from now on the memory's answer."""
    draft = Draft(source=row.segment.source, text=target, origin=Origin.MEMORY)
    edited_for = None if row.text == target else row.segment.source
    model_text = row.proposed if row.draft.origin is Origin.MODEL else row.model_text
    return replace(row, draft=draft, edited_for=edited_for, model_text=model_text)
