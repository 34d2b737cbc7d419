"""How far an export is: each step counts as much as it usually takes."""

from __future__ import annotations

import pytest

from translator.learning.exporting.export_steps import CTRANSLATE2_SHARES, HF_SHARES, ExportSteps
from translator.learning.exporting.reader_hf import LOADED


def test_a_step_counts_with_all_before_it() -> None:
    told: list[tuple[int, int]] = []
    steps = ExportSteps({"one": 10, "two": 20, "three": 30}, lambda *so_far: told.append(so_far))
    steps.reach("one")
    steps.reach("two", 0.5)
    steps.reach("three")
    steps.without("one").reach("two")
    assert told == [(10, 60), (20, 60), (60, 60), (20, 50)]


@pytest.mark.parametrize("shares", [HF_SHARES, CTRANSLATE2_SHARES])
def test_both_forms_begin_alike(shares: dict[str, int]) -> None:
    assert list(shares)[:2] == ["torch", "weights"]


def test_what_the_reader_loads_has_shares() -> None:
    assert [name for name in HF_SHARES if name.endswith(" there")] == [
        f"{name} there" for name in LOADED
    ]
