"""What the program knows of a base model before it loads it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from translator.core.direction import Direction


class ModelSource(StrEnum):
    """Where a base model comes from."""

    BUNDLED = "bundled"
    ADDED = "added"
    FOLDER = "folder"  # named on the command line, used where it lies


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """A base model: a checked folder in Hugging Face layout.

    Attributes:
        name: what the user calls it; a folder-safe word, unique.
        directions: what it translates, in the order it prefers.
        parameters: number of weights, counted from the tensor shapes; shared ones once.
        size: bytes on disk.
    """

    name: str
    folder: Path
    source: ModelSource
    directions: tuple[Direction, ...]
    parameters: int
    size: int
    licence: str
