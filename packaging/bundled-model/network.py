"""The Marian network of the recipe, in plain torch, and how it is written down.

The modules bear the names that transformers gives to Marian's, so a state dictionary of one is one
of the other. Own modules, because training is to run in bfloat16 with weights kept in 32 bits, and
without a word to the processor between two steps.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file
from torch import Tensor, nn
from torch.nn import functional

END = 0
_MOST_POSITIONS = 512


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of a network, and its share of units dropped in training."""

    width: int
    feed_forward: int
    heads: int
    encoder_layers: int
    decoder_layers: int
    dropout: float


def _linear(layer: nn.Linear, x: Tensor) -> Tensor:
    return functional.linear(x, layer.weight.to(x.dtype), layer.bias.to(x.dtype))


def _normalised(norm: nn.LayerNorm, x: Tensor) -> Tensor:
    weight, bias = norm.weight.to(x.dtype), norm.bias.to(x.dtype)
    return functional.layer_norm(x, norm.normalized_shape, weight, bias, norm.eps)


class Attention(nn.Module):
    """Multi-head attention."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self._heads = shape.heads
        self.q_proj = nn.Linear(shape.width, shape.width)
        self.k_proj = nn.Linear(shape.width, shape.width)
        self.v_proj = nn.Linear(shape.width, shape.width)
        self.out_proj = nn.Linear(shape.width, shape.width)

    def forward(
        self, x: Tensor, seen: Tensor, mask: Tensor | None = None, *, causal: bool = False
    ) -> Tensor:
        """``x`` ``[batch, length, width]`` looks at ``seen``, where the additive mask allows it."""
        queries, keys, values = (
            _linear(layer, of).view(*of.shape[:2], self._heads, -1).transpose(1, 2)
            for layer, of in ((self.q_proj, x), (self.k_proj, seen), (self.v_proj, seen))
        )
        if x.device.type == "cpu":
            # There the small products of single heads took eight times as long in bfloat16.
            queries, keys, values = queries.float(), keys.float(), values.float()
        found = functional.scaled_dot_product_attention(
            queries,
            keys,
            values,
            attn_mask=None if mask is None else mask.to(queries.dtype),
            is_causal=causal,
        )
        return _linear(self.out_proj, found.transpose(1, 2).flatten(2).to(x.dtype))


class Layer(nn.Module):
    """A layer of the encoder or of the decoder; normalised after every part, as Marian does."""

    def __init__(self, shape: Shape, *, decoder: bool) -> None:
        super().__init__()
        self._dropout = shape.dropout
        self.self_attn = Attention(shape)
        self.self_attn_layer_norm = nn.LayerNorm(shape.width)
        if decoder:
            self.encoder_attn = Attention(shape)
            self.encoder_attn_layer_norm = nn.LayerNorm(shape.width)
        self.fc1 = nn.Linear(shape.width, shape.feed_forward)
        self.fc2 = nn.Linear(shape.feed_forward, shape.width)
        self.final_layer_norm = nn.LayerNorm(shape.width)

    def _dropped(self, x: Tensor) -> Tensor:
        return functional.dropout(x, self._dropout, self.training)

    def forward(self, x: Tensor, mask: Tensor, encoded: Tensor | None = None) -> Tensor:
        """``mask`` hides the padding of the source: of ``x`` itself, or of what was encoded."""
        decoder = encoded is not None
        found = self.self_attn(x, x, None if decoder else mask, causal=decoder)
        x = _normalised(self.self_attn_layer_norm, x + self._dropped(found))
        if encoded is not None:
            found = self.encoder_attn(x, encoded, mask)
            x = _normalised(self.encoder_attn_layer_norm, x + self._dropped(found))
        inner = functional.silu(_linear(self.fc1, x))
        return _normalised(self.final_layer_norm, x + self._dropped(_linear(self.fc2, inner)))


class _Stack(nn.Module):
    def __init__(self, shape: Shape, *, decoder: bool) -> None:
        super().__init__()
        count = shape.decoder_layers if decoder else shape.encoder_layers
        self.layers = nn.ModuleList(Layer(shape, decoder=decoder) for _ in range(count))


class _Body(nn.Module):
    def __init__(self, shape: Shape, vocabulary_size: int) -> None:
        super().__init__()
        self.shared = nn.Embedding(vocabulary_size, shape.width)
        self.encoder = _Stack(shape, decoder=False)
        self.decoder = _Stack(shape, decoder=True)


def sinusoids(positions: int, width: int) -> Tensor:
    """Positions ``[positions, width]`` as Marian writes them: all sines, then all cosines.

    (Vaswani et al. 2017, section 3.5, in another order.)
    """
    rates = torch.exp(torch.arange(0, width, 2) * (-math.log(10000.0) / width))
    angles = torch.arange(positions)[:, None] * rates
    return torch.cat([angles.sin(), angles.cos()], dim=1)


class Network(nn.Module):
    """An encoder and a decoder over one vocabulary, whose last row, ``<pad>``, is zero.

    Decoding starts from ``<pad>``. It takes no gradient, neither where it is read nor, since its
    logit is left out, where words are predicted: it stays zero.
    """

    def __init__(self, shape: Shape, vocabulary_size: int) -> None:
        super().__init__()
        self.shape, self.pad = shape, vocabulary_size - 1
        self.model = _Body(shape, vocabulary_size)
        self.register_buffer("final_logits_bias", torch.zeros(1, vocabulary_size))
        self.register_buffer(
            "_positions", sinusoids(_MOST_POSITIONS, shape.width), persistent=False
        )
        for weight in self.parameters():
            if weight.dim() == 2:
                nn.init.xavier_uniform_(weight)
        for module in self.modules():
            if isinstance(module, nn.Linear):
                nn.init.zeros_(module.bias)
        with torch.no_grad():
            self.model.shared.weight.normal_(0.0, shape.width**-0.5)
            self.model.shared.weight[self.pad].zero_()

    def _embedded(self, tokens: Tensor, dtype: torch.dtype) -> Tensor:
        rows = functional.embedding(tokens, self.model.shared.weight, padding_idx=self.pad)
        positions: Tensor = self.get_buffer("_positions")[: tokens.shape[1]]
        x = rows * math.sqrt(self.shape.width) + positions
        return functional.dropout(x.to(dtype), self.shape.dropout, self.training)

    def encode(self, source: Tensor, dtype: torch.dtype) -> tuple[Tensor, Tensor]:
        """``source`` ``[batch, length]`` as hidden states, and the mask of its padding."""
        mask = torch.zeros(source.shape, dtype=dtype, device=source.device)
        mask = mask.masked_fill(source == self.pad, -torch.inf)[:, None, None, :]
        x = self._embedded(source, dtype)
        for layer in self.model.encoder.layers:
            x = layer(x, mask)
        return x, mask

    def decode(self, target: Tensor, encoded: Tensor, mask: Tensor) -> Tensor:
        """Hidden states of the decoder, ``target`` beginning with ``<pad>``."""
        x = self._embedded(target, encoded.dtype)
        for layer in self.model.decoder.layers:
            x = layer(x, mask, encoded)
        return x

    def logits(self, hidden: Tensor) -> Tensor:
        """Of every piece but ``<pad>``."""
        return functional.linear(hidden, self.model.shared.weight[: self.pad].to(hidden.dtype))

    def forward(self, source: Tensor, target: Tensor, dtype: torch.dtype) -> Tensor:
        """Logits ``[batch, length, pieces]`` for every token of ``target``."""
        encoded, mask = self.encode(source, dtype)
        shifted = functional.pad(target[:, :-1], (1, 0), value=self.pad)
        return self.logits(self.decode(shifted, encoded, mask))


def _config(shape: Shape, vocabulary_size: int) -> dict[str, Any]:
    """``config.json`` as transformers reads it."""
    sides = {
        f"{side}_{name}": value
        for side in ("encoder", "decoder")
        for name, value in (
            ("ffn_dim", shape.feed_forward),
            ("attention_heads", shape.heads),
            ("layerdrop", 0.0),
        )
    }
    return {
        "model_type": "marian",
        "architectures": ["MarianMTModel"],
        "vocab_size": vocabulary_size,
        "decoder_vocab_size": vocabulary_size,
        "d_model": shape.width,
        "encoder_layers": shape.encoder_layers,
        "decoder_layers": shape.decoder_layers,
        **sides,
        "dropout": shape.dropout,
        "attention_dropout": 0.0,
        "activation_dropout": 0.0,
        "activation_function": "swish",
        "init_std": 0.02,
        "scale_embedding": True,
        "max_position_embeddings": _MOST_POSITIONS,
        "bos_token_id": None,
        "eos_token_id": END,
        "forced_eos_token_id": END,
        "pad_token_id": vocabulary_size - 1,
        "decoder_start_token_id": vocabulary_size - 1,
        "is_decoder": False,
        "is_encoder_decoder": True,
        "share_encoder_decoder_embeddings": True,
        "tie_word_embeddings": True,
        "use_cache": True,
        "dtype": "float32",
    }


def write_model(
    weights: dict[str, Tensor], shape: Shape, folder: Path, *, dtype: torch.dtype = torch.float32
) -> None:
    """Write weights and configuration.

    Raises:
        RuntimeError: the pad row is no longer zero.
    """
    if weights["model.shared.weight"][-1].any():
        raise RuntimeError("the pad row moved")
    folder.mkdir(parents=True, exist_ok=True)
    stored = {
        name: weight.detach().to(dtype).cpu().contiguous() for name, weight in weights.items()
    }
    save_file(stored, folder / "model.safetensors", metadata={"format": "pt"})
    config = _config(shape, len(weights["model.shared.weight"]))
    text = json.dumps(config, indent=2, sort_keys=True) + "\n"
    (folder / "config.json").write_text(text, encoding="utf-8")
