from __future__ import annotations

from typing import Any

import pytest
import torch

from tests.learning.fitting.loss_in_words import mixture_loss
from translator.learning.fitting import output_loss
from translator.learning.fitting.batches import Batch, Encoded, collate
from translator.learning.fitting.distillation import IMPOSSIBLE, anchor
from translator.learning.fitting.objective import Aim, Mixture, aim
from translator.learning.fitting.output_loss import OutputLayer

PIECES, WIDTH = 30, 8
PAD = PIECES - 1
TAUGHT = ((5, 4, 0), (7, 0))
KEPT = ((6, 6, 3, 0), (0,), (2, 28, 0))


class Case:
    """A mixture of some pairs, and an output layer with states to compute it from.

    Args:
        sure: how far apart the base's logits lie, and the learner's.
    """

    def __init__(
        self,
        taught: tuple[tuple[int, ...], ...] = TAUGHT,
        kept: tuple[tuple[int, ...], ...] = KEPT,
        *,
        top: int = 4,
        sure: tuple[float, float] = (1.0, 1.0),
        dtype: torch.dtype = torch.float64,
        new_words: int | None = None,
    ) -> None:
        draw = torch.Generator().manual_seed(len(taught) + 10 * len(kept))
        pairs = [
            tuple(Encoded(key=str(target), source=(1, 0), target=target) for target in targets)
            for targets in (taught, kept)
        ]
        anchors = []
        for target in kept:
            said = sure[0] * torch.randn(len(target), PIECES, generator=draw)
            said[:, PAD] = IMPOSSIBLE
            anchors.append(anchor(said, top=top))
        self.mixture = Mixture(taught=pairs[0], kept=pairs[1], anchors=tuple(anchors))
        self.indices = list(range(len(taught) + len(kept)))
        self.batch: Batch = collate(self.mixture.pairs, pad=PAD)
        count = len(self.batch.targets)
        self.states = sure[1] * torch.randn(count, WIDTH, generator=draw).to(dtype)
        self.matrix = torch.randn(PIECES, WIDTH, generator=draw).to(dtype)
        self.bias = torch.randn(PIECES, generator=draw).to(dtype)
        self.bias[PAD] = IMPOSSIBLE
        self.moving = slice(PAD) if new_words is None else slice(PAD - new_words, PAD)
        self.breaths = 0

    def aim(self) -> Aim:
        return aim(self.batch, self.indices, self.mixture, kl_weight=3.0, pad=PAD)

    def layer(self) -> OutputLayer:
        return OutputLayer(self.matrix, self.bias, self.moving, self._breathe)

    def _breathe(self) -> None:
        self.breaths += 1


def _by_definition(case: Case) -> tuple[torch.Tensor, float, torch.Tensor, torch.Tensor]:
    """Loss, part of the taught tokens, gradients by states and by the matrix's moving rows."""
    states = case.states.clone().requires_grad_()
    matrix = case.matrix.clone().requires_grad_()
    said = torch.log_softmax(states @ matrix.T + case.bias, dim=1)
    loss, plain = mixture_loss(said, case.batch, case.indices, case.mixture, kl_weight=3.0)
    loss.backward()  # type: ignore[no-untyped-call]
    assert states.grad is not None
    assert matrix.grad is not None
    moved = torch.zeros_like(matrix)
    moved[case.moving] = matrix.grad[case.moving]
    return loss.detach(), plain, states.grad, moved


def _in_one(case: Case) -> tuple[torch.Tensor, float, torch.Tensor, torch.Tensor]:
    case.states.requires_grad_()
    case.matrix.requires_grad_()
    wanted = case.aim()
    loss, costs = case.layer().loss(case.states, wanted.wanted, wanted.weights)
    loss.backward()  # type: ignore[no-untyped-call]
    assert case.states.grad is not None
    assert case.matrix.grad is not None
    plain = float((wanted.weights * costs)[wanted.taught].sum())
    return loss.detach(), plain, case.states.grad, case.matrix.grad


CASES: dict[str, dict[str, Any]] = {
    "both": {},
    "taught only": {"kept": ()},
    "kept only": {"taught": ()},
    "one token kept": {"taught": (), "kept": ((0,),)},
    "one named": {"top": 1},
    "all named, <pad> too": {"top": PIECES},
    "more than all named": {"top": 2 * PIECES},
    "all but <pad> named": {"top": PAD},
    "a base that is sure": {"sure": (40.0, 1.0)},
    "a learner that is sure": {"sure": (1.0, 40.0)},
    "both sure": {"sure": (40.0, 40.0)},
    "new words only": {"new_words": 3},
}


@pytest.mark.parametrize("name", CASES)
def test_is_the_loss_as_it_is_defined_and_its_gradient(name: str) -> None:
    expected, found = (work(Case(**CASES[name])) for work in (_by_definition, _in_one))
    assert found[1] == pytest.approx(expected[1], rel=1e-6, abs=1e-9)
    for one, other in zip((expected[0], *expected[2:]), (found[0], *found[2:]), strict=True):
        assert bool(torch.isfinite(other).all())
        assert torch.allclose(one, other, rtol=1e-5, atol=1e-9), (one - other).abs().max()


@pytest.mark.parametrize("name", CASES)
def test_in_single_precision_it_is_about_as_exact_as_pytorch(name: str) -> None:
    exact = _by_definition(Case(**CASES[name]))
    theirs = _by_definition(Case(**CASES[name], dtype=torch.float32))
    ours = _in_one(Case(**CASES[name], dtype=torch.float32))
    for one, their, our in zip(
        *((some[0], *some[2:]) for some in (exact, theirs, ours)), strict=True
    ):
        allowed = 2.0 * float((one - their).abs().max()) + 1e-6 * float(one.abs().max())
        assert float((one - our).abs().max()) <= allowed


def test_no_pad_is_ever_said_and_its_row_gets_no_gradient() -> None:
    case = Case(top=PIECES)
    *_, by_matrix = _in_one(case)
    assert not bool(by_matrix[PAD].any())
    assert not bool(case.layer().logits(case.states).softmax(dim=1)[:, PAD].any())


def test_in_small_parts_it_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Case(new_words=9)
    expected = _in_one(whole)
    assert whole.breaths == 3
    monkeypatch.setattr(output_loss, "_WORK", 7 * WIDTH * len(whole.states))
    small = Case(new_words=9)
    found = _in_one(small)
    assert small.breaths == 15  # five times seven rows or fewer: logits and two gradients
    for one, other in zip((expected[0], *expected[2:]), (found[0], *found[2:]), strict=True):
        assert torch.allclose(one, other, rtol=1e-9, atol=1e-12)


def test_a_frozen_matrix_gets_no_gradient_and_one_that_is_scaled_another() -> None:
    case = Case()
    case.states.requires_grad_()
    wanted = case.aim()
    loss, costs = case.layer().loss(case.states, wanted.wanted, wanted.weights)
    assert not costs.requires_grad
    (-2.0 * loss).backward()  # type: ignore[no-untyped-call]
    assert case.matrix.grad is None
    assert case.states.grad is not None
    assert torch.allclose(case.states.grad, -2.0 * _by_definition(Case())[2], rtol=1e-5)


def test_what_is_raised_between_two_parts_ends_it() -> None:
    case = Case()

    def stop() -> None:
        raise InterruptedError

    layer = OutputLayer(case.matrix, case.bias, case.moving, stop)
    wanted = case.aim()
    case.states.requires_grad_()
    with pytest.raises(InterruptedError):
        layer.loss(case.states, wanted.wanted, wanted.weights)
    assert case.states.grad is None
