"""What is learned on a model with a shortlist may be said, listed or not."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from tests.support.made_course import QUICK, WISHES, Made, accept_everything, opened
from tests.support.made_course import few_replay_sources as few_replay_sources
from translator.core.export_form import ExportForm
from translator.core.gate import Verdict
from translator.engine.shortlist import SHORTLIST, unlisted_pieces
from translator.engine.tokeniser import Tokeniser, read_vocabulary


@pytest.fixture
def made(tmp_path: Path, schooled_model: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Made]:
    """A course on a model that can say no more than its sources do, and has learned a wish."""
    accept_everything(monkeypatch)
    model = shutil.copytree(schooled_model, tmp_path / schooled_model.name)
    size = len(read_vocabulary(model / "vocab.json")) - 1
    save_file(
        {"counts": np.zeros(size, np.uint16), "listed": np.zeros(0, np.uint16)}, model / SHORTLIST
    )
    with opened(tmp_path / "home", model, recipe=QUICK) as opened_course:
        opened_course.correct(WISHES[0])
        (report,) = opened_course.learn()
        assert report.verdict is Verdict.ACCEPTED
        yield opened_course


def _always(serving: Path) -> set[str]:
    rows = (line.split("\t") for line in (serving / "vmap.txt").read_text("utf-8").splitlines())
    return {*dict(rows).get("", "").split()}


def test_a_revision_may_say_what_it_was_taught(made: Made) -> None:
    standing = made.course.revisions.standing()
    assert standing.serving_folder is not None
    (source, target) = WISHES[0]
    taught = unlisted_pieces(standing.model_folder, made.subject.direction, [WISHES[0]])
    assert taught
    assert _always(standing.serving_folder) == taught
    assert _always(made.subject.base_serving()) == set()
    said = {*Tokeniser(standing.model_folder, made.subject.direction).encode_target(target)}
    assert said & taught
    assert made.says(source, 1) == target


def test_its_export_has_the_list(made: Made, tmp_path: Path) -> None:
    destination = tmp_path / "out"
    made.course.export(ExportForm.CTRANSLATE2, destination)
    assert _always(destination)
