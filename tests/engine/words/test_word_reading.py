"""Doubt and links of words, from the bundled model as it is served."""

from __future__ import annotations

import math
import threading
from pathlib import Path

import pytest

from tests.engine.made_model import make_model
from translator.core.direction import Direction
from translator.core.drafts import GREEDY, REFINED
from translator.core.word_scores import UNSURE, VERY_UNSURE
from translator.engine.model.serving_cache import serving_folder
from translator.engine.sentences.splitting import LONGEST
from translator.engine.serving import ServingModel

# Source, translation, and some of the words that belong together: order and number differ.
ALIGNED = [
    ("The new coffee machine does not work.", "Die neue Kaffeemaschine funktioniert nicht.",
     {("new", "neue"), ("coffee", "Kaffeemaschine"), ("not", "nicht")}),
    ("Yesterday I gave my sister the red book.",
     "Gestern habe ich meiner Schwester das rote Buch gegeben.",
     {("Yesterday", "Gestern"), ("I", "ich"), ("sister", "Schwester"),
      ("red", "rote"), ("book", "Buch")}),
    ("This house was built by my grandfather.",
     "Dieses Haus wurde von meinem Großvater gebaut.",
     {("house", "Haus"), ("built", "gebaut"), ("by", "von"), ("grandfather", "Großvater")}),
    ("The doctor gave the patient a stronger medicine.",
     "Der Arzt gab dem Patienten ein stärkeres Medikament.",
     {("doctor", "Arzt"), ("gave", "gab"), ("patient", "Patienten"), ("stronger", "stärkeres"),
      ("medicine", "Medikament")}),
]  # fmt: skip


def links(serving: ServingModel, source: str, target: str) -> set[tuple[str, str]]:
    return {
        (source[one.source_start : one.source_end], target[one.target_start : one.target_end])
        for one in serving.words.links(source, target)
    }


def scores(serving: ServingModel, source: str, target: str) -> dict[str, float]:
    return {
        target[one.start : one.end]: one.probability for one in serving.words.scores(source, target)
    }


# ---- doubt


def test_each_word_has_a_probability(serving: ServingModel) -> None:
    target = "Die neue Kaffeemaschine funktioniert nicht."
    found = scores(serving, "The new coffee machine does not work.", target)
    assert list(found) == ["Die", "neue", "Kaffeemaschine", "funktioniert", "nicht"]
    assert all(0 < probability <= 1 for probability in found.values())


def test_they_multiply_to_what_the_model_gives_the_sentence(serving: ServingModel) -> None:
    """Without the pieces that are no words, it can only be more."""
    source, target = "The children play in the garden.", "Die Kinder spielen im Garten."
    product = 1.0
    for probability in scores(serving, source, target).values():
        product *= probability
    ((summed, _),) = serving.score([(source, target)])
    assert math.exp(summed) <= product < 1
    without_end = scores(serving, source, target.rstrip("."))
    for word, probability in scores(serving, source, target).items():
        assert without_end[word] == pytest.approx(probability, rel=0.05)  # what follows is unseen


def test_a_wrong_word_is_doubted_and_the_right_one_is_not(serving: ServingModel) -> None:
    source = "The doctor gave the patient a stronger medicine."
    right = scores(serving, source, "Der Arzt gab dem Patienten ein stärkeres Medikament.")
    wrong = scores(serving, source, "Der Bäcker gab dem Patienten ein stärkeres Medikament.")
    assert right["Arzt"] > UNSURE
    assert wrong["Bäcker"] < VERY_UNSURE


def test_protected_items_and_numbers_are_not_doubted(serving: ServingModel) -> None:
    source = "Write to info@example.org or call {name} before 17:45, please."
    (draft,) = serving.draft([source], GREEDY)
    found = scores(serving, source, draft.text)
    assert found
    assert not any(char.isdigit() or char in "@{}" for word in found for char in word)


def test_a_first_word_is_read_as_it_was_asked_for(
    serving: ServingModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In small letters the vocabulary has it whole: see ``letter_case``."""
    source, target = "Page 12 is missing.", "Seite 12 fehlt."
    assert scores(serving, source, target)["Seite"] > UNSURE
    monkeypatch.setattr(serving._case, "also_asked", lambda _: None)
    assert scores(serving, source, target)["Seite"] < VERY_UNSURE


def test_fixed_expressions_are_not_doubted(serving: ServingModel) -> None:
    assert serving.words.scores("Kind regards,", "Mit freundlichen Grüßen") == ()
    assert serving.words.scores("Kind regards,", "Mit freundlichen Hunden") != ()


def test_known_names_are_not_doubted(serving: ServingModel) -> None:
    source, target = "Mrs. Schmidt lives in Berlin.", "Frau Schmidt lebt in Berlin."
    assert {"Frau", "Schmidt", "Berlin"}.isdisjoint(scores(serving, source, target))
    assert scores(serving, source, "Frau Schmidt lebt in Bremen.").keys() >= {"lebt", "Bremen"}
    assert {"Anna", "Kowalczyk"}.isdisjoint(
        scores(serving, "Anna Kowalczyk is here.", "Anna Kowalczyk ist hier.")
    )


def test_places_are_right_behind_emoji_and_items(serving: ServingModel) -> None:
    source = "😀 <b>Tell {name}</b> the truth 😀 tomorrow."
    (draft,) = serving.draft([source], GREEDY)
    words = scores(serving, source, draft.text)
    assert words
    assert all(word.isalpha() for word in words)


# ---- links


@pytest.mark.parametrize(("source", "target", "expected"), ALIGNED)
def test_words_that_belong_together(
    serving: ServingModel, source: str, target: str, expected: set[tuple[str, str]]
) -> None:
    found = links(serving, source, target)
    assert expected <= found
    assert len(found) <= len(target.split()) + 2  # and hardly any that do not


def test_the_other_direction(tmp_path: Path, bundled_model: Path) -> None:
    folder = bundled_model.with_name("small-en-de")
    reverse = ServingModel(
        model_folder=folder,
        serving_folder=serving_folder(folder, tmp_path),
        direction=Direction("de", "en"),
    )
    for target, source, expected in ALIGNED[1:]:
        found = links(reverse, source, target)
        assert len({(two, one) for one, two in expected} & found) >= len(expected) - 1


def test_an_item_belongs_to_itself(serving: ServingModel) -> None:
    source = "Ask {name} or write to info@example.org about it."
    (draft,) = serving.draft([source], GREEDY)
    found = links(serving, source, draft.text)
    assert {("{name}", "{name}"), ("info@example.org", "info@example.org")} <= found
    assert not [pair for pair in found if ("{name}" in pair) and pair[0] != pair[1]]


def test_two_alike_items_keep_their_order(serving: ServingModel) -> None:
    source, target = "From {a} to {b} and {a}.", "Von {a} bis {b} und {a}."
    found = serving.words.links(source, target)
    items = [
        (one.source_start, one.target_start) for one in found if source[one.source_start] == "{"
    ]
    assert items == [(5, 4), (12, 12), (20, 20)]


def test_words_of_the_users_own_are_linked_too(serving: ServingModel) -> None:
    source, target = "The old ship sank quickly.", "Der alte Kahn sank geschwind."
    assert {("old", "alte"), ("sank", "sank")} <= links(serving, source, target)


# ---- what the model cannot take, or not at once


LONG = (
    "The committee met in the old town hall beside the river, and it decided that the bridge "
    "should be painted, because the people who lived in the small houses near the harbour had "
    "written many letters, and the mayor promised that the work would begin in the summer, and "
    "the baker opened his shop, while the children played in the garden, and the teacher read a "
    "book about the sea, and my brother repaired the blue car of our neighbour in the evening"
)


def test_a_long_sentence_is_read_part_by_part(serving: ServingModel) -> None:
    assert serving._tokeniser.length(LONG) > LONGEST
    for options in (GREEDY, REFINED):
        (draft,) = serving.draft([LONG], options)
        found = serving.words.scores(LONG, draft.text)
        words = [draft.text[one.start : one.end] for one in found]
        plain = [word.strip(".,") for word in draft.text.split()]
        assert words == [word for word in plain if any(map(str.isalpha, word))]
        assert ("river", "Fluss") in links(serving, LONG, draft.text) or "Fluss" not in words


def test_a_long_sentence_of_the_users_own_is_not_guessed_at(serving: ServingModel) -> None:
    assert serving.words.scores(LONG, "Etwas ganz anderes.") == ()
    assert serving.words.links(LONG, "Etwas ganz anderes.") == ()


@pytest.mark.parametrize(
    ("source", "target"),
    [("", ""), ("Hello.", ""), ("", "Hallo."), ("...", "..."), (" ", " "), ("12", "12"),
     ("{a}", "{a}"), ("漢字", "漢字"), ("\ud83d", "\ud83d"), ("Hi. " * 30, "Ha. " * 300)],
)  # fmt: skip
def test_nothing_of_sense_is_no_reason_to_fail(
    serving: ServingModel, source: str, target: str
) -> None:
    for one in serving.words.scores(source, target):
        assert 0 <= one.start < one.end <= len(target)
    for link in serving.words.links(source, target):
        assert 0 <= link.source_start < link.source_end <= len(source)
        assert 0 <= link.target_start < link.target_end <= len(target)


def test_a_model_with_a_language_token(tmp_path: Path) -> None:
    """The token is no word of the source, and shifts none."""
    folder = make_model(tmp_path / "many", extra_pieces=[">>deu<<"])
    model = ServingModel(
        model_folder=folder,
        serving_folder=serving_folder(folder, tmp_path / "cache"),
        direction=Direction("en", "de"),
    )
    assert model._tokeniser.encode("Tom")[0] == ">>deu<<"
    source, target = "My name is long.", "Mein Name ist lang."
    assert set(scores(model, source, target)) == {"Mein", "Name", "ist", "lang"}
    assert {one for one, _ in links(model, source, target)} <= set(source.rstrip(".").split())


def test_where_words_are_written_without_spaces_pieces_count(to_chinese: ServingModel) -> None:
    target = "我们明天去火车站。"
    pieces = [piece.replace("▁", "") for piece in to_chinese._tokeniser.encode_target(target)]
    found = to_chinese.words.places(target)
    assert [target[start:end] for start, end in found] == [
        piece for piece in pieces if piece.isalpha()
    ]
    scored = to_chinese.words.scores("We go to the station tomorrow.", target)
    assert [(one.start, one.end) for one in scored] == found


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("我叫Wolfgang，很累", "Wolfgang"),
        ("去state-of-the-art的", "state-of-the-art"),
        ("有1,250.50元", "1,250.50"),
    ],
)
def test_names_and_numbers_among_characters_are_one_word(
    to_chinese: ServingModel, target: str, name: str
) -> None:
    words = [target[start:end] for start, end in to_chinese.words.places(target)]
    assert name in words
    assert "，" not in "".join(words)


def test_several_threads_may_read(serving: ServingModel) -> None:
    source, target, _ = ALIGNED[0]
    expected = serving.words.scores(source, target), serving.words.links(source, target)
    found = []

    def read() -> None:
        found.append((serving.words.scores(source, target), serving.words.links(source, target)))

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 4
