from __future__ import annotations

import math

import pytest
import torch

from translator.learning.batches import Encoded, collate
from translator.learning.distillation import anchor
from translator.learning.objective import Mixture, mixture_loss

PAD = 3


def _pair(*target: int) -> Encoded:
    return Encoded(key=str(target), source=(1, 0), target=target)


def _said(*rows: tuple[float, float, float]) -> torch.Tensor:
    """Log-probabilities of three tokens; <pad>, the fourth, has next to none."""
    return torch.tensor([[*row, 1e-30] for row in rows]).log()


def test_corrections_count_by_token_and_replay_by_its_divergence() -> None:
    taught, kept = (_pair(2, 0), _pair(0)), (_pair(1, 0),)
    base = anchor(_said((0.5, 0.25, 0.25), (0.5, 0.25, 0.25)), top=4)
    mixture = Mixture(taught=taught, kept=kept, anchors=(base,))
    batch = collate(mixture.pairs, pad=PAD)
    said = _said(
        (0.2, 0.2, 0.6), (0.5, 0.3, 0.2), (0.8, 0.1, 0.1), (0.25, 0.25, 0.5), (0.5, 0.25, 0.25)
    )
    loss, of_taught = mixture_loss(said, batch, [0, 1, 2], mixture, kl_weight=2.0)
    taught_part = -(math.log(0.6) + math.log(0.5) + math.log(0.8)) / 3
    # Of the replay's two tokens one diverges: 0.5 ln 2 + 0.25 ln 1 + 0.25 ln 0.5 = 0.25 ln 2
    kept_part = 0.25 * math.log(2) / 2
    assert of_taught == pytest.approx(taught_part, abs=1e-6)
    assert loss.item() == pytest.approx(taught_part + 2.0 * kept_part, abs=1e-6)


def test_portions_add_up_to_the_whole() -> None:
    taught, kept = (_pair(2, 0), _pair(0)), (_pair(1, 0), _pair(2, 2, 0))
    generator = torch.Generator().manual_seed(5)
    base = torch.log_softmax(torch.randn(5, 4, generator=generator), 1)
    anchors = (anchor(base[:2], top=2), anchor(base[2:], top=2))
    mixture = Mixture(taught=taught, kept=kept, anchors=anchors)
    said = torch.log_softmax(torch.randn(8, 4, generator=generator), 1)
    whole, _ = mixture_loss(
        said, collate(mixture.pairs, pad=PAD), [0, 1, 2, 3], mixture, kl_weight=1.5
    )
    rows = {0: said[0:2], 1: said[2:3], 2: said[3:5], 3: said[5:8]}
    total = 0.0
    for indices in ([3, 0], [1], [2]):
        batch = collate([mixture.pairs[index] for index in indices], pad=PAD)
        part = torch.cat([rows[index] for index in indices])
        total += mixture_loss(part, batch, indices, mixture, kl_weight=1.5)[0].item()
    assert total == pytest.approx(whole.item(), abs=1e-6)
