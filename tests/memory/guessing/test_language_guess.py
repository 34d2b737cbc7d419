"""Which language a text is in: short ones that are clear, and those that are not."""

from __future__ import annotations

import pytest

from tests.support.library_turns import library_turns
from translator.memory.guessing import language_guess
from translator.memory.guessing.language_guess import alike, guess


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Where is the station?", "en"),
        ("Bonjour tout le monde", "fr"),
        ("¿Dónde está la estación?", "es"),
        ("Wo ist denn hier der Bahnhof?", "de"),
        ("私は学生です。とても元気です。", "ja"),
        ("Berlin", None),
        ("OK, OK!", None),
        ("你好世界", None),
    ],
)
def test_what_is_clear_is_told(text: str, language: str | None) -> None:
    assert guess(text) == language


def test_close_languages_say_little_against_each_other() -> None:
    assert alike("pt", "es")
    assert alike("de", "de")
    assert not alike("de", "en")


def test_its_libraries_are_loaded_while_no_other_thread_loads_any(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    there = library_turns(monkeypatch, language_guess, "py3langid.langid")
    language_guess._identifier.cache_clear()
    assert guess("Where is the railway station, please?") == "en"
    assert there == [False, True]
