"""Do the weights fit the configuration? Read from the header of the file, not from the weights."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import prod
from pathlib import Path

from safetensors import SafetensorError, safe_open

from translator.core.errors.files import DamagedFile
from translator.core.int8_form import INT8, SCALE, stray_scales, unscaled
from translator.core.sentences import said
from translator.models.layout import CONFIG, WEIGHTS

Shapes = Mapping[str, tuple[int, ...]]

ADD_AGAIN = said("Get the model again from where it came from.")
_SHARED = "model.shared.weight"
_ENCODER_EMBEDDING = "model.encoder.embed_tokens.weight"
_DECODER_EMBEDDING = "model.decoder.embed_tokens.weight"
_OUTPUT = "lm_head.weight"
# The same weights under four names; a file may hold any of them.
_TIED = (_SHARED, _ENCODER_EMBEDDING, _DECODER_EMBEDDING, _OUTPUT)
_FLOATS = {"F64", "F32", "F16", "BF16"}
_SIZES = (
    "vocab_size",
    "d_model",
    "encoder_layers",
    "decoder_layers",
    "encoder_attention_heads",
    "decoder_attention_heads",
    "encoder_ffn_dim",
    "decoder_ffn_dim",
)
_LARGEST_SIZE = 10_000_000  # a damaged number must not make the check itself run out of memory
_MOST_LAYERS = 1000


def read_shapes(path: Path) -> dict[str, tuple[int, ...]]:
    """Shapes of all weights of a safetensors file. Its header and its length are checked.

    The scales of matrices stored in eight bits (``core.int8_form``) are no weights.

    Raises:
        DamagedFile: the file is cut off, its header is not one, or it holds what no model has.
    """
    try:
        with safe_open(path, framework="np") as file:
            slices = {name: file.get_slice(name) for name in file.keys()}  # noqa: SIM118
            header = {
                name: (entry.get_dtype(), tuple(entry.get_shape()))
                for name, entry in slices.items()
            }
    except SafetensorError as error:
        raise DamagedFile(path, ADD_AGAIN) from error
    kinds = {kind for kind, _ in header.values()} - _FLOATS - {INT8}
    if unscaled(header):
        kinds.add(INT8)
    if kinds:
        odd = ", ".join(sorted(kinds))
        raise DamagedFile(
            path, said("It holds weights of a kind that a model has not ({odd}).", odd=odd)
        )
    if stray_scales(header):
        raise DamagedFile(path, ADD_AGAIN)
    return {name: shape for name, (_, shape) in header.items() if not name.endswith(SCALE)}


def check_shapes(folder: Path, config: Mapping[str, object], shapes: Shapes) -> None:
    """Compare every weight that a Marian model of this configuration has with what is there.

    Raises:
        DamagedFile: a size is missing from the configuration, a weight from the file, or they
            contradict each other; the message says where.
    """
    for name, expected in _expected(folder, config, shapes):
        if name not in shapes:
            raise DamagedFile(
                folder / WEIGHTS,
                said("It has no {name}. {what_to_do}", name=name, what_to_do=ADD_AGAIN),
            )
        if shapes[name] != expected:
            raise DamagedFile(
                folder / CONFIG,
                said(
                    "It does not fit {file}: {name} should be {expected} and is {found}. "
                    "{what_to_do}",
                    file=WEIGHTS,
                    name=name,
                    expected=_written(expected),
                    found=_written(shapes[name]),
                    what_to_do=ADD_AGAIN,
                ),
            )


def count_parameters(config: Mapping[str, object], shapes: Shapes) -> int:
    """Number of weights, tied ones once; position tables are computed, not learned."""
    skipped = {name for name in shapes if "embed_positions" in name}
    if config.get("share_encoder_decoder_embeddings", True):
        skipped |= set([name for name in _TIED if name in shapes][1:])
    elif _DECODER_EMBEDDING in shapes:
        skipped |= {_OUTPUT, _SHARED}
    return sum(prod(shape) for name, shape in shapes.items() if name not in skipped)


def _expected(
    folder: Path, config: Mapping[str, object], shapes: Shapes
) -> Iterator[tuple[str, tuple[int, ...]]]:
    sizes = _sizes(folder, config)
    width = sizes["d_model"]
    target_vocabulary = _target_vocabulary(folder, config, sizes["vocab_size"])
    if config.get("share_encoder_decoder_embeddings", True):
        present = [name for name in _TIED if name in shapes] or [_SHARED]
        yield from ((name, (sizes["vocab_size"], width)) for name in present)
    else:
        yield _ENCODER_EMBEDDING, (sizes["vocab_size"], width)
        yield _DECODER_EMBEDDING, (target_vocabulary, width)
    yield "final_logits_bias", (1, target_vocabulary)
    for side, attentions in (
        ("encoder", ("self_attn",)),
        ("decoder", ("self_attn", "encoder_attn")),
    ):
        for layer in range(sizes[f"{side}_layers"]):
            prefix = f"model.{side}.layers.{layer}."
            for attention in attentions:
                yield from _attention(prefix + attention, width)
            yield from _feed_forward(prefix, width, sizes[f"{side}_ffn_dim"])


def _attention(prefix: str, width: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    for projection in ("q_proj", "k_proj", "v_proj", "out_proj"):
        yield f"{prefix}.{projection}.weight", (width, width)
        yield f"{prefix}.{projection}.bias", (width,)
    yield f"{prefix}_layer_norm.weight", (width,)
    yield f"{prefix}_layer_norm.bias", (width,)


def _feed_forward(prefix: str, width: int, inner: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield f"{prefix}fc1.weight", (inner, width)
    yield f"{prefix}fc1.bias", (inner,)
    yield f"{prefix}fc2.weight", (width, inner)
    yield f"{prefix}fc2.bias", (width,)
    yield f"{prefix}final_layer_norm.weight", (width,)
    yield f"{prefix}final_layer_norm.bias", (width,)


def _sizes(folder: Path, config: Mapping[str, object]) -> dict[str, int]:
    sizes: dict[str, int] = {}
    for name in _SIZES:
        largest = _MOST_LAYERS if name.endswith("layers") else _LARGEST_SIZE
        value = config.get(name)
        if not isinstance(value, int) or not 1 <= value <= largest:
            raise DamagedFile(
                folder / CONFIG,
                said("It gives no usable {name}. {what_to_do}", name=name, what_to_do=ADD_AGAIN),
            )
        sizes[name] = value
    for side in ("encoder", "decoder"):
        if sizes["d_model"] % sizes[f"{side}_attention_heads"]:
            raise DamagedFile(
                folder / CONFIG,
                said(
                    "Its d_model cannot be divided by its {side}_attention_heads. {what_to_do}",
                    side=side,
                    what_to_do=ADD_AGAIN,
                ),
            )
    return sizes


def _target_vocabulary(folder: Path, config: Mapping[str, object], shared: int) -> int:
    value = config.get("decoder_vocab_size")
    if value is None:
        return shared
    if not isinstance(value, int) or not 1 <= value <= _LARGEST_SIZE:
        raise DamagedFile(
            folder / CONFIG,
            said("It gives no usable decoder_vocab_size. {what_to_do}", what_to_do=ADD_AGAIN),
        )
    return value


def _written(shape: tuple[int, ...]) -> str:
    return "×".join(str(size) for size in shape)
