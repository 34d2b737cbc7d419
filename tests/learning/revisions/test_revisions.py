"""Revisions on disk: whole or absent, returned to at once, damaged ones told and set aside."""

from __future__ import annotations

import errno
import io
import json
import os
import shutil
import stat
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.support.revisions import changed, publish
from translator.core.direction import Direction
from translator.core.drafts import GREEDY
from translator.core.errors.files import DamagedFile, DiskFull
from translator.core.errors.learning import RestingRevision, UnknownRevision
from translator.core.gate import Check, Outcome, Reason
from translator.engine.model.weights_file import read_weights
from translator.engine.serving import ServingModel
from translator.learning.revisions import revisions as revisions_module
from translator.learning.revisions.revision_index import Index, write_index
from translator.learning.revisions.revision_record import Finding
from translator.learning.revisions.revision_views import Keep
from translator.learning.revisions.revisions import Revisions
from translator.learning.weights.differences import settled

DE = Direction("en", "de")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "revisions"


@pytest.fixture
def revisions(folder: Path, tiny_model: Path) -> Revisions:
    return Revisions(folder, base=tiny_model)


def reopened(folder: Path, base: Path) -> Revisions:
    return Revisions(folder, base=base)


def numbers(revisions: Revisions) -> list[int]:
    return [revision.number for revision in revisions.history()]


def spoil(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))


# --- publishing and returning ---------------------------------------------------------------


def test_the_base_model_is_revision_zero_and_nothing_is_written(
    revisions: Revisions, folder: Path, tiny_model: Path
) -> None:
    assert revisions.current.number == 0
    standing = revisions.standing()
    assert (standing.model_folder, standing.serving_folder) == (tiny_model, None)
    assert numbers(revisions) == [0]
    assert not folder.exists()


def test_a_published_revision_serves_and_is_there_after_a_restart(
    revisions: Revisions, folder: Path, tiny_model: Path
) -> None:
    publish(revisions, tiny_model, corrections=(4, 2), served=True)
    for opened in (revisions, reopened(folder, tiny_model)):
        revision = opened.current
        assert (revision.number, revision.parent) == (1, 0)
        assert revision.finding.corrections == (2, 4)
        assert "numpy" in revision.libraries
        standing = opened.standing()
        assert standing.serving_folder is not None
        model = ServingModel(
            model_folder=standing.model_folder,
            serving_folder=standing.serving_folder,
            direction=DE,
            revision=revision.number,
        )
        assert len(model.draft(["the house is big"], GREEDY)) == 1
        assert opened.notices == []


def test_weights_come_back_to_the_bit(revisions: Revisions, folder: Path, tiny_model: Path) -> None:
    base = read_weights(tiny_model)
    publish(revisions, tiny_model, seed=5)
    expected, _ = settled(base, changed(base, 5))
    read = reopened(folder, tiny_model).weights(1, base)
    assert read.keys() == expected.keys()
    assert all(read[name].tobytes() == expected[name].tobytes() for name in expected)
    assert not np.array_equal(
        read["model.decoder.layers.0.fc1.weight"], base["model.decoder.layers.0.fc1.weight"]
    )


def test_the_base_models_weights_are_revision_zeros(revisions: Revisions, tiny_model: Path) -> None:
    base = read_weights(tiny_model)
    assert revisions.weights(0, base) == base


def test_a_revision_is_small(revisions: Revisions, tiny_model: Path, folder: Path) -> None:
    publish(revisions, tiny_model)
    changed_bytes = sum(
        array.size * (2 if array.ndim == 2 else 4)
        for name, array in read_weights(tiny_model).items()
        if "decoder" in name and "fc" in name
    )
    assert (folder / "0001" / "weights.safetensors").stat().st_size < changed_bytes + 2000
    assert revisions.current.size > changed_bytes


def test_everything_is_recorded(revisions: Revisions, folder: Path, tiny_model: Path) -> None:
    reason = Reason(check=Check.BLEU, outcome=Outcome.HARMLESS, figure=-0.125, sentence="So.")
    finding = Finding(
        created=1234.5,
        corrections=(1, 2, 3),
        scores={"general_after": {"bleu": 31.25, "bleu_signature": "nrefs:1|tok:13a"}},
        reasons=(reason,),
        seed=11,
        recipe={"learning_rate": 0.002, "groups": ["decoder"]},
    )
    with revisions.staging(parent=0) as staging:
        staging.serving.mkdir()
        staging.put_weights({})
        revisions.publish(staging, finding)
    assert reopened(folder, tiny_model).current.finding == finding


def test_everything_is_the_owners_only(
    revisions: Revisions, folder: Path, tiny_model: Path
) -> None:
    publish(revisions, tiny_model, served=True)
    for path in (folder, *folder.rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_rolling_back_and_forward_is_immediate_and_lasts(
    revisions: Revisions, folder: Path, tiny_model: Path
) -> None:
    for seed in (1, 2, 3):
        publish(revisions, tiny_model, served=True, seed=seed)
    for number in (1, 3, 0, 2):
        started = time.perf_counter()
        standing = revisions.roll_back(number)
        assert time.perf_counter() - started < 1.0
        assert standing.revision.number == number
        assert reopened(folder, tiny_model).current.number == number
    assert numbers(revisions) == [0, 1, 2, 3]


def test_after_a_rollback_numbers_go_on(revisions: Revisions, tiny_model: Path) -> None:
    for seed in (1, 2):
        publish(revisions, tiny_model, seed=seed)
    revisions.roll_back(1)
    branched = publish(revisions, tiny_model, seed=3)
    assert (branched.number, branched.parent) == (3, 1)


def test_numbers_are_never_given_twice(
    revisions: Revisions, folder: Path, tiny_model: Path
) -> None:
    publish(revisions, tiny_model, corrections=(1,))
    revisions.remove([1])
    assert publish(reopened(folder, tiny_model), tiny_model).number == 2


def test_an_abandoned_candidate_leaves_nothing(revisions: Revisions, folder: Path) -> None:
    with revisions.staging(parent=0) as staging:
        staging.put_weights({})
    assert list(folder.iterdir()) == []
    assert revisions.current.number == 0


def test_an_incomplete_candidate_is_not_published(revisions: Revisions, folder: Path) -> None:
    with revisions.staging(parent=0) as staging:
        staging.put_weights({})
        with pytest.raises(FileNotFoundError):
            revisions.publish(staging, Finding(created=0.0))
    assert numbers(revisions) == [0]


@pytest.mark.parametrize("published", [0, 1])
def test_a_kill_in_a_publish_that_finds_no_index_leaves_the_state_before(
    folder: Path, tiny_model: Path, monkeypatch: pytest.MonkeyPatch, published: int
) -> None:
    """The first publish, and the first after the index was lost."""

    def kill(folder: Path, index: Index) -> None:
        if index.last > published:
            raise KeyboardInterrupt
        write_index(folder, index)

    for _ in range(published):
        publish(Revisions(folder, base=tiny_model), tiny_model)
        (folder / "index.json").unlink()
    revisions = Revisions(folder, base=tiny_model)
    with monkeypatch.context() as patched:
        patched.setattr(revisions_module, "write_index", kill)
        with pytest.raises(KeyboardInterrupt):
            publish(revisions, tiny_model)
    again = reopened(folder, tiny_model)
    assert (again.current.number, numbers(again)) == (published, [*range(published + 1)])
    assert again.notices == []
    assert publish(again, tiny_model).number == published + 1


def test_a_grown_vocabulary_goes_from_parent_to_child(
    revisions: Revisions, folder: Path, tiny_model: Path
) -> None:
    with revisions.staging(parent=0) as staging:
        assert staging.model_folder == tiny_model
        staging.put_vocabulary(shutil.copytree(tiny_model, folder.parent / "grown"))
        assert staging.model_folder == staging.vocabulary
        staging.serving.mkdir()
        staging.put_weights({})
        revisions.publish(staging, Finding(created=0.0))
    child = publish(revisions, tiny_model)
    standing = reopened(folder, tiny_model).standing()
    assert standing.model_folder == folder / f"{child.number:04d}" / "vocabulary"
    assert (standing.model_folder / "source.spm").is_file()
    assert not (standing.model_folder / "model.safetensors").exists()
    revisions.roll_back(0)
    assert revisions.standing().model_folder == tiny_model


def test_unknown_numbers(revisions: Revisions) -> None:
    for ask in (revisions.get, revisions.standing, revisions.roll_back):
        with pytest.raises(UnknownRevision):
            ask(7)


class Overtaken:
    """A lock that another thread gets first, once: what it does there is done by then."""

    def __init__(self, act: Callable[[], None]) -> None:
        self._lock = threading.RLock()
        self._acts = [act]

    def __enter__(self) -> None:
        if self._acts:
            self._acts.pop()()
        self._lock.acquire()

    def __exit__(self, *_: object) -> None:
        self._lock.release()


def test_what_serves_can_be_asked_while_it_is_removed(
    revisions: Revisions, tiny_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(revisions, tiny_model)
    publish(revisions, tiny_model)
    monkeypatch.setattr(revisions, "_lock", Overtaken(lambda: revisions.remove([2])))
    assert revisions.current.number == 1


# --- pruning --------------------------------------------------------------------------------


def test_the_policy_keeps_the_newest_the_milestones_and_the_current() -> None:
    keep = Keep(newest=3, milestone=10)
    assert keep.dropped(range(1, 15), current=14) == [1, 2, 3, 4, 5, 6, 7, 8, 9, 11]
    assert keep.dropped(range(1, 15), current=5) == [1, 2, 3, 4, 6, 7, 8, 9, 11]
    assert keep.dropped([1, 2], current=0) == []
    assert Keep(newest=0, milestone=10).dropped([9, 10, 11], current=11) == [9]
    assert keep.dropped(range(1, 15), current=14, parent=5) == [1, 2, 3, 4, 6, 7, 8, 9, 11]


def test_old_revisions_go_when_new_ones_come(folder: Path, tiny_model: Path) -> None:
    revisions = Revisions(folder, base=tiny_model, keep=Keep(newest=2, milestone=3))
    for seed in range(1, 7):
        publish(revisions, tiny_model, seed=seed)
    assert numbers(revisions) == [0, 3, 5, 6]
    assert sorted(path.name for path in folder.iterdir()) == ["0003", "0005", "0006", "index.json"]


def test_a_clock_that_is_set_back_does_not_make_old_ones_newer(
    folder: Path, tiny_model: Path
) -> None:
    """What serves, what is pruned and what is gone back to goes by numbers."""
    revisions = Revisions(folder, base=tiny_model, keep=Keep(newest=2, milestone=100))
    for seed, created in enumerate((2e9, 1e9, 1.5e9), start=1):
        publish(revisions, tiny_model, seed=seed, created=created)
    again = Revisions(folder, base=tiny_model, keep=Keep(newest=2, milestone=100))
    assert numbers(again) == [0, 2, 3]
    assert again.current.number == 3
    again.remove([3])
    assert again.current.number == 2


# --- forgetting -----------------------------------------------------------------------------


def test_revisions_that_learned_from_a_correction_become_stale(
    revisions: Revisions, folder: Path, tiny_model: Path
) -> None:
    publish(revisions, tiny_model, corrections=(1,))
    publish(revisions, tiny_model, corrections=(2,))
    publish(revisions, tiny_model, corrections=(3,))
    assert revisions.mark_stale([2]) == (2, 3)
    again = reopened(folder, tiny_model)
    assert [revision.stale for revision in again.history()] == [False, False, True, True]


def test_removed_revisions_are_gone_and_an_earlier_one_serves(
    revisions: Revisions, folder: Path, tiny_model: Path
) -> None:
    for number in (1, 2, 3):
        publish(revisions, tiny_model, corrections=(number,))
    revisions.remove(revisions.mark_stale([2]))
    assert numbers(revisions) == [0, 1]
    assert revisions.current.number == 1
    assert sorted(path.name for path in folder.iterdir()) == ["0001", "index.json"]
    assert json.loads((folder / "index.json").read_text())["stale"] == []


def test_what_was_gone_back_from_does_not_serve_again_when_the_next_is_removed(
    revisions: Revisions, tiny_model: Path
) -> None:
    for number in (1, 2, 3):
        publish(revisions, tiny_model, corrections=(number,))
    revisions.roll_back(0)
    assert publish(revisions, tiny_model, corrections=(4,)).parent == 0
    revisions.remove(revisions.mark_stale([4]))
    assert numbers(revisions) == [0, 1, 2, 3]
    assert revisions.current.number == 0


def test_what_was_gone_back_to_outlasts_the_one_made_from_it(
    folder: Path, tiny_model: Path
) -> None:
    revisions = Revisions(folder, base=tiny_model, keep=Keep(newest=2, milestone=100))
    for number in (1, 2, 3):
        publish(revisions, tiny_model, corrections=(number,))
    revisions.roll_back(2)
    publish(revisions, tiny_model, corrections=(4,))
    publish(revisions, tiny_model, corrections=(5,))
    publish(revisions, tiny_model, corrections=(6,))
    revisions.roll_back(5)
    publish(revisions, tiny_model, corrections=(7,))
    assert numbers(revisions) == [0, 5, 6, 7]
    revisions.remove(revisions.mark_stale([7]))
    assert revisions.current.number == 5


def test_over_ancestors_that_are_pruned_to_one_that_is_left(folder: Path, tiny_model: Path) -> None:
    keep = Keep(newest=2, milestone=2)
    for number in range(1, 4):
        publish(Revisions(folder, base=tiny_model, keep=keep), tiny_model, corrections=(number,))
    reopened(folder, tiny_model).roll_back(2)
    for number in range(4, 8):  # 4 goes on from 2, and 3 is pruned; so is 5, between 4 and 6
        again = Revisions(folder, base=tiny_model, keep=keep)
        publish(again, tiny_model, corrections=(number,))
    again = reopened(folder, tiny_model)
    assert numbers(again) == [0, 2, 4, 6, 7]
    again.remove(again.mark_stale([5]))
    assert again.current.number == 4
    again.remove(again.mark_stale([4]))
    assert again.current.number == 2
    assert again.current.finding.corrections == (1, 2)


def test_removing_takes_what_was_set_aside_with_it(
    revisions: Revisions, folder: Path, tiny_model: Path
) -> None:
    publish(revisions, tiny_model)
    spoil(folder / "0001" / "serving" / "model.bin")
    revisions.standing()
    assert [path.name for path in folder.glob("damaged-*")] == ["damaged-0001-1"]
    revisions.remove([])
    assert not list(folder.glob("damaged-*"))


def test_no_revision_stays_stale_once_its_folder_is_gone(
    revisions: Revisions, folder: Path, tiny_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kill just before the last writing of the index: the next start removes them again."""

    def kill(folder: Path, index: Index) -> None:
        if not index.stale:
            raise KeyboardInterrupt
        write_index(folder, index)

    publish(revisions, tiny_model, corrections=(1,))
    stale = revisions.mark_stale([1])
    with monkeypatch.context() as patched:
        patched.setattr(revisions_module, "write_index", kill)
        with pytest.raises(KeyboardInterrupt):
            revisions.remove(stale)
    assert not (folder / "0001").exists()
    again = reopened(folder, tiny_model)
    assert again.mark_stale(()) == (1,)
    again.remove(again.mark_stale(()))
    assert again.mark_stale(()) == reopened(folder, tiny_model).mark_stale(()) == ()


def test_a_stale_revision_that_was_set_aside_does_not_stay_so(
    revisions: Revisions, folder: Path, tiny_model: Path
) -> None:
    publish(revisions, tiny_model, corrections=(1,))
    revisions.mark_stale([1])
    spoil(folder / "0001" / "serving" / "model.bin")
    revisions.standing()
    revisions.remove(revisions.mark_stale([1]))
    assert reopened(folder, tiny_model).mark_stale(()) == ()
    assert sorted(path.name for path in folder.iterdir()) == ["index.json"]


# --- damage ---------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["serving/model.bin", "revision.json"])
def test_a_damaged_current_revision_is_told_and_the_one_before_serves(
    revisions: Revisions, folder: Path, tiny_model: Path, name: str
) -> None:
    publish(revisions, tiny_model)
    publish(revisions, tiny_model)
    spoil(folder / "0002" / name)
    again = reopened(folder, tiny_model)
    assert again.standing().revision.number == 1
    (notice,) = again.notices
    assert isinstance(notice, DamagedFile)
    assert "0002" in notice.message
    assert (folder / "damaged-0002-1").is_dir()
    later = reopened(folder, tiny_model)
    assert later.standing().revision.number == 1
    assert publish(later, tiny_model).number == 3


@pytest.mark.parametrize("name", ["serving/model.bin", "revision.json", ""])
def test_what_was_gone_back_from_does_not_serve_again_after_damage(
    revisions: Revisions, folder: Path, tiny_model: Path, name: str
) -> None:
    for _ in range(3):
        publish(revisions, tiny_model)
    revisions.roll_back(1)
    publish(revisions, tiny_model)
    if name:
        spoil(folder / "0004" / name)
    else:
        shutil.rmtree(folder / "0004")
    for _ in range(2):
        assert reopened(folder, tiny_model).standing().revision.number == 1


def test_an_index_without_parents_is_one_of_an_earlier_version(
    revisions: Revisions, folder: Path, tiny_model: Path
) -> None:
    publish(revisions, tiny_model, corrections=(1,))
    publish(revisions, tiny_model, corrections=(2,))
    index = json.loads((folder / "index.json").read_text())
    assert index.pop("parents") == {"1": 0, "2": 1}
    (folder / "index.json").write_text(json.dumps(index))
    again = reopened(folder, tiny_model)
    again.remove(again.mark_stale([2]))
    assert (again.current.number, again.notices) == (1, [])


def test_a_damaged_revision_is_not_rolled_back_to(
    revisions: Revisions, folder: Path, tiny_model: Path
) -> None:
    publish(revisions, tiny_model)
    publish(revisions, tiny_model)
    spoil(folder / "0001" / "serving" / "model.bin")
    with pytest.raises(DamagedFile):
        revisions.roll_back(1)
    assert revisions.current.number == 2
    assert numbers(revisions) == [0, 2]


def test_damaged_weights_are_told_before_learning_goes_on_from_them(
    revisions: Revisions, folder: Path, tiny_model: Path
) -> None:
    publish(revisions, tiny_model)
    spoil(folder / "0001" / "weights.safetensors")
    with pytest.raises(DamagedFile):
        revisions.weights(1, read_weights(tiny_model))
    assert revisions.current.number == 0


@pytest.mark.parametrize(
    "content",
    [
        None,
        b"",
        b'{"current": "x"}',
        b'{"current": 1, "last": 2, "stale": [], "parents": [1]}',
        b'{"current": 1, "last": 2, "stale": [], "parents": {"1": 2, "2": 1}}',
    ],
)
def test_a_damaged_index_loses_no_revision(
    revisions: Revisions, folder: Path, tiny_model: Path, content: bytes | None
) -> None:
    publish(revisions, tiny_model)
    publish(revisions, tiny_model)
    revisions.roll_back(1)
    if content is None:
        (folder / "index.json").unlink()
    else:
        (folder / "index.json").write_bytes(content)
    again = reopened(folder, tiny_model)
    assert numbers(again) == [0, 1, 2]
    assert again.current.number == 2
    assert len(again.notices) == 1


def test_a_folder_of_somebody_elses_is_left_alone(
    revisions: Revisions, folder: Path, tiny_model: Path
) -> None:
    publish(revisions, tiny_model)
    (folder / "²").mkdir()
    again = reopened(folder, tiny_model)
    assert (numbers(again), again.notices) == ([0, 1], [])
    assert (folder / "²").is_dir()


def test_a_vanished_revision_is_told(revisions: Revisions, folder: Path, tiny_model: Path) -> None:
    publish(revisions, tiny_model)
    publish(revisions, tiny_model)
    shutil.rmtree(folder / "0002")
    again = reopened(folder, tiny_model)
    assert again.current.number == 1
    assert len(again.notices) == 1


def test_revisions_of_another_base_model_rest_until_it_is_back(
    revisions: Revisions, folder: Path, tiny_model: Path, tmp_path: Path
) -> None:
    publish(revisions, tiny_model, corrections=(1,))
    other = tmp_path / "other"
    shutil.copytree(tiny_model, other)
    (other / "config.json").write_text((other / "config.json").read_text() + " ")
    elsewhere = Revisions(folder, base=other)
    assert numbers(elsewhere) == [0]
    assert elsewhere.displaced
    assert elsewhere.notices == []
    assert [one.number for one in elsewhere.resting()] == [1]
    with pytest.raises(RestingRevision, match="Revision 1 was learned on another base model"):
        elsewhere.roll_back(1)
    assert reopened(folder, tiny_model).current.number == 1
    assert not reopened(folder, tiny_model).displaced
    # They may hold what is to be forgotten all the same.
    elsewhere.remove(elsewhere.mark_stale([1]))
    assert not (folder / "0001").exists()
    assert reopened(folder, tiny_model).notices == []


def test_revisions_of_another_base_model_can_be_deleted(
    revisions: Revisions, folder: Path, tiny_model: Path, tmp_path: Path
) -> None:
    publish(revisions, tiny_model)
    other = tmp_path / "other"
    shutil.copytree(tiny_model, other)
    (other / "config.json").write_text((other / "config.json").read_text() + " ")
    elsewhere = Revisions(folder, base=other)
    elsewhere.remove(one.number for one in elsewhere.resting())
    assert elsewhere.resting() == []
    assert sorted(path.name for path in folder.iterdir()) == ["index.json"]
    for base in (tiny_model, other):
        assert Revisions(folder, base=base).notices == []  # nothing is missed
    assert publish(reopened(folder, tiny_model), tiny_model).number == 2


def test_every_tenth_of_another_base_model_is_not_kept_for_ever() -> None:
    keep = Keep(newest=2, milestone=10)
    numbers = [8, 9, 10, 11, 12]
    assert keep.dropped(numbers, 12) == [8, 9]
    assert keep.dropped(numbers, 12, resting=(8, 9, 10)) == [8, 9, 10]


# --- the disk is full -------------------------------------------------------------------------


class FullDisk:
    """Lets the first ``room`` writing calls through, and fails every later one."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, room: int) -> None:
        self.room = room
        for module, name in ((os, "fsync"), (os, "mkdir"), (os, "replace"), (io, "open")):
            monkeypatch.setattr(module, name, self._limited(name, getattr(module, name)))

    def _limited(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def limited(*args: Any, **kwargs: Any) -> Any:
            if name != "open" or "w" in str(args[1:2]):
                self.room -= 1
                if self.room < 0:
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return function(*args, **kwargs)

        return limited


def test_a_full_disk_changes_nothing_at_whatever_step(
    revisions: Revisions, folder: Path, tiny_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(revisions, tiny_model, seed=1)
    _, difference = settled(read_weights(tiny_model), changed(read_weights(tiny_model), 2))
    for room in range(100):
        with monkeypatch.context() as patched:
            FullDisk(patched, room=room)
            try:
                with revisions.staging(parent=1) as staging:
                    os.makedirs(staging.serving)  # noqa: PTH103 - the patched mkdir is wanted
                    staging.put_weights(difference)
                    revisions.publish(staging, Finding(created=0.0))
            except DiskFull:
                pass
            except OSError as error:  # from the test's own mkdir
                assert error.errno == errno.ENOSPC  # noqa: PT017
            else:
                break
        assert revisions.standing().revision.number == 1
        assert reopened(folder, tiny_model).standing().revision.number == 1
    assert room > 10
    assert revisions.current.number == 2
    assert {path.name for path in folder.iterdir()} == {"0001", "0002", "index.json"}
