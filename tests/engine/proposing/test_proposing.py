"""How a sentence may go on and how else it may be put, by the bundled model and a senseless one."""

from __future__ import annotations

import random
import time
from itertools import pairwise

import pytest

from translator.core.alternatives import Alternative
from translator.core.drafts import BEAM, REFINED
from translator.engine.proposing.continuing import Continuation
from translator.engine.proposing.proposing import MOST_ALTERNATIVES, Proposer
from translator.engine.serving import ServingModel

AGAIN = "I would like to see you again tomorrow at the station."
ODD = ["", " ", "\n", "\ud800", "\x00", "😀", "12 34", "{name}", "x" * 3_000, "שלום", "\ue000 Tom"]


@pytest.fixture(scope="module")
def proposer(serving: ServingModel) -> Proposer:
    return serving.proposals


def _draft(serving: ServingModel, source: str) -> str:
    return serving.draft([source], BEAM)[0].text


def _first_words(alternatives: list[Alternative]) -> list[str]:
    return [one.text[one.start : one.end] for one in alternatives]


# ---- completion


def test_an_empty_sentence_is_completed_to_a_whole_one(proposer: Proposer) -> None:
    completed = proposer.completion(AGAIN, "")
    assert completed.startswith("Ich möchte dich")
    assert completed.endswith(".")


@pytest.mark.parametrize(
    ("source", "written", "beginning"),
    [
        (AGAIN, "Morgen m", "öchte "),  # inside a word
        (AGAIN, "Ich möchte dich mor", "gen "),
        (AGAIN, "Ich möchte dich am Ba", "hnhof "),
        (AGAIN, "Ich möchte ", "dich "),  # before a word
        (AGAIN, "Ich möchte", " dich "),  # behind one that is finished
        (AGAIN, "Ich möchte dich am Bahnhof wiedersehen", "."),
        ("The dog sleeps in the garden.", "Der Hund schl", "äft "),
        ("The dog sleeps in the garden.", "Im G", "arten "),
    ],
)
def test_what_is_written_is_continued_where_it_ends(
    proposer: Proposer, source: str, written: str, beginning: str
) -> None:
    completed = proposer.completion(source, written)
    assert f"{completed} ".startswith(beginning)
    assert completed.endswith(".")


def test_words_the_model_would_not_have_chosen_are_gone_on_from(proposer: Proposer) -> None:
    assert "Bahnhof" in proposer.completion(AGAIN, "Sehr gern würde ich dich morgen am B"[:-1])
    assert proposer.completion(AGAIN, "Am Xylophonbahnh")


def test_a_finished_sentence_is_not_gone_on_with(proposer: Proposer) -> None:
    finished = "Ich möchte dich morgen am Bahnhof wiedersehen."
    assert proposer.completion(AGAIN, finished) == ""
    assert proposer.completion(AGAIN, f"{finished} ") == ""


def test_signs_the_vocabulary_lacks_do_not_move_the_place(proposer: Proposer) -> None:
    for written in ("Ich 😀 möchte ", "„Ich“ möchte ", "Ich\u00a0 möchte ", "Ich שלום möchte "):
        completed = proposer.completion(AGAIN, written)
        assert completed
        assert completed[0].isalpha()


def test_in_capitals_nothing_is_proposed_and_small_letters_are_read_as_ordinary_ones(
    proposer: Proposer, serving: ServingModel
) -> None:
    source = "THE COMPUTER IS BROKEN AND WE NEED A NEW ONE."
    assert proposer.completion(source, "DER ") == ""
    assert proposer.alternatives(source, _draft(serving, source), 0) == []
    assert proposer.rewordings(source, _draft(serving, source)) == []
    small = source.lower()
    assert proposer.completion(small, "Der ").startswith(("Computer ", "Rechner "))


# ---- guards


@pytest.mark.parametrize(
    ("source", "written", "kept"),
    [
        ("Please send the file {name} to https://example.org/a?b=c.", "Bitte senden Sie ",
         ["{name}", "https://example.org/a?b=c"]),
        ("Please call %s at 17:45.", "Bitte ", ["%s", "17:45"]),
        ("Write to anna@example.org before 12 May.", "Schreiben Sie ", ["anna@example.org"]),
        ("I love it 😀", "Ich ", ["😀"]),
    ],
)  # fmt: skip
def test_what_must_survive_does(
    proposer: Proposer, source: str, written: str, kept: list[str]
) -> None:
    completed = proposer.completion(source, written)
    assert completed
    assert [completed.count(item) for item in kept] == [1] * len(kept)
    for alternative in proposer.alternatives(source, written, len(written)):
        assert [alternative.text.count(item) for item in kept] == [1] * len(kept)
    for alternative in proposer.rewordings(source, ""):
        assert all(item in alternative.text for item in kept)


def test_what_is_written_already_is_not_put_in_again(proposer: Proposer) -> None:
    source = "Please send {name} the file at https://example.org/a."
    completed = proposer.completion(source, "Bitte schicken Sie {name} ")
    assert "https://example.org/a" in completed
    assert "{name}" not in completed


def test_a_stand_in_that_the_user_wrote_stays_a_name(
    proposer: Proposer, serving: ServingModel
) -> None:
    """The word an item is hidden behind may stand in the translation for its own sake."""
    written = f"{serving._drafter.words.names[0]} und {{name}} "
    completed = proposer.completion("He and {name} went to the park.", written)
    assert "{name}" not in completed
    assert "Park" in completed


def test_a_model_without_sense_proposes_only_what_ends(random_serving: ServingModel) -> None:
    proposer = random_serving.proposals
    for source in ("the lazy dog", "Where is the station? " * 8, "Tom " * 40):
        assert len(proposer.completion(source, "Der ")) < 40 * len(source)
        for found in (
            proposer.alternatives(source, "Der Hund", 4),
            proposer.rewordings(source, "Der Hund"),
        ):
            assert all(len(one.text) < 40 * len(source) for one in found)


# ---- alternatives at a place


def test_alternatives_begin_with_different_words(proposer: Proposer) -> None:
    target = "Ich möchte dich morgen am Bahnhof wiedersehen."
    place = target.index("möchte")
    found = proposer.alternatives(AGAIN, target, place)
    words = _first_words(found)
    assert {"würde", "will"} <= set(words)
    assert "möchte" not in words
    assert len(words) == len(set(words)) <= MOST_ALTERNATIVES
    for one in found:
        assert one.text[: one.start] == "Ich "
        assert one.text.endswith(".")
        assert {"dich", "dir", "Sie", "Ihnen"} & set(one.text.removesuffix(".").split())


def test_alternatives_for_the_first_word(proposer: Proposer) -> None:
    target = "Ich möchte dich morgen am Bahnhof wiedersehen."
    found = proposer.alternatives(AGAIN, target, 0)
    assert any(one.text.startswith("Morgen ") for one in found)
    assert all(one.start == 0 and not one.text.startswith("Ich ") for one in found)


def test_a_place_before_a_space_is_that_behind_it(proposer: Proposer) -> None:
    target = "Ich möchte dich morgen wiedersehen."
    assert proposer.alternatives(AGAIN, target, 3) == proposer.alternatives(AGAIN, target, 4)


def test_a_place_in_chinese_is_that_of_its_word(to_chinese: ServingModel) -> None:
    proposer, target = to_chinese.proposals, "我们明天去火车站，我叫Wolfgang。"
    words = [(start, end) for start, end in to_chinese.words.places(target)]
    for (_, before), (start, end) in pairwise([(0, 0), *words]):
        others = {target[start:end]}
        others |= {target[a:b] for a, b in words if b == start == before}
        for place in range(start, end):
            assert proposer._around(target, place) == (start, others)
    comma = target.index("，")
    assert proposer._around(target, comma)[0] == comma


def test_what_is_offered_in_chinese_is_not_what_is_there(
    to_chinese: ServingModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposer, target = to_chinese.proposals, "我们很累。"

    def continued(*_: object) -> list[Continuation]:
        return [
            Continuation(text, opening, -0.1, ())
            for text, opening in (("很累。", 1), ("很累。", 2), ("太累了。", 1), ("Python好。", 2))
        ]

    monkeypatch.setattr(proposer, "_continued", continued)
    found = proposer.alternatives("We are tired.", target, target.index("很"))
    assert [one.text for one in found] == ["我们太累了。", "我们Python好。"]
    assert _first_words(found) == ["太", "Python"]


def test_a_place_behind_a_quotation_mark(proposer: Proposer) -> None:
    target = "Er sagte: „Ich bin müde.“"
    found = proposer.alternatives("He said: “I am tired.”", target, target.index("Ich"))
    for one in found:
        assert one.text.startswith("Er sagte: „")
        assert not one.text[one.start].isspace()


# ---- whole sentences


def test_other_translations_of_a_whole_sentence(proposer: Proposer, serving: ServingModel) -> None:
    draft = _draft(serving, AGAIN)
    found = proposer.rewordings(AGAIN, draft)
    texts = [one.text for one in found]
    assert 3 <= len(texts) <= MOST_ALTERNATIVES
    assert draft not in texts
    assert len({text.casefold().rstrip(".!") for text in texts}) == len(texts)
    for one in found:
        assert one.text[one.start : one.end].strip()
        assert one.text[: one.start] == draft[: one.start]


# ---- long sources


LONG = (
    "The weather was good when we came home, and my sister sang a song in the kitchen. "
    "My brother read a book about the war, but he did not understand the first chapter. "
    "The dog slept in the garden, because it was tired, and the cat looked out of the window. "
    "At six we ate some bread with butter, and my mother told us about the house of her father. "
    "Nobody knew where the keys were, so we had to wait until the neighbour came back from work. "
    "In the evening it began to rain, and we played cards."
)


def test_a_source_in_parts_is_completed_where_the_writing_is(
    proposer: Proposer, serving: ServingModel
) -> None:
    draft = serving.draft([LONG], REFINED)[0].text  # as it stands in the window
    place = draft.index(" ", 2 * len(draft) // 3) + 1
    completed = proposer.completion(LONG, draft[:place])
    assert 0.4 * (len(draft) - place) < len(completed) < 2.5 * (len(draft) - place)
    found = proposer.alternatives(LONG, draft, place)
    assert all(one.text.startswith(draft[:place]) for one in found)
    assert all(len(one.text) > 0.7 * len(draft) for one in found)
    assert all(len(one.text) > 0.5 * len(draft) for one in proposer.rewordings(LONG, draft))


def test_where_the_writing_is_cannot_be_told_nothing_is_offered(proposer: Proposer) -> None:
    assert proposer.completion(LONG, "Etwas ganz anderes, das hier steht, " * 20) == ""


# ---- odd input, time, and giving up


def test_nothing_raises(proposer: Proposer) -> None:
    for source in [*ODD, "Hello \ud800 you", "Hi {a} {a} <b>you</b> 😀"]:
        for target in [*ODD[:-4], "Hallo", "{a} {a} {a}", "\ue000\ue001"]:
            completed = proposer.completion(source, target)
            assert isinstance(completed, str)
            for one in proposer.alternatives(source, target, len(target)):
                assert one.text.startswith(target)
            proposer.rewordings(source, target)


def test_no_text_is_too_odd(proposer: Proposer) -> None:
    chance = random.Random(11)
    signs = ["Ich ", "möchte", " ", "{name}", "5", "https://e.org", "„", "😀", "\u00a0", "-", "ß"]
    source = "I want to give {name} 5 books from https://e.org now."
    for _ in range(12):
        target = "".join(chance.choice(signs) for _ in range(chance.randint(0, 8)))
        place = chance.randint(0, len(target))
        assert not proposer.completion(source, target).startswith(target or "\0")
        for one in proposer.alternatives(source, target, place):
            assert one.text.startswith(target[:place])
            assert place <= one.start < one.end <= len(one.text)


def test_an_answer_nobody_wants_is_given_up(proposer: Proposer) -> None:
    asked: list[None] = []

    def abandoned() -> bool:
        asked.append(None)
        return len(asked) > 1

    assert proposer.completion(AGAIN, "Ich möchte dich mor", abandoned=abandoned) == ""
    assert proposer.alternatives(AGAIN, "Ich", 0, abandoned=lambda: True) == []
    assert proposer.rewordings(AGAIN, "Ich", abandoned=lambda: True) == []


def test_a_completion_does_not_keep_the_user_waiting(proposer: Proposer) -> None:
    """Generous, for busy machines: on an idle one it is some 30 ms."""
    proposer.completion(AGAIN, "Ich ")
    began = time.perf_counter()
    for written in ("Ich", "Ich möchte d", "Ich möchte dich mor"):
        proposer.completion(AGAIN, written)
    assert time.perf_counter() - began < 3
