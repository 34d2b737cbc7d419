"""A slash between words comes through, whatever a model makes of it."""

from __future__ import annotations

import pytest

from translator.core.direction import Direction
from translator.core.drafts import GREEDY
from translator.engine.protection import Kind
from translator.engine.serving import ServingModel
from translator.engine.writing.slashes import lost_slashes, slash_items

EN_DE = Direction("en", "de")


@pytest.mark.parametrize(
    ("source", "draft", "lost"),
    [
        ("Bring tea and/or coffee.", "Bringen Sie Tee und htps://example.org/a1.", 1),
        ("Bring tea and/or coffee.", "Bring Tee und/oder Kaffee.", 0),
        ("Bring tea and/or coffee.", "带茶和/或咖啡。", 0),
        ("He/she can call.", "Er oder sie kann anrufen.", 0),
        ("He/she or I can call.", "Er oder ich kann anrufen.", 1),
        ("We speak English/German.", "Hablamos inglés/German.", 1),
        ("The TCP/IP port", "Der TCP/IP-Anschluss", 0),
        ("The TCP/IP port", "Der Anschluss", 1),
        ("On 5/3 or in src/x", "Am 5.3. oder in src/x", 0),
        ("Nothing here.", "Nichts / hier.", 0),
    ],
)
def test_slashes_that_are_lost(source: str, draft: str, lost: int) -> None:
    assert lost_slashes(source, draft) == lost


def test_what_a_slash_divides_becomes_an_item() -> None:
    items = slash_items("Use TCP/IP and/or a cup/mug on 5/3 in src/x.", EN_DE)
    assert [(item.kind, item.text) for item in items] == [
        (Kind.NAME, "TCP/IP"),
        (Kind.OR, "und/oder"),
        (Kind.OR, "/"),
    ]
    assert slash_items("是/否 and/or", Direction("zh", "en")) == []


@pytest.mark.parametrize(
    ("source", "asked_again", "said", "expected"),
    [
        (
            "Bring tea and/or water.",
            "Bring tea or water.",
            "Tee oder Wasser.",
            "Tee und/oder Wasser.",
        ),
        ("He/she calls.", "He or she calls.", "Er, oder sie ruft an.", "Er/sie ruft an."),
        (
            "He/she or I call.",
            "He or she or I call.",
            "Er oder sie oder ich.",
            "Er oder sie oder ich.",
        ),
    ],
)
def test_a_lost_slash_is_asked_for_as_or(
    source: str,
    asked_again: str,
    said: str,
    expected: str,
    asked: list[str],
    serving: ServingModel,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answers = iter(["Rufen htps.", said, said, said])
    monkeypatch.setattr(serving._decoder.tokeniser, "decode", lambda _: next(answers))
    (draft,) = serving.draft([source], GREEDY)
    assert draft.text == expected
    assert asked[-1] == asked_again


def test_names_are_left_alone_where_the_source_says_or_as_well() -> None:
    source = "A zone, as Europe/Paris or Asia/Tokyo, and his/her clock."
    assert [item.start for item in slash_items(source, EN_DE)] == [source.index("/her")]
    assert lost_slashes(source, "") == 1


@pytest.mark.parametrize("unit", ["ab/", "a/", "AB/", "5/", "Ab/Cd ", "a or b/c "])
def test_a_hundred_thousand_characters_are_searched(unit: str) -> None:
    """Within pytest's time limit, that is: a pattern that looks back and forth would not end."""
    text = (unit * 100_000)[:100_000]
    lost_slashes(text, text)
    slash_items(text, EN_DE)
