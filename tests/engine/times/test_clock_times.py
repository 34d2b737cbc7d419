"""English times of day are asked for as the other languages tell them."""

from __future__ import annotations

import pytest

from translator.core.drafts import GREEDY
from translator.engine.serving import ServingModel
from translator.engine.times.clock_times import (
    afternoons_in_24_hours,
    in_24_hours,
    with_right_halves,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We meet at 2:30 pm.", "We meet at 14:30."),
        ("We meet at 2:30 p.m.", "We meet at 14:30."),
        ("Be there at 5 p.m.!", "Be there at 17:00!"),
        ("Open at 9 a.m. and closed at 6:30 P.M. or so", "Open at 9:00 and closed at 18:30 or so"),
        ("at 7:45 AM or 07:45AM", "at 7:45 or 7:45"),
        ("12 am, 12:15 p.m., 12:30 a.m.", "0:00, 12:15, 0:30."),
        ("From 8 am to 5 pm", "From 8:00 to 17:00"),
        ("8-10 p. m. daily", "20:00-22:00 daily"),
        ("from 8 to 10 pm, between 10 and 1 pm", "from 20:00 to 22:00, between 10:00 and 13:00"),
        ("8-10 pm, 11–1 pm", "20:00-22:00, 11:00–13:00"),
        ("At 5 to 8 pm", "At 5 to 20:00"),
        # No times of day.
        ("At 8 am I in time?", "At 8 am I in time?"),
        ("$5 pm, 3.5 pm, 15 pm, 0 am, 5.am.example", "$5 pm, 3.5 pm, 15 pm, 0 am, 5.am.example"),
        ("I am 5 and you pm me", "I am 5 and you pm me"),
        ("", ""),
    ],
)  # fmt: skip
def test_times(text: str, expected: str) -> None:
    assert in_24_hours(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ja", "午後5時30分に来てください。", "17時30分に来てください。"),
        ("ja", "午後11時半、午後 2:05", "23時半、14:05"),
        ("ja", "午後3時、午前5時30分、午後12時30分", "午後3時、午前5時30分、午後12時30分"),
        ("zh", "请在下午5:30之前付款，晚上8点15分见。", "请在17:30之前付款，20点15分见。"),
        ("zh", "会议下午3点开始，上午9:30", "会议下午3点开始，上午9:30"),
        ("en", "5:30", "5:30"),
    ],
)
def test_afternoons(language: str, text: str, expected: str) -> None:
    assert afternoons_in_24_hours(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Abre a las 7 a. m. y cierra a las 9 p. m.", "Abre a las 7:00 y cierra a las 21:00."),
        ("de 9 a. m. a 5 p. m., de 8 a 10 p.m. o no", "de 9:00 a 17:00, de 20:00 a 22:00 o no"),
        ("Tengo 5 a mi lado.", "Tengo 5 a mi lado."),
    ],
)
def test_spanish_times(text: str, expected: str) -> None:
    assert in_24_hours(text, "es") == expected


@pytest.mark.parametrize(
    ("source", "draft", "expected"),
    [
        ("Es ist 22 Uhr.", "It's 22 a.m.", "It's 10 p.m."),
        ("18:45, 20:00", "at 18:45 p.m. or at 20:00 a.m. today", "at 6:45 p.m. or at 8 p.m. today"),
        ("15 Uhr, 0:15", "at 15 o'clock, at 0:15 a.m.", "at 3 p.m., at 0:15."),
        ("um 0:00", "at 0 a.m.", "at 0:00."),
        ("22時に", "at 22 pm.", "at 10 p.m."),
        ("Le vol dure 13 heures.", "The flight lasts 13 pm.", "The flight lasts 13 hours."),
        ("13時間です。", "It is 13 p.m.", "It is 13 hours."),
        ("22 Uhren", "22 p.m.", "22 p.m."),
        ("9 und 16 Uhr", "at 9 a.m. and 4 o'clock", "at 9 a.m. and 4 o'clock"),
        ("20:00, 13:00, 15:00", "20 am I right? 13 amps, $15 pm", "20 am I right? 13 amps, $15 pm"),
    ],
)  # fmt: skip
def test_no_half_day_goes_with_a_later_hour(source: str, draft: str, expected: str) -> None:
    assert with_right_halves(source, draft) == expected


def test_a_model_is_asked_so(serving: ServingModel, asked: list[str]) -> None:
    source = "THE SHOP CLOSES AT 6:30 PM."
    drafts = serving.draft([source, "The shop closes at 6:30 p.m."], GREEDY)
    assert asked[-1] == "The shop closes at 18:30."
    assert [draft.source for draft in drafts] == [source, "The shop closes at 6:30 p.m."]
    assert all("18" in draft.text and "30" in draft.text for draft in drafts)
    assert drafts[0].text.isupper()
    assert not drafts[1].text.isupper()
