"""Weights stored in eight bits are read as what they were made from, as CTranslate2 serves it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from safetensors.numpy import load_file, save_file

from tests.engine.made_model import make_model
from tests.support.int8_model import recipe_module, stored_in_int8
from translator.core.direction import Direction
from translator.core.errors.files import DamagedFile
from translator.engine.model.conversion import convert
from translator.engine.model.int8_rounding import as_served, quantised
from translator.engine.model.serving_cache import serving_folder
from translator.engine.model.specs import specs
from translator.engine.model.weights_file import read_weights
from translator.engine.serving import ServingModel

MATRIX = "model.decoder.layers.0.fc1.weight"
SCALE = f"{MATRIX}|scale"
Tensors = dict[str, npt.NDArray[Any]]


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """A model of which all that is no matrix can be said in half precision."""
    folder = make_model(tmp_path / "plain", bias=True)
    weights = load_file(folder / "model.safetensors")
    for name, weight in weights.items():
        if weight.ndim == 1 or name == "final_logits_bias":
            weights[name] = weight.astype(np.float16).astype(np.float32)
    save_file(weights, folder / "model.safetensors")
    return folder


@pytest.fixture
def stored(plain: Path, tmp_path: Path) -> Path:
    """The same model in eight bits."""
    return stored_in_int8(plain, tmp_path / "stored")


def as_ctranslate2_rounds(weight: npt.NDArray[np.float32]) -> tuple[bytes, bytes]:
    """Integers and scales that CTranslate2's own converter makes of a matrix."""
    layer = specs().common_spec.LinearSpec()
    layer.weight = weight.copy()
    layer.bias = np.zeros(len(weight), dtype=np.float32)
    layer.validate()
    layer.optimize(quantization="int8")
    return layer.weight.numpy().tobytes(), layer.weight_scale.numpy().tobytes()


def hard_rows() -> npt.NDArray[np.float32]:
    """Rows whose rounding could go wrong: one of each kind, and many at random."""
    random = np.random.default_rng(3)
    sizes = np.exp(random.uniform(-60, 60, (4000, 1)))
    # From 127/64 of a power of two, where not every float32 is 127 times another.
    tight = np.concatenate([np.linspace(1.984, 2.0, 2000), np.linspace(1.0, 1.01, 2000)])
    rows = random.normal(size=(4000, 7)) * sizes
    rows[:, 0] = tight * np.exp2(np.floor(np.log2(np.abs(rows).max(axis=1))) + 1)
    kinds = [
        np.zeros(7),
        [0, 0, 0, -1, 0, 0, 0],
        [127, 0.5, 1.5, 2.5, -0.5, -1.5, -126.5],  # halves
        np.full(7, 3.4e38),
        np.full(7, 1e-38),
        [1e-37, 0, -1e-38, 0, 0, 0, 0],  # its own scale would be infinite
        [-65504, 6e-8, 0, 0, 0, 0, 1],
    ]
    return np.concatenate([np.array(kinds), rows]).astype(np.float32)


def write_matrix(folder: Path, stored: Tensors) -> Path:
    folder.mkdir()
    save_file(stored, folder / "model.safetensors")
    return folder


@pytest.mark.usefixtures("eight_bits")
def test_rounded_again_it_is_the_same_to_the_bit(tmp_path: Path) -> None:
    matrix = hard_rows()
    integers, scale = quantised(matrix)
    assert (integers.tobytes(), scale.tobytes()) == as_ctranslate2_rounds(matrix)
    assert np.abs(integers[7:]).max(axis=1).min() == 127
    folder = write_matrix(tmp_path / "one", {MATRIX: integers, SCALE: scale})

    read = read_weights(folder)

    assert read.keys() == {MATRIX}
    assert read[MATRIX].dtype == np.float32
    assert np.array_equal(read[MATRIX], integers.astype(np.float32) / scale[:, None])
    assert not read[MATRIX][0].any()
    assert as_ctranslate2_rounds(read[MATRIX]) == (integers.tobytes(), scale.tobytes())
    assert np.array_equal(as_served({MATRIX: matrix})[MATRIX], read[MATRIX])
    again = quantised(read[MATRIX])
    assert (again[0].tobytes(), again[1].tobytes()) == (integers.tobytes(), scale.tobytes())


def test_what_is_stored_how(plain: Path, stored: Path) -> None:
    tensors = load_file(stored / "model.safetensors")
    floats = read_weights(plain)
    assert {name for name in tensors if "|" not in name} == floats.keys()
    for name, weight in floats.items():
        matrix = weight.ndim == 2 and name != "final_logits_bias"
        assert tensors[name].dtype == (np.int8 if matrix else np.float16)
        assert (f"{name}|scale" in tensors) is matrix
        if matrix:
            assert tensors[f"{name}|scale"].shape == weight.shape[:1]
    assert not tensors["model.shared.weight"][-1].any()
    assert not read_weights(stored)["model.shared.weight"][-1].any()


def test_position_tables_stay_floats(plain: Path) -> None:
    table = {"model.encoder.embed_positions.weight": np.ones((4, 8), np.float32)}
    kinds = {name: one.dtype for name, one in recipe_module("int8").as_stored(table).items()}
    assert kinds == {"model.encoder.embed_positions.weight": np.float16}


@pytest.mark.usefixtures("eight_bits")
def test_the_int8_form_of_both_is_one(plain: Path, stored: Path, tmp_path: Path) -> None:
    """Every integer, every scale, every bias: the files are the same."""
    convert(plain, tmp_path / "from floats")
    convert(stored, tmp_path / "from integers")
    first, second = (
        (tmp_path / name / "model.bin").read_bytes() for name in ("from floats", "from integers")
    )
    assert first == second
    table = load_file(stored / "model.safetensors")["model.shared.weight"]
    assert table[:-1].tobytes() in second  # pad has no row there


def test_given_weights_take_the_place_of_stored_integers(stored: Path, tmp_path: Path) -> None:
    tuned = {MATRIX: read_weights(stored)[MATRIX] * np.float32(1.25)}
    convert(stored, tmp_path / "tuned", weights=tuned)
    everything = read_weights(stored) | tuned
    convert(stored, tmp_path / "all given", weights=everything)
    convert(stored, tmp_path / "untuned")
    said = [(tmp_path / name / "model.bin").read_bytes() for name in ("tuned", "all given")]
    assert said[0] == said[1]
    assert said[0] != (tmp_path / "untuned" / "model.bin").read_bytes()


def test_it_is_served_from_the_cache(stored: Path, tmp_path: Path) -> None:
    folder = serving_folder(stored, tmp_path / "cache")
    ServingModel(model_folder=stored, serving_folder=folder, direction=Direction("en", "de"))
    assert serving_folder(stored, tmp_path / "cache") == folder


def _without_scale(tensors: Tensors) -> None:
    del tensors[SCALE]


def _without_integers(tensors: Tensors) -> None:
    del tensors[MATRIX]


def _short_scale(tensors: Tensors) -> None:
    tensors[SCALE] = tensors[SCALE][:-1].copy()


def _scale_for_each_weight(tensors: Tensors) -> None:
    tensors[SCALE] = np.ones(tensors[MATRIX].shape, np.float32)


def _scale_in_half_precision(tensors: Tensors) -> None:
    tensors[SCALE] = tensors[SCALE].astype(np.float16)


def _scale_beside_floats(tensors: Tensors) -> None:
    tensors[MATRIX] = tensors[MATRIX].astype(np.float16)


def _bias_of_integers(tensors: Tensors) -> None:
    name = MATRIX.replace("weight", "bias")
    tensors[name] = tensors[name].astype(np.int8)
    tensors[f"{name}|scale"] = np.ones(len(tensors[name]), np.float32)


def _output_bias_of_integers(tensors: Tensors) -> None:
    tensors["final_logits_bias"] = np.zeros(tensors["final_logits_bias"].shape, np.int8)
    tensors["final_logits_bias|scale"] = np.ones(1, np.float32)


def _scale_of_nothing(tensors: Tensors) -> None:
    tensors[SCALE][1] = 0.0


def _scale_without_end(tensors: Tensors) -> None:
    tensors[SCALE][1] = np.inf


def _scale_that_is_no_number(tensors: Tensors) -> None:
    tensors[SCALE][1] = np.nan


@pytest.mark.parametrize(
    "spoil",
    [
        _without_scale,
        _without_integers,
        _short_scale,
        _scale_for_each_weight,
        _scale_in_half_precision,
        _scale_beside_floats,
        _bias_of_integers,
        _output_bias_of_integers,
        _scale_of_nothing,
        _scale_without_end,
        _scale_that_is_no_number,
    ],
)
def test_a_file_that_does_not_fit_is_damaged(
    stored: Path, tmp_path: Path, spoil: Callable[[Tensors], None]
) -> None:
    tensors: Tensors = load_file(stored / "model.safetensors")
    spoil(tensors)
    save_file(tensors, stored / "model.safetensors")
    with pytest.raises(DamagedFile, match=r"model\.safetensors is damaged\. Add the model again"):
        convert(stored, tmp_path / "serving")
    assert not (tmp_path / "serving").exists()
