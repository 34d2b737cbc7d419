"""A Marian model that learns by a recipe: what moves, what it predicts, when it may breathe."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import nn
from transformers import MarianConfig

from translator.learning.fitting.adapters import adapters, add_adapters, addition, trained_stacks
from translator.learning.fitting.batches import Batch
from translator.learning.fitting.distillation import IMPOSSIBLE
from translator.learning.fitting.marian import Layout, build
from translator.learning.fitting.objective import Aim
from translator.learning.fitting.output_loss import OutputLayer
from translator.learning.recipe.recipe import Method, Recipe
from translator.learning.weights.interpolation import Weights

_PLAIN_LAYER = ".base_layer"  # what peft adds to the name of a layer that it adapts
_EMBEDDINGS = (
    "model.shared.weight",
    "model.encoder.embed_tokens.weight",
    "model.decoder.embed_tokens.weight",
)


def _nothing() -> None:
    return None


class Network:
    """The torch model. Without a recipe nothing moves: so is the base model kept as an anchor.

    Attributes:
        trained: parameters that move at the recipe's rate, by name.
        new_words: embedding matrices of which only the rows of new words move.
        breathe: called before each layer's work, forward and backward; it may wait, and what it
            raises ends the computation with all weights as they were before the step.
    """

    def __init__(
        self,
        config: MarianConfig,
        layout: Layout,
        weights: Mapping[str, npt.NDArray[Any]],
        recipe: Recipe | None = None,
    ) -> None:
        self.layout = layout
        self.breathe: Callable[[], None] = _nothing
        self.trained: dict[str, nn.Parameter] = {}
        self.new_words: dict[str, nn.Parameter] = {}
        self._model = build(config, layout, weights)
        self._model.requires_grad_(False)
        if recipe is not None:
            self._release(recipe)
        self._breathe_between_layers()

    def _release(self, recipe: Recipe) -> None:
        """Let move what the recipe says, and hold the pad row."""
        if recipe.method is Method.LORA:
            add_adapters(self._model, recipe)
            self._model.requires_grad_(False)
        for name, parameter in self._model.named_parameters():
            adapted = ".lora_" in name
            plain = name.startswith(trained_stacks(recipe)) and recipe.method is Method.FULL
            if adapted or plain or (name in _EMBEDDINGS and recipe.train_embeddings):
                self.trained[name] = parameter
            elif name in _EMBEDDINGS and self.layout.grown:
                self.new_words[name] = parameter
        for parameter in (*self.trained.values(), *self.new_words.values()):
            parameter.requires_grad_(True)
        for name in _EMBEDDINGS:
            if name in self.trained or name in self.new_words:
                self._hold_rows(name)

    def _hold_rows(self, name: str) -> None:
        """Take the gradient from the pad row, or from all rows that are not of new words.

        Without a gradient no optimiser here moves a row: none decays weights, and all keep their
        averages of such a row at zero.
        """
        pad, grown = self.layout.pad, self.layout.grown
        only_new = name in self.new_words

        def hold(parameter: torch.Tensor) -> None:
            if parameter.grad is not None:
                parameter.grad[pad:] = 0.0
                if only_new:
                    parameter.grad[: pad - grown] = 0.0

        parameter = (self.new_words if only_new else self.trained)[name]
        parameter.register_post_accumulate_grad_hook(hold)  # type: ignore[no-untyped-call]

    def _breathe_between_layers(self) -> None:
        def before(_module: nn.Module, _inputs: object) -> None:
            self.breathe()

        def breathe(_gradient: torch.Tensor) -> None:
            self.breathe()

        def after(_module: nn.Module, _inputs: object, output: object) -> None:
            states = output[0] if isinstance(output, tuple) else output
            if isinstance(states, torch.Tensor) and states.requires_grad:
                states.register_hook(breathe)  # type: ignore[no-untyped-call]

        for stack in (self._model.model.encoder, self._model.model.decoder):
            for layer in stack.layers:
                layer.register_forward_pre_hook(before)
                layer.register_forward_hook(after)

    def close(self) -> None:
        """Let the model go at once: its hooks and this hold each other. Nothing may follow."""
        self.trained.clear()
        self.new_words.clear()
        del self._model

    def moving(self) -> dict[str, nn.Parameter]:
        """All parameters that learning changes, by name."""
        return {**self.trained, **self.new_words}

    def log_probabilities(self, batch: Batch) -> torch.Tensor:
        """[N, V] log-probabilities at each target token of a batch, without a gradient."""
        return self.logits(batch).log_softmax(dim=-1)

    def logits(self, batch: Batch) -> torch.Tensor:
        """[N, V] logits at each target token of a batch, without a gradient.

        That of ``<pad>`` makes it impossible.
        """
        with torch.no_grad():
            return self._output().logits(self._states(batch))

    def loss(self, batch: Batch, aim: Aim) -> tuple[torch.Tensor, float]:
        """What a batch costs, given what it shall say, and the part of taught tokens in it."""
        loss, costs = self._output().loss(self._states(batch), aim.wanted, aim.weights)
        return loss, float((aim.weights * costs)[aim.taught].sum())

    def _states(self, batch: Batch) -> torch.Tensor:
        """[N, D], the last layer's at each target token."""
        states: torch.Tensor = self._model.model(
            input_ids=batch.source,
            attention_mask=batch.source_mask,
            decoder_input_ids=batch.decoder_input,
            use_cache=False,
        ).last_hidden_state
        return states[batch.target_mask]

    def _output(self) -> OutputLayer:
        matrix, pad = self._model.lm_head.weight, self.layout.pad
        only_new = any(matrix is one for one in self.new_words.values())
        bias = self._model.final_logits_bias[0].clone()
        bias[pad] = IMPOSSIBLE
        moving = slice(pad - self.layout.grown, pad) if only_new else slice(pad)
        return OutputLayer(matrix, bias, moving, self.breathe)

    def weights(self) -> Weights:
        """Copies of all weights under the names of the model's file, adapters merged in."""
        added = {f"{name}.weight": layer for name, layer in adapters(self._model).items()}
        result: Weights = {"final_logits_bias": self._model.final_logits_bias.numpy().copy()}
        for name, parameter in self._model.named_parameters():
            if ".lora_" in name or name.endswith("embed_positions.weight"):
                continue
            plain = name.replace(_PLAIN_LAYER, "")
            tensor = parameter.detach()
            if plain in added:
                tensor = tensor + addition(added[plain])
            result[plain] = np.array(tensor.numpy(), dtype=np.float32)
        return result

    def state(self) -> Weights:
        """All parameters by their names here: copies of those that move, views of the others.

        Parameters that do not move are never written to, only replaced, so a view keeps its values.
        """
        moving = self.moving()
        return {
            name: parameter.detach().numpy().copy()
            if name in moving
            else parameter.detach().numpy()
            for name, parameter in self._model.named_parameters()
        }

    def restore(self, state: Mapping[str, npt.NDArray[np.float32]]) -> None:
        """Return to a ``state``, bit for bit.

        Raises:
            KeyError: it is of another model or recipe.
        """
        moving = self.moving()
        with torch.no_grad():
            for name, parameter in self._model.named_parameters():
                array = state[name]
                if name in moving:
                    parameter.copy_(torch.from_numpy(array.copy()))
                elif not np.shares_memory(array, parameter.numpy()):
                    parameter.data = torch.from_numpy(array.copy())

    def share_unmoved(self, other: Network) -> None:
        """Use the other network's storage for weights that neither moves and that are equal."""
        theirs = dict(other._model.named_parameters())
        for name, parameter in self._model.named_parameters():
            twin = theirs.get(name.replace(_PLAIN_LAYER, ""))
            if twin is None or parameter.requires_grad or twin.requires_grad:
                continue
            if torch.equal(parameter, twin):
                parameter.data = twin.data
