"""What the window asks of the workbench, and nothing more: fakes in tests stand here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from translator.core.corrections import Correction, NewCorrection
from translator.core.direction import Direction
from translator.core.drafts import TextDraft
from translator.core.settings import Settings


class LiveEngine(Protocol):
    """The engine's thread: the newest request wins."""

    def request(self, text: str) -> int:
        """Ask for a translation; the number comes back with the draft."""

    def close(self) -> None:
        """Stop and join."""


class Question(Protocol):
    """Why the memory doubts a correction."""

    @property
    def message(self) -> str: ...


class Door(Protocol):
    """The workbench as the window sees it. What may take a while is called on a worker thread."""

    @property
    def settings(self) -> Settings: ...

    def save_settings(self, settings: Settings) -> None: ...

    def take_notices(self) -> list[str]: ...

    def directions(self) -> Sequence[Direction]: ...

    def live(
        self,
        direction: Direction,
        *,
        on_draft: Callable[[TextDraft], None],
        on_error: Callable[[Exception], None],
    ) -> LiveEngine: ...

    def questions(self, new: NewCorrection) -> Sequence[Question]: ...

    def correct(self, new: NewCorrection) -> Correction: ...

    def close(self) -> None: ...
