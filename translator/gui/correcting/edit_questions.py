"""What is asked about edits of the translation: in the banner, one after the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt

from translator.gui.panes.translation_editor import TranslationEditor
from translator.gui.sheet.sheet import Row
from translator.gui.widgets.banner import Banner, Choice


def _nothing() -> None:
    """What comes of most questions that are put off."""


@dataclass(frozen=True, slots=True)
class EditQuestion:
    """A question about a row while it says ``text``; agreeing to ``offer`` does ``agree``.

    Attributes:
        instead: the other answer; where there is none, it is to go on editing.
        about_source: it is about another source than the edit was for, and over where that is back.
        put_off: what to do where the user closes it without an answer.
    """

    key: int
    text: str
    message: str
    offer: str
    agree: Callable[[], None]
    instead: Choice | None = None
    about_source: bool = False
    put_off: Callable[[], None] = _nothing


class EditQuestions(QObject):
    """Asks, as long as the sentence is there as it was, until it is answered or put off.

    What is told meanwhile takes the place of a question, which comes back after it.
    """

    def __init__(self, editor: TranslationEditor, banner: Banner, parent: QObject) -> None:
        super().__init__(parent)
        self._editor, self._banner = editor, banner
        self._waiting: deque[EditQuestion] = deque()  # the first one is being asked
        self._asked: dict[int, str] = {}
        editor.sheet_changed.connect(self._withdraw)
        banner.put_off.connect(self._put_off)
        # Queued, as an answer is dealt with when the message is closed already.
        banner.closed.connect(self._go_on, Qt.ConnectionType.QueuedConnection)

    def ask(self, question: EditQuestion) -> None:
        """Ask, once what is being asked has been answered."""
        if question.about_source:
            self._retract(question.key)
        else:
            self._asked[question.key] = question.text
        subject = _subject(question)
        if all(_subject(one) != subject for one in self._waiting):
            self._waiting.append(question)  # the user may ask to save a row that is in question
        if len(self._waiting) == 1 or not self._banner.isVisible():
            self._ask_next()

    def was_asked(self, row: Row) -> bool:
        """Whether there was a question about saving the row as it is: leaving it asks no more."""
        return self._asked.get(row.key) == row.text.strip()

    def is_source_in_question(self, row: Row) -> bool:
        """Whether it is being asked about the source of the row, or is about to be."""
        subject = (row.key, row.text.strip(), True)
        return any(_subject(one) == subject for one in self._waiting)

    def forget(self, key: int) -> None:
        """The row was saved, or its source changed: from now on it is another matter."""
        self._asked.pop(key, None)

    def drop(self) -> None:
        """The user has decided about all edits: what there was to be asked is settled."""
        if self._waiting:
            self._banner.withdraw((self, self._waiting[0].key))
            self._waiting.clear()

    # ---- inside

    def _retract(self, key: int) -> None:
        """Ask no more about saving a row: for its new source there may be other questions."""
        self.forget(key)
        self._waiting = deque(one for one in self._waiting if one.key != key)
        self._banner.withdraw((self, key))

    def _ask_next(self) -> None:
        while self._waiting:
            question = self._waiting[0]
            if self._is_open(question):
                on = partial(self._editor.go_to_row, question.key)
                other, otherwise = question.instead or (self.tr("Keep editing"), on)
                self._banner.ask(
                    question.message,
                    (question.offer, partial(self._answer, question, question.agree)),
                    (other, partial(self._answer, question, otherwise)),
                    cause=(self, question.key),
                )
                return
            self._waiting.popleft()  # edited further, or gone: the question is about nothing

    def _is_open(self, question: EditQuestion) -> bool:
        row = self._editor.sheet.find(question.key)
        if row is None or row.text.strip() != question.text:
            return False
        return row.stale if question.about_source else row.edited

    def _answer(self, question: EditQuestion, do: Callable[[], None]) -> None:
        if self._waiting and self._waiting[0] == question:
            self._waiting.popleft()
        do()
        self._go_on()

    def _put_off(self, cause: Hashable) -> None:
        if self._waiting and cause == (self, self._waiting[0].key):
            self._waiting.popleft().put_off()

    def _go_on(self) -> None:
        if self._banner.isHidden():
            self._ask_next()

    def _withdraw(self) -> None:
        """A question is about nothing once its sentence was edited further, or is gone."""
        if self._waiting and not self._is_open(self._waiting[0]):
            over = self._waiting.popleft()
            self._banner.withdraw((self, over.key))
            self._go_on()


def _subject(question: EditQuestion) -> tuple[int, str, bool]:
    return question.key, question.text, question.about_source
