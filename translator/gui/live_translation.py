"""Keeps translations of what the user types coming: loads the engine, asks, drops stale drafts."""

from __future__ import annotations

import time
from functools import partial

from PySide6.QtCore import QObject, Signal

from translator.core.direction import Direction
from translator.core.drafts import TextDraft
from translator.core.errors import TranslatorError
from translator.gui.bridge import Background, Bridge
from translator.gui.door import Door, LiveEngine


class LiveTranslation(QObject):
    """The engine of the chosen direction, from the window's side.

    Signals:
        loading: a direction's engine is being loaded.
        ready: it answers.
        draft_ready: a translation of the text asked for last.
        answered: milliseconds it took, told for the first draft of a text and not for a better one.
        failed: a TranslatorError; the engine, if there was one, goes on.
    """

    loading = Signal(object)
    ready = Signal(object)
    draft_ready = Signal(object)
    answered = Signal(float)
    failed = Signal(object)

    def __init__(
        self, door: Door, bridge: Bridge, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._door, self._bridge, self._background = door, bridge, background
        self._engine: LiveEngine | None = None
        self._running: list[LiveEngine] = []  # every engine that has to be joined in the end
        self._load = 0  # number of the newest load: what an older one brings is dropped
        self._text = ""
        self._request = 0
        self._asked_at: float | None = None  # None once that request was answered

    @property
    def is_ready(self) -> bool:
        return self._engine is not None

    def use(self, direction: Direction) -> None:
        """Load the engine of ``direction`` and go on with the same text."""
        self._load += 1
        self._engine, self._request = None, 0
        self.loading.emit(direction)
        self._background.run(
            partial(self._open, direction, self._load),
            done=partial(self._adopt, direction, self._load),
            failed=self.failed.emit,
        )

    def translate(self, text: str) -> None:
        """Ask for the translation of ``text`` at once, or as soon as the engine is loaded."""
        self._text = text
        if self._engine is not None:
            self._asked_at = time.perf_counter()
            self._request = self._engine.request(text)

    def translate_again(self) -> None:
        """Ask for the same text once more: the memory or the model has learned something."""
        self.translate(self._text)

    def close(self) -> None:
        """Join every engine; the background worker must have been closed before."""
        self._load += 1
        self._engine = None
        for engine in self._running:
            engine.close()
        self._running.clear()

    def _open(self, direction: Direction, load: int) -> LiveEngine:
        """On the worker thread, because joining the old engine and reading a model take time."""
        while self._running:
            self._running.pop().close()
        engine = self._door.live(
            direction,
            on_draft=lambda draft: self._bridge.post(partial(self._receive, load, draft)),
            on_error=lambda error: self._bridge.post(partial(self._refuse, load, error)),
        )
        self._running.append(engine)
        return engine

    def _adopt(self, direction: Direction, load: int, engine: LiveEngine) -> None:
        if load != self._load:
            return  # the next load, under way, joins it
        self._engine = engine
        self.ready.emit(direction)
        if self._text:
            self.translate(self._text)

    def _receive(self, load: int, draft: TextDraft) -> None:
        if load == self._load and draft.request == self._request:
            self.draft_ready.emit(draft)
            if self._asked_at is not None:
                self.answered.emit((time.perf_counter() - self._asked_at) * 1000)
                self._asked_at = None

    def _refuse(self, load: int, error: Exception) -> None:
        if not isinstance(error, TranslatorError):
            raise error
        if load == self._load:
            self.failed.emit(error)
