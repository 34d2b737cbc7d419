"""The optimisers a recipe may name, and their state as arrays."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import torch
from torch import nn
from torch.optim import SGD, Adadelta, Adagrad, AdamW, Optimizer

from translator.learning.recipe import OptimiserName, Recipe


def build_optimiser(
    recipe: Recipe, layers: Mapping[str, nn.Parameter], new_words: Mapping[str, nn.Parameter]
) -> Optimizer:
    """An optimiser with fresh state over layers and over rows of new words, each with its rate.

    There is no weight decay: it would pull every weight towards zero, away from the base, even
    where no correction asks for a change.
    """
    rates = ((layers, recipe.learning_rate), (new_words, recipe.new_word_rate))
    groups = [{"params": list(group.values()), "lr": rate} for group, rate in rates if group]
    match recipe.optimiser:
        case OptimiserName.SGD:
            return SGD(groups, fused=True)
        case OptimiserName.MOMENTUM:
            return SGD(groups, momentum=recipe.momentum, fused=True)
        case OptimiserName.ADAGRAD:
            return Adagrad(groups, fused=True)
        case OptimiserName.ADADELTA:
            return Adadelta(groups)
        case OptimiserName.ADAMW:
            return AdamW(groups, weight_decay=0.0, fused=True)


def set_rate(optimiser: Optimizer, rate: float) -> None:
    """Change the rate of the layers, the first group, for the steps to come."""
    optimiser.param_groups[0]["lr"] = rate


def read_state(
    optimiser: Optimizer, named: Mapping[str, nn.Parameter]
) -> dict[str, npt.NDArray[np.float32]]:
    """Copies of all state tensors, under ``parameter name/slot``."""
    return {
        f"{name}/{slot}": value.detach().numpy().copy()
        for name, parameter in named.items()
        for slot, value in optimiser.state.get(parameter, {}).items()
        if isinstance(value, torch.Tensor)
    }


def write_state(
    optimiser: Optimizer,
    named: Mapping[str, nn.Parameter],
    state: Mapping[str, npt.NDArray[np.float32]],
) -> None:
    """Give a fresh optimiser the state that ``read_state`` took from one of the same recipe."""
    for key, array in state.items():
        name, _, slot = key.rpartition("/")
        optimiser.state[named[name]][slot] = torch.from_numpy(array.copy())
