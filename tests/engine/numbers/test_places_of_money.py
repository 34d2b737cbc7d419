"""The sign for euros is where a language has it."""

from __future__ import annotations

import pytest

from translator.engine.numbers.places_of_money import with_euros_in_place


@pytest.mark.parametrize(
    ("language", "draft", "expected"),
    [
        ("en", "It costs 12.50 €.", "It costs €12.50."),
        ("en", "1,234.56 €/kg, 10–20 €, 3.5 million €", "€1,234.56/kg, €10–20, €3.5 million"),
        ("en", "€5 €, €12.50, -5 €, 12 €50, A5 €", "€5, €12.50, -5 €, 12 €50, A5 €"),
        ("de", "Es kostet €12,50 €, €1.200 im Monat.", "Es kostet 12,50 €, 1.200 € im Monat."),
        ("de", "€3,5 Millionen, €10–20, €5/kg", "3,5 Millionen Euro, 10–20 €, 5 €/kg"),
        ("de", "5 €, €1,38m, 3,5 Millionen €", "5 €, €1,38m, 3,5 Millionen €"),
        ("fr", "€ 3,5 millions; €12,50; € de 1200", "3,5 millions d'euros; 12,50 €; € de 1200"),
        ("es", "€3,5 millones de €.", "3,5 millones de euros."),
        ("ja", "€12.50です。", "€12.50です。"),
        ("en", "It costs $5.", "It costs $5."),
    ],
)
def test_euros(language: str, draft: str, expected: str) -> None:
    assert with_euros_in_place(draft, language) == expected
