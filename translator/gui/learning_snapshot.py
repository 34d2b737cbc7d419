"""What is known about learning in one direction at one moment, read as a whole for the panel."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

from translator.core.corrections import Correction
from translator.core.direction import Direction
from translator.core.gate import Verdict
from translator.core.learning import RevisionInfo, RoundReport
from translator.core.text import recall_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """Revisions, rounds and corrections of one direction, oldest first.

    Attributes:
        resting: the revisions of another base model, which are not among ``revisions``.
        earlier: how many of the reports, the first ones, are about an earlier base model.
        too_alike: the corrections that are never learned because they are like what judges.
        private: those that are never learned because they look like they hold secrets.
        undecided: those that a round has tried without an outcome; the next one takes them along.
        given: those that the model was found to give by itself.
    """

    direction: Direction
    revisions: tuple[RevisionInfo, ...] = ()
    resting: tuple[RevisionInfo, ...] = ()
    reports: tuple[RoundReport, ...] = ()
    earlier: int = 0
    corrections: tuple[Correction, ...] = ()
    suspects: frozenset[int] = frozenset()
    held_back: frozenset[int] = frozenset()
    harmful: frozenset[int] = frozenset()
    too_alike: frozenset[int] = frozenset()
    private: frozenset[int] = frozenset()
    undecided: frozenset[int] = frozenset()
    given: frozenset[int] = frozenset()

    @property
    def current(self) -> RevisionInfo | None:
        """The revision that serves."""
        return next((one for one in self.revisions if one.current), None)

    def learned(self) -> frozenset[int]:
        """The corrections that the revision in use has learned."""
        return frozenset(self.current.corrections if self.current else ())

    def correction(self, number: int) -> Correction | None:
        return next((one for one in self.corrections if one.number == number), None)

    def revisions_with(self, number: int) -> tuple[int, ...]:
        """The revisions that learned from a correction, and go when it is forgotten."""
        there = (*self.resting, *self.revisions)
        return tuple(
            sorted(one.number for one in there if number in (*one.corrections, *one.traces))
        )

    def answering_without(self, number: int) -> Correction | None:
        """What answers the source of a correction again, once that is forgotten."""
        gone = self.correction(number)
        if gone is None or not gone.active:
            return None
        key = recall_key(gone.source)
        replaced = (one for one in self.corrections if not one.active)
        same = (one for one in replaced if recall_key(one.source) == key)
        return max(same, key=lambda one: one.number, default=None)

    def kept_rounds(self) -> frozenset[int]:
        """The rounds, by their place counted from 1, of which the revision is there.

        A number that was forgotten is given again: then the newest round with it is meant.
        """
        numbers = {one.number for one in self.revisions}
        newest = {
            report.revision: place
            for place, report in enumerate(self.reports, start=1)
            if report.verdict is Verdict.ACCEPTED and report.revision in numbers
        }
        return frozenset(newest.values())

    def right(self) -> tuple[int, int] | None:
        """How many corrections the model gives by itself, and of how many; None before a round.

        A round that asked for none, because all of its corrections look wrong, says nothing of it.
        """
        current = self.current.number if self.current else 0
        since = takewhile(
            lambda one: one.revision == current, reversed(self.reports[self.earlier :])
        )
        if last := next((one for one in since if one.right_of), None):
            accepted = last.verdict is Verdict.ACCEPTED
            return (last.right_after if accepted else last.right_before), last.right_of
        if self.current is not None and self.current.right_of:
            return self.current.right, self.current.right_of
        return None
