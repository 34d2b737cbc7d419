"""The torch form of a Marian model, filled and read by the names in its file.

Only this module knows transformers' classes. Weights go in and out as numpy arrays under the names
of ``model.safetensors``; tied matrices appear once, as ``model.shared.weight``. The pad row is zero
from the first moment: Marian and CTranslate2 start decoding from a zero embedding, which torch
reads from that row.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import nn
from transformers import MarianConfig, MarianMTModel

from translator.engine.model.conversion import positions
from translator.engine.model.model_config import read_config
from translator.engine.model.weights_file import read_weights as engine_weights
from translator.learning.weights.interpolation import Weights

SHARED = "model.shared.weight"
_ENCODER_ROWS = "model.encoder.embed_tokens.weight"
_DECODER_ROWS = "model.decoder.embed_tokens.weight"
_HEAD = "lm_head.weight"
_BIAS = "final_logits_bias"
# Position tables are computed, not learned; files of some versions carry them all the same.
_POSITIONS = ("model.encoder.embed_positions.weight", "model.decoder.embed_positions.weight")


@dataclass(frozen=True, slots=True)
class Layout:
    """What of a model's ``config.json`` learning needs.

    ``vocabulary`` counts target rows with ``<pad>``, the last; ``grown`` of them, just before
    ``<pad>``, were added for the user's corrections. ``positions`` is the longest sequence.
    """

    vocabulary: int
    width: int
    pad: int
    positions: int
    grown: int
    shared: bool


def read_layout(model_folder: Path) -> tuple[MarianConfig, Layout]:
    """Read ``config.json``.

    Raises:
        NotAModel: it is missing, or describes no Marian model.
        DamagedFile: it is not JSON.
    """
    settings = read_config(model_folder)
    own = settings.pop("translator", {})
    for dropout in ("dropout", "attention_dropout", "activation_dropout"):
        settings[dropout] = 0.0
    settings["dtype"] = "float32"
    config = MarianConfig.from_dict(settings)
    complete: dict[str, Any] = config.to_dict()
    shared = bool(config.share_encoder_decoder_embeddings)
    layout = Layout(
        vocabulary=int(complete["vocab_size" if shared else "decoder_vocab_size"]),
        width=int(complete["d_model"]),
        pad=int(complete["pad_token_id"]),
        positions=int(complete["max_position_embeddings"]),
        grown=int(own.get("grown", 0)),
        shared=shared,
    )
    return config, layout


def build(
    config: MarianConfig, layout: Layout, weights: Mapping[str, npt.NDArray[Any]]
) -> MarianMTModel:
    """A model with these weights, in single precision, dropout off.

    The layers are laid out without storage and filled afterwards: nothing is drawn at random, and
    nothing is left to transformers' own tying of loaded weights, which was broken in two of its
    versions.

    Raises:
        KeyError, ValueError: a tensor is missing or has another shape than the configuration says.
    """
    with torch.device("meta"):
        model = MarianMTModel(config)
    for stack in (model.model.encoder, model.model.decoder):
        table = torch.from_numpy(positions(layout.positions, layout.width))
        stack.embed_positions.weight = nn.Parameter(table, requires_grad=False)
    fill(model, weights)
    model.train(mode=False)
    return model


def fill(model: MarianMTModel, weights: Mapping[str, npt.NDArray[Any]]) -> None:
    """Give every layer of a plain model (no adapters) its tensor out of ``weights``.

    New storage is made, so arrays taken out earlier keep their values.

    Raises:
        KeyError, ValueError: as ``build``.
    """
    given = canonical(weights, shared=bool(model.config.share_encoder_decoder_embeddings))
    pad = model.config.pad_token_id
    for name, expected in _own_parameters(model).items():
        tensor = torch.from_numpy(np.array(given[name], dtype=np.float32))
        if tensor.shape != expected.shape:
            raise ValueError(f"{name} has shape {tuple(tensor.shape)}, not {tuple(expected.shape)}")
        if name in (SHARED, _ENCODER_ROWS, _DECODER_ROWS):
            tensor[pad] = 0.0
        _put(model, name, tensor)
    rows = int(model.lm_head.out_features)
    bias = np.array(given.get(_BIAS, np.zeros(rows)), dtype=np.float32)
    model.final_logits_bias = nn.Buffer(torch.from_numpy(bias.reshape(1, rows)))
    model.tie_weights()


def _put(model: nn.Module, name: str, tensor: torch.Tensor) -> None:
    owner, _, leaf = name.rpartition(".")
    setattr(model.get_submodule(owner), leaf, nn.Parameter(tensor))
    if name == SHARED:
        for other in (_ENCODER_ROWS, _DECODER_ROWS, _HEAD):
            owner, _, leaf = other.rpartition(".")
            setattr(model.get_submodule(owner), leaf, model.get_submodule("model.shared").weight)


def _own_parameters(model: MarianMTModel) -> dict[str, nn.Parameter]:
    """Parameters by their names in the file: tied ones once, computed ones not at all."""
    named = dict(model.named_parameters())
    return {name: parameter for name, parameter in named.items() if name not in _POSITIONS}


def canonical(
    weights: Mapping[str, npt.NDArray[Any]], *, shared: bool
) -> dict[str, npt.NDArray[Any]]:
    """The same weights with each tied matrix once, under the first name it has."""
    given = {name: array for name, array in weights.items() if name not in _POSITIONS}
    tied = (SHARED, _ENCODER_ROWS, _DECODER_ROWS, _HEAD) if shared else (_DECODER_ROWS, _HEAD)
    present = [name for name in tied if name in given]
    if present:
        matrix = given[present[0]]
        for name in present:
            del given[name]
        given[tied[0]] = matrix
    return given


def read_weights(model_folder: Path) -> Weights:
    """The weights in a model folder, single precision, under canonical names.

    Raises:
        NotAModel, DamagedFile: as ``engine.model.weights_file.read_weights``.
    """
    _, layout = read_layout(model_folder)
    return canonical(engine_weights(model_folder), shared=layout.shared)
