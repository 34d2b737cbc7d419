"""Weights between two sets of weights, so that one fit gives several candidates."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

Weights = dict[str, npt.NDArray[np.float32]]


def interpolate(
    start: Mapping[str, npt.NDArray[np.float32]],
    end: Mapping[str, npt.NDArray[np.float32]],
    *,
    share: float,
) -> Weights:
    """``start + share · (end − start)``, tensor by tensor; what is one array in both, is that.

    Shares 0 and 1 give ``start`` and ``end`` to the bit; a row that is zero in both (the pad row)
    stays zero. ``start`` is the base, towards which everything learned so far is pulled back.

    Raises:
        ValueError: the two have different names or shapes, so they are not of the same model.
    """
    if start.keys() != end.keys():
        raise ValueError("the two sets of weights have different names")
    mixed: Weights = {}
    for name, first in start.items():
        last = end[name]
        if first.shape != last.shape:
            raise ValueError(f"{name} has two shapes: {first.shape} and {last.shape}")
        if last is first:
            mixed[name] = first
        elif share in (0.0, 1.0):
            mixed[name] = (last if share else first).copy()
        else:
            mixed[name] = first + np.float32(share) * (last - first)
    return mixed
