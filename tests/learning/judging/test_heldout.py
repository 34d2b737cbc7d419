"""Held-out pairs: where they come from, and that none of them can be learned from."""

from __future__ import annotations

import stat
from collections.abc import Sequence
from pathlib import Path

import pytest

from translator.core.corrections import Correction, Side
from translator.core.direction import Direction
from translator.core.drafts import DecodingOptions, Draft, Origin
from translator.core.errors.files import TooFewPairs
from translator.core.evidence import HeldOutKind
from translator.core.gate import Policy, Verdict, judge
from translator.core.resources import resources
from translator.learning.judging import heldout
from translator.learning.judging.heldout import HeldOut
from translator.learning.judging.scoring import Compared, Pair, Scorer, Scores, compare
from translator.memory.likeness.near_copies import NearCopies

DE = Direction("en", "de")
PL = Direction("en", "pl")  # the shipped table has no Polish


def given(direction: Direction, folder: Path) -> HeldOut:
    found = heldout.given(direction, folder)
    assert found is not None
    return found


def table(folder: Path, pairs: int) -> Path:
    path = folder / "mine.tsv"
    rows = [f"This is sentence {'x' * n}.\tDas ist Satz {'x' * n}." for n in range(1, pairs + 1)]
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def test_the_shipped_pairs_serve_both_ways(tmp_path: Path) -> None:
    there = given(DE, tmp_path)
    back = given(DE.reversed(), tmp_path)
    assert there.kind is HeldOutKind.SHIPPED
    assert len(there.pairs) >= 200
    first = (resources() / "heldout" / "everyday.tsv").read_text(encoding="utf-8").split("\n")[1]
    assert there.pairs[0] == tuple(first.split("\t")[:2])
    assert (there.pairs[0][1], there.pairs[0][0]) in back.pairs


class Translator:
    """A model that knows the pairs, and leaves out the middle of every ``wrong``-th."""

    def __init__(self, pairs: Sequence[Pair], *, wrong: int) -> None:
        self._said = dict(pairs)
        for source, target in pairs[::wrong]:
            self._said[source] = target[: len(target) // 3] + target[-len(target) // 3 :]

    def draft(self, sources: Sequence[str], options: DecodingOptions) -> list[Draft]:
        return [Draft(source, self._said[source], Origin.MODEL) for source in sources]

    def score(self, pairs: Sequence[Pair]) -> list[tuple[float, int]]:
        return [(-9.0, 9) for _ in pairs]


@pytest.mark.parametrize("slug", ["en-es", "es-en", "en-zh", "zh-en", "en-ja", "ja-en"])
def test_the_gate_judges_by_the_shipped_pairs(slug: str, tmp_path: Path) -> None:
    direction = Direction.from_slug(slug)
    held_out = given(direction, tmp_path)
    assert held_out.kind is HeldOutKind.SHIPPED
    assert len(held_out.pairs) >= 200
    scorer = Scorer(direction)
    before, same, worse = (
        scorer.candidate(Translator(held_out.pairs, wrong=wrong), held_out.pairs)
        for wrong in (20, 20, 4)
    )
    untaught = scorer.candidate(Translator([], wrong=1), [])

    def verdict(after: Scores) -> Verdict:
        evidence = compare(
            kind=held_out.kind,
            general=Compared(before, after),
            personal=None,
            corrections=Compared(untaught, untaught),
        )
        return judge(evidence, Policy()).verdict

    assert verdict(same) is not Verdict.REVERTED
    assert verdict(worse) is Verdict.REVERTED


def test_imported_pairs_take_the_place_of_shipped_ones_until_dropped(tmp_path: Path) -> None:
    folder = tmp_path / "profile" / "heldout"
    kept = heldout.import_pairs(table(tmp_path, 40), DE, folder)
    assert kept.kind is HeldOutKind.IMPORTED
    assert len(kept.pairs) == 40
    assert given(DE, folder) == kept
    back = given(DE.reversed(), folder)
    assert back.kind is HeldOutKind.SHIPPED
    heldout.drop_imported(DE, folder)
    dropped = given(DE, folder)
    assert dropped.kind is HeldOutKind.SHIPPED
    heldout.drop_imported(DE, folder)


def test_imported_pairs_are_private(tmp_path: Path) -> None:
    folder = tmp_path / "profile" / "heldout"
    heldout.import_pairs(table(tmp_path, 40), DE, folder)
    (path,) = folder.iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_of_a_long_file_some_are_chosen_whatever_the_order(tmp_path: Path) -> None:
    path = table(tmp_path, heldout.MOST_PAIRS + 100)
    chosen = heldout.import_pairs(path, DE, tmp_path / "a").pairs
    lines = path.read_text(encoding="utf-8").split("\n")
    path.write_text("\n".join(reversed(lines)), encoding="utf-8")
    assert len(chosen) == heldout.MOST_PAIRS
    assert set(heldout.import_pairs(path, DE, tmp_path / "b").pairs) == set(chosen)


def test_repeated_sources_count_once(tmp_path: Path) -> None:
    path = table(tmp_path, 40)
    path.write_text(path.read_text(encoding="utf-8").replace(".", " 7.") + "\nx\ty\nX!\tz\n")
    pairs = heldout.import_pairs(path, DE, tmp_path / "a").pairs
    assert len(pairs) == 41
    assert pairs[-1] == ("x", "y")


def test_what_was_learned_from_does_not_judge(tmp_path: Path) -> None:
    path = table(tmp_path, 40)
    own = ("The dog sleeps in the garden.", "Where is the station?")
    copies = ("The dogs sleep in the garden!", "Where are the stations?", "where is the station")
    with path.open("a", encoding="utf-8") as file:
        file.writelines(f"\n{source}\tHier." for source in (*own, *copies))
    kept = heldout.import_pairs(path, DE, tmp_path / "kept", without=NearCopies(own))
    sources = [source for source, _ in kept.pairs]
    assert sources[40:] == ["Where are the stations?"]  # the others are near copies, this is none
    assert heldout.imported(DE, tmp_path / "kept") == kept


def test_too_few_pairs_are_refused_and_change_nothing(tmp_path: Path) -> None:
    path = table(tmp_path, 29)
    with pytest.raises(TooFewPairs, match=r"29 different pairs .*; 30 are needed") as refused:
        heldout.import_pairs(path, DE, tmp_path / "kept")
    assert "line" not in str(refused.value)  # none of them is wrong
    assert not (tmp_path / "kept").exists()


def test_for_a_direction_without_pairs_the_shipped_sources_and_the_users_are_to_be_translated(
    tmp_path: Path,
) -> None:
    assert heldout.given(PL, tmp_path) is None
    sources = heldout.own_sources(PL, ["Quite another one.", "quite another one"])
    assert len(sources) > 200
    assert sources.count("Quite another one.") == 1
    assert "quite another one" not in sources
    assert len(heldout.own_sources(PL, ["x" * n for n in range(1, 600)])) == heldout.MOST_PAIRS


def test_broken_own_drafts_are_left_out() -> None:
    pairs = (
        ("Say nothing, please.", ""),
        ("Copy all of this.", "Copy all of this."),
        ("Be good.", "Bądź grzeczny."),
    )
    held_out = heldout.own_drafts(PL, pairs)
    assert held_out == HeldOut(PL, HeldOutKind.OWN_DRAFTS, pairs[2:])


def correction(number: int, *, active: bool = True) -> Correction:
    return Correction(number, DE, f"s{number}", "", f"t{number}", 0.0, 0, Side.HELD_OUT, active)


def test_personal_pairs_are_the_newest_in_force() -> None:
    given = [correction(3), correction(1), correction(2, active=False)]
    assert heldout.personal(given) == (("s1", "t1"), ("s3", "t3"))
    many = [correction(number) for number in range(heldout.MOST_PAIRS + 5)]
    assert len(heldout.personal(many)) == heldout.MOST_PAIRS
    assert heldout.personal(many)[-1] == (
        f"s{heldout.MOST_PAIRS + 4}",
        f"t{heldout.MOST_PAIRS + 4}",
    )
