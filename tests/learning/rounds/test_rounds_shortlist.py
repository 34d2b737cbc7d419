"""What is learned on a model with a shortlist may be said, listed or not."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from safetensors.numpy import save_file

from tests.support.made_course import GENERAL, QUICK, WISHES, Made, accept_everything, opened
from tests.support.made_course import few_replay_sources as few_replay_sources
from tests.support.tiny_marian import PAIRS
from translator.core.export_form import ExportForm
from translator.core.gate import Verdict
from translator.core.learning import RoundReport
from translator.engine.model.shortlist import PIECES, SHORTLIST, pieces_checksum
from translator.engine.model.tokeniser import Tokeniser, read_vocabulary
from translator.engine.serving import ServingModel


@pytest.fixture
def made(tmp_path: Path, schooled_model: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Made]:
    """A course on a model that can say no more than its sources do, and has learned a wish."""
    accept_everything(monkeypatch)
    model = shutil.copytree(schooled_model, tmp_path / schooled_model.name)
    vocabulary = read_vocabulary(model / "vocab.json")
    pieces = sorted(vocabulary, key=vocabulary.__getitem__)[:-1]
    save_file(
        {"counts": np.zeros(len(pieces), np.uint16), "listed": np.zeros(0, np.uint16)},
        model / SHORTLIST,
        metadata={PIECES: pieces_checksum(pieces)},
    )
    with opened(tmp_path / "home", model, recipe=QUICK) as opened_course:
        yield opened_course


def _learned(made: Made, pair: tuple[str, str]) -> RoundReport:
    made.correct(pair)
    (report,) = made.learn()
    return report


def _always(serving: Path) -> set[str]:
    rows = (line.split("\t") for line in (serving / "vmap.txt").read_text("utf-8").splitlines())
    return {*dict(rows).get("", "").split()}


def test_a_revision_may_say_what_it_was_taught(made: Made) -> None:
    assert _learned(made, WISHES[0]).verdict is Verdict.ACCEPTED
    standing = made.course.revisions.standing()
    assert standing.serving_folder is not None
    (source, target) = WISHES[0]
    tokeniser = Tokeniser(standing.model_folder, made.subject.direction)
    said = {*tokeniser.encode_target(target)}
    # Every piece may stay as it is, with a space before it or not.
    own = {piece.removeprefix("▁") for piece in tokeniser.encode(source)}
    taught = {piece for piece in said if piece.removeprefix("▁") not in own}
    assert taught
    assert _always(standing.serving_folder) == taught
    assert _always(made.subject.base_serving()) == set()
    assert made.says(source, 1) == target


def test_its_export_has_the_list(made: Made, tmp_path: Path) -> None:
    _learned(made, WISHES[0])
    destination = tmp_path / "out"
    made.course.export(ExportForm.CTRANSLATE2, destination)
    assert _always(destination)


def test_what_the_model_would_say_if_it_might_is_learned(made: Made) -> None:
    """Torch weighs every piece, and finds a draft of the model's own to be known already."""
    pair = PAIRS[7]
    assert made.says(pair[0]) != pair[1]
    report = _learned(made, pair)
    assert report.revision == 1
    assert made.says(pair[0]) == pair[1]


def test_general_pairs_are_scored_in_the_same_company_as_by_the_base(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is listed for one of a batch may be said for all: the base had no corrections in it."""
    batches: list[frozenset[str]] = []
    draft = ServingModel.draft

    def noted(serving: ServingModel, sources: Sequence[str], *rest: Any, **named: Any) -> Any:
        batches.append(frozenset(sources))
        return draft(serving, sources, *rest, **named)

    monkeypatch.setattr(ServingModel, "draft", noted)
    _learned(made, WISHES[0])
    general = {source for source, _ in GENERAL}
    judged = [one for one in batches if general & one]
    assert len(judged) >= 2  # by the base and by the candidate
    assert any(WISHES[0][0] in one for one in batches)
    assert all(one <= general for one in judged)
