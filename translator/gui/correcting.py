"""Editing is correcting: edited sentences become corrections, with a question where one is due."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from translator.core.corrections import Correction, NewCorrection
from translator.core.direction import Direction
from translator.gui.banner import Banner
from translator.gui.bridge import Background
from translator.gui.door import Door, Question
from translator.gui.sheet import Row, confirmed, saved, withdrawn
from translator.gui.translation_editor import TranslationEditor
from translator.gui.wording import worded

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
    """

    corrected = Signal(object)
    failed = Signal(object)

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
        self._editor, self._banner = editor, banner
        self.save_on_leaving = True
        self._being_saved: dict[int, str] = {}
        self._asked: dict[int, str] = {}  # texts that were questioned; leaving does not ask again
        self._questions: deque[tuple[_Pending, str]] = deque()
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._ask_about_changed_source)
        self._asked_sources: dict[int, str] = {}
        self._asked_source: int | None = None  # the row that was asked about last
        editor.sheet_changed.connect(self._withdraw_questions)
        editor.sheet_changed.connect(self._notice_changed_source)
        editor.sentence_left.connect(self._leave)

    def save(self) -> None:
        """Save the edited sentence under the caret, or all edited ones where it is none."""
        row = self._editor.current_row()
        rows = [row] if row is not None and row.edited else list(self._editor.sheet.rows)
        for each in rows:
            if each.edited and each.text.strip():
                self._editor.change_row(each.key, confirmed)
                self._save(each, sure=False)

    def leave_all(self) -> None:
        """The text is being left: save every edited sentence, where leaving one saves it."""
        if self.save_on_leaving:
            self.save_all()

    def save_all(self) -> None:
        """Save every edited sentence: this profile is being left."""
        for row in self._editor.sheet.rows:
            self._save_left(row)

    def _leave(self, key: int) -> None:
        row = self._editor.sheet.find(key)
        if row is None or not row.edited:
            return
        if not row.text.strip():
            # An emptied sentence is no correction. Once the caret has moved on, the draft returns.
            QTimer.singleShot(0, self, partial(self._editor.change_row, key, withdrawn))
        elif self.save_on_leaving:
            self._save_left(row)

    def _save_left(self, row: Row) -> None:
        known = self._asked.get(row.key) == row.text
        if row.edited and not row.stale and row.text.strip() and not known:
            self._save(row, sure=False)

    def _save(self, row: Row, *, sure: bool) -> None:
        new = NewCorrection(
            direction=self._direction(),
            source=row.segment.source,
            draft=row.draft.text,
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
        self._being_saved.pop(pending.key, None)
        if isinstance(outcome, Correction):
            self._asked.pop(pending.key, None)
            self._editor.change_row(pending.key, partial(saved, target=pending.new.target))
            self.corrected.emit(outcome)
        else:
            self._questions.append((pending, " ".join(worded(each.message) for each in outcome)))
            if len(self._questions) == 1 or not self._banner.isVisible():
                self._ask_next()

    def _fail(self, pending: _Pending, error: Exception) -> None:
        self._being_saved.pop(pending.key, None)
        self.failed.emit(error)

    # ---- questions about a correction

    def _ask_next(self) -> None:
        while self._questions:
            pending, message = self._questions[0]
            row = self._editor.sheet.find(pending.key)
            if row is not None and row.text.strip() == pending.new.target:
                self._asked[pending.key] = row.text
                self._banner.ask(
                    message,
                    (self.tr("Save anyway"), partial(self._answer, pending, sure=True)),
                    (self.tr("Keep editing"), partial(self._answer, pending, sure=False)),
                    cause=(self, pending.key),
                )
                return
            self._questions.popleft()  # edited further, or gone: the question is about nothing

    def _answer(self, pending: _Pending, *, sure: bool) -> None:
        if self._questions and self._questions[0][0] == pending:
            self._questions.popleft()
        if sure:
            self._begin(pending, sure=True)
        else:
            self._editor.go_to_row(pending.key)
        self._ask_next()

    def _withdraw_questions(self) -> None:
        """A question is about nothing once its sentence was edited further, or is gone."""
        sheet = self._editor.sheet
        if self._questions:
            pending = self._questions[0][0]
            row = sheet.find(pending.key)
            if row is None or row.text.strip() != pending.new.target:
                self._banner.withdraw((self, pending.key))
                self._ask_next()
        if self._asked_source is not None:
            row = sheet.find(self._asked_source)
            if row is None or not row.stale:
                self._banner.withdraw((self, "source", self._asked_source))
                self._asked_source = None

    # ---- the source of an edited sentence was changed

    def _notice_changed_source(self) -> None:
        if any(row.stale for row in self._editor.sheet.rows):
            self._settled.start()

    def _ask_about_changed_source(self) -> None:
        for row in self._editor.sheet.rows:
            if row.stale and self._asked_sources.get(row.key) != row.segment.source:
                self._asked_sources[row.key] = row.segment.source
                self._asked_source = row.key
                self._banner.ask(
                    self.tr("You changed the source of a sentence that you had corrected."),
                    (self.tr("Keep my wording"), partial(self._settle, row.key, confirmed)),
                    (self.tr("Use the new translation"), partial(self._settle, row.key, withdrawn)),
                    cause=(self, "source", row.key),
                )
                return

    def _settle(self, key: int, how: Callable[[Row], Row]) -> None:
        self._editor.change_row(key, how)
        self._notice_changed_source()
