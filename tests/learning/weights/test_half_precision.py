from __future__ import annotations

import numpy as np
import pytest

from translator.learning.weights.half_precision import LARGEST, Singles, to_halves, to_singles

ALL = np.arange(1 << 16, dtype=np.uint16).view(np.float16)


def _as_numpy(singles: Singles) -> bool:
    return np.array_equal(
        to_halves(singles).view(np.uint16), singles.astype(np.float16).view(np.uint16)
    )


def test_every_half_comes_back() -> None:
    finite = ALL[np.isfinite(ALL)]
    singles = to_singles(finite)
    assert np.array_equal(singles.view(np.uint32), finite.astype(np.float32).view(np.uint32))
    assert np.array_equal(to_halves(singles).view(np.uint16), finite.view(np.uint16))


def test_between_any_two_halves_it_rounds_as_numpy_does() -> None:
    halves = np.sort(ALL[np.isfinite(ALL)].astype(np.float32))
    middles = (halves[1:] + halves[:-1]) / np.float32(2)
    assert _as_numpy(middles)
    assert _as_numpy(np.nextafter(middles, np.float32(np.inf)))
    assert _as_numpy(np.nextafter(middles, np.float32(-np.inf)))


@pytest.mark.parametrize("scale", [1e-9, 1e-7, 1e-5, 1e-3, 1.0, 1e3])
def test_random_numbers_are_rounded_as_numpy_does(scale: float) -> None:
    draws = np.random.default_rng(3).standard_normal(200_001).astype(np.float32)
    assert _as_numpy(draws * np.float32(scale))


def test_the_largest_and_the_least_there_are() -> None:
    least = np.finfo(np.float32).smallest_subnormal
    assert _as_numpy(np.array([LARGEST, -LARGEST, 0.0, -0.0, least, -least], np.float32))


def test_shapes_are_kept_also_of_nothing_and_of_what_lies_apart() -> None:
    table = np.random.default_rng(1).standard_normal((6, 8)).astype(np.float32)
    apart = table[::2, ::3]
    assert to_halves(apart).shape == apart.shape
    assert _as_numpy(apart)
    assert to_halves(table[:0]).shape == (0, 8)
    assert np.array_equal(to_singles(to_halves(apart)[::-1]), apart.astype(np.float16)[::-1])
