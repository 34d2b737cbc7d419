"""LoRA: small trainable additions to the layers of a model (Hu et al. 2021), by peft."""

from __future__ import annotations

import math

import torch
from peft import LoraConfig, inject_adapter_in_model
from peft.tuners.lora import Linear
from torch import nn
from transformers import MarianMTModel

from translator.learning.recipe.recipe import Recipe

ENCODER_LAYERS, DECODER_LAYERS = "model.encoder.layers.", "model.decoder.layers."
_NAME = "default"


def trained_stacks(recipe: Recipe) -> tuple[str, ...]:
    """Prefixes of the names of the layers that the recipe lets move."""
    stacks = {ENCODER_LAYERS: recipe.train_encoder, DECODER_LAYERS: recipe.train_decoder}
    return tuple(prefix for prefix, trained in stacks.items() if trained)


def add_adapters(model: MarianMTModel, recipe: Recipe) -> None:
    """Put an adapter beside every layer that the recipe names; its product starts at zero."""
    names = [
        name
        for name, module in model.named_modules()
        if isinstance(module, nn.Linear)
        and name.startswith(trained_stacks(recipe))
        and name.rpartition(".")[2] in recipe.lora_targets
    ]
    settings = LoraConfig(
        r=recipe.lora_rank,
        lora_alpha=recipe.lora_alpha,
        lora_dropout=0.0,
        target_modules=names,
        bias="none",
    )
    # peft fills the matrices from the global generator; they are filled again below.
    with torch.random.fork_rng(devices=[]):
        inject_adapter_in_model(settings, model, adapter_name=_NAME)
    reset_adapters(model, seed=recipe.seed)


def adapters(model: nn.Module) -> dict[str, Linear]:
    """Adapted layers by the name the plain layer has."""
    return {name: layer for name, layer in model.named_modules() if isinstance(layer, Linear)}


def reset_adapters(model: nn.Module, *, seed: int) -> None:
    """A at random as ``nn.Linear`` would be, B at zero, so that nothing is added."""
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for layer in adapters(model).values():
            bound = 1 / math.sqrt(layer.in_features)
            layer.lora_A[_NAME].weight.uniform_(-bound, bound, generator=generator)
            layer.lora_B[_NAME].weight.zero_()


def addition(layer: Linear) -> torch.Tensor:
    """``alpha / rank · B A``, which merging adds to the layer's weight."""
    delta: torch.Tensor = layer.get_delta_weight(_NAME)
    return delta.detach()
