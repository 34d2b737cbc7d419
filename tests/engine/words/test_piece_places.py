"""Pieces are found again in the text they were cut from, whatever the normaliser did to it."""

from __future__ import annotations

import pytest

from translator.engine.serving import ServingModel
from translator.engine.words.piece_places import piece_places


def cut(text: str, *pieces: str) -> list[str]:
    """What of ``text`` stands where the pieces are said to be."""
    return [text[start:end] for start, end in piece_places(text, pieces)]


def test_spaces_belong_to_no_piece() -> None:
    assert cut(" a  small\tdog. ", "▁a", "▁small", "▁", "dog", ".") == [
        "a", "small", "", "dog", ".",
    ]  # fmt: skip


def test_one_character_may_become_several() -> None:
    assert cut("½ Ω…", "▁1⁄2", "▁Ω", "..", ".") == ["½", "Ω", "…", "…"]


def test_several_characters_may_become_one() -> None:
    assert cut("cafe\u0301 noir", "▁café", "▁noir") == ["cafe\u0301", "noir"]


def test_what_the_normaliser_drops_shifts_nothing() -> None:
    assert cut("co\u00adop\x07 erate", "▁coop", "▁er", "ate") == ["co\u00adop", "er", "ate"]


def test_a_piece_of_nothing_stands_behind_the_one_before() -> None:
    assert piece_places("ab", ["▁ab", "▁"]) == [(0, 2), (2, 2)]
    assert piece_places("", []) == []


@pytest.mark.parametrize(
    "text",
    [
        "Die Straße ist naß – 😀 wirklich!",
        "ﬁnanziell, ½ Liter, „so“…",
        "naı̈ve Ａ１ ㎏",
        "x\u2028y z",
    ],
)
def test_pieces_of_the_real_tokeniser(serving: ServingModel, text: str) -> None:
    """Laid end to end they cover every visible character, in order."""
    pieces = serving._tokeniser.encode_target(text)
    places = [place for place in piece_places(text, pieces) if place[0] < place[1]]
    assert places == sorted(places)
    covered = {index for place in places for index in range(*place)}
    assert covered == {index for index, char in enumerate(text) if not char.isspace()}
