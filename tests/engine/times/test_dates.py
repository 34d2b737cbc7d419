"""Dates with the name of a month are in the drafts of their sources."""

from __future__ import annotations

import pytest

from translator.core.drafts import GREEDY, REFINED
from translator.engine.serving import ServingModel
from translator.engine.times.dates import Date, in_place_of_monday, only_date, says, with_monday


@pytest.mark.parametrize(
    ("language", "text", "found", "asked"),
    [
        ("en", "on March 3, 2025.", (3, 3, "2025"), "on Monday."),
        ("en", "on March 3rd", (3, 3, ""), "on Monday"),
        ("en", "by the 31st of December 2024!", (31, 12, "2024"), "by Monday!"),
        ("en", "on 12 May, too", (12, 5, ""), "on Monday, too"),
        ("de", "am 3. März 2025", (3, 3, "2025"), "am Montag"),
        ("fr", "le 1er mars", (1, 3, ""), "le lundi"),
        ("es", "el 3 de marzo de 2025", (3, 3, "2025"), "el lunes"),
        ("zh", "在2025年3月3日", (3, 3, "2025"), "在星期一"),
        ("ja", "12月31日に", (31, 12, ""), "月曜日に"),
    ],
)
def test_a_date_is_found(language: str, text: str, found: tuple[int, int, str], asked: str) -> None:
    date = only_date(text, language)
    assert date is not None
    assert (date.day, date.month, date.year) == found
    assert with_monday(text, date, language) == asked


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "in March 2025"),
        ("en", "from 3 March to 5 April"),
        ("en", "on Monday, 3 March"),
        ("en", "May 5 people come?"),
        ("en", "version 3.3 March"),
        ("en", "at March 3:30"),
        ("de", "im März 2025"),
        ("it", "il 3 marzo"),
    ],
)
def test_what_is_no_date_or_not_one_alone(language: str, text: str) -> None:
    assert only_date(text, language) is None


@pytest.mark.parametrize(
    ("language", "draft", "said"),
    [
        ("de", "am 3. März 2025", True),
        ("de", "am 03.03.2025", True),
        ("de", "am 3.3.25", True),
        ("de", "am 3. März", False),
        ("de", "am 3. 2025", False),
        ("de", "im März 2025", False),
        ("en", "on March 3rd, 2025", True),
        ("en", "2025 3 on March", False),
        ("en", "to 2025 on March 3", False),
        ("es", "el 3 de marzo 2025", True),
        ("zh", "2025年3月3号", True),
        ("zh", "3月3日", False),
        ("it", "il 3 marzo", True),  # of which nothing is known
    ],
)
def test_what_a_draft_says(language: str, draft: str, said: bool) -> None:
    assert says(draft, Date(0, 0, 3, 3, "2025"), language) is said


@pytest.mark.parametrize(
    ("language", "draft", "expected"),
    [
        ("de", "Es ist am Montag.", "Es ist am 1. März 2025."),
        ("de", "Es ist Montag.", "Es ist am 1. März 2025."),
        ("en", "It is on Monday.", "It is on 1 March 2025."),
        ("fr", "C'est lundi.", "C'est le 1er mars 2025."),
        ("fr", "jusqu'à lundi, de lundi", None),
        ("fr", "Il reste jusqu'à lundi.", "Il reste jusqu'au 1er mars 2025."),
        ("fr", "C'est le lundi.", "C'est le 1er mars 2025."),
        ("es", "Es el lunes.", "Es el 1 de marzo de 2025."),
        ("es", "Hasta lunes.", "Hasta el 1 de marzo de 2025."),
        ("zh", "在周一见面。", "在2025年3月1日见面。"),
        ("ja", "月曜日に会う。", "2025年3月1日に会う。"),
        ("de", "Es ist morgen.", None),
    ],
)
def test_in_place_of_monday(language: str, draft: str, expected: str | None) -> None:
    assert in_place_of_monday(draft, Date(0, 0, 1, 3, "2025"), language) == expected


def test_the_drafts_of_a_model_have_their_dates(serving: ServingModel) -> None:
    sources = ["The meeting is on March 3, 2025.", "It is late.", "We moved in on July 15, 2021."]
    for options in (GREEDY, REFINED):
        drafts = serving.draft(sources, options)
        assert [draft.source for draft in drafts] == sources
        assert "3. März 2025" in drafts[0].text
        assert "15. Juli 2021" in drafts[2].text
        assert "Montag" not in " ".join(draft.text for draft in drafts)
