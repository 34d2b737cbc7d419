"""Recipes of the user's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from translator.core.errors.files import FileUnreadable
from translator.core.errors.learning import BadRecipe
from translator.learning.recipe.recipe import Method, OptimiserName, Recipe
from translator.learning.recipe.recipe_file import read_recipe


def test_what_is_not_named_is_as_usual(tmp_path: Path) -> None:
    path = tmp_path / "learning.toml"
    path.write_text(
        'optimiser = "momentum"\nlearning_rate = 3e-2\ntrain_encoder = false\n'
        'method = "lora"\nlora_targets = ["fc1"]\nkl_weight = 3\n'
    )
    assert read_recipe(path) == Recipe(
        optimiser=OptimiserName.MOMENTUM,
        learning_rate=0.03,
        train_encoder=False,
        method=Method.LORA,
        lora_targets=("fc1",),
        kl_weight=3.0,
    )
    path.write_text("")
    assert read_recipe(path) == Recipe()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("speed = 3", "no setting 'speed'"),
        ('optimiser = "lion"', "sgd, momentum, adagrad, adadelta, adamw"),
        ("passes = 1.5", "passes is a int"),
        ("passes = true", "passes is a int"),
        ('lora_targets = "fc1"', "list of names"),
        ("passes = 0", "no steps"),
        ("passes = ", "is not TOML"),
        ("train_encoder = false\ntrain_decoder = false", "neither embeddings nor"),
    ],
)
def test_what_cannot_be_carried_out_is_told(text: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / "learning.toml"
    path.write_text(text)
    with pytest.raises(BadRecipe, match=told):
        read_recipe(path)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        read_recipe(tmp_path / "missing.toml")
    path = tmp_path / "learning.toml"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(BadRecipe, match="UTF-8"):
        read_recipe(path)
