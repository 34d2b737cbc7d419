"""The last touches to a draft."""

from __future__ import annotations

import pytest

from translator.core.direction import Direction
from translator.engine.finishing import finished

EN_DE = Direction("en", "de")


@pytest.mark.parametrize(
    ("source", "draft", "expected"),
    [
        ("**Power:** high", "**Leistung: ** hoch", "**Leistung:** hoch"),
        ("a **big**, __old__ one", "ein ** großes**, __ altes __", "ein **großes**, __altes__"),
        ("Power:** 1 W", "Leistung: ** 1 W", "Leistung:** 1 W"),  # the first ones are put aside
        ("(**big** one)", "(** großes **)", "(**großes**)"),
        ("**Power:** high", "**Leistung: hoch", "**Leistung: hoch"),
        ("2 ** 3 and 3 ** 2", "2 ** 3 und 3 ** 2", "2 ** 3 und 3 ** 2"),
        ("high", "** hoch **", "** hoch **"),
    ],
)  # fmt: skip
def test_words_in_bold_stay_close_to_their_signs(source: str, draft: str, expected: str) -> None:
    assert finished(source, draft, EN_DE) == expected
