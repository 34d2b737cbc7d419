"""What is open of one profile: its memory, its courses, its translators, and what runs on them."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from typing import TYPE_CHECKING, cast

from translator.core.direction import Direction
from translator.core.drafts import REFINED, TextDraft
from translator.core.errors.models import ModelLacksDirection
from translator.core.model_info import ModelInfo
from translator.core.paths import Home

if TYPE_CHECKING:
    from translator.core.learning import Progress, RoundReport
    from translator.engine.serving import ServingModel
    from translator.engine.texts.engine_thread import EngineThread
    from translator.engine.texts.translation import TextTranslator
    from translator.learning.course import Course
    from translator.learning.courses import Courses
    from translator.learning.learner import Learner
    from translator.learning.replay.kept_sources import KeptSources
    from translator.memory.profile_memory import ProfileMemory
    from translator.memory.store import Store


class OpenProfile:
    """Opens each thing when it is first asked for. Safe to use from several threads.

    Args:
        choose: gives the base model of a direction; it may be another one after ``other_models``.
        on_notice: called with sentences that the user should see once.
        keeps_memory: open the memory for writing at once: see ``ProfileMemory``.
        threads: batches decoded side by side.
    """

    def __init__(
        self,
        home: Home,
        name: str,
        *,
        choose: Callable[[Direction], ModelInfo],
        on_notice: Callable[[str], None],
        keeps_memory: bool,
        threads: int,
    ) -> None:
        self._folder, self._cache = home.profile(name), home.serving
        self._choose, self._on_notice = choose, on_notice
        self._keeps_memory, self._threads = keeps_memory, threads
        self._lock = threading.RLock()
        self._memory: ProfileMemory | None = None
        self._courses: Courses | None = None
        self._bases: dict[Direction, ModelInfo] = {}
        self._translators: dict[Direction, TextTranslator] = {}
        # A running engine thread is kept alive by its thread; one that was closed may go.
        self._live: weakref.WeakSet[EngineThread] = weakref.WeakSet()
        self._kept_sources: weakref.WeakSet[KeptSources] = weakref.WeakSet()

    # Memory

    def memory(self) -> ProfileMemory:
        """What answers at once."""
        # SQLite and rapidfuzz are not needed before the window is on the screen.
        from translator.memory.profile_memory import ProfileMemory

        with self._lock:
            if self._memory is None:
                self._memory = ProfileMemory(
                    self._folder, keeps=self._keeps_memory, on_notice=self._on_notice
                )
            return self._memory

    def store(self, *, writing: bool = False) -> Store:
        """Where it is kept; raises as ``ProfileMemory.store``."""
        return self.memory().store(writing=writing)

    def clear_sources(self) -> None:
        """Erase all sentences that were kept because they were typed and left uncorrected."""
        store = self.store(writing=True)
        for kept in list(self._kept_sources):
            kept.erased()
        store.clear_sources()

    # Translating

    def translator(self, direction: Direction) -> TextTranslator:
        """The translator of a direction; the first call loads its model, which takes a moment.

        Raises:
            ModelLacksDirection, UnknownModel: there is no model for it.
            ModelFault, EnvironmentFault: it cannot be loaded, or its int8 form not be made.
        """
        with self._lock:
            translator = self._translators.get(direction)
            if translator is None:
                translator = self._recalling(self._load_serving(direction), direction)
                self._translators[direction] = translator
            return translator

    def live(
        self,
        direction: Direction,
        *,
        keeps_sources: Callable[[], bool],
        on_draft: Callable[[TextDraft], None],
        on_error: Callable[[Exception], None],
    ) -> EngineThread:
        """Start a thread that translates what was asked for last; raises as ``translator``.

        Args:
            keeps_sources: says of each draft whether its sources may be kept for practice.
        """
        from translator.engine.texts.engine_thread import EngineThread
        from translator.learning.replay.kept_sources import KeptSources

        translator = self.translator(direction)
        kept = KeptSources(self.store, direction)
        self._kept_sources.add(kept)

        def tell(draft: TextDraft) -> None:
            on_draft(draft)
            if not draft.waiting and keeps_sources():
                kept.saw(draft)

        thread = EngineThread(translator, on_draft=tell, on_error=on_error)
        with self._lock:
            self._live.add(thread)
        return thread

    def preview(self, text: str, direction: Direction, revision: int) -> TextDraft:
        """How another revision would translate a text, the memory's answers included."""
        translator = self._recalling(self.course(direction).load(revision), direction)
        # None is the answer to a request that was abandoned; this one cannot be.
        return cast("TextDraft", translator.translate(text, REFINED))

    @contextmanager
    def other_models(self) -> Iterator[None]:
        """What is done meanwhile may make another model the one for a direction."""
        with self._lock:
            courses = self._courses
        reopen = partial(self.course, writing=True)
        with nullcontext() if courses is None else courses.resting(reopen):
            try:
                yield
            finally:
                with self._lock:
                    self._bases.clear()
                    self._translators.clear()

    # Learning

    def courses(self) -> Courses:
        """The courses of all directions."""
        from translator.learning.courses import Courses

        with self._lock:
            if self._courses is None:
                self._courses = Courses(self._folder, self._cache, on_serving=self._serve)
            return self._courses

    def course(self, direction: Direction, *, writing: bool = False) -> Course:
        """Learning in one direction; one to look at only unless ``writing`` is asked for.

        Raises:
            HomeInUse: another program keeps this profile, and ``writing`` was asked for.
            ModelLacksDirection, UnknownModel: there is no model for the direction.
        """
        memory, courses = self.store(writing=writing), self.courses()
        if writing:
            courses.finish_forgetting(self._base, memory)
        course = courses.get(direction, self._base(direction), memory)
        if writing:
            course.finish_forgetting()
        self._tell_notices(course)
        return course

    def learner(
        self,
        direction: Direction,
        *,
        on_event: Callable[[Progress | RoundReport], None],
        on_error: Callable[[Exception], None],
    ) -> Learner:
        """Start the thread that learns in one direction, in place of any other one."""
        course = self.course(direction, writing=True)
        return self.courses().start_learner(course, on_event=on_event, on_error=on_error)

    def forget(self, number: int) -> tuple[int, ...]:
        """Remove a correction from the memory and all revisions: see ``Course.forget``."""
        store = self.store(writing=True)
        direction = store.get(number).direction
        try:
            base = self._base(direction)
        except ModelLacksDirection:
            return self.courses().forget_without_model(direction, store, [number])
        return self.courses().get(direction, base, store).forget(number)

    def close(self) -> None:
        """End learning, then the engine threads; close the memory. May be called twice."""
        with self._lock:
            courses, threads = self._courses, list(self._live)
        if courses is not None:
            courses.close()
        # Not under the lock: a thread that reports a draft may be asking for something meanwhile.
        for thread in threads:
            thread.close()
        with self._lock:
            self._translators.clear()
            memory = self._memory
        if memory is not None:
            memory.close()

    # ---- inside

    def _base(self, direction: Direction) -> ModelInfo:
        """The base model of a direction, the same one until ``other_models``.

        Another program may add a model meanwhile. Two courses on different bases would sweep away
        each other's files, and the one whose learner runs would not be the one that is asked.
        """
        with self._lock:
            base = self._bases.get(direction)
            if base is None:
                base = self._bases[direction] = self._choose(direction)
            return base

    def _recalling(self, serving: ServingModel, direction: Direction) -> TextTranslator:
        """A translator that asks the memory before the model."""
        # CTranslate2 and NumPy take longer to import than the window takes to open.
        from translator.engine.texts.translation import TextTranslator

        memory = self.memory()
        memory.recall(direction)  # read now: what is wrong with it is told now
        return TextTranslator(
            serving,
            # Asked for each time: the store may have been opened anew, to be written.
            recall=partial(memory.answer, direction),
            glossary=partial(memory.terms, direction),
        )

    def _load_serving(self, direction: Direction) -> ServingModel:
        """The model that serves: the current revision, or the base where nothing was learned."""
        from translator.learning.subject import subject_of

        base, store = self._base(direction), self.store()
        subject = subject_of(direction, base, store, profile=self._folder, cache=self._cache)
        if not subject.revisions.is_dir():
            # What a course needs takes a tenth of a second to import.
            return subject.load_base(threads=self._threads)
        course = self.courses().get(direction, base, store)
        serving = course.load(threads=self._threads)
        self._tell_notices(course)
        return serving

    def _tell_notices(self, course: Course) -> None:
        for notice in course.take_notices():
            self._on_notice(notice.message)

    def _serve(self, direction: Direction, serving: ServingModel) -> None:
        with self._lock:
            translator = self._translators.get(direction)
        if translator is not None:
            translator.swap(serving)
