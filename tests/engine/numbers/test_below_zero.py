"""Degrees below zero are asked for with a sign."""

from __future__ import annotations

import pytest

from translator.core.drafts import GREEDY
from translator.engine.numbers.amounts import missing_signs
from translator.engine.numbers.below_zero import with_minus_signs
from translator.engine.serving import ServingModel


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It was minus 10 degrees.", "It was -10 degrees."),
        ("en", "to minus five degrees, Minus 2.5 °C", "to -5 degrees, -2.5 °C"),
        ("en", "10 degrees below zero", "-10 degrees"),
        ("en", "20 minus 5 is 15, at minus 10 percent", "20 minus 5 is 15, at minus 10 percent"),
        ("en", "20 degrees minus 5 degrees", "20 degrees minus 5 degrees"),
        ("de", "Es sind minus 5 Grad, minus zehn Grad.", "Es sind -5 Grad, -10 Grad."),
        ("de", "5 Grad unter null, 3 Grad Celsius unter Null", "-5 Grad, -3 Grad Celsius"),
        ("fr", "Il fait moins 10 degrés.", "Il fait -10 degrés."),
        ("fr", "5 degrés au-dessous de zéro", "-5 degrés"),
        ("fr", "au moins 10 degrés, moins de 5 degrés", "au moins 10 degrés, moins de 5 degrés"),
        ("es", "a menos 5 grados, tres grados bajo cero", "a -5 grados, -3 grados"),
        ("es", "al menos 5 grados", "al menos 5 grados"),
        ("es", "por lo menos 5 grados", "por lo menos 5 grados"),
        ("zh", "今天零下10度，零下五度，零下3℃", "今天-10度，-5度，-3℃"),
        ("zh", "零下，负责", "零下，负责"),
        ("ja", "マイナス10度です。氷点下5度だった。", "-10度です。-5度だった。"),
        ("ja", "マイナスです。", "マイナスです。"),
        ("it", "meno 5 gradi", "meno 5 gradi"),
    ],
)  # fmt: skip
def test_minus_signs(language: str, text: str, expected: str) -> None:
    assert with_minus_signs(text, language) == expected


def test_a_minus_behind_a_word_without_spaces_is_missed() -> None:
    assert missing_signs("今朝は-5度だった。", "It was 5 degrees.") == 1
    assert missing_signs("今朝は-5度だった。", "It was -5 degrees.") == 0
    assert missing_signs("Windows-95, 3-5", "95, 3 5") == 0


def test_a_model_says_them(serving: ServingModel) -> None:
    (draft,) = serving.draft(["Temperatures fell to minus 5 degrees."], GREEDY)
    assert "-5 Grad" in draft.text
