"""Whatever is typed or pasted is answered, and no part of it is silently left out."""

from __future__ import annotations

import random
import re

import pytest

from translator.core.drafts import BEAM, GREEDY, Draft, Origin
from translator.engine.decoding.abandonment import Abandoned
from translator.engine.serving import ServingModel

_CLAUSES = (
    "the weather was good",
    "we went to the park",
    "my sister sang a song",
    "the dog slept in the garden",
    "he read a book",
)


def _draft(serving: ServingModel, source: str) -> Draft:
    return serving.draft([source], GREEDY)[0]


@pytest.mark.parametrize(
    "source",
    [
        "", " ", "\t \u3000", "1", "12.5", "...", "?!", "😀", "👨\u200d👩 🇩🇪", "—", "\ufeff",
        "12:30 - 14:00", "+49 30 1234567", "https://example.org/a?b=c#d", "a@example.org", "{name}",
        "%s: %d", "<b></b>", "\x00\x01", "\ud800", "שלום עולם", "مرحبا بالعالم", "你好，世界",
        "1,2,3,4,5", "'" * 50, "x" * 2_000, "\u202e",
    ],
)  # fmt: skip
def test_what_has_no_words_of_the_language_stays(serving: ServingModel, source: str) -> None:
    assert _draft(serving, source) == Draft(source, source, Origin.VERBATIM)


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("Tom said שלום to me.", "שלום"),
        ("She wrote 你好 on the wall.", "你好"),
        ("I ♥ you, \ud83d said Tom.", "\ud83d"),
        ("مرحبا means hello.", "مرحبا"),
        ("I love it 👍🏽 really", "👍🏽"),
        ("The word Вода is Russian.", "Вода"),
    ],
)
def test_foreign_words_come_through(serving: ServingModel, source: str, kept: str) -> None:
    draft = _draft(serving, source)
    assert draft.origin is Origin.MODEL
    assert draft.text.count(kept) == 1


def test_control_characters_hold_nothing_up(serving: ServingModel) -> None:
    text = _draft(serving, "Where\x00 is\x07 the\x1b station\x7f?").text
    assert "Bahnhof" in text
    assert not re.search(r"[\x00-\x1f\x7f]", text)


@pytest.mark.parametrize("letter", list("aIxÄß"))
def test_one_letter(serving: ServingModel, letter: str) -> None:
    assert _draft(serving, letter).text.strip()


def test_two_thousand_words_in_one_sentence_are_all_translated(serving: ServingModel) -> None:
    """Each clause has a mark of its own, and each mark is in the translation, in order."""
    chance = random.Random(4)
    clauses = [f"{chance.choice(_CLAUSES)} at #mark{number}" for number in range(330)]
    source = ", and ".join(clauses) + "."
    assert len(source.split()) >= 2_000
    draft = _draft(serving, source)
    found = [int(number) for number in re.findall(r"#mark(\d+)", draft.text)]
    marks = list(dict.fromkeys(found))  # the model may say one twice
    assert sorted(marks) == list(range(330))
    assert all(abs(at - number) <= 9 for at, number in enumerate(marks))
    assert len(source) / 3 < len(draft.text) < len(source) * 3


def test_a_long_text_without_spaces_comes_through(serving: ServingModel) -> None:
    source = "word" * 20 + " is " + "abc" * 60
    assert "abc" * 60 in _draft(serving, source).text


@pytest.mark.parametrize("word", ["no", "very", "ha", "Tom", "test,"])
def test_repeated_words_do_not_run_away(serving: ServingModel, word: str) -> None:
    source = f"{word} " * 60
    draft = _draft(serving, source.strip())
    assert draft.text.strip()
    assert len(draft.text) <= 4 * len(source) + 60


def test_items_at_the_ends_keep_their_places(serving: ServingModel) -> None:
    text = _draft(serving, "<p>The weather is fine today.</p> 😀").text
    assert text.startswith("<p>")
    assert text.endswith("</p> 😀")


def test_spaces_at_the_ends_stay(serving: ServingModel) -> None:
    text = _draft(serving, "  I am tired. ").text
    assert (text[:2], text[-1]) == ("  ", " ")


def test_braces_that_the_model_puts_around_an_item_take_none_away(
    serving: ServingModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = serving._drafter.words.names[0]
    monkeypatch.setattr(serving._decoder.tokeniser, "decode", lambda _: f"Frag {{ {name} }}.")
    assert "@a_b" in _draft(serving, "Ask @a_b.").text


def test_the_model_invents_no_placeholders(
    serving: ServingModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    decode = serving._decoder.tokeniser.decode
    monkeypatch.setattr(
        serving._decoder.tokeniser, "decode", lambda pieces: decode(pieces) + " %1$s {name}"
    )
    assert re.search(r"[%{]", _draft(serving, "I am tired.").text) is None


@pytest.mark.parametrize(
    ("source", "said", "text"),
    [
        ("Ask {name} now.", "Frag {0}, {0} jetzt.", "Frag {name} jetzt."),
        ("Now ask {name}.", "Frag {0} jetzt {0}.", "Frag jetzt {name}."),
        ("{name} is here.", "{0}, {0} ist hier.", "{name} ist hier."),
        ("{name} is here.", "{0} ist hier, {0}.", "{name} ist hier."),
        ("Is it for {name}?", "{0}, ist das für {0}?", "ist das für {name}?"),
        ("Ask {name} now.", "Frag jetzt {0}, {0} und alle.", "Frag jetzt {name} und alle."),
        ("Here {name} met {name}.", "Hier traf {0} {0}.", "Hier traf {name} {name}."),
    ],
)
def test_a_placeholder_comes_as_often_as_in_the_source(
    serving: ServingModel, monkeypatch: pytest.MonkeyPatch, source: str, said: str, text: str
) -> None:
    """The model says the first stand-in as often as here, whatever it is asked."""
    names = serving._drafter.words.names
    monkeypatch.setattr(serving._decoder.tokeniser, "decode", lambda _: said.format(names[0]))
    assert _draft(serving, source).text == text


def test_a_number_that_the_model_gets_wrong_is_put_right(
    serving: ServingModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving._decoder.tokeniser, "decode", lambda _: "Er zahlt 28000 Euro.")
    assert _draft(serving, "He pays 2,850.50 euros.").text == "Er zahlt 2.850,50 Euro."


def test_no_part_of_a_number_put_right_is_left(
    serving: ServingModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving._decoder.tokeniser, "decode", lambda _: "Er hat 3 Autos,500.")
    assert _draft(serving, "He has 2,500 cars.").text == "Er hat 2.500 Autos."
    text = _draft(serving, "He has 2,500 cars and 17 dogs.").text
    assert re.findall(r"\d+(?:\.\d+)?", text) == ["2.500", "17"]


def test_where_another_number_is_beside_the_right_one_the_model_is_asked_again(
    serving: ServingModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in = serving._drafter.words.numbers[0]
    said = iter(["Es sind 1.234,56, 56 Euro.", f"Es sind {stand_in} Euro."])
    monkeypatch.setattr(serving._decoder.tokeniser, "decode", lambda _: next(said))
    assert _draft(serving, "It is 1,234.56 euros.").text == "Es sind 1.234,56 Euro."


def test_another_number_than_the_stand_in_is_put_right_too(
    serving: ServingModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert serving._drafter.words.numbers
    said = iter(["Es ist kalt.", "Es ist 945 Grad kalt."])
    monkeypatch.setattr(serving._decoder.tokeniser, "decode", lambda _: next(said))
    assert _draft(serving, "It is 7 degrees.").text == "Es ist 7 Grad kalt."


def test_a_number_that_the_model_leaves_out_is_put_in(
    serving: ServingModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving._decoder.tokeniser, "decode", lambda _: "Er zahlt viele Euro.")
    assert "731" in _draft(serving, "He pays 731 euros.").text


@pytest.mark.parametrize(
    ("source", "said", "text"),
    [
        ("He pays 2,850.50 yuan.", "他付了28000元。", "他付了2,850.50元。"),
        ("He pays 731 yuan.", "他付了很多钱。", "他付了很731多钱。"),
        ("He pays 20,000 yuan.", "他付了2万元。", "他付了2万元。"),
        ("He comes at 8:30.", "他八点半来。", "他八点半来。"),
        ("He comes at 8:30.", "他9点30分来。", "他8:30来。"),
        ("Ask {name} now.", "现在问。", "现在{name}问。"),
        ("It costs 1.5 million dollars.", "它要1.5万美元。", "它要150万美元。"),
        ("He paid 20,000 at 8:30.", "他9点付了20万。", "他8:30付了20,000。"),
        ("Meet me on the 17.", "见我。", "见我17。"),
    ],
)
def test_what_is_put_into_chinese_has_no_spaces(
    to_chinese: ServingModel, monkeypatch: pytest.MonkeyPatch, source: str, said: str, text: str
) -> None:
    monkeypatch.setattr(to_chinese._decoder.tokeniser, "decode", lambda _: said)
    assert _draft(to_chinese, source).text == text


@pytest.mark.parametrize(
    ("source", "said", "text"),
    [
        ("他付了2万元。", "He paid a lot.", "He paid 20,000 a lot."),
        ("他付了２万元。", "He paid 2 yuan.", "He paid 20,000 yuan."),
        ("我们４月去。", "We go in April.", "We go in April."),
    ],
)
def test_numbers_from_chinese_are_written_in_the_other_way(
    from_chinese: ServingModel, monkeypatch: pytest.MonkeyPatch, source: str, said: str, text: str
) -> None:
    monkeypatch.setattr(from_chinese._decoder.tokeniser, "decode", lambda _: said)
    assert _draft(from_chinese, source).text == text


def test_parts_of_a_long_sentence_meet_as_the_target_language_has_it(
    to_chinese: ServingModel, from_chinese: ServingModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(to_chinese._decoder.tokeniser, "decode", lambda _: "他来了，")
    text = _draft(to_chinese, "He came to the station when it was late, " * 8 + "and so on.").text
    assert set(text.split("，")) == {"他来了", ""}
    assert text.count("，") > 2
    monkeypatch.setattr(from_chinese._decoder.tokeniser, "decode", lambda _: "he came")
    text = _draft(from_chinese, "时间太晚了我们明天去火车站，" * 20 + "好。").text
    assert set(text.split(", ")) == {"he came"}
    monkeypatch.setattr(from_chinese._decoder.tokeniser, "decode", lambda _: "he came,")
    text = _draft(from_chinese, "时间太晚了我们明天去火车站，" * 20 + "好。").text
    assert set(text.split(" he came,")) == {"he came,", ""}


def test_a_model_that_says_nothing_leaves_the_source(
    serving: ServingModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving._decoder.tokeniser, "decode", lambda _: "")
    assert _draft(serving, "I am tired.").text == "I am tired."


def test_random_text_never_breaks_it(random_serving: ServingModel) -> None:
    """On a model without sense, so that every guard is at work; the marks must survive even so."""
    chance = random.Random(9)
    parts = [
        "the dog ",
        "lazy",
        "{x}",
        "#tag",
        "12.5",
        "<b>",
        "</b>",
        "😀",
        "\ud83d",
        "\u200d",
        "你",
    ]
    parts += [" ", " %s ", "a@b.example", ". ", "\x00", "e\u0301", "Ö", "'", '"', "\u202e"]
    sources = [
        "".join(chance.choice(parts) for _ in range(chance.randint(0, 20))) for _ in range(60)
    ]
    drafts = random_serving.draft(sources, GREEDY)
    assert [draft.source for draft in drafts] == sources
    for source, draft in zip(sources, drafts, strict=True):
        for kept in ("{x}", "%s", "😀", "\ud83d", "<b>"):
            assert draft.text.count(kept) >= source.count(kept), (source, draft.text)


def test_an_abandoned_draft_is_given_up_between_batches(serving: ServingModel) -> None:
    asked = iter([False, True])
    sources = [f"I have {number} books." for number in range(40)]
    with pytest.raises(Abandoned):
        serving.draft(sources, BEAM, abandoned=lambda: next(asked))
    assert list(asked) == []
