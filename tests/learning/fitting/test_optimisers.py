from __future__ import annotations

import pytest
import torch
from torch import nn

from translator.learning.fitting.optimisers import (
    build_optimiser,
    read_state,
    set_rate,
    write_state,
)
from translator.learning.recipe.recipe import OptimiserName, Recipe

RATE = 0.1
GRADIENTS = (2.0, -1.0)


def _run(name: OptimiserName, *, momentum: float = 0.9) -> list[float]:
    """The parameter, from 1.0, after steps with each of GRADIENTS."""
    parameter = nn.Parameter(torch.tensor([1.0]))
    recipe = Recipe(optimiser=name, learning_rate=RATE, momentum=momentum, vector_factor=1.0)
    optimiser = build_optimiser(recipe, {"layer": parameter}, {})
    seen = []
    for gradient in GRADIENTS:
        parameter.grad = torch.tensor([gradient])
        optimiser.step()
        seen.append(parameter.item())
    return seen


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        # 1 − 0.1·2; then + 0.1·1
        (OptimiserName.SGD, [0.8, 0.9]),
        # velocities 2 and 0.9·2 − 1 = 0.8
        (OptimiserName.MOMENTUM, [0.8, 0.72]),
        # 0.1·2/√4; then −0.1·1/√5
        (OptimiserName.ADAGRAD, [0.9, 0.9 + 0.1 / 5**0.5]),
        # Zeiler 2012 with ρ 0.9, ε 1e-6, scaled by 0.1. E[g²] = 0.4; Δ = √(1e-6/0.400001)·2
        # = 0.00316227; then E[g²] = 0.46, E[Δ²] = 0.1·1e-5, Δ = √(2e-6/0.460001) = 0.00208514
        (OptimiserName.ADADELTA, [1 - 0.000316227, 1 - 0.000316227 + 0.000208514]),
        # Corrected averages: m̂/√v̂ = 2/2; then m̂ = 0.08/0.19, v̂ = (0.999·0.004 + 0.001)/0.001999
        (OptimiserName.ADAMW, [0.9, 0.9 - 0.1 * (0.08 / 0.19) / (0.004996 / 0.001999) ** 0.5]),
    ],
)
def test_two_steps_worked_out_by_hand(name: OptimiserName, expected: list[float]) -> None:
    assert _run(name) == pytest.approx(expected, abs=2e-6)


@pytest.mark.parametrize("name", list(OptimiserName))
def test_a_parameter_without_gradient_stays(name: OptimiserName) -> None:
    parameter = nn.Parameter(torch.tensor([3.0]))
    optimiser = build_optimiser(Recipe(optimiser=name), {"layer": parameter}, {})
    for _ in range(3):
        parameter.grad = torch.tensor([0.0])
        optimiser.step()
    assert parameter.item() == 3.0


def test_rows_of_new_words_have_a_rate_of_their_own() -> None:
    layer, words = (nn.Parameter(torch.tensor([1.0])) for _ in range(2))
    recipe = Recipe(
        optimiser=OptimiserName.SGD, learning_rate=0.1, new_word_rate=0.5, vector_factor=1.0
    )
    optimiser = build_optimiser(recipe, {"layer": layer}, {"words": words})
    set_rate(optimiser, 0.2)
    layer.grad, words.grad = torch.tensor([1.0]), torch.tensor([1.0])
    optimiser.step()
    assert (layer.item(), words.item()) == pytest.approx((0.8, 0.5))


def test_the_encoder_moves_at_its_share_of_the_rate() -> None:
    names = ("model.encoder.layers.0.fc1.weight", "model.decoder.layers.0.fc1.weight")
    layers = {name: nn.Parameter(torch.tensor([1.0])) for name in names}
    recipe = Recipe(
        optimiser=OptimiserName.SGD, learning_rate=0.1, encoder_share=0.25, vector_factor=1.0
    )
    optimiser = build_optimiser(recipe, layers, {})
    moved = []
    for rate in (0.1, 0.2):  # as the recipe has it, then as the pace wants it
        set_rate(optimiser, rate)
        for layer in layers.values():
            layer.grad = torch.tensor([1.0])
        optimiser.step()
        moved.append([layer.item() for layer in layers.values()])
    assert moved[0] == pytest.approx([0.975, 0.9])
    assert moved[1] == pytest.approx([0.925, 0.7])


def test_biases_and_normalisations_move_faster() -> None:
    layers = {
        "model.encoder.layers.0.fc1.weight": nn.Parameter(torch.ones(1, 1)),
        "model.encoder.layers.0.fc1.bias": nn.Parameter(torch.ones(1)),
        "model.decoder.layers.0.fc1.weight": nn.Parameter(torch.ones(1, 1)),
        "model.decoder.layers.0.final_layer_norm.weight": nn.Parameter(torch.ones(1)),
    }
    recipe = Recipe(
        optimiser=OptimiserName.SGD, learning_rate=0.1, encoder_share=0.25, vector_factor=3.0
    )
    optimiser = build_optimiser(recipe, layers, {})
    for layer in layers.values():
        layer.grad = torch.ones_like(layer)
    optimiser.step()
    moved = [1.0 - layer.item() for layer in layers.values()]
    assert moved == pytest.approx([0.025, 0.075, 0.1, 0.3])


@pytest.mark.parametrize("name", list(OptimiserName))
def test_state_returns_bit_for_bit(name: OptimiserName) -> None:
    recipe = Recipe(optimiser=name, learning_rate=0.01)
    gradients = torch.randn(6, 4, generator=torch.Generator().manual_seed(2))

    def steps(parameter: nn.Parameter, optimiser: torch.optim.Optimizer, rows: range) -> None:
        for row in rows:
            parameter.grad = gradients[row].clone()
            optimiser.step()

    whole = nn.Parameter(torch.ones(4))
    optimiser = build_optimiser(recipe, {"layer": whole}, {})
    steps(whole, optimiser, range(3))
    halfway, state = whole.detach().clone(), read_state(optimiser, {"layer": whole})
    steps(whole, optimiser, range(3, 6))

    resumed = nn.Parameter(halfway)
    second = build_optimiser(recipe, {"layer": resumed}, {})
    write_state(second, {"layer": resumed}, state)
    steps(resumed, second, range(3, 6))
    assert torch.equal(whole, resumed)
