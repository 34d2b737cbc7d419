"""The tiny model on which learning is tested, with random weights and after some schooling."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from safetensors.numpy import save_file

from tests.support.tiny_marian import PAIRS, write_tiny_model
from translator.core.direction import Direction
from translator.learning.recipe.recipe import Example, Recipe

EN_DE = Direction("en", "de")


@pytest.fixture(scope="session")
def pairs() -> list[Example]:
    """The sentences from which the tiny model has its vocabulary."""
    return [Example(source, target, f"pair {at}") for at, (source, target) in enumerate(PAIRS)]


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model folder with random weights."""
    return write_tiny_model(tmp_path_factory.mktemp("tiny") / "model")


@pytest.fixture(scope="session")
def schooled_model(
    tiny_model: Path, pairs: list[Example], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A model folder that translates ``pairs`` as they are, and so has something to forget."""
    from translator.learning.fitting.fitting import FineTuner

    recipe = Recipe(
        learning_rate=5e-3,
        passes=100,
        adaptive=False,
        new_per_step=len(pairs),
        past_per_step=0,
        replay_per_step=0,
        vector_factor=1.0,
        train_embeddings=True,
    )
    tuner = FineTuner(tiny_model, EN_DE, recipe)
    tuner.fit(pairs)
    assert all(found.given for found in tuner.fit(pairs, passes=0).assessed)
    folder = tmp_path_factory.mktemp("schooled") / "model"
    shutil.copytree(tiny_model, folder)
    save_file(tuner.weights(), folder / "model.safetensors", metadata={"format": "pt"})
    tuner.close()
    return folder
