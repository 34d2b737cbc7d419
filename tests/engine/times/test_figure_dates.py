"""Dates in figures: lost where a part of them is there twice."""

from __future__ import annotations

import pytest

from translator.core.drafts import REFINED
from translator.engine.serving import ServingModel
from translator.engine.times.figure_dates import lost_figure_dates

DATE = "The payment was due on 28/02/2025."


@pytest.mark.parametrize(
    ("source", "draft", "lost"),
    [
        (DATE, "Die Zahlung war am 28/28/02/2025.", ["28/02/2025"]),
        (DATE, "Die Zahlung war am 28/02/2025 /025.", ["28/02/2025"]),
        (DATE, "Die Zahlung war am 28.", ["28/02/2025"]),
        (DATE, "Die Zahlung war am 28/02/2025.", []),
        (DATE, "Die Zahlung war am 28. 2. 2025.", []),
        (DATE, "付款截止于2025年2月28日。", []),
        ("01/02/2024 to 31/12/2025", "01/02/2024 bis 31/1255", ["31/12/2025"]),
        ("01/02/2024 and 01/02/2024", "01/02/2024", ["01/02/2024"]),
        ("12/31 or 1/2/34", "12/31/31", []),
        ("", "1/2/2024", []),
    ],
)
def test_lost_dates(source: str, draft: str, lost: list[str]) -> None:
    found = lost_figure_dates(source, draft)
    assert [item.text for item in found] == lost
    assert all(source[item.start : item.end] == item.text for item in found)


def test_a_draft_has_each_date_once(serving: ServingModel) -> None:
    sources = [DATE, "Valid from 01/02/2024 to 31/12/2025.", "The bill is due on 28/02/2025."]
    for draft in serving.draft(sources, REFINED):
        assert lost_figure_dates(draft.source, draft.text) == []
