"""On which side of the gate a correction stands."""

from __future__ import annotations

import math

import pytest

from translator.core.corrections import HELD_OUT_SHARE, Side, side_of


def _share(share: float, sources: int = 4000) -> float:
    # Letters, because the key writes every number as 0: these must be different texts.
    words = (
        f"{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}" for n in range(sources)
    )
    held_out = sum(
        side_of(f"Please bring the {word} back", share) is Side.HELD_OUT for word in words
    )
    return held_out / sources


@pytest.mark.parametrize("share", [HELD_OUT_SHARE, 0.5])
def test_the_share_of_many_sources_is_the_share_asked_for(share: float) -> None:
    # Four standard deviations of a binomial share: the sources are fixed, so this never flickers.
    tolerance = 4 * math.sqrt(share * (1 - share) / 4000)
    assert _share(share) == pytest.approx(share, abs=tolerance)


def test_the_ends_of_the_scale() -> None:
    assert _share(0.0, 50) == 0.0
    assert _share(1.0, 50) == 1.0


def test_a_larger_share_only_moves_sources_to_the_held_out_side() -> None:
    sources = [f"The {word} is open" for word in ("shop", "door", "bank", "road", "file", "line")]
    for source in sources:
        sides = [side_of(source, share) is Side.HELD_OUT for share in (0.1, 0.3, 0.5, 0.7, 0.9)]
        assert sides == sorted(sides)


@pytest.mark.parametrize(
    "source", ["The train leaves at 10:30.", "Wo ist der Bahnhof?", "これは本です。", "a", ""]
)
def test_near_copies_stand_on_the_same_side(source: str) -> None:
    copies = [source.upper(), source.lower(), f"  {source}\n", source.rstrip(".?。"), f"{source} !"]
    copies += [source.replace("10:30", "7"), source.replace(" ", "\u00a0 ")]
    for share in (0.1, 0.25, 0.5, 0.75, 0.9):
        assert {side_of(copy, share) for copy in copies} == {side_of(source, share)}


@pytest.mark.parametrize(
    ("source", "share", "side"),
    [
        ("The door is open.", HELD_OUT_SHARE, Side.HELD_OUT),  # 0684fed08b8283cf
        ("Where is the station?", HELD_OUT_SHARE, Side.LEARN),  # 2699f93b56dc6d5c
        ("Where is the station?", 0.5, Side.HELD_OUT),
        ("The meeting starts at 10:30", 0.5, Side.HELD_OUT),  # 7a82db2b2bffa358
        ("Good morning!", 0.5, Side.LEARN),  # 9b46cb02a5a3ede7
    ],
)
def test_the_rule_stays_what_it_was(source: str, share: float, side: Side) -> None:
    """Stored corrections were learned from, or not, by this rule.

    Beside each: ``printf 'the door is open' | b2sum -l 64`` of coreutils, to be compared with the
    share of 2^64, which is 2000000000000000 for an eighth and 8000000000000000 for a half.
    """
    assert side_of(source, share) is side
