from __future__ import annotations

import numpy as np
import pytest

from translator.learning.recipe.recipe import Example
from translator.learning.replay.sampling import Pool, _mixed, fingerprint


def _pairs(count: int) -> list[Example]:
    return [Example(f"source {at}", f"target {at}", f"key {at}") for at in range(count)]


def test_scrambling_is_that_of_splitmix64() -> None:
    # The first outputs of SplitMix64 for seed 1234567, as published with its reference code.
    weyl = np.uint64(0x9E3779B97F4A7C15)
    states = np.array([1234567], dtype=np.uint64) + weyl * np.arange(1, 4, dtype=np.uint64)
    expected = [6457827717110365317, 3203168211198807973, 9817491932198370423]
    assert _mixed(states).tolist() == expected


def test_fingerprints_keep_parts_apart() -> None:
    assert fingerprint("ab", "c") != fingerprint("a", "bc")
    assert fingerprint(1, "a") == fingerprint("1", "a")
    assert 0 <= fingerprint("x") < 2**64


def test_draws_as_many_as_asked_without_repeats() -> None:
    drawn = Pool(_pairs(50)).draw(fingerprint("step"), 12)
    assert len({pair.key for pair in drawn}) == 12


def test_draws_all_where_fewer_are_there() -> None:
    assert len(Pool(_pairs(3)).draw(1, 12)) == 3
    assert Pool([]).draw(1, 12) == []
    assert Pool(_pairs(3)).draw(1, 0) == []


def test_order_of_the_pool_does_not_matter() -> None:
    pairs = _pairs(40)
    step = fingerprint("step")
    assert Pool(pairs).draw(step, 5) == Pool(pairs[::-1]).draw(step, 5)


def test_another_step_draws_others() -> None:
    pool = Pool(_pairs(1000))
    assert pool.draw(fingerprint(1), 10) != pool.draw(fingerprint(2), 10)


@pytest.mark.parametrize("gone", range(0, 40, 7))
def test_taking_one_away_changes_only_the_steps_it_took_part_in(gone: int) -> None:
    pairs = _pairs(40)
    whole, without = Pool(pairs), Pool(pairs[:gone] + pairs[gone + 1 :])
    for number in range(50):
        step = fingerprint("step", number)
        before, after = whole.draw(step, 6), without.draw(step, 6)
        if pairs[gone] in before:
            assert set(before) - {pairs[gone]} < set(after)
        else:
            assert before == after


def test_leaves_out_what_is_excluded() -> None:
    pairs = _pairs(20)
    pool = Pool(pairs)
    first = pool.draw(9, 1)[0]
    assert pool.draw(9, 5, without={first.key}) == pool.draw(9, 6)[1:]


def test_every_pair_is_drawn_about_equally_often() -> None:
    pool = Pool(_pairs(20))
    counts = dict.fromkeys((pair.key for pair in pool.examples), 0)
    for number in range(2000):
        for pair in pool.draw(fingerprint(number), 4):
            counts[pair.key] += 1
    # 2000 draws of 4 out of 20: 400 each, standard deviation 18; five of them either way.
    assert all(310 < count < 490 for count in counts.values())
