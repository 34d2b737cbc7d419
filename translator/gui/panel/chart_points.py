"""The reports of rounds as points of a chart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from translator.core.gate import Check, Outcome, Verdict
from translator.core.learning import RoundReport

# With these the gate says of a check of evidence that it is the user's held-out pairs that are few.
_OF_YOURS = (Outcome.NO_WORSE, Outcome.NO_GAIN)


@dataclass(frozen=True, slots=True)
class Marker:
    """What a round's candidate scored: at the round's place, counted from 1.

    ``earlier`` is one on an earlier base model.
    """

    place: int
    bleu: float
    verdict: Verdict
    earlier: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """One kind of held-out text over the rounds.

    ``served`` is what the model in use scores after each round, as (place, BLEU); the first point
    is before the first round. A rejected candidate's marker lies off this line. ``revisions`` are
    the numbers of those models, one for each point.

    The first ``earlier`` of the points are about an earlier base model. There the line breaks, and
    nothing is compared across: it was not learning that made the difference.
    """

    served: tuple[tuple[int, float], ...] = ()
    markers: tuple[Marker, ...] = ()
    earlier: int = 0
    revisions: tuple[int, ...] = ()

    @property
    def first(self) -> float | None:
        """What the base model in use scored before the first round on it."""
        return self.served[self.earlier][1] if len(self.served) > self.earlier else None

    def score_of(self, revision: int) -> float | None:
        """What a revision scored when that was last measured; None where it never was."""
        points = zip(self.revisions[self.earlier :], self.served[self.earlier :], strict=True)
        scores = [bleu for number, (_, bleu) in points if number == revision]
        return scores[-1] if scores else None

    def joined(self) -> list[bool]:
        """Of each point of ``served``, whether the line goes on to the next one."""
        return [place != self.earlier for place in range(1, len(self.served) + 1)]

    def bounds(self, narrowest: float) -> tuple[float, float]:
        """The range to show. Not narrower than ``narrowest``, or noise would look like a change."""
        values = [bleu for _, bleu in self.served] + [marker.bleu for marker in self.markers]
        low, high = (min(values), max(values)) if values else (0.0, narrowest)
        missing = max(narrowest - (high - low), 0.0) / 2
        margin = 0.1 * max(high - low, narrowest)
        return low - missing - margin, high + missing + margin


def general_series(reports: Sequence[RoundReport], *, earlier: int = 0) -> Series:
    """BLEU on the general held-out pairs.

    Args:
        earlier: how many of the reports, the first ones, are about an earlier base model.
    """
    scores = [(one.general_before, one.general_after) for one in reports]
    return _series(reports, scores, earlier)


def personal_series(reports: Sequence[RoundReport], *, earlier: int = 0) -> Series:
    """The same on the held-out corrections, from the first round that had any."""
    scores = [(one.personal_before, one.personal_after) for one in reports]
    return _series(reports, scores, earlier)


def too_few_of_yours(reports: Sequence[RoundReport]) -> int:
    """By how many corrections the last round was judged that are too few for it; 0 if enough."""
    for report in reversed(reports):
        if report.personal_after is not None:
            few = (one for one in report.reasons if one.check is Check.EVIDENCE)
            return next((int(one.figure) for one in few if one.outcome in _OF_YOURS), 0)
    return 0


def _series(
    reports: Sequence[RoundReport],
    scores: Sequence[tuple[float | None, float | None]],
    earlier: int,
) -> Series:
    served: list[tuple[int, float]] = []
    revisions: list[int] = []
    markers: list[Marker] = []
    of_earlier = 0  # points of ``served``
    for place, (report, (before, after)) in enumerate(zip(reports, scores, strict=True), start=1):
        if before is None or after is None:
            continue
        old = place <= earlier
        if not served or (not old and len(served) == of_earlier):
            served.append((place - 1, before))
            first_on_base = place in (1, earlier + 1)
            revisions.append(0 if first_on_base else reports[place - 2].revision)
        served.append((place, after if report.verdict is Verdict.ACCEPTED else before))
        revisions.append(report.revision)
        markers.append(Marker(place, after, report.verdict, old))
        if old:
            of_earlier = len(served)
    return Series(tuple(served), tuple(markers), of_earlier, tuple(revisions))


def judged_by_own_drafts(reports: Sequence[RoundReport]) -> bool:
    """Whether the general pairs are the base model's own drafts: the gate asks no BLEU of those."""
    examined = [report for report in reports if report.steps]
    return bool(examined) and not any(
        reason.check is Check.BLEU for report in examined for reason in report.reasons
    )
