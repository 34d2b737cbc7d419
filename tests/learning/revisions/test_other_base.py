"""Another version of the base model under a profile: nothing is lost, and all is learned again."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from tests.support.int8_model import stored_in_int8
from tests.support.made_course import EN_DE, WISHES, accept_everything, opened
from tests.support.made_course import few_replay_sources as few_replay_sources
from translator.core.errors.learning import OtherBase
from translator.learning.revisions.revision_views import Keep
from translator.learning.revisions.revisions import Revisions
from translator.learning.rounds.round_state import RoundState, read_state, write_state


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


def renumbered(model: Path) -> Path:
    """The same model with its pieces in another order; the folder it lies in stays as it is."""
    folder = model.with_name("renumbered")
    shutil.copytree(model, folder)
    vocabulary = json.loads((folder / "vocab.json").read_text(encoding="utf-8"))
    # The end, the unknown piece and the padding keep their places: config.json names them.
    kept, moved = [0, 1, len(vocabulary) - 1], np.arange(2, len(vocabulary) - 1)
    place = np.concatenate([kept[:2], moved[::-1], kept[2:]])
    shuffled = {piece: int(place[number]) for piece, number in vocabulary.items()}
    (folder / "vocab.json").write_text(json.dumps(shuffled, ensure_ascii=False), encoding="utf-8")
    weights = load_file(folder / "model.safetensors")
    for name, weight in weights.items():
        if name == "final_logits_bias":
            weights[name] = np.ascontiguousarray(weight[:, place])
        elif len(weight) == len(vocabulary):
            weights[name] = np.ascontiguousarray(weight[place])
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
        assert "The base model of en→de is another one than before" in notice.message
        assert "(revisions: 2)" in notice.message
        assert "corrections are all there" in notice.message
        assert "translator learn --from en --to de" in notice.message
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
    for _ in range(2):
        with opened(learned, newer_model, read_only=True) as made:
            before = made.files()
            assert [type(one) for one in made.course.take_notices()] == [OtherBase]
            assert made.files() == before


def test_it_is_told_once_to_whoever_learns(learned: Path, newer_model: Path) -> None:
    with opened(learned, newer_model) as made:
        assert [type(one) for one in made.course.take_notices()] == [OtherBase]
    for read_only in (False, True):
        with opened(learned, newer_model, read_only=read_only) as made:
            assert made.course.take_notices() == []
            assert made.course.rounds.waiting() == 2


def test_nothing_is_told_where_the_base_served_before_as_well(
    learned: Path, schooled_model: Path, newer_model: Path
) -> None:
    """Who went back to the base does not miss what was learned, and it is not learned again."""
    with opened(learned, schooled_model) as made:
        made.course.roll_back(0)
    with opened(learned, newer_model) as made:
        assert made.course.take_notices() == []
        assert made.course.rounds.waiting() == 0
        assert made.course.held_back() == (1, 2)
        made.course.confirm([1, 2])
        (report,) = made.learn()
        assert (report.corrections, report.revision) == ((1, 2), 3)


def test_a_base_with_another_vocabulary_in_eight_bits(learned: Path, newer_model: Path) -> None:
    base = stored_in_int8(renumbered(newer_model), newer_model.with_name("int8"))
    with opened(learned, base) as made:
        assert [type(one) for one in made.course.take_notices()] == [OtherBase]
        assert made.says("the house is big") == "das Haus ist groß"
        (report,) = made.learn()
        assert (report.corrections, report.revision) == ((1, 2), 3)
        assert made.says(WISHES[1][0]) == WISHES[1][1]
        assert made.course.forget(1) == (1, 2, 3)
        assert made.course.take_notices() == []
        assert [one.number for one in made.course.history()] == [0]
        assert made.course.resting() == []
        (report,) = made.learn()
        assert report.corrections == (2,)


def test_rounds_on_the_earlier_base_are_told_from_those_on_the_new_one(
    learned: Path, schooled_model: Path, newer_model: Path
) -> None:
    with opened(learned, schooled_model) as made:
        assert (len(made.course.reports()), made.course.earlier_rounds()) == (2, 0)
    with opened(learned, newer_model) as made:
        assert (len(made.course.reports()), made.course.earlier_rounds()) == (2, 2)
        made.learn()
        assert (len(made.course.reports()), made.course.earlier_rounds()) == (3, 2)
    with opened(learned, newer_model) as made:
        assert (len(made.course.reports()), made.course.earlier_rounds()) == (3, 2)
    with opened(learned, schooled_model) as made:
        assert made.course.earlier_rounds() == 3


def test_a_profile_without_a_revision_begins_anew_as_well(
    home: Path, schooled_model: Path, newer_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What harmed the earlier base, or looked wrong to it, may do the new one good."""
    with opened(home, schooled_model) as made:
        made.correct(*WISHES[:2])
        state = RoundState(round=1, quarantined=(1,), suspects=(2,), examined=(1, 2), confirmed=())
        write_state(made.store, EN_DE, replace(state, base=made.course.revisions.base_checksum))
    with opened(home, schooled_model) as made:
        assert made.course.held_back() == (1, 2)
    with opened(home, newer_model) as made:
        assert made.course.take_notices() == []
        assert made.course.held_back() == ()
        assert made.course.rounds.waiting() == 2


def test_a_home_of_an_earlier_version_noted_no_base(
    learned: Path, schooled_model: Path, newer_model: Path
) -> None:
    with opened(learned, schooled_model) as made:
        state = replace(read_state(made.store, EN_DE), base="", quarantined=(2,))
        write_state(made.store, EN_DE, state)
    with opened(learned, schooled_model) as made:
        assert made.course.take_notices() == []
        assert read_state(made.store, EN_DE) == state
    with opened(learned, newer_model) as made:
        assert [type(one) for one in made.course.take_notices()] == [OtherBase]
        assert made.course.held_back() == ()


def test_what_rests_is_listed_and_can_be_deleted(
    learned: Path, schooled_model: Path, newer_model: Path
) -> None:
    with opened(learned, newer_model) as made:
        resting = made.course.resting()
        assert [(one.number, one.current) for one in resting] == [(1, False), (2, False)]
        assert all(one.size > 0 for one in resting)
        assert made.course.remove_resting() == (1, 2)
        assert made.course.resting() == []
        assert made.course.remove_resting() == ()
        made.learn()
        assert made.says(WISHES[1][0]) == WISHES[1][1]
    with opened(learned, schooled_model) as made:
        assert [one.number for one in made.course.history()] == [0]
        assert [one.number for one in made.course.resting()] == [3]


def test_revisions_that_rest_go_as_newer_ones_come(
    learned: Path, newer_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(learned, newer_model) as made:
        monkeypatch.setattr(made.course.revisions, "_keep", Keep(newest=2, milestone=100))
        made.learn()
        left = sorted(path.name for path in made.subject.revisions.iterdir())
        assert left == ["0002", "0003", "index.json"]
    assert not Revisions(made.subject.revisions, base=newer_model).awaits_new_base
