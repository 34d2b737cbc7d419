"""Models that are made or loaded once for all tests of the engine."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.made_model import make_model
from translator.core.direction import Direction
from translator.engine.serving import ServingModel
from translator.engine.serving_cache import serving_folder

EN_DE = Direction("en", "de")


@pytest.fixture(scope="session")
def random_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model folder with random weights. Not to be changed: copy it."""
    return make_model(tmp_path_factory.mktemp("models") / "random")


@pytest.fixture(scope="session")
def random_serving(random_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> ServingModel:
    """A model that never says anything sensible."""
    folder = serving_folder(random_folder, tmp_path_factory.mktemp("cache"))
    return ServingModel(model_folder=random_folder, serving_folder=folder, direction=EN_DE)


@pytest.fixture(scope="session")
def serving(tmp_path_factory: pytest.TempPathFactory, bundled_model: Path) -> ServingModel:
    """The bundled English to German model."""
    folder = serving_folder(bundled_model, tmp_path_factory.mktemp("cache"))
    return ServingModel(model_folder=bundled_model, serving_folder=folder, direction=EN_DE)
