"""Times of day in words are asked for in figures."""

from __future__ import annotations

import pytest

from translator.core.direction import Direction
from translator.core.drafts import GREEDY
from translator.engine.serving import ServingModel
from translator.engine.times.times_in_words import in_figures


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It opens at half past nine.", "It opens at 9:30."),
        ("en", "Half past one, a quarter to one", "1:30, 12:45"),
        ("en", "at quarter past seven o'clock pm", "at 7:15 pm"),
        ("en", "at ten to six, twenty minutes to six, ten past 6", "at 5:50, 5:40, 6:10"),
        ("en", "from ten to six, five to ten people", "from ten to six, five to ten people"),
        (
            "en",
            "half past experience, quarter to tenfold",
            "half past experience, quarter to tenfold",
        ),
        ("en", "half past 7:30", "half past 7:30"),
        ("de", "Es öffnet um halb zehn.", "Es öffnet um 9:30."),
        ("de", "um halb eins, um Halb 8 Uhr", "um 12:30, um 7:30"),
        ("de", "Viertel vor sechs, Viertel nach sechs, dreiviertel acht", "5:45, 6:15, 7:45"),
        ("de", "fünf vor zwölf, zehn Minuten nach drei", "11:55, 3:10"),
        ("de", "halb so viel, ein Viertel von zehn", "halb so viel, ein Viertel von zehn"),
        ("fr", "à neuf heures et demie", "à 9:30"),
        (
            "fr",
            "Il est midi et demi, il est sept heures moins le quart.",
            "Il est 12:30, il est 6:45.",
        ),
        ("fr", "pendant deux heures et demie", "pendant deux heures et demie"),
        ("es", "a las nueve y media, la una menos cuarto", "a las 9:30, la 12:45"),
        ("es", "nueve y media docenas", "nueve y media docenas"),
        ("zh", "九点半，十二点一刻，两点三刻，8点半", "9:30，12:15，2:45，8:30"),
        ("zh", "九点钟，二十点半", "九点钟，二十点半"),
        ("ja", "九時半", "九時半"),
        ("it", "", ""),
    ],
)
def test_times(language: str, text: str, expected: str) -> None:
    assert in_figures(text, language) == expected


def test_a_model_is_asked_so(serving: ServingModel, asked: list[str]) -> None:
    source = "It opens at half past nine p.m."
    (draft,) = serving.draft([source], GREEDY)
    assert asked[-1] == "It opens at 21:30."
    assert draft.source == source
    assert "21" in draft.text
    assert "30" in draft.text
    assert serving.direction == Direction("en", "de")
