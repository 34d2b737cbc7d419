"""What is said about revisions: which are kept, and which serves."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from pathlib import Path

from translator.learning.revisions.revision_record import Revision


@dataclass(frozen=True, slots=True)
class Keep:
    """Which revisions are kept: the newest, every milestone, and always the one that serves.

    And the one it was made from, which may be an old one that the user had gone back to.
    """

    newest: int = 10
    milestone: int = 10

    def __str__(self) -> str:
        return (
            f"the newest {self.newest} revisions, every {self.milestone}th, the one that serves, "
            "and the one that it was made from"
        )

    def dropped(
        self,
        numbers: Iterable[int],
        current: int,
        *,
        parent: int = 0,
        resting: Container[int] = (),
    ) -> list[int]:
        """The numbers that this policy lets go, ascending; none ``resting`` is a milestone."""
        ordered = sorted(numbers)
        newest = ordered[-self.newest :] if self.newest else []
        milestones = (n for n in ordered if n % self.milestone == 0 and n not in resting)
        kept = {current, parent, *newest, *milestones}
        return [number for number in ordered if number not in kept]


@dataclass(frozen=True, slots=True)
class Standing:
    """What serves: a revision with the folders that ``engine.serving.ServingModel`` takes.

    ``serving_folder`` is None for the base model, whose int8 form the engine's cache keeps.
    """

    revision: Revision
    model_folder: Path
    serving_folder: Path | None
