"""The cards that ship are those that the recipe writes, with every run that was tried."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.support.int8_model import RECIPE, recipe_module
from translator.core.resources import resources

MODELS = resources() / "models"
NAMES = sorted(folder.name for folder in MODELS.iterdir() if folder.is_dir())


@pytest.mark.parametrize("name", NAMES)
def test_the_card_that_ships_is_what_the_recipe_writes(tmp_path: Path, name: str) -> None:
    card = recipe_module("card")
    shutil.copytree(MODELS / name, tmp_path / name)
    (tmp_path / name / "README.md").unlink()
    card.write_card(tmp_path / name)
    written = (tmp_path / name / "README.md").read_text(encoding="utf-8")
    assert written == (MODELS / name / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_every_run_that_led_to_a_model_is_told_with_what_came_of_it(name: str) -> None:
    told = (MODELS / name / "README.md").read_text(encoding="utf-8")
    tried = told.partition("## What was tried")[2].partition("## Limits")[0]
    rows = [line for line in tried.splitlines() if line.startswith("| ")]
    for run in json.loads((MODELS / name / "training.json").read_text(encoding="utf-8")):
        (row,) = [row for row in rows if f"{run['steps']:,} steps" in row]
        assert any(sign.isdigit() for sign in row.split("|")[3])


def test_every_list_of_what_was_tried_is_of_a_model_that_ships() -> None:
    lists = {f"small-en-{path.stem}" for path in (RECIPE / "tried").iterdir()}
    assert lists == set(NAMES)
