"""Going back, forgetting and confirming: what a user may do about what was learned."""

from __future__ import annotations

import shutil
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.support.made_course import (
    EN_DE,
    LENIENT,
    QUICK,
    WISHES,
    Made,
    accept_everything,
    copied,
    opened,
    replay_little,
)
from tests.support.made_course import few_replay_sources as few_replay_sources
from tests.support.tiny_marian import PAIRS
from translator.core.corrections import NewCorrection, Side, side_of
from translator.core.direction import Direction
from translator.core.errors.files import DiskFull, EmptyInput, FileUnwritable
from translator.core.errors.learning import UnknownRevision
from translator.core.errors.memory import OtherDirection, UnknownCorrection
from translator.core.evidence import HeldOutKind
from translator.core.export_form import ExportForm
from translator.core.gate import Policy
from translator.core.history import TranslatedText
from translator.core.tables import Row
from translator.engine.model.weights_file import read_weights
from translator.learning import course as course_module
from translator.learning.forgetting import unlearning
from translator.learning.revisions import revisions as revisions_module
from translator.learning.revisions.revisions import Revisions
from translator.learning.rounds.round_state import read_state, write_state
from translator.memory.pair_files.exchange import read_pairs
from translator.memory.store import Store

HARMFUL = replace(LENIENT, drift_tolerance=-1e3)
UNDECIDED = replace(LENIENT, least_general_pairs=10**6)
BRIEF = replace(QUICK, passes=3)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture(scope="module")
def three_revisions(schooled_model: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which one correction after the other became revisions 1, 2 and 3."""
    home = tmp_path_factory.mktemp("three") / "home"
    with pytest.MonkeyPatch.context() as patch:
        replay_little(patch)
        accept_everything(patch)
        with opened(home, schooled_model) as made:
            for wish in WISHES[:3]:
                made.correct(wish)
                made.learn()
            assert [one.number for one in made.course.history()] == [0, 1, 2, 3]
    return home


@pytest.fixture
def after_three(three_revisions: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    accept_everything(monkeypatch)
    return copied(three_revisions, home)


# Going back


def test_going_back_takes_a_moment_and_what_was_undone_rests(
    after_three: Path, schooled_model: Path
) -> None:
    with opened(after_three, schooled_model) as made:
        said = {number: made.says(WISHES[0][0], number) for number in (0, 1, 2, 3)}
        assert said[0] == dict(PAIRS)[WISHES[0][0]]
        assert said[1] == WISHES[0][1]
        began = time.monotonic()
        info = made.course.roll_back(1)
        assert time.monotonic() - began < 1.0
        assert (info.number, info.current) == (1, True)
        assert [model.revision for model in made.served] == [1]
        assert made.says(WISHES[0][0]) == said[1]
        assert made.course.held_back() == (2, 3)
        assert made.course.suspects() == ()
        assert made.course.rounds.waiting() == 0
        assert made.learn() == []
    with opened(after_three, schooled_model) as made:
        assert made.course.revisions.current.number == 1
        assert made.learn() == []


def test_forward_again_and_back_to_the_base(after_three: Path, schooled_model: Path) -> None:
    with opened(after_three, schooled_model) as made:
        made.course.roll_back(0)
        assert made.course.held_back() == (1, 2, 3)
        assert made.says(WISHES[0][0]) == dict(PAIRS)[WISHES[0][0]]
        made.course.roll_back(3)
        assert made.course.held_back() == ()
        made.course.roll_back(2)
        assert made.course.held_back() == (3,)
        assert [model.revision for model in made.served] == [0, 3, 2]
        assert [one.number for one in made.course.history() if one.current] == [2]


def test_what_rests_is_learned_once_it_is_confirmed(
    after_three: Path, schooled_model: Path
) -> None:
    with opened(after_three, schooled_model) as made:
        made.course.roll_back(1)
        made.course.confirm([3])
        assert made.course.held_back() == (2,)
        (report,) = made.learn()
        assert (report.corrections, report.revision) == ((3,), 4)
        newest = made.course.history()[-1]
        assert newest.corrections == (1, 3)
        assert made.course.revisions.current.parent == 1


def test_what_comes_after_going_back_is_learned_on_the_older_revision(
    after_three: Path, schooled_model: Path
) -> None:
    with opened(after_three, schooled_model) as made:
        made.course.roll_back(1)
        (number,) = made.correct(WISHES[3])
        (report,) = made.learn()
        assert (report.corrections, report.revision) == ((number,), 4)
        assert made.course.history()[-1].corrections == (1, number)
        made.course.roll_back(3)
        assert made.course.held_back() == (number,)


@pytest.mark.parametrize("place", ["the state", "the index"])
def test_a_full_disk_changes_nothing_when_going_back(
    after_three: Path, schooled_model: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    def no_room(*_: object) -> None:
        raise DiskFull(after_three)

    with opened(after_three, schooled_model) as made:
        made.correct(WISHES[3])
        before = read_state(made.store, EN_DE)
        with monkeypatch.context() as patch:
            if place == "the state":
                patch.setattr(course_module, "write_state", no_room)
            else:
                patch.setattr(revisions_module, "write_index", no_room)
            with pytest.raises(DiskFull):
                made.course.roll_back(1)
        assert read_state(made.store, EN_DE) == before
        assert made.course.revisions.current.number == 3
        assert made.served == []
        (report,) = made.learn()
        assert report.corrections == (4,)


def test_a_kill_in_the_midst_of_going_back_leaves_nothing_at_rest(
    after_three: Path, schooled_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise KilledError

    with opened(after_three, schooled_model) as made:
        made.course.roll_back(2)
        with monkeypatch.context() as patch:
            patch.setattr(Revisions, "roll_back", killed)
            with pytest.raises(KilledError):
                made.course.roll_back(1)
    with opened(after_three, schooled_model) as made:
        assert made.course.revisions.current.number == 2
        assert made.course.held_back() == (3,)
        assert made.learn() == []


def test_going_back_counts_from_what_is_left_until_all_is_learned_anew(
    after_three: Path, schooled_model: Path
) -> None:
    with opened(after_three, schooled_model) as made:
        state = read_state(made.store, EN_DE)
        write_state(made.store, EN_DE, replace(state, retuned=3))
        made.course.roll_back(1)
        assert read_state(made.store, EN_DE).retuned == 1
        made.course.roll_back(3)
        assert read_state(made.store, EN_DE).retuned == 1


def test_there_is_no_going_back_to_what_there_is_not(
    after_three: Path, schooled_model: Path
) -> None:
    with opened(after_three, schooled_model) as made:
        before = made.files()
        with pytest.raises(UnknownRevision):
            made.course.roll_back(4)
        assert made.files() == before
        assert made.served == []


def test_only_corrections_that_there_are_can_be_confirmed(
    after_three: Path, schooled_model: Path
) -> None:
    """Or a slip of the pen would vouch for whatever gets that number one day."""
    with opened(after_three, schooled_model) as made:
        with pytest.raises(UnknownCorrection):
            made.course.confirm([3, 4])
        assert made.correct((WISHES[4][0], "wir essen Brot und Käse")) == [4]
        (report,) = made.learn()
        assert report.suspects == (4,)


def test_a_correction_of_another_direction_cannot_be_confirmed_in_this_one(
    after_three: Path, schooled_model: Path
) -> None:
    """Or somebody believes that it is learned, and nothing ever takes it up."""
    with opened(after_three, schooled_model) as made:
        before = read_state(made.store, EN_DE)
        new = NewCorrection(Direction("de", "en"), "das Brot ist frisch", "", "fresh bread")
        other = made.store.add(new).number
        with pytest.raises(OtherDirection, match=f"--from de --to en --confirm {other}"):
            made.course.confirm([3, other])
        assert read_state(made.store, EN_DE) == before


# Forgetting


def test_what_learned_from_a_forgotten_correction_is_gone(
    after_three: Path, schooled_model: Path
) -> None:
    with opened(after_three, schooled_model) as made:
        assert made.course.forget(2) == (2, 3)
        assert [one.number for one in made.course.history()] == [0, 1]
        assert made.course.revisions.current.number == 1
        assert [model.revision for model in made.served] == [1]
        assert [one.number for one in made.store.list()] == [1, 3]
        assert made.course.held_back() == ()
        (report,) = made.learn()
        assert (report.corrections, report.revision) == ((3,), 4)
        assert made.course.history()[-1].corrections == (1, 3)
        assert made.litter() == []
    with opened(after_three, schooled_model) as made:
        assert made.learn() == []
        assert made.course.revisions.current.number == 4


def test_a_revision_names_the_replaced_corrections_that_it_goes_back_to(
    after_three: Path, schooled_model: Path
) -> None:
    with opened(after_three, schooled_model) as made:
        made.correct((WISHES[1][0], WISHES[2][1]))
        assert [report.revision for report in made.learn()] == [4]
        newest = made.course.history()[-1]
        assert (newest.corrections, newest.traces) == ((1, 3, 4), (2,))
        assert made.course.forget(2) == (2, 3, 4)


def test_forgetting_what_no_revision_learned_leaves_them_alone(
    after_three: Path, schooled_model: Path
) -> None:
    with opened(after_three, schooled_model) as made:
        (number,) = made.correct(WISHES[3])
        assert made.course.forget(number) == ()
        assert [one.number for one in made.course.history()] == [0, 1, 2, 3]
        assert made.served == []
        assert made.learn() == []
        with pytest.raises(UnknownCorrection):
            made.course.forget(number)


def test_forgetting_what_was_gone_back_from_takes_its_revisions(
    after_three: Path, schooled_model: Path
) -> None:
    with opened(after_three, schooled_model) as made:
        made.course.roll_back(1)
        assert made.course.forget(3) == (3,)
        assert [one.number for one in made.course.history()] == [0, 1, 2]
        assert made.course.revisions.current.number == 1
        assert made.course.held_back() == (2,)


def _tuned(made: Made, number: int) -> dict[str, np.ndarray]:
    return made.course.revisions.tuned(number, read_weights(made.subject.base))


def _same_revision(one: Made, other: Made) -> None:
    """Tuned weights, share and the int8 form that serves: the same to the bit."""
    mine, theirs = one.course.revisions.current, other.course.revisions.current
    assert mine.number
    assert theirs.number
    weights, expected = _tuned(one, mine.number), _tuned(other, theirs.number)
    assert weights.keys() == expected.keys()
    assert all(np.array_equal(weights[name], expected[name]) for name in expected)
    assert mine.finding.share == theirs.finding.share
    served = [
        (made.subject.revisions / f"{number:04d}" / "serving" / "model.bin").read_bytes()
        for made, number in ((one, mine.number), (other, theirs.number))
    ]
    assert served[0] == served[1]


def test_after_forgetting_the_weights_are_those_of_one_who_never_saw_it(
    home: Path, schooled_model: Path
) -> None:
    kept, forgotten = WISHES[:3], WISHES[3:5]
    with (
        opened(home, schooled_model) as made,
        opened(home.with_name("innocent"), schooled_model) as innocent,
    ):
        made.correct(*kept[:1], forgotten[0], *kept[1:], forgotten[1])
        made.learn()
        with_it = _tuned(made, 1)
        made.course.forget(2)
        made.course.forget(5)
        made.learn()
        innocent.correct(*kept)
        innocent.learn()
        _same_revision(made, innocent)
        changed = _tuned(made, made.course.revisions.current.number)
        assert not all(np.array_equal(with_it[name], changed[name]) for name in changed)


@pytest.mark.parametrize("policy", [HARMFUL, UNDECIDED])
def test_nor_do_rounds_that_published_nothing_leave_a_trace(
    home: Path, schooled_model: Path, policy: Policy, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A revert slows learning down and splits groups: not for one whose cause is forgotten."""
    with opened(home, schooled_model, policy=policy, recipe=BRIEF) as made:
        made.correct(*WISHES[:3])
        made.course.rounds.run()
        made.course.forget(3)
    accept_everything(monkeypatch)
    with (
        opened(home, schooled_model, recipe=BRIEF) as made,
        opened(home.with_name("innocent"), schooled_model, recipe=BRIEF) as innocent,
    ):
        made.learn()
        innocent.correct(*WISHES[:2])
        innocent.learn()
        _same_revision(made, innocent)


def test_what_is_left_is_learned_anew_as_one_who_never_saw_it(
    home: Path, schooled_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one process with the learner's memory warm, and in a fresh one."""
    accept_everything(monkeypatch)
    with opened(home, schooled_model, recipe=BRIEF) as made:
        for wish in WISHES[:3]:
            made.correct(wish)
            made.learn()
        made.course.forget(1)
        made.learn()
        with opened(home.with_name("innocent"), schooled_model, recipe=BRIEF) as innocent:
            innocent.correct(*WISHES[1:3])
            innocent.learn()
            _same_revision(made, innocent)


# No byte

CANARY = "Geheimnis"
SYMBOLS = "𐌰𐌱𐌲"


def files_with(home: Path, *texts: str) -> list[str]:
    found = []
    for path in sorted(home.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            found += [path.as_posix() for text in texts if text.encode() in data]
    return found


def _canaries() -> list[tuple[str, str, str]]:
    """Source, draft and target that hold a canary each; the last is for judging."""
    made = [
        (f"we eat bread and {CANARY}q", f"wir {CANARY}d", f"wir essen {CANARY}t"),
        (f"my {SYMBOLS} is big", "mein Hund", f"mein {SYMBOLS} ist groß"),
    ]
    sources = (f"the {CANARY} {word} is green" for word in ("dog", "cat", "train", "ball", "book"))
    judging = next(one for one in sources if side_of(one) is Side.HELD_OUT)
    return [*made, (judging, f"der {CANARY}", f"der {CANARY} ist grün")]


@pytest.mark.parametrize(
    ("policy", "reopened"),
    [(LENIENT, False), (LENIENT, True), (HARMFUL, True), (UNDECIDED, False)],
)
def test_no_byte_of_a_forgotten_correction_stays_in_the_home(
    home: Path, schooled_model: Path, policy: Policy, reopened: bool
) -> None:
    with opened(home, schooled_model, policy=policy, recipe=BRIEF) as made:
        made.store.add_sources(EN_DE, f"look at this, {_canaries()[0][0]}, it is ours")
        made.correct(WISHES[0])
        made.learn()
        numbers = [
            made.store.add(NewCorrection(EN_DE, source, draft, target)).number
            for source, draft, target in _canaries()
        ]
        made.store.add_sources(EN_DE, f"and again {_canaries()[0][0]} there")
        for source, draft, target in _canaries():
            for shown in (draft, target):
                typed = TranslatedText(EN_DE, f"look at this.\n{source}, yes", f"da: {shown}")
                made.store.history.record(typed)
            made.store.history.record(TranslatedText(EN_DE.reversed(), f"{draft}, ja", "yes"))
        made.course.confirm(numbers)
        made.learn()
        made.correct(WISHES[2])
        made.course.rounds.run()
        assert files_with(home, CANARY)
        assert files_with(home, SYMBOLS)
        if not reopened:
            for number in numbers:
                made.course.forget(number)
            assert files_with(home, CANARY, *SYMBOLS) == []
            return
        twin = copied(home, home.with_name("killed"))  # as a kill at this moment leaves it
    shutil.rmtree(twin / "profile" / "corrections.lock", ignore_errors=True)
    for place in (home, twin):
        with opened(place, schooled_model, policy=policy, recipe=BRIEF) as made:
            for number in numbers:
                made.course.forget(number)
            assert files_with(place, CANARY, *SYMBOLS) == []
        assert files_with(place, CANARY, *SYMBOLS) == []


def test_exported_corrections_are_the_users_own_and_nothing_else_holds_them(
    home: Path, schooled_model: Path, tmp_path: Path
) -> None:
    with opened(home, schooled_model) as made:
        (number,) = made.correct((f"we eat {CANARY}", f"wir essen {CANARY}"))
        written = made.course.export(ExportForm.TSV, tmp_path / "out" / "mine")
        made.course.forget(number)
        assert files_with(home, CANARY) == []
        assert written.read_text(encoding="utf-8").count(CANARY) == 2


def test_corrections_of_control_characters_do_not_hold_up_an_export(
    home: Path, schooled_model: Path, tmp_path: Path
) -> None:
    with opened(home, schooled_model) as made:
        made.correct(("\x07", "\x1b"))
        with pytest.raises(EmptyInput):
            made.course.export(ExportForm.TMX, tmp_path / "new" / "alone")
        assert not (tmp_path / "new").exists()
        made.correct(("a cat", "eine Katze"))
        written = made.course.export(ExportForm.TMX, tmp_path / "mine")
        assert read_pairs(written, EN_DE) == [Row("a cat", "eine Katze")]


class KilledError(BaseException):
    """Stands for the end of the process."""


@pytest.mark.parametrize("at", ["remove the row", "write the state", "remove the revisions"])
def test_a_forgetting_that_was_killed_is_finished(
    after_three: Path, schooled_model: Path, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    def killed(*_: object, **__: object) -> None:
        raise KilledError

    with opened(after_three, schooled_model) as made, monkeypatch.context() as patch:
        match at:
            case "remove the row":
                patch.setattr(Store, "remove", killed)
            case "write the state":
                patch.setattr(unlearning, "write_state", killed)
            case _:
                patch.setattr(Revisions, "remove", killed)
        with pytest.raises(KilledError):
            made.course.forget(2)
    with opened(after_three, schooled_model) as made:
        assert [one.number for one in made.course.history() if one.stale] == [2, 3]
        made.course.finish_forgetting()  # nobody has to ask again
        assert [one.number for one in made.course.history()] == [0, 1]
        assert made.course.revisions.current.number == 1
        assert [model.revision for model in made.served] == [1]
        assert [one.number for one in made.store.list()] == [1, 3]
        (report,) = made.learn()
        assert report.corrections == (3,)
        made.course.finish_forgetting()
        assert [one.number for one in made.course.history()] == [0, 1, 4]


def test_revisions_of_another_base_are_forgotten_as_well(
    after_three: Path, schooled_model: Path, tiny_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where a kill came between."""

    def killed(*_: object) -> None:
        raise KilledError

    with opened(after_three, tiny_model) as made:
        assert [type(one).__name__ for one in made.course.take_notices()] == ["OtherBase"]
        with monkeypatch.context() as patch:
            patch.setattr(Revisions, "remove", killed)
            with pytest.raises(KilledError):
                made.course.forget(2)
    with opened(after_three, tiny_model) as made:
        made.course.finish_forgetting()
        left = sorted(path.name for path in made.subject.revisions.iterdir())
        assert left == ["0001", "index.json"]


def test_a_vocabulary_left_by_a_kill_is_swept_away(home: Path, schooled_model: Path) -> None:
    with opened(home, schooled_model) as made:
        left = made.subject.folder / "vocabulary" / "1"
        left.mkdir(parents=True)
        (left / "vocab.json").write_text(CANARY)
    with opened(home, schooled_model, read_only=True):
        assert files_with(home, CANARY)
    with opened(home, schooled_model) as made:
        assert files_with(home, CANARY) == []


# Judging by other pairs


def judged_by(made: Made) -> HeldOutKind:
    return made.course.rounds._examiner.general.known.kind


def test_imported_pairs_judge_until_they_are_dropped(
    home: Path, schooled_model: Path, tmp_path: Path
) -> None:
    mine = tmp_path / "mine.tsv"
    rows = (f"Sentence {'x' * n}.\tSatz {'x' * n}." for n in range(1, 60))
    mine.write_text("\n".join(rows), encoding="utf-8")
    with opened(home, schooled_model) as made:
        made.course.import_held_out(mine)
        assert judged_by(made) is HeldOutKind.IMPORTED
        assert made.course.rounds._examiner.general.holds("sentence xxx")
        assert made.course.drop_held_out() is HeldOutKind.SHIPPED
        assert judged_by(made) is HeldOutKind.SHIPPED
        assert not made.course.rounds._examiner.general.holds("sentence xxx")
        assert made.course.drop_held_out() is HeldOutKind.SHIPPED  # nothing more to drop
        assert not (made.subject.held_out / "en-de.tsv").exists()


def test_pairs_that_are_near_copies_of_corrections_are_not_imported(
    home: Path, schooled_model: Path, tmp_path: Path
) -> None:
    mine = tmp_path / "mine.tsv"
    rows = [f"Sentence {'x' * n}.\tSatz {'x' * n}." for n in range(1, 60)]
    mine.write_text("\n".join([*rows, "The dogs sleep here today.\tHeute."]), encoding="utf-8")
    with opened(home, schooled_model) as made:
        made.correct(("the dog sleeps here today", "heute schläft der Hund hier"))
        sources = [source for source, _ in made.course.import_held_out(mine).pairs]
        assert len(sources) == 59
        assert "The dogs sleep here today." not in sources


def killed_in_an_import(made: Made, path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What is in the folder of imported pairs after that, beside the table of before."""

    def kill(path: Path, target: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", kill)
        with pytest.raises(KeyboardInterrupt):
            made.course.import_held_out(path)
    return [left for left in made.subject.held_out.iterdir() if left.name != "en-de.tsv"]


@pytest.mark.parametrize("by", ["a drop", "a start"])
def test_what_a_kill_left_of_imported_pairs_goes_with(
    home: Path, schooled_model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    mine = tmp_path / "mine.tsv"
    rows = (f"Secret {'x' * n}.\tGeheim {'x' * n}." for n in range(1, 60))
    mine.write_text("\n".join(rows), encoding="utf-8")
    with opened(home, schooled_model) as made:
        (left,) = killed_in_an_import(made, mine, monkeypatch)
        assert b"Secret" in left.read_bytes()
        if by == "a drop":
            made.course.drop_held_out()
            assert list(made.subject.held_out.iterdir()) == []
    if by == "a start":
        with opened(home, schooled_model, read_only=True):
            assert left.exists()  # another program may be at work on it
        with opened(home, schooled_model) as made:
            assert [path.name for path in made.subject.held_out.iterdir()] == ["en-de.tsv"]


def test_a_list_that_cannot_be_dropped_judges_still(
    home: Path, schooled_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "not allowed")

    with opened(home, schooled_model) as made:
        with monkeypatch.context() as patch:
            patch.setattr(Path, "unlink", refused)
            with pytest.raises(FileUnwritable, match="not allowed"):
                made.course.drop_held_out()
        assert judged_by(made) is HeldOutKind.IMPORTED
