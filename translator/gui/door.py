"""What the window asks of the workbench, and nothing more: fakes in tests stand here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Protocol

from translator.core.alternatives import Alternative
from translator.core.corrections import Correction, NewCorrection
from translator.core.direction import Direction
from translator.core.drafts import Segment, TextDraft
from translator.core.export_form import ExportForm
from translator.core.history import HistoryCount, HistoryEntry, HistoryPage, TranslatedText
from translator.core.keeping import Kept, ProfileInfo
from translator.core.learning import Progress, RevisionInfo, RoundReport
from translator.core.paths import Home
from translator.core.settings import Settings
from translator.core.tables import Row
from translator.core.terms.glossary import ImportedTerms, NewTerm, Term
from translator.core.word_scores import WordLink, WordScore


class LiveEngine(Protocol):
    """The engine's thread: the newest request wins."""

    def request(self, text: str) -> int:
        """Ask for a translation; the number comes back with its drafts.

        All but the last of them have sentences that are ``waiting``.
        """

    def look_at(self, place: int) -> None:
        """Translate what is at a place of the text before the rest."""

    def cancel(self) -> None:
        """Give up what was asked for."""

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


class Glossary(Protocol):
    """The terms of the profile. What is changed is durable, and holds for the next draft."""

    def terms(self, direction: Direction | None = None) -> Sequence[Term]: ...

    def add(self, new: Sequence[NewTerm]) -> Sequence[Term]:
        """A term that is there already gets another translation."""

    def change(self, number: int, new: NewTerm) -> Term: ...

    def remove(self, numbers: Iterable[int]) -> None:
        """Erase terms, from the disk too."""

    def import_file(self, path: Path, direction: Direction) -> ImportedTerms: ...

    def export_file(self, path: Path, direction: Direction, *, overwrite: bool = False) -> int:
        """Write a table; returns how many terms are in it."""


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

    def resting(self) -> Sequence[RevisionInfo]:
        """The revisions of another base model."""

    def remove_resting(self) -> Sequence[int]: ...

    def reports(self) -> Sequence[RoundReport]: ...

    def earlier_rounds(self) -> int:
        """How many of the reports, the first ones, are about an earlier base model."""

    def suspects(self) -> Sequence[int]: ...

    def held_back(self) -> Sequence[int]: ...

    def harmful(self) -> Sequence[int]: ...

    def too_alike(self) -> Sequence[int]:
        """What only the memory answers, because it is like what judges."""

    def private(self) -> Sequence[int]:
        """What only the memory answers, because it looks like it holds secrets."""

    def undecided(self) -> Sequence[int]:
        """What was tried without an outcome, and is again with the next corrections."""

    def given(self) -> Sequence[int]:
        """What the model was found to give by itself."""

    def confirm(self, numbers: Iterable[int]) -> None: ...

    def roll_back(self, number: int) -> RevisionInfo: ...

    def export(
        self,
        form: ExportForm,
        destination: Path,
        *,
        revision: int,
        on_stage: Callable[[str], None],
        on_progress: Callable[[int, int], None],
        go_on: Callable[[], None],
    ) -> Path:
        """Write and verify; returns what was written. ``go_on`` raises where it is to stop."""


class PastTexts(Protocol):
    """The history of the profile, as far as it was kept."""

    def page(
        self, search: str = "", *, favourites: bool = False, offset: int = 0, limit: int = 100
    ) -> HistoryPage:
        """Entries that hold every word of ``search``, the newest first."""

    def count(self) -> HistoryCount: ...

    def entry(self, number: int) -> HistoryEntry | None: ...

    def star(self, number: int, favourite: bool) -> None: ...

    def remove(self, number: int) -> None: ...

    def put_back(self, entry: HistoryEntry) -> None: ...

    def erase(self) -> None: ...


class Door(Protocol):
    """The workbench as the window sees it. What may take a while is called on a worker thread."""

    @property
    def home(self) -> Home: ...

    @property
    def profile(self) -> str: ...

    @property
    def first_start(self) -> bool:
        """Whether nobody has used this home before."""

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

    def sentences(self, text: str, language: str) -> Sequence[Segment]:
        """The segments of a text, as a source is cut into them. Takes no time to speak of."""

    def questions(self, new: NewCorrection) -> Sequence[Question]: ...

    def correct(self, new: NewCorrection) -> Correction: ...

    def correct_many(self, new: Iterable[NewCorrection]) -> Sequence[Correction]:
        """Store all of them, or none where ``new`` raises or one cannot be stored."""

    def read_pairs(self, path: Path, direction: Direction) -> Sequence[Row]: ...

    def corrections(self, direction: Direction | None = None) -> Sequence[Correction]: ...

    def near(self, source: str, direction: Direction) -> Sequence[NearMatch]:
        """Corrections of similar but not equal sources, the most alike first."""

    def completion(
        self, source: str, written: str, direction: Direction, *, abandoned: Callable[[], bool]
    ) -> str:
        """What may follow ``written`` in a segment's translation; empty for nothing."""

    def alternatives(
        self,
        source: str,
        target: str,
        place: int,
        direction: Direction,
        *,
        abandoned: Callable[[], bool],
    ) -> Sequence[Alternative]:
        """What else may stand at a place of a segment's translation, with the rest."""

    def rewordings(
        self, source: str, target: str, direction: Direction, *, abandoned: Callable[[], bool]
    ) -> Sequence[Alternative]:
        """Other translations of a whole segment than ``target``."""

    def word_places(self, text: str, direction: Direction) -> Sequence[tuple[int, int]]:
        """Where the words of a translation are; without spaces, as the model tells them apart."""

    def word_scores(self, source: str, target: str, direction: Direction) -> Sequence[WordScore]:
        """How sure the model is of each word of a segment's translation."""

    def word_links(self, source: str, target: str, direction: Direction) -> Sequence[WordLink]:
        """Which words of a segment and its translation belong together."""

    def restore(self, number: int) -> Correction:
        """Let an older correction of a source answer again, in place of the newer one."""

    def forget(self, number: int) -> Sequence[int]: ...

    def clear_sources(self) -> None: ...

    def record(
        self, text: TranslatedText, *, continuing: int | None = None, taken_back: bool = False
    ) -> int | None:
        """Keep a text in the history; None where it is not kept, else its number.

        A mere draft leaves what the user wrote there, unless that was taken back.
        """

    def history(self, *, writing: bool = False) -> PastTexts: ...

    def glossary(self, *, writing: bool = False) -> Glossary: ...

    def profile_names(self) -> Sequence[str]:
        """All profiles, the default one first; the one in use is among them."""

    def profiles(self) -> Sequence[ProfileInfo]: ...

    def add_profile(self, name: str) -> str:
        """Make an empty profile; returns its name as it is written on the disk."""

    def rename_profile(self, old: str, new: str) -> str:
        """Not the one in use, unless the door is closed; returns the name as it is written."""

    def remove_profile(self, name: str) -> None:
        """Delete everything in it. Not the one in use, unless the door is closed."""

    def kept(self) -> Kept:
        """Everything that ``erase`` would take."""

    def erase(self) -> None:
        """Erase all that the program keeps. The door has to be closed before."""

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
