"""What ``packaging/bundled-model/ship.py`` writes is a model of this program."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file, save_file

from tests.support.int8_model import RECIPE
from translator.core.direction import Direction
from translator.core.model_info import ModelSource
from translator.engine.weights_file import read_weights
from translator.models.folder import check_pieces, read_model

MakeModel = Callable[..., Path]
MATRIX = "model.encoder.layers.0.fc1.weight"


def test_a_finished_run_is_shipped_in_eight_bits(tmp_path: Path, make_model: MakeModel) -> None:
    trained = make_model(tmp_path / "work" / "final")
    weights = read_weights(trained)
    weights["model.shared.weight"][-1] = 0.0  # as training holds it
    save_file(weights, trained / "model.safetensors")
    (trained / "training.json").write_text("[]", encoding="utf-8")
    (tmp_path / "tokeniser").mkdir()
    for name in ("source.spm", "target.spm", "vocab.json"):
        shutil.copyfile(trained / name, tmp_path / "tokeniser" / name)
    places = {"work": "work", "tokeniser": "tokeniser", "models": "models"}
    options = [part for key, name in places.items() for part in (f"--{key}", tmp_path / name)]
    environment = os.environ | {"PYTHONPATH": str(RECIPE.parents[1])}
    for _ in range(2):  # the second time in the place of the first
        command = [sys.executable, RECIPE / "ship.py", "en-de", "de-en", *options]
        subprocess.run(command, env=environment, check=True, timeout=60)

    (folder,) = (tmp_path / "models").iterdir()
    assert folder.name == "small-en-de"
    info = read_model(folder, name="", source=ModelSource.BUNDLED)
    check_pieces(folder)
    assert info.directions == (Direction("en", "de"), Direction("de", "en"))
    stored = load_file(folder / "model.safetensors")
    assert {one.dtype for one in stored.values()} == {
        np.dtype(kind) for kind in (np.int8, np.float16, np.float32)
    }
    read = read_weights(folder)
    assert read.keys() == weights.keys()
    assert not read["model.shared.weight"][-1].any()
    step = np.abs(weights[MATRIX]).max(axis=1, keepdims=True) / 127
    assert (np.abs(read[MATRIX] - weights[MATRIX]) <= step * 0.5001).all()
    assert json.loads((folder / "config.json").read_text())["dtype"] == "float32"
