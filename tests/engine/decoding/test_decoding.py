"""Every hypothesis comes to an end, and says nothing over and over that its source does not."""

from __future__ import annotations

from collections import Counter

import pytest

from translator.core.drafts import BEAM, GREEDY, REFINED, DecodingOptions
from translator.engine.decoding.decoding import loops
from translator.engine.decoding.hypothesis import MOST_PIECES, Hypothesis, length_bound
from translator.engine.serving import ServingModel


def _most_repeated(pieces: list[str], size: int) -> int:
    runs = Counter(tuple(pieces[at : at + size]) for at in range(len(pieces) - size + 1))
    return max(runs.values(), default=0)


@pytest.mark.parametrize("options", [GREEDY, BEAM, REFINED])
def test_a_model_without_sense_comes_to_an_end(
    random_serving: ServingModel, options: DecodingOptions
) -> None:
    """Random weights hardly ever choose the end mark: the length bound does it for them."""
    decoder = random_serving._decoder
    texts = ["a", "the lazy dog", "Where is the station? " * 8, "Tom " * 40]
    for text, hypothesis in zip(texts, decoder.decode(texts, options), strict=True):
        pieces = decoder.tokeniser.encode_target(hypothesis.text)
        assert len(pieces) <= 2 * length_bound(len(decoder.tokeniser.encode(text)))


def test_a_model_without_sense_does_not_run_in_circles(random_serving: ServingModel) -> None:
    decoder = random_serving._decoder
    text = "My name is Tom; I live in Boston with Maria, Peter and Anna."
    sources = [decoder.tokeniser.encode(text)]
    free = decoder.translator.translate_batch(
        sources, beam_size=1, max_decoding_length=120, disable_unk=True
    )[0].hypotheses[0]
    bound = decoder.translator.translate_batch(
        sources, beam_size=1, max_decoding_length=120, disable_unk=True, no_repeat_ngram_size=5
    )[0].hypotheses[0]
    assert _most_repeated(free, 5) > 1  # left alone it would
    assert _most_repeated(bound, 5) <= 1
    guarded = decoder.tokeniser.encode_target(decoder.decode([text], GREEDY)[0].text)
    assert _most_repeated(guarded, 5) <= 2  # joined again, pieces may be cut otherwise


def test_a_source_that_repeats_itself_may_be_repeated(serving: ServingModel) -> None:
    text = "I am tired and I am tired and I am tired and I am tired."
    found = serving._decoder.decode([text], GREEDY)[0]
    assert found.complete
    assert found.text.count("müde") >= 2


@pytest.mark.parametrize(
    ("source", "draft", "does"),
    [
        ("The judge was late.", "Der Zeuge der Zeuge der Zeuge der Sache.", True),
        ("It is late.", "Es ist zu spät, das zu sagen, ist zu spät.", True),
        ("It is late.", "Es ist zu spät. Es ist zu spät.", True),
        ("Too late, too late, too late.", "Zu spät, zu spät, zu spät.", False),
        ("It is late.", "Spät, spät, spät.", False),
        ("", "", False),
    ],
)
def test_what_says_three_words_more_often_than_its_source_loops(
    source: str, draft: str, does: bool
) -> None:
    assert loops(source, draft, target="de") == does


@pytest.mark.parametrize(
    ("source", "draft", "target", "does"),
    [
        ("It is late.", "时间已经太晚了时间已经太晚了。", "zh", True),
        ("The judge was late.", "判事は判事は判事は判事は遅れた。", "ja", True),
        ("That was too late.", "那时太晚了，太晚了。", "zh", False),
        ("Too late, too late, too late!", "已经太晚了，已经太晚了，已经太晚了！", "zh", False),
        ("I like the computer, and the computer likes me.",
         "私はコンピューターが好きで、コンピューターは私が好きだ。", "ja", False),
        ("太晚了，太晚了！", "It is too late, it is too late!", "en", False),
        ("现在很晚了。", "It is too late, it is too late!", "en", True),
        ("遅すぎる、遅すぎる！", "That is too late, that is too late!", "en", False),
    ],
)  # fmt: skip
def test_without_spaces_characters_are_counted(
    source: str, draft: str, target: str, does: bool
) -> None:
    assert loops(source, draft, target=target) == does


@pytest.mark.parametrize(
    ("source", "draft", "target", "does"),
    [
        ("The meeting was moved.", "La reunión fue mudadada.", "es", True),
        ("She keeps her letters there.", "彼女は手紙を1つつつつつついている。", "ja", True),
        ("两个行李箱", "The wrong baggggage", "en", True),
        ("It uses solar power.", "Es läuft mit Sonnenenergie.", "de", False),
        ("Hahaha!", "哈哈哈哈！", "zh", False),
        ("Thanks, thanks, thanks!", "谢谢谢谢谢谢！", "zh", False),
        ("WWWW", "WWWW", "de", False),
        ("One million", "1000000", "zh", False),
    ],
)
def test_letters_over_and_over_within_a_word_are_a_loop(
    source: str, draft: str, target: str, does: bool
) -> None:
    assert loops(source, draft, target=target) == does


def test_a_draft_that_loops_is_decoded_again(
    serving: ServingModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    decoder = serving._decoder
    asked: list[tuple[int, int]] = []
    looping = Hypothesis("er war da er war da er war da", -0.1, complete=True)
    sound = Hypothesis("er war da", -0.5, complete=True)

    def run(
        sources: list[object],
        options: DecodingOptions,
        *,
        penalty: float = 1.0,
        shortlisted: bool = True,
    ) -> list[Hypothesis]:
        assert shortlisted == (penalty == 1.0)  # a word that was not listed may be what lacked
        asked.append((len(sources), options.repetition_limit))
        return [sound if penalty > 1.0 else looping for _ in sources]

    monkeypatch.setattr(decoder, "_run", run)
    texts = ["He was there.", "He was there, he was there, he was there."]
    assert decoder.decode(texts, GREEDY) == [sound, looping]
    assert asked[-1] == (1, 3)
    asked.clear()
    assert decoder.decode_once(texts, GREEDY) == [looping, looping]
    assert {limit for _, limit in asked} == {GREEDY.repetition_limit, 0}


def test_letters_over_and_over_that_stay_are_written_twice(
    serving: ServingModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    decoder = serving._decoder
    stuttering = Hypothesis("Bärennnner mudadada", -0.1, complete=True)

    def run(sources: list[object], *_: object, **__: object) -> list[Hypothesis]:
        return [stuttering for _ in sources]

    monkeypatch.setattr(decoder, "_run", run)
    found = decoder.decode(["He was there.", "Grrrrr!"], GREEDY)
    assert [one.text for one in found] == ["Bärenner mudada", stuttering.text]


def test_the_order_of_texts_is_kept_whichever_way_they_are_decoded(serving: ServingModel) -> None:
    texts = [
        "I am tired.",
        "Yes and no and yes and no and yes and no and yes and no.",
        "Where is the station?",
    ]
    together = serving._decoder.decode(texts, GREEDY)
    alone = [serving._decoder.decode([text], GREEDY)[0] for text in texts]
    assert [one.text for one in together] == [one.text for one in alone]


def test_no_texts(serving: ServingModel) -> None:
    assert serving._decoder.decode([], GREEDY) == []


def test_the_length_bound_ends_where_the_positions_end() -> None:
    assert length_bound(1) >= 10
    assert length_bound(10_000) == MOST_PIECES
