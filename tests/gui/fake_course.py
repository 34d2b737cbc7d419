"""What was learned, and the thread that learns, without a model: tests say what happens."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from translator.core.direction import Direction
from translator.core.errors.learning import UnknownRevision
from translator.core.export_form import ExportForm
from translator.core.gate import Check, Outcome, Reason, Verdict
from translator.core.learning import LearnerState, Progress, RevisionInfo, RoundReport


class FakeLearner:
    """Remembers what it was told; ``tell`` speaks as the learner's thread does."""

    def __init__(
        self,
        closings: list[str],
        direction: Direction,
        on_event: Callable[[Progress | RoundReport], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        self._closings = closings
        self.direction, self._on_event, self._on_error = direction, on_event, on_error
        self.keys = self.changes = 0
        self.paused = self.closed = False

    def typed(self) -> None:
        self.keys += 1

    def corrections_changed(self) -> None:
        self.changes += 1

    def pause(self) -> None:
        self.paused = True
        self._on_event(Progress(state=LearnerState.PAUSED, round=0, waiting=0))

    def resume(self) -> None:
        self.paused = False

    def close(self) -> None:
        self.closed = True
        self._closings.append("learner")

    def tell(self, *events: Progress | RoundReport | Exception) -> None:
        """Tell these from another thread, in order."""

        def work() -> None:
            for event in events:
                if isinstance(event, Exception):
                    self._on_error(event)
                else:
                    self._on_event(event)

        thread = threading.Thread(target=work)
        thread.start()
        thread.join()


class FakeCourse:
    """Revisions and rounds as the test puts them there."""

    def __init__(self) -> None:
        self.revisions = [revision(0, current=True)]
        self.rested: list[RevisionInfo] = []
        self.rounds: list[RoundReport] = []
        self.rounds_before = 0
        self.doubted: tuple[int, ...] = ()
        self.kept_back: tuple[int, ...] = ()
        self.harmed: tuple[int, ...] = ()
        self.like_what_judges: tuple[int, ...] = ()
        self.secret: tuple[int, ...] = ()
        self.without_outcome: tuple[int, ...] = ()
        self.known_to_the_model: tuple[int, ...] = ()
        self.confirmed: list[int] = []
        self.exports: list[tuple[ExportForm, Path]] = []
        self.exported_revisions: list[int] = []
        self.export_problem: Exception | None = None
        self.export_progress: tuple[int, ...] = ()  # of 200 sentences
        self.export_is_slow = False  # so slow that it only ends by being stopped
        self.asked_for: list[tuple[Direction, bool]] = []

    def history(self) -> Sequence[RevisionInfo]:
        return list(self.revisions)

    def resting(self) -> Sequence[RevisionInfo]:
        return list(self.rested)

    def remove_resting(self) -> Sequence[int]:
        removed = [one.number for one in self.rested]
        self.rested.clear()
        return removed

    def reports(self) -> Sequence[RoundReport]:
        return list(self.rounds)

    def earlier_rounds(self) -> int:
        return self.rounds_before

    def suspects(self) -> Sequence[int]:
        return self.doubted

    def held_back(self) -> Sequence[int]:
        return self.kept_back

    def harmful(self) -> Sequence[int]:
        return self.harmed

    def too_alike(self) -> Sequence[int]:
        return self.like_what_judges

    def private(self) -> Sequence[int]:
        return self.secret

    def undecided(self) -> Sequence[int]:
        return self.without_outcome

    def given(self) -> Sequence[int]:
        return self.known_to_the_model

    def confirm(self, numbers: Iterable[int]) -> None:
        self.confirmed += numbers
        self.doubted = tuple(one for one in self.doubted if one not in self.confirmed)

    def roll_back(self, number: int) -> RevisionInfo:
        if all(one.number != number for one in self.revisions):
            raise UnknownRevision(number)
        self.revisions = [replace(one, current=one.number == number) for one in self.revisions]
        return self.revisions[number]

    def drop(self, correction: int) -> Sequence[int]:
        """Delete the revisions that learned from a correction; the newest other one serves."""
        removed = [one.number for one in self.revisions if correction in one.corrections]
        kept = [one for one in self.revisions if one.number not in removed]
        self.revisions = [replace(one, current=one is kept[-1]) for one in kept]
        self.doubted = tuple(one for one in self.doubted if one != correction)
        return removed

    def export(
        self,
        form: ExportForm,
        destination: Path,
        *,
        revision: int,
        on_stage: Callable[[str], None],
        on_progress: Callable[[int, int], None],
        go_on: Callable[[], None],
    ) -> Path:
        on_stage("Writing, and reading it again to compare")
        for done in self.export_progress:
            on_progress(done, 200)
        while self.export_is_slow:
            go_on()
        if self.export_problem is not None:
            raise self.export_problem
        self.exports.append((form, destination))
        self.exported_revisions.append(revision)
        return destination


def revision(
    number: int,
    *,
    corrections: tuple[int, ...] = (),
    general: float | None = None,
    personal: float | None = None,
    current: bool = False,
) -> RevisionInfo:
    return RevisionInfo(
        number=number,
        created=1_764_000_000.0 + 3600 * number if number else 0.0,
        corrections=corrections,
        general_base=38.4 if number else None,
        general=general,
        personal=personal,
        right=len(corrections),
        right_of=len(corrections),
        reasons=(),
        size=1_000_000,
        current=current,
        stale=False,
    )


def report(
    number: int,
    verdict: Verdict = Verdict.ACCEPTED,
    *,
    revision: int = 1,
    corrections: tuple[int, ...] = (1, 2),
    general: tuple[float, float] = (38.4, 38.3),
    personal: tuple[float, float] | None = (20.0, 24.0),
    right: tuple[int, int] = (1, 2),
    reasons: tuple[Reason, ...] | None = None,
    suspects: tuple[int, ...] = (),
) -> RoundReport:
    return RoundReport(
        round=number,
        verdict=verdict,
        reasons=REASONS[verdict] if reasons is None else reasons,
        revision=revision,
        corrections=corrections,
        share=1.0,
        general_before=general[0],
        general_after=general[1],
        personal_before=personal[0] if personal else None,
        personal_after=personal[1] if personal else None,
        right_before=right[0],
        right_after=right[1],
        right_of=2,
        suspects=suspects,
        steps=8,
        loss=1.2,
        seconds=4.0,
    )


def _reason(check: Check, outcome: Outcome, figure: float, sentence: str) -> Reason:
    return Reason(check=check, outcome=outcome, figure=figure, sentence=sentence)


_NO_CHANGE = _reason(
    Check.BLEU,
    Outcome.HARMLESS,
    -0.1,
    "General BLEU changed by -0.10 ± 0.12: no measurable change.",
)
REASONS = {
    Verdict.ACCEPTED: (
        _NO_CHANGE,
        _reason(
            Check.CORRECTIONS,
            Outcome.GAIN,
            1,
            "It gives 2 of 2 corrections right by itself, 1 before.",
        ),
    ),
    Verdict.REVERTED: (
        _reason(Check.BLEU, Outcome.HARM, -1.4, "General BLEU changed by -1.40 ± 0.20."),
    ),
    Verdict.UNDECIDED: (
        _NO_CHANGE,
        _reason(
            Check.CORRECTIONS,
            Outcome.NO_GAIN,
            0,
            "It gives 1 of 2 corrections right by itself, 1 before.",
        ),
    ),
}
