"""Has texts kept in the history when the user leaves them at rest, and not at each key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from translator.core.direction import Direction
from translator.core.drafts import TextDraft
from translator.core.errors.tree import TranslatorError
from translator.core.history import TranslatedText
from translator.gui.door import Door
from translator.gui.history.own_words import wordings
from translator.gui.live.live_translation import LiveTranslation
from translator.gui.panes.source_editor import SourceEditor
from translator.gui.panes.translation_editor import TranslationEditor
from translator.gui.text.same_text import goes_on
from translator.gui.threads.bridge import Background

REST_MS = 4000  # a text that was not touched for so long is at rest


class _Text:
    """The text that the user is at work on."""

    def __init__(self, shown: TranslatedText) -> None:
        self.shown = shown
        self.kept: TranslatedText | None = None
        self.written = bool(shown.wordings)  # whether it was ever shown with the user's words
        self.number: int | None = None  # of its entry; on the worker thread only


class KeptTexts(QObject):
    """Watches the panes. A text is kept as it was last shown together with its translation.

    It is at rest after a pause, and left when the pane is emptied or another text, or another
    direction, takes its place. One that goes on renews its entry.

    Signals:
        kept: a TranslatedText is handed to the history, and whether it has become of the last one.
        left: the window shows another text from now on, or none.
        recorded: what was handed to the history is in it.
        failed: a TranslatorError; the same trouble is told once, until something can be kept.
    """

    kept = Signal(object, bool)
    left = Signal()
    recorded = Signal()
    failed = Signal(object)

    def __init__(
        self,
        *,
        door: Door,
        background: Background,
        live: LiveTranslation,
        source: SourceEditor,
        translation: TranslationEditor,
        direction: Callable[[], Direction],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._door, self._background, self._direction = door, background, direction
        self._source, self._translation = source, translation
        self._text: _Text | None = None
        self._answered = ""  # the source that was translated last
        self._told = ""
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.keep)
        # Before the window shows the draft, which is what ``_look`` waits for.
        live.draft_ready.connect(self._note_answer)
        translation.sheet_changed.connect(self._look)
        source.edited.connect(self._notice_clearing)

    def keep(self) -> None:
        """Have the text kept as it is shown now."""
        text = self._text
        if text is None or text.shown == text.kept:
            return
        instead = text.kept is not None and goes_on(text.kept.source, text.shown.source)
        if text.kept is not None and not instead:
            text = self._text = _Text(text.shown)  # it has become another one, bit by bit
        text.kept = text.shown
        self.kept.emit(text.shown, instead)
        self._background.run(
            partial(self._record, text, text.shown, taken_back=text.written),
            done=lambda _: self._trouble_is_over(),
            failed=partial(self._tell, text),
        )

    def begin_anew(self) -> None:
        """Have the text kept: whatever is shown next is another one."""
        self._rest.stop()
        self.keep()
        self._text = None

    def leave(self) -> None:
        """The user leaves the text, for none or one of which nothing is known yet."""
        self.begin_anew()
        self.left.emit()

    def drop(self) -> None:
        """The history was erased: what is shown is not to be kept until it is changed."""
        self._rest.stop()
        if self._text is not None:
            self._text.kept = self._text.shown

    def toggle_favourite(self, *, done: Callable[[bool | None], None]) -> bool:
        """Make the text a favourite, or no favourite; False where there is no text to make one.

        ``done`` is called with what it is now; None where the history does not keep it.
        """
        self.keep()
        if self._text is None:
            return False
        self._background.run(
            partial(self._toggle, self._text, self._text.shown),
            done=done,
            failed=self.failed.emit,
        )
        return True

    # ---- what the panes show

    def _note_answer(self, draft: TextDraft) -> None:
        self._answered = draft.source

    def _look(self) -> None:
        source = self._source.text()
        if source != self._answered:
            return  # what is shown is the translation of an earlier source
        translation, words = self._translation.text(), wordings(self._translation.sheet)
        shown = TranslatedText(self._direction(), source, translation, words)
        if not shown.worth_keeping or (self._text is not None and self._text.shown == shown):
            return
        if self._text is not None and not _same(self._text.shown, shown):
            self.leave()
        if self._text is None:
            self._text = _Text(shown)
        self._text.shown = shown
        self._text.written |= bool(words)
        self._rest.start()

    def _notice_clearing(self) -> None:
        if not self._source.text().strip():
            self.leave()

    # ---- on the worker thread

    def _record(self, text: _Text, shown: TranslatedText, *, taken_back: bool) -> None:
        text.number = self._door.record(shown, continuing=text.number, taken_back=taken_back)

    def _toggle(self, text: _Text, shown: TranslatedText) -> bool | None:
        history = self._door.history(writing=True)
        entry = None if text.number is None else history.entry(text.number)
        if entry is None:  # erased since, by the user or to make room
            text.number = self._door.record(shown)
            entry = None if text.number is None else history.entry(text.number)
        if entry is None:
            return None
        history.star(entry.number, not entry.favourite)
        return not entry.favourite

    # ---- what came of it

    def _trouble_is_over(self) -> None:
        self._told = ""
        self.recorded.emit()

    def _tell(self, text: _Text, error: TranslatorError) -> None:
        text.kept = None  # to be tried again when it is next at rest, or left
        if str(error) != self._told:
            self._told = str(error)
            self.failed.emit(error)


def _same(before: TranslatedText, now: TranslatedText) -> bool:
    return before.direction == now.direction and goes_on(before.source, now.source)
