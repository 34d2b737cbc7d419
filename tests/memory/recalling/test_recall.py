"""What the memory answers: at once, the newest, near ones with their differences marked."""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path
from unittest.mock import patch

import pytest
from rapidfuzz import fuzz

from tests.memory.made_memory import DE_EN, EN_DE, fill, new, sentences
from translator.core.drafts import Draft, Origin
from translator.memory.recalling.recall import Recall, differences
from translator.memory.store import Store


def test_a_correction_answers_from_the_moment_it_is_stored(store: Store) -> None:
    recall = Recall(store, EN_DE)
    assert recall("Good morning") is None
    store.add(new("Good  morning ", "Guten Morgen"))
    assert recall(" Good morning") == Draft(" Good morning", "Guten Morgen", Origin.MEMORY)


def test_what_it_has_answered_before_is_not_looked_up_again(store: Store) -> None:
    recall = Recall(store, EN_DE)
    store.add(new("Room 12 is free", "Zimmer 12 ist frei"))
    sources = ["Room 12 is free", "Room 14 is free", "The shop is shut"]
    with patch.object(recall, "exact", wraps=recall.exact) as exact:
        first = [recall(source) for source in sources]
        assert [recall(source) for source in sources] == first
        assert exact.call_count == len(sources)
        store.add(new("The shop is shut", "Der Laden ist zu"))
        answer = recall("The shop is shut")
    assert answer == Draft("The shop is shut", "Der Laden ist zu", Origin.MEMORY)
    assert [draft and draft.origin for draft in first] == [Origin.MEMORY, Origin.NEAR, None]


@pytest.mark.parametrize(
    "source",
    [
        "Press \ue000 to ask Tom for {name}",
        "Press 5 to ask \ue001 for {name}",
        "Press 5 to ask Tom for \ue002",
    ],
)
def test_an_icon_of_a_font_is_neither_a_number_nor_a_name(store: Store, source: str) -> None:
    """They are in the private use area, as the marks of what differs are."""
    recall = Recall(store, EN_DE)
    store.add(new("Press 5 to ask Tom for {name}", "Mit 5 fragt man Tom nach {name}"))
    assert recall(source) is None
    store.add(new(source, "Ein Zeichen"))
    near = recall("Press 6 to ask Tom for {name}")
    assert near is not None
    assert near.text == "Mit 6 fragt man Tom nach {name}"
    answer = recall(source)
    assert answer is not None
    assert answer.text == "Ein Zeichen"


def test_it_answers_after_a_restart(store: Store, folder: Path) -> None:
    store.add(new("Good morning", "Guten Morgen"))
    store.close()
    with Store(folder) as again:
        draft = Recall(again, EN_DE)("Good morning")
    assert draft is not None
    assert draft.text == "Guten Morgen"


def test_one_way_of_writing_a_letter_finds_the_other(store: Store) -> None:
    """U+00E9, and e followed by U+0301: NFC makes them one."""
    store.add(new("caf\u00e9", "Kaffeehaus"))
    assert Recall(store, EN_DE).exact("cafe\u0301") is not None


@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "\u200e", "\ufeff"])
def test_what_cannot_be_seen_hides_no_answer(folder: Path, sign: str) -> None:
    parted = f"{sign}Good mor{sign}ning {sign}"
    fill(folder, ["Good morning", parted])  # from before it was overlooked: both active
    with Store(folder) as store:
        recall = Recall(store, EN_DE)
        for source in ("Good morning", parted):
            newest = store.active(EN_DE, source)
            assert newest is not None
            assert newest.number == 2
            assert recall(source) == Draft(source, newest.target, Origin.MEMORY)


@pytest.mark.parametrize("other", ["good morning", "Good morning!", "Good morning you"])
def test_another_source_is_not_answered_exactly(store: Store, other: str) -> None:
    store.add(new("Good morning", "Guten Morgen"))
    assert Recall(store, EN_DE).exact(other) is None


def test_the_newest_the_restored_and_the_one_that_is_left_answer(store: Store) -> None:
    recall = Recall(store, EN_DE)

    def answer() -> str | None:
        draft = recall.exact("Good morning")
        return draft.text if draft else None

    first = store.add(new("Good morning", "Guten Tag")).number
    second = store.add(new("Good morning", "Guten Morgen")).number
    assert answer() == "Guten Morgen"
    store.restore(first)
    assert answer() == "Guten Tag"
    store.restore(second)
    assert answer() == "Guten Morgen"
    store.remove(second)
    assert answer() == "Guten Tag"
    store.remove(first)
    assert answer() is None
    assert recall.near("Good mornin") == []


def test_the_other_direction_does_not_answer(store: Store) -> None:
    store.add(new("Gift", "poison", direction=DE_EN))
    recall = Recall(store, EN_DE)
    store.add(new("Rat", "advice", direction=DE_EN))
    assert recall("Gift") is None
    assert recall("Rat") is None


def test_held_out_corrections_answer_as_well(store: Store) -> None:
    texts = sentences(60)
    store.add_many([new(text, text.upper()) for text in texts])
    assert store.held_out(EN_DE)
    recall = Recall(store, EN_DE)
    assert [recall(text) for text in texts] == [
        Draft(text, text.upper(), Origin.MEMORY) for text in texts
    ]


def test_near_matches_come_with_their_differences(store: Store) -> None:
    remembered = "Please close the window before you leave."
    kept = store.add(new(remembered, "Bitte schließen Sie das Fenster, bevor Sie gehen."))
    store.add(new("Something else entirely.", "Etwas ganz anderes."))
    source = "Please close the old door before you leave!"
    (match,) = Recall(store, EN_DE).near(source)
    assert match.correction == kept
    assert match.score == pytest.approx(fuzz.ratio(source, remembered))
    marked = [
        (source[d.start : d.end], remembered[d.remembered_start : d.remembered_end])
        for d in match.differences
    ]
    assert marked == [("old door", "window"), ("!", ".")]


def test_near_matches_are_the_best_above_the_floor_and_not_the_same_source(store: Store) -> None:
    for text in ("The red house", "The red mouse", "The red horse", "A blue garden"):
        store.add(new(text, text.upper()))
    recall = Recall(store, EN_DE)
    found = [match.correction.source for match in recall.near("The red house")]
    # Worked out by hand: of 2 × 13 letters, the second shares 24 and the third 24.
    assert found == ["The red horse", "The red mouse"]
    assert [round(match.score, 1) for match in recall.near("The red house")] == [92.3, 92.3]
    # Of 2 × 8 letters they share 12 and 10: 75 and 62.5.
    for text in ("abcdefgh", "ijklmnop"):
        store.add(new(text, text.upper()))
    assert [match.score for match in recall.near("abcdefxy")] == [75.0]
    assert recall.near("ijklmxyz") == []


def test_no_more_near_matches_than_are_looked_at(store: Store) -> None:
    for letter in "abcdefg":
        store.add(new(f"The red house {letter}", letter))
    recall = Recall(store, EN_DE)
    assert len(recall.near("The red house")) == 5
    assert len(recall.near("The red house a")) == 5


def test_differences_are_spans_of_both_texts() -> None:
    found = differences("a b c", "a c d")
    assert [(d.start, d.end, d.remembered_start, d.remembered_end) for d in found] == [
        (2, 3, 2, 2),  # "b" was put in before "c"
        (5, 5, 4, 5),  # "d" was left out at the end
    ]
    assert differences("same", "same") == ()


def test_carried_over_is_marked_as_near_and_exact_comes_first(store: Store) -> None:
    recall = Recall(store, EN_DE)
    store.add(new("You have 3 new messages.", "Sie haben 3 neue Nachrichten."))
    assert recall("You have 12 new messages.") == Draft(
        "You have 12 new messages.", "Sie haben 12 neue Nachrichten.", Origin.NEAR
    )
    store.add(new("You have 12 new messages.", "Ein Dutzend Nachrichten!"))
    draft = recall("You have 12 new messages.")
    assert draft is not None
    assert (draft.text, draft.origin) == ("Ein Dutzend Nachrichten!", Origin.MEMORY)


def test_the_newest_correction_that_can_be_carried_is(store: Store) -> None:
    recall = Recall(store, EN_DE)
    store.add(new("Chapter 3 is long.", "Kapitel 3 ist lang."))
    newest = store.add(new("Chapter 4 is long.", "Das 4. Kapitel ist lang.")).number
    unusable = store.add(new("Chapter 5 is long.", "Das fünfte Kapitel ist lang.")).number
    assert unusable > newest

    def answer() -> str | None:
        draft = recall.carried("Chapter 9 is long.")
        return draft.text if draft else None

    assert answer() == "Das 9. Kapitel ist lang."
    store.remove(newest)
    assert answer() == "Kapitel 9 ist lang."


def test_a_name_that_corrections_translate_is_not_carried(store: Store) -> None:
    """The memory itself shows that Hanover is not left as it is, and that Anna is."""
    recall = Recall(store, EN_DE)
    store.add(new("I live in Berlin now.", "Ich wohne jetzt in Berlin."))
    assert recall("I live in Cologne now.") is None  # whatever the memory holds
    draft = recall("I live in Hanover now.")
    assert draft is not None
    assert draft.text == "Ich wohne jetzt in Hanover."
    store.add(new("We like Hanover.", "Wir mögen Hannover."))
    assert recall("I live in Hanover now.") is None

    store.add(new("Peter is not here.", "Peter ist nicht da."))
    assert recall("Anna is not here.") is None
    store.add(new("We saw Anna.", "Wir haben Anna gesehen."))
    draft = recall("Anna is not here.")
    assert draft is not None
    assert draft.text == "Anna ist nicht da."


def test_it_answers_within_5_ms_with_10_000_corrections(folder: Path) -> None:
    texts = sentences(10_200)
    fill(folder, texts[:10_000])
    with Store(folder) as store:
        recall = Recall(store, EN_DE)
        known = _milliseconds(recall, texts[:200])
        unknown = _milliseconds(recall, texts[10_000:])
        near = _milliseconds(recall.near, texts[10_000:])
    for name, taken in {"exact": known, "unknown": unknown, "near": near}.items():
        sys.stdout.write(f"{name}: {statistics.median(taken):.3f} ms\n")  # seen with pytest -rP
    # The median, since a busy machine may hold up any one call.
    assert statistics.median(known) < 5
    assert statistics.median(unknown) < 5
    assert statistics.median(near) < 100  # shown beside, not waited for


def _milliseconds(ask: object, sources: list[str]) -> list[float]:
    assert callable(ask)
    taken = []
    for source in sources:
        began = time.perf_counter()
        ask(source)
        taken.append(1000 * (time.perf_counter() - began))
    return taken


def test_another_mark_at_the_end_makes_no_other_sentence(store: Store) -> None:
    recall = Recall(store, EN_DE)
    store.add(new("Kind regards,", "Herzliche Grüße"))
    store.add(new("The shop is shut.", "Der Laden ist zu."))
    store.add(new("We are open", "Wir haben geöffnet"))
    for source, text in (
        ("Kind regards", "Herzliche Grüße"),
        ("Kind regards.", "Herzliche Grüße"),
        ("The shop is shut", "Der Laden ist zu"),
        ("The shop is shut,", "Der Laden ist zu,"),
        ("We are open.", "Wir haben geöffnet."),
    ):
        assert recall(source) == Draft(source, text, Origin.NEAR)
    assert recall("The shop is shut...") is None
    assert recall("The shop is shut?") is None
    assert recall("the shop is shut") is None
    store.remove(next(one.number for one in store.list(EN_DE) if "open" in one.source))
    assert recall("We are open.") is None
    store.add(new("The shop is shut", "Der Laden hat zu"))  # the newest of both
    assert recall("The shop is shut,") == Draft(
        "The shop is shut,", "Der Laden hat zu,", Origin.NEAR
    )
