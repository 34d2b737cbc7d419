"""Learning from the window's side: the learner, and everything that can be asked of a course."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from translator.core.corrections import Correction, NewCorrection
from translator.core.direction import Direction
from translator.core.drafts import Segment, TextDraft
from translator.core.errors.learning import ExportStopped
from translator.core.errors.tree import TranslatorError
from translator.core.export_form import ExportForm
from translator.core.gate import Verdict
from translator.core.learning import IN_ROUND, RevisionInfo, RoundReport
from translator.gui.door import Door
from translator.gui.learning.running_learner import RunningLearner
from translator.gui.learning_snapshot import Snapshot
from translator.gui.threads.bridge import Background, Bridge
from translator.gui.wording.learning_words import (
    accepted_sentence,
    counted_corrections,
    filled,
    number_words,
)

T = TypeVar("T")


_TELL_EVERY = 0.25  # seconds between two words about how far an import has come


class _ImportStopped(Exception):
    """The user wants no more of an import."""


class Learning(QObject):
    """Learning in the direction in use.

    Signals:
        direction_changed: it is another direction from now on.
        changed: revisions, rounds or corrections are others than before; a snapshot is out of date.
        serving_changed: the number of the revision that serves now, and a sentence about it.
        unsaved: a Correction, and the text that could not be put in its place.
        answers_changed: the memory answers some source otherwise than before.
        importing: how many pairs of how many an import has stored so far, a few times a second;
            0 of 0 until the file was read.
        import_ended: however it did.
        working: what is being done for a while, in one sentence, from when it was asked for; empty
            when it is over.
        told: something was done, in one sentence.
        failed: a TranslatorError; what served still does.
    """

    direction_changed = Signal()
    changed = Signal()
    serving_changed = Signal(int, str)
    unsaved = Signal(object, str)
    answers_changed = Signal()
    importing = Signal(int, int)
    import_ended = Signal()
    working = Signal(str)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, door: Door, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._door, self._bridge = door, bridge
        # Not the window's own worker: saving a correction must not wait for a forgetting, and
        # neither of them for an export.
        self._background = Background(bridge, "learning-work")
        self._exports = Background(bridge, "export-work")
        self.learner = RunningLearner(door, bridge, self._background, self)
        self._direction: Direction | None = None
        self._stop_import, self._stop_export = Event(), Event()
        self._under_way: list[str] = []  # what takes a while, in the order in which it is done
        self.learner.reported.connect(self._take_report)
        self.learner.failed.connect(self.failed)

    @property
    def direction(self) -> Direction | None:
        """The direction being learned; None until the engine was ready."""
        return self._direction

    def use(self, direction: Direction) -> None:
        """Learn in ``direction`` from now on."""
        is_another = direction != self._direction
        self._direction = direction
        self.learner.use(direction)
        if is_another:
            self.direction_changed.emit()
        self.changed.emit()

    def corrections_changed(self) -> None:
        """A correction was saved, forgotten or confirmed."""
        self.learner.corrections_changed()
        self.changed.emit()

    def stop(self) -> None:
        """Take nothing more on, and end an export or an import.

        These would hold the next window up, or a program that seems to have ended.
        """
        self._direction = None
        self._stop_export.set()
        self._stop_import.set()
        self._background.stop()
        self._exports.stop()
        self.learner.stop()

    def join(self) -> None:
        """Finish what was asked for, and join the learner. The engine goes after it."""
        self._background.join()
        self._exports.join()
        self.learner.join()

    # ---- what can be asked for

    def read(self, done: Callable[[Snapshot], None], *, failed: Callable[[], None]) -> None:
        """Read everything the panel shows. ``failed`` also where the direction has changed."""
        self._ask(self._snapshot, done, dropped=failed)

    def prepare(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do something on the worker thread that the panel needs once, whatever the direction."""
        self._background.run(work, done=done, failed=self.failed.emit)

    def sentences(self, direction: Direction, text: str) -> Sequence[Segment]:
        """The sentences of a source in ``direction``. Takes no time to speak of."""
        return self._door.sentences(text, direction.source)

    def preview(
        self,
        direction: Direction,
        text: str,
        revisions: Sequence[int],
        *,
        done: Callable[[list[TextDraft]], None],
        failed: Callable[[], None],
    ) -> None:
        """Translate ``text`` by each of the revisions of a direction."""

        def work(_: Direction) -> list[TextDraft]:
            different = {
                number: self._door.preview(text, direction, number) for number in set(revisions)
            }
            return [different[number] for number in revisions]

        self._ask(work, done, dropped=failed, direction=direction)

    def confirm(self, correction: Correction) -> None:
        """Learn from a correction that looked wrong."""

        def work(direction: Direction) -> None:
            self._door.course(direction, writing=True).confirm([correction.number])

        def done(_: None) -> None:
            self._corrections_changed(self.tr("It will be learned"))

        self._ask(work, done, direction=correction.direction)

    def forget(self, correction: Correction) -> None:
        """Remove a correction, and the revisions that learned from it."""

        def work(direction: Direction) -> tuple[Sequence[int], int]:
            removed = self._door.forget(correction.number)
            return removed, _serving(self._door.course(direction).history())

        # A round under way is undone first, and then all of the file is written anew.
        sentence = self.tr("Forgetting…")
        if self._in_round:
            sentence = self.tr("Ending the round under way, then forgetting…")
        self._ask_for_long(sentence, work, self._tell_forgotten, direction=correction.direction)

    def restore(self, number: int) -> None:
        """Let an older correction of a source answer again; the newer one is kept."""

        def done(_: Correction) -> None:
            self._answers_changed(self.tr("Restored: it answers from now on"))

        self._ask(lambda _: self._door.restore(number), done)

    def roll_back(self, direction: Direction, number: int) -> None:
        """Let another revision of a direction serve."""

        def work(_: Direction) -> RevisionInfo:
            return self._door.course(direction, writing=True).roll_back(number)

        sentence = self.tr("Changing the revision…")
        if self._in_round:
            sentence = self.tr("Ending the round under way, then changing the revision…")
        self._ask_for_long(sentence, work, self._tell_rolled_back, direction=direction)

    def remove_resting(self, direction: Direction) -> None:
        """Delete the revisions of a direction on other base models for good."""

        def work(_: Direction) -> Sequence[int]:
            return self._door.course(direction, writing=True).remove_resting()

        def done(_: Sequence[int]) -> None:
            self.told.emit(self.tr("Deleted"))
            self.changed.emit()

        self._ask(work, done, direction=direction)

    def correct(self, old: Correction, target: str) -> None:
        """Put a new correction in the place of an older one."""
        if self._direction is None:
            return
        new = NewCorrection(
            direction=old.direction,
            source=old.source,
            draft=old.draft,
            target=target,
            revision=old.revision,
        )

        def done(_: Correction) -> None:
            self._answers_changed(self.tr("Correction saved"))

        def fail(error: TranslatorError) -> None:
            self.unsaved.emit(old, target)
            self.failed.emit(error)

        self._background.run(lambda: self._door.correct(new), done=done, failed=fail)

    def import_corrections(self, path: Path) -> None:
        """Add every pair of a table: all of them, or none where it fails or is stopped."""
        direction = self._direction
        if direction is None:
            return
        self._stop_import = stop = Event()

        def work() -> tuple[int, int] | None:
            try:
                rows = self._door.read_pairs(path, direction)
                if stop.is_set():
                    raise _ImportStopped
                new = [NewCorrection(direction, row.source, row.draft, row.target) for row in rows]
                known = {one.number for one in self._door.corrections(direction)}
                stored = self._door.correct_many(self._counted(new, stop))
                numbers = {one.number for one in stored}  # a pair may recur
                return len(numbers - known), len(numbers & known)
            except _ImportStopped:
                return None
            finally:
                self._bridge.post(self.import_ended.emit)

        def done(outcome: tuple[int, int] | None) -> None:
            if outcome is None:
                self.told.emit(self.tr("The import was stopped. Nothing was added."))
                return
            added, again = outcome
            if not added:
                self.told.emit(self.tr("Nothing was added: all of it is there already"))
                return
            sentence = self.tr("Added: %1")
            if again:
                sentence = self.tr("Added: %1. There already: %2")
            self._answers_changed(filled(sentence, counted_corrections(added), number_words(again)))

        self.importing.emit(0, 0)
        # What came of it is told in whatever direction the user works by then.
        self._background.run(work, done=done, failed=self.failed.emit)

    def stop_import(self) -> None:
        """Undo the import that is under way."""
        self._stop_import.set()

    def _counted(self, new: Sequence[NewCorrection], stop: Event) -> Iterator[NewCorrection]:
        """``new`` as the store takes it, one by one: tells progress, and stopping undoes all."""
        told = time.monotonic()
        for stored, each in enumerate(new):
            if stop.is_set():
                raise _ImportStopped
            if time.monotonic() - told > _TELL_EVERY:
                told = time.monotonic()
                self._bridge.post(partial(self.importing.emit, stored, len(new)))
            yield each

    def export(
        self,
        form: ExportForm,
        destination: Path,
        *,
        direction: Direction,
        revision: int,
        on_stage: Callable[[str], None],
        on_progress: Callable[[int, int], None],
        stop: Event,
        done: Callable[[Path], None],
        failed: Callable[[TranslatorError], None],
    ) -> None:
        """Write a revision's model or the corrections. What is told is told on the window's thread.

        Once ``stop`` is set, or this is closed, it ends as soon as it can, and fails with
        ``ExportStopped``.
        """
        self._stop_export = stop

        def go_on() -> None:
            if stop.is_set():
                raise ExportStopped

        def work() -> Path:
            return self._door.course(direction).export(
                form,
                destination,
                revision=revision,
                on_stage=lambda stage: self._bridge.post(partial(on_stage, stage)),
                on_progress=lambda done, of: self._bridge.post(partial(on_progress, done, of)),
                go_on=go_on,
            )

        self._exports.run(work, done=done, failed=failed)

    # ---- inside

    def _take_report(self, report: RoundReport) -> None:
        self.changed.emit()
        if report.verdict is Verdict.ACCEPTED:
            self.serving_changed.emit(report.revision, accepted_sentence(report))

    @property
    def _in_round(self) -> bool:
        """Whether a round is under way, which has to end first: while it imports, in seconds."""
        progress = self.learner.progress
        return progress is not None and progress.state in IN_ROUND

    def _ask_for_long(
        self,
        sentence: str,
        work: Callable[[Direction], T],
        done: Callable[[T], None],
        *,
        direction: Direction,
    ) -> None:
        """As ``_ask``, and say what is being done until it is."""

        def end() -> None:
            self._under_way.pop(0)
            self.working.emit(self._under_way[0] if self._under_way else "")

        def answer(result: T) -> None:
            end()
            done(result)

        self._under_way.append(sentence)
        self.working.emit(self._under_way[0])
        self._ask(work, answer, dropped=end, direction=direction)

    def _ask(
        self,
        work: Callable[[Direction], T],
        done: Callable[[T], None],
        dropped: Callable[[], None] = lambda: None,
        *,
        direction: Direction | None = None,
    ) -> None:
        """Work in a direction; what comes while another one is in use is dropped.

        Args:
            direction: of what is acted on, which is still on the screen for a moment after the
                direction in use has changed; None for the one in use.
        """
        if self._direction is None:
            dropped()
            return
        asked = direction or self._direction

        def answer(result: T) -> None:
            if asked == self._direction:
                done(result)
            else:
                dropped()

        def fail(error: TranslatorError) -> None:
            dropped()
            self.failed.emit(error)

        self._background.run(partial(work, asked), done=answer, failed=fail)

    def _snapshot(self, direction: Direction) -> Snapshot:
        course = self._door.course(direction)
        return Snapshot(
            direction=direction,
            revisions=tuple(course.history()),
            resting=tuple(course.resting()),
            reports=tuple(course.reports()),
            earlier=course.earlier_rounds(),
            corrections=tuple(self._door.corrections(direction)),
            suspects=frozenset(course.suspects()),
            held_back=frozenset(course.held_back()),
            harmful=frozenset(course.harmful()),
            too_alike=frozenset(course.too_alike()),
            private=frozenset(course.private()),
            undecided=frozenset(course.undecided()),
            given=frozenset(course.given()),
        )

    def _corrections_changed(self, sentence: str) -> None:
        self.told.emit(sentence)
        self.corrections_changed()

    def _answers_changed(self, sentence: str) -> None:
        self._corrections_changed(sentence)
        self.answers_changed.emit()

    def _tell_forgotten(self, outcome: tuple[Sequence[int], int]) -> None:
        removed, serving = outcome
        self.corrections_changed()
        sentence = self.tr("Forgotten")
        if removed:
            sentence = self.tr("Forgotten, and the revisions that had learned from it")
        # Also where no revision went: the memory gives another answer now.
        self.serving_changed.emit(serving, sentence)

    def _tell_rolled_back(self, revision: RevisionInfo) -> None:
        self.corrections_changed()
        sentence = self.tr("The base model is in use")
        if revision.number:
            sentence = self.tr("Revision %1 is in use").replace("%1", str(revision.number))
        self.serving_changed.emit(revision.number, sentence)


def _serving(history: Sequence[RevisionInfo]) -> int:
    return next((one.number for one in history if one.current), 0)
