"""The optimisers a recipe may name, and their state as arrays."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import nn
from torch.optim import SGD, Adadelta, Adagrad, AdamW, Optimizer

from translator.learning.fitting.adapters import ENCODER_LAYERS
from translator.learning.recipe.recipe import OptimiserName, Recipe

_SHARE = "share"  # of the layers' rate; a group without it has a rate of its own


def build_optimiser(
    recipe: Recipe, layers: Mapping[str, nn.Parameter], new_words: Mapping[str, nn.Parameter]
) -> Optimizer:
    """An optimiser with fresh state over layers and over rows of new words, each with its rate.

    The encoder's layers move at ``Recipe.encoder_share`` of the rate of the others, and biases and
    normalisations at ``Recipe.vector_factor`` times that of their layer.

    There is no weight decay: it would pull every weight towards zero, away from the base, even
    where no correction asks for a change.
    """
    shares: dict[float, list[nn.Parameter]] = {}
    for name, parameter in layers.items():
        share = recipe.encoder_share if name.startswith(ENCODER_LAYERS) else 1.0
        if parameter.ndim == 1:
            share *= recipe.vector_factor
        shares.setdefault(share, []).append(parameter)
    groups: list[dict[str, Any]] = [
        {"params": group, "lr": share * recipe.learning_rate, _SHARE: share}
        for share, group in shares.items()
    ]
    if new_words:
        groups.append({"params": list(new_words.values()), "lr": recipe.new_word_rate})
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
    """Change the rate of the layers for the steps to come; that of new words stays."""
    for group in optimiser.param_groups:
        if _SHARE in group:
            group["lr"] = group[_SHARE] * rate


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
