"""Keeps translations of what the user types coming: loads the engine, asks, drops stale drafts."""

from __future__ import annotations

import time
from functools import partial

from PySide6.QtCore import QObject, Signal

from translator.core.direction import Direction
from translator.core.drafts import TextDraft
from translator.core.errors.tree import TranslatorError
from translator.gui.door import Door, LiveEngine
from translator.gui.threads.bridge import Background, Bridge
from translator.gui.threads.newest_thread import Hearing, NewestThread


class LiveTranslation(QObject):
    """The engine of the chosen direction, from the window's side.

    Signals:
        loading: a direction's engine is being loaded.
        ready: it answers.
        asked: the text is about to be translated.
        part_ready: what there is of that translation while it takes long.
        draft_ready: a translation of the text asked for last.
        answered: milliseconds it took, told for the first draft of a text and not for a better one.
        failed: a TranslatorError; the engine, if there was one, goes on.
    """

    loading = Signal(object)
    ready = Signal(object)
    asked = Signal()
    part_ready = Signal(object)
    draft_ready = Signal(object)
    answered = Signal(float)
    failed = Signal(object)

    def __init__(
        self, door: Door, bridge: Bridge, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._door = door
        self._engine: NewestThread[LiveEngine] = NewestThread(bridge, background)
        self._direction: Direction | None = None  # None once its engine could not be loaded
        self._text = ""
        self._request = 0
        self._cancelled = False
        self._asked_at: float | None = None  # None once that request was answered

    @property
    def is_ready(self) -> bool:
        return self._engine.current is not None

    def is_for(self, direction: Direction) -> bool:
        """Whether it translates in this direction, or will as soon as the engine is loaded."""
        return direction == self._direction

    def use(self, direction: Direction) -> None:
        """Load the engine of ``direction`` and go on with the same text."""
        self._request, self._direction = 0, direction
        self._engine.open(
            partial(self._load, direction),
            done=partial(self._begin, direction),
            failed=partial(self._give_up, direction),
        )
        self.loading.emit(direction)

    def translate(self, text: str) -> None:
        """Ask for the translation of ``text`` at once, or as soon as the engine is loaded."""
        self._text, self._cancelled = text, False
        self.asked.emit()
        if self._engine.current is not None:
            self._asked_at = time.perf_counter()
            self._request = self._engine.current.request(text)

    def translate_again(self) -> None:
        """Ask for the same text once more: the memory or the model has learned something."""
        if not self._cancelled:  # else the user wants no more of it
            self.translate(self._text)

    def go_on(self) -> None:
        """Ask for what was cancelled."""
        self.translate(self._text)

    def look_at(self, place: int) -> None:
        """The user is looking at this place of the text: what is there comes first."""
        if self._engine.current is not None:
            self._engine.current.look_at(place)

    def cancel(self) -> None:
        """Give up the translation under way, until the text is changed or it is to go on."""
        self._request, self._cancelled = 0, True
        if self._engine.current is not None:
            self._engine.current.cancel()

    def stop(self) -> None:
        """Ask nothing any more."""
        self._engine.stop()

    def join(self) -> None:
        """Join every engine; the background worker must have been joined before."""
        self._engine.join()

    # ---- inside

    def _load(self, direction: Direction, hearing: Hearing) -> LiveEngine:
        return self._door.live(
            direction, on_draft=hearing(self._receive), on_error=hearing(self.failed.emit)
        )

    def _begin(self, direction: Direction, _engine: LiveEngine) -> None:
        self.ready.emit(direction)
        if self._text:
            self.translate(self._text)

    def _give_up(self, direction: Direction, error: TranslatorError) -> None:
        if self.is_for(direction):  # else another one is asked for by now
            self._direction = None
        self.failed.emit(error)

    def _receive(self, draft: TextDraft) -> None:
        if draft.request != self._request:
            return
        if draft.waiting:
            self.part_ready.emit(draft)
        else:
            self.draft_ready.emit(draft)
            if self._asked_at is not None:
                self.answered.emit((time.perf_counter() - self._asked_at) * 1000)
                self._asked_at = None
