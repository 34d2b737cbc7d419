"""Texts compared word by word."""

from __future__ import annotations

import pytest

from translator.gui.text.word_diff import Fate, Piece, word_changes

KEPT, REMOVED, ADDED = Fate.KEPT, Fate.REMOVED, Fate.ADDED


def test_equal_texts_are_kept() -> None:
    assert word_changes("Guten Tag.", "Guten Tag.") == [Piece("Guten Tag.", KEPT)]
    assert word_changes("", "") == []


def test_a_changed_word_is_marked_and_the_rest_is_kept() -> None:
    assert word_changes("Wo ist der Bahnhof?", "Wo liegt der Bahnhof?") == [
        Piece("Wo ", KEPT),
        Piece("ist", REMOVED),
        Piece("liegt", ADDED),
        Piece(" der Bahnhof?", KEPT),
    ]


def test_words_replaced_side_by_side_are_one_piece() -> None:
    assert word_changes("one two three four.", "eins zwei drei four.") == [
        Piece("one two three", REMOVED),
        Piece("eins zwei drei", ADDED),
        Piece(" four.", KEPT),
    ]


def test_without_spaces_characters_are_marked() -> None:
    assert word_changes("我们明天去车站。", "我们今天去车站。") == [
        Piece("我们", KEPT),
        Piece("明", REMOVED),
        Piece("今", ADDED),
        Piece("天去车站。", KEPT),
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a b c", "c b a"),
        ("Hallo", ""),
        ("", "Hallo"),
        ("Zeile 1\nZeile 2", "Zeile 2\n\nZeile 3"),
        ("a  b", "a b"),
        ("日本語です。", "日本です。"),
        ("x " * 3000, "y " * 3000),
    ],
)
def test_both_texts_can_be_read_off(old: str, new: str) -> None:
    pieces = word_changes(old, new)
    assert "".join(piece.text for piece in pieces if piece.fate is not REMOVED) == new
    assert all(piece.text for piece in pieces)
    removed_or_kept = [piece.text for piece in pieces if piece.fate is not ADDED]
    assert "".join(removed_or_kept) == old
