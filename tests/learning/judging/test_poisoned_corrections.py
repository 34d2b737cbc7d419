"""Wrong corrections among right ones, as the bundled model sees them: from a bicycle workshop."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.tree import ROOT
from translator.core.corrections import Correction, NewCorrection
from translator.core.direction import Direction
from translator.core.drafts import REFINED
from translator.core.tables import read_table
from translator.engine.model.serving_cache import serving_folder
from translator.engine.serving import ServingModel
from translator.learning.judging.suspicion import doubtful
from translator.memory.store import Store

EN_DE = Direction("en", "de")
WORKSHOP = ROOT / "tests" / "support" / "workshop.tsv"
WRONG = range(2, 38, 3)  # places of the twelve, of forty, that get the target of another one


@pytest.fixture(scope="module")
def base(bundled_model: Path, tmp_path_factory: pytest.TempPathFactory) -> ServingModel:
    return ServingModel(
        model_folder=bundled_model,
        serving_folder=serving_folder(bundled_model, tmp_path_factory.mktemp("cache")),
        direction=EN_DE,
    )


@contextmanager
def corrected(
    folder: Path, base: ServingModel, wrong: range
) -> Iterator[tuple[list[Correction], set[int]]]:
    """The corrections of a user, and the numbers of those that are wrong."""
    pairs = read_table(WORKSHOP, EN_DE)
    targets = [pair.target for pair in pairs]
    for place, other in zip(wrong, [*wrong[1:], *wrong[:1]], strict=True):
        targets[place] = pairs[other].target
    drafts = base.draft([pair.source for pair in pairs], REFINED)
    with Store(folder) as store:
        added = store.add_many(
            NewCorrection(EN_DE, pair.source, draft.text, target)
            for pair, draft, target in zip(pairs, drafts, targets, strict=True)
        )
    yield added, {added[place].number for place in wrong}


def in_rounds(added: list[Correction], base: ServingModel) -> set[int]:
    """Looked at eight by eight, each among those that came before, as rounds do."""
    found: set[int] = set()
    for at in range(0, len(added), 8):
        batch = added[at : at + 8]
        clean = [one for one in added[:at] if one.number not in found]
        found |= doubtful(batch, base, among=[*clean, *batch], between=lambda: None)
    return found


def test_wrong_corrections_are_told_from_right_ones(tmp_path: Path, base: ServingModel) -> None:
    """Twelve of forty are wrong: at least ten are found, and of four told at least three are."""
    with corrected(tmp_path, base, WRONG) as (added, wrong):
        assert (len(added), len(wrong)) == (40, 12)
        found = in_rounds(added, base)
        recall, precision = len(found & wrong) / len(wrong), len(found & wrong) / len(found)
        assert recall >= 10 / 12
        assert precision >= 3 / 4


def test_among_right_ones_hardly_any_is_doubted(tmp_path: Path, base: ServingModel) -> None:
    with corrected(tmp_path, base, range(0)) as (added, wrong):
        assert wrong == set()
        assert len(in_rounds(added, base)) <= 2
