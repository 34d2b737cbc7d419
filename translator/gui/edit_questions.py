"""What is asked about edits of the translation: in the banner, one after the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from translator.gui.banner import Banner
from translator.gui.sheet import Row
from translator.gui.translation_editor import TranslationEditor


@dataclass(frozen=True, slots=True)
class EditQuestion:
    """A question about a row while it says ``text``; agreeing to ``offer`` does ``agree``."""

    key: int
    text: str
    message: str
    offer: str
    agree: Callable[[], None]


class EditQuestions(QObject):
    """Asks, as long as the sentence is there as it was; the other answer is always to go on."""

    def __init__(self, editor: TranslationEditor, banner: Banner, parent: QObject) -> None:
        super().__init__(parent)
        self._editor, self._banner = editor, banner
        self._waiting: deque[EditQuestion] = deque()  # the first one is being asked
        self._asked: dict[int, str] = {}
        editor.sheet_changed.connect(self._withdraw)

    def ask(self, question: EditQuestion) -> None:
        """Ask, once what is being asked has been answered."""
        self._asked[question.key] = question.text
        same = ((one.key, one.text) == (question.key, question.text) for one in self._waiting)
        if not any(same):  # the user may ask for a row to be saved that is in question
            self._waiting.append(question)
        if len(self._waiting) == 1 or not self._banner.isVisible():
            self._ask_next()

    def was_asked(self, row: Row) -> bool:
        """Whether there was a question about the row as it is: leaving it does not ask again."""
        return self._asked.get(row.key) == row.text.strip()

    def forget(self, key: int) -> None:
        """The row was saved: whatever it says from now on is another matter."""
        self._asked.pop(key, None)

    # ---- inside

    def _ask_next(self) -> None:
        while self._waiting:
            question = self._waiting[0]
            if self._is_open(question):
                self._banner.ask(
                    question.message,
                    (question.offer, partial(self._answer, question, agreed=True)),
                    (self.tr("Keep editing"), partial(self._answer, question, agreed=False)),
                    cause=(self, question.key),
                )
                return
            self._waiting.popleft()  # edited further, or gone: the question is about nothing

    def _is_open(self, question: EditQuestion) -> bool:
        row = self._editor.sheet.find(question.key)
        return row is not None and row.edited and row.text.strip() == question.text

    def _answer(self, question: EditQuestion, *, agreed: bool) -> None:
        if self._waiting and self._waiting[0] == question:
            self._waiting.popleft()
        if agreed:
            question.agree()
        else:
            self._editor.go_to_row(question.key)
        self._ask_next()

    def _withdraw(self) -> None:
        """A question is about nothing once its sentence was edited further, or is gone."""
        if self._waiting and not self._is_open(self._waiting[0]):
            self._banner.withdraw((self, self._waiting[0].key))
            self._ask_next()
