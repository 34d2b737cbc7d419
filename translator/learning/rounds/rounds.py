"""Rounds: corrections become a candidate, the gate judges it, and what passes is served.

A round tunes on a batch of corrections, then walks down the line from the tuned weights to the base
until a candidate passes: weights nearer to the base forget less and keep most of what was learned,
and each costs only a scoring. What passes is published. What does no harm but shows no gain stays
in the tuned weights, unpublished. What harms even close to the base is undone; its corrections are
tried again in smaller groups, in the end one by one. Where only the way towards the base has cost
what was known of the user's field, they are tried again together, in smaller steps.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from translator.core.corrections import Correction
from translator.core.gate import Policy, Reason, Verdict
from translator.core.learning import Progress, RoundReport
from translator.core.process.free_heap import return_free_heap
from translator.core.process.priority import at_usual_priority
from translator.engine.serving import ServingModel
from translator.learning.fitting.memory_return import return_large_blocks
from translator.learning.fitting.torch_import import import_torch
from translator.learning.judging.examination import Examiner
from translator.learning.judging.suspicion import doubtful
from translator.learning.judging.witnesses import Witnesses
from translator.learning.recipe.pace import MOST_HALVINGS
from translator.learning.recipe.recipe import Example, Recipe
from translator.learning.replay.replay import Replay, ReplayPool, example
from translator.learning.revisions.revision_views import Standing
from translator.learning.revisions.revisions import Revisions
from translator.learning.rounds.backlog import Backlog, smaller_groups, taken
from translator.learning.rounds.line_search import (
    LineSearch,
    Outcome,
    is_price_of_nearness,
    next_share,
)
from translator.learning.rounds.round_journal import append_report
from translator.learning.rounds.round_reports import (
    known,
    looks_wrong,
    report_of,
    report_without_candidate,
)
from translator.learning.rounds.round_state import Numbers, RoundState, read_state, write_state
from translator.learning.rounds.round_under_way import RoundUnderWay
from translator.learning.subject import Subject

if TYPE_CHECKING:
    from translator.learning.fitting.fitting import FitReport
    from translator.learning.rounds.tuning import Mark, Tuning

# Everything is learned anew when this many were learned, and each time they have doubled.
_FIRST_RETUNE, _RETUNE_GROWTH = 16, 2


class _InterruptedError(Exception):
    """Something else has to happen first; the round is undone and may be begun again."""


class Rounds:
    """The rounds of one subject, one at a time; what ``learning.learner.Learner`` runs.

    ``run`` and ``rest`` are called by one thread; the others may be called from any.

    Args:
        on_published: called with the model that serves from now on.
    """

    def __init__(
        self,
        subject: Subject,
        revisions: Revisions,
        *,
        on_published: Callable[[ServingModel], None],
        recipe: Recipe | None = None,
        policy: Policy | None = None,
    ) -> None:
        self._subject, self._revisions = subject, revisions
        self._on_published = on_published
        self._recipe, self._policy = recipe or Recipe(), policy or Policy()
        self._guard = threading.RLock()
        self._wanted = 0  # by so many, that no round is under way
        self._counting = threading.Lock()
        self._breathe: Callable[[], None] = _nothing
        self._until_changed: int | None = None  # a round that new corrections overtake
        self._examiner = Examiner(subject, self._policy, self._between)
        self._backlog = Backlog(subject.store, subject.direction, self._examiner.general.holds)
        self._replay: Replay | None = None
        self._tuning: Tuning | None = None
        self._tuned_from = 0  # the revision that the tuned weights go on from
        self._absorbed: set[int] = set()  # in the tuned weights, but in no revision yet
        self._undecided: set[int] = set()  # tried, also where the tuned weights were given back
        self._given: set[int] = set()  # by the model as it was, when they were tried
        self._witnesses = Witnesses()
        self._line = LineSearch(
            revisions,
            self._examiner,
            self._recipe,
            self._policy,
            prequential=self._witnesses.change,
        )

    # What waits

    def waiting(self) -> int:
        """How many corrections wait to be learned."""
        with self._guard:
            return len(self._backlog.waiting(self._state(), self._seen()))

    def too_alike(self) -> list[int]:
        """The corrections that are never learned because they are too much like what judges.

        Does not wait for a round under way.
        """
        return self._backlog.too_alike()

    def private(self) -> list[int]:
        """The corrections that are never learned because they look like they hold secrets.

        Does not wait for a round under way.
        """
        return self._backlog.private()

    def undecided(self) -> list[int]:
        """The corrections that a round has tried without an outcome; the next one takes them along.

        After a restart none are: they wait like all others. Does not wait for a round under way.
        """
        return sorted(self._undecided.copy())

    def given(self) -> list[int]:
        """The corrections that the model was found to give by itself, so that nothing was learned.

        Until the next revision, which takes them along, or a restart. Does not wait for a round
        under way.
        """
        return sorted(self._given.copy())

    def idle_work(self) -> bool:
        """Whether all corrections should be learned anew, since nothing else is to be done."""
        with self._guard:
            learned = len(self._usable_learned())
            due = max(_FIRST_RETUNE, _RETUNE_GROWTH * self._state().retuned)
            return learned >= due and not self.waiting()

    # Running

    def run(
        self,
        *,
        on_progress: Callable[[Progress], None] = lambda _: None,
        breathe: Callable[[], None] = lambda: None,
    ) -> RoundReport | None:
        """One round; None where nothing waits, or where something else had to happen first.

        Raises:
            StoppedError: ``breathe`` raised it; everything is as before the round.
            TranslatorError: the disk or a model is at fault; everything is as before the round.
        """
        with self._guard, self._breathing(breathe):
            standing = self._revisions.standing()  # damaged ones are set aside before they count
            if self._examiner.general.renew(self._policy.least_general_pairs):
                self._backlog.held_out_changed()
            state = self._state()
            batch = self._backlog.next(state, self._seen())
            try:
                if batch:
                    return self._learn(state, standing, tuple(batch), on_progress)
                if self.idle_work():
                    return self._learn_anew(state, standing, on_progress)
            except _InterruptedError:
                pass
            finally:
                return_free_heap()
            return None

    def is_wanted(self) -> bool:
        """Whether somebody waits for a round under way to end; its next breath ends it."""
        return self._wanted > 0

    @contextmanager
    def standing_still(self) -> Iterator[None]:
        """Undo a round under way, and let none begin meanwhile."""
        self._want(1)
        try:
            self._guard.acquire()
        finally:
            self._want(-1)
        try:
            yield
        finally:
            self._guard.release()

    def _want(self, more: int) -> None:
        with self._counting:
            self._wanted += more

    def start_over(self) -> None:
        """The revision that serves has changed from outside: go on from that one."""
        with self._guard:
            self.rest()
            self._examiner.forget()
            self._backlog.held_out_changed()
            self._replay = None
            self._undecided.clear()
            self._given.clear()
            self._witnesses.clear()

    def rest(self) -> None:
        """Give back the memory that only learning needs."""
        with self._guard:
            tuning, self._tuning = self._tuning, None
            self._absorbed.clear()
            self._examiner.rest()
            if tuning is not None:
                tuning.close()

    # A round

    def _learn(
        self,
        state: RoundState,
        standing: Standing,
        batch: tuple[Correction, ...],
        on_progress: Callable[[Progress], None],
    ) -> RoundReport:
        learned = self._usable_learned()
        now = RoundUnderWay(
            state=self._begun(taken(state, batch)),
            batch=batch,
            learned=learned,
            on_progress=on_progress,
            traces=frozenset({*self._seen(), *standing.revision.finding.traces}),
        )
        self._doubt(now)
        if not now.batch:
            return self._close_without_candidate(now, looks_wrong(now.suspects), 0)
        tuning = self._tuning_at(standing)
        mark = tuning.mark()
        with self._undone_on_failure(tuning, mark):
            fit = tuning.learn(
                [_example(one) for one in now.batch],
                past=[_example(one) for one in now.learned],
                replay=self._replay_pool(),
                reverts=now.state.reverts,
                drift=now.state.drift / self._policy.drift_tolerance,
                on_step=now.tell_step,
                breathe=self._between,
            )
            if fit.by_base:
                self._witnesses.hear(now.batch, base=fit.by_base, tuned=fit.assessed)
            if not fit.steps and not self._absorbed:
                report = self._close_without_candidate(now, *known(fit.assessed))
                self._leave_undecided(now.batch, fit)
                return report
            outcome = self._walk(now, tuning, standing)
            if outcome.verdict is Verdict.REVERTED:
                tuning.undo(mark)
        return self._close(now, outcome, fit)

    def _learn_anew(
        self, state: RoundState, standing: Standing, on_progress: Callable[[Progress], None]
    ) -> RoundReport:
        """All corrections once more from the base: it replaces what serves only if it is better."""
        learned = self._usable_learned()
        state = replace(self._begun(state), retuned=len(learned))
        now = RoundUnderWay(state=state, batch=(), learned=learned, on_progress=on_progress)
        self._until_changed = self._changes()
        tuning = self._tuning_at(standing)
        mark = tuning.mark()
        with self._undone_on_failure(tuning, mark):
            fit = tuning.learn_anew(
                [_example(one) for one in learned],
                replay=self._replay_pool(),
                on_step=now.tell_step,
                breathe=self._between,
            )
            outcome = self._walk(now, tuning, standing)
            if outcome.verdict is not Verdict.ACCEPTED:
                tuning.undo(mark)
        return self._close(now, outcome, fit)

    def _walk(self, now: RoundUnderWay, tuning: Tuning, standing: Standing) -> Outcome:
        self._examiner.on_scored = now.tell_scored
        return self._line.walk(now, tuning, standing)

    def _doubt(self, now: RoundUnderWay) -> None:
        """Take corrections that look wrong out of the batch, and remember which were looked at."""
        state = now.state
        known = {*state.examined, *state.confirmed}
        new = [one for one in now.batch if one.number not in known]
        wrong = doubtful(
            new, self._examiner.base, among=[*now.learned, *now.batch], between=self._between
        )
        now.suspects = tuple(sorted(wrong))
        now.batch = tuple(one for one in now.batch if one.number not in wrong)
        now.state = replace(
            state,
            suspects=(*state.suspects, *now.suspects),
            examined=tuple(sorted({*state.examined, *(one.number for one in new)})),
        )

    # The end of a round

    def _close(self, now: RoundUnderWay, outcome: Outcome, fit: FitReport) -> RoundReport:
        numbers = tuple(one.number for one in now.batch)
        state = now.state
        drift = outcome.examined.evidence.general.drift
        if drift is not None and numbers:
            state = replace(state, drift=max(0.0, drift.value))
        match outcome.verdict:
            case Verdict.ACCEPTED:
                state = replace(state, reverts=0, share=next_share(outcome, self._policy))
            case Verdict.UNDECIDED:
                self._leave_undecided(now.batch, fit)
            case Verdict.REVERTED:
                self._undecided -= set(numbers)
                self._given -= set(numbers)
                if numbers:  # what was learned anew, and is no better, says nothing of the pace
                    state = _reverted(state, numbers, blameless=is_price_of_nearness(outcome))
        if outcome.revision is not None:
            # First of all: it is published, so it serves, whether the rest can be written or not.
            self._absorbed.clear()
            self._undecided.clear()
            self._given.clear()
            self._tuned_from = outcome.revision.number
            self._examiner.published(outcome.examined, outcome.revision.number)
            newest = self._revisions.standing()
            # Its threads are to decode for the window.
            self._on_published(at_usual_priority(lambda: self._subject.load(newest)))
        write_state(self._subject.store, self._subject.direction, state)
        return self._told(
            report_of(
                outcome.examined,
                round_number=now.number,
                verdict=outcome.verdict,
                revision=self._revisions.current.number,
                corrections=numbers,
                suspects=now.suspects,
                share=outcome.share,
                assessed=fit.assessed,
                steps=fit.steps,
                began=now.began,
            )
        )

    def _close_without_candidate(
        self, now: RoundUnderWay, reason: Reason, right: int
    ) -> RoundReport:
        """Nothing had to be learned: the model is as it was, and gives so many of the batch."""
        general = self._examiner.general_scores(self._revisions.standing())
        write_state(self._subject.store, self._subject.direction, now.state)
        return self._told(
            report_without_candidate(
                reason,
                round_number=now.number,
                revision=self._revisions.current.number,
                corrections=tuple(one.number for one in now.batch),
                suspects=now.suspects,
                right=right,
                general=general,
                began=now.began,
            )
        )

    def _leave_undecided(self, batch: Sequence[Correction], fit: FitReport) -> None:
        """They are in the tuned weights from now on, and in no revision."""
        assessed = zip(batch, fit.assessed, strict=True) if batch else ()
        given = {one.number for one, found in assessed if found.given}
        tried = {one.number for one in batch}
        self._absorbed |= tried
        self._given |= given
        self._undecided |= tried - given

    def _told(self, report: RoundReport) -> RoundReport:
        if self._replay is not None:
            self._replay.save()
        append_report(self._subject.folder, report)
        return report

    # Parts

    def _state(self) -> RoundState:
        return read_state(self._subject.store, self._subject.direction)

    def _begun(self, state: RoundState) -> RoundState:
        """The state of the next round."""
        return replace(state, round=state.round + 1, base=self._revisions.base_checksum)

    def _seen(self) -> set[int]:
        """What the weights that learning goes on from have learned."""
        current = self._revisions.current
        learned = set(current.finding.corrections)
        # Where another revision has taken its place, what was absorbed goes with those weights.
        return learned | self._absorbed if current.number == self._tuned_from else learned

    def _usable_learned(self) -> tuple[Correction, ...]:
        """What the tuned weights have learned, apart from what was forgotten or replaced since."""
        seen = self._seen()
        return tuple(one for one in self._backlog.usable(self._state()) if one.number in seen)

    def _tuning_at(self, standing: Standing) -> Tuning:
        """The tuned weights, going on from the revision that serves."""
        if self._tuning is not None and self._tuned_from != standing.revision.number:
            self.rest()
        if self._tuning is None:
            return_large_blocks()
            at_usual_priority(import_torch)
            from translator.learning.rounds.tuning import Tuning

            self._tuning = Tuning(self._subject, self._revisions, standing, self._recipe)
            self._tuned_from = standing.revision.number
        return self._tuning

    def _replay_pool(self) -> ReplayPool:
        store, direction = self._subject.store, self._subject.direction
        if self._replay is None:
            folder = self._subject.base_serving()
            cache = folder.with_name(f"{folder.name}-replay-{direction.slug}.json")
            self._replay = at_usual_priority(
                lambda: Replay(lambda: self._examiner.base, direction, cache, between=self._between)
            )
        own = [text for text in store.sources(direction) if not self._examiner.general.holds(text)]
        return self._replay.pool(own, without=self._backlog.corrected())

    @contextmanager
    def _undone_on_failure(self, tuning: Tuning, mark: Mark) -> Iterator[None]:
        """Whatever ends a round before its time leaves the tuned weights as they were."""
        try:
            yield
        except BaseException:
            tuning.undo(mark)
            raise

    @contextmanager
    def _breathing(self, breathe: Callable[[], None]) -> Iterator[None]:
        self._breathe = breathe
        try:
            yield
        finally:
            self._breathe = _nothing
            self._until_changed = None

    def _between(self) -> None:
        """Called often: wait, or end the round if something else has to happen first."""
        self._breathe()
        overtaken = self._until_changed is not None and self._changes() != self._until_changed
        if self.is_wanted() or overtaken:
            raise _InterruptedError

    def _changes(self) -> int:
        """A number that grows with every change of the corrections."""
        return self._subject.store.changes(sys.maxsize)[0]


def _reverted(state: RoundState, numbers: Numbers, *, blameless: bool) -> RoundState:
    """The state after a batch was undone: it is tried again, and what did harm alone is held back.

    At half of the rate, which moves the weights less: where no correction is to blame, that is
    tried with all of them, as often as the rate is halved, before the batch is taken apart.
    """
    may_be_gentler = state.reverts < MOST_HALVINGS
    state = replace(state, reverts=state.reverts + 1)
    if blameless and may_be_gentler:
        return replace(state, groups=(*state.groups, numbers))
    if len(numbers) > 1:
        return replace(state, groups=(*state.groups, *smaller_groups(numbers)))
    return replace(state, quarantined=(*state.quarantined, *numbers))


def _nothing() -> None:
    """Stands for a wait where there is none."""


def _example(correction: Correction) -> Example:
    return example(correction.source, correction.target)
