"""Reading a model's weights from safetensors without torch."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from safetensors import SafetensorError, deserialize, safe_open

from translator.core.errors.files import DamagedFile
from translator.core.errors.models import NotAModel
from translator.core.int8_form import INT8, SCALE, stray_scales, unscaled
from translator.core.sentences import said

WEIGHTS = "model.safetensors"
_ADD_AGAIN = said("Add the model again, from where it came from.")
_DTYPES = {"F64": "<f8", "F32": "<f4", "F16": "<f2", INT8: "i1"}


def read_weights(model_folder: Path) -> dict[str, np.ndarray]:
    """All tensors of ``model.safetensors`` by their Hugging Face names, as float32.

    Matrices stored in eight bits (``core.int8_form``) come as integer / scale. CTranslate2 finds
    the same integers and scales in them again, to the bit.

    Raises:
        NotAModel: the file is missing.
        DamagedFile: it is cut off, its header is broken, integers and scales do not fit, or a
            weight is not a finite number.
    """
    path = model_folder / WEIGHTS
    if not path.is_file():
        raise NotAModel(model_folder, said("model.safetensors is missing"))
    try:
        tensors = dict(deserialize(path.read_bytes()))  # type: ignore[no-untyped-call]
    except SafetensorError:
        raise DamagedFile(path, _ADD_AGAIN) from None
    header = {name: (one["dtype"], tuple(one["shape"])) for name, one in tensors.items()}
    if unscaled(header) or stray_scales(header):
        raise DamagedFile(path, _ADD_AGAIN)
    weights = {name: _as_float32(tensor) for name, tensor in tensors.items()}
    scales = {name: weights.pop(name) for name in header if name.endswith(SCALE)}
    for name, scale in scales.items():
        _divide_rows(weights[name.removesuffix(SCALE)], scale)
    if not all(np.isfinite(array).all() for array in (*weights.values(), *scales.values())):
        raise DamagedFile(path, _ADD_AGAIN)
    return weights


def weight_names(model_folder: Path) -> set[str]:
    """The names that ``read_weights`` gives weights for, position tables apart; none of no file.

    Raises:
        DamagedFile: the file's header is broken.
    """
    path = model_folder / WEIGHTS
    if not path.is_file():
        return set()
    try:
        with safe_open(path, framework="np") as file:
            names = set(file.keys())
    except SafetensorError:
        raise DamagedFile(path, _ADD_AGAIN) from None
    return {name for name in names if not name.endswith((SCALE, "embed_positions.weight"))}


def _divide_rows(integers: np.ndarray, scale: np.ndarray) -> None:
    """Divide each row of ``[rows, columns]`` in place by its own of ``[rows]``.

    Multiplying by largest / 127 instead would lose the last bit of one scale in 180: not every
    float32 is 127 times another.
    """
    with np.errstate(all="ignore"):  # what is not finite is told as damage
        integers /= scale[:, None]


def _as_float32(tensor: Mapping[str, Any]) -> np.ndarray:
    """NumPy knows no bfloat16, which is the upper half of a float32."""
    data, shape = tensor["data"], tensor["shape"]
    if tensor["dtype"] == "BF16":
        halves = np.frombuffer(data, dtype="<u2").astype("<u4")
        return (halves << 16).view("<f4").reshape(shape)
    if tensor["dtype"] not in _DTYPES:
        return np.zeros(0, dtype=np.float32)
    array = np.frombuffer(data, dtype=_DTYPES[tensor["dtype"]]).reshape(shape)
    return array.astype(np.float32)
