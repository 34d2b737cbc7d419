"""The courses of a profile: one for each direction, whoever asks and however often."""

from __future__ import annotations

from pathlib import Path

from tests.support.made_course import EN_DE
from translator.core.model_info import ModelInfo, ModelSource
from translator.learning.courses import Courses
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
    for name in ("en-de/revisions", "de-en/heldout", "fr-en/revisions"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "en-de" / "revisions" / "index.json").write_text("{}")
    known = courses(tmp_path)
    assert known.learned_directions() == [EN_DE]
