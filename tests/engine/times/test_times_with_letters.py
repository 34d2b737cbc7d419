"""Times of day with a word or a letter behind them are asked for as hours and minutes alone."""

from __future__ import annotations

import pytest

from translator.engine.times.times_with_letters import with_bare_times


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Es ist 22 Uhr.", "Es ist 22:00."),
        ("de", "um 14.30 Uhr, 18:45 Uhr, 14 Uhr 30, 0 Uhr", "um 14:30, 18:45, 14:30, 0:00"),
        ("de", "8-18 Uhr, zwischen 12 und 14 Uhr", "8:00-18:00, zwischen 12 und 14 Uhr"),
        ("de", "um 8 Uhr, von 9 bis 17 Uhr", "um 8 Uhr, von 9 bis 17 Uhr"),
        ("de", "der 17-Uhr-Zug, 22 Uhren, 112 Uhr", "der 17-Uhr-Zug, 22 Uhren, 112 Uhr"),
        ("fr", "Il est 17h. Il part à 13 heures.", "Il est 17:00. Il part à 13:00."),
        ("fr", "à 14h30, à 18 h 45, vers 19h15", "à 14:30, à 18:45, vers 19:15"),
        ("fr", "de 9h à 17h, de 10 heures à 18 heures", "de 9:00 à 17:00, de 10:00 à 18:00"),
        ("fr", "entre 8h30 et 12h, 8h-18h", "entre 8:30 et 12:00, 8:00-18:00"),
        ("fr", "après 18h, après 18 heures", "après 18:00, après 18 heures"),
        ("fr", "Le vol dure 13 heures.", "Le vol dure 13 heures."),
        ("fr", "à 13 heures de route, à 2h d'ici", "à 13 heures de route, à 2h d'ici"),
        ("fr", "24 h sur 24, à 35 heures", "24 h sur 24, à 35 heures"),
        ("fr", "à 8 h par jour", "à 8 h par jour"),
        ("es", "a las 13 h, a las 15:30 h", "a las 13:00, a las 15:30"),
        ("es", "Son las 22 horas. Llega 18:45 horas.", "Son las 22:00. Llega 18:45."),
        ("es", "a las 9 horas de la mañana", "a las 9:00 de la mañana"),
        ("es", "Abierto de 9 a 17 h.", "Abierto de 9:00 a 17:00."),
        ("es", "Tarda de 9 a 17 h.", "Tarda de 9 a 17 h."),
        ("es", "las 24 horas, a las 12 horas de nacer", "las 24 horas, a las 12 horas de nacer"),
        ("es", "a las 12 horas siguientes", "a las 12 horas siguientes"),
        ("es", "80 km/h, 2:30 h", "80 km/h, 2:30 h"),
        ("it", "alle 13 h", "alle 13 h"),
    ],
)  # fmt: skip
def test_bare_times(language: str, text: str, expected: str) -> None:
    assert with_bare_times(text, language) == expected
