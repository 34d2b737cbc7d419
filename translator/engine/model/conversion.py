"""From a Marian checkpoint in Hugging Face layout to CTranslate2's int8 form, without torch.

The layout follows CTranslate2's own converter for Marian (``converters/transformers.py``,
``MarianMTLoader``): post-norm Transformer, decoder started from a zero embedding, the pad row that
Transformers adds to the vocabulary taken away again.
"""

from __future__ import annotations

import math
import shutil
import tempfile
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from translator.core.errors.models import NotAModel
from translator.core.files import private_folder, writing_fault
from translator.core.sentences import said
from translator.engine.model.checksums import write_checksums
from translator.engine.model.model_config import read_config
from translator.engine.model.saturation import in_seven_bits, saturates
from translator.engine.model.shortlist import read_shortlist
from translator.engine.model.specs import specs
from translator.engine.model.tokeniser import END, UNKNOWN, read_vocabulary
from translator.engine.model.weights_file import read_weights, weight_names

Weights = Mapping[str, np.ndarray]

# Positions the serving form knows at least; also Marian's usual number.
DEFAULT_POSITIONS = 512
_PAD = "<pad>"
_ACTIVATIONS = {"relu": "RELU", "swish": "SWISH", "silu": "SWISH", "gelu": "GELU"}


def convert(
    model_folder: Path,
    destination: Path,
    *,
    weights: Weights | None = None,
    quantization: str = "int8",
    also_said: Collection[str] = (),
) -> None:
    """Write the serving form of a model to ``destination``, which appears whole or not at all.

    ``weights`` take the place of those in ``model.safetensors`` by name (Hugging Face names, any
    float type); a model without its own file must be given all of them. ``quantization`` is
    one of CTranslate2's; all that is served is int8. ``also_said`` are pieces that may be said
    though the model's shortlist has them for none: see ``shortlist``.

    Raises:
        NotAModel: a file, a weight or a setting is missing or of the wrong size.
        DamagedFile: a file cannot be read for what it should be.
        DiskFull: there is no room; nothing is left behind.
        FileUnwritable: the place cannot be written for another reason.
    """
    spec = _build(model_folder, weights or {})
    shortlist = read_shortlist(model_folder)
    spec.optimize(quantization=quantization)
    if saturates():
        specs().model_spec.visit_spec(spec, _make_addable)
    private_folder(destination.parent)
    try:
        staging = Path(tempfile.mkdtemp(prefix=f".{destination.name}-", dir=destination.parent))
        try:
            spec.save(str(staging))
            if shortlist is not None:
                shortlist.write_mapping(staging, also_said)
            write_checksums(staging)
            staging.rename(destination)
        except BaseException:
            shutil.rmtree(staging, ignore_errors=True)
            raise
    except OSError as error:
        raise writing_fault(error, destination) from error


def positions(count: int, width: int) -> np.ndarray:
    """Marian's sinusoidal position table, float32 ``[count, width]``.

    Vaswani et al. 2017, section 3.5, with all sines in the first half of a row and all cosines in
    the second, as Marian has them. CTranslate2's built-in table spaces the frequencies otherwise.
    """
    sines = (width + 1) // 2
    place = np.arange(count, dtype=np.float64)[:, None]
    angles = place / np.power(10000.0, 2 * np.arange(sines, dtype=np.float64) / width)
    table = np.concatenate([np.sin(angles), np.cos(angles[:, : width - sines])], axis=1)
    return table.astype(np.float32)


def _build(model_folder: Path, replaced: Weights) -> Any:
    """The filled and checked specification."""
    config = read_config(model_folder)
    stored = read_weights(model_folder) if _needs_file(model_folder, replaced) else {}
    reader = _Reader(model_folder, config, {**stored, **replaced})
    spec = reader.spec()
    try:
        spec.validate()
    except ValueError:
        raise NotAModel(
            model_folder, said("its vocabulary and its weights differ in size")
        ) from None
    return spec


def _make_addable(layer: Any, name: str, value: Any) -> None:
    """What was made integers, as integers that this processor can add up."""
    key = name.rpartition("/")[2]
    scale = getattr(layer, f"{key}_scale", None)
    if getattr(value, "dtype", "") != "int8" or scale is None:
        return
    integers, scale = in_seven_bits(value.numpy(), scale.numpy())
    variable = specs().model_spec.NumpyVariable
    setattr(layer, key, variable(integers))
    setattr(layer, f"{key}_scale", variable(scale))


def _needs_file(model_folder: Path, replaced: Weights) -> bool:
    """Whether the model's own file is all there is, or has anything that is not replaced."""
    if not replaced:
        return True
    return not weight_names(model_folder) <= replaced.keys()


class _Reader:
    """Fills a CTranslate2 specification from weights by their Hugging Face names."""

    def __init__(self, folder: Path, config: dict[str, Any], weights: Weights) -> None:
        self._folder = folder
        self._config = config
        self._weights = weights

    def spec(self) -> Any:
        encoder_layers, decoder_layers, heads, width = (
            self._setting(key)
            for key in ("encoder_layers", "decoder_layers", "encoder_attention_heads", "d_model")
        )
        activation = _ACTIVATIONS.get(str(self._config.get("activation_function")))
        if activation is None:
            raise NotAModel(self._folder, said("its activation function is none that Marian uses"))
        library = specs()
        spec = library.TransformerSpec.from_config(
            (encoder_layers, decoder_layers),
            heads,
            pre_norm=False,
            activation=library.Activation[activation],
            alignment_heads=0,  # the mean of all heads is told as attention, not the first one
        )
        # As many as the engine may ask for, whatever length the model was trained on: they are
        # computed, so none has to have been learned.
        most = max(DEFAULT_POSITIONS, self._config.get("max_position_embeddings", 0))
        table = positions(most, width)
        scale = math.sqrt(width) if self._config.get("scale_embedding") else 1.0
        for side, half in (("encoder", spec.encoder), ("decoder", spec.decoder)):
            half.scale_embeddings = scale
            half.position_encodings.encodings = table
            for number, layer in enumerate(half.layer):
                self._layer(layer, f"model.{side}.layers.{number}", crossed=side == "decoder")
        spec.decoder.start_from_zero_embedding = True
        self._vocabularies(spec)
        return spec

    def _setting(self, key: str) -> int:
        value = self._config.get(key)
        if not isinstance(value, int) or value < 1:
            raise NotAModel(self._folder, said("config.json does not give {key}", key=key))
        return value

    def _vocabularies(self, spec: Any) -> None:
        """Embeddings, output layer and piece lists, without the pad row that Transformers adds."""
        source = self._pieces("vocab.json")
        separate = (self._folder / "target_vocab.json").is_file()
        target = self._pieces("target_vocab.json") if separate else source
        encoder = self._name("model.encoder.embed_tokens.weight", "model.shared.weight")
        decoder = self._name("model.decoder.embed_tokens.weight", "model.shared.weight")
        output = "lm_head.weight" if "lm_head.weight" in self._weights else decoder
        bias = self._weights.get("final_logits_bias")
        source_rows, target_rows = (
            len(pieces) - (pieces[-1] == _PAD) for pieces in (source, target)
        )
        spec.register_source_vocabulary(source[:source_rows])
        spec.register_target_vocabulary(target[:target_rows])
        tables = _Tables(self._weight)
        spec.encoder.embeddings[0].weight = tables.rows(encoder, source_rows)
        spec.decoder.embeddings.weight = tables.rows(decoder, target_rows)
        spec.decoder.projection.weight = tables.rows(output, target_rows)
        if bias is not None and bias.any():
            spec.decoder.projection.bias = np.array(bias, np.float32).reshape(-1)[:target_rows]
        spec.config.eos_token = END
        spec.config.unk_token = UNKNOWN
        # Never embedded, since decoding starts from zero, but it has to be in the vocabulary.
        spec.config.decoder_start_token = END

    def _pieces(self, name: str) -> list[str]:
        vocabulary = read_vocabulary(self._folder / name)
        if sorted(vocabulary.values()) != list(range(len(vocabulary))):
            raise NotAModel(self._folder, said("the numbers in {name} have gaps", name=name))
        return sorted(vocabulary, key=vocabulary.__getitem__)

    def _layer(self, layer: Any, name: str, *, crossed: bool) -> None:
        parts: list[tuple[str, Any, tuple[str, ...]]] = [
            ("self_attn", layer.self_attention, ("qkv", "out"))
        ]
        if crossed:
            parts.append(("encoder_attn", layer.attention, ("q", "kv", "out")))
        for part, spec, groups in parts:
            for linear, group in zip(spec.linear, groups, strict=True):
                letters = ["out"] if group == "out" else list(group)
                self._linear(linear, [f"{name}.{part}.{letter}_proj" for letter in letters])
            self._norm(spec.layer_norm, f"{name}.{part}_layer_norm")
        self._linear(layer.ffn.linear_0, [f"{name}.fc1"])
        self._linear(layer.ffn.linear_1, [f"{name}.fc2"])
        self._norm(layer.ffn.layer_norm, f"{name}.final_layer_norm")

    def _linear(self, spec: Any, names: Sequence[str]) -> None:
        """One linear layer, or several stacked: CTranslate2 computes Q, K and V at once."""
        spec.weight = np.concatenate([self._weight(f"{name}.weight") for name in names])
        spec.bias = np.concatenate([self._weight(f"{name}.bias") for name in names])

    def _norm(self, spec: Any, name: str) -> None:
        spec.gamma = self._weight(f"{name}.weight")
        spec.beta = self._weight(f"{name}.bias")

    def _weight(self, name: str) -> np.ndarray:
        return np.asarray(self._weights[self._name(name)], np.float32)

    def _name(self, *names: str) -> str:
        """The first of these names that there is a weight of."""
        for name in names:
            if name in self._weights:
                return name
        raise NotAModel(self._folder, said("the weight {name} is missing", name=names[-1]))


class _Tables:
    """Embeddings and output layer: one copy of what is one, which CTranslate2 sees at a glance.

    Copies, because it rounds them in place; of linear layers it gets other arrays anyway.
    """

    def __init__(self, weight: Callable[[str], np.ndarray]) -> None:
        self._weight = weight
        self._taken: dict[tuple[str, int], np.ndarray] = {}

    def rows(self, name: str, count: int) -> np.ndarray:
        """The first ``count`` rows of a table."""
        if (name, count) not in self._taken:
            self._taken[name, count] = self._weight(name)[:count].copy()
        return self._taken[name, count]
