"""The general held-out pairs of one subject: chosen at once, translated where need be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.support.made_course import GENERAL, Made, opened
from translator.core.direction import Direction
from translator.core.drafts import DecodingOptions, Draft, Origin
from translator.core.evidence import HeldOutKind
from translator.learning.judging import heldout
from translator.learning.judging.general_pairs import GeneralPairs
from translator.learning.rounds.backlog import Backlog
from translator.learning.rounds.round_state import RoundState
from translator.learning.stopping import StoppedError

EN_DE = Direction("en", "de")
THINGS = ("boat", "bridge", "garden", "hammer", "island", "jacket", "kettle", "ladder")
TYPED = [f"My {thing} is {like}." for thing in THINGS for like in ("old", "new", "lost", "here")]


class Backwards:
    """A base model that writes everything backwards, and counts how much it was given at once."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def draft(self, sources: Sequence[str], options: DecodingOptions) -> list[Draft]:
        self.asked.append(len(sources))
        return [Draft(source, source[::-1], Origin.MODEL) for source in sources]

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[tuple[float, int]]:
        raise AssertionError("not needed")


class Stopping:
    """Stops what calls it at the n-th call."""

    def __init__(self, stop_at: int) -> None:
        self.left = stop_at

    def __call__(self) -> None:
        self.left -= 1
        if self.left == 0:
            raise StoppedError


@pytest.fixture
def made(tmp_path: Path, tiny_model: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Made]:
    """A profile for which nothing is shipped to judge by, and in which something was typed."""
    monkeypatch.setattr(heldout, "shipped", lambda direction: None)
    monkeypatch.setattr(heldout, "shipped_sources", lambda direction: [])
    with opened(tmp_path / "home", tiny_model) as made:
        (made.subject.held_out / "en-de.tsv").unlink(missing_ok=True)
        for source in TYPED:
            assert made.store.add_sources(EN_DE, source)
        yield made


def unexpected() -> Backwards:
    raise AssertionError("the base model was loaded for nothing")


def never() -> None:
    return None


def test_near_copies_of_shipped_sources_are_held(tmp_path: Path, tiny_model: Path) -> None:
    with opened(tmp_path / "home", tiny_model) as made:
        (made.subject.held_out / "en-de.tsv").unlink(missing_ok=True)
        general = GeneralPairs(made.subject, unexpected, never)
        assert general.known.kind is HeldOutKind.SHIPPED
        source = general.known.pairs[0][0]
        assert general.holds(source)
        assert general.holds(f"  {source.upper().rstrip('?.')} !")
        assert all(general.holds(f"{pair[0].rstrip('?.')}s.") for pair in general.known.pairs)
        assert not general.holds("Nobody ever wrote this sentence about a green quokka.")


def test_a_correction_that_differs_from_a_general_pair_by_an_s_is_not_learned(
    tmp_path: Path, tiny_model: Path
) -> None:
    with opened(tmp_path / "home", tiny_model) as made:
        general = GeneralPairs(made.subject, unexpected, never)
        made.correct(*((f"{source}s", f"{target} dort") for source, target in GENERAL))
        (own,) = made.correct(("nobody wrote this so far", "das schrieb noch niemand"))
        backlog = Backlog(made.store, EN_DE, general.holds)
        assert [one.number for one in backlog.usable(RoundState())] == [own]


def test_what_is_held_is_known_before_anything_is_translated(made: Made) -> None:
    general = GeneralPairs(made.subject, unexpected, never)
    held = [source for source in TYPED if general.holds(source)]
    assert 0 < len(held) < len(TYPED)
    base = Backwards()
    translated = GeneralPairs(made.subject, lambda: base, never).known
    assert translated.kind is HeldOutKind.OWN_DRAFTS
    assert sorted(source for source, _ in translated.pairs) == sorted(held)
    assert all(target == source[::-1] for source, target in translated.pairs)


def test_it_stops_between_any_two_sentences_and_translates_none_twice(made: Made) -> None:
    base, between = Backwards(), Stopping(4)
    general = GeneralPairs(made.subject, lambda: base, between)
    with pytest.raises(StoppedError):
        _ = general.known
    assert base.asked == [1, 1, 1]
    assert len(base.asked) < len(general.known.pairs) == sum(base.asked)


def test_what_was_chosen_stays_until_it_is_forgotten(made: Made) -> None:
    base = Backwards()
    general = GeneralPairs(made.subject, lambda: base, never)
    before = general.known
    for source in TYPED:
        assert made.store.add_sources(EN_DE, f"{source} So there.")
    assert general.known == before
    general.forget()
    assert len(general.known.pairs) > len(before.pairs)


def test_while_there_are_too_few_what_was_typed_since_judges_too(made: Made) -> None:
    base = Backwards()
    general = GeneralPairs(made.subject, lambda: base, never)
    few = general.known
    assert not general.renew(len(few.pairs))
    assert not general.renew(len(few.pairs) + 1)  # nothing was typed since
    assert general.known == few
    for thing in THINGS:
        assert made.store.add_sources(EN_DE, f"Nobody has seen the {thing} of my brother.")
    assert not general.renew(len(few.pairs))
    assert general.known == few
    assert general.renew(len(few.pairs) + 1)
    more = general.known
    assert set(few.pairs) < set(more.pairs)
    assert all(general.holds(source) for source, _ in more.pairs)
    assert len(base.asked) == len(more.pairs)  # none of them twice


def test_pairs_that_are_given_are_never_too_few(tmp_path: Path, tiny_model: Path) -> None:
    with opened(tmp_path / "home", tiny_model) as made:
        general = GeneralPairs(made.subject, unexpected, never)
        assert not general.renew(10**6)
        assert general.known.kind is HeldOutKind.IMPORTED


def test_where_nothing_was_typed_there_is_nothing_yet(
    tmp_path: Path, tiny_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(heldout, "shipped", lambda direction: None)
    monkeypatch.setattr(heldout, "shipped_sources", lambda direction: [])
    with opened(tmp_path / "home", tiny_model) as made:
        (made.subject.held_out / "en-de.tsv").unlink(missing_ok=True)
        general = GeneralPairs(made.subject, Backwards, never)
        assert general.known.pairs == ()
        assert not general.holds(TYPED[0])
        for source in TYPED:
            assert made.store.add_sources(EN_DE, source)
        assert general.known.pairs
