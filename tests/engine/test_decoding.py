"""Every hypothesis comes to an end, and says nothing over and over that its source does not."""

from __future__ import annotations

from collections import Counter

import pytest

from translator.core.drafts import BEAM, GREEDY, DecodingOptions
from translator.engine.decoding import MOST_PIECES, length_bound
from translator.engine.serving import ServingModel


def _most_repeated(pieces: list[str], size: int) -> int:
    runs = Counter(tuple(pieces[at : at + size]) for at in range(len(pieces) - size + 1))
    return max(runs.values(), default=0)


@pytest.mark.parametrize("options", [GREEDY, BEAM])
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
