"""Write weights in eight bits, as the integers that CTranslate2 makes of them.

The form is described in ``translator/core/int8_form.py`` and read by
``translator/engine/weights_file.py``. What is shipped is what every part of the program starts
from, so serving and learning agree to the bit, and a model takes half as much as in half precision.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from translator.core.int8_form import SCALE, is_served_in_int8

Weight = npt.NDArray[np.float32]
Stored = npt.NDArray[np.int8] | npt.NDArray[np.float32] | npt.NDArray[np.float16]

_LARGEST = np.float32(127)
# Below it, the scale of a row would be no finite float32.
_SMALLEST_ROW = _LARGEST / np.finfo(np.float32).max


def as_stored(weights: Mapping[str, Weight]) -> dict[str, Stored]:
    """The tensors of the file: served matrices in eight bits with scales, the rest as float16."""
    stored: dict[str, Stored] = {}
    for name, weight in weights.items():
        if is_served_in_int8(name, weight.shape):
            stored[name], stored[name + SCALE] = quantised(weight)
        else:
            stored[name] = weight.astype(np.float16)
    return stored


def quantised(weight: Weight) -> tuple[npt.NDArray[np.int8], Weight]:
    """A matrix ``[rows, columns]`` as integers of the same shape, and the scale ``[rows]`` of each.

    Both are those of ``LayerSpec._quantize`` in CTranslate2's ``specs/model_spec.py``, by the same
    operations in the same order: scale = 127 / the row's largest, and 1 for a row of zeros such as
    the pad row's, which stays zero; integer = weight · scale, rounded, halves to even.
    """
    largest = np.abs(weight).max(axis=1)
    largest[largest == 0] = _LARGEST
    scale = _LARGEST / np.maximum(largest, _SMALLEST_ROW)
    return np.rint(weight * scale[:, None]).astype(np.int8), scale
