"""A workbench without a model: every sentence is translated into capitals, at once."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from rapidfuzz import fuzz

from tests.gui.fake_course import FakeCourse, FakeLearner
from translator.core.corrections import Correction, NewCorrection, Side
from translator.core.direction import Direction
from translator.core.drafts import GREEDY, Draft, Origin, Segment, SegmentDraft, TextDraft
from translator.core.errors import TranslatorError
from translator.core.learning import Progress, RoundReport
from translator.core.paths import Home
from translator.core.settings import Settings
from translator.core.tables import Row, read_table
from translator.core.words import WordLink, WordScore
from translator.memory.recall import NearMatch, differences

_SENTENCE = re.compile(r"\S[^.!?\n]*[.!?]*")

_WORD = re.compile(r"\w+")

EN_DE, DE_EN, EN_FR = Direction("en", "de"), Direction("de", "en"), Direction("en", "fr")


def _set_event() -> threading.Event:
    event = threading.Event()
    event.set()
    return event


@dataclass(frozen=True)
class FakeQuestion:
    message: str


class FakeEngine:
    """Answers as soon as it is asked, unless ``held`` is set: then by ``answer``."""

    def __init__(
        self,
        door: FakeDoor,
        on_draft: Callable[[TextDraft], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        self._door, self.on_draft, self.on_error = door, on_draft, on_error
        self.requests: list[str] = []
        self.held = False
        self.closed = False

    def request(self, text: str) -> int:
        self.requests.append(text)
        if not self.held:
            self.answer(len(self.requests))
        return len(self.requests)

    def answer(self, number: int) -> None:
        self.on_draft(self._door.translation(self.requests[number - 1], number))

    def close(self) -> None:
        self.closed = True
        self._door.closings.append("engine")


@dataclass
class FakeDoor:
    """Everything the window may ask for; what was asked is kept for the tests to see."""

    settings: Settings = field(default_factory=Settings)
    offered: list[Direction] = field(default_factory=lambda: [EN_DE, DE_EN, EN_FR])
    problem: TranslatorError | None = None
    doubt: str | None = None
    revision: int = 0
    notices: list[str] = field(default_factory=list)
    memory: dict[str, str] = field(default_factory=dict)
    stored: list[Correction] = field(default_factory=list)
    engines: list[FakeEngine] = field(default_factory=list)
    learners: list[FakeLearner] = field(default_factory=list)
    learner_problem: TranslatorError | None = None
    taught: FakeCourse = field(default_factory=FakeCourse)
    previews: dict[int, str] = field(default_factory=dict)
    preview_problem: TranslatorError | None = None
    kept_sources: list[str] = field(default_factory=list)
    home: Home = field(default_factory=lambda: Home(data=Path("/nowhere"), cache=Path("/nowhere")))
    near_asked: list[str] = field(default_factory=list)
    near_threads: set[str] = field(default_factory=set)
    near_may_answer: threading.Event = field(default_factory=_set_event)
    near_problem: TranslatorError | None = None
    doubted: dict[str, float] = field(default_factory=dict)  # word → probability
    linked: bool = False  # each word with the one in the same place of the other text
    words_asked: list[tuple[str, str, str]] = field(default_factory=list)
    words_threads: set[str] = field(default_factory=set)
    words_problem: TranslatorError | None = None
    closed: bool = False
    closings: list[str] = field(default_factory=list)

    def save_settings(self, settings: Settings) -> None:
        self.settings = settings

    def take_notices(self) -> list[str]:
        notices, self.notices = self.notices, []
        return notices

    def directions(self) -> Sequence[Direction]:
        return self.offered

    def live(
        self,
        direction: Direction,
        *,
        on_draft: Callable[[TextDraft], None],
        on_error: Callable[[Exception], None],
    ) -> FakeEngine:
        if self.problem is not None:
            raise self.problem
        self.engines.append(FakeEngine(self, on_draft, on_error))
        return self.engines[-1]

    def questions(self, new: NewCorrection) -> Sequence[FakeQuestion]:
        return [FakeQuestion(self.doubt)] if self.doubt else []

    def correct(self, new: NewCorrection) -> Correction:
        if self.problem is not None:
            raise self.problem
        self.memory[new.source] = new.target
        self.stored = [
            replace(one, active=one.active and one.source != new.source) for one in self.stored
        ]
        self.stored.append(
            Correction(
                number=len(self.stored) + 1,
                direction=new.direction,
                source=new.source,
                draft=new.draft,
                target=new.target,
                created=0.0,
                revision=new.revision,
                side=Side.LEARN,
            )
        )
        return self.stored[-1]

    def correct_many(self, new: Sequence[NewCorrection]) -> Sequence[Correction]:
        return [self.correct(one) for one in new]

    def read_pairs(self, path: Path, direction: Direction) -> Sequence[Row]:
        return read_table(path, direction)

    def corrections(self, direction: Direction | None = None) -> Sequence[Correction]:
        return [one for one in self.stored if direction in (None, one.direction)]

    def near(self, source: str, direction: Direction) -> Sequence[NearMatch]:
        self.near_asked.append(source)
        self.near_threads.add(threading.current_thread().name)
        assert self.near_may_answer.wait(10)
        if self.near_problem is not None:
            raise self.near_problem
        found = [
            NearMatch(one, fuzz.ratio(source, one.source), differences(source, one.source))
            for one in self.corrections(direction)
            if one.active and one.source != source
        ]
        return sorted((one for one in found if one.score >= 75), key=lambda one: -one.score)

    def word_scores(self, source: str, target: str, direction: Direction) -> Sequence[WordScore]:
        self._ask_about_words("scores", source, target)
        return [
            WordScore(*found.span(), self.doubted.get(found.group(), 0.9))
            for found in _WORD.finditer(target)
        ]

    def word_links(self, source: str, target: str, direction: Direction) -> Sequence[WordLink]:
        self._ask_about_words("links", source, target)
        pairs = zip(_WORD.finditer(source), _WORD.finditer(target), strict=False)
        return [WordLink(*one.span(), *other.span()) for one, other in pairs if self.linked]

    def _ask_about_words(self, what: str, source: str, target: str) -> None:
        self.words_asked.append((what, source, target))
        self.words_threads.add(threading.current_thread().name)
        if self.words_problem is not None:
            raise self.words_problem

    def restore(self, number: int) -> Correction:
        if self.problem is not None:
            raise self.problem
        (wanted,) = (one for one in self.stored if one.number == number)
        self.stored = [
            replace(one, active=one.number == number) if one.source == wanted.source else one
            for one in self.stored
        ]
        self.memory[wanted.source] = wanted.target
        return replace(wanted, active=True)

    def forget(self, number: int) -> Sequence[int]:
        if self.problem is not None:
            raise self.problem
        self.stored = [one for one in self.stored if one.number != number]
        return self.taught.drop(number)

    def clear_sources(self) -> None:
        if self.problem is not None:
            raise self.problem
        self.kept_sources.clear()

    def course(self, direction: Direction, *, writing: bool = False) -> FakeCourse:
        if self.problem is not None:
            raise self.problem
        self.taught.asked_for.append((direction, writing))
        return self.taught

    def learner(
        self,
        direction: Direction,
        *,
        on_event: Callable[[Progress | RoundReport], None],
        on_error: Callable[[Exception], None],
    ) -> FakeLearner:
        if self.learner_problem is not None:
            raise self.learner_problem
        self.learners.append(FakeLearner(self.closings, direction, on_event, on_error))
        return self.learners[-1]

    def preview(self, text: str, direction: Direction, revision: int) -> TextDraft:
        if self.preview_problem is not None:
            raise self.preview_problem
        draft = self.translation(text, 0)
        return replace(draft, revision=revision, text=self.previews.get(revision, draft.text))

    def close(self) -> None:
        self.closed = True
        self.closings.append("workbench")

    def translation(self, source: str, request: int) -> TextDraft:
        """Capitals for every sentence, or what the memory knows."""
        text, parts, end = "", [], 0
        for found in _SENTENCE.finditer(source):
            sentence = found.group()
            text += source[end : found.start()]
            known = self.memory.get(sentence)
            draft = Draft(sentence, known or sentence.upper(), _origin(known))
            place = len(text)
            text += draft.text
            segment = Segment(sentence, found.start(), found.end())
            parts.append(SegmentDraft(segment, draft, place, len(text)))
            end = found.end()
        return TextDraft(
            request=request,
            source=source,
            text=text + source[end:],
            parts=tuple(parts),
            revision=self.revision,
            options=GREEDY,
            decoded=len(parts),
            seconds=0.001,
        )


def _origin(known: str | None) -> Origin:
    return Origin.MODEL if known is None else Origin.MEMORY
