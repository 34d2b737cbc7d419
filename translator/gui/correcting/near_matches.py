"""Asks the memory for sentences like the one at hand, and puts their translation into it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from translator.core.direction import Direction
from translator.core.drafts import Origin
from translator.core.errors.tree import TranslatorError
from translator.gui.door import Door, NearMatch
from translator.gui.panes.near_strip import NearStrip, usable_text
from translator.gui.panes.sentence_marks import SentenceMarks
from translator.gui.panes.translation_editor import TranslationEditor
from translator.gui.sheet.sheet import Row
from translator.gui.threads.bridge import Background

_SETTLED_MS = 150  # after the caret came to rest


class NearMatches(QObject):
    """Keeps the strip about the sentence the caret stands in, in whichever pane.

    One question is asked at a time, and the newest only: the worker thread that answers also saves
    corrections, which must not wait behind questions nobody has any more.

    Signals:
        answered: the memory could be asked.
        failed: a TranslatorError, told once and not again at every sentence.
    """

    answered = Signal()
    failed = Signal(object)

    def __init__(
        self,
        *,
        door: Door,
        background: Background,
        marks: SentenceMarks,
        editor: TranslationEditor,
        strip: NearStrip,
        direction: Callable[[], Direction],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._door, self._background, self._direction = door, background, direction
        self._editor, self._strip = editor, strip
        self._key: int | None = None  # of the sentence at hand
        self._unanswered = True  # nothing was shown about this sentence yet
        # What was asked about last, or is about to be; empty where there is nothing to ask.
        self._source: str | None = None
        self._asked = 0  # number of the newest question; what answers an older one is dropped
        self._asking = False
        self._told = ""
        self._open = True
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._ask)
        marks.sentence_at_hand.connect(self._follow)
        strip.chosen.connect(self.use)

    def look_again(self) -> None:
        """The memory has changed: what it answered is no longer to be relied on."""
        if self._source:
            self._asked += 1
            self._settled.start()

    def use_first(self) -> None:
        """Put the translation of the most alike sentence into the one at hand."""
        if self._strip.matches:
            self.use(self._strip.matches[0])

    def use(self, match: NearMatch) -> None:
        """Put the translation of ``match`` into the sentence at hand, and the caret after it."""
        if self._key is not None:
            self._editor.rewrite_row(self._key, usable_text(match))
            self._editor.go_to_row(self._key)

    def close(self) -> None:
        """Ask nothing any more."""
        self._open = False

    # ---- inside

    def _follow(self, row: Row | None) -> None:
        """The caret stands in ``row``, which may be another one, or have changed."""
        if row is None:
            self._drop(None)
            self._strip.leave()
            return
        if row.key != self._key:
            self._drop(row.key)
            self._strip.blank()
        self._strip.show_use(row.text)
        source = _source_to_ask(row)
        if source != self._source:
            self._source = source
            self._asked += 1
            self._settled.start()

    def _drop(self, key: int | None) -> None:
        """Forget the sentence there was; an answer about it may still be on its way."""
        self._key, self._source, self._unanswered = key, None, True
        self._asked += 1
        self._settled.stop()

    def _ask(self) -> None:
        if self._asking or self._source is None or not self._open:
            return
        if not self._source:
            self._show(())
            return
        self._asking = True
        self._background.run(
            partial(self._door.near, self._source, self._direction()),
            done=partial(self._succeed, self._asked),
            failed=partial(self._fail, self._asked),
        )

    def _answer(self, asked: int, matches: Sequence[NearMatch]) -> None:
        self._asking = False
        if asked == self._asked:
            self._show(matches)
        elif not self._settled.isActive():
            self._ask()  # what came up meanwhile

    def _succeed(self, asked: int, matches: Sequence[NearMatch]) -> None:
        self._told = ""
        self.answered.emit()
        self._answer(asked, matches)

    def _fail(self, asked: int, error: TranslatorError) -> None:
        self._answer(asked, ())
        if str(error) != self._told:
            self._told = str(error)
            self.failed.emit(error)

    def _show(self, matches: Sequence[NearMatch]) -> None:
        if matches:
            self._strip.show_matches(matches, may_grow=self._unanswered)
        elif self._unanswered:
            self._strip.leave()
        else:
            self._strip.blank()
        self._unanswered = False


def _source_to_ask(row: Row) -> str:
    """The source to find the like of; empty where the memory knows it, or it is several."""
    return "" if row.parts or row.draft.origin is Origin.MEMORY else row.segment.source
