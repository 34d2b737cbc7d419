"""Changing a text where it differs: whatever the texts are, the changes make one of the other."""

from __future__ import annotations

import random

from translator.gui.text.text_diff import Replacement, replacements, typed, widened


def carried_out(old: str, changes: list[Replacement]) -> str:
    for change in reversed(changes):
        old = old[: change.start] + change.text + old[change.end :]
    return old


def test_only_the_changed_letters_of_the_changed_sentence_are_replaced() -> None:
    old = ["Guten Tag. ", "Ich bin hier. ", "Bis bald."]
    new = ["Guten Tag. ", "Ich bin da. ", "Bis bald."]
    # 11 letters of the first sentence, then "Ich bin " (8), of which "hier" (4) goes.
    assert replacements(old, new) == [Replacement(19, 23, "da")]


def test_two_distant_changes_leave_what_lies_between() -> None:
    old = ["A eins. ", "Mitte. ", "B zwei."]
    new = ["A drei. ", "Mitte. ", "B vier."]
    changes = replacements(old, new)
    # The sentences are 8 and 7 letters long, so the third begins at 15.
    assert changes == [Replacement(2, 6, "drei"), Replacement(17, 21, "vier")]
    assert carried_out("".join(old), changes) == "".join(new)


def test_a_sentence_put_in_the_middle_moves_nothing_else() -> None:
    old = ["Eins. ", "Drei."]
    new = ["Eins. ", "Zwei. ", "Drei."]
    assert replacements(old, new) == [Replacement(6, 6, "Zwei. ")]


def test_equal_texts_need_no_change() -> None:
    assert replacements(["a", "b"], ["a", "b"]) == []
    assert replacements([], []) == []


def test_any_pair_of_texts() -> None:
    chance = random.Random(7)
    for _ in range(400):
        old = [
            "".join(chance.choices("ab ", k=chance.randrange(5)))
            for _ in range(chance.randrange(7))
        ]
        new = [
            "".join(chance.choices("ab ", k=chance.randrange(5)))
            for _ in range(chance.randrange(7))
        ]
        changes = replacements(old, new)
        assert carried_out("".join(old), changes) == "".join(new)
        ends = [place for change in changes for place in (change.start, change.end)]
        assert ends == sorted(ends)


def test_a_long_text_changed_throughout_is_replaced_in_one_go() -> None:
    old = [f"{number} alt. " for number in range(1000)]
    new = [f"{number} neu. " for number in range(1001)]
    changes = replacements(old, new)
    assert len(changes) == 1
    assert carried_out("".join(old), changes) == "".join(new)


def test_typing_among_equal_letters_is_found_where_the_caret_is() -> None:
    # "aa|a": the new letter is the second one, before the caret at 2.
    assert typed("aa", "aaa", caret=2) == Replacement(1, 1, "a")
    assert typed("aa", "aaa", caret=3) == Replacement(2, 2, "a")


def test_deleting_forwards_and_backwards() -> None:
    assert typed("Haus da", "Has da", caret=2) == Replacement(2, 3, "")
    assert typed("abc", "", caret=0) == Replacement(0, 3, "")


def test_typing_over_a_selection() -> None:
    assert typed("Ich bin hier.", "Ich bin da.", caret=10) == Replacement(8, 12, "da")


def test_a_letter_in_place_of_a_selection_that_began_with_it() -> None:
    change = typed("das Hotel in", "das Hin", caret=5)
    assert change == Replacement(5, 10, "")
    assert widened(change, "das Hotel in", 4, 10) == Replacement(4, 10, "H")
    deleted = typed("das Hotel in", "das in", caret=4)
    assert widened(deleted, "das Hotel in", 4, 10) == deleted
    assert widened(change, "das Hotel in", 4, 9) == change
