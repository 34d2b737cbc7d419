"""Of a beam's hypotheses the one is taken that also says the source back."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import pytest

from translator.core.direction import Direction
from translator.core.drafts import BEAM, GREEDY, REFINED
from translator.engine.decoding.hypothesis import Hypothesis
from translator.engine.decoding.noisy_channel import NoisyChannel
from translator.engine.serving import ServingModel
from translator.learning.judging.heldout import shipped_sources


class Model:
    """Finds a source as probable as it is told, and remembers what it was asked."""

    def __init__(self, **said_back: float) -> None:
        self._said_back = said_back
        self.asked: list[str] = []

    def score_batch(self, sources: Sequence[str], targets: Sequence[list[str]], **_: Any) -> Any:
        self.asked += sources
        return [
            SimpleNamespace(log_probs=[self._said_back[source]] * len(target))
            for source, target in zip(sources, targets, strict=True)
        ]


def back(slug: str) -> Any:
    """A tokeniser of the way back."""
    return SimpleNamespace(
        direction=Direction.from_slug(slug), encode=lambda text: text, encode_target=list
    )


def beam(*found: tuple[str, float]) -> list[Hypothesis]:
    return [Hypothesis(text, probability, complete=True) for text, probability in found]


def best(model: Any, *beams: list[Hypothesis], way_back: str = "de-en") -> list[str]:
    found = NoisyChannel(model, back(way_back)).best(["abc"] * len(beams), beams)
    return [one.text for one in found]


def test_what_says_the_source_back_wins_where_both_are_probable() -> None:
    model = Model(short=-2.0, whole=-0.5)
    assert best(model, beam(("short", -0.30), ("whole", -0.35))) == ["whole"]


def test_what_is_less_probable_by_much_is_not_even_asked_about() -> None:
    model = Model(short=-9.0, whole=0.0)
    assert best(model, beam(("short", -0.30), ("whole", -0.50))) == ["short"]
    assert model.asked == []


def test_both_count_by_the_piece() -> None:
    """0.35 of what is gained on the way back makes up for what is lost on the way there."""
    assert best(Model(a=-1.0, b=-0.8), beam(("a", -0.30), ("b", -0.36))) == ["b"]
    assert best(Model(a=-1.0, b=-0.9), beam(("a", -0.30), ("b", -0.36))) == ["a"]


def test_each_source_has_its_own_beam() -> None:
    model = Model(a=-1.0, b=0.0, c=0.0, d=-1.0)
    beams = [beam(("a", -0.1), ("b", -0.1)), beam(("c", -0.1)), beam(("c", -0.1), ("d", -0.1))]
    assert best(model, *beams) == ["b", "c", "c"]
    assert sorted(model.asked) == ["a", "b", "c", "d"]


def test_the_same_text_is_asked_about_once() -> None:
    model = Model(a=-1.0, b=-1.0)
    assert best(model, beam(("a", -0.1), ("a", -0.11), ("b", -0.12))) == ["a"]
    assert sorted(model.asked) == ["a", "b"]
    assert best(Model(), beam(("a", -0.1), ("a", -0.11))) == ["a"]


def test_a_text_without_an_end_or_without_a_word_is_no_choice() -> None:
    endless = Hypothesis("on and on", -0.05, complete=False)
    assert best(Model(), [*beam(("a", -0.1)), endless, *beam(("", -0.1))]) == ["a"]
    assert best(Model(), [endless]) == ["on and on"]
    assert best(Model(), beam(("", -0.1))) == [""]


def test_what_was_left_in_the_letters_of_the_source_says_nothing_back() -> None:
    copy, said = ("the 猫在睡觉", -0.30), ("猫在睡觉", -0.35)
    model = Model(**{copy[0]: 0.0, said[0]: -5.0})
    assert best(model, beam(copy, said), way_back="zh-en") == [said[0]]
    assert best(model, beam(said, copy), way_back="zh-en") == [said[0]]
    assert best(model, beam(copy, said), way_back="de-en") == [copy[0]]


def test_nor_do_chinese_characters_in_an_english_draft() -> None:
    model = Model(**{"The 猫 sleeps": 0.0, "The cat sleeps": -5.0})
    found = best(model, beam(("The 猫 sleeps", -0.3), ("The cat sleeps", -0.3)), way_back="en-zh")
    assert found == ["The cat sleeps"]


def test_names_and_what_all_of_them_leave_decide_nothing() -> None:
    model = Model(**{"他在 Berlin 用 eBay": 0.0, "他在柏林": -5.0})
    named = beam(("他在 Berlin 用 eBay", -0.3), ("他在柏林", -0.3))
    assert best(model, named, way_back="zh-en") == ["他在 Berlin 用 eBay"]
    model = Model(**{"打印 print": 0.0, "用 print": -5.0})
    both = beam(("用 print", -0.3), ("打印 print", -0.3))
    assert best(model, both, way_back="zh-en") == ["打印 print"]


TEXTS = shipped_sources(Direction("en", "de"))[:20]


def test_the_bundled_model_knows_the_way_back(
    serving: ServingModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It takes one of the beam's, with the probability that it has there."""
    decoder = serving._decoder
    monkeypatch.setattr(decoder, "_faults", lambda *_: 0)  # none is decoded again
    monkeypatch.setattr(decoder, "_has_shortlist", False)
    tokeniser = decoder.tokeniser
    refined = decoder.decode(TEXTS, REFINED)
    for text, found in zip(TEXTS, refined, strict=True):
        (result,) = decoder.translator.translate_batch(
            [tokeniser.encode(text)],
            beam_size=BEAM.beam,
            num_hypotheses=BEAM.beam,
            no_repeat_ngram_size=BEAM.repetition_limit,
            disable_unk=True,
            return_scores=True,
        )
        # Two of them may be the same words in other pieces; then it is the likelier one.
        likeliest_last = zip(reversed(result.hypotheses), reversed(result.scores), strict=True)
        scores = {tokeniser.decode(pieces): score for pieces, score in likeliest_last}
        assert found.log_probability == pytest.approx(scores[found.text], abs=0.05)
    first = decoder.decode(TEXTS, BEAM)
    assert [one.text for one in refined] != [one.text for one in first]


def test_who_is_asked_in_company_is_answered_as_alone(
    serving: ServingModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """But for a shortlist: what is listed for one of them may be said for all."""
    monkeypatch.setattr(serving._decoder, "_has_shortlist", False)
    together = [draft.text for draft in serving.draft(TEXTS, REFINED)]
    assert together == [serving.draft([text], REFINED)[0].text for text in TEXTS]


def test_a_model_that_does_not_know_the_way_back_gives_its_first(
    random_serving: ServingModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    decoder = random_serving._decoder
    assert decoder.tokeniser.back is None
    monkeypatch.setattr(NoisyChannel, "best", None)
    texts = ["the house is big", "my cat is small"]
    assert decoder.decode(texts, REFINED) == decoder.decode(texts, BEAM)


def test_greedy_drafts_have_nothing_to_choose_from(
    serving: ServingModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(NoisyChannel, "best", None)
    assert all(one.complete for one in serving._decoder.decode(TEXTS, GREEDY))
