"""Editing is correcting: edited sentences become corrections, with a question where one is due."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from translator.core.corrections import Correction, NewCorrection
from translator.core.direction import Direction
from translator.core.text import normalise
from translator.gui.correcting.edit_questions import EditQuestion, EditQuestions
from translator.gui.door import Door, Question
from translator.gui.panes.translation_editor import TranslationEditor
from translator.gui.sheet.sheet import Row, confirmed, saved, withdrawn
from translator.gui.threads.bridge import Background
from translator.gui.widgets.banner import Banner
from translator.gui.wording.learning_words import filled, shortened
from translator.gui.wording.wording import worded

_SETTLED_MS = 700


@dataclass(frozen=True, slots=True)
class _Pending:
    key: int
    new: NewCorrection


class Correcting(QObject):
    """Saves the edits of one translation pane.

    Signals:
        corrected: a Correction was stored.
        failed: a TranslatorError; the edit stays as it was.
        forget_requested: a Correction that the user has taken back.
    """

    corrected = Signal(object)
    failed = Signal(object)
    forget_requested = Signal(object)

    def __init__(
        self,
        *,
        door: Door,
        background: Background,
        editor: TranslationEditor,
        banner: Banner,
        direction: Callable[[], Direction],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._door, self._background, self._direction = door, background, direction
        self._editor = editor
        self.save_on_leaving = True
        self._being_saved: dict[int, str] = {}
        self._questions = EditQuestions(editor, banner, self)
        self._only_text: dict[int, str] = {}  # what the user wants to be no correction
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._ask_about_changed_sources)
        self._put_off: dict[int, str] = {}  # sources, by rows, of which the user did not decide
        editor.sheet_changed.connect(self._notice_changed_source)
        editor.sentence_left.connect(self._leave)

    def save(self) -> None:
        """Save the edited sentence under the caret, or all edited ones where it is none."""
        row = self._editor.current_row()
        rows = [row] if row is not None and row.edited else list(self._editor.sheet.rows)
        for each in rows:
            if each.taken_back:
                self._ask_about_taken_back(each)
            elif each.unsaved:
                self._editor.change_row(each.key, confirmed)
                self._save_each(confirmed(each), sure=False)

    def leave_all(self) -> None:
        """The text is being left, and with it every edited sentence."""
        for row in self._editor.sheet.unsaved:
            self._leave_edited(row)

    def save_all(self) -> None:
        """Save every edited sentence, whatever there is to be asked about them.

        What was written for a source that is another by now becomes the correction of that one.
        """
        self.drop_questions()
        for row in self._editor.sheet.unsaved:
            self._save_each(row, sure=True)

    def drop_questions(self) -> None:
        """Ask no more about the edits there are: the user has decided about all of them."""
        self._questions.drop()

    def unsaved(self) -> list[Row]:
        """The edited rows that are no corrections, but for those that the user wants so."""
        rows = self._editor.sheet.unsaved
        return [row for row in rows if self._only_text.get(row.key) != row.text]

    def _leave(self, key: int) -> None:
        row = self._editor.sheet.find(key)
        if row is None or not row.edited:
            return
        if row.emptied:
            # An emptied sentence is no correction. Once the caret has moved on, the draft returns.
            QTimer.singleShot(0, self, partial(self._editor.refill_row, key))
        else:
            self._leave_edited(row)

    def _leave_edited(self, row: Row) -> None:
        """Save it where leaving saves; else let each sentence have its own part, so that it can be.

        Not where the user is, or was, to be asked about it.
        """
        if row.stale:
            return
        if row.taken_back:
            if not self._questions.was_asked(row):
                self._ask_about_taken_back(row)
        elif self.save_on_leaving:
            if not self._questions.was_asked(row):
                self._save_each(row, sure=False)
        elif row.parts:
            self._divide(row)

    # ---- one text for several sentences

    def _save_each(self, row: Row, *, sure: bool) -> None:
        """Save a row; one that is for several sentences only if each has one of its own."""
        if not row.for_several:
            self._save(row, sure=sure)
            return
        singles = [] if row.stale else self._divide(row)
        for each in singles:
            if each.unsaved:
                self._save(each, sure=sure)
        if not singles and not sure:
            self._ask_about_joined(row)

    def _divide(self, row: Row) -> list[Row]:
        """What became of a joined row: rows for single sentences, or none where it stays."""
        sentences = self._door.sentences(row.text, self._direction().target)
        self._editor.divide_row(row.key, sentences)
        return [one for one in self._editor.sheet.rows if one.key in row.keys and not one.parts]

    def _ask_about_joined(self, row: Row) -> None:
        message = self.tr(
            "You wrote one text for %n sentences. Which part belongs to which is not clear, so it "
            "stays a text and is not saved. Write %n sentences to have each saved as a correction.",
            "",
            len(row.parts),
        )
        self._questions.ask(
            EditQuestion(
                key=row.key,
                text=row.text.strip(),
                message=message,
                offer=self.tr("Keep it as text"),
                agree=partial(self._only_text.__setitem__, row.key, row.text),
            )
        )

    # ---- a correction that was taken back

    def _ask_about_taken_back(self, row: Row) -> None:
        """What the model says by itself is no correction; the one made before may be forgotten."""
        self._questions.ask(
            EditQuestion(
                key=row.key,
                text=row.text.strip(),
                message=self.tr(
                    "This is the model's own wording again, so it was not saved. Your correction "
                    "of this sentence still answers, until it is forgotten with all that was "
                    "learned from it."
                ),
                offer=self.tr("Forget the correction"),
                agree=partial(self._forget, row.segment.source),
            )
        )

    def _forget(self, source: str) -> None:
        def answering(direction: Direction) -> Correction | None:
            key = normalise(source)
            found = (one for one in self._door.corrections(direction) if one.active)
            return next((one for one in found if normalise(one.source) == key), None)

        def request(correction: Correction | None) -> None:
            if correction is not None:
                self.forget_requested.emit(correction)

        self._background.run(
            partial(answering, self._direction()), done=request, failed=self.failed.emit
        )

    # ---- saving

    def _save(self, row: Row, *, sure: bool) -> None:
        new = NewCorrection(
            direction=self._direction(),
            source=row.written_for,
            draft="" if row.stale else row.draft.text,
            target=row.text.strip(),
            revision=self._editor.sheet.revision,
        )
        if self._being_saved.get(row.key) != new.target:
            self._begin(_Pending(row.key, new), sure=sure)

    def _begin(self, pending: _Pending, *, sure: bool) -> None:
        self._being_saved[pending.key] = pending.new.target
        self._background.run(
            partial(self._examine, pending.new, sure),
            done=partial(self._finish, pending),
            failed=partial(self._fail, pending),
        )

    def _examine(self, new: NewCorrection, sure: bool) -> Correction | Sequence[Question]:
        """On the worker thread: the questions there are, or the stored correction."""
        return (not sure and self._door.questions(new)) or self._door.correct(new)

    def _finish(self, pending: _Pending, outcome: Correction | Sequence[Question]) -> None:
        self._is_saved(pending)
        if isinstance(outcome, Correction):
            self._questions.forget(pending.key)
            self._editor.change_row(pending.key, partial(_saved, pending.new))
            self._editor.forget_set_aside(pending.key)
            self.corrected.emit(outcome)
            return
        self._questions.ask(
            EditQuestion(
                key=pending.key,
                text=pending.new.target,
                message=" ".join(worded(each.message) for each in outcome),
                offer=self.tr("Save anyway"),
                agree=partial(self._begin, pending, sure=True),
            )
        )

    def _fail(self, pending: _Pending, error: Exception) -> None:
        self._is_saved(pending)
        self.failed.emit(error)

    def _is_saved(self, pending: _Pending) -> None:
        """Nothing is under way for it any more, but for what was written there since."""
        if self._being_saved.get(pending.key) == pending.new.target:
            del self._being_saved[pending.key]

    # ---- the source of an edited sentence was changed

    def _notice_changed_source(self) -> None:
        stale = {row.key for row in self._editor.sheet.rows if row.stale}
        if stale:
            self._settled.start()
        self._put_off = {key: source for key, source in self._put_off.items() if key in stale}

    def _ask_about_changed_sources(self) -> None:
        for row in self._editor.sheet.rows:
            is_put_off = self._put_off.get(row.key) == row.segment.source
            if row.stale and not is_put_off and not self._questions.is_source_in_question(row):
                self._ask_about_changed_source(row)

    def _ask_about_changed_source(self, row: Row) -> None:
        message = self.tr("You changed the source of a sentence that you had corrected: “%1”.")
        text = row.text.strip()
        self._questions.ask(
            EditQuestion(
                key=row.key,
                text=text,
                message=filled(message, shortened(text or row.written_for)),
                offer=self.tr("Keep my wording"),
                agree=partial(self._editor.change_row, row.key, confirmed),
                instead=(
                    self.tr("Use the new translation"),
                    partial(self._editor.withdraw_row, row.key),
                ),
                about_source=True,
                put_off=partial(self._put_off_source, row.key),
            )
        )

    def _put_off_source(self, key: int) -> None:
        """Once it is changed again, the user is asked again."""
        if (row := self._editor.sheet.find(key)) is not None:
            self._put_off[key] = row.segment.source


def _saved(new: NewCorrection, row: Row) -> Row:
    """The row after ``new`` was stored, unless it is about something else by now.

    Where only the source is another, the edit was for the one before, and is done with.
    """
    if row.segment.source == new.source:
        return saved(row, new.target)
    if row.edited_for == new.source and row.text.strip() == new.target:
        return withdrawn(row)[0]
    return row
