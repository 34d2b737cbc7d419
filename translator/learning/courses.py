"""The courses of one profile, one for each direction, and the one thread that learns in them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from translator.core.direction import Direction
from translator.core.errors.models import ModelLacksDirection
from translator.core.learning import Progress, RoundReport
from translator.core.model_info import ModelInfo
from translator.engine.serving import ServingModel
from translator.learning.course import Course
from translator.learning.forgetting.forgetting_notes import directions_noted
from translator.learning.forgetting.unlearning import forget_without_model
from translator.learning.learner import Learner
from translator.learning.recipe.recipe_file import RECIPE_FILE, read_recipe
from translator.learning.revisions.revision_index import INDEX, read_index
from translator.learning.subject import REVISIONS, subject_of
from translator.memory.store import Store


class Courses:
    """Opens a course when it is first asked for. Safe to use from any thread.

    Args:
        folder: of the profile.
        cache: where int8 forms of base models are kept.
        on_serving: called with the model that serves a direction from now on.
    """

    def __init__(
        self, folder: Path, cache: Path, *, on_serving: Callable[[Direction, ServingModel], None]
    ) -> None:
        self._folder, self._cache, self._on_serving = folder, cache, on_serving
        self._guard = threading.Lock()
        self._open: dict[Direction, Course] = {}
        self._learner: Learner | None = None
        self._learns: Direction | None = None  # what the learner learns

    def learned_directions(self) -> list[Direction]:
        """The directions in which something was learned, if only to be undone again."""
        found = {
            Direction.named(path.parent.parent.name)  # none of a copy that somebody made by hand
            for path in self._folder.glob(f"*/{REVISIONS}/{INDEX}")
            if _has_learned(path.parent)
        }
        return sorted(one for one in found if one is not None)

    def get(self, direction: Direction, base: ModelInfo, store: Store) -> Course:
        """The course of a direction; one to look at only where the store is.

        The same one as long as base and store are: two of them would sweep away each other's files.

        Raises:
            BadRecipe, FileUnreadable: the profile's ``learning.toml`` cannot be carried out.
        """
        own = self._folder / RECIPE_FILE
        with self._guard:
            course = self._open.get(direction)
            if course is None or not course.is_of(base.folder, store):
                course = Course(
                    subject_of(direction, base, store, profile=self._folder, cache=self._cache),
                    on_serving=lambda serving: self._on_serving(direction, serving),
                    recipe=read_recipe(own) if own.is_file() else None,
                    read_only=store.read_only,
                )
                self._open[direction] = course
            return course

    def start_learner(
        self,
        course: Course,
        *,
        on_event: Callable[[Progress | RoundReport], None],
        on_error: Callable[[Exception], None],
    ) -> Learner:
        """Learn in this course from now on, and no longer in another."""
        self.stop_learner()
        learner = Learner(course.rounds, on_event=on_event, on_error=on_error)
        with self._guard:
            self._learner, self._learns = learner, course.direction
        return learner

    @contextmanager
    def resting(self, reopen: Callable[[Direction], Course]) -> Iterator[None]:
        """While this holds, the learner stands still; then it goes on in the course that is given.

        For what may make another base model the one of a direction: a course on it would sweep
        away what a round in the old one makes meanwhile. Whoever has the learner notices nothing.
        """
        with self._guard:
            learner, direction = self._learner, self._learns
        if learner is None or direction is None:
            yield
            return
        learner.close()
        try:
            yield
        finally:
            with suppress(ModelLacksDirection):  # there is nothing left to learn on
                course = reopen(direction)
                with self._guard:
                    if self._learner is learner:
                        learner.restart(course.rounds)

    def forget_without_model(
        self, direction: Direction, store: Store, numbers: Iterable[int] = ()
    ) -> tuple[int, ...]:
        """Forget in a direction that no installed model translates: see ``unlearning``."""
        with self._guard:
            course = self._open.pop(direction, None)  # of a model that was there
        if course is not None:
            course.close()
        return forget_without_model(store, direction, self._folder / direction.slug, numbers)

    def finish_forgetting(self, choose: Callable[[Direction], ModelInfo], store: Store) -> None:
        """Carry through what was being forgotten when the program ended, in all directions."""
        for direction in directions_noted(store):
            try:
                base = choose(direction)
            except ModelLacksDirection:
                self.forget_without_model(direction, store)
            else:
                self.get(direction, base, store).finish_forgetting()

    def stop_learner(self) -> None:
        """Stop within 200 ms and join the thread."""
        with self._guard:
            learner, self._learner, self._learns = self._learner, None, None
        if learner is not None:
            learner.close()

    def close(self) -> None:
        """Stop learning, and leave nothing lying about that only learning needs."""
        self.stop_learner()
        with self._guard:
            courses = list(self._open.values())
        for course in courses:
            course.close()


def _has_learned(revisions: Path) -> bool:
    """Whether one was ever published; an index that cannot be read was not written for nothing."""
    index = read_index(revisions)
    return index is None or index.last > 0
