from __future__ import annotations

import numpy as np
import pytest

from translator.learning.weights.interpolation import interpolate


def _weights(*values: float) -> dict[str, np.ndarray]:
    return {"layer": np.array(values, dtype=np.float32)}


def test_goes_the_share_of_the_way() -> None:
    mixed = interpolate(_weights(0.0, 2.0), _weights(4.0, 0.0), share=0.75)
    assert mixed["layer"].tolist() == [3.0, 0.5]
    assert mixed["layer"].dtype == np.float32


def test_ends_are_exact_copies() -> None:
    # 0.1 + (0.3 − 0.1) is not 0.3 in single precision.
    start, end = _weights(0.1), _weights(0.3)
    for share, expected in ((0.0, start), (1.0, end)):
        mixed = interpolate(start, end, share=share)["layer"]
        assert mixed.tobytes() == expected["layer"].tobytes()
        assert not np.shares_memory(mixed, expected["layer"])


def test_what_did_not_move_is_not_copied() -> None:
    weights = _weights(0.1)
    for share in (0.0, 0.3, 1.0):
        assert interpolate(weights, dict(weights), share=share)["layer"] is weights["layer"]


def test_zero_rows_stay_zero() -> None:
    assert interpolate(_weights(0.0), _weights(0.0), share=0.3)["layer"].tolist() == [0.0]


def test_refuses_weights_of_different_models() -> None:
    with pytest.raises(ValueError, match="names"):
        interpolate(_weights(1.0), {}, share=0.5)
    with pytest.raises(ValueError, match="shapes"):
        interpolate(_weights(1.0), _weights(1.0, 2.0), share=0.5)
