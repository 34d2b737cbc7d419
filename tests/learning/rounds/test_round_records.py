"""What is kept and told of rounds: the state, the journal, which corrections are next, reports."""

from __future__ import annotations

import json
import stat
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from tests.memory.made_memory import sentences
from translator.core.corrections import Correction, NewCorrection, Side, side_of
from translator.core.direction import Direction
from translator.core.errors.files import DiskFull
from translator.core.gate import Check, Outcome, Reason, Verdict
from translator.core.learning import RoundReport
from translator.learning.judging.suspicion import doubtful
from translator.learning.rounds import backlog as backlog_module
from translator.learning.rounds import round_journal
from translator.learning.rounds.backlog import FEWEST, Backlog, smaller_groups, taken
from translator.learning.rounds.round_journal import (
    JOURNAL,
    append_base,
    append_report,
    count_earlier,
    read_reports,
    sweep,
)
from translator.learning.rounds.round_reports import looks_wrong
from translator.learning.rounds.round_state import RoundState, read_state, write_state
from translator.memory.store import Store

EN_DE = Direction("en", "de")
FULL = RoundState(
    round=7,
    reverts=2,
    share=0.55,
    groups=((1, 2), (3,)),
    quarantined=(4,),
    suspects=(5, 6),
    confirmed=(7,),
    examined=(1, 2, 3, 4, 5, 6, 7),
    resting=(8, 9),
    retuned=16,
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "profile") as opened:
        yield opened


# The state


def test_the_state_comes_back_as_it_was_written(store: Store) -> None:
    assert read_state(store, EN_DE) == RoundState()
    write_state(store, EN_DE, FULL)
    assert read_state(store, EN_DE) == FULL
    assert read_state(store, EN_DE.reversed()) == RoundState()


def test_the_state_survives_the_program(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        write_state(store, EN_DE, FULL)
    with Store(tmp_path) as store:
        assert read_state(store, EN_DE) == FULL


@pytest.mark.parametrize("number", [1, 3, 4, 5, 7, 8])
def test_no_trace_of_a_forgotten_correction_stays_in_it(number: int) -> None:
    left = FULL.without(number)
    assert number not in json.loads(json.dumps(asdict(left)))["examined"]
    listed = {name: getattr(left, name) for name in ("quarantined", "suspects", "confirmed")}
    assert all(number not in numbers for numbers in [*listed.values(), left.examined, left.resting])
    assert all(number not in group for group in left.groups)
    assert () not in left.groups
    assert (left.round, left.reverts, left.share) == (7, 2, 0.55)


def test_welcome_corrections_are_left_out_no_longer() -> None:
    assert FULL.left_out == {4, 5, 6, 8, 9}
    state = FULL.welcoming([4, 5, 8])
    assert state.left_out == {6, 9}
    assert set(state.confirmed) == {7, 4, 5, 8}


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "{",
        "[]",
        "null",
        "7",
        '"text"',
        json.dumps(asdict(FULL) | {"groups": 5}),
        json.dumps(asdict(FULL) | {"groups": [[1], 2]}),
        json.dumps(asdict(FULL) | {"round": "seven"}),
        json.dumps(asdict(FULL) | {"share": None}),
        json.dumps(asdict(FULL) | {"suspects": ["5"]}),
        json.dumps(asdict(FULL) | {"quarantined": 4}),
    ],
)
def test_a_state_that_is_none_is_a_fresh_one(store: Store, stored: str) -> None:
    store.set_state("rounds en-de", stored)
    assert read_state(store, EN_DE) == RoundState()


def test_a_state_of_another_version_keeps_what_is_known(store: Store) -> None:
    """Or what the user went back from would be learned again after an update."""
    values = asdict(FULL) | {"brand_new": [1, 2]}
    del values["retuned"]
    store.set_state("rounds en-de", json.dumps(values))
    assert read_state(store, EN_DE) == replace(FULL, retuned=0)


# The journal


def report(number: int, **changes: object) -> RoundReport:
    made = RoundReport(
        round=number,
        verdict=Verdict.REVERTED,
        reasons=(
            Reason(check=Check.BLEU, outcome=Outcome.HARM, figure=-1.5, sentence="−1.5 ± 0.2."),
        ),
        revision=3,
        corrections=(4, 5),
        share=0.7,
        general_before=31.5,
        general_after=30.0,
        personal_before=None,
        personal_after=12.0,
        right_before=1,
        right_after=2,
        right_of=2,
        suspects=(6,),
        steps=8,
        loss=1.25,
        seconds=0.5,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def test_reports_are_read_as_they_were_told(tmp_path: Path) -> None:
    assert read_reports(tmp_path / "en-de") == []
    told = [report(1), report(2, verdict=Verdict.ACCEPTED, reasons=(), suspects=())]
    for one in told:
        append_report(tmp_path / "en-de", one)
    assert read_reports(tmp_path / "en-de") == told


def test_half_a_last_line_is_skipped_and_the_next_report_is_whole(tmp_path: Path) -> None:
    append_report(tmp_path, report(1))
    append_report(tmp_path, report(2))
    whole = (tmp_path / JOURNAL).read_bytes()
    (tmp_path / JOURNAL).write_bytes(whole[:-40])
    assert read_reports(tmp_path) == [report(1)]
    append_report(tmp_path, report(3))
    assert read_reports(tmp_path) == [report(1), report(3)]


def test_lines_that_are_no_reports_are_skipped(tmp_path: Path) -> None:
    append_report(tmp_path, report(1))
    line = json.loads((tmp_path / JOURNAL).read_text(encoding="utf-8"))
    foreign = [
        line | {"colour": "red"},
        line | {"verdict": "praised"},
        {key: value for key, value in line.items() if key != "steps"},
        [],
        7,
        None,
    ]
    with (tmp_path / JOURNAL).open("ab") as file:
        file.write(b"".join(b"\n" + json.dumps(one).encode() for one in foreign) + b"\n\xff\xfe{")
    append_report(tmp_path, report(2))
    assert read_reports(tmp_path) == [report(1), report(2)]


def test_the_oldest_reports_go_once_there_are_twice_as_many_as_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(round_journal, "_KEPT", 3)
    kept: list[list[int]] = []
    earlier: list[int] = []
    for number in range(1, 14):
        if number == 5:
            append_base(tmp_path, "another base")
        append_report(tmp_path, report(number))
        kept.append([one.round for one in read_reports(tmp_path)])
        earlier.append(count_earlier(tmp_path))
    assert max(map(len, kept)) == 6
    assert all(rounds == [*range(rounds[0], rounds[-1] + 1)] for rounds in kept)
    assert [rounds[-1] for rounds in kept] == [*range(1, 14)]
    assert kept[-1] == [8, 9, 10, 11, 12, 13]
    # Of those that are kept, the ones on the base before.
    assert earlier == [sum(one < 5 <= rounds[-1] for one in rounds) for rounds in kept]
    assert stat.S_IMODE((tmp_path / JOURNAL).stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == [JOURNAL]


def test_a_report_is_added_though_the_oldest_cannot_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows, while the panel reads them."""

    def held(path: Path, target: Path) -> None:
        raise PermissionError(13, "held open", path)

    monkeypatch.setattr(round_journal, "_KEPT", 2)
    monkeypatch.setattr(Path, "replace", held)
    for number in range(1, 8):
        append_report(tmp_path, report(number))
    assert [one.round for one in read_reports(tmp_path)] == [*range(1, 8)]
    assert [path.name for path in tmp_path.iterdir()] == [JOURNAL]


def test_what_a_kill_left_while_the_oldest_went_is_swept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kill(path: Path, target: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(round_journal, "_KEPT", 1)
    append_report(tmp_path, report(1))
    append_report(tmp_path, report(2))
    monkeypatch.setattr(Path, "replace", kill)
    with pytest.raises(KeyboardInterrupt):
        append_report(tmp_path, report(3))
    assert len(list(tmp_path.iterdir())) == 2
    sweep(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [JOURNAL]
    assert [one.round for one in read_reports(tmp_path)] == [1, 2]


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    (tmp_path / JOURNAL).symlink_to("/dev/full")
    if not Path("/dev/full").exists():
        pytest.skip("needs a device that is always full")
    with pytest.raises(DiskFull):
        append_report(tmp_path, report(1))


# What is next


def add(store: Store, count: int, *, side: Side = Side.LEARN) -> list[int]:
    texts = sentences(max(40, 2 * count), seed=len(side))
    chosen = [text for text in texts if side_of(text) is side][:count]
    assert len(chosen) == count
    new = [NewCorrection(EN_DE, text, "", text.upper()) for text in chosen]
    return [one.number for one in store.add_many(new)]


def numbers(corrections: Sequence[Correction]) -> list[int]:
    return [one.number for one in corrections]


@pytest.mark.parametrize(("waiting", "expected"), [(3, 3), (8, 8), (20, 8), (100, 25), (300, 64)])
def test_the_longer_the_backlog_the_larger_a_round(
    store: Store, waiting: int, expected: int
) -> None:
    added = add(store, waiting)
    backlog = Backlog(store, EN_DE, lambda _: False)
    assert numbers(backlog.next(RoundState(), set())) == added[:expected]
    assert numbers(backlog.waiting(RoundState(), set())) == added


def test_new_corrections_come_first_and_then_the_groups_in_their_order(store: Store) -> None:
    added = add(store, 6)
    state = RoundState(groups=((added[3], added[1]), (added[0],)))
    backlog = Backlog(store, EN_DE, lambda _: False)
    new = [added[2], added[4], added[5]]
    assert numbers(backlog.next(state, set())) == new
    assert numbers(backlog.next(state, set(new))) == [added[1], added[3]]
    state = taken(state, backlog.next(state, set(new)))
    assert state.groups == ((added[0],),)
    assert numbers(backlog.next(state, {*new, added[1], added[3]})) == [added[0]]
    assert backlog.next(state, set(added)) == []


def test_what_was_removed_meanwhile_is_passed_over_in_a_group(store: Store) -> None:
    added = add(store, 3)
    state = RoundState(groups=((added[0],), (added[1], added[2])))
    store.remove(added[0])
    store.remove(added[2])
    backlog = Backlog(store, EN_DE, lambda _: False)
    assert numbers(backlog.next(state, set())) == [added[1]]


def test_what_is_held_out_or_left_out_is_never_next(store: Store) -> None:
    learnable = add(store, 5)
    add(store, 3, side=Side.HELD_OUT)
    general = store.get(learnable[0]).source
    state = RoundState(quarantined=(learnable[1],), suspects=(learnable[2],), resting=(99,))
    backlog = Backlog(store, EN_DE, lambda source: source == general)
    assert numbers(backlog.next(state, set())) == learnable[3:]
    assert numbers(backlog.usable(state)) == learnable[3:]


def test_whether_it_is_held_out_is_asked_once_until_other_pairs_are(store: Store) -> None:
    added = add(store, 3)
    asked: list[str] = []

    def holds(source: str) -> bool:
        asked.append(source)
        return False

    backlog = Backlog(store, EN_DE, holds)
    backlog.next(RoundState(), set())
    assert numbers(backlog.usable(RoundState())) == added
    assert len(asked) == 3
    backlog.held_out_changed()
    backlog.usable(RoundState())
    assert len(asked) == 6


def test_other_directions_and_replaced_corrections_do_not_wait(store: Store) -> None:
    (first,) = add(store, 1)
    source = store.get(first).source
    newer = store.add(NewCorrection(EN_DE, source, "", "anders")).number
    store.add(NewCorrection(EN_DE.reversed(), "ganz woanders", "", "elsewhere"))
    backlog = Backlog(store, EN_DE, lambda _: False)
    assert numbers(backlog.next(RoundState(), set())) == [newer]


@pytest.mark.parametrize(("size", "parts"), [(2, 2), (3, 3), (8, 4), (64, 4), (9, 5)])
def test_smaller_groups_hold_everything_once(size: int, parts: int) -> None:
    groups = smaller_groups(tuple(range(size)))
    assert len(groups) == parts
    assert [number for group in groups for number in group] == list(range(size))
    assert max(map(len, groups)) < size


def test_a_round_of_the_fewest_is_not_larger_than_a_round_may_be() -> None:
    assert FEWEST <= backlog_module._MOST


# Reports without a candidate


def test_what_looks_wrong_is_told_with_its_count_and_without_its_text() -> None:
    reason = looks_wrong([3, 5])
    assert reason.figure == 2
    assert reason.outcome is Outcome.NO_GAIN


# Suspicion


class _Table:
    """Explains "<x> de" by the source "<x>" alone."""

    def __init__(self) -> None:
        self.asked = 0

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[tuple[float, int]]:
        self.asked += len(pairs)
        return [(-1.0 if target == f"{source} de" else -9.0, 3) for source, target in pairs]


def correction(number: int, source: str, target: str, draft: str = "") -> Correction:
    return Correction(number, EN_DE, source, draft, target, 1.0, 0, Side.LEARN)


def nothing() -> None:
    return None


FIELD = [correction(number, word, f"{word} de") for number, word in enumerate("abcde", start=1)]


def test_a_target_of_another_source_is_doubtful() -> None:
    swapped = correction(6, "f", "b de")
    among = [*FIELD, swapped]
    assert doubtful(among, _Table(), among=among, between=nothing) == {6}


def test_what_keeps_half_of_the_draft_belongs_to_its_source() -> None:
    swapped = correction(6, "f", "b de", draft="c de")
    model = _Table()
    assert doubtful([swapped], model, among=[*FIELD, swapped], between=nothing) == set()
    assert model.asked == 0
    rewritten = correction(6, "f", "b de", draft="quite another thing")
    assert doubtful([rewritten], model, among=[*FIELD, rewritten], between=nothing) == {6}


@pytest.mark.parametrize(("others", "found"), [(2, set()), (3, {6})])
def test_with_fewer_than_three_other_sources_nothing_is_doubtful(
    others: int, found: set[int]
) -> None:
    swapped = correction(6, "f", "b de")
    among = [*FIELD[1 : 1 + others], swapped]
    assert doubtful([swapped], _Table(), among=among, between=nothing) == found


def test_it_may_be_stopped_between_any_two() -> None:
    class StoppedError(Exception):
        pass

    calls = 0

    def between() -> None:
        nonlocal calls
        calls += 1
        if calls == 2:
            raise StoppedError

    with pytest.raises(StoppedError):
        doubtful(FIELD, _Table(), among=FIELD, between=between)
    assert calls == 2
