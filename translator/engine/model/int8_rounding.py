"""What eight bits leave of a weight: CTranslate2's own rounding, done before it is asked to.

The form that integers and scales are stored in is described in ``core.int8_form``.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from translator.core.int8_form import is_served_in_int8

Weight = npt.NDArray[np.float32]

_LARGEST = np.float32(127)
# Below it, the scale of a row would be no finite float32.
_SMALLEST_ROW = _LARGEST / np.finfo(np.float32).max


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


def as_served(weights: Mapping[str, Weight]) -> dict[str, Weight]:
    """The weights that int8 serving computes with, as floats: integer / scale.

    Where the processor needs seven bits, serving rounds once more (``saturation``). CTranslate2
    finds the same integers and scales in them again, to the bit.
    """
    return {
        name: _rounded(weight) if is_served_in_int8(name, weight.shape) else weight
        for name, weight in weights.items()
    }


def _rounded(weight: Weight) -> Weight:
    integers, scale = quantised(weight)
    rounded: Weight = integers.astype(np.float32) / scale[:, None]
    return rounded
