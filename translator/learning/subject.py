"""What is learned, and where everything about it lies."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from translator.core.direction import Direction
from translator.core.files import private_folder
from translator.core.model_info import ModelInfo
from translator.engine.model.serving_cache import STAND_INS, serving_folder
from translator.engine.serving import ServingModel
from translator.engine.stand_ins.kept_answers import KeptAnswers
from translator.learning.revisions.revision_views import Standing
from translator.memory.store import Store

# Of what a profile keeps of a direction; see ``Subject``.
REVISIONS, GROWN = "revisions", "vocabulary"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One direction of one profile, with the base model that it learns on.

    Attributes:
        name, licence, parameters: of the base model; the last one is how many it has.
        base: its folder.
        folder: where the profile keeps what this direction has learned.
        cache: where int8 forms of base models are kept, and their translations for replay.
    """

    store: Store
    direction: Direction
    name: str
    licence: str
    parameters: int
    base: Path
    folder: Path
    cache: Path

    @property
    def revisions(self) -> Path:
        return self.folder / REVISIONS

    @property
    def grown(self) -> Path:
        """Where a round lets a vocabulary grow. Nothing is kept there, and a kill may leave some.

        It holds words of the user's.
        """
        return self.folder / GROWN

    @property
    def held_out(self) -> Path:
        """Where general held-out pairs that the user imported are kept."""
        return self.folder / "heldout"

    def base_serving(self) -> Path:
        """The int8 form of the base model; made when missing: see ``serving_cache``."""
        return serving_folder(self.base, self.cache)

    def answers(self) -> KeptAnswers:
        """What the base model is known to answer about words that models copy."""
        name = f"{self.base.name}{STAND_INS}{self.direction.slug}.json"
        return KeptAnswers(self.cache / name, self.base)

    def load(self, standing: Standing, *, threads: int = 1) -> ServingModel:
        """A revision, loaded; ``threads`` batches are decoded side by side.

        Raises:
            NotAModel, DamagedFile: a file is missing or cannot be read.
        """
        return ServingModel(
            model_folder=standing.model_folder,
            serving_folder=standing.serving_folder or self.base_serving(),
            direction=self.direction,
            revision=standing.revision.number,
            threads=threads,
            answers=self.answers(),
        )

    def load_base(self, *, threads: int = 1) -> ServingModel:
        """The base model, loaded; as ``load``."""
        return ServingModel(
            model_folder=self.base,
            serving_folder=self.base_serving(),
            direction=self.direction,
            threads=threads,
            answers=self.answers(),
        )


def subject_of(
    direction: Direction, base: ModelInfo, store: Store, *, profile: Path, cache: Path
) -> Subject:
    """What is learned in a direction of the profile in a folder, on this base model."""
    return Subject(
        store=store,
        direction=direction,
        name=base.name,
        licence=base.licence,
        parameters=base.parameters,
        base=base.folder,
        folder=profile / direction.slug,
        cache=private_folder(cache),
    )
