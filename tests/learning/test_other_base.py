"""Another version of the base model under a profile: nothing is lost, and all is learned again."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from tests.support.made_course import EN_DE, WISHES, accept_everything, opened
from tests.support.made_course import few_replay_sources as few_replay_sources
from translator.core.errors import OtherBase
from translator.learning.revision_views import Keep
from translator.learning.revisions import Revisions
from translator.learning.round_state import read_state, write_state


def changed_a_little(model: Path, folder: Path) -> Path:
    """The same model a few steps of training on: other weights, nearly the same translations."""
    shutil.copytree(model, folder)
    weights = load_file(folder / "model.safetensors")
    rng = np.random.default_rng(11)
    for name, weight in weights.items():
        if name.endswith("fc1.weight"):
            weights[name] = weight + 1e-3 * rng.standard_normal(weight.shape).astype(weight.dtype)
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def newer_model(schooled_model: Path, tmp_path: Path) -> Path:
    return changed_a_little(schooled_model, tmp_path / "newer")


@pytest.fixture
def learned(home: Path, schooled_model: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with two corrections, learned as revisions 1 and 2."""
    accept_everything(monkeypatch)
    with opened(home, schooled_model) as made:
        for wish in WISHES[:2]:
            made.correct(wish)
            made.learn()
        assert made.says(WISHES[1][0]) == WISHES[1][1]
    return home


def test_all_is_learned_again_on_the_new_base(learned: Path, newer_model: Path) -> None:
    with opened(learned, newer_model) as made:
        (notice,) = made.course.take_notices()
        assert isinstance(notice, OtherBase)
        assert "(2)" in notice.message
        assert "corrections are all there" in notice.message
        assert [one.number for one in made.course.history()] == [0]
        assert [one.target for one in made.store.list()] == [wish[1] for wish in WISHES[:2]]
        assert made.says(WISHES[1][0]) != WISHES[1][1]
        assert made.course.rounds.waiting() == 2
        (report,) = made.learn()
        assert (report.corrections, report.revision) == ((1, 2), 3)
        assert [one.number for one in made.course.history()] == [0, 3]
        assert made.says(WISHES[1][0]) == WISHES[1][1]
    with opened(learned, newer_model) as made:
        assert made.course.take_notices() == []  # it is settled: nothing to tell any more
        assert made.course.rounds.waiting() == 0
        assert made.says(WISHES[1][0]) == WISHES[1][1]


def test_with_the_earlier_base_its_revisions_serve_again(
    learned: Path, schooled_model: Path, newer_model: Path
) -> None:
    with opened(learned, newer_model) as made:
        made.learn()
    with opened(learned, schooled_model) as made:
        assert [one.number for one in made.course.history()] == [0, 1, 2]
        assert made.course.revisions.current.number == 2
        assert made.says(WISHES[1][0]) == WISHES[1][1]


def test_what_did_harm_to_the_earlier_base_is_tried_again_once(
    learned: Path, newer_model: Path
) -> None:
    with opened(learned, newer_model) as made:
        state = read_state(made.store, EN_DE)
        assert (state.quarantined, state.retuned) == ((), 0)
        base = json.loads(made.store.get_state(f"rounds {EN_DE.slug}") or "")["base"]
        assert base == made.course.revisions.base_checksum
        write_state(made.store, EN_DE, replace(state, quarantined=(1,)))
    with opened(learned, newer_model) as made:
        assert read_state(made.store, EN_DE).quarantined == (1,)


def test_quarantine_ends_and_the_users_wishes_stay(
    learned: Path, schooled_model: Path, newer_model: Path
) -> None:
    with opened(learned, schooled_model) as made:
        state = read_state(made.store, EN_DE)
        write_state(
            made.store,
            EN_DE,
            replace(state, quarantined=(1,), resting=(2,), reverts=3, share=0.25, drift=0.1),
        )
    with opened(learned, newer_model) as made:
        state = read_state(made.store, EN_DE)
        assert (state.quarantined, state.resting) == ((), (2,))
        assert (state.reverts, state.share, state.drift) == (0, 1.0, 0.0)


def test_whoever_only_looks_changes_nothing(learned: Path, newer_model: Path) -> None:
    with opened(learned, newer_model, read_only=True) as made:
        assert [type(one) for one in made.course.take_notices()] == [OtherBase]
        assert read_state(made.store, EN_DE).base == ""


def test_revisions_that_rest_go_as_newer_ones_come(
    learned: Path, newer_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(learned, newer_model) as made:
        monkeypatch.setattr(made.course.revisions, "_keep", Keep(newest=2, milestone=100))
        made.learn()
        left = sorted(path.name for path in made.subject.revisions.iterdir())
        assert left == ["0002", "0003", "index.json"]
    assert not Revisions(made.subject.revisions, base=newer_model).awaits_new_base
