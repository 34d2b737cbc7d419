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
from translator.core.resources import resources
from translator.engine.model.shortlist import PIECES, SHORTLIST, pieces_checksum, read_shortlist
from translator.engine.model.weights_file import read_weights
from translator.models.folder import check_pieces, read_model

MakeModel = Callable[..., Path]
MATRIX = "model.encoder.layers.0.fc1.weight"


def _trained(root: Path, make_model: MakeModel) -> dict[str, np.ndarray]:
    """A finished run and its vocabulary; the weights."""
    trained = make_model(root / "work" / "final")
    weights = read_weights(trained)
    weights["model.shared.weight"][-1] = 0.0  # as training holds it
    save_file(weights, trained / "model.safetensors")
    (trained / "training.json").write_text("[]", encoding="utf-8")
    (root / "tokeniser").mkdir()
    for name in ("source.spm", "target.spm", "vocab.json"):
        shutil.copyfile(trained / name, root / "tokeniser" / name)
    return weights


def _shipped(root: Path) -> Path:
    places = {"work": "work", "tokeniser": "tokeniser", "models": "models"}
    options = [part for key, name in places.items() for part in (f"--{key}", root / name)]
    environment = os.environ | {"PYTHONPATH": str(RECIPE.parents[1])}
    command = [sys.executable, RECIPE / "ship.py", "en-de", "de-en", *options]
    subprocess.run(command, env=environment, check=True, timeout=60)
    (folder,) = (root / "models").iterdir()
    return folder


def test_a_finished_run_is_shipped_in_eight_bits(tmp_path: Path, make_model: MakeModel) -> None:
    weights = _trained(tmp_path, make_model)
    for _ in range(2):  # the second time in the place of the first
        folder = _shipped(tmp_path)
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


def test_a_shortlist_stays_as_long_as_the_vocabulary_does(
    tmp_path: Path, make_model: MakeModel
) -> None:
    _trained(tmp_path, make_model)
    folder = _shipped(tmp_path)
    assert not (folder / SHORTLIST).exists()
    pieces = list(json.loads((folder / "vocab.json").read_text(encoding="utf-8")))[:-1]
    nothing = {"counts": np.zeros(len(pieces), np.uint16), "listed": np.zeros(0, np.uint16)}
    save_file(nothing, folder / SHORTLIST, metadata={PIECES: pieces_checksum(pieces)})
    assert read_shortlist(_shipped(tmp_path)) is not None
    others = [*reversed(pieces), "<pad>"]
    table = json.dumps({piece: number for number, piece in enumerate(others)})
    (tmp_path / "tokeniser" / "vocab.json").write_text(table, encoding="utf-8")
    assert not (_shipped(tmp_path) / SHORTLIST).exists()


def test_what_ships_is_small() -> None:
    """No more than 48 MB for all models with their vocabularies, lists and cards."""
    files = [path for path in (resources() / "models").rglob("*") if path.is_file()]
    assert 0 < sum(path.stat().st_size for path in files) <= 48_000_000
