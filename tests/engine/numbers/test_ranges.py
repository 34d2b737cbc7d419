"""A range is one item where a model has parted it."""

from __future__ import annotations

import pytest

from translator.core.direction import Direction
from translator.core.drafts import GREEDY
from translator.engine.numbers.ranges import lost_ranges, with_whole_weekdays
from translator.engine.serving import ServingModel


@pytest.mark.parametrize(
    ("slug", "source", "draft", "lost"),
    [
        ("en-de", "It takes 5–7 days.", "Die 7 dauern 5 Tage.", ["5–7"]),
        ("en-de", "It takes 5-7 days.", "Es dauert 5 bis 7 Tage.", []),
        ("en-de", "It takes 5-7 days.", "Es dauert 5 7 Tage.", []),  # the sign is put in later
        ("en-de", "from 9:00–17:00, 3–1", "17:00 um 9:00, 1 zu 3", ["9:00–17:00", "3–1"]),
        ("en-de", "Discounts of 10–20 %", "10 % 20", ["10–20"]),
        ("en-ja", "It takes 5 to 7 days, or 2-3.", "5日は7時、3と2", ["2～3", "5～7"]),
        ("en-ja", "It takes 5 to 7 days.", "5日から7日かかる", []),
        ("en-zh", "It takes 5 to 7 days.", "它需要5 7天。", ["5-7"]),
        ("en-ja", "from 5 to 7 days, add 7 to 5 cups", "7 5 7 5", []),
        ("ja-en", "5～7日かかります。", "five days to 7", ["5–7"]),
        ("ja-en", "9～17時です。2～3時間", "9:17, 2 to 3 hours", ["9:00–17:00"]),
        ("zh-en", "需要5-7天", "7 or 5 days", ["5-7"]),
        ("en-zh", "pages 12–15", "12和15页", ["12-15"]),
        ("en-de", "2024-05-01, 10-20-30, A4-5, 555-0142x, 3-4a, +5-7", "", []),
    ],
)
def test_lost_ranges(slug: str, source: str, draft: str, lost: list[str]) -> None:
    assert [one.text for one in lost_ranges(source, draft, Direction.from_slug(slug))] == lost


def test_weekdays_are_no_months() -> None:
    assert (
        with_whole_weekdays("月～金 9時、1月～3月、土～日曜")
        == "月曜日から金曜日 9時、1月～3月、土～日曜"
    )


def test_a_model_says_them(serving: ServingModel) -> None:
    (draft,) = serving.draft(["Delivery takes 5–7 working days."], GREEDY)
    assert "5–7 " in draft.text
