"""Days of the week that are short."""

from __future__ import annotations

import pytest

from translator.engine.sentences.segmentation import segments
from translator.engine.times.weekdays import with_weekdays_spelled_out


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "We are open Mon-Sat.", "We are open from Monday to Saturday."),
        ("en", "Meeting on Wed, 5 May", "Meeting on Wednesday, 5 May"),
        ("en", "Come Tue, Thu or Sun 10:00.", "Come Tuesday, Thursday or Sunday 10:00."),
        ("de", "Wir haben Mo.–Sa. geöffnet.", "Wir haben von Montag bis Samstag geöffnet."),
        ("de", "Termin am Mi., 5. Mai", "Termin am Mittwoch, 5. Mai"),
        ("fr", "Ouvert mar. et jeu. 14h-18h", "Ouvert mardi et jeudi 14h-18h"),
        ("es", "Reunión: mié., 5 de mayo", "Reunión: miércoles, 5 de mayo"),
        # Other words, where nothing tells that they are days.
        ("en", "He sat. The Sun is a star.", "He sat. The Sun is a star."),
        ("en", "Sat 10 people down", "Sat 10 people down"),
        ("de", "So ist es. Do re mi", "So ist es. Do re mi"),
        ("de", "So 10 Leute", "So 10 Leute"),
        ("fr", "la mer, le vent et Sam", "la mer, le vent et Sam"),
        ("fr", "à la mer 5 jours", "à la mer 5 jours"),
        ("zh", "周一", "周一"),
    ],
)
def test_days_in_full(code: str, text: str, expected: str) -> None:
    assert with_weekdays_spelled_out(text, code) == expected


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "lun.-ven. 9h-17h"),
        ("fr", "mar. et jeu. 14h-18h"),
        ("de", "Sa. 10 Uhr"),
    ],
)
def test_a_day_in_short_ends_no_sentence(code: str, text: str) -> None:
    assert [segment.source for segment in segments(text, code)] == [text]
