"""Replay: translated when it is drawn, kept for the next time, the user's own never on the disk."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from translator.core.direction import Direction
from translator.core.drafts import DecodingOptions, Draft, Origin
from translator.core.text import recall_key
from translator.learning.replay import replay
from translator.learning.replay.replay import Replay
from translator.learning.stopping import StoppedError

EN_DE = Direction("en", "de")
SHIPPED = [f"sentence {word}" for word in ("one", "two", "three", "four", "five", "six")]
OWN = ["my own one", "my own two"]


class Base:
    """What it says of a sentence depends on the company, as with int8 in batches."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def draft(self, sources: Sequence[str], options: DecodingOptions) -> list[Draft]:
        self.asked += sources
        company = len(sources)
        return [
            Draft(one, "" if one.endswith("four") else f"{one} {company}", Origin.MODEL)
            for one in sources
        ]


@pytest.fixture
def base(monkeypatch: pytest.MonkeyPatch) -> Base:
    monkeypatch.setattr(replay, "shipped_sources", lambda language: list(SHIPPED))
    return Base()


@pytest.mark.parametrize(
    ("slug", "sign"),
    [("en-es", "the"), ("es-en", "¿"), ("en-zh", "the"), ("zh-en", "的"), ("ja-en", "の")],
)
def test_the_shipped_list_is_that_of_the_source_language(
    slug: str, sign: str, tmp_path: Path
) -> None:
    pool = Replay(Base, Direction.from_slug(slug), tmp_path / "replay.json").pool([], without=())
    drawn = [one.source for one in pool.draw(1, 2_000)]
    assert len(drawn) > 1_000
    assert set(drawn) <= set(replay.shipped_sources(slug[:2]))
    assert sum(sign in one for one in drawn) > 100


def test_each_is_translated_once_and_only_when_drawn(base: Base, tmp_path: Path) -> None:
    known = Replay(lambda: base, EN_DE, tmp_path / "replay.json")
    pool = known.pool(OWN, without=set())
    assert base.asked == []
    drawn = pool.draw(7, 3)
    assert sorted(base.asked) == sorted(one.source for one in drawn)
    assert [one.source for one in pool.draw(7, 3)] == [one.source for one in drawn]
    assert len(base.asked) == len(set(base.asked)) == 3


def test_a_translation_does_not_depend_on_what_else_is_asked_for(
    base: Base, tmp_path: Path
) -> None:
    """Or a forgotten correction would have left a trace: it drew other sentences."""
    together = Replay(lambda: base, EN_DE, tmp_path / "a.json").translations(SHIPPED)
    other = Replay(lambda: base, EN_DE, tmp_path / "b.json")
    apart = [text for one in reversed(SHIPPED) for text in other.translations([one])]
    assert together == apart[::-1]


def test_what_is_corrected_is_not_drawn_nor_what_has_no_translation(
    base: Base, tmp_path: Path
) -> None:
    without = {recall_key("Sentence ONE!", coarse=True), recall_key(OWN[0], coarse=True)}
    drawn = Replay(lambda: base, EN_DE, tmp_path / "a.json").pool(OWN, without=without).draw(1, 100)
    assert {one.source for one in drawn} == {*SHIPPED, *OWN} - {SHIPPED[0], SHIPPED[3], OWN[0]}
    assert all(one.target == f"{one.source} 1" for one in drawn)


def test_the_shipped_ones_are_kept_and_the_users_own_are_not(base: Base, tmp_path: Path) -> None:
    cache = tmp_path / "cache" / "replay.json"
    known = Replay(lambda: base, EN_DE, cache)
    known.pool(OWN, without=set()).draw(1, 100)
    assert not cache.exists()
    known.save()
    assert set(json.loads(cache.read_text(encoding="utf-8"))) == set(SHIPPED)
    base.asked.clear()
    again = Replay(lambda: base, EN_DE, cache)
    again.pool(OWN, without=set()).draw(1, 100)
    assert sorted(base.asked) == OWN
    again.pool([], without=set())
    base.asked.clear()
    again.pool(OWN, without=set()).draw(1, 100)
    assert sorted(base.asked) == OWN  # erased there, they are forgotten here


@pytest.mark.parametrize("content", [b"", b"[1]", b'{"x": 5, "sentence one": 7}', b"\xff\xfe{"])
def test_a_damaged_cache_is_begun_anew(base: Base, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "replay.json").write_bytes(content)
    known = Replay(lambda: base, EN_DE, tmp_path / "replay.json")
    assert known.translations(SHIPPED[:1]) == ["sentence one 1"]


def test_it_may_be_stopped_between_any_two(base: Base, tmp_path: Path) -> None:
    calls = 0

    def between() -> None:
        nonlocal calls
        calls += 1
        if calls == 3:
            raise StoppedError

    known = Replay(lambda: base, EN_DE, tmp_path / "replay.json", between=between)
    with pytest.raises(StoppedError):
        known.translations(SHIPPED)
    assert base.asked == SHIPPED[:2]
