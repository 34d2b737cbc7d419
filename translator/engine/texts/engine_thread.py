"""One engine thread with one pending slot: the newest request wins."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from translator.core.drafts import GREEDY, REFINED, DecodingOptions, TextDraft
from translator.engine.texts.parts import Parts

if TYPE_CHECKING:
    from translator.engine.texts.translation import TextTranslator


class EngineThread:
    """Translates what was asked for last, greedily at once and by beam after a pause.

    A long text comes in several drafts, all but the last with sentences that are ``waiting``.
    ``on_draft`` and ``on_error`` are called on the engine's thread, never for a request that a
    newer one has replaced. A request that comes in while one is being reported makes that report
    stale at its receiver: it compares ``TextDraft.request`` with the number of its last request.

    Args:
        refine_after: seconds without a newer request until the beam pass; ``None`` for never.
    """

    def __init__(
        self,
        translator: TextTranslator,
        *,
        on_draft: Callable[[TextDraft], None],
        on_error: Callable[[Exception], None],
        refine_after: float | None = 0.4,
    ) -> None:
        self._translator = translator
        self._on_draft = on_draft
        self._on_error = on_error
        self._refine_after = refine_after
        self._changed = threading.Condition()
        self._newest = 0
        self._place = 0  # where in the text the user is looking
        self._pending: str | None = None
        self._closing = False
        self._thread = threading.Thread(target=self._work, name="engine", daemon=True)
        self._thread.start()

    def request(self, text: str) -> int:
        """Ask for a translation in place of any asked for before; returns the request's number."""
        with self._changed:
            self._newest += 1
            self._pending = text
            self._changed.notify_all()
            return self._newest

    def look_at(self, place: int) -> None:
        """Translate what is at ``place`` of the text, in code points, before the rest."""
        self._place = place

    def cancel(self) -> None:
        """Give up what is under way or asked for; nothing is reported of it any more."""
        with self._changed:
            self._newest += 1
            self._pending = None
            self._changed.notify_all()

    def close(self) -> None:
        """End the thread, dropping what it works on, and wait for it. May be called twice."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        if threading.current_thread() is not self._thread:
            self._thread.join()

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._pending is not None or self._closing)
                if self._closing or self._pending is None:
                    return
                text, number = self._pending, self._newest
                self._pending = None
            if self._answer(text, number, GREEDY) and self._paused(number):
                self._answer(text, number, REFINED)

    def _answer(self, text: str, number: int, options: DecodingOptions) -> bool:
        """Translate and report; whether that was done and is still wanted."""

        def stale() -> bool:
            return self._closing or self._newest != number

        def tell(draft: TextDraft) -> None:
            if not stale():
                self._on_draft(draft)

        try:
            draft = self._translator.translate(
                text,
                options,
                request=number,
                abandoned=stale,
                prefer_refined=True,
                parts=Parts(tell, lambda: self._place),
            )
            if draft is None or stale():
                return False
            self._on_draft(draft)
        except Exception as error:  # noqa: BLE001 the thread must live to serve the next request
            if not stale():
                self._on_error(error)
            return False
        return not stale()

    def _paused(self, number: int) -> bool:
        """Whether the user lets the time until the beam pass go by without a newer request."""
        if self._refine_after is None:
            return False
        with self._changed:
            interrupted = self._changed.wait_for(
                lambda: self._newest != number or self._closing, timeout=self._refine_after
            )
        return not interrupted
