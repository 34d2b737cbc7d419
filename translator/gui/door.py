"""What the window asks of the workbench, and nothing more: fakes in tests stand here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Protocol

from translator.core.corrections import Correction, NewCorrection
from translator.core.direction import Direction
from translator.core.drafts import TextDraft
from translator.core.export_form import ExportForm
from translator.core.learning import Progress, RevisionInfo, RoundReport
from translator.core.paths import Home
from translator.core.settings import Settings
from translator.core.tables import Row
from translator.core.words import WordLink, WordScore


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


class Difference(Protocol):
    """Where two sources differ: ``remembered[remembered_start:remembered_end]``, in code points."""

    @property
    def remembered_start(self) -> int: ...

    @property
    def remembered_end(self) -> int: ...


class NearMatch(Protocol):
    """A correction of a similar source; ``score`` is up to 100."""

    @property
    def correction(self) -> Correction: ...

    @property
    def score(self) -> float: ...

    @property
    def differences(self) -> Sequence[Difference]: ...


class LearnerThread(Protocol):
    """The learner's thread. All but ``close`` return at once."""

    @property
    def paused(self) -> bool: ...

    def typed(self) -> None:
        """A key was pressed: stand aside for a moment."""

    def corrections_changed(self) -> None:
        """Count again what waits."""

    def pause(self) -> None: ...

    def resume(self) -> None: ...

    def close(self) -> None:
        """Stop and join."""


class Course(Protocol):
    """What was learned in one direction, and what can be done about it. Every call may take long.

    Going back and confirming wait until a round under way has been undone.
    """

    def history(self) -> Sequence[RevisionInfo]: ...

    def reports(self) -> Sequence[RoundReport]: ...

    def suspects(self) -> Sequence[int]: ...

    def held_back(self) -> Sequence[int]: ...

    def confirm(self, numbers: Iterable[int]) -> None: ...

    def roll_back(self, number: int) -> RevisionInfo: ...

    def export(
        self, form: ExportForm, destination: Path, *, on_stage: Callable[[str], None]
    ) -> Path:
        """Write and verify; returns what was written."""


class Door(Protocol):
    """The workbench as the window sees it. What may take a while is called on a worker thread."""

    @property
    def home(self) -> Home: ...

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

    def correct_many(self, new: Sequence[NewCorrection]) -> Sequence[Correction]: ...

    def read_pairs(self, path: Path, direction: Direction) -> Sequence[Row]: ...

    def corrections(self, direction: Direction | None = None) -> Sequence[Correction]: ...

    def near(self, source: str, direction: Direction) -> Sequence[NearMatch]:
        """Corrections of similar but not equal sources, the most alike first."""

    def word_scores(self, source: str, target: str, direction: Direction) -> Sequence[WordScore]:
        """How sure the model is of each word of a segment's translation."""

    def word_links(self, source: str, target: str, direction: Direction) -> Sequence[WordLink]:
        """Which words of a segment and its translation belong together."""

    def restore(self, number: int) -> Correction:
        """Let an older correction of a source answer again, in place of the newer one."""

    def forget(self, number: int) -> Sequence[int]: ...

    def clear_sources(self) -> None: ...

    def course(self, direction: Direction, *, writing: bool = False) -> Course: ...

    def learner(
        self,
        direction: Direction,
        *,
        on_event: Callable[[Progress | RoundReport], None],
        on_error: Callable[[Exception], None],
    ) -> LearnerThread: ...

    def preview(self, text: str, direction: Direction, revision: int) -> TextDraft: ...

    def close(self) -> None: ...
