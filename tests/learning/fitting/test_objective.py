from __future__ import annotations

import pytest
import torch

from translator.learning.fitting.batches import Encoded, collate
from translator.learning.fitting.distillation import Anchor, anchor
from translator.learning.fitting.objective import Mixture, aim

PAD = 3


def _pair(*target: int) -> Encoded:
    return Encoded(key=str(target), source=(1, 0), target=target)


def _anchor(tokens: int, seed: int) -> Anchor:
    return anchor(torch.randn(tokens, 4, generator=torch.Generator().manual_seed(seed)), top=2)


MIXTURE = Mixture(
    taught=(_pair(2, 0), _pair(0)),
    kept=(_pair(1, 0), _pair(2, 2, 0)),
    anchors=(_anchor(2, 1), _anchor(3, 2)),
)


def test_corrections_count_by_token_and_replay_by_its_weight() -> None:
    indices = [3, 0, 1]
    batch = collate([MIXTURE.pairs[index] for index in indices], pad=PAD)
    found = aim(batch, indices, MIXTURE, kl_weight=2.0, pad=PAD)
    assert found.taught.tolist() == [False, False, False, True, True, True]
    # Three taught tokens in all, and five kept ones.
    assert found.weights.tolist() == pytest.approx([0.4, 0.4, 0.4, 1 / 3, 1 / 3, 1 / 3])


def test_taught_tokens_are_certain_and_kept_ones_as_the_base_has_them() -> None:
    indices = [3, 0]
    batch = collate([MIXTURE.pairs[index] for index in indices], pad=PAD)
    wanted = aim(batch, indices, MIXTURE, kl_weight=2.0, pad=PAD).wanted
    assert torch.equal(wanted.tokens[:3], MIXTURE.anchors[1].tokens)
    assert torch.equal(wanted.log_probabilities[:3], MIXTURE.anchors[1].log_probabilities)
    assert wanted.tokens[3:].tolist() == [[2, PAD], [0, PAD]]
    assert wanted.log_probabilities[3:].exp().tolist() == [[1.0, 0.0], [1.0, 0.0]]


def test_without_replay_one_token_is_named() -> None:
    mixture = Mixture(taught=(_pair(2, 0),), kept=(), anchors=())
    found = aim(collate(mixture.pairs, pad=PAD), [0], mixture, kl_weight=0.0, pad=PAD)
    assert found.wanted.tokens.tolist() == [[2], [0]]
    assert found.weights.tolist() == [0.5, 0.5]


def test_portions_add_up_to_the_whole() -> None:
    whole = aim(collate(MIXTURE.pairs, pad=PAD), [0, 1, 2, 3], MIXTURE, kl_weight=1.5, pad=PAD)
    of_pair = [whole.weights[:2], whole.weights[2:3], whole.weights[3:5], whole.weights[5:]]
    for indices in ([3, 0], [1], [2]):
        batch = collate([MIXTURE.pairs[index] for index in indices], pad=PAD)
        part = aim(batch, indices, MIXTURE, kl_weight=1.5, pad=PAD)
        assert torch.equal(part.weights, torch.cat([of_pair[index] for index in indices]))
