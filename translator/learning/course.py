"""One direction of one profile as it learns: revisions, rounds, forgetting, going back, exporting.

Opening it is cheap and imports no torch: that happens in the first round that has something to
learn, and in exports.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from translator.core.direction import Direction
from translator.core.errors.files import DiskFull, FileUnwritable
from translator.core.errors.learning import OtherBase
from translator.core.errors.memory import OtherDirection
from translator.core.errors.tree import TranslatorError
from translator.core.evidence import HeldOutKind
from translator.core.export_form import ExportForm
from translator.core.gate import Policy
from translator.core.learning import RevisionInfo, RoundReport
from translator.engine.serving import ServingModel
from translator.learning.exporting.checked_folder import on_and_on
from translator.learning.exporting.export import export_course
from translator.learning.exporting.export_steps import unheard
from translator.learning.forgetting.forgetting_notes import note, noted
from translator.learning.forgetting.unlearning import forget_noted
from translator.learning.judging import heldout
from translator.learning.judging.heldout import HeldOut
from translator.learning.recipe.recipe import Recipe
from translator.learning.revisions.revision_record import Revision
from translator.learning.revisions.revision_views import Standing
from translator.learning.revisions.revisions import Revisions
from translator.learning.rounds.round_journal import append_base, count_earlier, read_reports, sweep
from translator.learning.rounds.round_state import RoundState, read_state, write_state
from translator.learning.rounds.rounds import Rounds
from translator.learning.subject import Subject
from translator.memory.likeness.near_copies import NearCopies
from translator.memory.store import Store


class Course:
    """What the workbench hands out for learning in one direction. Safe to use from any thread.

    Args:
        on_serving: called with the model that serves from now on.
        read_only: another program works in this profile: look, and change nothing.
    """

    def __init__(
        self,
        subject: Subject,
        *,
        on_serving: Callable[[ServingModel], None],
        recipe: Recipe | None = None,
        policy: Policy | None = None,
        read_only: bool = False,
    ) -> None:
        self._subject = subject
        self._on_serving = on_serving
        if not read_only:
            shutil.rmtree(subject.grown, ignore_errors=True)
            with suppress(FileUnwritable):  # the next start does it
                heldout.sweep(subject.direction, subject.held_out)
                sweep(subject.folder)
        self.revisions = Revisions(subject.revisions, base=subject.base, read_only=read_only)
        state = read_state(subject.store, subject.direction)
        if self._is_of_other_base(state):
            self._tell_other_base()
            if not read_only:
                self._begin_on_this_base(state)
        if not read_only:
            self._rest_what_is_undone()
        self.rounds = Rounds(
            subject, self.revisions, on_published=on_serving, recipe=recipe, policy=policy
        )

    def _is_of_other_base(self, state: RoundState) -> bool:
        """Whether the learner stands where it came to on another base model."""
        if state.base:
            return state.base != self.revisions.base_checksum
        # An earlier version of the program noted no base. With revisions of this one, it is it.
        unknown = state.round > 0 and len(self.revisions.history()) == 1
        return self.revisions.awaits_new_base or unknown

    def _tell_other_base(self) -> None:
        if self.revisions.displaced:
            one = self.direction
            resting = len(self.revisions.resting())
            self.revisions.notices.append(OtherBase(one.source, one.target, resting))

    def _begin_on_this_base(self, state: RoundState) -> None:
        """All is to be learned again; that is told once, so it is noted that it was."""
        checksum = self.revisions.base_checksum
        with suppress(DiskFull, FileUnwritable):  # it can be translated all the same
            append_base(self._subject.folder, checksum)
            write_state(self._subject.store, self.direction, state.on_base(checksum))

    def _rest_what_is_undone(self) -> None:
        """Nothing rests that the revision that serves has learned.

        A kill in the midst of ``roll_back`` may have left the state that was to come.
        """
        state = read_state(self._subject.store, self.direction)
        if not state.resting:
            return
        learned = set(self.revisions.current.finding.corrections)
        resting = tuple(number for number in state.resting if number not in learned)
        if resting != state.resting:
            with suppress(DiskFull, FileUnwritable):  # the next start does it
                write_state(self._subject.store, self.direction, replace(state, resting=resting))

    @property
    def direction(self) -> Direction:
        return self._subject.direction

    def is_of(self, base: Path, store: Store) -> bool:
        """Whether it is about this base model and this store."""
        return self._subject.base == base and self._subject.store is store

    def take_notices(self) -> list[TranslatorError]:
        """What was found damaged, each told once."""
        notices = list(self.revisions.notices)
        self.revisions.notices.clear()
        return notices

    def load(self, number: int | None = None, *, threads: int = 1) -> ServingModel:
        """A revision, loaded; by default the one that serves. ``threads`` as in ``Subject.load``.

        Raises:
            UnknownRevision: there is none of that number.
            DamagedFile, NotAModel: it cannot be read.
        """
        return self._subject.load(self.revisions.standing(number), threads=threads)

    def learn_all(self) -> Iterator[RoundReport]:
        """Run rounds in this thread until no correction waits, giving out their reports."""
        self.revisions.standing()  # what a damaged revision had learned waits again
        while self.rounds.waiting() or self.rounds.idle_work():
            report = self.rounds.run()
            if report is not None:
                yield report

    # What has been learned

    def history(self) -> list[RevisionInfo]:
        """All revisions, the base model first."""
        current = self.revisions.current.number
        return [_info(one, current=current) for one in self.revisions.history()]

    def reports(self) -> list[RoundReport]:
        """The reports of all rounds that are kept, oldest first: the newest thousand and more."""
        return read_reports(self._subject.folder)

    def earlier_rounds(self) -> int:
        """How many of the reports, the first ones, are about an earlier base model."""
        return count_earlier(self._subject.folder)

    def resting(self) -> list[RevisionInfo]:
        """The revisions of another base model, oldest first: they serve where that is in use."""
        return [_info(one, current=0) for one in self.revisions.resting()]

    def suspects(self) -> tuple[int, ...]:
        """Corrections that look wrong, and are not learned from until the user confirms them."""
        return read_state(self._subject.store, self._subject.direction).suspects

    def held_back(self) -> tuple[int, ...]:
        """All corrections that are not learned from: suspects, harmful ones, and undone ones."""
        state = read_state(self._subject.store, self._subject.direction)
        return tuple(sorted(state.left_out))

    def harmful(self) -> tuple[int, ...]:
        """Corrections that did harm when they were learned alone; among those held back."""
        return read_state(self._subject.store, self._subject.direction).quarantined

    def too_alike(self) -> tuple[int, ...]:
        """Corrections that only the memory answers: what judges must not be learned, nor its like.

        Those of the user's own that judge themselves are told by their side.
        """
        return tuple(self.rounds.too_alike())

    def private(self) -> tuple[int, ...]:
        """Corrections that only the memory answers, because they look like they hold secrets."""
        return tuple(self.rounds.private())

    def undecided(self) -> tuple[int, ...]:
        """Corrections that were tried without an outcome, and are again with the next ones."""
        return tuple(self.rounds.undecided())

    def given(self) -> tuple[int, ...]:
        """Corrections that the model was found to give by itself: there was nothing to learn."""
        return tuple(self.rounds.given())

    def confirm(self, numbers: Iterable[int]) -> None:
        """Learn from these corrections whatever was thought of them.

        Raises:
            UnknownCorrection: there is none with such a number.
            OtherDirection: one is of another direction, whose learning would not hear of it.
        """
        store, direction = self._subject.store, self._subject.direction
        wanted = [store.get(number) for number in numbers]
        for one in wanted:
            if one.direction != direction:
                raise OtherDirection(one.number, one.direction.source, one.direction.target)
        with self.rounds.standing_still():
            state = read_state(store, direction).welcoming(one.number for one in wanted)
            write_state(store, direction, state)

    # Going back, and forgetting

    def roll_back(self, number: int) -> RevisionInfo:
        """Let an older or newer revision serve.

        What was learned after an older one rests: it is not learned again unless ``confirm`` says
        so, because going back was the user's wish.

        Raises:
            UnknownRevision: there is none of that number.
            DamagedFile: it is damaged; the one that served still does.
            DiskFull, FileUnwritable: nothing was changed.
        """
        store, direction = self._subject.store, self._subject.direction
        with self.rounds.standing_still():
            before = read_state(store, direction)
            # Written first: the next round would learn again what is undone, and does not rest.
            write_state(store, direction, self._gone_back(before, self.revisions.get(number)))
            try:
                standing = self.revisions.roll_back(number)
            except TranslatorError:
                with suppress(DiskFull, FileUnwritable):
                    write_state(store, direction, before)
                raise
            self.rounds.start_over()
            self._serve(standing)
        return _info(standing.revision, current=number)

    def _gone_back(self, state: RoundState, to: Revision) -> RoundState:
        """The state once that revision serves."""
        undone, kept = set(self.revisions.current.finding.corrections), set(to.finding.corrections)
        resting = (set(state.resting) | undone) - kept
        return replace(
            state,
            resting=tuple(sorted(resting)),
            share=1.0,
            drift=0.0,
            retuned=min(state.retuned, len(kept)),
        )

    def forget(self, number: int) -> tuple[int, ...]:
        """Remove a correction from the memory and from all that has learned from it.

        The revisions that learned from it are deleted; an earlier one serves, and what else they
        had learned waits to be learned again. Returns the numbers of the deleted revisions.

        Raises:
            UnknownCorrection: there is none with this number.
            DiskFull, FileUnwritable: what is left is done at the next start.
        """
        store, direction = self._subject.store, self._subject.direction
        with self.rounds.standing_still():
            store.get(number)
            note(store, direction, (*noted(store, direction), number))
            return self._carry_forgetting_through()

    def finish_forgetting(self) -> None:
        """Carry through what a kill or a full disk kept ``forget`` from ending."""
        if noted(self._subject.store, self._subject.direction) or self.revisions.mark_stale(()):
            with self.rounds.standing_still():
                self._carry_forgetting_through()

    def remove_resting(self) -> tuple[int, ...]:
        """Delete the revisions of other base models for good; returns their numbers.

        Raises:
            DiskFull, FileUnwritable: some may be left; to be called again.
        """
        numbers = tuple(one.number for one in self.revisions.resting())
        self.revisions.remove(numbers)
        return numbers

    def _carry_forgetting_through(self) -> tuple[int, ...]:
        before = self.revisions.current.number
        stale = forget_noted(
            self._subject.store,
            self._subject.direction,
            self.revisions,
            start_over=self.rounds.start_over,
        )
        standing = self.revisions.standing()
        if standing.revision.number != before:
            self._serve(standing)
        return stale

    # Taking it elsewhere

    def export(
        self,
        form: ExportForm,
        destination: Path,
        *,
        revision: int | None = None,
        on_stage: Callable[[str], None] = lambda _: None,
        on_progress: Callable[[int, int], None] = unheard,
        go_on: Callable[[], None] = on_and_on,
    ) -> Path:
        """Write the model that serves, or the corrections; verified before it is called done.

        Returns where it is: files of corrections get the ending of their form.

        Args:
            revision: to be written in place of the one that serves when this is called.
            on_stage: called with a sentence about what is being done.
            on_progress: called with how much of how much is done, by the time it takes.
            go_on: called again and again, from this thread; raises ``ExportStopped`` where the
                user wants no more.

        Raises:
            ExportStopped: nothing is left behind.
            WouldOverwrite: something is there already; it is left alone.
            ExportFailed: it does not translate as the program does; it was removed.
            RevisionGone: it was deleted before all was written; nothing is left behind.
            DamagedFile: the revision asked for is damaged; it was set aside.
            DiskFull, FileUnwritable: nothing is left behind.
        """
        return export_course(
            self._subject,
            self.revisions,
            form=form,
            destination=destination,
            revision=revision,
            on_stage=on_stage,
            on_progress=on_progress,
            go_on=go_on,
        )

    # Judging

    def import_held_out(self, path: Path) -> HeldOut:
        """Judge by the user's own pairs from now on: see ``heldout.import_pairs``."""
        store, direction = self._subject.store, self._subject.direction
        known = NearCopies(one.source for one in store.list(direction))
        with self.rounds.standing_still():
            found = heldout.import_pairs(path, direction, self._subject.held_out, without=known)
            self.rounds.start_over()
            return found

    def drop_held_out(self) -> HeldOutKind:
        """Judge no longer by pairs that were imported; says by which ones from now on.

        Raises:
            FileUnwritable: they are judged by still.
        """
        direction = self._subject.direction
        with self.rounds.standing_still():
            heldout.drop_imported(direction, self._subject.held_out)
            self.rounds.start_over()
        return HeldOutKind.SHIPPED if heldout.shipped(direction) else HeldOutKind.OWN_DRAFTS

    def close(self) -> None:
        """Give back the memory that learning took."""
        self.rounds.rest()

    def _serve(self, standing: Standing) -> None:
        self._on_serving(self._subject.load(standing))


def _info(revision: Revision, *, current: int) -> RevisionInfo:
    scores = revision.finding.scores

    def bleu(name: str) -> float | None:
        return float(scores[name]["bleu"]) if name in scores else None

    asked = scores.get("corrections_after", {})
    return RevisionInfo(
        number=revision.number,
        created=revision.finding.created,
        corrections=revision.finding.corrections,
        general_base=bleu("general_base"),
        general=bleu("general_after"),
        personal=bleu("personal_after"),
        right=int(asked.get("right", 0)),
        right_of=int(asked.get("pairs", 0)),
        reasons=tuple(reason.sentence for reason in revision.finding.reasons),
        size=revision.size,
        current=revision.number == current,
        stale=revision.stale,
        traces=revision.finding.traces,
    )
