"""Names that corrections say in another way are left to the model."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from translator.core.direction import Direction
from translator.core.drafts import GREEDY
from translator.core.errors.files import DamagedFile
from translator.core.resources import resources
from translator.engine.expressions.own_names import otherwise_named, read_own_names, write_own_names
from translator.engine.model.serving_cache import serving_folder
from translator.engine.serving import ServingModel

EN_DE = Direction("en", "de")
PRAHA = ("We flew to Prague.", "Wir sind nach Praha geflogen.")
WIEN = ("We flew to Vienna.", "Wir sind nach Wien geflogen.")


def test_what_more_corrections_say_otherwise_than_not() -> None:
    assert otherwise_named([PRAHA, WIEN], EN_DE) == ["Prague"]
    assert otherwise_named([PRAHA, ("Prague is big.", "Prag ist groß.")], EN_DE) == []
    assert otherwise_named([PRAHA], Direction("en", "it")) == []


def test_they_are_read_as_they_were_written(tmp_path: Path) -> None:
    assert read_own_names(tmp_path) == frozenset()
    write_own_names(tmp_path, [])
    assert not list(tmp_path.iterdir())
    write_own_names(tmp_path, ["Prague", "Zürich"])
    assert read_own_names(tmp_path) == {"Prague", "Zürich"}


@pytest.mark.parametrize("text", ["{", "1", "[[]]"])
def test_a_damaged_list_is_told(tmp_path: Path, text: str) -> None:
    write_own_names(tmp_path, ["Prague"])
    (tmp_path / "own_names.json").write_text(text)
    with pytest.raises(DamagedFile):
        read_own_names(tmp_path)


def test_the_model_says_them_by_itself(tmp_path: Path) -> None:
    model = resources() / "models" / "small-en-de"
    serving = tmp_path / "serving"
    shutil.copytree(serving_folder(model, tmp_path / "cache"), serving)
    source = "Cologne is a big city."

    def draft() -> str:
        loaded = ServingModel(model_folder=model, serving_folder=serving, direction=EN_DE)
        return loaded.draft([source], GREEDY)[0].text

    assert "Köln" in draft()
    write_own_names(serving, ["Cologne"])
    assert "Köln" not in draft()
