"""What differs between the base model's weights and a revision's, as it is stored.

A matrix is stored by its changed rows, as half-precision differences from the base; rows beyond the
base's (grown vocabulary) and everything that is no matrix, in full single precision. Half precision
is relative to the *difference*, so it costs a two-thousandth of what was learned, far below what
int8 serving rounds away.

Storing rounds, reading does not: ``applied`` always gives the same bits. A candidate is therefore
settled first (``difference``, then ``applied``) and converted, scored and learned on in that form,
so that what is stored, served and continued is one and the same.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from translator.learning.weights.half_precision import LARGEST, to_halves, to_singles
from translator.learning.weights.interpolation import Weights

Tensors = Mapping[str, npt.NDArray[np.float32]]
Difference = dict[str, npt.NDArray[np.generic]]

# A tensor's name is followed by one of these; names of weights hold no such sign.
_DELTA, _ROWS, _TAIL = "|delta", "|rows", "|tail"


def difference(base: Tensors, weights: Tensors) -> Difference:
    """What has to be stored to get ``weights`` from ``base``; equal tensors are left out.

    Returns:
        For each changed tensor ``name``, either itself, or for a matrix ``name|delta`` (float16,
        changed rows only), ``name|rows`` (int32, their numbers; absent if all of the base's) and
        ``name|tail`` (float32, rows beyond the base's; absent if none).

    Raises:
        ValueError: a tensor of the base is missing, or a weight is not a finite number.
    """
    missing = base.keys() - weights.keys()
    if missing:
        raise ValueError(f"weights lack {min(missing)}")
    stored: Difference = {}
    for name, new in weights.items():
        if not np.isfinite(new).all():
            raise ValueError(f"{name} holds a weight that is not a number")
        old = base.get(name)
        if old is not None and old.shape == new.shape and np.array_equal(old, new):
            continue
        stored.update(_changed(name, old, np.asarray(new, np.float32)))
    return stored


def applied(base: Tensors, stored: Mapping[str, npt.NDArray[np.generic]]) -> Weights:
    """The weights that ``stored`` makes of ``base``. Unchanged tensors are the base's own arrays.

    Raises:
        KeyError: a difference is from a tensor that the base does not have.
    """
    weights: Weights = dict(base)
    for key, value in stored.items():
        name, sign, kind = key.partition("|")
        if not sign:
            weights[name] = np.asarray(value, np.float32)
        elif sign + kind == _DELTA:
            rows = stored.get(name + _ROWS)
            weights[name] = _moved(base[name], value, rows, stored.get(name + _TAIL))
    return weights


def settled(base: Tensors, weights: Tensors) -> tuple[Weights, Difference]:
    """The form of ``weights`` that storing keeps, and what is to be stored."""
    stored = difference(base, weights)
    return applied(base, stored), stored


def _changed(
    name: str, old: npt.NDArray[np.float32] | None, new: npt.NDArray[np.float32]
) -> Difference:
    if old is None or not _comparable(old, new):
        return {name: new}
    common = len(old)
    delta = new[:common] - old
    if np.abs(delta).max(initial=0.0) > LARGEST:
        return {name: new}
    rows = np.flatnonzero(delta.any(axis=1))
    found: Difference = {name + _DELTA: to_halves(delta[rows])}
    if len(rows) < common:
        found[name + _ROWS] = rows.astype(np.int32)
    if len(new) > common:
        found[name + _TAIL] = new[common:].copy()
    return found


def _comparable(old: npt.NDArray[np.float32], new: npt.NDArray[np.float32]) -> bool:
    same_width = old.ndim == new.ndim == 2 and old.shape[1] == new.shape[1]
    return same_width and len(new) >= len(old)


def _moved(
    old: npt.NDArray[np.float32],
    delta: npt.NDArray[np.generic],
    rows: npt.NDArray[np.generic] | None,
    tail: npt.NDArray[np.generic] | None,
) -> npt.NDArray[np.float32]:
    new = old.copy()
    new[slice(None) if rows is None else rows] += to_singles(delta)
    if tail is None:
        return new
    return np.concatenate([new, tail.astype(np.float32)])
