"""What is stored of a revision gives back its weights to the bit."""

from __future__ import annotations

import numpy as np
import pytest
from safetensors.numpy import load, save

from translator.learning.weights.differences import applied, difference, settled


def base() -> dict[str, np.ndarray]:
    random = np.random.default_rng(0)
    return {
        "matrix": random.normal(size=(40, 8)).astype(np.float16).astype(np.float32),
        "still": random.normal(size=(5, 8)).astype(np.float32),
        "norm": np.ones(8, np.float32),
        "bias": np.zeros((1, 40), np.float32),
    }


def test_only_what_changed_is_stored() -> None:
    new = base()
    new["matrix"] = new["matrix"].copy()
    new["matrix"][[3, 17]] += np.float32(0.5)
    new["norm"] = new["norm"] + np.float32(1e-7)
    stored = difference(base(), new)
    assert set(stored) == {"matrix|delta", "matrix|rows", "norm"}
    assert stored["matrix|rows"].tolist() == [3, 17]
    assert stored["matrix|delta"].dtype == np.float16
    assert stored["matrix|delta"].shape == (2, 8)


def test_nothing_changed_is_nothing_stored() -> None:
    assert difference(base(), base()) == {}


def test_small_changes_survive_better_than_int8_could_tell() -> None:
    random = np.random.default_rng(1)
    new = base()
    step = random.normal(scale=1e-4, size=(40, 8)).astype(np.float32)
    new["matrix"] = new["matrix"] + step
    kept, stored = settled(base(), new)
    assert set(stored) == {"matrix|delta"}  # all rows: their numbers need not be said
    # Half precision has 11 bits, and steps of 2^-24 below 2^-14; adding to weights of up to 4
    # rounds to 2^-23.
    error = np.abs(kept["matrix"] - new["matrix"]).max()
    assert error <= 2**-25 + 2**-12 * np.abs(step).max() + 2**-23


def test_reading_gives_the_same_bits_after_a_trip_to_disk() -> None:
    new = base()
    new["matrix"] = new["matrix"] * np.float32(1.001)
    kept, stored = settled(base(), new)
    again = applied(base(), load(save(dict(stored))))
    assert again.keys() == kept.keys()
    for name, array in kept.items():
        assert array.dtype == np.float32
        assert array.tobytes() == again[name].tobytes()


def test_a_grown_vocabulary_keeps_its_old_rows_as_differences() -> None:
    new = base()
    grown = np.full((2, 8), 0.123456789, np.float32)
    new["matrix"] = np.concatenate([new["matrix"], grown])
    new["matrix"][39] = 0.25
    new["bias"] = np.zeros((1, 42), np.float32)
    kept, stored = settled(base(), new)
    assert stored["matrix|rows"].tolist() == [39]
    assert kept["matrix"].shape == (42, 8)
    assert (kept["matrix"][40:] == grown).all()
    assert (kept["matrix"][:39] == base()["matrix"][:39]).all()
    assert kept["bias"].shape == (1, 42)


def test_a_row_moved_to_zero_is_zero() -> None:
    """The pad row: its base value is a half-precision number, so the difference is exact."""
    new = base()
    new["matrix"] = new["matrix"].copy()
    new["matrix"][39] = 0.0
    kept, _ = settled(base(), new)
    assert not kept["matrix"][39].any()


def test_differences_too_large_for_half_precision_are_stored_in_full() -> None:
    new = base()
    new["matrix"] = new["matrix"] + np.float32(1e6)
    kept, stored = settled(base(), new)
    assert set(stored) == {"matrix"}
    assert (kept["matrix"] == new["matrix"]).all()


def test_new_tensors_and_smaller_ones_are_stored_in_full() -> None:
    new = base()
    new["matrix"] = new["matrix"][:10]
    new["head"] = np.ones((3, 3), np.float32)
    kept, stored = settled(base(), new)
    assert set(stored) == {"matrix", "head"}
    assert kept["matrix"].shape == (10, 8)


def test_a_lost_tensor_and_a_lost_number_are_faults() -> None:
    new = base()
    del new["norm"]
    with pytest.raises(ValueError, match="norm"):
        difference(base(), new)
    new = base()
    new["norm"] = new["norm"] * np.float32("nan")
    with pytest.raises(ValueError, match="not a number"):
        difference(base(), new)
