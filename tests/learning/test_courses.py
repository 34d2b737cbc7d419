"""The courses of a profile: one for each direction, whoever asks and however often."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

from tests.support.made_course import EN_DE
from translator.core.direction import Direction
from translator.core.errors.models import ModelLacksDirection
from translator.core.model_info import ModelInfo, ModelSource
from translator.learning.course import Course
from translator.learning.courses import Courses
from translator.learning.revisions.revision_index import Index, write_index
from translator.memory.store import Store


def info(folder: Path) -> ModelInfo:
    return ModelInfo(
        name="tiny",
        folder=folder,
        source=ModelSource.FOLDER,
        directions=(EN_DE,),
        parameters=1_000,
        size=1,
        licence="none",
    )


def courses(folder: Path) -> Courses:
    return Courses(folder, folder / "cache", on_serving=lambda direction, model: None)


def test_a_course_is_the_same_one_until_base_or_store_are_others(tmp_path: Path) -> None:
    """Each sweeps away what it finds unfinished: a second one would, under the first's hands."""
    known = courses(tmp_path)
    with Store(tmp_path) as store:
        first = known.get(EN_DE, info(tmp_path / "a"), store)
        assert known.get(EN_DE, info(tmp_path / "a"), store) is first
        assert known.get(EN_DE.reversed(), info(tmp_path / "a"), store) is not first
        assert known.get(EN_DE, info(tmp_path / "b"), store) is not first
        known.close()
    with Store(tmp_path) as store:
        again = known.get(EN_DE, info(tmp_path / "b"), store)
        assert again.is_of(tmp_path / "b", store)
        assert known.get(EN_DE, info(tmp_path / "b"), store) is again
        known.close()


def test_only_directions_with_revisions_have_learned(tmp_path: Path) -> None:
    for name in ("en-de/revisions", "de-en/heldout", "fr-en/revisions", "es-en/revisions"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "en-de" / "revisions" / "index.json").write_text("{}")
    shutil.copytree(tmp_path / "en-de", tmp_path / "en-de copy")
    write_index(tmp_path / "es-en" / "revisions", Index())  # killed before the first one was there
    known = courses(tmp_path)
    assert known.learned_directions() == [EN_DE]


def quiet(*_: object) -> None:
    """What a learner tells nobody."""


def test_on_another_base_the_learner_goes_on_in_another_course(tmp_path: Path) -> None:
    """While the base changes nothing is learned, and never are there two that learn."""
    known = courses(tmp_path)
    with Store(tmp_path) as store:
        before = known.get(EN_DE, info(tmp_path / "a"), store)
        learner = known.start_learner(before, on_event=quiet, on_error=quiet)
        after: list[Course] = []

        def reopen(direction: Direction) -> Course:
            assert direction == EN_DE
            after.append(known.get(direction, info(tmp_path / "b"), store))
            return after[0]

        with known.resting(reopen):
            assert not learners()
        assert len(learners()) == 1
        assert after[0] is not before
        assert learner._rounds is after[0].rounds
        known.close()
        assert not learners()


def test_a_learner_that_was_stopped_meanwhile_stays_so(tmp_path: Path) -> None:
    known = courses(tmp_path)
    with Store(tmp_path) as store:
        course = known.get(EN_DE, info(tmp_path / "a"), store)
        known.start_learner(course, on_event=quiet, on_error=quiet)
        with known.resting(lambda _: course):
            known.close()
        assert not learners()
        with known.resting(lambda _: course):
            pass
        assert not learners()


def test_without_a_model_for_its_direction_nothing_is_learned(tmp_path: Path) -> None:
    known = courses(tmp_path)

    def reopen(direction: Direction) -> Course:
        raise ModelLacksDirection(str(direction), "none")

    with Store(tmp_path) as store:
        course = known.get(EN_DE, info(tmp_path / "a"), store)
        known.start_learner(course, on_event=quiet, on_error=quiet)
        with known.resting(reopen):
            pass
        assert not learners()
        known.close()


def learners() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "learner"]
