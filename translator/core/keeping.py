"""What the program keeps of the user's: in one profile, and altogether."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProfileInfo:
    """A profile, and how much is in it.

    Attributes:
        corrections: how many there are, replaced ones included; None where they cannot be read.
        revisions: of all directions, the base models not counted.
        size: bytes on disk.
    """

    name: str
    corrections: int | None = 0
    revisions: int = 0
    size: int = 0

    @property
    def empty(self) -> bool:
        """Nothing was ever kept in it."""
        return self.size == 0


@dataclass(frozen=True, slots=True)
class Kept:
    """Everything that erasing would take.

    Attributes:
        models: base models that the user added.
        size: bytes on disk, settings and cache included.
    """

    profiles: tuple[ProfileInfo, ...]
    models: int
    size: int

    @property
    def corrections(self) -> int:
        """Of all profiles whose corrections can be read."""
        return sum(one.corrections or 0 for one in self.profiles)

    @property
    def revisions(self) -> int:
        return sum(one.revisions for one in self.profiles)
