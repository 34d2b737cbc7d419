"""Whole texts: the layout of the source, each sentence decoded once, what is known recalled."""

from __future__ import annotations

import random
import re

import pytest

from tests.engine.texts.fake_serving import FakeServing
from translator.core.direction import Direction
from translator.core.drafts import GREEDY, REFINED, DecodingOptions, Draft, Origin, TextDraft
from translator.engine.serving import ServingModel
from translator.engine.texts import draft_cache
from translator.engine.texts.translation import TextTranslator


def _translated(translator: TextTranslator, text: str, **options: object) -> TextDraft:
    draft = translator.translate(text, **options)  # type: ignore[arg-type]
    assert draft is not None
    return draft


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "\n\n\n", "\r\n \t\r\n", "one", "  one  ", "one\n\n  two\r\n\tthree\n",
        "- one\n  * two\n    1. three\n       (a) four", "# Title\n\nParagraph one.\n\n\nTwo. \n",
        "a\tb\tc", "name:     value", "one\u2028two\x85three\x0bfour", "\u3000one\u00a0",
        "☐ one\n☑ two", "> quoted\n> again", "• one\n◦ two",
    ],
)  # fmt: skip
def test_every_space_and_line_break_stays(text: str) -> None:
    """With a model that only adds brackets, taking them away gives the source again."""
    draft = _translated(FakeServing().translator(), text)
    assert re.sub("[<>](?! (?:quoted|again|<))", "", draft.text.replace("> <", "> ")) == text or (
        draft.text.replace("<", "").replace(">", "") == text.replace(">", "")
    )


def test_layout_of_any_text_stays() -> None:
    chance = random.Random(8)
    parts = [
        "Word.",
        "word",
        " ",
        "  ",
        "\n",
        "\r\n",
        "\t",
        "- ",
        "1. ",
        "\u00a0",
        "    ",
        "😀",
        "。",
    ]
    translator = FakeServing().translator()
    for _ in range(300):
        text = "".join(chance.choice(parts) for _ in range(chance.randint(0, 30)))
        draft = _translated(translator, text)
        assert draft.text.replace("<", "").replace(">", "") == text
        for part in draft.parts:
            assert draft.text[part.start : part.end] == part.draft.text
            assert text[part.segment.start : part.segment.end] == part.segment.source


def test_layout_with_the_real_model(serving: ServingModel) -> None:
    text = "Shopping:\n\n  - Bread\n\t* Milk\r\n1. Where is the station?  I am tired.\n\n\n"
    found = _translated(TextTranslator(serving), text).text
    assert re.findall(r"\r\n|\n", found) == re.findall(r"\r\n|\n", text)
    for line, source in zip(found.split("\n"), text.split("\n"), strict=True):
        layout = r"[\s]*(?:[-*] |1\. )?"
        mine, theirs = re.match(layout, line), re.match(layout, source)
        assert mine is not None
        assert theirs is not None
        assert mine.group() == theirs.group()
    assert "  I" in found


@pytest.mark.parametrize(
    ("slug", "text", "expected"),
    [
        ("zh-en", "你好。再见。\n好！", "<你好。> <再见。>\n<好！>"),
        ("en-zh", "One. Two.\nThree.", "<One.><Two.>\n<Three.>"),
        ("ja-zh", "雨です。家です。", "<雨です。><家です。>"),
        ("en-de", "One. Two.", "<One.> <Two.>"),
        ("en-ja", "One.  Two.", "<One.><Two.>"),  # some who type put two spaces
        ("en-ja", "One.\tTwo.     Three.", "<One.>\t<Two.>     <Three.>"),
        ("en-zh", "  One. Two.  \n\nThree.", "  <One.><Two.>  \n\n<Three.>"),
        ("zh-en", "好。\u3000好。 好。", "<好。> <好。> <好。>"),
        ("zh-ja", "好。 好。", "<好。> <好。>"),
        ("ja-en", "・雨\n①雪\n（２）雨\n１．雪", "・ <雨>\n① <雪>\n(2) <雨>\n1. <雪>"),
        ("zh-en", "十二、好\n二十、好\n（三）好", "12. <好>\n20. <好>\n(3) <好>"),
        ("zh-ja", "・好\n一、好", "・<好>\n一、<好>"),
        ("ja-en", "・ 雨\n\n・ 雪", "・ <雨>\n\n・ <雪>"),
    ],
)
def test_sentences_meet_as_the_target_language_has_it(slug: str, text: str, expected: str) -> None:
    translator = FakeServing(direction=Direction.from_slug(slug)).translator()
    assert _translated(translator, text).text == expected


def test_words_left_in_latin_letters_do_not_run_together() -> None:
    serving = FakeServing(direction=Direction("en", "zh"))
    translator = serving.translator()
    known = {"Is it Python?": "是Python", "GitHub.": "GitHub", "It is.": "是的。"}
    serving.draft = lambda sources, *_, **__: [  # type: ignore[method-assign]
        Draft(source, known[source], Origin.MODEL) for source in sources
    ]
    text = "Is it Python? GitHub. It is."
    assert _translated(translator, text).text == "是Python GitHub是的。"


def test_only_what_changed_is_decoded() -> None:
    serving = FakeServing()
    translator = serving.translator()
    assert _translated(translator, "One. Two. One.").decoded == 2
    assert _translated(translator, "One. Three. Two.").decoded == 1
    assert serving.asked == ["One.", "Two.", "Three."]


def test_the_cache_tells_options_directions_and_revisions_apart() -> None:
    serving = FakeServing()
    translator = serving.translator()
    limited = DecodingOptions(beam=1, repetition_limit=0)
    for options in (GREEDY, REFINED, limited):
        assert _translated(translator, "One.", options=options).decoded == 1
        assert _translated(translator, "One.", options=options).decoded == 0
    others = [FakeServing(revision=1), FakeServing(direction=Direction("en", "fr"))]
    for other in others:
        translator.swap(other)  # type: ignore[arg-type]
        draft = _translated(translator, "One.")
        assert (draft.decoded, draft.revision) == (1, other.revision)
    translator.swap(serving)  # type: ignore[arg-type]
    assert _translated(translator, "One.").decoded == 0


def test_the_cache_is_bounded_and_drops_the_least_used() -> None:
    translator = FakeServing().translator(cache_size=3)
    for text in ("a", "b", "c", "a", "d"):
        _translated(translator, text)
    assert len(translator._cache) == 3
    assert _translated(translator, "a").decoded == 0
    assert _translated(translator, "b").decoded == 1


def test_the_cache_holds_few_of_what_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draft_cache, "_MOST_CHARACTERS", 1_000)
    translator = FakeServing().translator()
    for text in ("a" * 300, "b", "a" * 300, "c" * 300, "d"):
        _translated(translator, text)
    assert len(translator._cache) == 2
    assert _translated(translator, "c" * 300).decoded == 0
    assert _translated(translator, "b").decoded == 1


def test_a_text_longer_than_the_cache_is_whole() -> None:
    text = "\n".join(f"line {number}" for number in range(50))
    draft = _translated(FakeServing().translator(cache_size=5), text)
    assert draft.text == "\n".join(f"<line {number}>" for number in range(50))


def test_the_memory_goes_before_the_cache_and_the_model() -> None:
    serving = FakeServing()
    known: dict[str, Draft] = {}
    translator = TextTranslator(serving, recall=known.get)  # type: ignore[arg-type]
    _translated(translator, "One.")
    known["One."] = Draft("One.", "Eins.", Origin.MEMORY)
    draft = _translated(translator, "One. Two.")
    assert draft.text == "Eins. <Two.>"
    assert [part.draft.origin for part in draft.parts] == [Origin.MEMORY, Origin.MODEL]
    assert list(translator.translate_lines(["One.", "Two."], GREEDY)) == ["Eins.", "<Two.>"]


def test_a_refined_sentence_stays_refined_while_typing() -> None:
    translator = FakeServing().translator()
    _translated(translator, "One.", options=REFINED)
    draft = _translated(translator, "One. Two.", prefer_refined=True)
    assert draft.text == "<4:One.> <Two.>"
    assert _translated(translator, "One.").text == "<One.>"


def test_an_abandoned_text_has_no_answer_but_what_was_decoded_is_kept() -> None:
    serving = FakeServing()
    translator = serving.translator()
    text = "\n".join(f"line {number}" for number in range(100))
    looks = iter([False] * 2 + [True] * 10)
    assert translator.translate(text, abandoned=lambda: next(looks)) is None
    asked = len(serving.asked)
    assert _translated(translator, text).decoded < 100 <= asked + 100
    assert _translated(translator, text).decoded == 0


def test_a_hundred_thousand_characters_are_answered(serving: ServingModel) -> None:
    """Pasted, with the same sentences again and again and one that is different at the end."""
    text = "The house is big. I am tired!\n" * 3_400 + "See #end."
    draft = _translated(TextTranslator(serving), text)
    assert draft.decoded == 3
    assert draft.text.count("\n") == 3_400
    assert draft.text.count("müde") == 3_400
    assert "#end" in draft.text


@pytest.mark.parametrize(
    "unit", ["a", "1", "😀", "你", " ", "\n", "ש", "\ud800", "-", "{x}", "\x00"]
)
def test_a_hundred_thousand_of_one_kind_come_back(serving: ServingModel, unit: str) -> None:
    text = (unit * 100_000)[:99_999]
    draft = _translated(TextTranslator(serving), text)
    assert draft.text == text


def test_sentences_that_the_memory_knows_as_one_text_are_recalled_together() -> None:
    both = "It rains. Take a coat!"
    known = {both: Draft(both, "Es regnet, nimm einen Mantel.", Origin.MEMORY)}
    translator = TextTranslator(FakeServing(), recall=known.get)  # type: ignore[arg-type]
    draft = translator.translate(f"Hello. You.\n- {both}\nIt rains.\nTake a coat!")
    assert draft is not None
    lines = draft.text.split("\n")
    assert lines[1] == "- Es regnet, nimm einen Mantel."
    assert [part.draft.origin for part in draft.parts].count(Origin.MEMORY) == 1
    assert len(draft.parts) == 5


@pytest.mark.parametrize("bullet", ["- ", "* ", "1. ", "2) ", "  - ", "\t• ", "- [ ] "])
def test_a_line_that_the_memory_knows_with_its_bullet_is_recalled(bullet: str) -> None:
    line = f"{bullet}Buy milk"
    known = {line.strip(): Draft(line.strip(), "(Milch kaufen)", Origin.MEMORY)}
    translator = TextTranslator(FakeServing(), recall=known.get)  # type: ignore[arg-type]
    draft = _translated(translator, f"List\n\n{line}\n- Buy bread\nBuy milk")
    spaces = line[: len(line) - len(line.lstrip())]
    assert draft.text == f"<List>\n\n{spaces}(Milch kaufen)\n- <Buy bread>\n<Buy milk>"
    assert [part.draft.origin for part in draft.parts].count(Origin.MEMORY) == 1
    assert list(translator.translate_lines([line], GREEDY)) == [f"{spaces}(Milch kaufen)"]


def test_several_sentences_are_recalled_with_their_bullet_before_they_are_without() -> None:
    known = {
        "- It rains. Go home!": Draft("- It rains. Go home!", "– Es regnet, heim!", Origin.MEMORY),
        "It rains. Go home!": Draft("It rains. Go home!", "Es regnet, geh heim!", Origin.MEMORY),
    }
    translator = TextTranslator(FakeServing(), recall=known.get)  # type: ignore[arg-type]
    draft = _translated(translator, "- It rains. Go home!\n* It rains. Go home!")
    assert draft.text == "– Es regnet, heim!\n* Es regnet, geh heim!"


def test_the_memory_is_asked_for_a_whole_line_only_where_there_is_more_than_a_segment() -> None:
    asked: list[str] = []
    translator = TextTranslator(FakeServing(), recall=asked.append)  # type: ignore[arg-type]
    _translated(translator, "One.\n\n  Two.\n- Three.\n\nFour.\n\tFive.")
    assert sorted(asked) == sorted(["One.", "Two.", "Three.", "Four.", "Five.", "- Three."])
