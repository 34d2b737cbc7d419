"""Matrices of eight bits in ``model.safetensors``, and the scales that they need.

The models that come with the program store what CTranslate2 multiplies in eight bits as these very
integers: a tensor I8 ``[rows, columns]`` under its usual name, and beside it ``name|scale``, F32
``[rows]``. A weight is its integer divided by the scale of its row, which is CTranslate2's own
scale, 127 / the row's largest value. Everything else is stored in floats.

Here stands only which tensors may lie in a file together: its header and its contents are read by
two parts of the program that know nothing of each other.
"""

from __future__ import annotations

from collections.abc import Mapping

INT8 = "I8"
SCALE = "|scale"  # ends the name of a scale; the names of weights hold no such sign

# What the header of a file says of each tensor: its type, in the words of safetensors, and shape.
Header = Mapping[str, tuple[str, tuple[int, ...]]]


def is_served_in_int8(name: str, shape: tuple[int, ...]) -> bool:
    """Whether CTranslate2 holds this weight of a Marian model as integers.

    These are the matrices of linear layers and the embeddings. The output's bias is a table of one
    row but no ``.weight``, and position tables are computed anew wherever they are needed.
    """
    return len(shape) == 2 and name.endswith(".weight") and "embed_positions" not in name


def unscaled(header: Header) -> list[str]:
    """Tensors of eight bits that have no scale beside them, or that may be floats only."""
    return [
        name
        for name, (kind, shape) in header.items()
        if kind == INT8 and not (is_served_in_int8(name, shape) and name + SCALE in header)
    ]


def stray_scales(header: Header) -> list[str]:
    """Scales that are not one F32 for each row of a matrix of eight bits."""
    found = []
    for name, (kind, shape) in header.items():
        if not name.endswith(SCALE):
            continue
        scaled, rows = header.get(name.removesuffix(SCALE), ("", ()))
        if scaled != INT8 or kind != "F32" or shape != rows[:1]:
            found.append(name)
    return found
