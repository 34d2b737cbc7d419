"""Rounds when the disk is full, a file is damaged, another program is at work, or users err."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.made_course import (
    QUICK,
    WISHES,
    Made,
    accept_everything,
    copied,
    opened,
)
from tests.support.made_course import few_replay_sources as few_replay_sources
from tests.support.tiny_marian import PAIRS
from tests.support.watched_rounds import UNDECIDED
from tests.support.watched_rounds import judged_by as judged_by
from translator.core.direction import Direction
from translator.core.errors.files import DamagedFile, DiskFull
from translator.core.evidence import Evidence
from translator.core.gate import Policy, Verdict
from translator.learning.rounds import rounds
from translator.learning.rounds.round_journal import JOURNAL

BRIEF = replace(QUICK, passes=3)


@pytest.fixture
def home(tmp_path: Path, schooled_model: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with revision 1, and two corrections that wait."""
    accept_everything(monkeypatch)
    home = tmp_path / "home"
    with opened(home, schooled_model, recipe=BRIEF) as made:
        made.correct(*WISHES[:2])
        made.learn()
        made.correct(*WISHES[2:4])
    return home


# A full disk


def full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def no_room_for(name: str, patch: pytest.MonkeyPatch) -> None:
    """Let writing one file of a candidate fail."""
    write_bytes = Path.write_bytes

    def written(path: Path, data: bytes) -> int:
        if path.name == name:
            write_bytes(path, data[:10])
            full()
        return write_bytes(path, data)

    patch.setattr(Path, "write_bytes", written)


def no_room_to_bring_to_disk(at: int, patch: pytest.MonkeyPatch) -> None:
    """Let the system find out late, as with a quota on a network disk."""
    fsync, left = os.fsync, at

    def synced(handle: int) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            full()
        fsync(handle)

    patch.setattr(os, "fsync", synced)


BEFORE_IT_IS_PUBLISHED: dict[str, Callable[[pytest.MonkeyPatch], None]] = {
    "the weights": lambda patch: no_room_for("weights.safetensors", patch),
    "the record": lambda patch: no_room_for("revision.json", patch),
    "the first sync": lambda patch: no_room_to_bring_to_disk(1, patch),
    "the fourth sync": lambda patch: no_room_to_bring_to_disk(4, patch),
    "the rename": lambda patch: patch.setattr(Path, "replace", full),
    "a folder": lambda patch: patch.setattr("tempfile.mkdtemp", full),
}


@pytest.mark.parametrize("place", BEFORE_IT_IS_PUBLISHED)
def test_a_full_disk_costs_a_round_and_nothing_else(
    home: Path, schooled_model: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    twin = copied(home, home.with_name("twin"))
    with opened(home, schooled_model, recipe=BRIEF) as made:
        with monkeypatch.context() as patch:
            BEFORE_IT_IS_PUBLISHED[place](patch)
            with pytest.raises(DiskFull, match="no space left"):
                made.course.rounds.run()
        assert made.course.revisions.current.number == 1
        assert made.served == []
        assert made.course.rounds.waiting() == 2
        assert len(made.course.reports()) == 1
        assert made.litter() == []
        (report,) = made.learn()
        assert (report.verdict, report.corrections) == (Verdict.ACCEPTED, (3, 4))
        assert made.litter() == []
        weights = made.subject.revisions / f"{report.revision:04d}" / "weights.safetensors"
        with opened(twin, schooled_model, recipe=BRIEF) as never_full:
            never_full.learn()
            expected = never_full.subject.revisions / "0002" / "weights.safetensors"
            assert weights.read_bytes() == expected.read_bytes()


@pytest.mark.parametrize("place", ["the state", "the journal"])
def test_what_was_published_serves_although_no_more_can_be_written(
    home: Path, schooled_model: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    with opened(home, schooled_model, recipe=BRIEF) as made:

        def no_room(*_: object) -> None:
            raise DiskFull(made.subject.folder / JOURNAL)

        with monkeypatch.context() as patch:
            name = "write_state" if place == "the state" else "append_report"
            patch.setattr(rounds, name, no_room)
            with pytest.raises(DiskFull):
                made.course.rounds.run()
        assert made.course.revisions.current.number == 2
        assert [model.revision for model in made.served] == [2]
        assert made.course.rounds.waiting() == 0
        made.correct(WISHES[4])
        (report,) = made.learn()
        assert (report.corrections, report.revision) == ((5,), 3)
        assert made.course.history()[-1].corrections == (1, 2, 3, 4, 5)


# Damaged files


def damage(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(data)


def learned_twice(made: Made) -> Path:
    made.learn()
    assert made.course.revisions.current.number == 2
    return made.subject.revisions / "0002"


def test_a_damaged_revision_is_told_and_an_earlier_one_serves(
    home: Path, schooled_model: Path
) -> None:
    with opened(home, schooled_model, recipe=BRIEF) as made:
        damage(learned_twice(made) / "serving" / "model.bin")
    with opened(home, schooled_model, recipe=BRIEF) as made:
        assert made.course.load().revision == 1
        (notice,) = made.course.take_notices()
        assert isinstance(notice, DamagedFile)
        assert "It is passed over, and another revision serves" in notice.message
        assert made.course.take_notices() == []
        assert made.course.rounds.waiting() == 2
        (report,) = made.learn()
        assert (report.corrections, report.revision) == ((3, 4), 3)
        assert made.course.history()[-1].corrections == (1, 2, 3, 4)


def test_learning_without_having_served_notices_the_damage_as_well(
    home: Path, schooled_model: Path
) -> None:
    """As ``translator learn`` does: what the damaged revision had learned is not lost."""
    with opened(home, schooled_model, recipe=BRIEF) as made:
        damage(learned_twice(made) / "serving" / "model.bin")
    with opened(home, schooled_model, recipe=BRIEF) as made:
        (report,) = made.learn()
        assert (report.corrections, report.revision) == ((3, 4), 3)
        assert [type(one) for one in made.course.take_notices()] == [DamagedFile]


def test_damaged_weights_end_one_round(home: Path, schooled_model: Path) -> None:
    with opened(home, schooled_model, recipe=BRIEF) as made:
        damage(learned_twice(made) / "weights.safetensors")
    with opened(home, schooled_model, recipe=BRIEF) as made:
        (number,) = made.correct(WISHES[4])
        with pytest.raises(DamagedFile):
            made.course.rounds.run()
        assert made.course.revisions.current.number == 1
        assert made.course.rounds.waiting() == 3
        (report,) = made.learn()
        assert report.corrections == (3, 4, number)
        assert made.course.history()[-1].corrections == (1, 2, 3, 4, number)


def test_what_was_undecided_on_top_of_a_damaged_revision_is_learned_again(
    home: Path,
    schooled_model: Path,
    judged_by: Callable[[Policy], list[Evidence]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with opened(home, schooled_model, recipe=BRIEF) as made:
        revision = learned_twice(made)
        judged_by(UNDECIDED)
        made.course.confirm(made.correct(WISHES[4]))
        made.learn()
        assert made.course.rounds.waiting() == 0
        damage(revision / "serving" / "model.bin")
        accept_everything(monkeypatch)
        made.course.confirm(made.correct(WISHES[5]))
        (report,) = made.learn()
        assert (report.corrections, report.revision) == ((3, 4, 5, 6), 3)
        assert made.course.history()[-1].corrections == (1, 2, 3, 4, 5, 6)


# Two programs


def test_one_that_only_looks_changes_nothing(home: Path, schooled_model: Path) -> None:
    with opened(home, schooled_model, recipe=BRIEF) as made:
        staged = made.subject.revisions / ".staging-under-way"
        staged.mkdir()
        (staged / "model.bin").write_bytes(b"half")
        before = {name: data for name, data in made.files().items() if not name.endswith("-shm")}
        with opened(home, schooled_model, recipe=BRIEF, read_only=True) as beside:
            assert [one.number for one in beside.course.history()] == [0, 1]
            assert beside.says(WISHES[0][0])
            assert beside.course.load().revision == 1
            assert beside.course.suspects() == beside.course.held_back() == ()
            assert len(beside.course.reports()) == 1
            assert beside.course.rounds.waiting() == 2
            beside.course.close()
        after = {name: data for name, data in made.files().items() if not name.endswith("-shm")}
        assert after == before


def test_nor_does_one_that_finds_damage(home: Path, schooled_model: Path) -> None:
    with opened(home, schooled_model, recipe=BRIEF) as made:
        damage(learned_twice(made) / "serving" / "model.bin")
        before = {name: data for name, data in made.files().items() if not name.endswith("-shm")}
        with opened(home, schooled_model, recipe=BRIEF, read_only=True) as beside:
            assert beside.course.load().revision == 1
            assert len(beside.course.take_notices()) == 1
        after = {name: data for name, data in made.files().items() if not name.endswith("-shm")}
        assert after == before


# A language without pairs to judge by


def test_where_nothing_judges_yet_rounds_are_undecided(
    tmp_path: Path, schooled_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No shipped pairs, and nothing typed: that is too little evidence, and no error."""
    from translator.learning.judging import heldout

    monkeypatch.setattr(heldout, "shipped", lambda direction: None)
    monkeypatch.setattr(heldout, "shipped_sources", lambda direction: [])
    with opened(tmp_path / "home", schooled_model, policy=Policy(), recipe=BRIEF) as made:
        (made.subject.held_out / "en-de.tsv").unlink()
        made.correct(*WISHES[:2])
        assert made.course.rounds.waiting() == 2
        (report,) = made.learn()
        assert (report.verdict, report.revision) == (Verdict.UNDECIDED, 0)
        assert "only 0 general sentences" in report.reasons[0].sentence


def test_what_is_typed_is_shared_out_between_judging_and_replay(
    tmp_path: Path, schooled_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from translator.learning.judging import heldout
    from translator.learning.replay import replay

    monkeypatch.setattr(heldout, "shipped", lambda direction: None)
    monkeypatch.setattr(heldout, "shipped_sources", lambda direction: [])
    monkeypatch.setattr(replay, "shipped_sources", lambda language: [])
    with opened(tmp_path / "home", schooled_model, recipe=BRIEF) as made:
        (made.subject.held_out / "en-de.tsv").unlink()
        for source, _ in (*PAIRS[:5], ("my house is green", ""), ("the dog is cold", "")):
            assert made.store.add_sources(Direction("en", "de"), source)
        made.correct(*WISHES[:2])
        judging = {source for source, _ in made.course.rounds._examiner.general.known.pairs}
        kept = {one.source for one in made.course.rounds._replay_pool().draw(1, 100)}
        assert judging
        assert kept
        assert judging.isdisjoint(kept)
        assert judging | kept <= set(made.store.sources(Direction("en", "de")))


# Wrong corrections


def test_most_of_what_is_wrong_is_told_and_general_text_does_not_suffer(
    tmp_path: Path, schooled_model: Path
) -> None:
    """Three of ten corrections have the targets of other sentences."""
    poisoned = {1: PAIRS[10][1], 4: PAIRS[8][1], 7: PAIRS[14][1]}
    policy = Policy(least_general_pairs=5)
    with opened(tmp_path / "home", schooled_model, policy=policy, recipe=BRIEF) as made:
        pairs = [
            (source, poisoned.get(place, target)) for place, (source, target) in enumerate(WISHES)
        ][:10]
        numbers = made.correct(*pairs)
        before = made.course.rounds._examiner
        reports = made.learn()
        assert reports
        wrong = {numbers[place] for place in poisoned}
        assert len(wrong & set(made.course.suspects())) >= 2
        assert len(set(made.course.suspects()) - wrong) <= 1
        served = before.general_scores(made.course.revisions.standing())
        base = before.general_scores(made.course.revisions.standing(0))
        assert served.bleu >= base.bleu - policy.bleu_tolerance
