"""The reports of rounds as points of a chart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from translator.core.gate import Check, Verdict
from translator.core.learning import RoundReport


@dataclass(frozen=True, slots=True)
class Marker:
    """What a round's candidate scored: at the round's place, counted from 1."""

    place: int
    bleu: float
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Series:
    """One kind of held-out text over the rounds.

    ``served`` is what the model in use scores after each round, as (place, BLEU); the first point
    is before the first round. A rejected candidate's marker lies off this line.
    """

    served: tuple[tuple[int, float], ...] = ()
    markers: tuple[Marker, ...] = ()

    @property
    def first(self) -> float | None:
        return self.served[0][1] if self.served else None

    @property
    def last(self) -> float | None:
        return self.served[-1][1] if self.served else None

    def bounds(self, narrowest: float) -> tuple[float, float]:
        """The range to show. Not narrower than ``narrowest``, or noise would look like a change."""
        values = [bleu for _, bleu in self.served] + [marker.bleu for marker in self.markers]
        low, high = (min(values), max(values)) if values else (0.0, narrowest)
        missing = max(narrowest - (high - low), 0.0) / 2
        margin = 0.1 * max(high - low, narrowest)
        return low - missing - margin, high + missing + margin


def general_series(reports: Sequence[RoundReport]) -> Series:
    """BLEU on the general held-out pairs."""
    return _series(reports, [(one.general_before, one.general_after) for one in reports])


def personal_series(reports: Sequence[RoundReport]) -> Series:
    """BLEU on the held-out corrections, from the first round that had any."""
    return _series(reports, [(one.personal_before, one.personal_after) for one in reports])


def _series(
    reports: Sequence[RoundReport], scores: Sequence[tuple[float | None, float | None]]
) -> Series:
    served: list[tuple[int, float]] = []
    markers: list[Marker] = []
    for place, (report, (before, after)) in enumerate(zip(reports, scores, strict=True), start=1):
        if before is None or after is None:
            continue
        if not served:
            served.append((place - 1, before))
        served.append((place, after if report.verdict is Verdict.ACCEPTED else before))
        markers.append(Marker(place, after, report.verdict))
    return Series(tuple(served), tuple(markers))


def judged_by_own_drafts(reports: Sequence[RoundReport]) -> bool:
    """Whether the general pairs are the base model's own drafts: the gate asks no BLEU of those."""
    examined = [report for report in reports if report.steps]
    return bool(examined) and not any(
        reason.check is Check.BLEU for report in examined for reason in report.reasons
    )
