"""Opening hours as a table."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from translator.core.direction import Direction
from translator.core.drafts import GREEDY
from translator.engine.serving import ServingModel
from translator.engine.times.schedules import schedule_at_end


@pytest.mark.parametrize(
    ("source", "direction", "text"),
    [
        ("Mon–Fri", "en-de", "Mo–Fr"),
        ("Mon-Fri 9:00-17:00", "en-fr", "Lun.–ven. 9 h–17 h"),
        ("Mon–Fri 9 a.m. to 5:30 p.m.", "en-es", "Lun.–vie. 9:00–17:30"),
        ("Sat, Sun closed", "en-zh", "周六、周日休息"),
        ("Mon, Wed, Fri", "en-ja", "月、水、金"),
        ("Mo–Fr 9–17 Uhr", "de-en", "Mon–Fri 9:00–17:00"),
        ("Sa 10–14 Uhr, So geschlossen", "de-en", "Sat 10:00–14:00, Sun closed"),
        ("lun.-ven. 9h-17h", "fr-en", "Mon–Fri 9:00–17:00"),
        ("Lun. a Vie. de 9 a 17 h", "es-en", "Mon–Fri 9:00–17:00"),
        ("周一至周五 9:00-17:00", "zh-en", "Mon–Fri 9:00–17:00"),
        ("月～金", "ja-en", "Mon–Fri"),
        ("土・日休み", "ja-en", "Sat, Sun closed"),
        ("Hours: Mon–Fri 9–17", "en-de", "Mo–Fr 9–17"),
    ],
)
def test_hours(source: str, direction: str, text: str) -> None:
    found = schedule_at_end(source, Direction(*direction.split("-")))
    assert found is not None
    assert found.text == text
    assert found.start == (source.index(":") + 2 if source.startswith("Hours") else 0)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("", "en"),
        ("The Sun is a star.", "en"),
        ("Sat 10 people at the table.", "en"),
        ("Sunday is closed", "en"),
        ("Monday, Tuesday", "en"),
        ("Mon 9-5pm", "en"),  # nine is of the morning, but not said so
        ("Hours: many", "en"),
        ("So, das ist gut.", "de"),
        ("So geschlossen war er nie.", "de"),
        ("So 10", "de"),
        ("Er sagte: So", "de"),
        ("mer calme", "fr"),
        ("火と水", "ja"),
        ("月", "ja"),
        ("周一见。", "zh"),
    ],
)
def test_what_is_no_table_of_hours(source: str, code: str) -> None:
    assert schedule_at_end(source, Direction(code, "de" if code == "en" else "en")) is None


def test_no_model_is_asked_for_them(bundled: Callable[[str, str], ServingModel]) -> None:
    german = bundled("de", "en")
    (alone, behind) = german.draft(["Mo–Fr 9–17 Uhr", "Öffnungszeiten: Mo–Fr 9–17 Uhr"], GREEDY)
    assert alone.text == "Mon–Fri 9:00–17:00"
    assert behind.text.endswith(": Mon–Fri 9:00–17:00")


@pytest.mark.timeout(10)  # minutes, if all behind each colon were read
@pytest.mark.parametrize("end", ["", "x?"])
def test_a_line_of_colons_takes_no_time(end: str) -> None:
    assert schedule_at_end("月:" * 10_000 + end, Direction("ja", "en")) is None
