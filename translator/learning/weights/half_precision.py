"""Single precision to half and back, as NumPy converts them, to the bit, but many times as fast.

What a round changes of a weight is mostly below 6e-5, where half precision has subnormal numbers.
NumPy converts those one by one: 44 million weights took it 3 s there and 0.6 s back.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Halves = npt.NDArray[np.float16]
Singles = npt.NDArray[np.float32]

LARGEST = float(np.finfo(np.float16).max)

_SINGLES = np.arange(1 << 16, dtype=np.uint16).view(np.float16).astype(np.float32)
_AT_ONCE = 1 << 15  # some numbers at a time stay in the processor's cache
# A half's bits are the upper ones of a single's, less some of the exponent.
_SIGN, _DROPPED = 16, 13
_SMALLEST_NORMAL = np.float32(2.0**-14)
# Added to what is smaller, it leaves the half's bits in the lowest ones: the processor rounds.
_ALIGNING = np.float32(0.5)
_BIAS = np.uint32((127 - 15) << 23)


def to_halves(singles: Singles) -> Halves:
    """The nearest half precision numbers, of two equally near ones the even.

    Args:
        singles: finite, none beyond ``LARGEST``.
    """
    flat = np.ascontiguousarray(singles, np.float32).reshape(-1)
    found = np.empty(flat.shape, np.uint16)
    for start in range(0, flat.size, _AT_ONCE):
        some = slice(start, start + _AT_ONCE)
        found[some] = _bits(flat[some])
    return found.view(np.float16).reshape(singles.shape)


def to_singles(halves: npt.NDArray[np.generic]) -> Singles:
    """The same numbers in single precision; halves are looked up in a table."""
    if halves.dtype != np.float16:
        return halves.astype(np.float32)
    return _SINGLES[np.ascontiguousarray(halves).view(np.uint16)]


def _bits(singles: Singles) -> npt.NDArray[np.uint32]:
    """The bits of the halves."""
    sizes = np.abs(singles)
    bits = sizes.view(np.uint32)
    normal = bits - _BIAS
    normal += (bits >> _DROPPED) & np.uint32(1)
    normal += (np.uint32(1) << (_DROPPED - np.uint32(1))) - np.uint32(1)
    normal >>= _DROPPED
    small = (sizes + _ALIGNING).view(np.uint32) - _ALIGNING.view(np.uint32)
    found = np.where(sizes < _SMALLEST_NORMAL, small, normal)
    found |= (singles.view(np.uint32) >> _SIGN) & np.uint32(0x8000)
    return found
