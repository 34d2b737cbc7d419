"""Write weights in eight bits, as the integers that CTranslate2 makes of them.

The form is described in ``translator/core/int8_form.py`` and read by
``translator/engine/model/weights_file.py``. What is shipped is what every part of the program
starts from, so serving and learning agree to the bit, and a model takes half as much as in half
precision.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from translator.core.int8_form import SCALE, is_served_in_int8
from translator.engine.model.int8_rounding import Weight, quantised

Stored = npt.NDArray[np.int8] | npt.NDArray[np.float32] | npt.NDArray[np.float16]


def as_stored(weights: Mapping[str, Weight]) -> dict[str, Stored]:
    """The tensors of the file: served matrices in eight bits with scales, the rest as float16."""
    stored: dict[str, Stored] = {}
    for name, weight in weights.items():
        if is_served_in_int8(name, weight.shape):
            stored[name], stored[name + SCALE] = quantised(weight)
        else:
            stored[name] = weight.astype(np.float16)
    return stored
