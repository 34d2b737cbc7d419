"""A workbench without a model: every sentence is translated into capitals, at once."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from rapidfuzz import fuzz

from tests.gui.fake_course import FakeCourse, FakeLearner
from tests.gui.fake_glossary import FakeGlossary
from tests.gui.fake_history import FakeHistory
from tests.gui.made_drafts import part_of
from translator.core.alternatives import Alternative
from translator.core.corrections import Correction, NewCorrection, Side
from translator.core.direction import Direction
from translator.core.drafts import GREEDY, Draft, Origin, Segment, SegmentDraft, TextDraft
from translator.core.errors.tree import TranslatorError
from translator.core.history import TranslatedText
from translator.core.keeping import Kept, ProfileInfo
from translator.core.learning import Progress, RoundReport
from translator.core.paths import DEFAULT_PROFILE, Home
from translator.core.settings import Settings
from translator.core.tables import Row, read_table
from translator.core.word_scores import WordLink, WordScore
from translator.memory.recalling.recall import NearMatch, differences

_SENTENCE = re.compile(r"\S[^.!?。\n]*[.!?。]*")

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
        self.places: list[int] = []
        self.cancelled = 0
        self.held = False
        self.closed = False

    def request(self, text: str) -> int:
        self.requests.append(text)
        if not self.held:
            self.answer(len(self.requests))
        return len(self.requests)

    def answer(self, number: int, *, waiting: int = 0) -> None:
        """Translate a request; its last sentences are waiting for another answer."""
        whole = self._door.translation(self.requests[number - 1], number)
        self.on_draft(part_of(whole, waiting) if waiting else whole)

    def look_at(self, place: int) -> None:
        self.places.append(place)

    def cancel(self) -> None:
        self.cancelled += 1

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
    past: FakeHistory = field(default_factory=FakeHistory)
    terms: FakeGlossary = field(default_factory=FakeGlossary)
    home: Home = field(default_factory=lambda: Home(data=Path("/nowhere"), cache=Path("/nowhere")))
    near_asked: list[str] = field(default_factory=list)
    near_threads: set[str] = field(default_factory=set)
    near_may_answer: threading.Event = field(default_factory=_set_event)
    near_problem: TranslatorError | None = None
    proposals: list[str] = field(default_factory=list)  # words, each followed by "and so on."
    completions: dict[str, str] = field(default_factory=dict)  # what is written → what follows
    proposals_asked: list[tuple[str, ...]] = field(default_factory=list)
    proposals_threads: set[str] = field(default_factory=set)
    proposals_may_answer: threading.Event = field(default_factory=_set_event)
    proposals_given_up: list[str] = field(default_factory=list)
    proposals_problem: TranslatorError | None = None
    doubted: dict[str, float] = field(default_factory=dict)  # word → probability
    linked: bool = False  # each word with the one in the same place of the other text
    words_asked: list[tuple[str, str, str]] = field(default_factory=list)
    words_threads: set[str] = field(default_factory=set)
    words_problem: TranslatorError | None = None
    profile: str = DEFAULT_PROFILE
    first_start: bool = False
    kept_profiles: list[ProfileInfo] = field(default_factory=lambda: [ProfileInfo(DEFAULT_PROFILE)])
    profile_problem: TranslatorError | None = None
    erased: bool = False
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

    def sentences(self, text: str, language: str) -> Sequence[Segment]:
        return [Segment(one.group(), *one.span()) for one in _SENTENCE.finditer(text)]

    def questions(self, new: NewCorrection) -> Sequence[FakeQuestion]:
        return [FakeQuestion(self.doubt)] if self.doubt else []

    def correct(self, new: NewCorrection) -> Correction:
        if self.problem is not None:
            raise self.problem
        for one in self.stored:
            if one.active and (one.source, one.target) == (new.source, new.target):
                return one
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

    def correct_many(self, new: Iterable[NewCorrection]) -> Sequence[Correction]:
        return [self.correct(one) for one in list(new)]  # all, or none where ``new`` raises

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

    def completion(
        self, source: str, written: str, direction: Direction, *, abandoned: Callable[[], bool]
    ) -> str:
        self._propose((source, written), abandoned)
        return self.completions.get(written, "")

    def alternatives(
        self,
        source: str,
        target: str,
        place: int,
        direction: Direction,
        *,
        abandoned: Callable[[], bool],
    ) -> Sequence[Alternative]:
        self._propose((source, target[:place], target[place:]), abandoned)
        return [
            Alternative(f"{target[:place]}{word} and so on.", place, place + len(word))
            for word in self.proposals
        ]

    def rewordings(
        self, source: str, target: str, direction: Direction, *, abandoned: Callable[[], bool]
    ) -> Sequence[Alternative]:
        self._propose((source, target), abandoned)
        return [Alternative(f"{word} and so on.", 0, len(word)) for word in self.proposals]

    def _propose(self, asked: tuple[str, ...], abandoned: Callable[[], bool]) -> None:
        self.proposals_asked.append(asked)
        self.proposals_threads.add(threading.current_thread().name)
        assert self.proposals_may_answer.wait(10)
        if abandoned():
            self.proposals_given_up.append(asked[1])
        if self.proposals_problem is not None:
            raise self.proposals_problem

    def word_places(self, text: str, direction: Direction) -> Sequence[tuple[int, int]]:
        """Every two characters that are letters."""
        return [found.span() for found in re.finditer(r"\w{1,2}", text)]

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
        for one in self.stored:
            if one.number == number and self.memory.get(one.source) == one.target:
                del self.memory[one.source]
        self.stored = [one for one in self.stored if one.number != number]
        return self.taught.drop(number)

    def record(
        self, text: TranslatedText, *, continuing: int | None = None, taken_back: bool = False
    ) -> int | None:
        if not self.settings.keep_history:
            return None
        return self.past.record(text, continuing=continuing, taken_back=taken_back)

    def history(self, *, writing: bool = False) -> FakeHistory:
        return self.past

    def glossary(self, *, writing: bool = False) -> FakeGlossary:
        return self.terms

    def clear_sources(self) -> None:
        if self.problem is not None:
            raise self.problem
        self.kept_sources.clear()

    def profile_names(self) -> Sequence[str]:
        return [one.name for one in self.kept_profiles]

    def profiles(self) -> Sequence[ProfileInfo]:
        return list(self.kept_profiles)

    def add_profile(self, name: str) -> str:
        self._change_profiles()
        self.kept_profiles.append(ProfileInfo(name))
        return name

    def rename_profile(self, old: str, new: str) -> str:
        self._change_profiles(old)
        self.kept_profiles = [
            replace(one, name=new) if one.name == old else one for one in self.kept_profiles
        ]
        return new

    def remove_profile(self, name: str) -> None:
        self._change_profiles(name)
        self.kept_profiles = [
            ProfileInfo(name) if one.name == name else one
            for one in self.kept_profiles
            if one.name != name or name == DEFAULT_PROFILE
        ]

    def _change_profiles(self, changed: str | None = None) -> None:
        assert changed != self.profile or self.closed, "it is open"
        if self.profile_problem is not None:
            raise self.profile_problem

    def kept(self) -> Kept:
        if self.profile_problem is not None:
            raise self.profile_problem
        return Kept(profiles=tuple(self.kept_profiles), models=1, size=56_100_000)

    def erase(self) -> None:
        assert self.closed
        self.erased = True

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
            if known is None:
                draft = self.terms.enforced(draft)
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
