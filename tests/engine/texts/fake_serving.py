"""A serving model that translates by writing angle brackets around its source, when it is let."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from translator.core.direction import Direction
from translator.core.drafts import DecodingOptions, Draft, Origin
from translator.engine.decoding.abandonment import Abandoned
from translator.engine.texts.translation import TextTranslator


@dataclass(eq=False)
class FakeServing:
    """Keeps what it was asked for, call by call; waits for ``gate`` before it answers.

    ``started`` is set when a call has begun.
    """

    direction: Direction = Direction("en", "de")  # noqa: RUF009 frozen
    revision: int = 0
    calls: list[list[str]] = field(default_factory=list)
    gate: threading.Event = field(default_factory=threading.Event)
    started: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.gate.set()

    def draft(
        self,
        sources: Sequence[str],
        options: DecodingOptions,
        *,
        abandoned: Callable[[], bool] | None = None,
    ) -> list[Draft]:
        self.calls.append(list(sources))
        self.started.set()
        assert self.gate.wait(timeout=30)
        if abandoned is not None and abandoned():
            raise Abandoned
        mark = "" if options.beam == 1 else f"{options.beam}:"
        return [Draft(source, f"<{mark}{source}>", Origin.MODEL) for source in sources]

    @property
    def asked(self) -> list[str]:
        """All sources so far."""
        return [source for call in self.calls for source in call]

    def translator(self, *, cache_size: int = 20_000) -> TextTranslator:
        """Texts translated by this model."""
        return TextTranslator(self, cache_size=cache_size)  # type: ignore[arg-type]
