"""Sentences that were cut where none ends, made one again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

Span = tuple[int, int]


def joined(spans: Iterable[Span], goes_on: Callable[[int], bool]) -> Iterator[Span]:
    """The spans ``text[start:end]``, in order; those made one that meet at a place with no end.

    Args:
        goes_on: whether the sentence goes on at that place.
    """
    held: Span | None = None
    for start, end in spans:
        if held is not None and held[1] == start and goes_on(start):
            held = held[0], end
            continue
        if held is not None:
            yield held
        held = start, end
    if held is not None:
        yield held
