from __future__ import annotations

import math
from collections.abc import Sequence

import pytest
import torch

from tests.learning.fitting.loss_in_words import divergence, rest_of
from translator.learning.fitting.batches import Encoded
from translator.learning.fitting.distillation import (
    Anchor,
    AnchorStore,
    anchor,
    certain,
    joined,
    parted,
)

BASE = torch.tensor([[0.5, 0.3, 0.15, 0.05]])
LEARNED = torch.tensor([[0.25, 0.25, 0.25, 0.25]])


def test_keeps_the_most_probable_and_the_rest_as_one() -> None:
    kept = anchor(BASE.log(), top=2)
    assert kept.tokens.tolist() == [[0, 1]]
    assert kept.log_probabilities.exp().tolist() == [pytest.approx([0.5, 0.3])]
    assert kept.rest.exp().item() == pytest.approx(0.2)


def test_divergence_of_two_kept_tokens_and_a_rest() -> None:
    # 0.5 ln(0.5/0.25) + 0.3 ln(0.3/0.25) + 0.2 ln(0.2/0.5)
    expected = 0.5 * math.log(2) + 0.3 * math.log(1.2) + 0.2 * math.log(0.4)
    found = divergence(LEARNED.log(), anchor(BASE.log(), top=2))
    assert found.item() == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize("top", [4, 100])
def test_with_all_tokens_it_is_the_whole_divergence(top: int) -> None:
    # 0.5 ln 2 + 0.3 ln 1.2 + 0.15 ln 0.6 + 0.05 ln 0.2
    found = divergence(LEARNED.log(), anchor(BASE.log(), top=top))
    assert found.item() == pytest.approx(0.244179, abs=1e-5)


def test_fewer_tokens_never_show_more_than_all() -> None:
    generator = torch.Generator().manual_seed(3)
    base, learned = (
        torch.log_softmax(torch.randn(200, 12, generator=generator), 1) for _ in range(2)
    )
    whole = divergence(learned, anchor(base, top=12))
    for top in (1, 3, 8):
        assert bool((divergence(learned, anchor(base, top=top)) <= whole + 1e-5).all())


def test_no_divergence_from_itself_and_a_gradient_of_zero_there() -> None:
    logits = torch.randn(5, 9, generator=torch.Generator().manual_seed(1), requires_grad=True)
    said = torch.log_softmax(logits, 1)
    apart = divergence(said, anchor(said.detach(), top=3)).sum()
    apart.backward()  # type: ignore[no-untyped-call]
    assert apart.item() == pytest.approx(0.0, abs=1e-6)
    assert logits.grad is not None
    assert float(logits.grad.abs().max()) < 1e-6


def test_the_gradient_stays_finite_where_nothing_is_left() -> None:
    logits = torch.tensor([[60.0, 0.0, -60.0]], requires_grad=True)
    base = anchor(torch.log_softmax(torch.tensor([[0.0, 60.0, -60.0]]), 1), top=2)
    divergence(torch.log_softmax(logits, 1), base).sum().backward()  # type: ignore[no-untyped-call]
    assert logits.grad is not None
    assert bool(torch.isfinite(logits.grad).all())


@pytest.mark.parametrize("top", [1, 5, 19, 20])
def test_logits_make_the_anchor_that_their_log_probabilities_make(top: int) -> None:
    logits = 5.0 * torch.randn(50, 20, generator=torch.Generator().manual_seed(2)) + 100.0
    said = torch.log_softmax(logits, 1)
    kept = anchor(logits, top=top)
    assert torch.allclose(kept.log_probabilities, said.gather(1, kept.tokens), atol=1e-4)
    assert torch.allclose(kept.rest, rest_of(said, kept.tokens), atol=1e-4)


def test_what_is_certain_costs_its_negative_log_probability() -> None:
    said = torch.log_softmax(torch.randn(3, 9, generator=torch.Generator().manual_seed(8)), 1)
    said[:, 8] = -1e9
    tokens = torch.tensor([4, 0, 7])
    sure = certain(tokens, width=3, filler=8)
    assert sure.tokens.tolist() == [[4, 8, 8], [0, 8, 8], [7, 8, 8]]
    assert torch.equal(divergence(said, sure), -said.gather(1, tokens[:, None]).squeeze(1))


class _Counting:
    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, pairs: Sequence[Encoded]) -> list[Anchor]:
        self.asked += [pair.key for pair in pairs]
        return [
            Anchor(torch.tensor([[at]]), torch.zeros(1, 1), torch.zeros(1))
            for at, _ in enumerate(pairs)
        ]


def _pair(key: str) -> Encoded:
    return Encoded(key=key, source=(5, 0), target=(6, 0))


def test_each_sentence_is_computed_once() -> None:
    base = _Counting()
    store = AnchorStore(base)
    first = store.of([_pair("a"), _pair("b"), _pair("a")])
    again = store.of([_pair("b"), _pair("c")])
    assert base.asked == ["a", "b", "c"]
    assert first[0] is first[2]
    assert again[0] is first[1]


def test_the_store_forgets_what_was_seen_longest_ago(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("translator.learning.fitting.distillation._KEPT_SENTENCES", 2)
    base = _Counting()
    store = AnchorStore(base)
    for key in ("a", "b", "a", "c", "a", "b"):
        store.of([_pair(key)])
    assert base.asked == ["a", "b", "c", "b"]


def test_joins_sentences_in_order() -> None:
    two = joined([anchor(BASE.log(), top=1), anchor(LEARNED.log(), top=1)])
    assert two.tokens.shape == (2, 1)
    assert two.log_probabilities.exp().flatten().tolist() == pytest.approx([0.5, 0.25])


def test_parts_what_was_joined() -> None:
    base = torch.log_softmax(torch.randn(6, 9, generator=torch.Generator().manual_seed(7)), 1)
    apart = [anchor(base[:2], top=3), anchor(base[2:3], top=3), anchor(base[3:], top=3)]
    again = parted(joined(apart), [2, 1, 3])
    for one, other in zip(apart, again, strict=True):
        assert torch.equal(one.tokens, other.tokens)
        assert torch.equal(one.log_probabilities, other.log_probabilities)
        assert torch.equal(one.rest, other.rest)
    assert again[0].rest.untyped_storage().nbytes() == 2 * 4
