"""Model folders in eight bits, as ``packaging/bundled-model/`` writes those that ship, and back."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path
from types import ModuleType

from safetensors.numpy import save_file

from tests.support.tree import ROOT
from translator.engine.model.weights_file import read_weights

RECIPE = ROOT / "packaging" / "bundled-model"


def recipe_module(name: str) -> ModuleType:
    """A module of the recipe, which is no package, by its file."""
    spec = importlib.util.spec_from_file_location(f"recipe_{name}", RECIPE / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def stored_in_int8(model: Path, destination: Path) -> Path:
    """A copy of a model folder whose matrices are integers; ``destination``."""
    shutil.copytree(model, destination)
    stored = recipe_module("int8").as_stored(read_weights(model))
    save_file(stored, destination / "model.safetensors", metadata={"format": "pt"})
    return destination


def in_floats(model: Path, destination: Path) -> Path:
    """A copy that transformers reads, of a model folder in any form; ``destination``."""
    shutil.copytree(model, destination)
    weights = read_weights(model)
    save_file(weights, destination / "model.safetensors", metadata={"format": "pt"})
    return destination
